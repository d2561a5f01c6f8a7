import { type ApiEntity, apiField } from "../form.ts";
import { formsOf } from "./action-verbs.ts";
import type { Coverage, Sentence } from "./coverage.ts";
import { fieldFrom, listParts } from "./fields.ts";
import { bare, entityIn, entityName, entityPath } from "./nouns.ts";

/** Entities that a brief does not introduce with `x have …`, and those it only names. */

export interface Clause extends Sentence {
  /** Where it ends in the brief when its text is not the brief's own. */
  end?: number;
}

/** `API to track the books I read: title, author`: what is kept is the subject of the opening. */
const KEPT =
  /\b(?:track|manage|collect|store|keep|record|log|save|organi[sz]e|handle|catalogu?e|list|for|of)(?:s|ing|ed|es)?(?: track of)?\s+(?:the |my |our |all |an? |your )*((?:[a-z][\w-]*\s+){0,2}?[a-z][\w-]*?)(?:\s+(?:(?:that |which )?(?:i|we|they|you|people|users)\s+[a-z ]+?|(?:in|for|of|at|from|on)\s+[a-z' ]+?))?(?:,? (?:each )?(?:with|having)|:|,? each (?:one )?(?:has|having)|,? which have|,? that have)\s+(.+)$/i;

const GENERAL =
  /^(?:it|api|service|backend|app|server|things?|data|stuff|everything|information|database|sqlite|one|them)$/i;

/** The opening as a list of fields of its subject; null where it is none. */
export function subjectClause(sentence: Sentence): Clause | null {
  const match = KEPT.exec(sentence.text);
  const list = match?.[2]?.replace(/[.;]+\s*$/, "");
  if (!match?.[1] || !list || /`/.test(sentence.text)) return null;
  if (/\b(?:has|have|links?|belongs?|is|are|can|must|cannot)\b/i.test(list.replace(/\([^()]*\)/g, " "))) return null;
  const parts = listParts(list);
  const noun = bare(match[1]);
  const plain = parts.filter((part) => fieldFrom(part) !== null);
  if (parts.length < 2 || plain.length < parts.length || GENERAL.test(noun.split(" ").at(-1) ?? "")) return null;
  return { text: `${noun}: ${list}`, start: sentence.start + match.index, end: sentence.start + sentence.text.length };
}

const LISTED = /(?:^|[,:]\s+|\band\s+|,\s+and\s+)((?:[a-z]+ )?[a-z]+)\s*\(([^()]*,[^()]*)\)/gi;

/** `vehicles (plate, make, model), drivers (name, licence number) and trips`: entities with their fields in brackets. */
export function bracketClauses(sentence: Sentence): Clause[] {
  const outside = sentence.text.replace(/\([^()]*\)/g, (span) => " ".repeat(span.length));
  if (/\b(?:has|have|having|with|links?|belongs?|consists?|is|are)\b/i.test(outside)) return [];
  const found = [...sentence.text.matchAll(LISTED)];
  const clauses = found.map((match): Clause => {
    const start = sentence.start + match.index;
    return { text: `${match[1]}: ${match[2]}`, start, end: start + match[0].length };
  });
  const whole = clauses.every((one) =>
    listParts(one.text.replace(/^[^:]*: /, "")).every((part) => fieldFrom(part) !== null),
  );
  return whole && clauses.length > 1 ? clauses : [];
}

const AGENTS: { [verb: string]: string } = {
  subscribe: "subscriber",
  register: "registration",
  "sign up": "signup",
  apply: "application",
  join: "member",
  vote: "vote",
};

/** `anyone can subscribe with an email`: who does it is what is kept. */
export function agentClause(clause: Sentence): Clause | null {
  const match =
    /^(?:anyone|anybody|everyone|people|users?|visitors?|somebody|you|clients?|customers?) (?:can |may )?(subscribe|register|sign up|apply|join|vote)s? (?:with|by giving|by sending) (.+)$/i.exec(
      clause.text,
    );
  const agent = AGENTS[match?.[1]?.toLowerCase() ?? ""];
  if (!agent || !match?.[2]) return null;
  return { text: `${agent}: ${match[2]}`, start: clause.start, end: clause.start + clause.text.length };
}

const named = (words: string): ApiEntity => ({
  name: entityName(words),
  path: entityPath(words),
  fields: [apiField("name", "text")],
});

const LIMIT = 8;
const PLURALS =
  /\b(?:with|for|of|and|has|have|keeps?|manages?|tracks?|stores?|between)\s+((?:[a-z]+s,\s+)*[a-z]+s,?\s+and\s+[a-z]+s)\b/gi;

/** Entities that are only named beside others: `companies and contacts`, `belongs to a company`. */
export function namedOnly(sentences: Sentence[], described: ApiEntity[]): ApiEntity[] {
  const found: ApiEntity[] = [];
  const add = (words: string): void => {
    const there = [...described, ...found];
    if (there.length >= LIMIT || entityIn(words, there) || GENERAL.test(words)) return;
    found.push(named(words));
  };
  for (const { text } of sentences.slice(0, 2))
    for (const match of text.matchAll(PLURALS)) {
      const nouns = (match[1] ?? "").split(/,?\s+and\s+|,\s+/);
      if (nouns.some((noun) => entityIn(noun, described))) for (const noun of nouns) add(noun);
    }
  for (const { text } of sentences) {
    for (const match of text.matchAll(
      /\bbelongs? to (?:an?|one|exactly one|a single) ([a-z]+)\b(?! (?:and|or) (?:an?|one) [a-z]+ or\b)/gi,
    )) {
      const [subject] =
        /(?:^|[,;:] |\band )(?:an? |the |each |every )?([a-z-]+)(?=(?: [a-z]+)? belongs? to)/i.exec(text)?.slice(1) ??
        [];
      if (subject && match[1] && entityIn(subject, described)) add(match[1]);
    }
  }
  return found;
}

/** `a list has many items`: the items belong to the list. */
export function hasMany(sentences: Sentence[]): { parent: string; child: string }[] {
  return sentences.flatMap(({ text }) =>
    [
      ...text.matchAll(
        /(?:^|[,;:.] |\band )(?:an? |the |each |every )?([a-z-]+)s? (?:can |may )?(?:has|have|contains?|holds?|owns?) (?:many|multiple|several|any number of|zero or more|one or more) ([a-z]+s)\b/gi,
      ),
    ].map((match) => ({ parent: match[1] ?? "", child: match[2] ?? "" })),
  );
}

/** Doing that links two entities, and what an entry of it is called. */
const LINKING: [verb: string, preposition: string, noun: string][] = [
  ["enrol", "in|on|into|for", "enrolment"],
  ["enroll", "in|on|into|for", "enrollment"],
  ["register", "for", "registration"],
  ["sign up", "for|to", "signup"],
  ["apply", "for|to", "application"],
  ["join", "", "membership"],
  ["attend", "", "attendance"],
  ["borrow", "", "loan"],
  ["rent", "", "rental"],
  ["book", "", "booking"],
  ["reserve", "", "reservation"],
  ["vote", "for|on", "vote"],
  ["like", "", "like"],
  ["order", "", "order"],
];

/** `Students enrol in courses`: an entity of its own that refers to both. */
export function linkingEntities(coverage: Coverage, sentences: Sentence[], entities: ApiEntity[]): ApiEntity[] {
  const found: ApiEntity[] = [];
  for (const sentence of sentences)
    for (const [verb, preposition, noun] of LINKING) {
      const forms = formsOf(verb).slice(0, 2).join("|");
      const pattern = new RegExp(
        `\\b(?:an? |the |each |every )?([a-z]+) (?:can |may )?(?:${forms})${preposition === "" ? "" : ` (?:${preposition})`} (?:an? |the |several |many |multiple )?([a-z]+)\\b`,
        "i",
      );
      const match = pattern.exec(sentence.text);
      const [who, what] = [entityIn(match?.[1] ?? "", entities), entityIn(match?.[2] ?? "", entities)];
      if (!match || !who || !what || who === what || entities.length + found.length >= LIMIT) continue;
      const both = (one: ApiEntity): boolean =>
        [who, what].every((to) => one.fields.some((field) => field.references === to.name));
      if ([...entities, ...found].some(both) || entityIn(noun, [...entities, ...found])) continue;
      const refer = (to: ApiEntity) => apiField(`${singularOf(to)}_id`, "reference", { references: to.name });
      const fields = [refer(who), refer(what)];
      if (noun === "loan" || noun === "rental") fields.push(apiField("returned_on", "date", { required: false }));
      found.push({ name: entityName(noun), path: entityPath(noun), fields });
      coverage.take(sentence.start + match.index, sentence.start + match.index + match[0].length);
    }
  return found;
}

const singularOf = (entity: ApiEntity): string => entity.name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
