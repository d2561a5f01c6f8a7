import type { SourceJudge } from "../languages/index.ts";
import type { SearchOptions, SearchTarget } from "./candidate-search.ts";
import type { CodeProblem } from "./problem.ts";
import { problemRepairPrompt } from "./problem-prompt.ts";
import type { CandidateRecord } from "./select.ts";

const MAX_ERRORS = 3;

interface Mended {
  code: string;
  /** Type errors that are left. */
  typeErrors: string[];
  tokens: { prompt: number; completion: number };
}

/**
 * Of TypeScript that behaves alike the text with the fewest type errors; where some are left, the model is asked once
 * to put the types right, and is believed where the behaviour stayed the same and errors became fewer. A type error is
 * no verdict: what behaves is kept. `alike` begins with the chosen one.
 * @throws AppError CANCELLED, SANDBOX_UNAVAILABLE, and the backend's codes
 */
export async function mendTypes(
  problem: CodeProblem,
  alike: readonly CandidateRecord[],
  {
    target,
    judge,
    seed,
    model,
    signal,
  }: Pick<SearchOptions, "model" | "signal"> & { target: SearchTarget; judge: SourceJudge; seed: number },
): Promise<Mended | null> {
  const errorsOf = async (codes: readonly string[]) => {
    const { language, setup, entry } = problem;
    const requests = codes.map((source, index) => ({
      id: `types ${index}`,
      language,
      source,
      setup,
      entry,
      calls: [],
    }));
    return (await judge.judge(requests, signal)).map(({ notes }) => notes);
  };
  const notes = await errorsOf(alike.map(({ code }) => code));
  const counted = alike.map((record, index) => ({ record, typeErrors: notes[index] ?? [] }));
  const [best] = counted.sort((a, b) => a.typeErrors.length - b.typeErrors.length);
  if (!best) return null;
  const { record, typeErrors } = best;
  const kept = { code: record.code, typeErrors, tokens: { prompt: 0, completion: 0 } };
  const found = typeErrors.length > 0 ? await model() : null;
  if (!found) return kept;
  const told = `it behaves as it should, but its types do not fit. Change types only. ${typeErrors.slice(0, MAX_ERRORS).join(" ")}`;
  const prompt = problemRepairPrompt(problem, record.code, told);
  const { messages, repairPrefill: prefill, maxTokens } = prompt;
  const request = { messages, prefill, maxTokens, temperature: 0, seed, stop: ["\n```"], samples: 1 };
  const { samples, usage } = await found.backend.chat(request, { signal });
  const tokens = { prompt: usage.promptTokens, completion: usage.completionTokens };
  const answer = target.extract({ ...prompt, prefill }, samples[0]?.text ?? "");
  if ("refused" in answer) return { ...kept, tokens };
  const [[judged], [left = []]] = await Promise.all([
    target.judge([{ id: "mended", code: answer.code }], signal),
    errorsOf([answer.code]),
  ]);
  const same = judged?.rejected === null && judged.failed.length === 0 && judged.fingerprint === record.fingerprint;
  return same && left.length < typeErrors.length
    ? { code: answer.code, typeErrors: left, tokens }
    : { ...kept, tokens };
}
