/** Figures over all records, worked out from each of them; over none they are 0. */

type Of<T> = (row: T) => number;

/** The sum, without the dust that adding decimals leaves behind. */
export function sumOf<T>(rows: readonly T[], value: Of<T>): number {
  return Math.round(rows.reduce((sum, row) => sum + value(row), 0) * 1e9) / 1e9;
}

export function averageOf<T>(rows: readonly T[], value: Of<T>): number {
  return rows.length === 0 ? 0 : sumOf(rows, value) / rows.length;
}

export function largestOf<T>(rows: readonly T[], value: Of<T>): number {
  return rows.length === 0 ? 0 : Math.max(...rows.map(value));
}

export function smallestOf<T>(rows: readonly T[], value: Of<T>): number {
  return rows.length === 0 ? 0 : Math.min(...rows.map(value));
}

/** Names in the order of the alphabet: "Alien, Heat". */
export function namesOf(names: readonly string[], between: string): string {
  return names.toSorted((a, b) => a.localeCompare(b)).join(between);
}

/** A number with exactly so many decimals. */
export function withDecimals(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return "–";
  const scale = 10 ** decimals;
  // A nudge makes 1.005 round up, as people expect of halves; adding 0 turns -0 into 0.
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-9)) / scale + 0;
  return rounded.toFixed(decimals);
}

/** A number with the decimals it has, at most four. */
export function plainNumber(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 10_000) / 10_000 + 0) : "–";
}
