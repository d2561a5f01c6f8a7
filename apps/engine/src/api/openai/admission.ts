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
/** What one owner may hold of all places; the rest stays for others. Fewer than four places leave none to keep. */
const SHARE_OF_ONE = 0.75;

/** When a place is likely free: all before it, at the mean time of an answer. */
export function retryAfterSeconds(waiting: number, active: number, meanSeconds: number): number {
  return Math.min(MAX_RETRY_SECONDS, Math.max(1, Math.ceil((waiting / Math.max(1, active)) * meanSeconds)));
}

/** Counts one more or less of an owner, and forgets who has none. */
function count(counts: Map<string, number>, owner: string, change: 1 | -1): void {
  const next = (counts.get(owner) ?? 0) + change;
  if (next > 0) counts.set(owner, next);
  else counts.delete(owner);
}

/**
 * The bounded queue before the models. Who is not let in is told at once and when to come again, before its body is
 * read; who is let in gets an answer. A program with a hundred requests does not shut out another: owners take turns,
 * and none holds every place.
 */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #nowMs: () => number;
  readonly #onChange: (active: number, waiting: number) => void;
  readonly #queue: Waiting[] = [];
  readonly #working = new Map<string, number>();
  readonly #placesOf = new Map<string, number>();
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

  /** Throws BUSY with `retryAfterMs` when every place is taken, or every one that this owner may hold. */
  enter(owner: string): Place {
    const { active, waiting } = this.#limits;
    const places = active + waiting;
    const own = this.#placesOf.get(owner) ?? 0;
    if (this.#placesTaken >= places || own >= Math.ceil(places * SHARE_OF_ONE)) {
      const seconds = retryAfterSeconds(this.#placesTaken, active, this.#meanSeconds);
      throw new DoorProblem("BUSY", "Too many requests wait already.", `Try again in ${seconds} s.`, {
        retryAfterMs: seconds * 1000,
      });
    }
    this.#placesTaken += 1;
    count(this.#placesOf, owner, 1);
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
        count(this.#placesOf, owner, -1);
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
          count(this.#working, owner, 1);
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
    count(this.#working, owner, -1);
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
