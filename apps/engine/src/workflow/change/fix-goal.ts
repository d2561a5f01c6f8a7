import type { Check } from "@guildhall/contracts";

/** What has to be different after a change for it to count; `none` for what the person judges. */
export type FixGoal = { kind: "none" } | { kind: "check"; checkId: string } | { kind: "problem"; problem: string };

const CHECK = /^Fix the failing check (\S+): /;
const PROBLEM = /^Fix the problem in (\S+), line \d+: ([^\n]+)/;
const MAX_OUTPUT = 700;

/** A request in words for a failing check. Pure. */
export function fixCheckRequest(check: Check, output: string): string {
  return `Fix the failing check ${check.id}: ${check.title}${output.trim() ? `\n\n${lastLines(output, MAX_OUTPUT)}` : ""}`;
}

/** A request in words for a problem of a file. Pure. */
export function fixProblemRequest(problem: { path: string; line: number; message: string }): string {
  return `Fix the problem in ${problem.path}, line ${problem.line}: ${problem.message.replaceAll("\n", " ")}`;
}

/** The end tells most: what was expected and what came. */
const lastLines = (text: string, max: number): string => text.trim().slice(-max);

/** What a request asks to be mended, by its first line; a check that is no longer there is no goal. Pure. */
export function fixGoalOf(request: string, checks: Check[]): FixGoal {
  const checkId = CHECK.exec(request)?.[1];
  if (checkId !== undefined && checks.some((check) => check.id === checkId)) return { kind: "check", checkId };
  const problem = PROBLEM.exec(request);
  if (problem) return { kind: "problem", problem: `${problem[1]}: ${problem[2]}` };
  return { kind: "none" };
}
