import type { Criterion } from "./spec.ts";

/** EARS wording of a criterion. */
export function earsText(c: Criterion): string {
  const given = c.given ? `WHILE ${c.given}, ` : "";
  return `${given}WHEN ${c.when}, THE SYSTEM SHALL ${c.shall}`;
}

/** The same criterion in plain words. */
export function plainText(c: Criterion): string {
  const sentence = `When ${c.when}, it shall ${c.shall}.`;
  return c.given ? `Given ${c.given}: ${sentence}` : sentence;
}
