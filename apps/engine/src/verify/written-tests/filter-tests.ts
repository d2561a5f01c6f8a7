import { fitMutants, instrument, type Mutant, type SourceLanguage, withMutant } from "../../languages/index.ts";
import { CALL_MS, type Dropped, HANGS, type PinnedTest, pinCalls, steadyTests } from "./pin-calls.ts";
import { outcomeKey, type RunCalls } from "./run-calls.ts";
import { smallestSuite } from "./smallest-suite.ts";

export interface FilteredTests<Call> {
  /** Most telling first. */
  kept: PinnedTest<Call>[];
  /** Every other call that was tried, with the reason. */
  dropped: Dropped<Call>[];
  mutants: number;
  /** Mutants that the kept tests notice. */
  killed: number;
  /** Those each of them notices, in the order of `kept`. */
  kills: ReadonlySet<number>[];
  survivors: Mutant[];
  /** Places of the code (statements, and each condition met and not met), and those the kept tests pass; null where
   *  coverage is not told. */
  coverage: { places: number; passed: number } | null;
}

export interface FilterOptions<Call> {
  run: RunCalls<Call>;
  /** A call as text, for deduplication, for reasons, and to prefer short ones. */
  textOf: (call: Call) => string;
  /** The call that reads coverage; null where the calls are no expressions of the language. */
  coverageCall: ((expression: string) => Call) | null;
  seed: number;
  /** Calls a person takes in at a glance: kept before others that notice the same. */
  readable?: ReadonlySet<string>;
  /** Where fewer are worth keeping, readable ones that come to something else are kept up to so many. */
  atLeast?: number;
  /** The part of the source they are about: nothing else of it is changed or counted. */
  within?: { start: number; end: number };
  /** Errors that other parts of the program say they raise. */
  promised?: readonly string[];
  /** Tests kept at most; default 24. */
  limit?: number;
  /** Mutants tried at most; default 60. */
  mutants?: number;
  /** No further mutant is begun after so long; default a minute. */
  budgetMs?: number;
  signal?: AbortSignal;
}

const MAX_CALLS = 120;

/**
 * Keeps of many calls those that make good regression tests of a source: they parse, run, end, give the same in five
 * runs in other orders, depend on nothing outside, and notice a mutant or pass a place that no better one does. Expected
 * values are what the source gives: a property of the code, nobody's guess. Throws what `run` throws.
 */
export async function filterTests<Call>(
  subject: { source: string; language: SourceLanguage },
  calls: readonly Call[],
  options: FilterOptions<Call>,
): Promise<FilteredTests<Call>> {
  const { source } = subject;
  const { run, textOf } = options;
  const unique = [...new Map(calls.map((call) => [textOf(call), call])).values()];
  const pinned = await pinCalls(source, unique.slice(0, MAX_CALLS), { run, textOf, promised: options.promised });
  const { steady, flaky } = await steadyTests(source, pinned.tests, { run, seed: options.seed });
  const dropped = [...pinned.dropped, ...flaky];
  const worth = await worthOf(subject, steady, options);
  const limit = options.limit ?? 24;
  const telling = smallestSuite(worth.tests, limit);
  const order = [...telling, ...plainOnes(steady, telling, options)].slice(0, limit);
  const kept = order.flatMap((index) => steady[index] ?? []);
  for (const test of steady) if (!kept.includes(test)) dropped.push({ call: test.call, reason: "it adds nothing" });
  const killed = new Set(order.flatMap((index) => [...(worth.tests[index]?.kills ?? [])]));
  const passed = new Set(order.flatMap((index) => [...(worth.tests[index]?.passes ?? [])]));
  return {
    kept,
    dropped,
    mutants: worth.mutants.length,
    killed: killed.size,
    kills: order.map((index) => worth.tests[index]?.kills ?? new Set()),
    survivors: worth.mutants.filter(({ id }) => !killed.has(id)),
    coverage: worth.places === null ? null : { places: worth.places, passed: passed.size },
  };
}

/** A call with the empty value of one type, which everybody asks about. */
const EMPTY = /\((?:b?""|b?''|\[\]|\{\}|0)\)$/;

