import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceLanguage } from "../../apps/engine/src/languages/index.ts";

/** A public problem of one function, as the shared data has it. */
export interface ProblemRow {
  id: string;
  suite: string;
  language: SourceLanguage;
  prompt: string;
  promptOneExample?: string;
  description?: string;
  entryPoint: string;
  /** The class around the entry point, in Java. */
  className?: string;
  /** Source put before the candidate. */
  setup?: string;
  /** Source put after it. */
  tests: string;
  examples: { call: string; expected: string }[];
  reference: string;
}

export const SUITES = ["humaneval", "mbpp", "mbtsp", "mbjsp", "mbjp"] as const;
export type Suite = (typeof SUITES)[number];

/** The shared folder beside the repository. */
const SHARED = join(import.meta.dirname, "../../../shared/data/codegen");

/** All rows of a suite, in their order. The data is not part of the repository: throws where it is absent. */
export function readProblems(suite: Suite, folder: string | null): ProblemRow[] {
  const file = join(folder ?? SHARED, `${suite}.jsonl`);
  if (!existsSync(file)) throw new Error(`the shared data is not here: no ${file}; name its folder with --data`);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as ProblemRow);
}

/** The function the calls are about, as the source judge wants it. */
export function entryOf(row: Pick<ProblemRow, "className" | "entryPoint">): string {
  return row.className ? `${row.className}.${row.entryPoint}` : row.entryPoint;
}
