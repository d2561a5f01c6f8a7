import type { ChatRequest } from "../ports.ts";

type Priority = NonNullable<ChatRequest["priority"]>;

interface Wish<S> {
  /** Samples of one request share a key, so that one request with many samples does not shut out another. */
  request: object;
  priority: Priority;
  /** Higher is better; the free sequence with the best score is given. */
  score: (sequence: S) => number;
}
interface Waiting<S> extends Wish<S> {
  grant: (lease: SequenceLease<S>) => void;
}

export interface SequenceLease<S> {
  readonly sequence: S;
  /** True when background work must give its sequence back now; it may ask again and go on. */
  mustYield(): boolean;
  release(): void;
}

/**
 * Hands out the sequences of a context. People first: background work gets a sequence only while no interactive
 * request wants or holds one, and is told to yield when one comes. Among equals the request that holds fewest
 * sequences is served first, then the one that waited longest.
 */
export class SequencePool<S> {
  readonly #free: S[];
  readonly #waiting: Waiting<S>[] = [];
  readonly #held = new Map<object, number>();
  #interactive = 0;

  constructor(sequences: readonly S[]) {
    this.#free = [...sequences];
  }

  /** Somebody is served outside this pool: background work yields until the returned function is called. */
  interrupt(): () => void {
    this.#interactive += 1;
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.#interactive -= 1;
      this.#serve();
    };
  }

  /** Resolves when a sequence is free for it. Rejects with the signal's reason when aborted while waiting. */
  acquire(wish: Wish<S>, signal?: AbortSignal): Promise<SequenceLease<S>> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const onAbort = (): void => {
        const at = this.#waiting.indexOf(waiting);
        if (at < 0) return;
        this.#waiting.splice(at, 1);
        if (wish.priority === "interactive") this.#interactive -= 1;
        reject(signal?.reason);
        this.#serve();
      };
      const waiting: Waiting<S> = {
        ...wish,
        grant: (lease) => {
          signal?.removeEventListener("abort", onAbort);
          resolve(lease);
        },
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      if (wish.priority === "interactive") this.#interactive += 1;
      this.#waiting.push(waiting);
      this.#serve();
    });
  }

  #next(): Waiting<S> | undefined {
    const allowed = this.#waiting.filter((wish) => wish.priority === "interactive" || this.#interactive === 0);
    const held = (wish: Waiting<S>): number => this.#held.get(wish.request) ?? 0;
    return allowed.reduce<Waiting<S> | undefined>(
      (best, wish) => (best === undefined || held(wish) < held(best) ? wish : best),
      undefined,
    );
  }

  #serve(): void {
    while (this.#free.length > 0) {
      const wish = this.#next();
      if (!wish) return;
      this.#waiting.splice(this.#waiting.indexOf(wish), 1);
      const scored = this.#free.map((sequence, at) => ({ at, score: wish.score(sequence) }));
      const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
      const [sequence] = this.#free.splice(best.at, 1);
      if (sequence !== undefined) wish.grant(this.#lease(wish, sequence));
    }
  }

  #lease(wish: Waiting<S>, sequence: S): SequenceLease<S> {
    let released = false;
    this.#held.set(wish.request, (this.#held.get(wish.request) ?? 0) + 1);
    return {
      sequence,
      mustYield: () => wish.priority === "background" && this.#interactive > 0,
      release: () => {
        if (released) return;
        released = true;
        const left = (this.#held.get(wish.request) ?? 1) - 1;
        if (left > 0) this.#held.set(wish.request, left);
        else this.#held.delete(wish.request);
        if (wish.priority === "interactive") this.#interactive -= 1;
        this.#free.push(sequence);
        this.#serve();
      },
    };
  }
}
