import { exampleSchema, identifierSchema, propertySchema, typeRefSchema } from "@guildhall/contracts";
import { z } from "zod";
import { KEPT_RUN, keptRunSchema } from "../kept-run.ts";

export const FIELD_TYPES = ["text", "integer", "number", "decimal", "boolean", "date", "dates", "choice"] as const;
/** `duration` is written mm:ss or h:mm:ss and counts seconds; `moment` is a day with a time. */
export const ARG_TYPES = [
  "text",
  "integer",
  "number",
  "decimal",
  "boolean",
  "date",
  "path",
  "choice",
  "duration",
  "moment",
] as const;
/** What one form holds at most. */
export const MOST_COMMANDS = 12;
export const MOST_LEAVES = 8;
const READS = ["lines", "dates", "all-lines", "rows", "json"] as const;
const INPUTS = ["text", "lines", "csv", "json", "folder"] as const;
const OUTPUTS = ["text", "lines", "pairs", "table", "json", "moves"] as const;
export const STORE_ACTIONS = [
  "add",
  "list",
  "show",
  "update",
  "remove",
  "done",
  "log",
  "search",
  "clear",
  "take",
  "next",
] as const;
export const MEASURES = ["sum", "count", "average", "min", "max"] as const;
export const PARTS = ["value", "year", "month", "day", "weekday"] as const;

const scalar = z.union([z.string().max(200), z.number(), z.boolean(), z.null()]);

const fieldSchema = z.object({
  name: identifierSchema,
  type: z.enum(FIELD_TYPES),
  choices: z.array(z.string().max(40)).max(20),
  required: z.boolean(),
  default: scalar,
  /** More than zero. */
  positive: z.boolean().optional(),
  /** The value begins with one of these. */
  prefixes: z.array(z.string().max(40)).max(6).optional(),
});
/** A column of a record. `dates` is a list of dates (a habit's days). */
export type CliField = z.infer<typeof fieldSchema>;

const recordSchema = z.object({ name: identifierSchema, fields: z.array(fieldSchema).min(1).max(16) });
export type CliRecord = z.infer<typeof recordSchema>;

const argSchema = z.object({
  name: identifierSchema,
  kind: z.enum(["positional", "option", "flag"]),
  type: z.enum(ARG_TYPES),
  choices: z.array(z.string().max(40)).max(20),
  required: z.boolean(),
  /** Several values (`nargs="+"`); with type text and no list wanted the words are joined. */
  many: z.boolean(),
  default: scalar,
  help: z.string().max(160),
  /** One word that holds several values with commas between them. */
  listed: z.boolean().optional(),
  /**
   * A path whose file the shell reads for the rule: its lines without comments and blank ones, these as dates, or all
   * lines, rows or JSON of a further input. Of several such files the rule gets the name with what is in it.
   */
  reads: z.enum(READS).optional(),
  /** A number with one of these units behind it; a rule gets it in the first one. */
  units: z
    .array(z.object({ name: z.string().max(8), factor: z.number().positive() }))
    .max(12)
    .optional(),
  /** What a number may be: bounds that count themselves in (min, max) or out (above, below). */
  limits: z.object({ min: z.number(), max: z.number(), above: z.number(), below: z.number() }).partial().optional(),
});
export type CliArg = z.infer<typeof argSchema>;

const groupSchema = z.object({ field: identifierSchema, part: z.enum(PARTS) });
const measureSchema = z.object({ op: z.enum(MEASURES), field: identifierSchema.nullable() });

const whereSchema = z.object({
  field: identifierSchema,
  op: z.enum(["lt", "le", "gt", "ge", "is", "has"]),
  arg: identifierSchema,
});

const filterSchema = z.object({
  field: identifierSchema,
  op: z.enum(["is", "ge", "le", "starts"]),
  arg: identifierSchema,
});

