import { fieldName, kebab, snake } from "../../cli/words.ts";
import type {
  ApiAsked,
  ApiEndpoint,
  ApiEntity,
  ApiField,
  ApiForm,
  ApiReport,
  ApiRule,
  ApiSession,
  ApiStats,
} from "../form.ts";
import { clausesOf, isOpen } from "./clause-parts.ts";
import type { Coverage, Sentence } from "./coverage.ts";
import { nounPattern, spokenField } from "./nouns.ts";

/** What is read so far; readers add to it and mark what they understood. */
export interface Reading {
  brief: string;
  coverage: Coverage;
  sentences: Sentence[];
  entities: ApiEntity[];
  endpoints: ApiEndpoint[];
  rules: ApiRule[];
  reports: ApiReport[];
  stats: ApiStats[];
  sessions: ApiSession[];
  /** Lists with the filter that the brief writes into their address. */
  asked: ApiAsked[];
  /** Names of entities that are only known from requests that are written out. */
  written: Set<string>;
  decisions: ApiForm["decisions"];
  assumptions: string[];
  /** Wishes that endpoints answer to which every entity has, in the words of the brief. */
  wishes: { entity: string; action: ApiEndpoint["action"]; says: string }[];
  /** Places of sentences of which a part was understood: what is left of one is a promise, however short. */
  touched: Set<number>;
}

export const takeWhole = (reading: Reading, sentence: Sentence): void =>
  reading.coverage.take(sentence.start, sentence.start + sentence.text.length);

export const says = (sentence: Sentence): string =>
  sentence.text
    .replace(/\s+/g, " ")
    .replace(/[.;:\s]+$/, "")
    .slice(0, 290);

/** Rules of the brief one by one: clauses of sentences of which something is not understood yet. */
export function openClauses(reading: Reading): Sentence[] {
  const nouns = reading.entities.flatMap((entity) => [
    `${nounPattern(entity)}|${lastWord(entity)}`,
    ...entity.fields.map((field) => spokenField(field.name)),
  ]);
  const subject = new RegExp(`\\b(?:${nouns.join("|")}|it|they)\\b`, "i");
  return reading.sentences
    .flatMap((sentence) => (sentence.text.includes("`") ? [sentence] : clausesOf(sentence, subject)))
    .filter((clause) => isOpen(reading.coverage, clause.start, clause.start + clause.text.length));
}

/** Entities a text names, in the order of their first mention; `moves` may stand for stock moves. */
export function entitiesIn(text: string, entities: ApiEntity[]): ApiEntity[] {
  const inOrder = (pattern: (entity: ApiEntity) => string): ApiEntity[] =>
    entities
      .map((entity) => ({ entity, at: text.search(new RegExp(`\\b${pattern(entity)}\\b`, "i")) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)
      .map(({ entity }) => entity);
  const named = inOrder(nounPattern);
  return named.length > 0 ? named : inOrder(lastWord);
}

/** The last word of a name of two words; nothing for others. */
export function lastWord(entity: ApiEntity): string {
  const many = entity.path.split("-");
  const one = entity.name.match(/[A-Z][a-z0-9]*/g) ?? [];
  return many.length > 1 ? `(?:${many.at(-1)}|${(one.at(-1) ?? "").toLowerCase()})` : "(?!)";
}

/** The field that words speak of, alone or as `price of a product`. */
export function fieldNamed(words: string, entity: ApiEntity): ApiField | undefined {
  const name = fieldName(words.replace(/^(?:the|an?|its|their|each|every)\s+/i, ""), "").replace(/_$/, "");
  const named = entity.fields.map((field) => ({ field, own: fieldName(field.name, "") }));
  return (
    named.find(({ own }) => own === name) ??
    named.find(({ own }) => own === `${name}_id`) ??
    named.find(({ own }) => name.length > 2 && (own.endsWith(`_${name}`) || own.startsWith(`${name}_`)))
  )?.field;
}

/** Who owns a field of that name, when it is one entity only; entities named in the text come first. */
export function ownerOf(words: string, reading: Reading, near: string): { entity: ApiEntity; field: ApiField } | null {
  const named = entitiesIn(near, reading.entities);
  for (const list of [named, reading.entities]) {
    const found = list.flatMap((entity) => {
      const field = fieldNamed(words, entity);
      return field ? [{ entity, field }] : [];
    });
    const exact = found.filter(({ field }) => fieldName(field.name, "") === fieldName(words, ""));
    const best = exact.length > 0 ? exact : found;
    if (best.length === 1 && best[0]) return best[0];
  }
  return null;
}

/** The child that refers to a parent, and by which field. */
export function childrenOf(parent: ApiEntity, entities: ApiEntity[]): { child: ApiEntity; field: ApiField }[] {
  return entities.flatMap((child) =>
    child.fields.filter((field) => field.references === parent.name).map((field) => ({ child, field })),
  );
}

/** A name no rule or report has yet. */
export function freeName(reading: Reading, words: string, fallback: string): string {
  const base = snake(words, fallback).split("_").slice(0, 6).join("_");
  const taken = new Set([...reading.rules, ...reading.reports].map((one) => one.name));
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}_${n}`;
    if (!taken.has(name)) return name;
  }
}

export const pathWord = (words: string): string => kebab(words, "report");
