import { z } from "zod";
import { expertIdSchema, intentSchema } from "./guild.ts";

const share = z.number().min(0).max(1);

export const replicaViewSchema = z.strictObject({
  /** Id of the model; further copies of it are `id#2` and so on. */
  id: z.string(),
  modelId: z.string(),
  /** `resting`: the server asked for a pause; `half-open`: one attempt decides whether it serves again. */
  state: z.enum(["ready", "resting", "open", "half-open", "draining", "removed"]),
  /** 0.5 success + 0.3 free capacity + 0.2 latency. */
  score: share,
  /** Share of attempts that succeeded, the newest counting most. */
  success: share,
  /** Attempts it is drawn from. */
  attempts: z.number().int().min(0),
  /** Milliseconds for a hundred tokens of work, the newest counting most; null before the first answer. */
  latencyMs: z.number().nullable(),
  /** Work that was given to it and is not done, and what it may hold, in tokens. */
  outstandingTokens: z.number().min(0),
  capacityTokens: z.number().min(1),
  /** Why it serves nothing; empty when it does. */
  detail: z.string(),
});
export type ReplicaView = z.infer<typeof replicaViewSchema>;

/** What the pool did, or would have done where its setting says dry-run. */
export const poolActSchema = z.strictObject({
  /** ISO time. */
  at: z.string(),
  kind: z.enum(["scale-up", "scale-down", "remove", "prefer"]),
  expert: expertIdSchema.nullable(),
  replica: z.string(),
  done: z.boolean(),
  reason: z.string(),
});
export type PoolAct = z.infer<typeof poolActSchema>;

export const poolViewSchema = z.strictObject({
  experts: z.array(
    z.strictObject({
      expert: expertIdSchema,
      intents: z.array(intentSchema),
      /** Outstanding work by capacity of its replicas. */
      load: z.number().min(0),
      /** Outstanding tokens of work from which on it is over its cap. */
      maxLoad: z.number().positive(),
      overCap: z.boolean(),
      /** First choice first. */
      replicas: z.array(z.string()),
    }),
  ),
  replicas: z.array(replicaViewSchema),
  /** Requests that wait for a replica. */
  waiting: z.number().int().min(0),
  /** The newest first, at most 50. */
  acts: z.array(poolActSchema),
});
export type PoolView = z.infer<typeof poolViewSchema>;
