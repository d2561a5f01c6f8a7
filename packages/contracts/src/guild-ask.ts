import { z } from "zod";
import { expertIdSchema } from "./guild.ts";
import { aggregationStrategySchema } from "./house-rules.ts";

/** What experts read of a request: longer texts leave a small model no room for its answer. */
export const MAX_ASK_CHARACTERS = 12_000;

export const TASK_KINDS = ["code", "fact", "prose"] as const;
/** What kind of answer is wanted; strategies are measured by it. */
export const taskKindSchema = z.enum(TASK_KINDS);
export type TaskKind = z.infer<typeof taskKindSchema>;

/** How answers become one; `single`: the best expert's own, since nothing measured beats it. */
export const mergeWaySchema = z.enum(["single", ...aggregationStrategySchema.options]);
export type MergeWay = z.infer<typeof mergeWaySchema>;

export const askRequestSchema = z.strictObject({
  text: z.string().trim().min(1).max(MAX_ASK_CHARACTERS),
  /** One to four; each answers by itself. */
  experts: z.array(expertIdSchema).min(1).max(4),
  /** Answers of each expert. */
  samples: z.int().min(1).max(5).default(1),
  /** `auto`: what `guildhall.yaml` says, else what was measured for this kind of task. */
  strategy: z.enum(["auto", ...mergeWaySchema.options]).default("auto"),
  /** Its files are shown to the experts. */
  projectId: z.string().nullable().default(null),
  /** Answers with the result instead of at once; for commands. */
  wait: z.boolean().default(false),
});
export type AskRequest = z.infer<typeof askRequestSchema>;

export const guildAnswerSchema = z.strictObject({
  /** `coder-1`: the expert and the number of its answer. */
  id: z.string(),
  expert: expertIdSchema,
  /** `stopped`: the asking ended before it was whole. */
  state: z.enum(["waiting", "working", "done", "failed", "stopped"]),
  /** Empty until it is done. */
  text: z.string(),
  /** It ran into its limit of tokens. */
  cut: z.boolean(),
  tokens: z.int().min(0),
  /** Why there is none; empty otherwise. */
  error: z.string(),
});
export type GuildAnswer = z.infer<typeof guildAnswerSchema>;

export const mergeWaysRequestSchema = askRequestSchema.pick({ text: true, experts: true, samples: true });

/** How answers to a request would become one, and what was measured of every way. */
export const mergeWaysSchema = z.strictObject({
  kind: taskKindSchema,
  /** What `auto` comes to, and why. */
  auto: z.strictObject({ way: mergeWaySchema, reason: z.string() }),
  ways: z.array(
    z.strictObject({
      way: mergeWaySchema,
      /** Beside the best expert alone at this kind of task; `best` is that expert alone. */
      verdict: z.enum(["best", "better", "not-better", "not-measured"]),
      /** The figures, in one sentence; empty where there are none. */
      figures: z.string(),
    }),
  ),
});
export type MergeWays = z.infer<typeof mergeWaysSchema>;

export const CONFLICT_KINDS = ["number", "name", "boolean", "signature", "types", "api", "style"] as const;
export const answerConflictSchema = z.strictObject({
  kind: z.enum(CONFLICT_KINDS),
  /** What it is about, in the words of the answers. */
  subject: z.string(),
  /** Whether the result says the first claim; else it says none of them. */
  kept: z.boolean(),
  /** What is claimed and by which answers, the kept one first. */
  claims: z.array(z.strictObject({ value: z.string(), answers: z.array(z.string()) })).min(2),
  /** Why the first claim was kept. */
  resolution: z.string(),
});
export type AnswerConflict = z.infer<typeof answerConflictSchema>;

export const answerQualitySchema = z.strictObject({
  /** Parts of the request that the result says nothing about. */
  missing: z.array(z.string()),
  /** It ends in the middle of something. */
  cut: z.boolean(),
  /** Whether its code parses; null where there is none, or nothing that can tell. */
  compiles: z.boolean().nullable(),
  /** Files it names that it was not shown; null where it was shown none. */
  wrongCitations: z.array(z.string()).nullable(),
  ok: z.boolean(),
});
export type AnswerQuality = z.infer<typeof answerQualitySchema>;

export const answerPartSchema = z.strictObject({
  kind: z.enum(["prose", "code"]),
  text: z.string(),
  /** The language of code where it was named; else empty. */
  language: z.string(),
  /** The answers that say it, those that hold most of it first; none = the merging model's own words. */
  from: z.array(z.string()),
});
export type AnswerPart = z.infer<typeof answerPartSchema>;

export const mergedAnswerSchema = z.strictObject({
  text: z.string(),
  kind: taskKindSchema,
  way: mergeWaySchema,
  /** Why this way, in one sentence. */
  reason: z.string(),
  /** The result in parts, in order. */
  parts: z.array(answerPartSchema),
  conflicts: z.array(answerConflictSchema),
  quality: answerQualitySchema,
});
export type MergedAnswer = z.infer<typeof mergedAnswerSchema>;

/** Who answered and who did not, by ids of answers; each answer that is there is whole. */
export const partialAnswersSchema = z.strictObject({
  answered: z.array(z.string()).min(1),
  missing: z.array(z.string()),
});
export type PartialAnswers = z.infer<typeof partialAnswersSchema>;

export const askViewSchema = z.strictObject({
  id: z.string(),
  state: z.enum(["working", "done", "failed", "stopped"]),
  text: z.string(),
  startedAt: z.string(),
  answers: z.array(guildAnswerSchema),
  /** Null until all answered. */
  result: mergedAnswerSchema.nullable(),
  /** What there is of an asking that ended short; null while they work, without any answer, or with one made of all. */
  partial: partialAnswersSchema.nullable(),
  tokens: z.strictObject({ prompt: z.int(), completion: z.int() }),
  wallMs: z.number(),
  error: z.string(),
});
export type AskView = z.infer<typeof askViewSchema>;
