import { z } from "zod";
import { type CodeProblem, readProblem } from "../../apps/engine/src/codegen/index.ts";
import { inTurn, type Part, rank, readRows } from "../measuring/rows.ts";

const languageSchema = z.enum(["python", "javascript", "java"]);

const testevalSchema = z.object({
  id: z.string(),
  prompt: z.string(),
  entryPoint: z.string(),
  reference: z.string(),
});
const twinSchema = z.object({
  id: z.string(),
  language: languageSchema,
  prompt: z.string(),
  entryPoint: z.string(),
  setup: z.string().default(""),
  buggy: z.string(),
  reference: z.string(),
});

/** Code to write tests for. */
export interface TestevalRow {
  id: string;
  problem: CodeProblem;
  reference: string;
}

/** The same function right and with one bug in it. */
export interface TwinRow extends TestevalRow {
  buggy: string;
}

/** Rows that thresholds may be tuned by, of each suite and language; the rest is reported. */
const TUNE_ROWS = 20;

/** The rows of one part, in the fixed order. */
function partOf<T extends { id: string; language?: string }>(
  suite: string,
  schema: z.ZodType<T>,
  data: string | null,
  part: Part,
): T[] {
  const ranked = readRows(data, [suite], schema).sort((a, b) => (rank(a.id) < rank(b.id) ? -1 : 1));
  const kinds = [...Map.groupBy(ranked, (row) => row.language ?? "").values()];
  const tune = new Set(kinds.flatMap((rows) => rows.slice(0, TUNE_ROWS).map((row) => row.id)));
  return ranked.filter((row) => tune.has(row.id) === (part === "tune"));
}

/** A method is called as a function, so that calls need no object. */
function withFunction(reference: string, name: string): string {
  return `${reference}\n\ndef ${name}(*args):\n    return Solution().${name}(*args)\n`;
}

/** The signature of the method as that of a function, above its description. */
function testevalPrompt({ prompt, entryPoint, reference }: z.infer<typeof testevalSchema>): string {
  const signature = new RegExp(`def ${entryPoint}\\(self,?\\s*([\\s\\S]*?)\\)(\\s*->[^:]+)?:`).exec(reference);
  const description = prompt.trim().replaceAll("\n", "\n    ").replaceAll('"""', "'''");
  return `from typing import List, Dict, Tuple, Iterator, Optional\n\ndef ${entryPoint}(${signature?.[1] ?? "*args"})${signature?.[2] ?? ""}:\n    """\n    ${description}\n    """\n`;
}

/** Programs of TestEval. No program uses sortedcontainers, which all import: the line goes and its place stays. */
export function readTesteval(data: string | null, part: Part): TestevalRow[] {
  return partOf("testeval", testevalSchema, data, part).map((row) => ({
    id: row.id,
    problem: readProblem({
      language: "python",
      instructions: "",
      prompt: testevalPrompt(row),
      setup: "",
      entry: row.entryPoint,
    }),
    reference: withFunction(row.reference.replace(/^import sortedcontainers$/m, ""), row.entryPoint),
  }));
}

/** The judge calls static methods of Java; those of the suite need nothing of their object. */
const asStatic = (source: string): string =>
  source.replaceAll(/^([ \t]*)(public|private)\s+(?!static\b|class\b)(?=[\w<>[\], ?]+\s+\w+\s*\()/gm, "$1$2 static ");

/** Twins of HumanEvalFix, the languages in turn. */
export function readTwins(data: string | null, part: Part): TwinRow[] {
  const rows = partOf("humanevalfix", twinSchema, data, part);
  return inTurn(rows, (row) => row.language).map((row) => {
    const { id, language, setup, entryPoint } = row;
    const isJava = language === "java";
    const adapted = (source: string) => (isJava ? asStatic(source) : source);
    const problem = readProblem({
      language,
      instructions: "",
      prompt: adapted(row.prompt),
      setup: language === "python" ? "" : setup,
      entry: isJava ? `Solution.${entryPoint}` : entryPoint,
    });
    return { id, problem, reference: adapted(row.reference), buggy: adapted(row.buggy) };
  });
}
