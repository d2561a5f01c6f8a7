import { stageSchema } from "@guildhall/contracts";
import { z } from "zod";

const expertIdSchema = z.enum(["planner", "coder", "tester", "debugger", "reviewer", "knowledge"]);
export type ExpertId = z.infer<typeof expertIdSchema>;

export const expertSchema = z.strictObject({
  id: expertIdSchema,
  name: z.string().min(1).max(40),
  /** One sentence for the person. */
  summary: z.string().min(1).max(200),
  /** What it may do to a project; the workflow refuses the rest. */
  may: z.strictObject({
    editSpec: z.boolean(),
    writeFiles: z.boolean(),
    runTests: z.boolean(),
    answerOnly: z.boolean(),
  }),
  decoding: z.strictObject({
    /** 0 = greedy; tried first. */
    temperature: z.number().min(0).max(1.5),
    /** How many further answers at most, where the first fails. */
    samples: z.number().int().min(1).max(16),
    maxTokens: z.number().int().min(16).max(8192),
  }),
  /** What must agree before its work counts. */
  verifiedBy: z.enum(["grammar", "examples", "tests", "user"]),
  /** Requests it is for, in the words people type; the gate learns from them. */
  requests: z.array(z.string().min(8).max(200)).min(6),
  /** The system text it is given, before the facts of the task. */
  style: z.string().min(40).max(1200),
  stages: z.array(stageSchema),
});
/** A way of working, as data: nothing here runs. */
export type Expert = z.infer<typeof expertSchema>;
