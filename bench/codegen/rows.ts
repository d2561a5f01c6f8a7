import { z } from "zod";
import { type CodeProblem, readProblem } from "../../apps/engine/src/codegen/index.ts";
import { inTurn, type Part, rank, readRows } from "../measuring/rows.ts";

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

/** Rows of the given suites, in the order of the data. The data is not part of the repository: throws where none is named. */
export const readProblems = (data: string | null, suites: readonly Suite[] = SUITES): ProblemRow[] =>
  readRows(data, suites, rowSchema);

/** The first of each language: of a part of the data they are still all that were ever tuned by, and a few more. */
function tuneIds(ranked: readonly ProblemRow[]): Set<string> {
  const languages = [...Map.groupBy(ranked, (row) => row.language).values()];
  return new Set(languages.flatMap((members) => members.slice(0, TUNE_ROWS).map((row) => row.id)));
}

/** The rows of one part, the languages in turn, so that a run cut short has seen all of them. */
export function readPart(data: string | null, part: Part): ProblemRow[] {
  const ranked = readProblems(data).sort((a, b) => (rank(a.id) < rank(b.id) ? -1 : 1));
  const tune = tuneIds(ranked);
  const rows = ranked.filter((row) => tune.has(row.id) === (part === "tune"));
  const most = part === "report" ? REPORT_ROWS : Number.POSITIVE_INFINITY;
  const limited = [...Map.groupBy(rows, (row) => row.language).values()].flatMap((members) => members.slice(0, most));
  return inTurn(limited, (row) => row.language);
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
