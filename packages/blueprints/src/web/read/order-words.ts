/** Words that say which end of an order comes first, and phrases that are such a wish. Pure; no model. */

/** Which end comes first, and of what kind of value: times, or sizes. */
export const LATE = /^(?:newest|latest|most recent(?:ly)?|youngest|last)\b/i;
export const EARLY = /^(?:oldest|earliest|soonest|next|nearest|longest ago)\b/i;
export const HIGH =
  /^(?:highest|most(?! recent)|best|largest|biggest|longest(?! ago)|heaviest|dearest|top|fastest speed)\b/i;
export const LOW = /^(?:lowest|least|cheapest|smallest|shortest|lightest|worst|fewest|fastest)\b/i;

const RANK =
  "(?:newest|latest|most [a-z]+|youngest|last|oldest|earliest|soonest|next|nearest|longest|highest|best|largest|biggest|heaviest|dearest|top|lowest|least|cheapest|smallest|shortest|lightest|worst|fewest|fastest|slowest)";
/** "Newest first", "with the best ones on top", "overdue ones first"; "who goes first" asks for a name. */
const ON_TOP =
  /^(?!(?:who|whoever|which|what|when|whether|how|goes|comes|played|seen)\b).*[a-z] (?:come )?(?:first|(?:on|at|to) (?:the )?top)$/i;
const AT_THE_END = new RegExp(
  `^(?:with )?(?:the )?(?:${RANK}\\b(?: [a-z]+)*|[a-z]+ (?:ones|items|entries)) (?:come )?(?:last|(?:at|on) the (?:bottom|end))$`,
  "i",
);
const FROM_TO = new RegExp(
  `^(?:from )?(?:the )?${RANK}(?: [a-z]+)? to (?:the )?${RANK}$|^(?:from )?[az] to [az]$`,
  "i",
);
const IN_ORDER =
  /^(?:in (?:(?:the|reverse|an?) )?(?:[a-z]+ )?order\b|(?:in )?(?:reverse )?alphabetical(?:ly)?\b|(?:sorted|ordered|ranked) (?:by [a-z]|from|alphabetically|newest|oldest|highest|lowest)\b)/i;
/** "A text sorted by title", "a note with the newest first": the wish behind the name. */
const BEHIND = new RegExp(
  `\\s+(?:(?:sorted|ordered|ranked) by [a-z].*|in (?:reverse )?alphabetical order|with (?:the )?${RANK}\\b.* (?:first|on top|at the top))$`,
  "i",
);

/** "Newest first", "in alphabetical order", "the cheapest on top": how a list is put in order, and nothing to type in. */
export const isOrderWish = (phrase: string): boolean =>
  [ON_TOP, AT_THE_END, FROM_TO, IN_ORDER].some((wish) => wish.test(phrase));

/** A phrase without the order that is said behind it. */
export const withoutOrderWish = (phrase: string): string => phrase.replace(BEHIND, "");

/** "Oldest to newest" where a list is told of, with the end that comes first. */
export const RANGE = new RegExp(
  `(?:^|[,;:(.]\\s*|\\b(?:sorted|ordered|ranked|shown|listed|always|runs?|go(?:es)?) )(?:from )?(?:the )?(${RANK}(?: [a-z]+)?) to (?:the )?${RANK}\\b`,
  "gi",
);

/** "In ascending order", "from Z to A": the direction in so many words. */
const SAID = [
  [/\b(?:ascending|increasing|rising|from a to z|a to z|a-z)\b/i, "asc"],
  [/\b(?:descending|decreasing|falling|reverse|from z to a|z to a|z-a)\b/i, "desc"],
] as const;
/** A word of rank with what makes it the beginning: "lowest first", "highest to lowest", "the best on top". */
const LEADS = new RegExp(
  `\\b(${RANK})\\b[^.;,()]{0,30}?\\b(?:first|(?:on|at|to) (?:the )?top|to (?:the )?${RANK})\\b`,
  "i",
);
const TRAILS = new RegExp(`\\b(${RANK})\\b[^.;,()]{0,30}?\\b(?:last|at the (?:bottom|end))\\b`, "i");

/** The direction that a text says in its own words; null where it says none. */
export function directionSaid(text: string): "asc" | "desc" | null {
  const told = SAID.filter(([words]) => words.test(text));
  if (told.length > 0) return told.length === 1 ? (told[0]?.[1] ?? null) : null;
  const first = LEADS.exec(text)?.[1] ?? "";
  const last = TRAILS.exec(text)?.[1] ?? "";
  const down = (word: string) => LATE.test(word) || HIGH.test(word);
  const up = (word: string) => EARLY.test(word) || LOW.test(word);
  if (down(first) || up(last)) return "desc";
  return up(first) || down(last) ? "asc" : null;
}
