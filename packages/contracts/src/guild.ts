import { z } from "zod";
import { stageSchema } from "./stages.ts";

/** What a request is about; the classes of the gate. */
export const INTENTS = [
  "planning",
  "architecture",
  "codegen",
  "debug",
  "refactor",
  "review",
  "test",
  "docs",
  "security",
  "devops",
  "knowledge",
  "performance",
] as const;
export const intentSchema = z.enum(INTENTS);
export type Intent = z.infer<typeof intentSchema>;

/** Experts can be added by a team, so an id is a word, not a closed union. */
export const expertIdSchema = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);

/** Requests longer than this are refused; what routing reads is their beginning and end. */
export const MAX_REQUEST_CHARACTERS = 200_000;

export const routeRequestSchema = z.strictObject({
  text: z.string().min(1).max(MAX_REQUEST_CHARACTERS),
  projectId: z.string().nullable().default(null),
  stage: stageSchema.nullable().default(null),
  /** The person's own choice; then nothing is decided, only recorded. */
  expert: expertIdSchema.nullable().default(null),
});
export type RouteRequest = z.infer<typeof routeRequestSchema>;

const share = z.number().min(0).max(1);

/** One expert as the gate and its record see it for one request. */
export const routeCandidateSchema = z.strictObject({
  expert: expertIdSchema,
  /** The intent through which it is considered: the likeliest of those it declares. */
  intent: intentSchema.nullable(),
  /** Calibrated probability of that intent. */
  gate: share,
  /** Posterior mean of its success on that intent. */
  record: share,
  /** Verified outcomes behind the record. */
  outcomes: z.number().int().min(0),
  /** Outstanding work by capacity; the expert's `maxLoad` is its hard cap. */
  load: z.number().min(0),
  /** The weighted sum, halved past the hard cap. */
  score: share,
});
export type RouteCandidate = z.infer<typeof routeCandidateSchema>;

/** How a decision came about. */
export const routeWaySchema = z.enum([
  /** The gate was sure enough. */
  "gate",
  /** The gate abstained and the local model chose under a grammar. */
  "model",
  /** The gate abstained: the person is shown two choices, and is the one who chose where an expert stands. */
  "person",
  /** The gate abstained, and the mode of the conversation counted for one of the likeliest. */
  "mode",
  /** The person named the expert. */
  "named",
  /** Words alone, because the trained gate is off or absent. */
  "heuristic",
]);

export const routeDecisionSchema = z.strictObject({
  id: z.string(),
  /** Null where it abstained and nobody has chosen yet. */
  expert: expertIdSchema.nullable(),
  intent: intentSchema.nullable(),
  /** Calibrated probability of the chosen expert's intent. */
  confidence: share,
  way: routeWaySchema,
  /** Below the threshold *ask*. */
  abstained: z.boolean(),
  /** Beyond the threshold *out of domain*: no expert of this house is meant. */
  outOfDomain: z.boolean(),
  /** Best first. */
  candidates: z.array(routeCandidateSchema),
  /** What in the request spoke for it, in plain words. */
  reasons: z.array(z.string()),
  /** What was missing, such as the embedder; empty where everything worked. */
  degraded: z.array(z.string()),
  latencyMs: z.number(),
  policy: z.string(),
});
export type RouteDecision = z.infer<typeof routeDecisionSchema>;

/**
 * An expert that the team adds. It is routed to by its requests at once (a prototype head), and becomes a class of
 * the gate at the next training.
 */
export const teamExpertSchema = z.strictObject({
  id: expertIdSchema,
  name: z.string().trim().min(1).max(40),
  summary: z.string().trim().min(1).max(200),
  /** What of the house's intents it also serves; may be none. */
  intents: z.array(intentSchema).max(INTENTS.length).default([]),
  requests: z.array(z.string().trim().min(8).max(600)).min(1).max(500),
  /** Can only raise the house's floor. */
  confidenceThreshold: share.default(0),
  /** The expert of the house whose way of working it takes. */
  basedOn: expertIdSchema.default("coder"),
  /** Its own system text, before the facts of the task. */
  style: z.string().max(1200).default(""),
});
export type TeamExpert = z.infer<typeof teamExpertSchema>;

/** How often an expert succeeded on an intent, as verified outcomes say. */
export const expertRecordSchema = z.strictObject({
  intent: intentSchema,
  /** Posterior mean, and its central 90 % interval. */
  mean: share,
  interval: z.tuple([share, share]),
  /** Verified outcomes behind it, not weighted. */
  outcomes: z.number().int().min(0),
});

/** An expert as the table of the guild shows it. */
export const expertViewSchema = z.strictObject({
  id: expertIdSchema,
  name: z.string(),
  summary: z.string(),
  origin: z.enum(["house", "team"]),
  state: z.enum(["idle", "busy", "overloaded", "draining", "unavailable"]),
  /** Outstanding work by capacity. */
  load: z.number().min(0),
  intents: z.array(intentSchema),
  /** Its own threshold; the house's floor stands below it. */
  confidenceThreshold: share,
  maxLoad: z.number().min(0),
  averageLatencyMs: z.number().min(0).nullable(),
  records: z.array(expertRecordSchema),
  adapter: z.string().nullable(),
  /** How the gate knows it: a class of the network, or examples until the next training. */
  head: z.enum(["class", "prototype"]),
  /** Kinds of experiment that can be about it; any other would change nothing. */
  experiments: z.array(z.enum(["model", "prompt"])),
});
export type ExpertRecord = z.infer<typeof expertRecordSchema>;
export type ExpertView = z.infer<typeof expertViewSchema>;

export const policyStateSchema = z.enum(["active", "shadow", "retired"]);
export type PolicyState = z.infer<typeof policyStateSchema>;

/** Measured on rows the training never saw. Keys of `byRegister` are groups of sources. */
export const policyMetricsSchema = z.strictObject({
  rows: z.number().int(),
  top1: share,
  top2: share,
  macroF1: share,
  ece: share,
  /** Share answered at *ask*, and how much of it is right. */
  coverage: share,
  selective: share,
  /** Out-of-domain rows found at *out of domain*, and rows of the house taken for such. */
  oodRecall: share,
  oodFalse: share,
  /** The same without the embedder. */
  top1Words: share,
  /** `confusion[truth][guess]`, in the order of `classes`. */
  classes: z.array(z.string()),
  confusion: z.array(z.array(z.number().int())),
  /** Mean confidence against the share right, by tenth of confidence. */
  reliability: z.array(z.strictObject({ confidence: share, accuracy: share, rows: z.number().int() })),
});
export type PolicyMetrics = z.infer<typeof policyMetricsSchema>;

export const policyViewSchema = z.strictObject({
  id: z.string(),
  state: policyStateSchema,
  featureVersion: z.number().int(),
  dataHash: z.string(),
  createdAt: z.string(),
  top1: share,
  macroF1: share,
  ece: share,
});
export type PolicyView = z.infer<typeof policyViewSchema>;

/** The one quality card behind the figures. */
export const policyCardSchema = z.strictObject({
  policy: policyViewSchema,
  metrics: policyMetricsSchema,
  thresholds: z.strictObject({
    /** By intent: below it the gate abstains; the floor of the house stands below. */
    ask: z.record(z.string(), share),
    floor: share,
    outOfDomain: share,
  }),
  /** Rows it was trained on, by source and by licence. */
  sources: z.array(z.strictObject({ source: z.string(), licence: z.string(), rows: z.number().int() })),
});
export type PolicyCard = z.infer<typeof policyCardSchema>;
