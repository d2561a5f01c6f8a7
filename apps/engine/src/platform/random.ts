/** Repeatable numbers from a seed (mulberry32): the same seed gives the same inputs on every machine. */
export interface Random {
  /** 0 <= x < 1. */
  next(): number;
  /** Whole number, `low` to `high` inclusive. */
  between(low: number, high: number): number;
  pick<T>(items: readonly T[], fallback: T): T;
  shuffled<T>(items: readonly T[]): T[];
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (items, fallback) => (items.length === 0 ? fallback : (items[between(0, items.length - 1)] ?? fallback)),
    shuffled: (items) => {
      const copy = [...items];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = between(0, i);
        const [a, b] = [copy[i], copy[j]];
        if (a !== undefined && b !== undefined) {
          copy[i] = b;
          copy[j] = a;
        }
      }
      return copy;
    },
  };
}
