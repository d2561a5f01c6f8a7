/**
 * Time left from the measured rate once a leaf has ended since the run began or went on, before that from the
 * estimate. In ms; null when unknown or when it takes longer than estimated.
 */
export function timeLeft(input: {
  elapsedMs: number;
  ended: number;
  remaining: number;
  estimateMs: number | null;
}): number | null {
  const { elapsedMs, ended, remaining, estimateMs } = input;
  if (ended > 0 && remaining > 0) return (elapsedMs / ended) * remaining;
  if (estimateMs !== null && estimateMs > elapsedMs) return estimateMs - elapsedMs;
  return null;
}
