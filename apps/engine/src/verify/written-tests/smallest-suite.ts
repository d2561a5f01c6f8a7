/** A test by what it is worth. */
export interface Worth {
  /** Mutants it notices. */
  kills: ReadonlySet<number>;
  /** Places of the code it passes. */
  passes: ReadonlySet<number>;
  /** Shorter ones are read sooner; of readable ones their place, likeliest first. */
  length: number;
  /** A person takes it in at a glance. */
  readable?: boolean;
}

const fresh = (found: ReadonlySet<number>, known: ReadonlySet<number>): number => {
  let count = 0;
  for (const id of found) if (!known.has(id)) count += 1;
  return count;
};

/**
 * Indexes of the tests worth keeping, most telling first: again and again the one that notices most mutants nobody
 * noticed before, then most places nobody passed; ties by length (greedy set cover). Readable ones first, others only for
 * what none of those notices. A test that adds neither is left out. At most `limit`. Pure.
 */
export function smallestSuite(tests: readonly Worth[], limit: number): number[] {
  const left = new Set(tests.keys());
  const killed = new Set<number>();
  const passed = new Set<number>();
  const kept: number[] = [];
  let readableOnly = tests.some(({ readable }) => readable);
  while (kept.length < limit) {
    let best: { index: number; score: readonly [number, number, number] } | null = null;
    for (const index of left) {
      const { kills, passes, length, readable } = tests[index] as Worth;
      if (readableOnly && !readable) continue;
      const score = [fresh(kills, killed), fresh(passes, passed), -length] as const;
      if (score[0] + score[1] === 0) continue;
      if (!best || compare(score, best.score) > 0) best = { index, score };
    }
    if (!best && !readableOnly) return kept;
    if (!best) {
      readableOnly = false;
      continue;
    }
    const { kills, passes } = tests[best.index] as Worth;
    for (const id of kills) killed.add(id);
    for (const id of passes) passed.add(id);
    left.delete(best.index);
    kept.push(best.index);
  }
  return kept;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] ?? 0);
  return 0;
}
