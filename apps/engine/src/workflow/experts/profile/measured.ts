import type { Measured } from "@guildhall/contracts";
import type { ProjectRun } from "../../../languages/index.ts";

/** Faster by less than this is noise on a busy machine. */
const GAIN = 0.1;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const rounded = (ms: number) => Math.round(ms * 1000) / 1000;

/** What the runner reported, with its median. Pure. */
export const measuredOf = ({ runsMs, rows }: Pick<ProjectRun, "runsMs" | "rows">): Measured => ({
  runsMs: runsMs.map(rounded),
  medianMs: rounded(median(runsMs)),
  rows: rows.slice(0, 8).map((row) => ({ ...row, selfMs: rounded(row.selfMs) })),
});

/** Whether every run after is below every run before, and the median by a tenth: runs overlap where it is chance. Pure. */
export const isFaster = (before: Measured, after: Measured): boolean =>
  after.medianMs <= before.medianMs * (1 - GAIN) && median(after.runsMs) < Math.min(...before.runsMs);
