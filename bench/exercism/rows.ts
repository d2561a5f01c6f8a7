import { z } from "zod";
import { type CodeProblem, readExercise } from "../../apps/engine/src/codegen/index.ts";
import { inTurn, type Part, rank, readRows } from "../measuring/rows.ts";

const filesSchema = z.record(z.string(), z.string());
/** An exercise of the four tracks; the fields are those of the data's own README. */
const rowSchema = z.object({
  id: z.string(),
  language: z.enum(["python", "typescript", "javascript", "java"]),
  slug: z.string(),
  /** The instructions, as Markdown. */
  prompt: z.string(),
  /** The file to complete. */
  stubs: filesSchema,
  /** Files that stand beside it. */
  support: filesSchema.default({}),
  /** Hidden from model and house. */
  tests: filesSchema,
  /** A correct set of files, to test a harness with. */
  reference: filesSchema,
});
export type ExerciseRow = z.infer<typeof rowSchema>;

/** Slugs that may be tuned by, the same in all languages: an exercise seen in one is known in the others. */
const TUNE_SLUGS = 20;
const REPORT_ROWS = 40;

export const readExercises = (data: string | null): ExerciseRow[] => readRows(data, ["exercism"], rowSchema);

function tuneSlugs(rows: readonly ExerciseRow[]): Set<string> {
  const slugs = new Set(rows.map((row) => row.slug));
  return new Set([...slugs].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, TUNE_SLUGS));
}

/** The rows of one part, languages in turn. */
export function readPart(data: string | null, part: Part): ExerciseRow[] {
  const exercises = readExercises(data);
  const tune = tuneSlugs(exercises);
  const rows = exercises
    .filter((row) => tune.has(row.slug) === (part === "tune"))
    .sort((a, b) => (rank(a.slug) < rank(b.slug) ? -1 : 1));
  const most = part === "report" ? REPORT_ROWS : Number.POSITIVE_INFINITY;
  const limited = [...Map.groupBy(rows, (row) => row.language).values()].flatMap((members) => members.slice(0, most));
  return inTurn(limited, (row) => row.language);
}

/** What the house is given: instructions, stub and what stands beside it; null where the stub names nothing. */
export function problemOf(row: ExerciseRow): CodeProblem | null {
  const [stub = ""] = Object.values(row.stubs);
  // Only Java takes its files as one text.
  const setup = row.language === "java" ? Object.values(row.support).join("\n") : "";
  return readExercise({ language: row.language, instructions: row.prompt, stub, setup });
}

/** Program and hidden tests as they are run. */
export function filesOf(row: ExerciseRow, code: string): Record<string, string> {
  const [path = ""] = Object.keys(row.stubs);
  return { ...row.support, [path]: code, ...row.tests };
}
