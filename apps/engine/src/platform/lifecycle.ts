import type { Logger } from "./logger.ts";

const TOTAL_MS = 10_000;

/** Ordered shutdown: what was added last stops first, within ten seconds together. */
export interface Lifecycle {
  /** Fires when the shutdown begins: long work ends itself. */
  readonly signal: AbortSignal;
  add(name: string, stop: () => Promise<void> | void): void;
  /** Runs once; later calls wait for the same shutdown. True when every part stopped in time and without an error. */
  shutdown(): Promise<boolean>;
}

export function createLifecycle(logger: Logger, totalMs = TOTAL_MS): Lifecycle {
  const parts: { name: string; stop: () => Promise<void> | void }[] = [];
  const controller = new AbortController();
  let running: Promise<boolean> | null = null;

  async function stopOne(name: string, stop: () => Promise<void> | void, deadline: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const left = Math.max(0, deadline - performance.now());
    const late = new Promise<"late">((done) => {
      timer = setTimeout(() => done("late"), left);
    });
    try {
      const outcome = await Promise.race([Promise.resolve(stop()), late]);
      if (outcome === "late") logger.warn({ part: name }, "did not stop in time");
      return outcome !== "late";
    } catch (error) {
      logger.error({ err: error, part: name }, "failed to stop");
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  async function stopAll(): Promise<boolean> {
    const deadline = performance.now() + totalMs;
    controller.abort();
    let clean = true;
    for (const { name, stop } of parts.reverse()) clean = (await stopOne(name, stop, deadline)) && clean;
    return clean;
  }

  return {
    signal: controller.signal,
    add: (name, stop) => void parts.push({ name, stop }),
    shutdown: () => {
      running ??= stopAll();
      return running;
    },
  };
}
