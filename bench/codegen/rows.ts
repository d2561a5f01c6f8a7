import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type CodeProblem, readProblem } from "../../apps/engine/src/codegen/index.ts";

/** A public problem of one function with its hidden tests; the fields are those of the data's own README. */
const rowSchema = z.object({
  id: z.string(),
  suite: z.string(),
  language: z.enum(["python", "typescript", "javascript", "java"]),
  prompt: z.string(),
  /** The prompt with only the first of the graded examples left. */
  promptOneExample: z.string().optional(),
  entryPoint: z.string(),
  /** The class around the entry point, in Java. */
  className: z.string().optional(),
  /** Source put before the candidate. */
  setup: z.string().default(""),
  /** Source put after it. */
  tests: z.string(),
  examples: z.array(z.object({ call: z.string(), expected: z.string() })).default([]),
  /** A correct candidate, to test a harness with. */
  reference: z.string(),
});
export type ProblemRow = z.infer<typeof rowSchema>;

export const SUITES = ["humaneval", "mbpp", "mbtsp", "mbjsp", "mbjp"] as const;
type Suite = (typeof SUITES)[number];

/** Rows of a language that selection may be tuned by; the rest is reported. */
const TUNE_ROWS = 20;
const REPORT_ROWS = 60;
/** Fixed, so that no row ever moves from one part to the other. */
const SPLIT_SEED = 20261128;
/** The shared folder beside the repository. */
const SHARED = join(import.meta.dirname, "../../../shared/data/codegen");

/** All rows of a suite, in their order. The data is not part of the repository: throws where it is absent. */
export function readProblems(suite: Suite, folder: string | null): ProblemRow[] {
  const file = join(folder ?? SHARED, `${suite}.jsonl`);
  if (!existsSync(file)) throw new Error(`the public problems are not here: no ${file}; name their folder with --data`);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => rowSchema.parse(JSON.parse(line)));
}

const rank = (id: string): string => createHash("sha256").update(`${SPLIT_SEED}:${id}`).digest("hex");

/** The rows of one part, the languages in turn, so that a run cut short has seen all of them. */
export function readPart(folder: string | null, part: "tune" | "report"): ProblemRow[] {
  const rows = SUITES.flatMap((suite) => readProblems(suite, folder)).sort((a, b) =>
    rank(a.id) < rank(b.id) ? -1 : 1,
  );
  const languages = [...Map.groupBy(rows, (row) => row.language).values()].map((members) =>
    part === "tune" ? members.slice(0, TUNE_ROWS) : members.slice(TUNE_ROWS, TUNE_ROWS + REPORT_ROWS),
  );
  const longest = Math.max(...languages.map((members) => members.length));
  return Array.from({ length: longest }, (_, index) => languages.flatMap((members) => members[index] ?? [])).flat();
}

/** The function the calls are about, as the source judge wants it. */
export function entryOf(row: Pick<ProblemRow, "className" | "entryPoint">): string {
  return row.className ? `${row.className}.${row.entryPoint}` : row.entryPoint;
}

/** What the house is given: never the tests, and of the graded examples only the one that the prompt shows. */
export function problemOf(row: ProblemRow): CodeProblem {
  const { language, setup } = row;
  const prompt = row.promptOneExample ?? row.prompt;
  return readProblem({ language, instructions: "", prompt, setup, entry: entryOf(row) });
}
