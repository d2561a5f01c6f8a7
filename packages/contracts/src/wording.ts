import type { Criterion } from "./spec.ts";

/** EARS wording of a criterion. */
export function earsText(c: Criterion): string {
  const given = c.given ? `WHILE ${c.given}, ` : "";
  return `${given}WHEN ${c.when}, THE SYSTEM SHALL ${c.shall.replace(/\.+$/, "")}`;
}

/** The same criterion in plain words. */
export function plainText(c: Criterion): string {
  const sentence = `hen ${c.when}, it shall ${c.shall.replace(/\.+$/, "")}.`;
  return c.given ? `Given ${c.given}: w${sentence}` : `W${sentence}`;
}

/** A number with its noun: "1 row", "3 rows". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
