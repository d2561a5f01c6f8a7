import { type ApiEntity, type ApiField, apiField } from "../form.ts";
import { stateVerbAt } from "./action-verbs.ts";
import { withChoices } from "./choice-lists.ts";
import type { Coverage, Sentence } from "./coverage.ts";
import { fieldFrom, listParts, withMissing } from "./fields.ts";
import { bare, entityIn, entityName, entityPath } from "./nouns.ts";
import { openingClause } from "./opening-entities.ts";
import {
  agentClause,
  bracketClauses,
  type Clause,
  hasMany,
  linkingEntities,
  namedOnly,
  subjectClause,
} from "./subject-entities.ts";

const NOUN = "((?:[A-Za-z][\\w-]*\\s+){0,2}?[A-Za-z][\\w-]*)";
const LEAD =
  "^(?:and\\s+|also,?\\s+|there (?:are|is)\\s+|it (?:stores|keeps|manages|tracks|has)\\s+|(?:store|keep|manage|track)\\s+)?(?:the |each |every |an? |all |any )?";
/** `books have a title …`, `book: title, author`, `products with a name …` */
const HAS = new RegExp(
  `${LEAD}${NOUN}\\s*(?:\\([^)]*\\)\\s*)?(?:\\b(?:(?:has|have)(?! to\\b)|having|(?:sign(?:s)? up|registers?|subscribes?|appl(?:y|ies)) with|with|consists? of|contains?|(?:stores?|keeps?|records?)(?!\\s+(?:over|for|in|on|at|under)\\b)|includes?|is made of|are made of|comes? with|carr(?:y|ies))\\b|:|\\s-\\s|—)\\s+(?:the fields?:?\\s+|fields?:?\\s+|the following:?\\s+)?(.+)$`,
  "i",
);
/** `a loan links a book and a member with a due date` */
const LINKS = new RegExp(
  `${LEAD}${NOUN}\\s+(?:links?|connects?|joins?|ties|belongs? to|is for|are for|refers? to|references?|is about|is made (?:for|by|on)|is placed by|is cast (?:on|for)|is of|are of)\\s+(.+)$`,
  "i",
);

/** A part that speaks of more than a field: `belongs to a room`. */
const BELONGS =
  /^(?:it |they |each )?(?:belongs? to|is for|refers? to|references?|is linked to|links? to|is placed by|of|for)\s+/i;
const NOT_NOUNS =
  /^(?:it|api|service|backend|app|application|server|they|we|i|you|there|this|that|response|endpoint|database|sqlite|list|lists|report|reports|which|everything|two|no|nobody|only)$/i;

interface Described {
  noun: string;
  parts: string[];
  /** The whole words of parts that are called by less. */
  said: ReadonlyMap<string, string>;
  start: number;
  end: number;
}

