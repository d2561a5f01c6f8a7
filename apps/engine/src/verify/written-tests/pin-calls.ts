import { createRandom } from "../../platform/index.ts";
import { outcomeKey, type RanCall, type RunCalls } from "./run-calls.ts";
import { unfitOutcome } from "./unfit-outcome.ts";

/** A call with what it comes to. */
export interface PinnedTest<Call> {
  call: Call;
  outcome: RanCall;
}

export interface Dropped<Call> {
  call: Call;
  reason: string;
}

/** Small functions answer within milliseconds: what takes so long hangs, also on a busy machine. */
export const CALL_MS = 1000;
/** A judge gives up a candidate after so many calls that hang; what comes after them was not run. */
export const HANGS = 2;
const RUNS = 5;
const ROUNDS = 5;

/**
 * The calls that come to something a test may pin. Those that hang or end the program take others with them, so they go
 * first, a few at a time; after some rounds of that all that is left hanging goes. Throws what `run` throws.
 */
export async function pinCalls<Call>(
  source: string,
  calls: readonly Call[],
  { run, textOf, promised = [] }: { run: RunCalls<Call>; textOf: (call: Call) => string; promised?: readonly string[] },
): Promise<{ tests: PinnedTest<Call>[]; dropped: Dropped<Call>[] }> {
  const dropped: Dropped<Call>[] = [];
  const promises = [source, ...promised.map((name) => `raise ${name}`)].join("\n");
  let left = [...calls];
  for (let round = 1; ; round++) {
    const ran = await run(source, left, CALL_MS);
    if (ran.refused !== null) {
      const reason = `the code cannot be loaded: ${ran.refused}`;
      return { tests: [], dropped: [...dropped, ...left.map((call) => ({ call, reason }))] };
    }
    const tests = left.flatMap((call, index) => {
      const outcome = ran.outcomes[index];
      return outcome ? [{ call, outcome, reason: unfitOutcome(textOf(call), outcome, promises) }] : [];
    });
    const ending = tests.filter(({ outcome }) => outcome.kind === "timeout" || outcome.text === "Exit");
    const guilty = ending[0]?.outcome.kind === "timeout" ? HANGS : 1;
    const gone = new Set(round < ROUNDS ? ending.slice(0, guilty) : ending);
    const rest = tests.filter((test) => !gone.has(test));
    for (const { call, reason } of gone) dropped.push({ call, reason: reason ?? "it does not end in time" });
    if (gone.size === 0 || round === ROUNDS) {
      for (const { call, reason } of rest) if (reason !== null) dropped.push({ call, reason });
      return { tests: rest.flatMap(({ reason, ...test }) => (reason === null ? [test] : [])), dropped };
    }
    left = rest.map(({ call }) => call);
  }
}

/** Those that come to the same in four further runs, whatever ran before them in each. Throws what `run` throws. */
export async function steadyTests<Call>(
  source: string,
  tests: readonly PinnedTest<Call>[],
  { run, seed }: { run: RunCalls<Call>; seed: number },
): Promise<{ steady: PinnedTest<Call>[]; flaky: Dropped<Call>[] }> {
  const random = createRandom(seed);
  const changed = new Set<PinnedTest<Call>>();
  for (let round = 1; round < RUNS && tests.length > 0; round++) {
    const order = random.shuffled(tests);
    const { outcomes } = await run(
      source,
      order.map(({ call }) => call),
      CALL_MS,
    );
    for (const [index, test] of order.entries()) {
      const again = outcomes[index];
      if (!again || outcomeKey(again) !== outcomeKey(test.outcome)) changed.add(test);
    }
  }
  const reason = "it comes to something else in another order or run";
  return {
    steady: tests.filter((test) => !changed.has(test)),
    flaky: [...changed].map(({ call }) => ({ call, reason })),
  };
}
