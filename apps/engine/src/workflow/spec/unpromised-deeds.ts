/**
 * What a clause asks for in words that stand elsewhere too: "newest first" beside a field of that name orders nothing.
 * Such a wish is spoken of by a promise alone. Pure.
 */

/** How a clause asks for something, and how a promise says it. */
const DEEDS: readonly { asks: RegExp; says: RegExp }[] = [
  // An order.
  {
    asks: /\b(?:newest|latest|oldest|earliest|soonest|highest|lowest|cheapest|largest|biggest|smallest|longest|shortest|most|recent(?:ly)?|best|ones|due|overdue|open|un[a-z]{3,})\b[^.]*\b(?:first|on top|at the top)$|\b(?:sort(?:ed|s)?|order(?:ed)?|rank(?:ed)?) by\b|\balphabetical(?:ly)?\b/i,
    says: /\bin (?:the|this|that|an?) (?:\w+ )?order\b|\b(?:sort(?:ed|s)?|ordered|ranked|descending|ascending|alphabetical(?:ly)?)\b|(?<!\bat )\bfirst\b/i,
  },
  // "With one decimal": said, or shown.
  { asks: /\b(?:no|one|two|three|four|\d) decimals?\b/i, says: /\bdecimals?\b|\bround\(|\d\.\d/i },
  // "The total is at the bottom."
  {
    asks: /\bat the (?:bottom|foot)\b|\b(?:below|under|underneath|beneath) the (?:list|table)\b/i,
    says: /\b(?:below|under|underneath|beneath|bottom|foot)\b/i,
  },
  // "The title opens the URL", "a click on a row leads to its details".
  {
    asks: /\b(?!(?:page|app|site|form|list|it|i|we|you|they|one)\b)\p{L}+ (?:opens?|links? to|leads? to|goes to|takes (?:me|you|us|them) to) (?:the|its|that|their|his|her|an?|this)\b/iu,
    says: /\b(?:open|opens|link to|links to|lead to|leads to|go to|goes to) (?:the|its|that|an?)\b|\bas a link\b/i,
  },
];

/** Whether a clause asks for what no promise says. */
export const isUnpromised = (clause: string, promised: readonly string[]): boolean =>
  DEEDS.some(({ asks, says }) => asks.test(clause) && !promised.some((text) => says.test(text)));

/** "Each has a button Sell", "a Sell button": a button is there under its name, or not at all. */
const ASKS_BUTTON =
  /\bbuttons? (?:called |named |labelled |labeled )?(\p{Lu}\p{Ll}+)\b|\b(?:an?|the|with) (\p{Lu}\p{Ll}+) button\b/u;

/** Whether a clause names a button that nothing agreed upon speaks of. `spoken`: the agreed texts, flattened. */
export function isUnpressed(clause: string, spoken: string): boolean {
  const button = ASKS_BUTTON.exec(clause);
  return button !== null && !spoken.includes(` ${(button[1] ?? button[2] ?? "").toLowerCase()}`);
}
