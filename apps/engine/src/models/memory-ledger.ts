/** Memory that loads which have begun will take, so that two at once do not count on the same bytes. */
export class MemoryLedger {
  readonly #freeBytes: () => number;
  #reserved = 0;

  /** @param freeBytes what the machine has free now */
  constructor(freeBytes: () => number) {
    this.#freeBytes = freeBytes;
  }

  /** Free bytes that nobody has reserved. */
  get free(): number {
    return Math.max(0, this.#freeBytes() - this.#reserved);
  }

  /** Sets bytes aside until the returned function is called, when the load has taken them or was given up. */
  reserve(bytes: number): () => void {
    this.#reserved += bytes;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#reserved -= bytes;
    };
  }
}
