import { z } from "zod";
import { stageSchema } from "./runs.ts";

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
  /** The gate abstained: the person is shown two choices. */
  "person",
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
