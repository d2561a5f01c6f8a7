import type { Clock } from "../../../src/platform/index.ts";

interface Sleeper {
  atMs: number;
  wake: () => void;
}

/** Time that only passes when a test says so. */
export class ManualClock implements Clock {
  #nowMs = 0;
  #sleepers: Sleeper[] = [];

  now(): Date {
    return new Date(Date.UTC(2026, 0, 1) + this.#nowMs);
  }

  monotonicMs(): number {
    return this.#nowMs;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const sleeper: Sleeper = { atMs: this.#nowMs + ms, wake: resolve };
      this.#sleepers.push(sleeper);
      signal?.addEventListener("abort", () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(signal.reason);
      });
    });
  }

  /** Lets time pass and everything that was due happen, in the order of its time. */
  async pass(ms: number): Promise<void> {
    const end = this.#nowMs + ms;
    await settle();
    for (;;) {
      const next = this.#sleepers.filter(({ atMs }) => atMs <= end).sort((a, b) => a.atMs - b.atMs)[0];
      if (!next) break;
      this.#sleepers = this.#sleepers.filter((other) => other !== next);
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.wake();
      await settle();
    }
    this.#nowMs = end;
    await settle();
  }
}

/** Lets promises that are ready run. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
