import type { SourceJudge } from "../../apps/engine/src/languages/index.ts";
import type { ChatBackend } from "../../apps/engine/src/models/index.ts";
import { mutationScore, regressionTests } from "../../apps/engine/src/verify/index.ts";
import { askRawSuite, runRawSuite } from "./raw-suite.ts";
import type { TestevalRow } from "./rows.ts";

export interface Tools {
  judge: SourceJudge;
  backend: ChatBackend;
  seed: number;
}

/** What one suite is worth. */
export interface SuiteFigures {
  tests: number;
  /** Tests that pass on the code every time. */
  passing: number;
  /** Tests that come to something else in one of five further runs. */
  flaky: number;
  killed: number;
  mutants: number;
}

export interface TestevalRecord {
  id: string;
  raw: SuiteFigures & { unread: number; tokens: number };
  house: SuiteFigures & { offered: number; reasons: Record<string, number>; tokens: number; coverage: number | null };
}

const MUTANTS = 60;
const RUNS = 5;

/** Both suites on the reference program, with the same mutants. */
export async function measureTesteval(
  { id, problem, reference }: TestevalRow,
  { judge, backend, seed }: Tools,
): Promise<TestevalRecord> {
  const { language, entry, setup } = problem;
  const suite = await askRawSuite(backend, problem);
  const runRaw = runRawSuite(judge, problem, suite);
  const rawRuns: ReadonlySet<string>[] = [];
  for (let round = 0; round < RUNS; round++) rawRuns.push(new Set((await runRaw(reference)).failed));
  const raw = await mutationScore(reference, language, { run: runRaw, limit: MUTANTS, seed });
  const failing = suite.assertions.filter((one) => rawRuns.every((run) => run.has(one))).length;
  const flaky = suite.assertions.filter((one) => rawRuns.some((run) => run.has(one))).length - failing;

  const filtered = await regressionTests(problem, reference, { judge, backend, seed, limit: 24, mutants: MUTANTS });
  // Once more from the outside, as anybody would run them: the figures are no word of the filter.
  const calls = filtered.kept.map(({ call }) => ({ id: call, call, expected: null }));
  const again = async (source: string) => {
    const [verdict] = await judge.judge([{ id: "house", language, setup, entry, source, calls, callMs: 1000 }]);
    const failed = filtered.kept.flatMap(({ call, outcome }, index) => {
      const got = verdict?.outcomes[index];
      return got?.kind === outcome.kind && got.text === outcome.text ? [] : [call];
    });
    return { refused: verdict?.rejected?.message ?? null, failed };
  };
  const houseRuns: ReadonlySet<string>[] = [];
  for (let round = 0; round < RUNS; round++) houseRuns.push(new Set((await again(reference)).failed));
  const house = await mutationScore(reference, language, { run: again, limit: MUTANTS, seed });
  const wrong = calls.filter((call) => houseRuns.every((run) => run.has(call.id))).length;
  return {
    id,
    raw: {
      tests: suite.assertions.length,
      passing: suite.assertions.length - failing - flaky,
      flaky,
      killed: raw.killed,
      mutants: raw.total,
      unread: suite.unread,
      tokens: suite.tokens,
    },
    house: {
      tests: calls.length,
      passing: calls.filter((call) => houseRuns.every((run) => !run.has(call.id))).length,
      flaky: calls.filter((call) => houseRuns.some((run) => run.has(call.id))).length - wrong,
      killed: house.killed,
      mutants: house.total,
      offered: filtered.kept.length + filtered.dropped.length,
      reasons: counted(filtered.dropped.map(({ reason }) => reason.replace(/ with \w+$/, "").replace(/:.*/, ""))),
      tokens: filtered.tokens.completion,
      coverage: filtered.coverage && filtered.coverage.passed / Math.max(1, filtered.coverage.places),
    },
  };
}

const counted = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
