import type { CliField, CliRecord } from "./form.ts";
import { doneField } from "./types.ts";

/** One piece of an output line: plain text, or a field and how it is written. */
export type LinePart =
  | { text: string }
  | { field: string; style: "plain" | "trimmed" | "days" }
  /** The place in the list, counted from 1. */
  | { place: true }
  /** Text of entries that have the flag, and of those that have not. */
  | { flag: string; text: string; otherwise?: string };

const HOLE = /\{([a-z]\w*)(?::(trimmed|days)|\?([^{}]*))?\}/g;
/** The hole of an entry's place in the list. */
const PLACE = "nr";

/** `{name} - due {due}` as its pieces; fields the record does not have stay text. */
export function lineParts(template: string, record: CliRecord): LinePart[] {
  const parts: LinePart[] = [];
  let at = 0;
  for (const match of template.matchAll(HOLE)) {
    const name = match[1] ?? "";
    const known = record.fields.find((one) => one.name === name);
    if (name !== "id" && name !== PLACE && !known) continue;
    if (match[3] !== undefined && known?.type !== "boolean") continue;
    if (match.index > at) parts.push({ text: template.slice(at, match.index) });
    if (name === PLACE && !known) parts.push({ place: true });
    else if (match[3] !== undefined) parts.push({ flag: name, text: match[3] });
    else parts.push({ field: name, style: match[2] === "trimmed" || match[2] === "days" ? match[2] : "plain" });
    at = match.index + match[0].length;
  }
  if (at < template.length) parts.push({ text: template.slice(at) });
  const done = doneField(record)?.name;
  return done ? parts.flatMap((part) => withBox(part, done)) : parts;
}

/** An empty box a line shows is ticked once its entry is done. */
function withBox(part: LinePart, done: string): LinePart[] {
  if (!("text" in part) || "flag" in part || !part.text.includes("[ ]")) return [part];
  const [before = "", ...after] = part.text.split("[ ]");
  return [{ text: `${before}[` }, { flag: done, text: "x", otherwise: " " }, { text: `]${after.join("[ ]")}` }];
}

/** `{group} total={sum:2}` as its pieces: plain text, or a hole with the number of its decimals. */
export function summaryParts(line: string): { hole: string | null; text: string; digits: number | null }[] {
  return line
    .split(/(\{(?:group|count|sum|average|min|max)(?::\d)?\})/)
    .filter((text) => text !== "")
    .map((text) => {
      const match = /^\{(\w+)(?::(\d))?\}$/.exec(text);
      return { hole: match?.[1] ?? null, text, digits: match?.[2] === undefined ? null : Number(match[2]) };
    });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/**
 * The line a brief shows, with its values replaced by the fields they stand for: the values come from a call the
 * brief shows or are the names of fields. Null when a figure or a name in the line is left that no field explains.
 */
export function templateFrom(
  shown: string,
  fields: CliField[],
  values: Map<string, string>,
  more: { trimmed: boolean; on?: string | null },
): string | null {
  const style = (one: CliField): string =>
    more.trimmed && ["decimal", "number"].includes(one.type) ? `{${one.name}:trimmed}` : `{${one.name}}`;
  let line = shown;
  const used = new Set<string>();
  const put = (what: string, one: CliField): void => {
    const pattern = new RegExp(`(?<![\\w{:])${escaped(what)}(?![\\w}])`);
    if (used.has(one.name) || what === "" || !pattern.test(line)) return;
    line = line.replace(pattern, style(one));
    used.add(one.name);
  };
  const known = fields.filter((one) => values.get(one.name));
  for (const one of [...known].sort((a, b) => (values.get(b.name)?.length ?? 0) - (values.get(a.name)?.length ?? 0)))
    put(values.get(one.name) ?? "", one);
  for (const one of fields) {
    put(one.name.toUpperCase(), one);
    put(one.name, one);
  }
  const due = fields.find((one) => one.type === "date" && values.get(one.name));
  const late = /(?<![\w{])(\d+) days?\b/.exec(line);
  if (due && late?.[1] && more.on && days(values.get(due.name) ?? "", more.on) === Number(late[1]))
    line = line.replace(late[1], `{${due.name}:days}`);
  line = line.replace(/(?<![\w{])(?:ID|id|#?1)(?=[.:)\s])/, (found) => found.replace(/ID|id|1/, "{id}"));
  const left = line.replace(HOLE, "");
  const names = /(?<![\w])[A-Z]\w+/.exec(left);
  const label = fields.find((one) => one.type === "text");
  if (names && !/\d/.test(left) && label && !used.has(label.name) && values.size === 0) {
    const title = /^(?:[A-Z]\w*)(?: [A-Za-z]\w*)*(?= - | {2}|: | \(| last | [{])/.exec(line)?.[0];
    if (title) return line.replace(title, `{${label.name}}`);
  }
  return names || /\d/.test(left) || used.size === 0 ? null : line;
}
