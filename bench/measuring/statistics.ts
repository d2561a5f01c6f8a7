/** Exact McNemar test (two-sided binomial on the rows where the two sides differ). */
export function mcnemar(onlyFirst: number, onlySecond: number): number {
  const n = onlyFirst + onlySecond;
  if (n === 0) return 1;
  let probability = 0.5 ** n;
  let tail = 0;
  for (let k = 0; k <= Math.min(onlyFirst, onlySecond); k++) {
    tail += probability;
    probability = (probability * (n - k)) / (k + 1);
  }
  return Math.min(1, 2 * tail);
}
