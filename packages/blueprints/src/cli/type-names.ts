import type { TypeRef } from "@guildhall/contracts";

/** The types a person or a model chooses from, by a name people understand. */
export const TYPE_NAMES: [string, TypeRef, string][] = [
  ["text", "text", "text"],
  ["integer", "integer", "whole number"],
  ["number", "number", "number"],
  ["amount", "decimal", "amount of money"],
  ["yes-no", "boolean", "yes or no"],
  ["date", "date", "date"],
  ["lines", { list: "text" }, "list of texts"],
  ["integers", { list: "integer" }, "list of whole numbers"],
  ["numbers", { list: "number" }, "list of numbers"],
  ["amounts", { list: "decimal" }, "list of amounts"],
  ["dates", { list: "date" }, "list of dates"],
  ["counts", { list: { tuple: ["text", "integer"] } }, "list of texts with a count each"],
  ["numbers-by-name", { map: "number" }, "a number for each name"],
  ["counts-by-name", { map: "integer" }, "a count for each name"],
  ["texts-by-name", { map: "text" }, "a text for each name"],
  ["json", "json", "any JSON"],
];

/** The short name of a type, or its JSON when it is none of the usual ones. */
export const typeName = (type: TypeRef): string =>
  TYPE_NAMES.find((one) => JSON.stringify(one[1]) === JSON.stringify(type))?.[0] ?? JSON.stringify(type);

export const typeNamed = (name: string): TypeRef | null => TYPE_NAMES.find((one) => one[0] === name)?.[1] ?? null;
