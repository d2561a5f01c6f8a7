import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "@guildhall/contracts";
import type { SandboxDriver } from "../sandbox/index.ts";
import type { JudgeCommand } from "./judge-command.ts";
import { planJudgement } from "./judge-plan.ts";
import type { JudgeRequest, JudgeVerdict, LeafJudge } from "./ports.ts";
import { PYTHON_JUDGE } from "./python/python-judge.ts";
import { TYPESCRIPT_JUDGE } from "./typescript/typescript-judge.ts";
import { createWarmRunner, type WarmRunner } from "./warm-runner.ts";

const COMMANDS: Record<Language, JudgeCommand> = { python: PYTHON_JUDGE, typescript: TYPESCRIPT_JUDGE };
const MAX_CODE = 256 * 1024;
/** setTimeout's own limit is about 24 days. */
const DAY_MS = 24 * 3600 * 1000;

/**
 * Judges candidates of leaves by running them, in one warm sandbox a language (started at the first request).
 * Verdicts come in the order of the requests. Throws AppError SANDBOX_UNAVAILABLE, CANCELLED.
 */
export function createLeafJudge(options: { driver: SandboxDriver }): LeafJudge {
  const folder = mkdtempLater();
  const runners = new Map<Language, WarmRunner>();

  const runnerOf = (language: Language): WarmRunner => {
    const known = runners.get(language);
    if (known) return known;
    const runner = createWarmRunner(options.driver, async () => {
      const { spec } = COMMANDS[language];
      const limits = { ...spec.limits, wallMs: DAY_MS, outputBytes: 1024 ** 4 };
      return { ...spec, limits, workspaceDir: await folder.path(), workspaceAccess: "read-only", network: "none" };
    });
    runners.set(language, runner);
    return runner;
  };

  const judgeOne = async (request: JudgeRequest, signal?: AbortSignal): Promise<JudgeVerdict> => {
    const plan = planJudgement(request);
    const prepared =
      request.code.length > MAX_CODE
        ? { rejected: { gate: "parse" as const, message: "the code is longer than 256 KiB" } }
        : COMMANDS[request.language].prepare(request.code);
    if ("rejected" in prepared) {
      const answer = {
        id: request.id,
        ...prepared,
        calls: [],
        scripts: [],
        unfinished: "exit" as const,
        durationMs: 0,
      };
      return plan.verdict(answer, null);
    }
    const runner = runnerOf(request.language);
    const first = await runner.ask({ ...plan.first, ...prepared }, signal);
    const then = plan.second(first);
    return plan.verdict(first, then ? await runner.ask({ ...then, ...prepared }, signal) : null);
  };

  return {
    async judge(requests, signal) {
      const verdicts: JudgeVerdict[] = [];
      for (const request of requests) verdicts.push(await judgeOne(request, signal));
      return verdicts;
    },
    async dispose() {
      await Promise.all([...runners.values()].map((runner) => runner.dispose()));
      await folder.remove();
    },
  };
}

/** The empty folder a judge's sandbox works in. */
function mkdtempLater() {
  let made: Promise<string> | null = null;
  return {
    path: () => {
      made ??= mkdtemp(join(tmpdir(), "guildhall-judge-"));
      return made;
    },
    remove: async () => {
      if (made) await rm(await made, { recursive: true, force: true });
    },
  };
}
