import { z } from "zod";
import type { CodeProblem, SourceExample } from "../../apps/engine/src/codegen/index.ts";
import { inTurn, type Part, rank, readRows } from "../measuring/rows.ts";
import { conditionsOf, testData } from "./conditions.ts";

/** A broken program with its description and tests; the fields are those of the data's own README. */
const rowSchema = z.object({
  id: z.string(),
  suite: z.string(),
  language: z.enum(["python", "javascript", "java"]),
  prompt: z.string(),
  instruction: z.string().optional(),
  entryPoint: z.string(),
  setup: z.string().default(""),
  buggy: z.string(),
  bugType: z.string().optional(),
  reference: z.string(),
  tests: z.string(),
  exampleTest: z.string().optional(),
  examples: z.array(z.object({ call: z.string(), expected: z.string() })).default([]),
});
export type RepairRow = z.infer<typeof rowSchema>;

const REPAIR_SUITES = ["humanevalfix", "quixbugs"];
const TUNE_ROWS = 20;
const REPORT_ROWS = 60;

const kindOf = (row: RepairRow): string => `${row.suite} ${row.language}`;
/** The same problem in three languages is one problem: it belongs to one part. */
const problemId = (row: RepairRow): string => row.id.replace(/\/(?:Python|JavaScript|Java)\//, "/");

const readRepairs = (data: string | null): RepairRow[] =>
  readRows(data, REPAIR_SUITES, rowSchema).sort((a, b) => (rank(problemId(a)) < rank(problemId(b)) ? -1 : 1));

function tuneIds(ranked: readonly RepairRow[]): Set<string> {
  const kinds = [...Map.groupBy(ranked, kindOf).values()];
  return new Set(kinds.flatMap((rows) => rows.slice(0, TUNE_ROWS).map(problemId)));
}

/** The rows of one part, suites and languages in turn. */
export function readPart(data: string | null, part: Part): RepairRow[] {
  const ranked = readRepairs(data);
  const tune = tuneIds(ranked);
  const rows = ranked.filter((row) => tune.has(problemId(row)) === (part === "tune"));
  const most = part === "report" ? REPORT_ROWS : Number.POSITIVE_INFINITY;
  const limited = [...Map.groupBy(rows, kindOf).values()].flatMap((members) => members.slice(0, most));
  return inTurn(limited, kindOf);
}

/** What the tests assert one by one, where that can be read. */
export const hiddenConditions = (row: RepairRow): SourceExample[] =>
  row.suite === "quixbugs" ? namedTests(row) : conditionsOf(row.language, row.tests);

/** A list of arguments with values; tests of graphs are functions without arguments. */
function namedTests({ entryPoint, tests, examples, buggy }: RepairRow): SourceExample[] {
  const listed = testData(tests).map(({ args, expected }) => ({ call: `${entryPoint}(${args})`, expected }));
  if (examples.length > 0) return listed.map((example) => asList(example, buggy));
  return [...tests.matchAll(/^def (test\w*)\(\):/gm)].map(([, name]) => ({
    call: `(${name}(), True)[1]`,
    expected: "True",
  }));
}

/** What both sides are shown: description, broken program, and the examples. */
export function problemOf(row: RepairRow, examples: SourceExample[]): CodeProblem {
  const { language, suite, entryPoint } = row;
  const tests = suite === "quixbugs" && row.examples.length === 0 ? testFunctions(row.tests) : "";
  return {
    language,
    instructions: row.instruction ?? row.prompt,
    prompt: row.buggy,
    setup: [row.setup, tests].filter((text) => text !== "").join("\n"),
    entry: language === "java" ? "Solution" : entryPoint,
    examples,
  };
}

/** The functions of a test file, without the lines that call them. */
const testFunctions = (tests: string): string =>
  [...tests.matchAll(/^def test\w*\(\):\n(?:[ \t]+.*\n|\n)*/gm)].map(([text]) => text).join("\n");

/** The examples that are given openly. */
export function openExamples(row: RepairRow): SourceExample[] {
  if (row.examples.length === 0) return conditionsOf(row.language, row.exampleTest ?? "");
  return row.examples.map((example) => asList(example, row.buggy));
}

/** What a generator yields is compared as a list. */
const asList = ({ call, expected }: SourceExample, buggy: string): SourceExample => ({
  call: /\byield\b/.test(buggy) ? `list(${call})` : call,
  expected,
});
