import type { CodeProblem } from "../../codegen/index.ts";
import { furtherCalls, signatureCalls, wordsIn } from "../../languages/index.ts";
import type { ChatBackend } from "../../models/index.ts";
import { type FilteredTests, filterTests } from "./filter-tests.ts";
import { pinCalls } from "./pin-calls.ts";
import type { RunCalls } from "./run-calls.ts";
import { writeInputs } from "./write-inputs.ts";

/** Inputs made from the types of the signature, and from the inputs that are known. */
const FROM_TYPES = 48;
const GENERATED = 48;
/** Longer calls nobody takes in at a glance. */
const READABLE = 200;

export interface RegressionOptions {
  /** Makes calls of the source: `runSourceCalls` for a text that stands alone. */
  run: RunCalls<string>;
  /** Whether calls can read what the source has in itself and does not hand out; coverage needs it. Default true. */
  readsInside?: boolean;
  /** Writes calls to begin with; null = only examples and types are varied. */
  backend: ChatBackend | null;
  seed: number;
  /** Calls somebody could have thought of, likeliest first. */
  plain?: readonly string[];
  /** How a call is written that begins with the bare name: a method needs its object. */
  callOf?: (call: string) => string;
  /** Where the subject stands in the source: only changes there count. */
  within?: { start: number; end: number };
  atLeast?: number;
  /** Errors that other parts of the program say they raise: they may be pinned too. */
  promised?: readonly string[];
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
  {
    run,
    readsInside = true,
    backend,
    seed,
    plain = [],
    callOf = (call) => call,
    signal,
    ...options
  }: RegressionOptions,
): Promise<FilteredTests<string> & { tokens: { prompt: number; completion: number } }> {
  const { language, entry } = problem;
  const written = backend
    ? await writeInputs(backend, problem, { seed, signal })
    : { calls: [], tokens: { prompt: 0, completion: 0 } };
  const textOf = (call: string) => call;
  const { within } = options;
  const words = wordsIn(within ? source.slice(within.start, within.end) : source);
  const typed = signatureCalls(problem.prompt, { entry, language, seed, count: FROM_TYPES, words });
  const thought = [...plain, ...problem.examples.map(({ call }) => callOf(call)), ...written.calls.map(callOf)];
  const known = [...new Set([...thought, ...typed.map(callOf)])];
  // Neighbours of a call the code merely breaks on are rarely better.
  const { tests } = await pinCalls(source, known, { run, textOf, promised: options.promised });
  const fitting = tests.map(({ call }) => call);
  const readable = new Set(thought.filter((call) => call.length <= READABLE));
  const calls = [...fitting, ...furtherCalls(fitting, { language, seed, count: GENERATED }), ...known];
  const filtered = await filterTests({ source, language }, calls, {
    ...options,
    readable,
    run,
    textOf,
    coverageCall: readsInside ? (expression) => expression : null,
    seed,
    signal,
  });
  return { ...filtered, tokens: written.tokens };
}
