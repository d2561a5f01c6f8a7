import type { Check } from "@guildhall/contracts";

/** What has to be different after a change for it to count; `none` for what the person judges. */
export type FixGoal = { kind: "none" } | { kind: "check"; checkId: string } | { kind: "problem"; problem: string };

const CHECK = "Fix the failing check ";
const PROBLEM = /^Fix the problem in (\S+), line \d+: ([^\n]+)/;
const MAX_OUTPUT = 700;

/** A request in words for a failing check. Pure. */
export function fixCheckRequest(check: Pick<Check, "id" | "title">, output: string): string {
  return `${CHECK}${check.id}: ${check.title}${output.trim() ? `\n\n${lastLines(output, MAX_OUTPUT)}` : ""}`;
}

/** A request in words for a problem of a file. Pure. */
export function fixProblemRequest(problem: { path: string; line: number; message: string }): string {
  return `Fix the problem in ${problem.path}, line ${problem.line}: ${problem.message.replaceAll("\n", " ")}`;
}

/** The end tells most: what was expected and what came. */
const lastLines = (text: string, max: number): string => text.trim().slice(-max);

/** What a request asks to be mended, by its first line; a check that is no longer there is no goal. Pure. */
export function fixGoalOf(request: string, checks: Pick<Check, "id">[]): FixGoal {
  // The id of a project's own test may hold spaces.
  const named = checks.find((check) => request.startsWith(`${CHECK}${check.id}: `));
  if (named) return { kind: "check", checkId: named.id };
  const problem = PROBLEM.exec(request);
  if (problem) return { kind: "problem", problem: `${problem[1]}: ${problem[2]}` };
  return { kind: "none" };
}