/** Readable tests beside those kept that come to something none of them does, or of nothing, up to the number wanted. */
function plainOnes<Call>(
  tests: readonly PinnedTest<Call>[],
  kept: readonly number[],
  { readable, atLeast = 0, textOf }: FilterOptions<Call>,
): number[] {
  const seen = new Set(kept.map((index) => outcomeKey((tests[index] as PinnedTest<Call>).outcome)));
  const more: number[] = [];
  let hasEmpty = kept.some((index) => EMPTY.test(textOf((tests[index] as PinnedTest<Call>).call)));
  const emptyFirst = [...tests.entries()].toSorted(
    ([, a], [, b]) => Number(EMPTY.test(textOf(b.call))) - Number(EMPTY.test(textOf(a.call))),
  );
  for (const [index, { call, outcome }] of emptyFirst) {
    if (kept.length + more.length >= atLeast) return more;
    const text = textOf(call);
    if (!readable?.has(text) || kept.includes(index)) continue;
    const asksEmpty = EMPTY.test(text) && !hasEmpty;
    if (seen.has(outcomeKey(outcome)) && !asksEmpty) continue;
    hasEmpty ||= asksEmpty;
    seen.add(outcomeKey(outcome));
    more.push(index);
  }
  return more;
}

async function worthOf<Call>(
  { source, language }: { source: string; language: SourceLanguage },
  tests: readonly PinnedTest<Call>[],
  options: FilterOptions<Call>,
) {
  const { run, textOf, seed, mutants: limit, within, readable, budgetMs = 60_000, signal } = options;
  const calls = tests.map(({ call }) => call);
  const kills = tests.map(() => new Set<number>());
  const refused = async (text: string) => (await run(text, calls.slice(0, 1), CALL_MS)).refused;
  const mutated = tests.length > 0 ? await fitMutants(source, language, { seed, limit, within, refused }) : null;
  const end = performance.now() + budgetMs;
  const tried: Mutant[] = [];
  for (const mutant of mutated?.mutants ?? []) {
    signal?.throwIfAborted();
    if (!mutated || performance.now() > end) break;
    tried.push(mutant);
    const ran = await run(withMutant(mutated, mutant.id), calls, CALL_MS);
    let hangs = 0;
    for (const [index, test] of tests.entries()) {
      const outcome = ran.outcomes[index];
      if (outcome?.kind === "timeout" && ++hangs > HANGS) break;
      if (!outcome || outcomeKey(outcome) !== outcomeKey(test.outcome)) kills[index]?.add(mutant.id);
    }
  }
  const { places, passes } = await passedBy({ source, language }, calls, options);
  const worth = tests.map(({ call }, index) => ({
    kills: kills[index] ?? new Set<number>(),
    passes: passes[index] ?? new Set<number>(),
    ...(readable?.has(textOf(call)) ? { readable: true, length: index } : { length: textOf(call).length }),
  }));
  return { tests: worth, mutants: tried, places };
}

/** The places each call passes; none where they are not told. */
async function passedBy<Call>(
  { source, language }: { source: string; language: SourceLanguage },
  calls: readonly Call[],
  { run, coverageCall, within }: Pick<FilterOptions<Call>, "run" | "coverageCall" | "within">,
): Promise<{ places: number | null; passes: Set<number>[] }> {
  const told = coverageCall ? await instrument(source, language) : null;
  if (!told || !coverageCall) return { places: null, passes: [] };
  const reading = coverageCall(told.taken);
  const ran = await run(told.source, [reading, ...calls.flatMap((call) => [call, reading])], CALL_MS);
  if (ran.refused !== null) return { places: null, passes: [] };
  const counted = told.points.filter(({ at }) => !within || (at >= within.start && at < within.end));
  const ids = new Set(counted.flatMap(({ id, kind }) => (kind === "condition" ? [id, -id] : [id])));
  const passes = calls.map((_, index) => {
    const outcome = ran.outcomes[2 * index + 2];
    // A long list is cut; what is left of it still counts.
    const [text = ""] = outcome?.kind === "value" ? outcome.text.split("…") : [];
    return new Set([...text.matchAll(/-?\d+/g)].map(([id]) => Number(id)).filter((id) => ids.has(id)));
  });
  return { places: ids.size, passes };
}
