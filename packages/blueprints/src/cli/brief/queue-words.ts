import type { CliField } from "../form.ts";

/** Words for how soon something is served, soonest first. */
const RANKS =
  "emergency critical asap urgent rush express vip high important priority medium normal routine standard regular default low minor whenever".split(
    " ",
  );

/** Does a command hand out the first in line? "calls the most urgent animal", "takes the first one off". */
export const servesFirst = (deed: string): boolean =>
  /^(?:then |also )?(?:calls?|serves?|takes?|removes?|pops?|starts?|finishes|ends?|hands? out|picks?|fetches|deletes?|plays?)\b[^.;]*\b(?:first|next|most urgent|oldest|front|head|top|highest priority|most important|longest waiting)\b/i.test(
    deed,
  );

export interface ServiceOrder {
  sortBy: string;
  descending: boolean;
  ranks?: string[];
}

/** Who comes first: a flag that goes before the others, or the choice that is most urgent; null when all are alike. */
export function serviceOrder(brief: string, fields: CliField[]): ServiceOrder | null {
  const flag = fields.find(
    (one) =>
      one.type === "boolean" &&
      new RegExp(
        `\\b${one.name}\\b\`?(?: [a-z]+){0,2} (?:comes?|goes?|go|is|are|gets?|jumps?|served)\\b[^.;]{0,30}\\b(?:before|first|ahead)\\b`,
        "i",
      ).test(brief),
  );
  if (flag) return { sortBy: flag.name, descending: true };
  const choice = fields.find((one) => one.type === "choice" && one.choices.length > 1);
  if (
    !choice ||
    !/\b(?:most urgent|most important|highest priority|by (?:priority|urgency)|urgency|priority)\b/i.test(brief)
  )
    return null;
  const known = choice.choices.every((one) => RANKS.includes(one.toLowerCase()));
  const ranks = known
    ? [...choice.choices].sort((a, b) => RANKS.indexOf(a.toLowerCase()) - RANKS.indexOf(b.toLowerCase()))
    : choice.choices;
  return { sortBy: choice.name, descending: false, ranks };
}

/** "With nobody there, next and list print `nobody waiting`": what a command prints that has nothing to show. */
export function sharedEmpty(brief: string, command: string): string | null {
  for (const sentence of brief.split(/(?<=[.!?])\s+(?=[A-Z"'`(])|\n+/)) {
    const said = /\b(?:prints?|says?|shows?)\s+(?:just |only )?`([^`]+)`/i.exec(sentence);
    if (!said?.[1] || !/\b(?:nobody|no one|no-one|nothing|none|empty|no [a-z]+)\b/i.test(sentence.slice(0, said.index)))
      continue;
    if (new RegExp(`\\b${command}\\b`, "i").test(sentence.slice(0, said.index))) return said[1];
  }
  return null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * A line of a queue as a template: its number in line, the values of the call that saved it, the word of a choice,
 * the word of a flag as a piece that only flagged entries have. Null when something in it stays unexplained.
 */
export function queueLine(
  shown: string,
  fields: CliField[],
  values: Map<string, string>,
  label: string,
): string | null {
  let line = shown.replace(/^\d+(?=[.):]? )/, "{nr}");
  const used = new Set<string>();
  const put = (pattern: RegExp, name: string, hole: string): void => {
    if (used.has(name) || !pattern.test(line)) return;
    line = line.replace(pattern, hole);
    used.add(name);
  };
  const known = fields.filter((one) => one.type !== "boolean" && (values.get(one.name) ?? "") !== "");
  for (const one of known.sort((a, b) => (values.get(b.name)?.length ?? 0) - (values.get(a.name)?.length ?? 0)))
    put(new RegExp(`(?<![\\w{])${escaped(values.get(one.name) ?? "")}(?![\\w}])`), one.name, `{${one.name}}`);
  for (const one of fields) {
    for (const choice of one.choices) put(new RegExp(`\\b${escaped(choice)}\\b`), one.name, `{${one.name}}`);
    const joined = one.type === "boolean" ? partOf(line, one.name) : "";
    if (joined !== "") put(new RegExp(`${escaped(joined)}\\b`), one.name, `{${one.name}?${joined}}`);
  }
  put(/(?<=^|[:.)] )[A-Z]\w*(?: [A-Za-z]\w*)*(?= \(|$| - )/, label, `{${label}}`);
  const left = line.replace(/\{[^}]*\}/g, "").replace(/^[A-Z][a-z]+: /, "");
  return !used.has(label) || /\d|[A-Z]/.test(left) ? null : line;
}

/** The words of a flag in a line with what joins them to the rest. */
const partOf = (line: string, name: string): string =>
  new RegExp(`(?:, ?| )\\b${escaped(name)}\\b`).exec(line)?.[0] ?? "";
