import { exampleSchema } from "@guildhall/contracts";
import { z } from "zod";
import { toolSchemaOf } from "./form-tool.ts";
import { statementSchema } from "./statement.ts";

/**
 * The form of a web app: what it holds, what its pages do, which values are worked out. Everything else
 * (files, criteria, checks, rows on the screen) is derived from it. Keys are names in code, labels what people read.
 */
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/, "letters and digits, starting with a letter");
const label = z.string().min(1).max(60);
const line = z.string().max(300);

export const FIELD_TYPES = [
  "text",
  "longtext",
  "integer",
  "number",
  "money",
  "boolean",
  "date",
  "time",
  "choice",
  "url",
  "email",
  "colour",
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export const webFieldSchema = z.object({
  key,
  label,
  type: z.enum(FIELD_TYPES),
  required: z.boolean().default(false),
  options: z.array(z.string().min(1).max(60)).max(20).default([]),
  /** What a new form holds; "today" for dates, "true" for switches. */
  initial: z.string().max(100).default(""),
  unique: z.boolean().default(false),
  min: z.number().nullable().default(null),
  max: z.number().nullable().default(null),
  /** "$", "kg", "%". */
  unit: z.string().max(12).default(""),
  /** Another entity, whose records are the options, and what happens to this record when its option is deleted. */
  from: z.string().max(40).default(""),
  whenGone: z.enum(["keep", "remove", "refuse"]).default("keep"),
  /** A switch that each record shows as a checkbox of its own instead of asking for it in the form. */
  inline: z.boolean().default(false),
  /** Changed only by buttons of the records, never typed in, e.g. votes. */
  pressed: z.boolean().default(false),
  /** What people read when nothing, a wrong value or one that is already there is typed in; empty: the usual words. */
  requiredMessage: z.string().max(160).default(""),
  wrongMessage: z.string().max(160).default(""),
  takenMessage: z.string().max(160).default(""),
});
export type WebField = z.infer<typeof webFieldSchema>;

export const OPERATORS = [
  "<=",
  "<",
  ">=",
  ">",
  "is",
  "is not",
  "before today",
  "after today",
  "older than",
  "days ago or more",
  "this month",
  "this month of any year",
  "this week",
  "this year",
  "last days",
  "today",
  "is empty",
] as const;
export const markSchema = z.object({
  label,
  field: key,
  op: z.enum(OPERATORS),
  /** A number, a word of the choice, "true", or the key of another field. */
  value: z.string().max(60).default(""),
  /** Further condition that must hold too, e.g. "not done". */
  unless: z.string().max(40).default(""),
  /** In place of field and value: must be true, over the fields and `today`. */
  formula: z.string().max(300).default(""),
});
export type Mark = z.infer<typeof markSchema>;

/** A value worked out by a formula; without one it becomes a leaf that is written from `purpose`. */
export const derivedSchema = z.object({
  key,
  label,
  type: z.enum(["text", "integer", "number", "money", "boolean"]),
  unit: z.string().max(12).default(""),
  /** So many decimals are always shown; without, those the type has. */
  decimals: z.number().int().min(0).max(6).nullable().default(null),
  purpose: z.string().max(500).default(""),
  formula: z.string().max(600).default(""),
  /** The formula is a model's guess that nobody confirmed: it is used, but proves nothing. */
  guessed: z.boolean().default(false),
});
export type Derived = z.infer<typeof derivedSchema>;

export const ruleSchema = z.object({
  key,
  message: z.string().min(1).max(160),
  purpose: z.string().max(500).default(""),
  /** Must be true for a record to be saved. */
  formula: z.string().max(300).default(""),
  /** "limit": at most `max` records share a value of `by` (or have `value` there); "overlap": no two with the same `by` from `start` to `end`. */
  kind: z.enum(["formula", "limit", "overlap"]).default("formula"),
  by: z.string().max(40).default(""),
  value: z.string().max(60).default(""),
  max: z.number().min(1).max(1000).default(1),
  /** A field that must be the same too, e.g. the date of two times. */
  day: z.string().max(40).default(""),
  start: z.string().max(40).default(""),
  end: z.string().max(40).default(""),
});
export type Rule = z.infer<typeof ruleSchema>;

/** A figure of each record over the records that point to it. */
export const rollupSchema = z.object({
  key,
  label,
  /** The entity whose records are looked at, and its field that names this one. */
  entity: key,
  link: key,
  /** The number that is added up; empty counts only. */
  field: z.string().max(40).default(""),
  /** Over `sum`, `count`, `total` and `all` of every record, and `parents`, how many records like this there are. */
  formula: z.string().max(200).default("count"),
  type: z.enum(["integer", "number", "money"]).default("integer"),
  unit: z.string().max(12).default(""),
  /** Words for above, below and exactly zero, as in "Ana gets back 20.00"; empty shows the number. */
  words: z.array(z.string().min(1).max(40)).max(3).default([]),
});
export type Rollup = z.infer<typeof rollupSchema>;

export const entitySchema = z.object({
  key,
  name: label,
  plural: label,
  fields: z.array(webFieldSchema).min(1).max(16),
  derived: z.array(derivedSchema).max(6).default([]),
  marks: z.array(markSchema).max(4).default([]),
  rules: z.array(ruleSchema).max(4).default([]),
  rollups: z.array(rollupSchema).max(4).default([]),
});
export type Entity = z.infer<typeof entitySchema>;

export const MEASURES = ["count", "sum", "average", "smallest", "largest"] as const;
export const tileSchema = z.object({
  label,
  entity: key,
  measure: z.enum(MEASURES),
  field: z.string().max(40).default(""),
  /** Only records with this mark, or with `field=value` of a choice or switch. */
  mark: z.string().max(60).default(""),
  /** Factor of the figure, e.g. 0.2 for a tax of 20 % and 1.2 for the total with it. */
  times: z.number().min(0).max(1000).default(1),
  /** So many decimals are always shown; without, those the type has. */
  decimals: z.number().int().min(0).max(6).optional(),
});
export type Tile = z.infer<typeof tileSchema>;

/** A sentence with figures in it, `{0} out, {1} overdue`; each place is a figure of its own. */
export const lineSchema = z.object({ text: z.string().min(1).max(120), slots: z.array(tileSchema).max(4).default([]) });
export type Line = z.infer<typeof lineSchema>;

/** A button on each record, or above the list for all of them: sets a field to the value of a formula. */
export const actionSchema = z.object({
  label,
  /** One key, or several with commas between. */
  field: z.string().max(200).default(""),
  /** Over the fields and `today`, e.g. `score + 1`, `true`, `"done"`; for several keys one for all, or one each with
   *  semicolons between. Ignored by a button that removes. */
  value: z.string().max(200).default(""),
  /** `field=value`: only for records that have it. */
  when: z.string().max(100).default(""),
  remove: z.boolean().default(false),
  /** What people read when the new value is not allowed; {0} is the name of the record. */
  refusal: z.string().max(160).default(""),
  /** The name of the record in the example of the brief, as in "Vote for Alien". */
  example: z.string().max(60).default(""),
});
export type Action = z.infer<typeof actionSchema>;
/** The formulas of a button, in the order of its keys. */
export const valuesOf = (action: Pick<Action, "value">): string[] => action.value.split(";").map((text) => text.trim());

export const chartSchema = z.object({
  title: label,
  entity: key,
  type: z.enum(["bar", "line", "pie"]),
  by: key,
  month: z.boolean().default(false),
  measure: z.enum(MEASURES),
  field: z.string().max(40).default(""),
  /** Only records with this mark, or with `field=value` of a choice or switch. */
  mark: z.string().max(60).default(""),
  /** Each part also says how much of the whole it is, as in "45.00 (75%)". */
  share: z.boolean().default(false),
});
export type Chart = z.infer<typeof chartSchema>;

const view = { id: key, title: label, intro: line.default("") };
const strings = (max: number) => z.array(z.string().min(1).max(200)).max(max).default([]);

export const collectionSchema = z.object({
  ...view,
  kind: z.literal("collection"),
  entity: key,
  layout: z.enum(["cards", "table", "board"]).default("cards"),
  /** Choice field whose options are the columns of a board. */
  group: z.string().max(40).default(""),
  addable: z.boolean().default(true),
  addButton: z.string().max(60).default(""),
  editable: z.boolean().default(true),
  removable: z.boolean().default(true),
  /** Switch shown as a checkbox before each record. */
  toggle: z.string().max(40).default(""),
  /** Choice field changed by buttons on each record. */
  steps: z.string().max(40).default(""),
  /** Number counted up by a button on each record, e.g. votes. */
  counter: z.string().max(40).default(""),
  /** Date set to today by a button on each record, e.g. "last watered"; `stampLabel` names the button. */
  stamp: z.string().max(40).default(""),
  stampLabel: z.string().max(30).default(""),
  /** Buttons on each record, and buttons above the list that change all of them. */
  actions: z.array(actionSchema).max(6).default([]),
  bulk: z.array(actionSchema).max(4).default([]),
  lines: z.array(lineSchema).max(4).default([]),
  /** Numbers and choices of the page itself, each with a first value, kept in the browser. */
  settings: z.array(webFieldSchema).max(6).default([]),
  statements: z.array(statementSchema).max(8).default([]),
  /** Where the statements stand: above the list, or below it. */
  statementsAt: z.enum(["above", "below"]).default("above"),
  /** Name of the button that deletes one; empty for "Delete". */
  removeLabel: z.string().max(30).default(""),
  /** Words of the choice between all records and those with a mark: for all, then one for each mark. */
  showWords: strings(5),
  /**
   * First order of the list: `votes:desc`, `priority:first:High` and `status:last:Done` for an option before or behind the
   * others, `mark:Overdue` and `unmarked:Overdue` for what has a mark, or lacks it, first; empty is oldest first.
   */
  order: z.string().max(120).default(""),
  search: z.boolean().default(false),
  filters: strings(4),
  /** Checkboxes that leave out the records with that option, or with that switch on ("true"). */
  hides: z
    .array(z.object({ label, field: key, value: z.string().min(1).max(60) }))
    .max(2)
    .default([]),
  sorts: strings(4),
  /** Only records with this mark. */
  only: z.string().max(60).default(""),
  tiles: z.array(tileSchema).max(8).default([]),
  charts: z.array(chartSchema).max(3).default([]),
  transfer: z.boolean().default(false),
  empty: z.string().max(160).default(""),
});
export type CollectionView = z.infer<typeof collectionSchema>;

const dashboardSchema = z.object({
  ...view,
  kind: z.literal("dashboard"),
  tiles: z.array(tileSchema).max(8).default([]),
  charts: z.array(chartSchema).max(6).default([]),
});

export const calculatorSchema = z.object({
  ...view,
  kind: z.literal("calculator"),
  inputs: z.array(webFieldSchema).min(1).max(10),
  /** Empty: the result follows while typing. */
  button: z.string().max(40).default(""),
  outputs: z.array(derivedSchema).min(1).max(6),
});
export type CalculatorView = z.infer<typeof calculatorSchema>;

const generatorSchema = z.object({
  ...view,
  kind: z.literal("generator"),
  button: z.string().min(1).max(40),
  /** A list the person chooses from; pools may belong to one of its options. */
  choice: z
    .object({ label, options: z.array(z.string().min(1).max(40)).min(2).max(8) })
    .nullable()
    .default(null),
  /** Label of a word the person types in; `{keyword}` in the pattern. */
  keyword: z.string().max(40).default(""),
  pools: z
    .array(
      z.object({
        key,
        label,
        option: z.string().max(40).default(""),
        items: z.array(z.string().min(1).max(200)).min(2).max(40),
      }),
    )
    .max(24)
    .default([]),
  /** `A {character} in {place}`; names of pools in braces. */
  pattern: z.string().min(1).max(300),
  amount: z.number().int().min(1).max(20).default(1),
  /** Label of a button that changes the background of the result; empty for none. */
  backgrounds: z.string().max(40).default(""),
});

const timerSchema = z.object({
  ...view,
  kind: z.literal("timer"),
  mode: z.enum(["until", "minutes", "stopwatch"]),
  minutes: z.number().min(1).max(1440).default(25),
  /** Minutes of rest between the rounds; 0 for a timer that only ends. */
  rest: z.number().min(0).max(240).default(0),
});
const inquirySchema = z.object({
  ...view,
  kind: z.literal("inquiry"),
  fields: z.array(webFieldSchema).min(1).max(12),
  submit: z.string().min(1).max(40).default("Submit"),
  success: z.string().min(1).max(160).default("Thank you. Your message was sent."),
  /** The button is off until everything is valid. */
  lock: z.boolean().default(false),
});

const pageSchema = z.object({
  ...view,
  kind: z.literal("page"),
  sections: z
    .array(
      z.object({
        kind: z.enum(["hero", "tiles", "text", "questions", "list"]),
        heading: z.string().max(120).default(""),
        text: z.string().max(1200).default(""),
        /** Call to action of a hero. */
        action: z.string().max(40).default(""),
        items: z
          .array(z.object({ title: z.string().max(120), text: z.string().max(500).default("") }))
          .max(12)
          .default([]),
      }),
    )
    .min(1)
    .max(10),
});

const studySchema = z.object({ ...view, kind: z.literal("study"), entity: key, front: key, back: key });
const quizSchema = z.object({
  ...view,
  kind: z.literal("quiz"),
  questions: z
    .array(
      z.object({
        text: z.string().min(1).max(200),
        options: z.array(z.string().min(1).max(100)).min(2).max(6),
        /** The right option, word for word. */
        answer: z.string().max(100),
      }),
    )
    .min(1)
    .max(20),
});

export const CONVERTERS = [
  "length",
  "weight",
  "temperature",
  "volume",
  "speed",
  "time",
  "area",
  "data",
  "colour",
] as const;
const converterSchema = z.object({
  ...view,
  kind: z.literal("converter"),
  domains: z.array(z.enum(CONVERTERS)).min(1).max(9),
});
const greetingSchema = z.object({
  ...view,
  kind: z.literal("greeting"),
  backgrounds: z.array(z.string().min(1).max(40)).min(2).max(6),
  fonts: z.array(z.string().min(1).max(40)).min(1).max(5),
  message: z.string().max(120).default("Happy birthday!"),
});

const textToolSchema = z.object({
  ...view,
  kind: z.literal("textTool"),
  label: label.default("Text"),
  figures: z
    .array(z.object({ label, of: z.string().max(30) }))
    .max(8)
    .default([]),
  buttons: z
    .array(z.object({ label, how: z.string().max(30) }))
    .max(14)
    .default([]),
  /** Said when there is no text to change. */
  empty: z.string().min(1).max(120).default("Type a text first."),
  clear: z.boolean().default(false),
  copy: z.boolean().default(false),
});

const toolSchema = toolSchemaOf(view, webFieldSchema);
export type ToolView = z.infer<typeof toolSchema>;

export const viewSchema = z.discriminatedUnion("kind", [
  collectionSchema,
  dashboardSchema,
  calculatorSchema,
  generatorSchema,
  timerSchema,
  inquirySchema,
  pageSchema,
  studySchema,
  quizSchema,
  converterSchema,
  greetingSchema,
  textToolSchema,
  toolSchema,
]);
export type WebView = z.infer<typeof viewSchema>;
export type ViewKind = WebView["kind"];
export type ViewOf<K extends ViewKind> = Extract<WebView, { kind: K }>;

export const ACCENTS = ["indigo", "teal", "rose", "amber", "emerald", "violet", "sky", "slate"] as const;

export const webFormSchema = z.object({
  title: z.string().min(1).max(80),
  summary: z.string().max(300).default(""),
  accent: z.enum(ACCENTS).default("indigo"),
  entities: z.array(entitySchema).max(4).default([]),
  /** A switch between light and dark; without it the app follows the device. */
  darkSwitch: z.boolean().default(false),
  /** All views one below the other on one page instead of one at a time. */
  together: z.boolean().default(false),
  views: z.array(viewSchema).min(1).max(8),
  examples: z.array(exampleSchema).max(60).default([]),
});
/** All that is agreed about a web app. */
export type WebForm = z.infer<typeof webFormSchema>;
