import { z } from "zod";
import { exampleSchema, oracleSchema, propertySchema } from "./spec.ts";
import { identifierSchema, jsonValueSchema } from "./values.ts";

const base = {
  id: z.string(),
  title: z.string().max(200),
  criteria: z.array(z.string()),
  oracle: oracleSchema,
};

export const pageStepSchema = z.object({
  action: z.enum(["goto", "click", "fill", "select", "check", "press", "expect", "reload"]),
  /** ARIA role and accessible name, bound at run time. */
  role: z.string().max(40).optional(),
  name: z.string().max(200).optional(),
  value: z.string().max(500).optional(),
  /** For `expect`: what must hold of the element or the page; "order": the lines of `value` stand in it one after the other. */
  expect: z.enum(["visible", "hidden", "text", "order", "value", "count", "checked", "focused"]).optional(),
});
/** One row of a page check: `role`, `name`, `action`, `expect`. */
export type PageStep = z.infer<typeof pageStepSchema>;

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const httpStepSchema = z.object({
  method: z.enum(METHODS),
  path: z.string(),
  body: jsonValueSchema.optional(),
  status: z.number().int(),
});

export const checkSchema = z.discriminatedUnion("kind", [
  z.object({ ...base, kind: z.literal("example"), leaf: identifierSchema, exampleId: z.string() }),
  z.object({ ...base, kind: z.literal("raises"), leaf: identifierSchema, exampleId: z.string() }),
  z.object({
    ...base,
    kind: z.literal("property"),
    leaf: identifierSchema,
    property: propertySchema,
    param: z.number().int().optional(),
    with: identifierSchema.optional(),
  }),
  z.object({
    ...base,
    kind: z.literal("cli"),
    /** Arguments after the program's own argv. */
    args: z.array(z.string()),
    stdin: z.string().optional(),
    /** Files laid beside the program before it starts. */
    files: z.record(z.string(), z.string()),
    exitCode: z.number().int(),
    stdoutContains: z.array(z.string()),
    stdoutEquals: z.string().optional(),
    stderrContains: z.array(z.string()),
    /** Commands run before, in the same folder, e.g. `add` before `list`. */
    before: z.array(z.array(z.string())),
    /** The run of Try it that a person kept, when it comes from one. */
    kept: z.string().optional(),
  }),
  z.object({ ...base, kind: z.literal("page"), steps: z.array(pageStepSchema).min(1).max(40) }),
  z.object({
    ...base,
    kind: z.literal("http"),
    method: z.enum(METHODS),
    path: z.string(),
    body: jsonValueSchema.optional(),
    status: z.number().int(),
    /** Objects hold at least this, lists exactly as many items. */
    jsonContains: jsonValueSchema.optional(),
    /** Requests made before, on an empty database; each must be answered with its status. */
    before: z.array(httpStepSchema).max(40).optional(),
  }),
  z.object({
    ...base,
    kind: z.literal("pinned"),
    leaf: identifierSchema,
    /** One JSON value a parameter, in order. */
    args: z.array(jsonValueSchema),
    /** What the accepted code gave; nobody said that it is right. */
    outcome: exampleSchema.shape.outcome,
  }),
]);
/** A test that needs no guessed value. What it expects comes from its oracle. */
export type Check = z.infer<typeof checkSchema>;
export type PinnedCheck = Extract<Check, { kind: "pinned" }>;

export const laneSchema = z.enum(["spec", "regression"]);
/** spec = from requirement and signature only, a failure is a finding; regression = pins what accepted code did. */
export type Lane = z.infer<typeof laneSchema>;

/** The lane of a check follows from its kind. Pure. */
export const laneOf = (check: Pick<Check, "kind">): Lane => (check.kind === "pinned" ? "regression" : "spec");

export const caseStatusSchema = z.enum(["passed", "failed", "untested", "running"]);
export type CaseStatus = z.infer<typeof caseStatusSchema>;

export const caseResultSchema = z.object({
  checkId: z.string(),
  status: caseStatusSchema,
  durationMs: z.number(),
  /** First lines of what the runner printed; at most 16 KiB. */
  output: z.string(),
  /** `<runId>/<name>` under the project's artifacts, when a page check took one. */
  screenshot: z.string().optional(),
  /** The test as the runner ran it. */
  script: z.string(),
  file: z.string(),
  versionId: z.string(),
  /** For a failed call of a leaf: what the code gives now, computed by running it. */
  now: z.string().max(400).optional(),
});
/** A runner's record of one check; the only source of "passed". */
export type CaseResult = z.infer<typeof caseResultSchema>;

