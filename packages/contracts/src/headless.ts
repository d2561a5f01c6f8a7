import { z } from "zod";
import { criterionStatusSchema } from "./checks.ts";
import { runSpecSchema } from "./projects.ts";
import { oracleSchema } from "./spec.ts";

/** What `guildhall build --json` prints; `ok` and exit 0 when every must criterion passed with an oracle other than none. */
export const buildReportSchema = z.object({
  ok: z.boolean(),
  projectId: z.string(),
  runId: z.string(),
  stages: z.array(z.object({ name: z.string(), ms: z.number(), status: z.string() })),
  criteria: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      priority: z.enum(["must", "should", "later"]),
      status: criterionStatusSchema,
      oracle: oracleSchema,
      tests: z.array(z.string()),
    }),
  ),
  /** The spec lane: what the criteria are judged by. */
  tests: z.object({ passed: z.number(), failed: z.number() }),
  /** The regression lane: accepted behaviour that is pinned. */
  regression: z.object({ passed: z.number(), failed: z.number() }),
  files: z.array(z.string()),
  run: runSpecSchema.nullable(),
  tokens: z.object({ prompt: z.number(), completion: z.number() }),
  wallMs: z.number(),
  version: z.string().nullable(),
  /** What was assumed and what is missing, for the person. */
  assumptions: z.array(z.string()),
  findings: z.array(z.string()),
});
export type BuildReport = z.infer<typeof buildReportSchema>;

export const changeReportSchema = buildReportSchema.extend({ expert: z.string(), diff: z.string() });
export type ChangeReport = z.infer<typeof changeReportSchema>;
