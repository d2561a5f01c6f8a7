import type { RunSummary } from "@guildhall/contracts";
import type { EventBus } from "../platform/index.ts";
import { progressLine } from "./run-words.ts";

/** How a caller follows its work. */
export interface Following {
  /** Fires when nobody waits for it any more. */
  signal: AbortSignal;
  /** A line about what happens now. */
  tell(line: string): void;
}

export interface RunWatch {
  /** Call for each run of the work as it starts. */
  onRun(run: Pick<RunSummary, "id">): void;
  /** Resolves when the run has ended. Rejects with the signal's reason when nobody waits for it any more. */
  ended(runId: string): Promise<void>;
  leave(): void;
}

/** Follows the runs of one piece of work: tells what they do, and stops the one that works when nobody waits for it. */
export function watchRuns(
  bus: EventBus,
  { signal, tell }: Following,
  stop: (runId: string) => Promise<unknown>,
): RunWatch {
  const own = new Set<string>();
  const over = new Set<string>();
  const waiting = new Map<string, () => void>();
  const leave = bus.on("event", (event) => {
    // A run may end before its caller has learnt its id.
    if (event.body.type === "run.finished") {
      over.add(event.runId);
      waiting.get(event.runId)?.();
    }
    const line = own.has(event.runId) ? progressLine(event) : null;
    if (line !== null) tell(line);
  });
  // A run that ended in the meantime cannot be stopped, and need not be.
  const stopOne = (id: string): void => {
    if (!over.has(id)) stop(id).catch(() => {});
  };
  const stopOwn = (): void => own.forEach(stopOne);
  signal.addEventListener("abort", stopOwn, { once: true });
  return {
    onRun: ({ id }) => {
      own.add(id);
      if (signal.aborted) stopOne(id);
    },
    ended: async (runId) => {
      signal.throwIfAborted();
      if (over.has(runId)) return;
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const giveUp = (): void => reject(signal.reason);
      waiting.set(runId, resolve);
      signal.addEventListener("abort", giveUp, { once: true });
      try {
        await promise;
      } finally {
        waiting.delete(runId);
        signal.removeEventListener("abort", giveUp);
      }
    },
    leave: () => {
      signal.removeEventListener("abort", stopOwn);
      leave();
    },
  };
}
