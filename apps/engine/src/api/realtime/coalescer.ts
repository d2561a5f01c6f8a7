/** One screen frame: sending more often is work that nobody sees. */
const FRAME_MS = 16;

/** Collects what comes within a frame and hands it on together. */
export class Coalescer<T> {
  #waiting: T[] = [];
  #timer: NodeJS.Timeout | null = null;
  readonly #flush: (batch: T[]) => void;

  constructor(flush: (batch: T[]) => void) {
    this.#flush = flush;
  }

  add(item: T): void {
    this.#waiting.push(item);
    this.#timer ??= setTimeout(() => this.flush(), FRAME_MS);
  }

  /** Hands on at once what waits. */
  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length > 0) this.#flush(batch);
  }

  drop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waiting = [];
  }
}
