import type { Language } from "@guildhall/contracts";
import type { SandboxDriver } from "../sandbox/index.ts";
import type { JudgeCommand } from "./judge-command.ts";
import { planJudgement } from "./judge-plan.ts";
import type { JudgeRequest, JudgeVerdict, LeafJudge } from "./ports.ts";
import { PYTHON_JUDGE } from "./python/python-judge.ts";
import { createRunnerPool } from "./runner-pool.ts";
import type { RunnerAnswer, RunnerRequest } from "./runner-protocol.ts";
import { TYPESCRIPT_JUDGE } from "./typescript/typescript-judge.ts";

const COMMANDS: Record<Language, JudgeCommand> = { python: PYTHON_JUDGE, typescript: TYPESCRIPT_JUDGE };
const MAX_CODE = 256 * 1024;

/** The answer for a candidate of which nothing ran. */
const unanswered = (id: string, rejected: JudgeVerdict["rejected"]): RunnerAnswer => ({
  id,
  rejected,
  calls: [],
  scripts: [],
  unfinished: "exit",
  durationMs: 0,
});

/**
 * Judges candidates of leaves by running them, in one warm sandbox a language (started at the first request).
 * Verdicts come in the order of the requests. `env` is laid over the interpreter's own environment.
 * Throws AppError SANDBOX_UNAVAILABLE, CANCELLED.
 */
export function createLeafJudge(options: { driver: SandboxDriver; env?: Record<string, string> }): LeafJudge {
  const pool = createRunnerPool<Language, RunnerRequest, RunnerAnswer>({
    driver: options.driver,
    specOf: (language) => {
      const { spec } = COMMANDS[language];
      return { ...spec, env: { ...spec.env, ...options.env } };
    },
    crashed: ({ id }) => unanswered(id, { gate: "crash", message: "the program ended the judge it ran in" }),
  });

  const judgeOne = async (request: JudgeRequest, signal?: AbortSignal): Promise<JudgeVerdict> => {
    const plan = planJudgement(request);
    const prepared =
      request.code.length > MAX_CODE
        ? { rejected: { gate: "parse" as const, message: "the code is longer than 256 KiB" } }
        : COMMANDS[request.language].prepare(request.code);
    if ("rejected" in prepared) return plan.verdict(unanswered(request.id, prepared.rejected), null);
    const ask = (line: RunnerRequest) => pool.ask(request.language, { ...line, ...prepared }, signal);
    const first = await ask(plan.first);
    const then = plan.second(first);
    return plan.verdict(first, then ? await ask(then) : null);
  };

  return {
    async judge(requests, signal) {
      const verdicts: JudgeVerdict[] = [];
      for (const request of requests) verdicts.push(await judgeOne(request, signal));
      return verdicts;
    },
    dispose: () => pool.dispose(),
  };
}
