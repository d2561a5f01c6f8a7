import type { WebField } from "../form.ts";

/** "One entry per day: date, mood and a note": what is kept of each day. Pure; no model. */

const EACH = "(?:per|a|each|every|for (?:each|every))";
const PER_DAY = `\\b(?:one|an|a single|single|each|every) entry ${EACH} day\\b`;

/** Where every day has an entry of its own, the days of a week are entries and no boxes. */
export const hasEntryPerDay = (brief: string): boolean => new RegExp(PER_DAY, "i").test(brief);

/** What such an entry holds: the list behind the words. */
export const ENTRY_PER_DAY_LIST = new RegExp(
  `${PER_DAY}[^.:;]{0,12}?(?:\\bwith\\b|\\bhas\\b|\\bholds\\b|:)\\s*(.+)`,
  "gi",
);

/** A list of fields without the words before it. */
export const behindEntryPerDay = (list: string): string =>
  list.replace(new RegExp(`^\\s*${PER_DAY}\\s*(?:[,:]|with\\b|has\\b)\\s*`, "i"), "");

/** "Only one entry per day": no two on the same day. */
const ONLY_ONE = new RegExp(
  `\\b(?:only|at most|no more than|never more than|exactly|just) one entry ${EACH} (?:day|date)\\b|\\b(?:no|never|not) (?:two|a second) entr(?:y|ies) (?:on|for|of) (?:the same|one|a) (?:day|date)\\b`,
  "i",
);

/** The fields with a date of which no two are alike, where the brief wants one entry a day and no more. */
export function onePerDay(brief: string, fields: readonly WebField[]): WebField[] {
  const dates = fields.filter((field) => field.type === "date");
  if (!ONLY_ONE.test(brief) || dates.length !== 1) return [...fields];
  return fields.map((field) =>
    field.type === "date"
      ? { ...field, unique: true, takenMessage: field.takenMessage || "There is only one entry per day." }
      : field,
  );
}
