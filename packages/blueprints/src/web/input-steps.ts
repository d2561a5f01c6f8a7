import type { WebField } from "./form.ts";
import type { FormulaValue } from "./formula.ts";
import { sampleText } from "./samples.ts";

/** True for fields that are typed as numbers. */
export const numeric = (field: WebField): boolean => ["integer", "number", "money"].includes(field.type);

/** A natural value for an input: its default when it has one. */
export const typedValue = (field: WebField): string =>
  field.initial && field.initial !== "today" ? field.initial : field.type === "boolean" ? "" : sampleText(field, 0);

export const asInput = (field: WebField, text: string): FormulaValue =>
  field.type === "boolean" ? text === "true" : numeric(field) ? Number(text) : text;
