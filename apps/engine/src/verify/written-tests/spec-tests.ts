import { type CodeProblem, MAX_PROBLEM_SAMPLES, solveProblem } from "../../codegen/index.ts";
import { furtherCalls, type SourceJudge } from "../../languages/index.ts";
import type { ChatBackend } from "../../models/index.ts";
import { majorityOf, type Vote } from "./majority.ts";
import { outcomeKey, type Ran, type RanCall, runSourceCalls } from "./run-calls.ts";
import { isUnreadable, unfitOutcome } from "./unfit-outcome.ts";
import { writeInputs } from "./write-inputs.ts";

/** A test of the requirement, written without sight of the code it is for. */
export interface SpecTest {
  call: string;
  /** Notation of the language for an example, canonical text for what was computed. */
  expected: string;
  /** `confirmed`: an example of the documentation or a person. `none`: programs written from the documentation alone
   *  agree on it; a person may confirm it ("for this input it should be X, right?"). */
  oracle: "confirmed" | "none";
  /** Programs that agree, and programs that were asked; 0 for examples. */
  agreement: { agree: number; asked: number };
}

/** A spec test that the code does not meet: to be judged by a person, no verdict. */
export interface Finding extends SpecTest {
  got: string;
}

export interface SpecTests {
  tests: SpecTest[];
  tokens: { prompt: number; completion: number };
}

export interface SpecOptions {
  judge: SourceJudge;
  /** Writes the programs that are compared; null = only the documentation's examples. */
  backend: ChatBackend | null;
  seed: number;
  signal?: AbortSignal;
}

const NEIGHBOURS = 16;
/** Programs that behave alike before no more are asked for. */
const WITNESSES = 3;
const CALL_MS = 1000;

/**
 * Spec tests of a problem from its signature and documentation only: its examples, and calls on which a clear majority
 * of independently written programs agrees (see `majorityOf` for how clear). No implementation is an input, so that a
 * bug cannot be confirmed by the tests that should find it.
 * Throws AppError SANDBOX_UNAVAILABLE, CANCELLED, and the backend's codes.
 */
export async function specTests(problem: CodeProblem, options: SpecOptions): Promise<SpecTests> {
  const confirmed = problem.examples.map(
    (example): SpecTest => ({ ...example, oracle: "confirmed", agreement: { agree: 0, asked: 0 } }),
  );
  const { backend } = options;
  if (!backend) return { tests: confirmed, tokens: { prompt: 0, completion: 0 } };
  const { tests, tokens } = await agreedTests(problem, { ...options, backend });
  return { tests: [...confirmed, ...tests], tokens };
}

/** Calls on which programs written from the documentation alone agree. */
async function agreedTests(
  problem: CodeProblem,
  { judge, backend, seed, signal }: SpecOptions & { backend: ChatBackend },
): Promise<SpecTests> {
  const { language, setup, entry, examples } = problem;
  const written = await writeInputs(backend, problem, { seed, signal });
  const solution = await solveProblem(problem, {
    model: async () => ({ backend, maxSamples: MAX_PROBLEM_SAMPLES }),
    judge,
    maxRepairs: 0,
    witnesses: WITNESSES,
    seed,
    signal,
  });
  const shown = new Set(examples.map(({ call }) => call));
  const asked = written.calls.filter((call) => !shown.has(call));
  const calls = [...asked, ...furtherCalls([...shown, ...asked], { language, seed, count: NEIGHBOURS })];
  const run = runSourceCalls(judge, { language, setup, entry }, signal);
  // A small edit of one program is no second one.
  const programs = solution.candidates.filter(
    ({ source, rejected, failed }) => source === "sample" && rejected === null && failed.length === 0,
  );
  const votes: Vote[][] = calls.map(() => []);
  for (const { code } of programs) {
    const ran: Ran = await run(code, calls, CALL_MS);
    for (const [index, outcome] of ran.outcomes.entries()) {
      const unfit = unfitOutcome(calls[index] ?? "", outcome, code) !== null;
      votes[index]?.push({ key: outcomeKey(outcome), text: outcome.text, unfit });
    }
  }
  const tests = calls.flatMap((call, index): SpecTest[] => {
    const majority = majorityOf(votes[index] ?? [], { neighbour: index >= asked.length });
    if (!majority) return [];
    const { text, ...agreement } = majority;
    return [{ call, expected: text, oracle: "none", agreement }];
  });
  const { prompt, completion } = solution.tokens;
  return {
    tests,
    tokens: { prompt: prompt + written.tokens.prompt, completion: completion + written.tokens.completion },
  };
}

/**
 * Runs spec tests on code; what it does not meet are findings, confirmed ones first. Code that cannot be loaded fails
 * all of them. Throws AppError SANDBOX_UNAVAILABLE, CANCELLED.
 */
export async function findingsOf(
  problem: Pick<CodeProblem, "language" | "setup" | "entry">,
  source: string,
  tests: readonly SpecTest[],
  { judge, signal }: Pick<SpecOptions, "judge" | "signal">,
): Promise<Finding[]> {
  const { language, setup, entry } = problem;
  const calls = tests.map(({ call, expected, oracle }, index) => ({
    id: String(index),
    call,
    expected: oracle === "confirmed" ? expected : null,
  }));
  const request = { id: "spec", language, setup, entry, source, calls, callMs: CALL_MS };
  const [verdict] = await judge.judge([request], signal);
  const rejected = verdict?.rejected;
  return tests
    .flatMap((test, index): Finding[] => {
      if (rejected) return [{ ...test, got: `${rejected.gate}: ${rejected.message}` }];
      const outcome = verdict?.outcomes[index];
      if (!outcome || isUnreadable(outcome)) return [];
      const meets = test.oracle === "confirmed" ? outcome.matches !== false : meetsMajority(outcome, test);
      return meets ? [] : [{ ...test, got: gotOf(outcome) }];
    })
    .sort((a, b) => Number(b.oracle === "confirmed") - Number(a.oracle === "confirmed"));
}

const meetsMajority = (outcome: RanCall, { expected }: SpecTest): boolean =>
  outcome.kind === "value" && outcome.text === expected;

const gotOf = ({ kind, text, message }: RanCall): string =>
  kind === "value" ? text : kind === "timeout" ? "no end within a second" : `${text}: ${message}`.slice(0, 300);
