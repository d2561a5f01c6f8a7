import { AppError } from "@guildhall/contracts";
import type { SandboxDriver, SandboxProcess, SandboxSpec } from "../sandbox/index.ts";
import type { RunnerLine, RunnerReply } from "./runner-protocol.ts";

const MAX_LINE_BYTES = 16 * 1024 * 1024;
/** A start compiles where the language does; on a busy machine that takes its time. */
const START_MS = 60_000;
/** Memory that candidates leak into the judge itself goes away with it. */
const CANDIDATES_A_RUNNER = 5000;

interface Running {
  process: SandboxProcess;
  answered: number;
  ask(line: string, limitMs: number): Promise<string | null>;
}

async function startProcess(driver: SandboxDriver, spec: SandboxSpec): Promise<Running> {
  const process = await driver.start(spec);
  let pending = "";
  let waiting: ((line: string | null) => void) | null = null;
  const settle = (line: string | null) => {
    const resolve = waiting;
    waiting = null;
    resolve?.(line);
  };
  process.stdout.setEncoding("utf8");
  process.stdout.on("data", (text: string) => {
    pending += text;
    if (pending.length > MAX_LINE_BYTES) settle(null);
    for (let end = pending.indexOf("\n"); end >= 0; end = pending.indexOf("\n")) {
      const line = pending.slice(0, end);
      pending = pending.slice(end + 1);
      settle(line);
    }
  });
  process.stderr.resume();
  process.stdin.on("error", () => settle(null));
  process.exited.then(
    () => settle(null),
    () => settle(null),
  );
  return {
    process,
    answered: 0,
    ask: (line, limitMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => settle(null), limitMs);
        waiting = (answer) => {
          clearTimeout(timer);
          resolve(answer);
        };
        process.stdin.write(`${line}\n`);
      }),
  };
}

const cancelled = () => new AppError("CANCELLED", "It was stopped.", "Start it again when you want to.");

function parseAnswer<Reply extends RunnerReply<unknown, unknown>>(line: string | null, id: string): Reply | null {
  if (line === null) return null;
  try {
    const answer = JSON.parse(line) as Reply;
    return answer.id === id ? answer : null;
  } catch {
    return null;
  }
}

/** One warm interpreter: candidates one after the other; started at the first, and again when one takes it down. */
export interface WarmRunner<Line, Reply> {
  /** Throws AppError SANDBOX_UNAVAILABLE when no sandbox starts, CANCELLED. */
  ask(request: Line, signal?: AbortSignal): Promise<Reply>;
  dispose(): Promise<void>;
}

export function createWarmRunner<Line extends RunnerLine, Reply extends RunnerReply<unknown, unknown>>(options: {
  driver: SandboxDriver;
  spec: () => Promise<SandboxSpec>;
  /** The reply for a candidate that took the interpreter down. */
  crashed: (line: Line) => Reply;
}): WarmRunner<Line, Reply> {
  let running: Running | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let disposed = false;

  const stop = async () => {
    const old = running;
    running = null;
    await old?.process.kill(0);
  };

  const answer = async (request: Line, signal?: AbortSignal): Promise<Reply> => {
    if (signal?.aborted || disposed) throw cancelled();
    const starting = running === null;
    running ??= await startProcess(options.driver, await options.spec());
    const current = running;
    const abort = () => void current.process.kill(0);
    signal?.addEventListener("abort", abort, { once: true });
    const line = await current.ask(JSON.stringify(request), request.totalMs * 2 + (starting ? START_MS : 2000));
    signal?.removeEventListener("abort", abort);
    const parsed = parseAnswer<Reply>(line, request.id);
    current.answered++;
    // A missing or foreign answer means that the candidate reached the judge: neither is trusted any more.
    // After an abort the process is dying, even when its answer was already on the way.
    if (!parsed || signal?.aborted || current.answered >= CANDIDATES_A_RUNNER) await stop();
    if (signal?.aborted) throw cancelled();
    return parsed ?? options.crashed(request);
  };

  return {
    ask(request, signal) {
      const next = queue.then(() => answer(request, signal));
      queue = next.catch(() => undefined);
      return next;
    },
    async dispose() {
      disposed = true;
      await stop();
      await queue;
    },
  };
}