/** The part behind an opening: `An API for a small library: books have …` begins with `books`. */
function clauses(sentence: Sentence): Sentence[] {
  const found: Sentence[] = [];
  const text = sentence.text;
  // Where a further `x have …` begins, the clause before it ends; `and have …` alone goes on with the same entity.
  const cuts = [
    ...text.matchAll(
      /(?:,\s*and\s+|,\s+|\s+and\s+|\s+while\s+)(?=(?:the |each |every |an? )?(?!(?:it|they|and|may|is|are|also)\b)[A-Za-z][\w-]*(?:\s(?!and\b)[a-z][\w-]*)?\s+(?:have|has|links?|belongs? to|connects?|refers? to|signs? up with|registers? with|subscribes? with)\b)/gi,
    ),
  ]
    .filter(({ index, 0: found }) => {
      const before = text.slice(0, index);
      const next = text.slice(index + found.length);
      // `belong to an option and a poll and have …`: the poll is one more reference.
      const linked = /\b(?:belongs? to|links?|connects?|refers? to|is for|are for)\b[^,;:]*$/i.test(before);
      return !(linked && /^(?:an? |the )?[\w-]+(?: [\w-]+)? and (?:have|has)\b/i.test(next));
    })
    .map((match) => ({ at: match.index, length: match[0].length }));
  let start = 0;
  for (const { at, length } of cuts) {
    found.push({ text: text.slice(start, at), start: sentence.start + start });
    start = at + length;
  }
  found.push({ text: text.slice(start), start: sentence.start + start });
  return found.flatMap((clause) => {
    const colon = /^[^:`]{3,}?:\s+/.exec(clause.text);
    const rest = colon ? clause.text.slice(colon[0].length) : "";
    if (
      colon &&
      /\b(?:have|has|with|links?|belongs? to|connects?)\b/i.test(rest) &&
      !/\b(?:have|has)\b/i.test(colon[0])
    )
      return [{ text: rest, start: clause.start + colon[0].length }];
    return [clause];
  });
}

/** `… with an email, and unsubscribe again`: what begins with a verb of action is no field. */
function withoutActions(text: string): string {
  for (const match of text.matchAll(/,?\s+(?:and|or)\s+(?:can\s+|may\s+|then\s+)?/gi)) {
    const rest = text.slice(match.index + match[0].length).split(/\s+/);
    const verb = stateVerbAt(rest);
    const bare = verb && rest.slice(0, verb.length).join(" ") === verb.verb.verb;
    if (bare && /^(?:again|it|them|back|the|an?|$)/i.test(rest[verb.length] ?? "")) return text.slice(0, match.index);
  }
  return text;
}

/** `email of the customer` is called `email`, unless another part is called so. */
const OF = /^((?:an? |the )?[a-z]\w*) of (?:the|its|their) [a-z]\w*$/i;
function shortened(parts: string[]): { part: string; says?: string }[] {
  const names = parts.map((part) => bare(OF.exec(part)?.[1] ?? part).toLowerCase());
  return parts.map((part, at) => {
    const own = OF.exec(part)?.[1];
    const name = names[at] ?? "";
    return own && !/^number$/i.test(name) && names.filter((one) => one === name).length === 1
      ? { part: own, says: part }
      : { part };
  });
}

function describedBy(clause: Clause): Described | null {
  const whole = clause.text.replace(/[.;]+\s*$/, "");
  const text = withMissing(withChoices(withoutActions(whole)));
  const link = LINKS.exec(text);
  const has = HAS.exec(text);
  const match = link && (!has || (link[1]?.length ?? 99) <= (has[1]?.length ?? 0)) ? link : has;
  if (!match?.[1] || !match[2]) return null;
  // `A member with an unpaid fine cannot borrow` is a rule, no list of fields.
  if (
    /\b(?:cannot|can't|can only|can never|must not|may not|may only|never|refused|rejected|allowed)\b/i.test(match[2])
  )
    return null;
  const noun = bare(match[1]);
  if (
    noun === "" ||
    NOT_NOUNS.test(noun.split(/\s+/).at(-1) ?? "") ||
    /`|\b(?:can|must|should|cannot|may|is|are|gets?|returns?|lists?|api|service|backend|that|who|which|when|to|we|i|you|want|need)\b/i.test(
      match[1],
    )
  )
    return null;
  const parts = listParts(
    match[2].replace(
      /,?\s+(?:with|and (?:it |they )?(?:has|have|carry|carries|store|stores)|that (?:has|have)|plus|as well as|and (?:it |they )?belongs? to|and (?:it |they )?(?:is|are) for|and may be|may be|to (?=an? ))\s*/gi,
      ", ",
    ),
  );
  const short = shortened(parts);
  const acts = whole.length - withoutActions(whole).length;
  const said = new Map(short.flatMap(({ part, says }) => (says ? [[part, says] as const] : [])));
  return {
    noun,
    parts: short.map(({ part }) => part),
    said,
    start: clause.start,
    end: (clause.end ?? clause.start + whole.length) - acts,
  };
}

/** A reference for the words of a field: `the book`, `an assignee (a member)`; null when they name no entity. */
function referenceFor(part: string, entities: ApiEntity[]): ApiField | null {
  const inside = /\(([^)]*)\)/.exec(part)?.[1] ?? "";
  const plain = part
    .replace(/\([^)]*\)/g, " ")
    .replace(BELONGS, "")
    .replace(/\b(?:optional(?:ly)?|reference to|link to|id of|one|exactly one|exactly|unique)\b/gi, " ")
    .replace(/[_ ]ids?\b/i, " ")
    .replace(/(?<=[a-z0-9])Ids?\b/, " ")
    .replace(/\s+/g, " ")
    .trim();
  const optional = /\boptional(?:ly)?\b/i.test(part);
  const own = entityIn(plain, entities);
  const other =
    own ??
    (inside
      ? entityIn(inside.replace(/\b(?:a|an|the|another|id of|reference to)\b/gi, " ").trim(), entities)
      : undefined);
  if (!other) return null;
  const base = own
    ? other.name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase()
    : bare(plain).toLowerCase().replace(/\W+/g, "_");
  const written = /^\W*([a-z]+Id)\b/.exec(part)?.[1];
  return apiField(written ?? `${base}_id`, "reference", { references: other.name, required: !optional });
}