const actionSchema = z.discriminatedUnion("kind", [
  /** Written by the house: a store of one entity. */
  z.object({
    kind: z.literal("store"),
    verb: z.enum(STORE_ACTIONS),
    entity: identifierSchema,
    /** How one entry is printed: `{name} - due {due}`. */
    line: z.string().max(160).optional(),
    /** The line the brief shows for it. */
    shown: z.string().max(160).optional(),
    /** What an empty list prints. */
    empty: z.string().max(80).optional(),
    sortBy: identifierSchema.optional(),
    descending: z.boolean().optional(),
    /** The values of the choice that is sorted by, first in line first. */
    ranks: z.array(z.string().max(40)).max(20).optional(),
    where: z.array(whereSchema).max(4).optional(),
    /** Saving refuses a second entry with the same value. */
    unique: z.object({ field: identifierSchema, ignoreCase: z.boolean() }).optional(),
    /** Saving an entry whose name is there adds to its number; taking lowers it. */
    amount: identifierSchema.optional(),
    /** Taking the last of it removes the entry. */
    drops: z.boolean().optional(),
    /** The one field a search looks into. */
    within: identifierSchema.optional(),
    /** A list that shows what is not done, and what is done when asked for it. */
    openOnly: z.boolean().optional(),
    /** The call the brief shows for it, word by word behind the program's name. */
    called: z.array(z.string().max(120)).max(10).optional(),
  }),
  /** Written by the house: groups rows and adds up columns. */
  z.object({
    kind: z.literal("summarise"),
    entity: identifierSchema,
    groupBy: z.array(groupSchema).max(4),
    measures: z.array(measureSchema).min(1).max(4),
    order: z.enum(["group", "largest"]),
    grandTotal: z.boolean(),
    /** How one group is printed: `{group} count={count} total={sum:2}`, the number of decimals behind the colon. */
    line: z.string().max(160).optional(),
    /** The line the brief shows for a group. */
    shown: z.string().max(160).optional(),
    /** The group name of a last line over all rows, written like the others. */
    total: z.string().max(40).optional(),
    filters: z.array(filterSchema).max(6).optional(),
    /** The option that says how many groups are printed. */
    limit: identifierSchema.optional(),
    /** What is printed when no row is left. */
    empty: z.string().max(80).optional(),
  }),
  /** Written by the house: groups of rows that agree in the keys. */
  z.object({
    kind: z.literal("duplicates"),
    entity: identifierSchema,
    keys: z.array(identifierSchema).min(1).max(6),
    ignoreCase: z.boolean(),
  }),
  /** Written by the house: rows sorted and limited. */
  z.object({
    kind: z.literal("select"),
    entity: identifierSchema,
    sortBy: identifierSchema.nullable(),
    descending: z.boolean(),
  }),
  /** One leaf: a pure function of the arguments. */
  z.object({ kind: z.literal("compute"), leaf: identifierSchema }),
  /** Written by the house: the rule of the command `of` for every row of a CSV file. */
  z.object({
    kind: z.literal("batch"),
    of: z.string().max(40),
    /** The column that names a row. */
    name: z.string().max(40),
    columns: z.array(z.object({ column: z.string().max(40), arg: identifierSchema })).max(8),
    /** `{name} {result}`. */
    line: z.string().max(80),
    /** A last line with the sum of the results: `total {total}`. */
    total: z.string().max(80).optional(),
  }),
]);
export type CliAction = z.infer<typeof actionSchema>;

const commandSchema = z.object({
  /** Empty when the program has no subcommands. */
  name: z.string().max(40),
  help: z.string().max(200),
  args: z.array(argSchema).max(12),
  /** What the positional or option `arg` names is read as; without a value, standard input. */
  input: z
    .object({
      as: z.enum(INPUTS),
      arg: identifierSchema,
      record: identifierSchema.nullable(),
      /** What the shell checks of the lines before a rule sees them. */
      lines: z
        .object({ skipBlank: z.boolean(), unique: z.boolean(), least: z.number().int().min(1).max(99) })
        .partial()
        .optional(),
    })
    .nullable(),
  action: actionSchema,
  /**
   * The rule is about one line and the shell goes through the lines: it prints each result, the line with its result,
   * or the lines for which the rule says yes. Blank lines are kept or skipped by the shell, or the rule sees them too.
   */
  each: z.object({ show: z.enum(["result", "both", "kept"]), blanks: z.enum(["rule", "keep", "skip"]) }).optional(),
  /** Exit codes that go with what is printed: beginnings of fine outputs, of failing ones, and the code of all others. */
  exits: z
    .object({
      fine: z.array(z.string().max(80)).max(6),
      failing: z.array(z.object({ text: z.string().max(80), code: z.number().int().min(1).max(9) })).max(6),
      rest: z.number().int().min(1).max(9).nullable(),
      /** The code when something is printed, or when nothing is; the other case ends with 0. */
      found: z
        .object({ something: z.boolean(), code: z.number().int().min(1).max(9), says: z.string().max(200) })
        .optional(),
    })
    .optional(),
  /** Pairs of arguments of which the first must not be more than the second. */
  ordered: z
    .array(z.object({ low: identifierSchema, high: identifierSchema }))
    .max(3)
    .optional(),
  output: z.enum(OUTPUTS),
  priority: z.enum(["must", "should", "later"]),
});
export type CliCommand = z.infer<typeof commandSchema>;

