import type { ApiEntity, ApiField } from "../form.ts";
import { addressFilters } from "./address-filters.ts";
import { COUNTED } from "./counted-ids.ts";
import { withDefault } from "./fields.ts";
import { nounPattern } from "./nouns.ts";
import { lastWord, type Reading } from "./reading.ts";
import { askFor, isAskable } from "./written-calls.ts";

function understood(reading: Reading, start: number, end: number): void {
  reading.coverage.take(start, end);
  const at = reading.sentences.findLastIndex((sentence) => sentence.start <= start);
  if (at >= 0) reading.touched.add(at);
}

/** Understands every place of a pattern in the brief that its reader takes. */
function eachSpan(reading: Reading, pattern: RegExp, reader: (match: RegExpExecArray) => boolean): void {
  for (const match of reading.brief.matchAll(pattern)) {
    if (reader(match)) understood(reading, match.index, match.index + match[0].length);
  }
}

const END = "(?=$|[.,;:!?]|\\s+and\\b|\\s+but\\b)";

/** A text meant to the letter, in quotes or bare; the end of the sentence is no part of it. */
const LITERAL = '(?:"[^"]+"|`[^`]+`|[^\\s,;"`]*[^\\s,;."`!?])';
const START = new RegExp(
  `\\b(?:(?:the|its|an?|each|every) )?([a-z][\\w ]{0,30}?) (?:has to|have to|must|should|needs? to) (?:always )?(?:start|begin) with (${LITERAL}(?:(?:,? or |, )${LITERAL})*)(?=$|[.,;!?](?:\\s|$)|\\s+and\\b)`,
  "gi",
);
const FLAG = new RegExp(
  `\\b(?:(?:the|its) )?([a-z]\\w*(?: \\w+)?) (?:must|has to|should|can only|is|may only) (?:be )?(?:always )?(?:either )?true or false${END}`,
  "gi",
);
const ONCE = new RegExp(
  `\\b(?:an?|the|each|every) ([a-z]\\w*) (?:can|may|must) (?:only be (?:used|taken|given)|be (?:used|taken|given)(?: only)?|only exist|exist only)(?: only)? once${END}`,
  "gi",
);
const ARRAYS = new RegExp(
  `\\b(?:all )?(?:the )?lists? (?:are|is|come(?:s)? as|come(?:s)? back as|(?:are|is) returned as) (?:just |always )?(?:an? )?(?:(?:plain|simple|flat|bare|json) )*arrays?${END}`,
  "gi",
);

/** The one field of all entities that words name to the letter. */
function fieldCalled(reading: Reading, words: string): { entity: ApiEntity; field: ApiField } | null {
  const name = words.trim().toLowerCase().replaceAll(" ", "_");
  const found = reading.entities.flatMap((entity) =>
    entity.fields.filter((field) => field.name === name).map((field) => ({ entity, field })),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The last words of a text that name a field: `and the url` names `url`. */
const fieldAtEnd = (reading: Reading, words: string): ReturnType<typeof fieldCalled> =>
  words
    .split(" ")
    .map((_, from, all) => fieldCalled(reading, all.slice(from).join(" ")))
    .find((one) => one !== null) ?? null;

function begins(reading: Reading, match: RegExpExecArray): boolean {
  const owner = fieldAtEnd(reading, match[1] ?? "");
  const starts = (match[2] ?? "").split(/,? or |, /).map((one) => one.replace(/^["`]|["`]$/g, "").trim());
  // A word alone (`a letter`, `its name`) may stand for something else than itself.
  const literal = starts.every((one) => /[^a-z]/.test(one) || /["`]/.test(match[2] ?? ""));
  if (owner?.field.type !== "text" || !literal || starts.length > 6 || starts.some((one) => one.includes(" ")))
    return false;
  owner.field.starts = starts;
  return true;
}

/** `New tickets are open`: how an entry begins. */
function beginning(reading: Reading, entity: ApiEntity): void {
  const pattern = new RegExp(
    `\\b(?:an? |every |each |all )?new (?:${nounPattern(entity)}|${lastWord(entity)}) (?:is|are|starts?(?: out)?(?: as)?|begins? as|ha(?:s|ve) the status) (?:always )?"?([\\w-]+)"?(?: at first)?${END}`,
    "gi",
  );
  eachSpan(reading, pattern, (match) => {
    const field = entity.fields.find((one) => one.type === "choice" && one.choices.includes(match[1] ?? ""));
    return field !== undefined && withDefault(field, match[1] ?? "");
  });
}

/** What a brief tells in passing of ids, values and answers, each by its own few words. */
export function readSpans(reading: Reading): void {
  const [only, ...others] = reading.entities;
  eachSpan(reading, COUNTED, (match) => {
    for (const entity of reading.entities) reading.decisions[`ids:${entity.name}`] = match[0].trim().slice(0, 120);
    return only !== undefined;
  });
  eachSpan(reading, START, (match) => begins(reading, match));
  eachSpan(reading, FLAG, (match) => {
    const owner = fieldAtEnd(reading, match[1] ?? "");
    if (!owner || !["boolean", "text"].includes(owner.field.type)) return false;
    owner.field.type = "boolean";
    return true;
  });
  eachSpan(reading, ONCE, (match) => {
    const owner = fieldCalled(reading, match[1] ?? "");
    // Of what is redeemed or visited, `once` may speak of that.
    const acts = reading.sentences.some((sentence) => /\/\{?\w+\}?\/[a-z]/.test(sentence.text));
    if (!owner || owner.entity.key !== owner.field.name || acts || others.length > 0) return false;
    owner.field.unique = true;
    return true;
  });
  eachSpan(reading, ARRAYS, () => {
    for (const entity of reading.entities) reading.decisions[`whole:${entity.name}`] = "yes";
    return true;
  });
  for (const filters of addressFilters(reading.brief)) {
    const { queries } = filters;
    const owners = reading.entities.filter((entity) => queries.every(({ name }) => isAskable(entity, name)));
    const [owner] = owners;
    if (!owner || owners.length > 1 || !queries.every((query) => askFor(reading, owner, query))) continue;
    if (filters.together) reading.decisions[`together:${owner.name}`] = "yes";
    reading.wishes.push({ entity: owner.name, action: "list", says: filters.says.slice(0, 120) });
    understood(reading, filters.start, filters.end);
  }
  for (const entity of reading.entities) beginning(reading, entity);
}
