import { z } from "zod";
import { expertIdSchema, intentSchema } from "./guild.ts";

/** Lines of a project file, counted from 1, both ends included. */
export const citationSchema = z.strictObject({
  path: z.string(),
  startLine: z.number().int().min(1),
  endLine: z.number().int().min(1),
});
export type Citation = z.infer<typeof citationSchema>;

export const SEVERITIES = ["critical", "high", "medium", "low"] as const;
const severitySchema = z.enum(SEVERITIES);
export type Severity = z.infer<typeof severitySchema>;

export const findingSchema = z.strictObject({
  path: z.string(),
  /** Counted from 1; 0: it is about the whole file. */
  line: z.number().int().min(0),
  severity: severitySchema,
  /** Name of the rule, `model` where none found it. */
  rule: z.string().max(60),
  message: z.string().max(600),
  /** The smallest cure; empty where the message says it. */
  cure: z.string().max(600),
  /** The line as it stands; secrets are masked. */
  quote: z.string().max(300),
  by: z.enum(["rule", "tool", "record", "model"]),
  /** A model's words on a row that a rule found; empty where none were kept. */
  explained: z.string().max(600),
});
/** One row of a review or a scan. */
export type ReviewFinding = z.infer<typeof findingSchema>;

const measuredSchema = z.strictObject({
  /** Milliseconds of each measured run, in order; the warm-up is not among them. */
  runsMs: z.array(z.number()),
  medianMs: z.number(),
  rows: z.array(
    z.strictObject({
      path: z.string(),
      line: z.number().int().min(0),
      name: z.string(),
      /** Time in it and not in what it calls, in ms of the profiled run. */
      selfMs: z.number(),
      /** Calls; null where the profiler samples and does not count. */
      calls: z.number().int().nullable(),
    }),
  ),
});
export type Measured = z.infer<typeof measuredSchema>;

/** What an expert hands over. Each form has a check of its own. */
export const workProductSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("answer"),
    /** Markdown with `[n]` behind each statement, n counted from 1 in `citations`. */
    text: z.string(),
    citations: z.array(citationSchema),
    /** The project's files do not hold the answer; `text` says so. */
    refused: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("findings"),
    /** Worst first. */
    rows: z.array(findingSchema),
    looked: z.strictObject({ files: z.array(z.string()), lines: z.number().int() }),
    /** What was not looked at, and why. */
    notes: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal("change"),
    summary: z.string(),
    files: z.array(z.string()),
    /** What was run to show it, one sentence each. */
    proof: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal("tests"),
    /** The file that was written; null where none was. */
    path: z.string().nullable(),
    target: z.string(),
    cases: z.array(z.strictObject({ call: z.string(), outcome: z.string(), oracle: z.enum(["confirmed", "none"]) })),
    mutants: z.number().int(),
    killed: z.number().int(),
    /** Changes of the code that no case notices: line and what was changed. */
    survivors: z.array(z.strictObject({ line: z.number().int(), change: z.string() })),
    notes: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal("plan"),
    rows: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        /** How a person sees that it is done. */
        doneWhen: z.string(),
        /** Ids of rows before it. */
        after: z.array(z.string()),
        /** Criteria or files it is about. */
        about: z.array(z.string()),
        by: z.enum(["request", "project", "model"]),
      }),
    ),
    questions: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal("document"),
    title: z.string(),
    files: z.array(z.string()),
    text: z.string(),
    /** Names in backticks that were looked up, and sentences left out because a name in them is nowhere. */
    names: z.strictObject({ checked: z.number().int(), dropped: z.array(z.string()) }),
  }),
  z.strictObject({
    kind: z.literal("files"),
    files: z.array(z.strictObject({ path: z.string(), status: z.enum(["written", "kept"]) })),
    /** What the files were made from, one fact each. */
    facts: z.array(z.string()),
    lint: z.array(findingSchema),
  }),
  z.strictObject({
    kind: z.literal("profile"),
    /** What was run, as a person would write it. */
    command: z.string(),
    before: measuredSchema,
    /** After a change that was kept; null where only measured. */
    after: measuredSchema.nullable(),
    files: z.array(z.string()),
    notes: z.array(z.string()),
  }),
]);
export type WorkProduct = z.infer<typeof workProductSchema>;

export const workVerdictSchema = z.strictObject({
  /** The acceptance check of the expert. */
  check: z.string(),
  /** Null: nothing could be run that decides it. */
  passed: z.boolean().nullable(),
  reasons: z.array(z.string()),
});
export type WorkVerdict = z.infer<typeof workVerdictSchema>;

/** Who serves a run and how that came about; a row before the work begins. */
export const assignmentSchema = z.strictObject({
  expert: expertIdSchema,
  intent: intentSchema.nullable(),
  decisionId: z.string().nullable(),
});
export type Assignment = z.infer<typeof assignmentSchema>;

export const workSchema = z.strictObject({
  ...assignmentSchema.shape,
  product: workProductSchema,
  verdict: workVerdictSchema,
  /** Where each part came from: rules and tools of the house, records of runs, or words of a model. */
  provenance: z.array(
    z.strictObject({ part: z.string(), by: z.enum(["house", "record", "model"]), source: z.string() }),
  ),
});
export type Work = z.infer<typeof workSchema>;
