import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";

export type Part = "tune" | "report";

/** GUILDHALL_BENCH_PART=tune measures the rows that selection may be tuned by; nothing of them is ever reported. */
export const partWanted = (): Part => (process.env.GUILDHALL_BENCH_PART === "tune" ? "tune" : "report");

/** Fixed, so that no row ever moves from one part to the other. */
const SPLIT_SEED = 20261128;

/** Where a row stands in the fixed shuffle; rows are split by this order. */
export const rank = (id: string): string => createHash("sha256").update(`${SPLIT_SEED}:${id}`).digest("hex");

/** The public data is not where it was looked for, or no place was named; the message is for the person. */
export class DataMissing extends Error {}

/**
 * The rows of some suites in a file or folder of JSON lines. The data is public and not part of the repository: throws
 * DataMissing where none is named or it is absent.
 */
export function readRows<Row>(data: string | null, suites: readonly string[], schema: z.ZodType<Row>): Row[] {
  const wanted = `rows of ${suites.join(", ")}`;
  const remedy = "docs/benchmarks.md says what they look like";
  if (data === null) {
    throw new DataMissing(
      `${wanted} are public data outside this repository; name their file or folder with --data (${remedy})`,
    );
  }
  if (!existsSync(data)) throw new DataMissing(`there is no ${data}; --data names ${wanted} (${remedy})`);
  const files = statSync(data).isDirectory()
    ? readdirSync(data)
        .filter((name) => name.endsWith(".jsonl"))
        .sort()
        .map((name) => join(data, name))
    : [data];
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
