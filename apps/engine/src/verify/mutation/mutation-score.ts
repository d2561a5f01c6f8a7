import { fitMutants, type Mutant, type SourceLanguage, withMutant } from "../../languages/index.ts";

/** What came of all tests on one version of a source. */
export interface TestedSource {
  /** Why nothing ran, with `(line N)` where a compiler named one; null when it ran. */
  refused: string | null;
  /** Ids of the tests that failed, those that did not end included. */
  failed: readonly string[];
}

/** Runs all tests on a source, each time in a fresh process or realm. */
export type RunTests = (source: string) => Promise<TestedSource>;

export interface MutationReport {
  /** Mutants that were run. */
  total: number;
  killed: number;
  /** Killed of total, 0 to 1; null when there was nothing to run. */
  score: number | null;
  /** Each killed mutant with the tests that noticed it. */
  kills: { mutant: Mutant; by: string[] }[];
  survivors: Mutant[];
  /** Left over when time was up. */
  untried: number;
}

export interface MutationOptions {
  run: RunTests;
  /** Mutants at most; default 60. */
  limit?: number;
  seed?: number;
  /** No further mutant is begun after so long; default no limit. */
  budgetMs?: number;
  signal?: AbortSignal;
  onMutant?: (done: number, total: number) => void;
}

const NOTHING: MutationReport = { total: 0, killed: 0, score: null, kills: [], survivors: [], untried: 0 };

/**
 * How many small changes of a source its tests notice. A test that fails on the source itself notices nothing; a mutant
 * that hangs, ends its process or cannot be loaded counts as killed. Throws what `run` throws, and the signal's reason.
 */
export async function mutationScore(
  source: string,
  language: SourceLanguage,
  options: MutationOptions,
): Promise<MutationReport> {
  const { run, limit, seed, budgetMs = Number.POSITIVE_INFINITY, signal, onMutant } = options;
  const end = performance.now() + budgetMs;
  const mutated = await fitMutants(source, language, {
    limit,
    seed,
    refused: async (text) => (await run(text)).refused,
  });
  if (!mutated) return NOTHING;
  const blind = new Set((await run(mutated.schemata)).failed);
  const kills: MutationReport["kills"] = [];
  const survivors: Mutant[] = [];
  for (const mutant of mutated.mutants) {
    signal?.throwIfAborted();
    if (performance.now() > end) break;
    const { refused, failed } = await run(withMutant(mutated, mutant.id));
    const by = failed.filter((id) => !blind.has(id));
    if (refused !== null || by.length > 0) kills.push({ mutant, by });
    else survivors.push(mutant);
    onMutant?.(kills.length + survivors.length, mutated.mutants.length);
  }
  const total = kills.length + survivors.length;
  return {
    total,
    killed: kills.length,
    score: total === 0 ? null : kills.length / total,
    kills,
    survivors,
    untried: mutated.mutants.length - total,
  };
}
