import { isStillShown } from "./hidden-wishes.ts";
import { everyWord, tellingWords } from "./telling-words.ts";

/**
 * What a clause asks for in words that stand elsewhere too: "newest first" beside a field of that name orders nothing.
 * Such a wish is spoken of by a promise alone. Pure.
 */

/** Of the words for what leads, this share has to stand in the promise that does it. */
const OF_THAT_SHARE = 0.6;

const GREATEST = "largest|biggest|highest|greatest|heaviest|longest|most expensive";
const LEAST = "smallest|lowest|cheapest|lightest|shortest";
/** A superlative of something: no order ("first", "highest to lowest"), and no value of a list ("low, lowest or none"). */
const figure = (words: string): RegExp =>
  new RegExp(
    String.raw`(?<!\b(?:sort|order|rank)\w*\b[^,;.]{0,80})\b(?:${words}) (?!(?:or|and|to)\b)(?=\p{L})(?![^,;.]{0,80}\b(?:first|on top|order)\b)`,
    "iu",
  );

const RANKS =
  "newest|latest|oldest|earliest|soonest|highest|lowest|cheapest|largest|biggest|smallest|longest|shortest|most|recent(?:ly)?|best|ones|due|overdue|un[a-z]{3,}";
const orderOf = (leading: string): RegExp =>
  new RegExp(
    String.raw`\b(?:${leading})\b[^.]{0,120}\b(?:first|on top|at the top)$|\b(?:sort(?:ed|s)?|order(?:ed)?|rank(?:ed)?) by\b|\balphabetical(?:ly)?\b`,
    "i",
  );
