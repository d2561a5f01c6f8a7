import { KEPT_RUN } from "@guildhall/blueprints";
import type { SandboxResult } from "../../sandbox/index.ts";

/** What a check expects of a run. */
export interface RunOutcome {
  exitCode: number | null;
  stdout: string;
  message: string | null;
}

/** A stack nobody caught: Python's heading, or a line of Node's. */
const STACK = /^Traceback \(most recent call last\):|^ {4}at .+:\d+:\d+\)?$/m;

/** It failed by a fault of the program: neither a refusal nor an exit code the program chose. Pure. */
export const isBroken = (result: SandboxResult): boolean =>
  result.limit !== null || (result.exitCode !== 0 && STACK.test(result.stderr));

/** A run as a check sees it: line breaks at the end say nothing, and a failure is known by its last line. Pure. */
export function outcomeOfRun({ exitCode, stdout, stderr }: SandboxResult): RunOutcome {
  const last = stderr.trim().split("\n").at(-1)?.trim() ?? "";
  return {
    exitCode,
    stdout: stdout.replace(/\n+$/, ""),
    message: exitCode === 0 || last === "" ? null : last,
  };
}

export const sameOutcome = (one: RunOutcome, other: RunOutcome): boolean =>
  one.exitCode === other.exitCode && one.stdout === other.stdout && one.message === other.message;

/** Characters that a test file would not hold as they are, or that a runner reads otherwise. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are looked for
const ODD = /[\u0000-\u0008\u000b-\u001f\u007f\ufffd]/;

/** Why a call cannot stand in a check; null where it can. Pure. */
export const unfitCall = (args: string[]): string | null =>
  args.length > KEPT_RUN.words || args.some((word) => word.length > KEPT_RUN.wordCharacters)
    ? `A check takes ${KEPT_RUN.words} words of ${KEPT_RUN.wordCharacters} characters: give longer text as a file.`
    : null;

/** Why nothing of this run can be expected; null where it can. Pure. */
export function unfitOutcome(result: SandboxResult): string | null {
  const { exitCode, stdout, message } = outcomeOfRun(result);
  if (result.limit !== null) return `It was ended by the ${result.limit} limit.`;
  if (isBroken(result)) return "It broke, and that is no result: press Fix.";
  if (exitCode === null) return "It was ended from outside.";
  if (result.truncated || stdout.length > KEPT_RUN.outputCharacters)
    return `It prints more than ${KEPT_RUN.outputCharacters} characters: try it with less.`;
  if ((message?.length ?? 0) > KEPT_RUN.messageCharacters)
    return `Its message has more than ${KEPT_RUN.messageCharacters} characters.`;
  return ODD.test(stdout) || ODD.test(message ?? "") ? "It prints characters that no test file can hold." : null;
}
