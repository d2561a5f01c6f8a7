import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type CodeProblem, readProblem } from "../../apps/engine/src/codegen/index.ts";

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
/** Fixed, so that no row ever moves from one part to the other. */
const SPLIT_SEED = 20261128;
/** The shared folder beside the repository. */
const SHARED = join(import.meta.dirname, "../../../shared/data/codegen");

export type Part = "tune" | "report";

function readRows<T>(name: string, folder: string | null, schema: z.ZodType<T>): T[] {
  const file = join(folder ?? SHARED, `${name}.jsonl`);
  if (!existsSync(file)) throw new Error(`the public problems are not here: no ${file}; name their folder with --data`);
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => schema.parse(JSON.parse(line)));
}

const rank = (id: string): string => createHash("sha256").update(`${SPLIT_SEED}:${id}`).digest("hex");

function partOf<T extends { id: string }>(rows: T[], part: Part): T[] {
  const sorted = rows.sort((a, b) => (rank(a.id) < rank(b.id) ? -1 : 1));
  return part === "tune" ? sorted.slice(0, TUNE_ROWS) : sorted.slice(TUNE_ROWS);
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
export function readTesteval(folder: string | null, part: Part): TestevalRow[] {
  return partOf(readRows("testeval", folder, testevalSchema), part).map((row) => ({
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
export function readTwins(folder: string | null, part: Part): TwinRow[] {
  const rows = readRows("humanevalfix", folder, twinSchema);
  const languages = languageSchema.options.map((language) =>
    partOf(
      rows.filter((row) => row.language === language),
      part,
    ),
  );
  const longest = Math.max(...languages.map((members) => members.length));
  const inTurn = Array.from({ length: longest }, (_, index) => languages.flatMap((members) => members[index] ?? []));
  return inTurn.flat().map((row) => {
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
