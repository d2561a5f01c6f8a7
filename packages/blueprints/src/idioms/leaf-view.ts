import type { Field, Language, Leaf, RecordType, TypeRef } from "@guildhall/contracts";
import { mentions, overlap, searchable } from "./words.ts";

/** What idioms ask of a leaf: its words, its literals and the shapes of its types. */
export interface LeafView {
  leaf: Leaf;
  language: Language;
  /** Name and purpose, searchable. */
  text: string;
  /** Strings in quotes in the purpose, in order. */
  quoted: string[];
  /** Numbers in the purpose outside quotes, in order. */
  numbers: number[];
  says(...phrases: string[]): boolean;
  overlap(phrase: string): number;
  record(type: TypeRef): RecordType | null;
}

export function viewOf(leaf: Leaf): LeafView {
  const text = searchable(`${leaf.name} . ${leaf.purpose}`);
  const records = new Map(leaf.records.map((record) => [record.name, record]));
  return {
    leaf,
    language: leaf.language,
    text,
    quoted: [...leaf.purpose.matchAll(/"([^"]*)"|“([^”]*)”|`([^`]*)`|(?<!\w)'([^']*)'(?!\w)/g)].map(
      (m) => m[1] ?? m[2] ?? m[3] ?? m[4] ?? "",
    ),
    numbers: [...leaf.purpose.replace(/"[^"]*"/g, " ").matchAll(/(?<![\w.])-?\d+(?:\.\d+)?(?![\w])/g)].map((m) =>
      Number(m[0]),
    ),
    says: (...phrases) => phrases.some((phrase) => mentions(text, phrase)),
    overlap: (phrase) => overlap(text, phrase),
    record: (type) => (typeof type === "object" && "record" in type ? (records.get(type.record) ?? null) : null),
  };
}

export const isText = (type: TypeRef): boolean => type === "text" || (typeof type === "object" && "choice" in type);
export const isNumeric = (type: TypeRef): boolean => type === "integer" || type === "number" || type === "decimal";
export const isDay = (type: TypeRef): boolean => type === "date" || type === "datetime";
export const listOf = (type: TypeRef): TypeRef | null =>
  typeof type === "object" && "list" in type ? type.list : null;
export const mapOf = (type: TypeRef): TypeRef | null => (typeof type === "object" && "map" in type ? type.map : null);
export const tupleOf = (type: TypeRef): TypeRef[] | null =>
  typeof type === "object" && "tuple" in type ? type.tuple : null;
export const optionalOf = (type: TypeRef): TypeRef | null =>
  typeof type === "object" && "optional" in type ? type.optional : null;
/** The type without "or nothing". */
export const required = (type: TypeRef): TypeRef => optionalOf(type) ?? type;
/** TypeScript has one number type, so `number` may stand for whole numbers there. */
export const isWhole = (type: TypeRef, language: Language): boolean =>
  type === "integer" || (language === "typescript" && type === "number");
const DAY_NAME =
  /(^|_)(date|day|due|born|birthday|birth|start|end|from|to|until|since|today|now|on|at|when)$|date|due|day$|today/i;
/** A date by type, or text that its name says is one (ISO form). */
export const isDayField = (field: Field): boolean =>
  isDay(required(field.type)) || (required(field.type) === "text" && DAY_NAME.test(field.name));

export const sameType = (a: TypeRef, b: TypeRef): boolean => JSON.stringify(a) === JSON.stringify(b);
/** Whether a type is a tuple of these kinds; a whole number may be `number` in TypeScript. */
export const isPair = (type: TypeRef, kinds: ("text" | "whole")[], language: Language): boolean => {
  const parts = tupleOf(type);
  return (
    parts !== null &&
    parts.length === kinds.length &&
    parts.every((part, at) => (kinds[at] === "text" ? isText(part) : isWhole(part, language)))
  );
};
