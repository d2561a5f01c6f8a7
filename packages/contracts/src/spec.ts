import { z } from "zod";
import { fieldSchema, identifierSchema, jsonValueSchema, recordTypeSchema, typeRefSchema } from "./values.ts";

export const blueprintIdSchema = z.enum(["web-app", "python-cli", "typescript-cli", "http-api", "free-build"]);
export type BlueprintId = z.infer<typeof blueprintIdSchema>;

export const languageSchema = z.enum(["python", "typescript"]);
/** A programming language leaves are written in. Web apps are TypeScript. */
export type Language = z.infer<typeof languageSchema>;

export const oracleSchema = z.enum(["confirmed", "derived", "house", "none"]);
/** Where an expected value comes from; see the glossary. Order of strength: confirmed, derived, house, none. */
export type Oracle = z.infer<typeof oracleSchema>;

export const prioritySchema = z.enum(["must", "should", "later"]);
export type Priority = z.infer<typeof prioritySchema>;

export const rowSourceSchema = z.enum(["brief", "model", "default", "user"]);
/** Who put a value there: read from the brief, filled by the model, the blueprint's default, or the user. */
export type RowSource = z.infer<typeof rowSourceSchema>;

export const specRowSchema = z.object({
  /** JSON pointer into the blueprint's form; what an edit names. */
  path: z.string(),
  section: z.string(),
  label: z.string(),
  kind: z.enum(["text", "longtext", "number", "boolean", "choice", "list", "heading"]),
  value: jsonValueSchema,
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  source: rowSourceSchema,
  /** For a `heading` of a list section: the list it heads can be added to / this item can be removed. */
  addTo: z.string().optional(),
  removable: z.boolean().optional(),
  hint: z.string().optional(),
});
/** One editable row of the requirements screen: the form of any blueprint, shown without knowing the blueprint. */
export type SpecRow = z.infer<typeof specRowSchema>;

export const rowEditSchema = z.discriminatedUnion("op", [
  z.object({ op: z.literal("set"), path: z.string(), value: jsonValueSchema }),
  z.object({ op: z.literal("add"), path: z.string(), value: jsonValueSchema.optional() }),
  z.object({ op: z.literal("remove"), path: z.string() }),
]);
export type RowEdit = z.infer<typeof rowEditSchema>;

export const specPartSchema = z.object({
  /** Path of the row. */
  path: z.string().min(1).max(500),
  /** change = the request is about this row; reread = the brief is read again for this row only. */
  ask: z.enum(["change", "reread"]),
});
/** The part of the requirements a message is about, chosen by the person. */
export type SpecPart = z.infer<typeof specPartSchema>;

export const exampleSchema = z.object({
  id: z.string(),
  leaf: identifierSchema,
  /** One JSON value a parameter, in order. */
  args: z.array(jsonValueSchema),
  outcome: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("returns"), value: jsonValueSchema }),
    z.object({ kind: z.literal("raises"), messageContains: z.string().max(200).optional() }),
  ]),
  oracle: oracleSchema,
});
/** Input -> output of a leaf. Only `confirmed` ones prove a criterion by the user's word. */
export type Example = z.infer<typeof exampleSchema>;

/** Properties a derived test may assert without any guessed value. */
export const PROPERTIES = [
  "never-raises", // for generated inputs of the declared types
  "deterministic", // f(x) == f(x), and the arguments are not changed
  "idempotent", // f(f(x)) == f(x)
  "same-multiset", // the output holds exactly the input's items
  "subset", // every item of the output is in the input
  "sorted-ascending",
  "sorted-descending",
  "no-duplicates",
  "preserves-length",
  "non-negative",
  "sum-preserved", // parts of the output add up to a numeric argument
  "empty-in-empty-out",
  "order-independent", // f(shuffled x) == f(x)
  "round-trip", // parse(format(x)) == x, `with` names the other leaf
] as const;
export const propertySchema = z.enum(PROPERTIES);
export type Property = z.infer<typeof propertySchema>;

