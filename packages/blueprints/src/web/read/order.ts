import type { Entity, WebField } from "../form.ts";
import { labelsIn } from "./figures.ts";
import { directionSaid, EARLY, HIGH, LATE, LOW, RANGE } from "./order-words.ts";
import { sameWords, wordsOf } from "./spoken-words.ts";
import { optionNamed, statePhrase } from "./state-words.ts";

/**
 * The order that a list begins with: `key:asc` or `key:desc` of a field or of `createdAt`, `key:first:<option>` or
 * `key:last:<option>` of a choice, `mark:<label>` for what has a mark first and `unmarked:<label>` for what has it last;
 * empty where the brief asks for none, or for one that nothing here understands. Pure.
 */
export function orderIn(brief: string, entity: Entity): string {
  const sorted = sortedBy(brief, entity);
  // "Sorted by year, newest first": what is named there says of what it is the newest.
  return sorted?.said ? sorted.order : leading(brief, entity) || (sorted?.order ?? "");
}

const NUMERIC = ["integer", "number", "money"];

/** What stands before "first" or "on top": "the ones that are due today", "newest routes", "highest rating". */
const FIRST =
  /([^.,;:()]{3,60}?)\s+(?:first|(?:on|at|to) (?:the )?top)\b(?! (?:name|time|letter|row|column|page|question))/gi;
/** "Newest last", "done ones to the bottom": the other end comes first. */
const LAST =
  /([^.,;:()]{3,60}?)\s+(?:last|(?:at|on|to) the (?:bottom|end))(?: of (?:the|my|our) (?:list|table|page))?(?=\s*(?:[.,;)\n]|$))/gi;
/** How what leads or trails gets there. */
const GETS_THERE = /\s+(?:comes?|go(?:es)?|stands?|moves?|sinks?|(?:is|are) (?:moved|put|placed))$/i;
/** How such a wish begins: what stands before it says nothing of the order. */
const OPENING =
  /^.*\b(?:shows?|see|lists?|display(?:s|ed)?|puts?|moves?|sort(?:ed)?(?: by)?|order(?:ed)?(?: by)?|with|and|come|comes|are|is|has|have)\s+(?=\S)/i;

function leading(brief: string, entity: Entity): string {
  for (const match of brief.matchAll(FIRST)) {
    const found = whatLeads((match[1] ?? "").replace(GETS_THERE, ""), entity);
    if (found) return found;
  }
  for (const match of brief.matchAll(RANGE)) {
    const found = byRank(match[1] ?? "", entity);
    if (found) return found;
  }
  for (const match of brief.matchAll(LAST)) {
    const found = whatTrails((match[1] ?? "").replace(GETS_THERE, ""), entity);
    if (found) return found;
  }
  return "";
}

function whatLeads(text: string, entity: Entity): string | null {
  const said = wished(text);
  return byRank(said, entity) ?? byMark(said, entity) ?? byOption(said, entity, "first") ?? bySwitch(said, entity);
}

function whatTrails(text: string, entity: Entity): string | null {
  const said = wished(text);
  const other = byRank(said, entity);
  const option = other ? null : byOption(said, entity, "last");
  const turnedSwitch = other || option ? null : bySwitch(said, entity);
  if (option) return option;
  if (other ?? turnedSwitch) return turned(other ?? turnedSwitch ?? "");
  const phrase = statePhrase(said, entity).toLowerCase();
  const mark = entity.marks.find(({ label }) => label.toLowerCase() === phrase);
  return mark ? `unmarked:${mark.label}` : null;
}

/** "High priority", "finished tasks": the records with one option of a choice before or behind the others. */
function byOption(said: string, entity: Entity, end: "first" | "last"): string | null {
  const named = optionNamed(statePhrase(said, entity), entity);
  return named ? `${named.field.key}:${end}:${named.value}` : null;
}

/** What comes first, without how the wish begins. */
function wished(text: string): string {
  const whole = text.trim();
  // "The ones that are due today": the verb inside opens no wish of its own.
  const ones = /\b(?:the |all )?(?:ones?|those|[a-z]+s) (?:that|which|who) (?:are|is|have|has|were)\s+(.+)$/i.exec(
    whole,
  )?.[1];
  return ones ?? whole.replace(OPENING, "").replace(/^(?:the|all|my|our|always)\s+/i, "");
}

const turned = (order: string): string =>
  order.replace(/:(asc|desc)$/, (_, direction: string) => (direction === "asc" ? ":desc" : ":asc"));

/** "Newest routes", "highest rating", "soonest": a field and the end of it that comes first. */
function byRank(said: string, entity: Entity): string | null {
  const end = [LATE, EARLY, HIGH, LOW].find((words) => words.test(said));
  if (!end) return null;
  const rest = said.replace(end, "").trim();
  const timely = end === LATE || end === EARLY;
  const fields = entity.fields.filter((field) => (timely ? field.type === "date" : NUMERIC.includes(field.type)));
  const named = mostNamed(rest, fields) ?? mostNamed(rest, entity.fields);
  // "Newest year first" speaks of the number; of a text nobody can say which is the newest.
  if (named && !fields.includes(named) && !NUMERIC.includes(named.type)) return null;
  // "Most votes first" names the number; a date needs no name where there is one.
  const field = named ?? (fields.length === 1 || timely ? fields[0] : undefined);
  const direction = end === LATE || end === HIGH ? "desc" : "asc";
  if (field && !(timely && named === undefined && isPlanned(field) && end === LATE)) return `${field.key}:${direction}`;
  return timely ? byYears(said, rest, entity) : null;
}

