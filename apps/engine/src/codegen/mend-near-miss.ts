import type { SourceJudge } from "../languages/index.ts";
import type { SearchTarget } from "./candidate-search.ts";
import { chosenRepair } from "./choose-repair.ts";
import { passingEdits } from "./passing-edits.ts";
import type { CodeProblem } from "./problem.ts";
import { type CandidateRecord, select } from "./select.ts";

/**
 * An answer that is nearly right, with one small thing changed so that it passes every example; null where no edit does.
 * Costs no token. Among behaviours what stays most like the answer is taken.
 * @throws AppError CANCELLED, SANDBOX_UNAVAILABLE
 */
export async function mendNearMiss(
  problem: CodeProblem,
  nearest: CandidateRecord,
  { target, judge, signal }: { target: SearchTarget; judge: SourceJudge; signal?: AbortSignal },
): Promise<CandidateRecord | null> {
  const { passing } = await passingEdits(problem, nearest, { judge, signal });
  if (passing.length === 0) return null;
  const verdicts = await target.judge(
    passing.map(({ code }, index) => ({ id: `edit ${index}`, code })),
    signal,
  );
  const records = passing.flatMap((ready, index) => {
    const verdict = verdicts[index];
    return verdict ? [{ said: true, ...ready, ...verdict }] : [];
  });
  const selection = select(records, target.vouched);
  return selection.winner ? chosenRepair(selection, nearest) : null;
}
