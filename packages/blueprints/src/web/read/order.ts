import type { Entity, WebField } from "../form.ts";
import { labelsIn } from "./figures.ts";
import { sameWords, wordsOf } from "./spoken-words.ts";

/**
 * The order that a list begins with: `key:asc` or `key:desc` of a field or of `createdAt`, `mark:<label>` for what has a
 * mark first; empty where the brief asks for none, or for one that nothing here understands. Pure.
 */
export function orderIn(brief: string, entity: Entity): string {
  return leading(brief, entity) || sortedBy(brief, entity);
}

/** Words before "first" that say which end comes first, and of what kind of value. */
const LATE = /^(?:newest|latest|most recent(?:ly)?|youngest|last)\b/i;
const EARLY = /^(?:oldest|earliest|soonest|next|nearest|longest ago)\b/i;
const HIGH = /^(?:highest|most(?! recent)|best|largest|biggest|longest(?! ago)|heaviest|dearest|top|fastest speed)\b/i;
const LOW = /^(?:lowest|least|cheapest|smallest|shortest|lightest|worst|fewest|fastest)\b/i;
const NUMERIC = ["integer", "number", "money"];

/** What stands before "first" or "on top": "the ones that are due today", "newest routes", "highest rating". */
const FIRST = /([^.,;:()]{3,60}?)\s+(?:first|on top|at the top)\b(?! (?:name|time|letter|row|column|page|question))/gi;
/** How such a wish begins: what stands before it says nothing of the order. */
const OPENING =
  /^.*\b(?:shows?|see|lists?|display(?:s|ed)?|puts?|sort(?:ed)?(?: by)?|order(?:ed)?(?: by)?|with|and|come|comes|are|is|has|have)\s+(?=\S)/i;

function leading(brief: string, entity: Entity): string {
  for (const match of brief.matchAll(FIRST)) {
    const whole = (match[1] ?? "").trim();
    // "The ones that are due today": the verb inside opens no wish of its own.
    const ones = /\b(?:the |all )?(?:ones?|those|[a-z]+s) (?:that|which|who) (?:are|is|have|has|were)\s+(.+)$/i.exec(
      whole,
    )?.[1];
    const said = ones ?? whole.replace(OPENING, "").replace(/^(?:the|all|my|our|always)\s+/i, "");
    const found = byRank(said, entity) ?? byMark(said, entity) ?? bySwitch(said, entity);
    if (found) return found;
  }
  return "";
}

/** "Newest routes", "highest rating", "soonest": a field and the end of it that comes first. */
function byRank(said: string, entity: Entity): string | null {
  const end = [LATE, EARLY, HIGH, LOW].find((words) => words.test(said));
  if (!end) return null;
  const rest = said.replace(end, "").trim();
  const timely = end === LATE || end === EARLY;
  const fields = entity.fields.filter((field) => (timely ? field.type === "date" : NUMERIC.includes(field.type)));
  const named = mostNamed(rest, fields);
  // "Most votes first" names the number; a date needs no name where there is one.
  const field = named ?? (fields.length === 1 || timely ? fields[0] : undefined);
  const direction = end === LATE || end === HIGH ? "desc" : "asc";
  if (field && !(timely && named === undefined && isPlanned(field) && end === LATE)) return `${field.key}:${direction}`;
  return end === LATE ? "createdAt:desc" : null;
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
  const mark = entity.marks.find((candidate) => sameWords(wordsOf(candidate.label), words) > 0);
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
  return done && /^(?:open|unfinished|pending|active)\b/i.test(said) ? `${done.key}:asc` : null;
}

/** "Sorted by votes", "in alphabetical order", "ordered by due date". */
function sortedBy(brief: string, entity: Entity): string {
  const [title] = entity.fields;
  if (title && /\b(?:alphabetical(?:ly)?|from a to z)\b/i.test(brief)) return `${title.key}:asc`;
  const [key] = labelsIn(brief, /\b(?:sorted|ordered|ranked) by\s+(?:the )?([^.;,]+)/i, entity);
  const said =
    key ??
    labelsIn(
      brief,
      /\bsort by\s+(?:the )?([^.;,]+),?\s+(?:highest|newest|latest|most|largest|lowest|oldest)[^.;,]* first/i,
      entity,
    )[0];
  if (!said) return "";
  const field = entity.fields.find((candidate) => candidate.key === said);
  const down =
    /\b(?:descending|highest|most|largest|newest|latest)\b/i.test(brief) ||
    /votes|likes|score|rating/i.test(field?.label ?? "");
  return `${said}:${down ? "desc" : "asc"}`;
}
