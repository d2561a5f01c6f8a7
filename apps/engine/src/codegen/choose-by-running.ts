import type { SourceJudge, SourceLanguage } from "../languages/index.ts";
import type { ChatBackend } from "../models/index.ts";
import { probesFor } from "./probes.ts";
import { readProblem } from "./problem.ts";
import { targetOf } from "./problem-target.ts";
import { type CandidateRecord, select } from "./select.ts";

export interface RunningChoice {
  /** Id of the code that won; null where none ran. */
  winner: string | null;
  /** Codes that behave like it, itself included, of all that ran. */
  alike: number;
  ran: number;
  /** Examples of the request that it passes, of those there are. */
  passed: number;
  examples: number;
  tokens: { prompt: number; completion: number };
}

/**
 * Chooses among whole sources by running them: what passes most examples of the request, among equals what most behave
 * like. Without examples the model is asked for calls, never for values.
 * @throws AppError CANCELLED, SANDBOX_UNAVAILABLE, and the backend's codes
 */
export async function chooseByRunning(
  want: {
    language: SourceLanguage;
    /** The request in words, with its examples. */
    instructions: string;
    /** The function that was asked for. */
    entry: string;
    codes: readonly { id: string; code: string }[];
  },
  tools: { judge: SourceJudge; backend: ChatBackend; seed: number; signal?: AbortSignal },
): Promise<RunningChoice> {
  const { judge, backend, seed, signal } = tools;
  const { language, instructions, entry, codes } = want;
  const problem = readProblem({ language, instructions, prompt: codes[0]?.code ?? "", setup: "", entry });
  const probes = await probesFor(problem, { model: async () => ({ backend, maxSamples: 1 }), signal }, seed);
  const target = targetOf(problem, judge, seed, probes);
  const judged = await target.judge([...codes], signal);
  const records = judged.map(
    (one, index): CandidateRecord => ({
      ...one,
      code: codes[index]?.code ?? "",
      source: "sample",
      origin: null,
      prior: 0,
      said: true,
    }),
  );
  const { winner, nearest, clusters } = select(records, target.vouched);
  const chosen = winner ?? nearest;
  return {
    winner: chosen?.id ?? null,
    alike: clusters.find(({ members }) => members.some(({ id }) => id === chosen?.id))?.members.length ?? 1,
    ran: records.filter(({ rejected }) => rejected === null).length,
    passed: chosen?.passed.length ?? 0,
    examples: target.vouched,
    tokens: probes.tokens,
  };
}