/** "Oldest first" without a date: of an age or a year where one is kept, else of what was added. */
function byYears(said: string, rest: string, entity: Entity): string | null {
  const numbers = entity.fields.filter((field) => NUMERIC.includes(field.type));
  const late = LATE.test(said);
  const age = numbers.find((field) => /\bage\b/i.test(field.label));
  if (age && /^(?:youngest|oldest)\b/i.test(said)) return `${age.key}:${late ? "asc" : "desc"}`;
  const year = numbers.find((field) => /\b(?:year|born)\b/i.test(field.label));
  if (year) return `${year.key}:${late ? "desc" : "asc"}`;
  // Of a time that is not kept nothing here knows the first.
  if (/^youngest\b/i.test(said) || /\b(?:date|deadline|day|month|year|time|age)s?\b/i.test(rest)) return null;
  if (late) return "createdAt:desc";
  const own = sameWords(wordsOf(rest), wordsOf(`${entity.name} ${entity.plural} entries items`)) > 0;
  return /^(?:oldest|earliest)\b/i.test(said) && (own || wordsOf(rest).length === 0) ? "createdAt:asc" : null;
}

/** A date that lies ahead says nothing of how new an entry is. */
const isPlanned = (field: WebField): boolean =>
  /\b(?:due|deadline|end|expir\w*|until|return|next)\b/i.test(field.label);

function mostNamed(text: string, fields: readonly WebField[]): WebField | undefined {
  const words = wordsOf(text);
  return fields
    .map((field) => ({ field, shared: sameWords(wordsOf(field.label), words) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)[0]?.field;
}

/** "Due today", "overdue ones": records that have a mark. */
function byMark(said: string, entity: Entity): string | null {
  const words = wordsOf(said);
  // "Finished ones" are not those marked "Not finished".
  const denies = (text: string): boolean => /\bnot\b|\bun[a-z]{3}/i.test(text);
  const mark = entity.marks.find(
    ({ label }) => sameWords(wordsOf(label), words) > 0 && (!denies(label) || denies(said)),
  );
  return mark ? `mark:${mark.label}` : null;
}

/** "Unpaid ones", "the ones that are not done": a switch that is off, or on. */
function bySwitch(said: string, entity: Entity): string | null {
  const positive = said.replace(/\bnot (?:yet )?/gi, "").replace(/\bun(?=[a-z]{3})/gi, "");
  const words = wordsOf(positive);
  const flag = entity.fields.find((field) => field.type === "boolean" && sameWords(wordsOf(field.label), words) > 0);
  if (flag) return `${flag.key}:${positive === said ? "desc" : "asc"}`;
  const done = entity.fields.find(
    (field) => field.type === "boolean" && /\b(?:done|completed|finished)\b/i.test(field.label),
  );
  if (done && /^(?:done|finished|completed)\b/i.test(said)) return `${done.key}:desc`;
  return done && /^(?:open|unfinished|pending|active)\b/i.test(said) ? `${done.key}:asc` : null;
}

/** What a list is sorted by, and what its sentence says behind that. */
const SORTED = /\b(?:(?:sorted|ordered|ranked) by|in (?:the )?order of)\s+(?:the |their |its )?([^.;,]+)([^.;\n]*)/i;
/** "In date order, latest first". */
const IN_ORDER = /\bin (?:the )?([a-z]+(?: [a-z]+)?) order\b([^.;\n]*)/i;
/** "Sort by price, cheapest first": an order only with the end that comes first. */
const SORT_BY = /\bsort by\s+(?:the )?([^.;,]+)(,?\s+[^.;,]* first)/i;
/** What people count comes with the largest first, unless they say otherwise. */
const COUNTED = /votes|likes|score|rating/i;

/** "Sorted by votes", "in alphabetical order", "ordered by due date"; `said` where the direction stands there too. */
function sortedBy(brief: string, entity: Entity): { order: string; said: boolean } | null {
  const [title] = entity.fields;
  if (title && /\b(?:alphabetical(?:ly)?|from a to z)\b/i.test(brief))
    return { order: `${title.key}:${/\breverse alphabetical/i.test(brief) ? "desc" : "asc"}`, said: false };
  for (const pattern of [SORTED, IN_ORDER, SORT_BY]) {
    const [key] = labelsIn(brief, pattern, entity);
    const [, by = "", behind = ""] = pattern.exec(brief) ?? [];
    const said = directionSaid(`${by}${behind}`);
    if (!key || (pattern === SORT_BY && !said)) continue;
    const label = entity.fields.find((field) => field.key === key)?.label ?? "";
    return { order: `${key}:${said ?? (COUNTED.test(label) ? "desc" : "asc")}`, said: said !== null };
  }
  return null;
}