const leafDefSchema = z.object({
  name: identifierSchema,
  purpose: z.string().max(600),
  params: z.array(z.object({ name: identifierSchema, type: typeRefSchema })).max(8),
  returns: typeRefSchema,
  raises: z.boolean(),
  properties: z
    .array(
      z.object({ property: propertySchema, param: z.number().int().optional(), with: identifierSchema.optional() }),
    )
    .max(8),
  /** True when code or a person settled the signature, so no model is asked. */
  settled: z.boolean(),
  /** The brief's own words for a purpose the house knows the whole meaning of. */
  told: z.string().max(600).optional(),
  /** What the brief says is refused, with the examples that show it. */
  refusals: z
    .array(z.object({ says: z.string().max(300), subject: z.string().max(200), examples: z.array(z.string()).max(6) }))
    .max(8)
    .optional(),
});
export type CliLeaf = z.infer<typeof leafDefSchema>;

const sessionSchema = z.object({
  /** Arguments after the program's name. */
  args: z.array(z.string().max(400)).max(20),
  stdout: z.string().max(2000),
  /** Calls of the brief that are made before, in the same folder. */
  before: z
    .array(z.array(z.string().max(400)).max(20))
    .max(4)
    .optional(),
  oracle: z.enum(["confirmed", "derived"]),
});
/** A call of the whole program and what it prints, as the brief shows it. */
export type CliSession = z.infer<typeof sessionSchema>;

/** The form of a command line tool or library, the same for every language it is written in. */
export const cliFormSchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  title: z.string().max(80),
  summary: z.string().max(400),
  library: z.boolean(),
  records: z.array(recordSchema).max(8),
  store: z.object({ file: z.string().max(80), entities: z.array(identifierSchema).min(1).max(4) }).nullable(),
  commands: z.array(commandSchema).max(MOST_COMMANDS),
  leaves: z.array(leafDefSchema).max(MOST_LEAVES),
  examples: z.array(exampleSchema).max(60),
  sessions: z.array(sessionSchema).max(20),
  /** Runs that a person tried and vouched for. */
  kept: z.array(keptRunSchema).max(KEPT_RUN.runs).optional(),
  /** Answers to the question bank and other choices: `badRows: "stop"`. */
  decisions: z.record(z.string(), z.string()),
  assumptions: z.array(z.string().max(300)).max(20),
  outOfScope: z.array(z.string().max(200)).max(10),
  /** Rules the brief states that nothing in this form covers yet; promises without a check. */
  open: z.array(z.string().max(300)).max(8).optional(),
  /** Exit codes the brief names: of a refusal, and of a file that cannot be read. */
  codes: z
    .object({ refused: z.number().int().min(1).max(99), unreadable: z.number().int().min(1).max(99) })
    .partial()
    .optional(),
});
export type CliForm = z.infer<typeof cliFormSchema>;

export const field = (name: string, type: CliField["type"], more: Partial<CliField> = {}): CliField => ({
  name,
  type,
  choices: [],
  required: true,
  default: null,
  ...more,
});

export const arg = (name: string, kind: CliArg["kind"], type: CliArg["type"], more: Partial<CliArg> = {}): CliArg => ({
  name,
  kind,
  type,
  choices: [],
  required: kind === "positional",
  many: false,
  default: kind === "flag" ? false : null,
  help: "",
  ...more,
});

export const command = (name: string, action: CliAction, more: Partial<CliCommand> = {}): CliCommand => ({
  name,
  help: "",
  args: [],
  input: null,
  action,
  output: "text",
  priority: "must",
  ...more,
});

export const leaf = (name: string, more: Partial<CliLeaf> = {}): CliLeaf => ({
  name,
  purpose: "",
  params: [],
  returns: "text",
  raises: false,
  properties: [],
  settled: false,
  ...more,
});

export const emptyForm = (): CliForm => ({
  name: "tool",
  title: "Tool",
  summary: "",
  library: false,
  records: [],
  store: null,
  commands: [],
  leaves: [],
  examples: [],
  sessions: [],
  decisions: {},
  assumptions: [],
  outOfScope: [],
});