/** "Newest first", "unpaid ones on top", "sorted by date"; which state an "open" one is, is held against its promise. */
const RANK_WISH = orderOf(RANKS);
const ORDER_WISH = orderOf(`${RANKS}|open`);
/** How a clause asks for something, and how a promise says it. */
const DEEDS: readonly { asks: RegExp; says: RegExp }[] = [
  // An order.
  {
    asks: ORDER_WISH,
    says: /\bin (?:the|this|that|an?) (?:\w+ )?order\b|\b(?:sort(?:ed|s)?|ordered|ranked|descending|ascending|alphabetical(?:ly)?)\b|(?<!\bat )\bfirst\b/i,
  },
  // "The checkbox is ticked at first."
  {
    asks: /(?:^|\b(?:box|check ?box|tick ?box|switch|toggle|it|that|which) )(?:(?:is|be|starts?|comes?|stands?) )?(?:out |already |initially )?(?:ticked|checked|on|active|selected) (?:by default|at first|initially|(?:at|from) the (?:start|beginning))/i,
    says: /\b(?:ticked|checked|on|active|selected) (?:by default|at first|initially|(?:at|from) the (?:start|beginning))/i,
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
  // "Runs of the same date by kilometres", "ties by name".
  {
    asks: /\bsame\b[^.]{0,80}\bby\b|\bties? (?:in|by|are|go|is|share|break)\b|\bin a tie\b|\b(?:then|secondly) by\b/i,
    says: /\bties?\b|\bsame\b|\bthen by\b|\bequal(?:ly)?\b/i,
  },
  // A figure: "I see the largest expense" orders nothing.
  { asks: figure(GREATEST), says: figure(GREATEST) },
  { asks: figure(LEAST), says: figure(LEAST) },
  { asks: /\b(?:average|mean value|median) (?!(?:or|and)\b)(?=\p{L})/iu, says: /\b(?:average|mean|median)\b/i },
  // "The seats of all parties added up": adding a party is another deed.
  { asks: /\b(?:add(?:s|ed)?|summed) up\b/i, says: /\b(?:totals?|sum)\b/i },
  // "How many of how many are packed": two figures.
  {
    asks: /\bhow many (?:out )?of (?:how many|the total|(?:them )?all)\b/i,
    says: /\bout of\b|\bof (?:all|the total)\b|\{\d\}[^{]*\{\d\}/i,
  },
  { asks: /\bwith the (?:most|fewest|least)\b/i, says: /(?<!\bat )\b(?:most|fewest|least|largest|smallest)\b/i },
  // "Group the books by author."
  {
    asks: /\bgrouped by\b|\bgroup (?:the |my |all |them |it )?(?:\p{L}+ )?by\b/iu,
    says: /\b(?:group\w*|per|columns?|(?:for|of) each)\b/i,
  },
  // What needs more than text; the address of a picture does not.
  {
    asks: /(?<!\b(?:link|address|url) (?:to|of) (?:an?|the|its) )\b(?:pictures?|photos?|photographs?|images?|thumbnails?)(?=[\s).]*$| (?:of|to|for|with|and|or|can|is|are|may|should|must|per|in|on|from|next|beside)\b)/i,
    says: /\b(?:pictures?|photos?|photographs?|images?|thumbnails?)\b/i,
  },
  { asks: /\b(?:attach(?:ed|ments?|ing)?|upload(?:s|ed|ing)?)\b/i, says: /\b(?:attach\w*|upload\w*)\b/i },
  {
    asks: /\bprint (?:it|them|the (?:list|page|table)|out)\b|\bprint(?:able|out)\b|\bon paper\b|\bcan be printed\b/i,
    says: /\bprint/i,
  },
];

/** The words of a case ("chooses …", the names of arguments) promise nothing by themselves. */
const shallOf = (promise: string): string => promise.split(" → ").at(-1) ?? promise;

const LEADING_END = String.raw`\s+(?:first|last|on top|(?:at|on|to) the (?:top|bottom|end)(?: of (?:the|my|our) (?:list|table|page))?)$`;
const GETS_THERE = "comes?|go(?:es)?|stands?|moves?|sinks?|(?:is|are)(?: shown| listed| moved| put| placed)?";
/** "High priority first", "finished tasks come last": what leads or trails is the first group. */
const LEADS = new RegExp(
  String.raw`^(?:(?:show|list|put|move|display|place|with|and|the list shows?|the page shows?)\s+)*(?:the\s+|all\s+)?([\p{L}\d -]{3,40}?)(?:\s+(?:${GETS_THERE}))?${LEADING_END}`,
  "iu",
);
/** "Sorted by due date". */
const SORTED_BY = /\b(?:sorted|ordered|ranked) by (?:the |their |its )?([\p{L} -]{3,40})$/iu;
/** What is done first, or who goes first, is no order of a list. */
const NO_ORDER =
  /\b(?:enter|types?|fill|choose|pick|select|ask(?:s|ed)?|confirm\w*|check|press|click|adds?|saves?|who|which|what|played|log ?in|create|make|needs?|must|ha(?:s|ve) to|names?|columns?|fields?)\b/i;

/** What a clause wants in front or at the end; empty where it wants no such thing. */
const leadingIn = (clause: string): string => (NO_ORDER.test(clause) ? "" : (LEADS.exec(clause)?.[1] ?? ""));

const WAY_OF_LEADING = new RegExp(String.raw`\s+(?:${GETS_THERE})${LEADING_END}`, "iu");
/** "Open tasks come first" without how they get there, which is the same wish as "open tasks first". Pure. */
export const withoutWayOfLeading = (clause: string): string =>
  leadingIn(clause) === "" ? clause : clause.replace(WAY_OF_LEADING, " first");

/** States that are plain words anywhere else. */
const PLAIN_STATES: ReadonlySet<string> = new Set(everyWord("open new"));

/** Whether a clause wants something in front or at the end, and no order is promised of just that. */
function isUnordered(clause: string, promised: readonly string[]): boolean {
  const sorted = /\b(?:can|could|able|want to|sortable)\b/i.test(clause) ? null : SORTED_BY.exec(clause);
  const leads = RANK_WISH.test(clause) ? "" : leadingIn(clause);
  const orders = deciding(promised.filter((text) => ORDERED.test(shallOf(text))));
  const named = sorted?.[1] ?? leads;
  const words = tellingWords(named).union(new Set(everyWord(named)).intersection(PLAIN_STATES));
  const isOfThat = (text: string): boolean =>
    words.intersection(new Set(everyWord(shallOf(text)))).size >= words.size * OF_THAT_SHARE;
  return words.size > 0 && !orders.some(isOfThat);
}

/** Whether a clause asks for what no promise says. `promised`: each behind its case and an arrow, where it has one. */
export const isUnpromised = (clause: string, promised: readonly string[]): boolean =>
  DEEDS.some(({ asks, says }) => asks.test(clause) && !promised.some((text) => says.test(shallOf(text)))) ||
  isUnordered(clause, promised) ||
  isStillShown(clause, promised.map(shallOf)) ||
  isReversed(clause, promised);

const ORDERED = /\b(?:sort\w*|order(?:ed)?|rank\w*|(?<!\bat )first|ascending|descending|alphabetical\w*)\b/i;
/** Which end of an order comes first. */
const UP =
  /\b(?:smallest|lowest|least|fewest|cheapest|oldest|earliest|soonest|shortest|lightest|ascending|alphabetical\w*)\b|\bA (?:to Z|first)\b/i;
const DOWN =
  /\b(?:descending|largest|biggest|highest|greatest|(?<!at )most|newest|latest|longest|heaviest|best|reversed?)\b|\bZ (?:to A|first)\b/i;
/** Of promised orders: what a person may choose decides only where nothing else does. */
function deciding(orders: readonly string[]): readonly string[] {
  const fixed = orders.filter((text) => !/\bchooses\b/.test(text));
  return fixed.length > 0 ? fixed : orders;
}

/** "In ascending order" beside "the largest first". */
function isReversed(clause: string, promised: readonly string[]): boolean {
  if (!ORDERED.test(clause) || UP.test(clause) === DOWN.test(clause)) return false;
  const wanted = UP.test(clause) ? UP : DOWN;
  const orders = deciding(promised.filter((text) => ORDERED.test(text) && (UP.test(text) || DOWN.test(text))));
  return orders.length > 0 && !orders.some((text) => wanted.test(text));
}

/** "Each has a button Sell", "a Sell button": a button is there under its name, or not at all. */
const ASKS_BUTTON =
  /\bbuttons? (?:called |named |labelled |labeled )?(\p{Lu}\p{Ll}+)\b|\b(?:an?|the|with) (\p{Lu}\p{Ll}+) button\b/u;

/** Whether a clause names a button that nothing agreed upon speaks of. `spoken`: the agreed texts, flattened. */
export function isUnpressed(clause: string, spoken: string): boolean {
  const button = ASKS_BUTTON.exec(clause);
  return button !== null && !spoken.includes(` ${(button[1] ?? button[2] ?? "").toLowerCase()}`);
}