/** Every entity the brief describes, with its fields, in the order of the brief. */
export function readEntities(coverage: Coverage, sentences: Sentence[]): ApiEntity[] {
  const described = sentences.flatMap((sentence) => {
    const brackets = bracketClauses(sentence);
    const plain = brackets.length > 0 ? brackets : clauses(sentence).map((clause) => agentClause(clause) ?? clause);
    const found = plain.flatMap((clause) => describedBy(clause) ?? []);
    const opening = openingClause(sentence, sentences);
    const opened = opening && describedBy(opening);
    if (opened) return [opened];
    const subject = found.length === 0 ? subjectClause(sentence) : null;
    return subject ? [describedBy(subject) ?? []].flat() : found;
  });
  const names = new Set(described.map((one) => entityName(one.noun)));
  const entities: ApiEntity[] = [];
  const first: { entity: ApiEntity; described: Described }[] = [];
  for (const one of described) {
    const usable = one.parts.filter((part) => fieldFrom(part) !== null);
    // `a shop with products and orders` names entities, no fields.
    if (
      one.parts.length > 1 &&
      one.parts.every((part) => /^[a-z-]+s$/i.test(part)) &&
      one.parts.some((part) => names.has(entityName(part)))
    )
      continue;
    if (usable.length === 0 || usable.length * 2 < one.parts.length) continue;
    const name = entityName(one.noun);
    let entity = entities.find((other) => other.name === name);
    if (!entity) {
      if (entities.length >= 8) continue;
      entity = { name, path: entityPath(one.noun), fields: [] };
      entities.push(entity);
    }
    first.push({ entity, described: one });
  }
  const many = hasMany(sentences);
  entities.push(...namedOnly(sentences, entities));
  for (const { parent } of many)
    if (!entityIn(parent, entities) && entities.length < 8 && many.some(({ child }) => entityIn(child, entities)))
      entities.push({ name: entityName(parent), path: entityPath(parent), fields: [apiField("name", "text")] });
  // References are known only when all entities are.
  for (const { entity, described: one } of first) {
    let kept = 0;
    for (const part of one.parts) {
      if (/^(?:many|multiple|several|any number of|zero or more|one or more) /i.test(part)) {
        const child = entityIn(
          part.replace(/^(?:many|multiple|several|any number of|zero or more|one or more) /i, ""),
          entities,
        );
        if (child) kept++;
        continue;
      }
      const field = referenceFor(part, entities) ?? fieldFrom(part);
      if (!field || field.name === "id") continue;
      kept++;
      if (entity.fields.some((other) => other.name === field.name) || entity.fields.length >= 16) continue;
      const says = one.said.get(part);
      entity.fields.push(says ? { ...field, says } : field);
    }
    if (kept === one.parts.length) coverage.take(one.start, one.end);
  }
  for (const { parent, child } of many) {
    const [owner, owned] = [entityIn(parent, entities), entityIn(child, entities)];
    if (!owner || !owned || owner === owned || owned.fields.some((field) => field.references === owner.name)) continue;
    owned.fields.unshift(
      apiField(`${owner.name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase()}_id`, "reference", {
        references: owner.name,
      }),
    );
  }
  const whole = entities.filter((entity) => entity.fields.length > 0);
  return [...whole, ...linkingEntities(coverage, sentences, whole)];
}
