import { z } from "zod";
import { candidateSourceSchema } from "./runs.ts";
import { exampleSchema, leafSchema } from "./spec.ts";
import { jsonValueSchema } from "./values.ts";

export const candidateRecordSchema = z.object({
  id: z.string(),
  source: candidateSourceSchema,
  /** Idiom or earlier leaf it came from; fillings of one idiom share it. */
  origin: z.string().nullable(),
  /** How well the origin fits by words alone, 0 to 1; 0 for samples. */
  prior: z.number(),
  /** A word of the purpose chose this filling of its idiom; false where the purpose is silent about some slot. */
  said: z.boolean().default(true),
  code: z.string(),
  /** Gate that refused it, with its message; null when it ran. */
  rejected: z.string().nullable(),
  passed: z.array(z.string()),
  failed: z.array(z.object({ id: z.string(), got: z.string(), message: z.string() })),
  /** Outcomes on the probes, as one string; equal strings = same behaviour. */
  fingerprint: z.string(),
  /** Mean natural logarithm of its tokens' probabilities, where it was sampled and the model tells. */
  logProbability: z.number().optional(),
});
/** What is known of one candidate after it was executed. */
export type CandidateRecord = z.infer<typeof candidateRecordSchema>;

export const recordedSearchSchema = z.object({
  /** Number of checks whose expectation a person confirmed or a rule derives. */
  vouched: z.number(),
  checks: z.array(z.object({ id: z.string(), text: z.string() })),
  /** Generated inputs, one list of arguments each, in the order of the outcomes in a fingerprint. */
  probes: z.array(z.array(jsonValueSchema)),
  /** How many candidates were judged; `records` are those that were kept, in the order they were proposed. */
  judged: z.number(),
  records: z.array(candidateRecordSchema),
});
/** What the search for one leaf showed; the choice follows from it alone, without a model. */
export type RecordedSearch = z.infer<typeof recordedSearchSchema>;

export const candidateSetSchema = z.object({
  leaf: z.string(),
  status: z.enum(["proved", "unproved", "none"]),
  /** Id of the candidate the records choose; null when none passes. */
  winner: z.string().nullable(),
  /** Why, in one sentence. */
  reason: z.string(),
  /** Id of the candidate whose code the leaf has now; null when its code is another, e.g. written by the person. */
  inUse: z.string().nullable(),
  judged: z.number(),
  checks: recordedSearchSchema.shape.checks,
  /** Groups of those that pass everything, by behaviour on generated inputs, strongest first. */
  behaviours: z.array(
    z.object({
      /** `A`, `B`, … */
      id: z.string(),
      /** Its part of all evidence, 0 to 1. */
      share: z.number(),
      candidates: z.array(z.string()),
    }),
  ),
  /** The winner first, then by behaviour, then those that fail, then those that were refused. */
  candidates: z.array(candidateRecordSchema.omit({ fingerprint: true }).extend({ behaviour: z.string().nullable() })),
});
/** The candidate drawer: what each candidate of a leaf produced, and why the winner won. */
export type CandidateSet = z.infer<typeof candidateSetSchema>;

export const keptScopeSchema = z.enum(["project", "team"]);
/** Who is offered a kept leaf as a candidate: later builds of its own project, or of every project. */
export type KeptScope = z.infer<typeof keptScopeSchema>;

export const keptLeafSchema = z.object({
  id: z.string(),
  scope: keptScopeSchema,
  name: z.string(),
  signature: z.string(),
  purpose: z.string(),
  code: z.string(),
  language: leafSchema.shape.language,
  examples: z.array(exampleSchema),
  /** Its project, while that is there. */
  projectId: z.string().nullable(),
  createdAt: z.string(),
});
/** An accepted leaf with its examples, kept to be tried in later builds; it is judged like any other candidate. */
export type KeptLeaf = z.infer<typeof keptLeafSchema>;
