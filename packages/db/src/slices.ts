/** Values one statement takes at a time: the library binds at most 999, and a few belong to the rest of it. */
const MOST_VALUES = 500;

/** The values in lists short enough for one statement each, in their order. */
export function slicesOf<T>(values: readonly T[]): T[][] {
  const count = Math.ceil(values.length / MOST_VALUES);
  return Array.from({ length: count }, (_, index) => values.slice(index * MOST_VALUES, (index + 1) * MOST_VALUES));
}

/** What is stored and not kept. "Not in this list" as one statement would end at as many values as it may bind. */
export function withoutKept(stored: readonly string[], keep: readonly string[]): string[] {
  const kept = new Set(keep);
  return stored.filter((value) => !kept.has(value));
}
