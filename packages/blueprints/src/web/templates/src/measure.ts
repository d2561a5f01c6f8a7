/** Figures over the values of a field; the file needs no other, so that it can be tried by itself. */

export type Measure = "count" | "sum" | "average" | "smallest" | "largest";

/** The numbers that stand in a field: where nothing was typed in there is none, and no 0. */
function numbersOf(rows: readonly object[], key: string): number[] {
  return rows
    .map((row) => (row as Record<string, unknown>)[key])
    .filter((value) => value !== null && value !== undefined && value !== "")
    .map(Number)
    .filter((value) => Number.isFinite(value));
}

/** One figure over all rows: how many, or the sum, average, smallest or largest of a field. */
export function figure(rows: readonly object[], how: Measure, key: string | null = null): number {
  if (how === "count" || key === null) return rows.length;
  const values = numbersOf(rows, key);
  if (values.length === 0) return 0;
  const total = values.reduce((sum, value) => sum + value, 0);
  if (how === "sum") return Math.round(total * 10_000) / 10_000;
  if (how === "average") return total / values.length;
  return how === "smallest" ? Math.min(...values) : Math.max(...values);
}
