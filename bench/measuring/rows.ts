import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";

export type Part = "tune" | "report";

/** GUILDHALL_BENCH_PART=tune measures the rows that selection may be tuned by; nothing of them is ever reported. */
export const partWanted = (): Part => (process.env.GUILDHALL_BENCH_PART === "tune" ? "tune" : "report");

/** The shared folder beside the repository. */
export const SHARED = join(import.meta.dirname, "../../../shared/data/codegen");
/** Fixed, so that no row ever moves from one part to the other. */
const SPLIT_SEED = 20261128;

/** Where a row stands in the fixed shuffle; rows are split by this order. */
export const rank = (id: string): string => createHash("sha256").update(`${SPLIT_SEED}:${id}`).digest("hex");

/**
 * The rows of some suites in a file or folder of JSON lines; null = the shared folder. The data is not part of the
 * repository: throws where it is absent.
 */
export function readRows<Row>(data: string | null, suites: readonly string[], schema: z.ZodType<Row>): Row[] {
  const place = data ?? SHARED;
  if (!existsSync(place))
    throw new Error(`the public problems are not here: no ${place}; name their folder with --data`);
  const files = statSync(place).isDirectory()
    ? readdirSync(place)
        .filter((name) => name.endsWith(".jsonl"))
        .sort()
        .map((name) => join(place, name))
    : [place];
  return files
    .flatMap((file) => readFileSync(file, "utf8").split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as { suite?: string })
    .filter(({ suite }) => suites.includes(suite ?? ""))
    .map((row) => schema.parse(row));
}

/** One of each group in turn, so that a run cut short has seen all of them. */
export function inTurn<Row>(rows: readonly Row[], groupOf: (row: Row) => string): Row[] {
  const groups = [...Map.groupBy(rows, groupOf).values()];
  const longest = Math.max(0, ...groups.map((members) => members.length));
  return Array.from({ length: longest }, (_, index) => groups.flatMap((members) => members[index] ?? [])).flat();
}
