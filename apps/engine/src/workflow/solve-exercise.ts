import { type Actor, AppError } from "@guildhall/contracts";
import { MAX_PROBLEM_SAMPLES, readExercise, solveProblem } from "../codegen/index.ts";
import type { ExpertBackends } from "../guild/index.ts";
import type { SourceJudge, SourceLanguage } from "../languages/index.ts";
import { type Clock, requireOwner } from "../platform/index.ts";

/** An exercise as its folder gives it: instructions and one file to complete; never its tests. */
export interface Exercise {
  language: SourceLanguage;
  instructions: string;
  /** Name of the file, for messages. */
  path: string;
  stub: string;
  /** Source that stands beside it and may be used by it; empty where there is none. */
  beside: string;
}

export interface ExerciseSolution {
  /** There is code, and it passes every example that was found; with none found nothing proves it. */
  ok: boolean;
  /** The whole file; null when no answer could be used. */
  code: string | null;
  /** Examples and messages of the instructions that the code fulfils, of all that were found. */
  examples: { passed: number; found: number };
  candidates: number;
  repairs: number;
  tokens: { prompt: number; completion: number };
  wallMs: number;
}

export interface ExerciseSolver {
  /**
   * Completes the file by what is asked and by running answers against each other.
   * @throws AppError FORBIDDEN, INVALID_INPUT (nothing to define in the stub), SANDBOX_UNAVAILABLE, CANCELLED and
   * the backend's codes
   */
  solve(
    actor: Actor,
    exercise: Exercise,
    options: { seed?: number; signal?: AbortSignal; onPhase?: (phase: string, detail: string) => void },
  ): Promise<ExerciseSolution>;
}

const MAX_REPAIRS = 2;

export function createExerciseSolver(input: {
  guild: ExpertBackends;
  judge: SourceJudge;
  clock: Pick<Clock, "monotonicMs">;
}): ExerciseSolver {
  return {
    solve: async (actor, { language, instructions, path, stub, beside }, { seed = 1, signal, onPhase }) => {
      requireOwner(actor);
      const started = input.clock.monotonicMs();
      const problem = readExercise({ language, instructions, stub, setup: beside });
      if (problem === null)
        throw new AppError(
          "INVALID_INPUT",
          `${path} names no function or class to write.`,
          "Give the file the signature that is wanted.",
        );
      const solution = await solveProblem(problem, {
        model: async () => ({
          backend: await input.guild.backendFor("coder", { modelId: null, localOnly: true }),
          maxSamples: MAX_PROBLEM_SAMPLES,
        }),
        judge: input.judge,
        maxRepairs: MAX_REPAIRS,
        seed,
        signal,
        onPhase,
      });
      const examples = solution.given;
      return {
        ok: solution.code !== null && examples.passed === examples.found,
        code: solution.code,
        examples,
        candidates: solution.candidates.length,
        repairs: solution.repairs,
        tokens: solution.tokens,
        wallMs: Math.round(input.clock.monotonicMs() - started),
      };
    },
  };
}
