import type { SequenceLease } from "./sequence-pool.ts";

interface Slot<S> {
  sequence: S;
  session: string | null;
  /** The end of the last request that was given this sequence. */
  free: Promise<void>;
  /** Requests that hold it or wait for it. */
  claims: number;
}

/**
 * Sequences that stay with a session, so that its next request finds the text it read last. A session waits for its
 * own sequence rather than reading everything anew in another; a new one gets the sequence that rests longest.
 */
export class SessionSequences<S> {
  /** Used last stands last. */
  #slots: Slot<S>[];

  constructor(sequences: readonly S[]) {
    this.#slots = sequences.map((sequence) => ({ sequence, session: null, free: Promise.resolve(), claims: 0 }));
  }

  /** Resolves when the session's sequence is free. Rejects with the signal's reason when aborted while waiting. */
  async acquire(session: string, signal: AbortSignal): Promise<SequenceLease<S>> {
    signal.throwIfAborted();
    const slot = this.#slotOf(session);
    const before = slot.free;
    const { promise: free, resolve: release } = Promise.withResolvers<void>();
    slot.free = free;
    slot.claims += 1;
    this.#slots = [...this.#slots.filter((other) => other !== slot), slot];
    const leave = (): void => {
      slot.claims -= 1;
      release();
    };
    await before;
    if (signal.aborted) {
      leave();
      throw signal.reason;
    }
    let released = false;
    return {
      sequence: slot.sequence,
      mustYield: () => false,
      release: () => {
        if (!released) leave();
        released = true;
      },
    };
  }

  #slotOf(session: string): Slot<S> {
    const own = this.#slots.find((slot) => slot.session === session);
    const slot = own ?? this.#slots.reduce((best, other) => (other.claims < best.claims ? other : best));
    slot.session = session;
    return slot;
  }
}
