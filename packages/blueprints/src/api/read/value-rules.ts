import { type ApiField, isNumber } from "../form.ts";
import type { Sentence } from "./coverage.ts";
import { limitsIn, POSSESSIVE, withDefault } from "./fields.ts";
import { fieldNamed, openClauses, ownerOf, type Reading, says, takeWhole } from "./reading.ts";

const SUBJECT =
  "^(?:and |also,? |an? |the |each |every |all )?((?:[\\w-]+(?:['’]s?)? ){0,3}?[\\w-]+?)(?: (?:of|for) (?:an? |the |each |every )?[\\w ]+?)?";
const BOUND = new RegExp(
  `${SUBJECT} (?:must|has to|have to|should|needs? to|is|are|can(?:not|'t)|may not) (?:always )?(?:be |lie |not be |never be )?(.+)$`,
  "i",
);

/** `gross weight of it`, `weight of it`, `of it`, `it`. */
const endsOf = (words: string): string[] => words.split(" ").map((_, from, all) => all.slice(from).join(" "));

/** `The price must be positive`, `A rating is between 1 and 5`. */
function boundRule(reading: Reading, sentence: Sentence): boolean {
  const text = says(sentence);
  const match = BOUND.exec(text);
  if (!match?.[1] || !match[2]) return false;
  // "The owner's age" is a field called that, or the age of an owner.
  const words = [match[1].replace(POSSESSIVE, ""), match[1].replace(/['’]s?\b/g, "")].flatMap((way) => endsOf(way));
  const limits = limitsIn(text.slice(match[1].length));
  if (!limits || /\b(?:per|open|than (?:its|the|their))\b/i.test(match[2])) return false;
  for (const name of words) {
    const owner = ownerOf(name, reading, text);
    if (!owner) continue;
    if (!isNumber(owner.field)) {
      if (owner.field.type !== "text" || !/\bcharacters?|letters?\b/i.test(text)) return false;
    }
    owner.field.limits = { ...owner.field.limits, ...limits };
    return true;
  }
  return false;
}

function uniqueRule(reading: Reading, sentence: Sentence): boolean {
  const text = says(sentence);
  const match =
    /^(?:the |an? |each |every )?([\w ]+?)(?: of (?:an? |the |each )?[\w ]+?)? (?:must be|is|are|has to be|should be) unique$/i.exec(
      text,
    ) ??
    /^(?:no two|two) [\w ]+? (?:may |can |must |should )?(?:never |not |cannot )?(?:share|have|use) (?:the same|an?) ([\w ]+)$/i.exec(
      text,
    );
  const owner = match?.[1] ? ownerOf(match[1], reading, text) : null;
  if (!owner) return false;
  owner.field.unique = true;
  return true;
}

function defaultRule(reading: Reading, sentence: Sentence): boolean {
  const text = says(sentence);
  const match =
    /^(?:the |an? |its |their )?([\w ]+?)(?: of (?:an? |the )?[\w ]+?)? (?:defaults? to|is|starts? (?:as|at)|is initially)\s+"?([\w.-]+)"?(?: by default| at first| initially| when (?:it is )?created)?$/i.exec(
      text,
    ) ??
    /^(?:an? |the |every |new )?(?:new )?([\w]+) (?:starts? (?:as|out as|with (?:the )?status)|is created as|begins? as|is initially) "?([\w-]+)"?$/i.exec(
      text,
    );
  if (!match?.[1] || !match[2]) return false;
  const owner = ownerOf(match[1], reading, text);
  if (owner && /default|start|initial|at first|created/i.test(text)) return withDefault(owner.field, match[2]);
  const entity = reading.entities.find((one) => one.name.toLowerCase() === match[1]?.toLowerCase().replace(/s$/, ""));
  const status = entity?.fields.find(
    (field) =>
      field.type === "choice" && field.choices.some((choice) => choice.toLowerCase() === match[2]?.toLowerCase()),
  );
  return status ? withDefault(status, match[2]) : false;
}

function optionalRule(reading: Reading, sentence: Sentence): boolean {
  const match =
    /^(?:the |an? |its )?([\w ]+?)(?: of (?:an? |the )?[\w ]+?)? (?:is|are|may be) (optional|required|mandatory|left out|empty)$/i.exec(
      says(sentence),
    );
  const owner = match?.[1] ? ownerOf(match[1], reading, says(sentence)) : null;
  if (!owner) return false;
  owner.field.required = /required|mandatory/i.test(match?.[2] ?? "");
  return true;
}

/** `The name must not be empty`: what is required is refused when it is. */
function emptyRule(reading: Reading, sentence: Sentence): boolean {
  const text = says(sentence);
  const match = new RegExp(
    `${SUBJECT} (?:must|may|can|should|has to)(?:\\s?not|n't) be (?:empty|blank|missing|left out)$`,
    "i",
  ).exec(text);
  const owner = match?.[1] ? ownerOf(match[1], reading, text) : null;
  if (!owner) return false;
  owner.field.required = owner.field.default === null;
  return owner.field.required;
}

const KINDS: readonly [RegExp, readonly ApiField["type"][]][] = [
  [/^an? (?:whole number|integer)$/i, ["integer"]],
  [/^an? number$/i, ["number", "integer", "decimal"]],
  [/^an? (?:text|string)$/i, ["text"]],
  [/^an? (?:date)$/i, ["date"]],
];

/** `The value has to be a number`: what is something else is refused anyway. */
function kindRule(reading: Reading, sentence: Sentence): boolean {
  const text = says(sentence);
  const match = new RegExp(
    `${SUBJECT} (?:must|has to|have to|should|needs? to|is) (?:always )?(?:be )?(an? [a-z ]+)$`,
    "i",
  ).exec(text);
  const types = KINDS.find(([words]) => words.test(match?.[2] ?? ""))?.[1];
  const owner = types && match?.[1] ? ownerOf(match[1], reading, text) : null;
  if (!types || !owner) return false;
  if (!types.includes(owner.field.type) && owner.field.type !== "text") return false;
  if (!types.includes(owner.field.type)) owner.field.type = types[0] ?? "text";
  return true;
}

/** `The end must be after the start`. */
function orderRule(reading: Reading, sentence: Sentence): boolean {
  const text = says(sentence);
  const after =
    /(?:^|\b)(?:the |an? |its |their )?([\w -]+?)(?: of (?:an? |the )?[\w ]+?)? (?:must|has to|should|needs to|is always|must always)(?: be| lie| come)? (?:strictly )?(after|later than|before|earlier than|on or after|not (?:be )?before|not (?:be )?after)\s+(?:the |its |their )?([\w -]+)$/i.exec(
      text,
    );
  const never =
    /(?:^|\b)(?:the |an? |its )?([\w -]+?)(?: of (?:an? |the )?[\w ]+?)? (?:cannot|can't|can not|must not|may not|must never|can never)(?: be| come| lie)? (before|earlier than|after|later than)\s+(?:the |its |it )?([\w -]+)$/i.exec(
      text,
    );
  const verb =
    /^(?:an? |the |every |each )?([\w ]+?) (?:must|has to|should|always) ends? after (?:it|they) (?:starts?|begins?)$/i.exec(
      text,
    ) ??
    /^(?:an? |the |every )?([\w ]+?) (?:cannot|can't|must not) end before (?:it|they) (?:starts?|begins?)$/i.exec(text);
  for (const entity of reading.entities) {
    let low: string | undefined;
    let high: string | undefined;
    let strict = true;
    if (verb) {
      if (!new RegExp(entity.name, "i").test((verb[1] ?? "").replace(/\s/g, ""))) continue;
      low = entity.fields.find((field) => /^(?:start|begin|from)/.test(field.name))?.name;
      high = entity.fields.find((field) => /^(?:end|until|to)/.test(field.name))?.name;
      strict = !/end before/i.test(text);
    } else {
      const match = after ?? never;
      if (!match?.[1] || !match[3]) return false;
      const cut = (words: string): string => words.replace(new RegExp(`^(?:${entity.name}(?:'s)?) `, "i"), "");
      const [a, b] = [
        fieldNamed(cut(match[1]), entity),
        fieldNamed(cut(match[3]).replace(/^(?:starts?|begins?)$/i, "start"), entity),
      ];
      if (!a || !b || a === b) continue;
      const word = (match[2] ?? "").toLowerCase();
      const isAfter = /after|later/.test(word);
      const negative = /^not/.test(word) || match === never;
      [low, high] = isAfter !== negative ? [b.name, a.name] : [a.name, b.name];
      strict = !negative && !/on or/.test(word);
    }
    const types = [low, high].map((name) => entity.fields.find((field) => field.name === name)?.type);
    if (!low || !high || types[0] !== types[1]) continue;
    reading.rules.push({
      kind: "order",
      name: `${high}_after_${low}`,
      entity: entity.name,
      says: text,
      low,
      high,
      strict,
    });
    return true;
  }
  return false;
}

/** Rules about single fields; each sentence is understood whole or not at all. */
export function readValueRules(reading: Reading): void {
  for (const sentence of openClauses(reading)) {
    if (sentence.text.includes("`")) continue;
    for (const reader of [orderRule, uniqueRule, emptyRule, kindRule, optionalRule, defaultRule, boundRule])
      if (reader(reading, sentence)) {
        takeWhole(reading, sentence);
        break;
      }
  }
}
