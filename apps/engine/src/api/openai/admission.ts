import { DoorProblem } from "./problem.ts";

export interface AdmissionLimits {
  /** Requests being answered at once. */
  active: number;
  /** Requests let in beyond these, which wait for their turn. */
  waiting: number;
}

/** One request that was let in. */
export interface Place {
  /** Resolves when it may work. Rejects with the signal's reason. */
  turn(signal: AbortSignal): Promise<void>;
  leave(): void;
}

interface Waiting {
  owner: string;
  start: () => void;
}

/** Seconds an answer takes until one has been measured. */
const FIRST_GUESS_SECONDS = 5;
/** How much the newest answer counts in the running mean. */
const NEWEST = 0.2;
const MAX_RETRY_SECONDS = 60;

/** When a place is likely free: all before it, at the mean time of an answer. */
export function retryAfterSeconds(waiting: number, active: number, meanSeconds: number): number {
  return Math.min(MAX_RETRY_SECONDS, Math.max(1, Math.ceil((waiting / Math.max(1, active)) * meanSeconds)));
}

/**
 * The bounded queue before the models. Who is not let in is told at once and when to come again, before its body is
 * read; who is let in gets an answer. Owners take turns: a program with a hundred requests does not shut out another.
 */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #nowMs: () => number;
  readonly #onChange: (active: number, waiting: number) => void;
  readonly #queue: Waiting[] = [];
  readonly #working = new Map<string, number>();
  #placesTaken = 0;
  #active = 0;
  #meanSeconds = FIRST_GUESS_SECONDS;

  constructor(
    limits: AdmissionLimits,
    nowMs: () => number,
    onChange: (active: number, waiting: number) => void = () => {},
  ) {
    this.#limits = limits;
    this.#nowMs = nowMs;
    this.#onChange = onChange;
  }

  /** Throws BUSY with `retryAfterMs` when every place is taken. */
  enter(owner: string): Place {
    const { active, waiting } = this.#limits;
    if (this.#placesTaken >= active + waiting) {
      const seconds = retryAfterSeconds(this.#placesTaken, active, this.#meanSeconds);
      throw new DoorProblem("BUSY", "Too many requests wait already.", `Try again in ${seconds} s.`, {
        retryAfterMs: seconds * 1000,
      });
    }
    this.#placesTaken += 1;
    let state: "in" | "working" | "left" = "in";
    let startedMs = 0;
    this.#told();
    return {
      turn: (signal) =>
        this.#wait({ owner, signal }, () => {
          state = "working";
          startedMs = this.#nowMs();
        }),
      leave: () => {
        if (state === "left") return;
        this.#placesTaken -= 1;
        if (state === "working") {
          const seconds = (this.#nowMs() - startedMs) / 1000;
          this.#meanSeconds += NEWEST * (seconds - this.#meanSeconds);
          this.#release(owner);
        }
        state = "left";
        this.#told();
      },
    };
  }

  #told(): void {
    this.#onChange(this.#active, this.#placesTaken - this.#active);
  }

  #wait({ owner, signal }: { owner: string; signal: AbortSignal }, onStart: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const entry: Waiting = {
        owner,
        start: () => {
          signal.removeEventListener("abort", give);
          this.#working.set(owner, (this.#working.get(owner) ?? 0) + 1);
          this.#active += 1;
          onStart();
          this.#told();
          resolve();
        },
      };
      const give = (): void => {
        this.#queue.splice(this.#queue.indexOf(entry), 1);
        reject(signal.reason);
      };
      signal.addEventListener("abort", give, { once: true });
      this.#queue.push(entry);
      this.#serve();
    });
  }

  #release(owner: string): void {
    const left = (this.#working.get(owner) ?? 1) - 1;
    if (left > 0) this.#working.set(owner, left);
    else this.#working.delete(owner);
    this.#active -= 1;
    this.#serve();
  }

  /** The owner that is worked for least, then who waited longest. */
  #serve(): void {
    while (this.#active < this.#limits.active && this.#queue.length > 0) {
      const load = (entry: Waiting): number => this.#working.get(entry.owner) ?? 0;
      const next = this.#queue.reduce((best, entry) => (load(entry) < load(best) ? entry : best));
      this.#queue.splice(this.#queue.indexOf(next), 1);
      next.start();
    }
  }
}
