import { type CodeProblem, writeCalls } from "../../codegen/index.ts";
import { furtherCalls, type SourceJudge } from "../../languages/index.ts";
import type { ChatBackend } from "../../models/index.ts";
import { type FilteredTests, filterTests } from "./filter-tests.ts";
import { runSourceCalls } from "./run-calls.ts";

/** Inputs made from the ones that are known. */
const GENERATED = 60;

export interface RegressionOptions {
  judge: SourceJudge;
  /** Writes calls to begin with; null = only the examples are varied. */
  backend: ChatBackend | null;
  seed: number;
  /** Tests kept, and mutants tried, at most. */
  limit?: number;
  mutants?: number;
  signal?: AbortSignal;
}

/**
 * Regression tests of accepted code: inputs from the examples, the model and the generator, values from running the code.
 * They pin what it does, right or not; nothing of them proves a requirement. The model sees signature and documentation
 * only. Throws AppError SANDBOX_UNAVAILABLE, CANCELLED, and the backend's codes.
 */
export async function regressionTests(
  problem: CodeProblem,
  source: string,
  { judge, backend, seed, signal, ...options }: RegressionOptions,
): Promise<FilteredTests<string> & { tokens: { prompt: number; completion: number } }> {
  const { language, setup, entry } = problem;
  const written = backend
    ? await writeCalls(backend, problem, { seed, signal })
    : { calls: [], tokens: { prompt: 0, completion: 0 } };
  const known = [...new Set([...problem.examples.map(({ call }) => call), ...written.calls])];
  const calls = [...known, ...furtherCalls(known, { language, seed, count: GENERATED })];
  const filtered = await filterTests({ source, language }, calls, {
    ...options,
    run: runSourceCalls(judge, { language, setup, entry }, signal),
    textOf: (call) => call,
    coverageCall: (expression) => expression,
    seed,
    signal,
  });
  return { ...filtered, tokens: written.tokens };
}
