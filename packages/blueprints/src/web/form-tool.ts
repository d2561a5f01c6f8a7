import { z } from "zod";

/**
 * A page that works something out and keeps no records: inputs, values over them, and buttons that each show lines.
 * A line is a text of the brief with `{key}` where a value stands.
 */
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/, "letters and digits, starting with a letter");

const toolValueSchema = z.object({
  key,
  label: z.string().min(1).max(60),
  type: z.enum(["text", "integer", "number", "lines"]),
  /** Digits always shown behind the point; null shows what there is. */
  decimals: z.number().int().min(0).max(6).nullable().default(null),
  purpose: z.string().max(500).default(""),
  /** Empty: a leaf that is written from `purpose`. */
  formula: z.string().max(600).default(""),
  /** The formula is a model's guess: only the cases of the brief prove it. */
  guessed: z.boolean().default(false),
  /** Inputs and counters it is worked out from; empty for all inputs. */
  over: z.array(key).max(10).default([]),
});
export type ToolValue = z.infer<typeof toolValueSchema>;

const toolButtonSchema = z.object({
  /** Empty: the lines follow while typing. */
  label: z.string().max(40).default(""),
  /** Inputs that must be filled in before. */
  needs: z.array(key).max(10).default([]),
  lines: z.array(z.string().min(1).max(160)).min(1).max(6),
  /** The line that is shown once for every number of a range; `to` is a number or the key of an input. */
  each: z
    .object({ line: z.string().min(1).max(160), name: key, from: z.number().int(), to: z.string().min(1).max(40) })
    .nullable()
    .default(null),
  /** Said when a list has no lines. */
  empty: z.string().max(120).default(""),
});
export type ToolButton = z.infer<typeof toolButtonSchema>;

const toolCaseSchema = z.object({
  /** Place of the button among the buttons. */
  button: z.number().int().min(0).max(5).default(0),
  /** What is typed, by key of the input. */
  given: z.record(key, z.string().max(300)),
  shows: z.array(z.string().min(1).max(200)).min(1).max(8),
  /** It follows from a case of the brief, but does not stand there. */
  derived: z.boolean().default(false),
});
export type ToolCase = z.infer<typeof toolCaseSchema>;

const refusalSchema = z.object({
  message: z.string().min(1).max(160),
  /** Must be true over the inputs for a button to go on; empty: only the leaf that works it out may refuse so. */
  formula: z.string().max(300).default(""),
  /** How the brief says when, e.g. "a shift outside that range". */
  said: z.string().max(200).default(""),
});
export type ToolRefusal = z.infer<typeof refusalSchema>;

/** The schema of the view, over the shape that every view has and the schema of an input. */
export const toolSchemaOf = <V extends z.ZodRawShape, F extends z.ZodType>(view: V, input: F) =>
  z.object({
    ...view,
    kind: z.literal("tool"),
    inputs: z.array(input).min(1).max(10),
    values: z.array(toolValueSchema).min(1).max(12),
    buttons: z.array(toolButtonSchema).min(1).max(6),
    refusals: z.array(refusalSchema).max(8).default([]),
    /** What the brief says to the letter: for these inputs, these lines. */
    cases: z.array(toolCaseSchema).max(12).default([]),
  });
