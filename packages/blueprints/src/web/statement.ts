import { z } from "zod";

/** A line under the settings of a list: figures over its records in words that change with how things stand. */
const slotSchema = z.object({
  /** Over all records and the settings, e.g. `sum(width * height)`; with `join`, a condition on one record. */
  formula: z.string().min(1).max(300),
  /** So many decimals are always shown; without, only those there are. */
  decimals: z.number().int().min(0).max(6).nullable().default(null),
  /** What stands between the names of the records for which the formula holds; empty for a number. */
  join: z.string().max(10).default(""),
  /** What stands there in the example of the brief. */
  example: z.string().max(60).default(""),
  /** Nobody said or confirmed the formula: it is used, but proves nothing. */
  guessed: z.boolean().default(false),
});
const caseSchema = z.object({
  /** A condition over all records and the settings; empty holds always. */
  when: z.string().max(300).default(""),
  /** Figures are {0}, {1}. */
  text: z.string().min(1).max(160),
  slots: z.array(slotSchema).max(4).default([]),
});
export const statementSchema = z.object({
  /** The first case that holds is shown; nothing when none does. */
  cases: z.array(caseSchema).min(1).max(5),
});
export type StatementSlot = z.infer<typeof slotSchema>;
export type StatementCase = z.infer<typeof caseSchema>;
export type Statement = z.infer<typeof statementSchema>;
