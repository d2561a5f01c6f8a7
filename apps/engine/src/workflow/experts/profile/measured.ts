import type { Measured } from "@guildhall/contracts";
import type { ProjectRun } from "../../../languages/index.ts";

/** Faster by less than this is noise on a busy machine. */
const GAIN = 0.1;

/** The value so far into the sorted ones, between two where it falls between them. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low = 0, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

const median = (values: readonly number[]) => quantile(values, 0.5);

/** Four figures: a quick function takes thousandths of a millisecond. */
const rounded = (ms: number) => Number(ms.toPrecision(4));

/** How far runs lie apart: the quartiles and the ends. Pure. */
export const spreadOf = (runsMs: readonly number[]) => ({
  lower: rounded(quantile(runsMs, 0.25)),
  upper: rounded(quantile(runsMs, 0.75)),
  fastest: rounded(Math.min(...runsMs)),
  slowest: rounded(Math.max(...runsMs)),
});

/** What the runner reported, with its median. Pure. */
export const measuredOf = ({ runsMs, rows }: Pick<ProjectRun, "runsMs" | "rows">): Measured => ({
  runsMs: runsMs.map(rounded),
  medianMs: rounded(median(runsMs)),
  rows: rows.slice(0, 8).map((row) => ({ ...row, selfMs: rounded(row.selfMs) })),
});

/** Whether every run after is below every run before, and the median by a tenth: runs overlap where it is chance. Pure. */
export const isFaster = (before: Measured, after: Measured): boolean =>
  after.medianMs <= before.medianMs * (1 - GAIN) && median(after.runsMs) < Math.min(...before.runsMs);
