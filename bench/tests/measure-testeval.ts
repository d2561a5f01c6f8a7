import type { SourceJudge } from "../../apps/engine/src/languages/index.ts";
import type { ChatBackend } from "../../apps/engine/src/models/index.ts";
import {
  mutationScore,
  regressionTests,
  runSourceCalls,
  type TestedSource,
} from "../../apps/engine/src/verify/index.ts";
import { askRawSuite, readableSuite, runRawSuite } from "./raw-suite.ts";
import type { TestevalRow } from "./rows.ts";

export interface Tools {
  judge: SourceJudge;
  /** Null: only what the house can do without a model is measured. */
  backend: ChatBackend | null;
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
  raw: (SuiteFigures & { unread: number; tokens: number }) | null;
  house: SuiteFigures & { offered: number; reasons: Record<string, number>; tokens: number; coverage: number | null };
}

const MUTANTS = 60;
const RUNS = 5;
const CALL_MS = 1000;

/** Both suites on the reference program, with the same mutants. */
export async function measureTesteval(row: TestevalRow, tools: Tools): Promise<TestevalRecord> {
  return { id: row.id, raw: await measureRaw(row, tools), house: await measureHouse(row, tools) };
}

async function measureRaw({ problem, reference }: TestevalRow, { judge, backend, seed }: Tools) {
  if (!backend) return null;
  const asked = await askRawSuite(backend, problem);
  const suite = await readableSuite(judge, problem, { suite: asked, source: reference });
  const run = runRawSuite(judge, problem, suite);
  const score = await mutationScore(reference, problem.language, { run, limit: MUTANTS, seed });
  return {
    ...(await figuresOf(suite.assertions, () => run(reference), score)),
    unread: suite.unread,
    tokens: suite.tokens,
  };
}

async function measureHouse({ problem, reference }: TestevalRow, { judge, backend, seed }: Tools) {
  const { language, entry, setup } = problem;
  const filtered = await regressionTests(problem, reference, {
    run: runSourceCalls(judge, problem),
    backend,
    seed,
    limit: 24,
    mutants: MUTANTS,
  });
  // Once more from the outside, as anybody would run them: the figures are no word of the filter.
  const calls = filtered.kept.map(({ call }) => ({ id: call, call, expected: null }));
  const run = async (source: string) => {
    const [verdict] = await judge.judge([{ id: "house", language, setup, entry, source, calls, callMs: CALL_MS }]);
    const failed = filtered.kept.flatMap(({ call, outcome }, index) => {
      const got = verdict?.outcomes[index];
      return got?.kind === outcome.kind && got.text === outcome.text ? [] : [call];
    });
    return { refused: verdict?.rejected?.message ?? null, failed };
  };
  const score = await mutationScore(reference, language, { run, limit: MUTANTS, seed });
  const { coverage, dropped } = filtered;
  return {
    ...(await figuresOf(
      calls.map(({ id }) => id),
      () => run(reference),
      score,
    )),
    offered: calls.length + dropped.length,
    reasons: counted(dropped.map(({ reason }) => reason.replace(/ with \w+$/, "").replace(/:.*/, ""))),
    tokens: filtered.tokens.completion,
    coverage: coverage && coverage.passed / Math.max(1, coverage.places),
  };
}

/** Five runs of a suite on the code itself, and what its mutants said. */
async function figuresOf(
  tests: readonly string[],
  run: () => Promise<TestedSource>,
  { killed, total }: { killed: number; total: number },
): Promise<SuiteFigures> {
  const runs: ReadonlySet<string>[] = [];
  for (let round = 0; round < RUNS; round++) runs.push(new Set((await run()).failed));
  const failsOnce = tests.filter((test) => runs.some((failed) => failed.has(test)));
  const failsAlways = failsOnce.filter((test) => runs.every((failed) => failed.has(test)));
  return {
    tests: tests.length,
    passing: tests.length - failsOnce.length,
    flaky: failsOnce.length - failsAlways.length,
    killed,
    mutants: total,
  };
}

const counted = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
