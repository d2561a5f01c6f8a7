import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SandboxDriver } from "../sandbox/index.ts";
import type { JudgeSpec } from "./judge-command.ts";
import type { RunnerLine, RunnerReply } from "./runner-protocol.ts";
import { createWarmRunner, type WarmRunner } from "./warm-runner.ts";

/** setTimeout's own limit is about 24 days. */
const DAY_MS = 24 * 3600 * 1000;

/** One warm sandbox a language, each started at its first request, all in one empty folder. */
export interface RunnerPool<Language, Line, Reply> {
  /** Throws AppError SANDBOX_UNAVAILABLE, CANCELLED. */
  ask(language: Language, line: Line, signal?: AbortSignal): Promise<Reply>;
  dispose(): Promise<void>;
}

export function createRunnerPool<
  Language,
  Line extends RunnerLine,
  Reply extends RunnerReply<unknown, unknown>,
>(options: {
  driver: SandboxDriver;
  specOf: (language: Language) => JudgeSpec;
  crashed: (line: Line) => Reply;
}): RunnerPool<Language, Line, Reply> {
  const runners = new Map<Language, WarmRunner<Line, Reply>>();
  let folder: Promise<string> | null = null;

  const runnerOf = (language: Language): WarmRunner<Line, Reply> => {
    const known = runners.get(language);
    if (known) return known;
    const runner = createWarmRunner({
      ...options,
      spec: async () => {
        folder ??= mkdtemp(join(tmpdir(), "guildhall-judge-"));
        const spec = options.specOf(language);
        const limits = { ...spec.limits, wallMs: DAY_MS, outputBytes: 1024 ** 4 };
        return { ...spec, limits, workspaceDir: await folder, workspaceAccess: "read-only", network: "none" };
      },
    });
    runners.set(language, runner);
    return runner;
  };

  return {
    ask: (language, line, signal) => runnerOf(language).ask(line, signal),
    async dispose() {
      await Promise.all([...runners.values()].map((runner) => runner.dispose()));
      if (folder) await rm(await folder, { recursive: true, force: true });
    },
  };
}
