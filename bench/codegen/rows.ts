import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type CodeProblem, readProblem } from "../../apps/engine/src/codegen/index.ts";

/** A public programming problem with its hidden tests; the fields are those of the data's own README. */
const rowSchema = z.object({
  id: z.string(),
  suite: z.string(),
  language: z.enum(["python", "typescript", "javascript", "java"]),
  prompt: z.string(),
  /** The prompt with only the first of the graded examples left. */
  promptOneExample: z.string().optional(),
  entryPoint: z.string(),
  className: z.string().optional(),
  setup: z.string().default(""),
  tests: z.string(),
});
export type ProblemRow = z.infer<typeof rowSchema>;

const SUITES = ["humaneval", "mbpp", "mbtsp", "mbjsp", "mbjp"];
/** Rows of a language that selection may be tuned by; the rest is reported. */
const TUNE_ROWS = 20;
const REPORT_ROWS = 60;
/** Fixed, so that no row ever moves from one part to the other. */
const SPLIT_SEED = 20261128;

const here = import.meta.dirname;
const SHARED = join(here, "../../../shared/data/codegen");

/** Where the data is. Throws when it is nowhere: this suite measures public problems that are not part of the product. */
export function dataFolder(data: string | null): string {
  const folder = data ?? SHARED;
  if (!existsSync(join(folder, `${SUITES[0]}.jsonl`)))
    throw new Error(`this suite needs public problems (${SUITES.join(", ")}.jsonl); name their folder with --data`);
  return folder;
}

const rank = (id: string): string => createHash("sha256").update(`${SPLIT_SEED}:${id}`).digest("hex");

/** The rows of one part, the languages in turn, so that a run cut short has seen all of them. */
export function readRows(folder: string, part: "tune" | "report"): ProblemRow[] {
  const rows = SUITES.flatMap((suite) =>
    readFileSync(join(folder, `${suite}.jsonl`), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => rowSchema.parse(JSON.parse(line))),
  ).sort((a, b) => (rank(a.id) < rank(b.id) ? -1 : 1));
  const languages = [...Map.groupBy(rows, (row) => row.language).values()].map((members) =>
    part === "tune" ? members.slice(0, TUNE_ROWS) : members.slice(TUNE_ROWS, TUNE_ROWS + REPORT_ROWS),
  );
  const longest = Math.max(...languages.map((members) => members.length));
  return Array.from({ length: longest }, (_, index) => languages.flatMap((members) => members[index] ?? [])).flat();
}

/** What the house is given: never the tests, and of the graded examples only the one that the prompt shows. */
export function problemOf(row: ProblemRow): CodeProblem {
  return readProblem({
    language: row.language,
    prompt: row.promptOneExample ?? row.prompt,
    setup: row.setup,
    entry: row.className ? `${row.className}.${row.entryPoint}` : row.entryPoint,
  });
}