export const criterionStatusSchema = z.enum(["passed", "failed", "disputed", "untested"]);
export const traceRowSchema = z.object({
  criterionId: z.string(),
  text: z.string(),
  ears: z.string(),
  priority: z.enum(["must", "should", "later"]),
  status: criterionStatusSchema,
  /** The strongest oracle among its passing (or, if it failed, failing) cases. */
  oracle: oracleSchema,
  checks: z.array(z.string()),
});
export type TraceRow = z.infer<typeof traceRowSchema>;

export const traceMatrixSchema = z.object({
  versionId: z.string().nullable(),
  rows: z.array(traceRowSchema),
  cases: z.array(z.object({ check: checkSchema, result: caseResultSchema.nullable() })),
  /** Checks that serve no criterion. */
  orphans: z.array(z.string()),
});
/** Criteria by cases, from runner records. */
export type TraceMatrix = z.infer<typeof traceMatrixSchema>;

export const mutationReportSchema = z.object({
  /** The version whose code was changed. */
  versionId: z.string().nullable(),
  /** Killed of total, 0 to 1; null when there was nothing to change. */
  score: z.number().nullable(),
  killed: z.number(),
  total: z.number(),
  /** Small changes that were not tried because time was up. */
  untried: z.number(),
  /** Changes that every test let pass, the first 200. */
  survivors: z.array(
    z.object({
      leaf: z.string(),
      file: z.string(),
      /** In that file, counted from 1. */
      line: z.number(),
      operator: z.string(),
      original: z.string(),
      /** Empty where a statement was taken away. */
      replacement: z.string(),
    }),
  ),
  leaves: z.array(z.object({ leaf: z.string(), score: z.number().nullable(), killed: z.number(), total: z.number() })),
});
/** How many small changes of the leaves the examples and properties of the leaves notice. */
export type ProjectMutation = z.infer<typeof mutationReportSchema>;

export const techniqueSchema = z.enum(["example", "boundary", "equivalence class", "error", "property"]);
export type Technique = z.infer<typeof techniqueSchema>;

export const planRowSchema = z.object({
  /** `R1.2`; null for a case that serves no criterion. */
  criterionId: z.string().nullable(),
  criterion: z.string(),
  priority: z.enum(["must", "should", "later"]),
  /** Null where nothing tests the criterion. */
  checkId: z.string().nullable(),
  case: z.string(),
  technique: techniqueSchema.nullable(),
  lane: laneSchema,
  oracle: oracleSchema,
  /** What goes in and what is expected, in a few words. */
  data: z.string(),
  status: caseStatusSchema,
  /** Why it is untested; null when it was tested. */
  reason: z.string().nullable(),
  /** Set for the person's own example or kept run, which can be taken out of the plan. */
  exampleId: z.string().nullable(),
});
export type PlanRow = z.infer<typeof planRowSchema>;

export const testPlanSchema = z.object({ versionId: z.string().nullable(), rows: z.array(planRowSchema) });
/** Every criterion with its cases; one without a case is a row that says why. */
export type TestPlan = z.infer<typeof testPlanSchema>;

export const findingExitSchema = z.enum(["fix", "undo-edit", "right-now", "test-wrong", "unclear"]);
/**
 * What a person may say of a failing case: the code is wrong; the edit by hand is taken back; what it gives now is right;
 * the test is wrong; the requirement is unclear.
 */
export type FindingExit = z.infer<typeof findingExitSchema>;

export const caseFindingSchema = z.object({
  checkId: z.string(),
  lane: laneSchema,
  title: z.string(),
  /** One sentence: for which input, what was expected or given before, what it gives now. */
  text: z.string(),
  criteria: z.array(z.string()),
  leaf: z.string().nullable(),
  /** The leaf's file, and whether a person edited it since it was written. */
  file: z.string().nullable(),
  edited: z.boolean(),
  exits: z.array(findingExitSchema).min(1),
});
/** A failing case, to be judged by a person. */
export type CaseFinding = z.infer<typeof caseFindingSchema>;

export const exportFormatSchema = z.enum(["markdown", "junit", "json", "selenium"]);
export type ExportFormat = z.infer<typeof exportFormatSchema>;
