import { expertIdSchema, intentSchema, stageSchema } from "@guildhall/contracts";
import { z } from "zod";

/** What an expert hands over; each form has a check of its own. */
const PRODUCTS = ["plan", "document", "change", "findings", "tests", "files", "answer", "profile"] as const;
export type Product = (typeof PRODUCTS)[number];

/** What its way of working may use; the workflow gives it nothing else. */
const toolSchema = z.enum([
  "read-files",
  "syntax-trees",
  "diagnostics",
  "diff-facts",
  "check-records",
  "trial-copy",
  "written-tests",
  "mutants",
  "scanners",
  "lock-files",
  "config-lint",
  "profiler",
  "requirements-form",
]);

/** What its prompt is made of, in this order. */
const contextSchema = z.enum([
  "brief",
  "requirements",
  "file-tree",
  "excerpts",
  "whole-function",
  "found-rows",
  "check-records",
  "manifests",
  "measurements",
]);

/** What must hold before its work counts; `workflow/experts` carries each out. */
const checkSchema = z.enum([
  /** Rows fit the form, are new, and each has a way to be checked. */
  "rows-fit-the-form",
  /** At least two options, each with a gain and a price; named files exist. */
  "options-weighed",
  /** Confirmed examples hold and no check that passed is lost. */
  "checks-hold",
  /** The failure is gone and no check that passed is lost. */
  "failure-gone",
  /** The same calls give the same results before and after. */
  "same-behaviour",
  /** Every row points at a line that exists and that a rule or the text of it supports. */
  "rows-point-at-lines",
  /** The tests ran on the real code, and say what they notice. */
  "tests-ran",
  /** Every file, function and command it mentions exists. */
  "names-exist",
  /** Every row was found by a rule or a lock file; words are added, rows are not. */
  "found-by-rule",
  /** Every file parses and no rule of its format is broken. */
  "files-lint",
  /** Every statement cites lines of the project that exist and hold its words. */
  "lines-cited",
  /** Times come from the sandbox, more than once. */
  "measured",
]);

export const expertSchema = z.strictObject({
  id: expertIdSchema,
  name: z.string().min(1).max(40),
  /** One sentence for the person. */
  summary: z.string().min(1).max(200),
  /** The classes of the gate it stands for; a team's own expert may have none until the next training. */
  intents: z.array(intentSchema).max(12),
  capabilities: z.strictObject({
    /** What it can do, in a few words. */
    name: z.string().min(1).max(80),
    /** It is chosen alone only above this calibrated probability; it can raise the house's floor, never lower it. */
    confidenceThreshold: z.number().min(0).max(1),
    /** Outstanding work, in tokens of prompt and answer, at which one is over its cap. */
    maxLoad: z.number().int().min(100).max(1_000_000),
    /** Expected until the pool has measured it; see `expectedLatencyMs`. */
    averageLatencyMs: z.number().int().min(1).max(3_600_000),
  }),
  product: z.enum(PRODUCTS),
  tools: z.array(toolSchema),
  context: z.array(contextSchema),
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
    /** How much of the project its prompt may show. */
    contextCharacters: z.number().int().min(0).max(32_000),
  }),
  model: z.strictObject({
    /** Ids of the catalogue, best first; empty: the default model. */
    preferred: z.array(z.string().min(1).max(80)).max(8),
    /** Name of a promoted adapter; null: the base model. */
    adapter: z.string().min(1).max(80).nullable(),
    /** `words`: the product stands without it, the model only words it. */
    needed: z.enum(["always", "words", "never"]),
  }),
  check: checkSchema,
  /** Requests it is for, in the words people type; the gate learns from them. */
  requests: z.array(z.string().min(2).max(4000)).max(5000),
  /** The system text it is given, before the facts of the task. */
  style: z.string().min(40).max(1200),
  /** The system text where it is only asked, in words: by other programs, or beside other experts. */
  counsel: z.string().min(40).max(1200),
  stages: z.array(stageSchema),
});
/** A way of working, as data: nothing here runs. */
export type Expert = z.infer<typeof expertSchema>;

/** Tokens a second on two cores with the 1.5B model: reading a prompt, writing an answer (docs/benchmarks.md). */
const READ = 80;
const WRITE = 26;
/** Characters of code and English a token. */
const CHARACTERS = 3.6;
/** What the house's own work takes where no model is asked. */
const HOUSE_MS = 1500;

/**
 * A first guess for the pool, until it has measured: the prompt is read whole and half of the longest answer written.
 */
export function expectedLatencyMs(
  decoding: Pick<Expert["decoding"], "maxTokens" | "contextCharacters">,
  needed: Expert["model"]["needed"],
): number {
  if (needed === "never") return HOUSE_MS;
  const promptTokens = decoding.contextCharacters / CHARACTERS;
  return Math.round(HOUSE_MS + (promptTokens / READ + decoding.maxTokens / 2 / WRITE) * 1000);
}
