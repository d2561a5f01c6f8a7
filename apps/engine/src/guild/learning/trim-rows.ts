import { dot } from "../gate/network.ts";

/** A row with the unit vector of its words. */
export interface Placed {
  label: string;
  /** Who said it; the experts' own requests are `house`. */
  by: string;
  vector: Float32Array;
}

const NEAREST = 15;
/** Below this share of its neighbourhood a label stands alone. */
const LEAST_SUPPORT = 0.08;

/**
 * How much of a row's neighbourhood (0 to 1, by likeness) has its label: the 15 nearest of the experts' own requests
 * and of what other people said. A person's rows do not support each other, so that nobody can vouch for himself.
 */
export function supportOf(row: Placed, others: readonly Placed[]): number {
  const near = others
    .filter(({ by }) => by !== row.by)
    .map(({ label, vector }) => ({ label, likeness: Math.max(0, dot(row.vector, vector)) ** 2 }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, NEAREST);
  const total = near.reduce((sum, { likeness }) => sum + likeness, 0);
  if (total === 0) return 0;
  return near.reduce((sum, { label, likeness }) => sum + (label === row.label ? likeness : 0), 0) / total;
}

/**
 * Keeps the rows that something agrees with: nearest-neighbour editing (Wilson 1972), softened so that a row need not
 * win its neighbourhood. What it lets through still has to get past the promotion rule. Pure.
 */
export function trimRows<Row extends Placed>(
  rows: readonly Row[],
  own: readonly Placed[],
): { kept: Row[]; trimmed: Row[] } {
  const all = [...own, ...rows];
  const judged = rows.map((row) => ({ row, kept: supportOf(row, all) >= LEAST_SUPPORT }));
  return {
    kept: judged.flatMap(({ row, kept }) => (kept ? [row] : [])),
    trimmed: judged.flatMap(({ row, kept }) => (kept ? [] : [row])),
  };
}