export const leafSchema = z.object({
  name: identifierSchema,
  language: languageSchema,
  /** One or more sentences; every clause is a promise of its own. At most 600 characters. */
  purpose: z.string().max(600),
  params: z.array(fieldSchema).max(8),
  returns: typeRefSchema,
  /** Record types the signature uses. */
  records: z.array(recordTypeSchema),
  /** May the leaf refuse input? In Python `ValueError`, in TypeScript `Error`. */
  raises: z.boolean(),
  examples: z.array(exampleSchema),
  properties: z.array(
    z.object({ property: propertySchema, param: z.number().int().optional(), with: identifierSchema.optional() }),
  ),
  /** Criteria it serves, `R1.2`. */
  criteria: z.array(z.string()),
  /** File it lives in, relative to the project root, e.g. `src/expenses/rules.py`. */
  file: z.string(),
});
/** One small, pure, typed function with examples: what is particular to this idea. */
export type Leaf = z.infer<typeof leafSchema>;

export const criterionSchema = z.object({
  /** `R1.2` */
  id: z.string(),
  given: z.string().max(300).optional(),
  when: z.string().max(300),
  shall: z.string().max(400),
  priority: prioritySchema,
});
export type Criterion = z.infer<typeof criterionSchema>;

export const requirementSchema = z.object({
  /** `R1` */
  id: z.string(),
  story: z.string().max(400),
  criteria: z.array(criterionSchema),
});
export type Requirement = z.infer<typeof requirementSchema>;

export const questionSchema = z.object({
  id: z.string(),
  /** Multiple choice with a recommended answer, or "for this input the result is X, right?". */
  text: z.string().max(500),
  options: z
    .array(z.object({ value: z.string(), label: z.string() }))
    .min(2)
    .max(6),
  recommended: z.string(),
  /** null until answered; `decide` = "decide for me", recorded as an assumption. */
  answer: z.string().nullable(),
  /** Set when it asks whether this is right; the value was computed by running the code. `yes` confirms it. */
  example: exampleSchema.optional(),
  /** The other side of "A or B?": what the strongest rival gives for the same inputs, computed by running it too. */
  rival: exampleSchema.shape.outcome.optional(),
});
export type Question = z.infer<typeof questionSchema>;

/** A row by the names of the items on its way (`=name`), so that it is found again when positions have changed. */
const namedPathSchema = z.array(z.string());

export const correctionSchema = z.discriminatedUnion("op", [
  z.object({ op: z.literal("set"), at: namedPathSchema, value: jsonValueSchema }),
  z.object({
    op: z.literal("add"),
    at: namedPathSchema,
    value: jsonValueSchema.optional(),
    /** Name of the item it made. */
    made: z.string().nullable(),
  }),
  z.object({ op: z.literal("remove"), at: namedPathSchema }),
  z.object({ op: z.literal("remove-example"), leaf: identifierSchema, args: z.array(jsonValueSchema) }),
  z.object({ op: z.literal("answer"), question: z.string(), answer: z.string() }),
]);
/** One thing the person put right; made again on every new reading of the brief. */
export type Correction = z.infer<typeof correctionSchema>;

export const projectSpecSchema = z.object({
  brief: z.string(),
  blueprint: blueprintIdSchema,
  title: z.string().max(80),
  summary: z.string().max(400),
  /** The blueprint's own form, validated by its schema. */
  form: jsonValueSchema,
  questions: z.array(questionSchema),
  assumptions: z.array(z.string()),
  outOfScope: z.array(z.string()),
  /** Paths of rows and who filled them; rows not listed are `default`. */
  sources: z.record(z.string(), rowSourceSchema),
  /** What the person put right so far, oldest first. */
  corrections: z.array(correctionSchema).optional(),
});
/** Everything agreed about a project; each saved change is a revision. Requirements, leaves and checks derive from it. */
export type ProjectSpec = z.infer<typeof projectSpecSchema>;
