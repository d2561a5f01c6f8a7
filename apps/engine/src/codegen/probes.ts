import { furtherCalls } from "../languages/index.ts";
import type { SearchOptions } from "./candidate-search.ts";
import type { CodeProblem } from "./problem.ts";
import { furtherTrials, trialExpression } from "./trials.ts";
import { writeCalls } from "./write-calls.ts";
import { writeTrials } from "./write-trials.ts";

/** Expressions on which candidates are compared with each other; nobody says what they should give. */
export interface Probes {
  calls: string[];
  tokens: { prompt: number; completion: number };
}

/** Inputs beyond the examples. */
const PROBES = 16;

/**
 * Calls beyond the examples. Without an example nothing says how the code is called, so the model is asked for calls,
 * or for objects and what is called on them; never for values.
 * @throws AppError of the backend
 */
export async function probesFor(
  problem: CodeProblem,
  { model, signal }: Pick<SearchOptions, "model" | "signal">,
  seed: number,
): Promise<Probes> {
  const { language, examples, outline } = problem;
  const known = examples.map((example) => example.call);
  const further = { language, count: PROBES, seed };
  const found = examples.length === 0 ? await model() : null;
  if (!found) return { calls: furtherCalls(known, further), tokens: { prompt: 0, completion: 0 } };
  const objects = outline?.classes.filter(({ methods }) => methods.length > 0) ?? [];
  if (objects.length > 0) {
    const { trials, tokens } = await writeTrials(found.backend, problem, objects, { seed, signal });
    const all = [...trials, ...furtherTrials(trials, further)];
    return { calls: all.flatMap((trial) => trialExpression(language, trial) ?? []), tokens };
  }
  const { calls, tokens } = await writeCalls(found.backend, problem, { seed, signal });
  return { calls: [...calls, ...furtherCalls(calls, further)], tokens };
}
