/**
 * Writes begun in callbacks that cannot wait for them. A failed one is nobody's until `settled` throws it: without
 * this it would end the engine, for instance when the disk is full.
 */
export class Tellings {
  readonly #begun: Promise<void>[] = [];

  add(work: Promise<void>): void {
    work.catch(() => undefined);
    this.#begun.push(work);
  }

  /** Waits for all; throws the first failure. */
  async settled(): Promise<void> {
    await Promise.all(this.#begun);
  }
}
