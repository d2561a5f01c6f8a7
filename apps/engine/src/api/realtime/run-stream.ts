import type { RunEvent } from "@guildhall/contracts";

/** How the stream of one run reaches one viewer. */
export interface RunStreamPorts {
  /** Stored events after `afterSeq`, in order, at most `limit`. */
  read(afterSeq: number, limit: number): Promise<RunEvent[]>;
  send(event: RunEvent): void;
  /** Resolves when the viewer can take more; rejects when it is gone. */
  ready(): Promise<void>;
  failed(error: unknown): void;
}

const PAGE = 500;
/** Live events kept while a page of older ones is on its way; beyond it the log is read again. */
const MAX_HELD = 1000;

/**
 * One run for one viewer: first what the log holds after the viewer's number, then what happens live. The number of
 * the last event sent decides everything: older ones are dropped, a gap is read from the log. So nothing comes twice
 * and nothing is lost, in whatever order live events and pages arrive.
 */
export class RunStream {
  #sent: number;
  readonly #ports: RunStreamPorts;
  readonly #held = new Map<number, RunEvent>();
  #reading = false;
  #readAgain = false;
  #closed = false;

  constructor(afterSeq: number, ports: RunStreamPorts) {
    this.#sent = afterSeq;
    this.#ports = ports;
  }

  get lastSeq(): number {
    return this.#sent;
  }

  /** A live event; never waits. */
  offer(event: RunEvent): void {
    if (this.#closed || event.seq <= this.#sent) return;
    if (this.#held.size < MAX_HELD) this.#held.set(event.seq, event);
    if (!this.#reading) this.#sendHeld();
    if (event.seq > this.#sent) void this.catchUp();
  }

  /** Sends what the log holds beyond the last event sent. */
  async catchUp(): Promise<void> {
    this.#readAgain = true;
    if (this.#reading) return;
    this.#reading = true;
    try {
      while (this.#readAgain && !this.#closed) {
        this.#readAgain = false;
        await this.#readPages();
      }
    } catch (error) {
      if (!this.#closed) this.#ports.failed(error);
    } finally {
      this.#reading = false;
    }
  }

  close(): void {
    this.#closed = true;
    this.#held.clear();
  }

  async #readPages(): Promise<void> {
    for (;;) {
      await this.#ports.ready();
      const page = await this.#ports.read(this.#sent, PAGE);
      if (this.#closed) return;
      for (const event of page) this.#sendNext(event);
      this.#sendHeld();
      if (page.length < PAGE) return;
    }
  }

  #sendHeld(): void {
    for (let next = this.#held.get(this.#sent + 1); next; next = this.#held.get(this.#sent + 1)) this.#sendNext(next);
    for (const seq of this.#held.keys()) if (seq <= this.#sent) this.#held.delete(seq);
  }

  #sendNext(event: RunEvent): void {
    if (event.seq <= this.#sent) return;
    this.#sent = event.seq;
    this.#held.delete(event.seq);
    this.#ports.send(event);
  }
}
