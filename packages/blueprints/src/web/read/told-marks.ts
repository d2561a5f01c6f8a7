import { wordTable } from "@guildhall/contracts";
import { type Entity, type Mark, markSchema, type WebField } from "../form.ts";
import { sentence } from "../names.ts";
import { hidesIn } from "./hides.ts";
import { sameWords, wordsOf } from "./spoken-words.ts";
import { unitOf } from "./usual-formulas.ts";

/**
 * Conditions that a brief tells in its own words, without quotes: "warn when a pair is over 700 km", "items older than
 * 30 days are marked as expired", "hide lent tools", "the orders for today". Pure.
 */
export const toldMarks = (brief: string, entity: Entity): Mark[] => [
  ...limitsToldOf(brief, entity),
  ...hidden(brief, entity),
  ...ofToday(brief, entity),
];

const NUMERIC = ["integer", "number", "money"];
/** What a page does about records for which something holds. */
const SHOWS =
  /\b(?:warn\w*|alert\w*|remind\w*|highlight\w*|flag\w*|mark(?:ed|s)?|label(?:led|s)?|badge|colou?r\w*|stands? out|in red|red|orange|bold)\b/i;
const LIMIT =
  /([^.;:,]{0,50}?)\b(older than|over|above|more than|longer than|under|below|less than|fewer than|at least|at most)\s+[$€£]?(\d+(?:\.\d+)?)\s*%?\s*([a-z°²]*)/gi;
const NAMED = /\bas\s+["'“‘]?([A-Za-z][A-Za-z ]{1,24}?)["'”’]?(?=[.,;]|\s+(?:and|in|with|when|if)\b|$)/i;
const DAYS = wordTable<number>({ day: 1, days: 1, week: 7, weeks: 7 });

/** "A pair is over 700 km", "items older than 30 days": a limit in a sentence that does something about it. */
function limitsToldOf(brief: string, entity: Entity): Mark[] {
  const found: Mark[] = [];
  for (const told of brief.replace(/`[^`]*`|["“][^"”\n]*["”]/g, " ").split(/[.;\n]\s*/)) {
    if (!SHOWS.test(told)) continue;
    for (const match of told.matchAll(LIMIT)) {
      const [, subject = "", word = "", limit = "", unit = ""] = match;
      const label = sentence(NAMED.exec(told)?.[1] ?? `${word.toLowerCase()} ${limit} ${unit}`.trim());
      const mark = agedMark(entity, subject, word, limit, unit) ?? numberMark(entity, subject, word, limit, unit);
      if (mark) found.push(markSchema.parse({ label, ...mark }));
    }
  }
  return found;
}

type Condition = Pick<Mark, "field" | "op" | "value">;

function agedMark(entity: Entity, subject: string, word: string, limit: string, unit: string): Condition | null {
  const days = DAYS[unit.toLowerCase()];
  const dates = entity.fields.filter((field) => field.type === "date");
  const field = closest(subject, dates) ?? dates[0];
  if (!/^older/i.test(word) || !days || !field) return null;
  return { field: field.key, op: "older than", value: String(Number(limit) * days) };
}

function numberMark(entity: Entity, subject: string, word: string, limit: string, unit: string): Condition | null {
  if (/^older/i.test(word)) return null;
  const numbers = entity.fields.filter((field) => NUMERIC.includes(field.type));
  const measured = numbers.filter((field) => unit !== "" && unitsIn(field).includes(unitOf(unit)));
  const field =
    closest(subject, numbers) ?? measured[0] ?? (numbers.length === 1 && unit === "" ? numbers[0] : undefined);
  const op = /least/i.test(word)
    ? ">="
    : /most/i.test(word)
      ? "<="
      : /^(?:over|above|more|longer)/i.test(word)
        ? ">"
        : "<";
  return field ? { field: field.key, op, value: limit } : null;
}

/** The units that a field has, or names: "Kilometres so far" is in km. */
const unitsIn = (field: WebField): string[] =>
  [field.unit, ...field.label.split(/\s+/)].filter(Boolean).map((word) => LONG[word.toLowerCase()] ?? unitOf(word));
const LONG = wordTable<string>({ kilometres: "km", kilometers: "km", miles: "miles", kilograms: "kg", percent: "%" });

function closest(text: string, fields: readonly WebField[]): WebField | undefined {
  const words = wordsOf(text);
  return fields
    .map((field) => ({ field, shared: sameWords(wordsOf(field.label), words) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)[0]?.field;
}

/** "Hide lent tools": a choice of those without, beside all. */
function hidden(brief: string, entity: Entity): Mark[] {
  const said = /\b(?:hide|hides|hiding|leave out|filter out)\s+(?:the |all |those |any )?([^.;,]{3,40})/i.exec(
    brief,
  )?.[1];
  const words = wordsOf(said ?? "");
  // A checkbox of the list leaves them out already.
  const boxed = hidesIn(brief, entity, "").map(({ field }) => field);
  const flag = entity.fields.find(
    (field) =>
      field.type === "boolean" &&
      !field.inline &&
      !boxed.includes(field.key) &&
      sameWords(wordsOf(field.label), words) > 0,
  );
  if (!flag) return [];
  const low = flag.label.toLowerCase();
  return [
    markSchema.parse({ label: `Not ${low}`.slice(0, 60), field: flag.key, op: "is", value: "false" }),
    markSchema.parse({ label: flag.label, field: flag.key, op: "is", value: "true" }),
  ];
}

/** "The orders for today", "today's bookings": records whose date is today. */
function ofToday(brief: string, entity: Entity): Mark[] {
  const noun = wordsOf(entity.plural).at(-1) ?? "?";
  const asked = [...brief.matchAll(/\b([\p{L}-]+) (?:for|of|on|from) today\b|\btoday['’]s ([\p{L}-]+)/giu)].some(
    (match) => wordsOf(match[1] ?? match[2] ?? "").some((word) => noun.endsWith(word) || word.endsWith(noun)),
  );
  const date = entity.fields.find((field) => field.type === "date");
  return asked && date ? [markSchema.parse({ label: "Today", field: date.key, op: "today" })] : [];
}
