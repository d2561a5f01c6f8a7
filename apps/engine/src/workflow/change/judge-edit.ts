import type { CaseResult } from "@guildhall/contracts";

export interface EditVerdict {
  /** Checks that passed before and do not now. */
  broken: string[];
  /** Checks that had failed already. */
  failedBefore: string[];
  /** Problems that were not there before. */
  newProblems: string[];
}

const passed = (results: CaseResult[]): Set<string> =>
  new Set(results.filter((result) => result.status === "passed").map((result) => result.checkId));

/** The regression lane: what a change broke, apart from what was broken before it. Pure. */
export function judgeEdit(
  before: { checks: CaseResult[]; problems: string[] },
  after: { checks: CaseResult[]; problems: string[] },
): EditVerdict {
  const now = passed(after.checks);
  const left = [...before.problems];
  const newProblems = after.problems.filter((problem) => {
    const at = left.indexOf(problem);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return {
    broken: [...passed(before.checks)].filter((id) => !now.has(id)),
    failedBefore: before.checks.filter((result) => result.status === "failed").map((result) => result.checkId),
    newProblems,
  };
}
