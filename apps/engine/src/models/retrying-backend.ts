import { setTimeout as wait } from "node:timers/promises";
import { AppError, type CapabilityCard, type ErrorCode } from "@guildhall/contracts";
import { cancelled } from "./host/host-process.ts";
import type { ChatBackend, ChatOptions, ChatRequest, ChatResult } from "./ports.ts";

/** Pauses before another attempt, in milliseconds, by what went wrong. A crashed model is loaded anew once. */
const PAUSES: Partial<Record<ErrorCode, readonly number[]>> = {
  MODEL_CRASHED: [0],
  MODEL_UNREACHABLE: [300, 1_200],
  BUSY: [500, 1_500, 4_000],
};

/**
 * The one owner of retries around any backend. Nothing is tried again after text was shown: the caller would see the
 * beginning twice.
 */
export class RetryingBackend implements ChatBackend {
  readonly #inner: ChatBackend;
  readonly #onOutcome: (error: AppError | null) => void;

  constructor(inner: ChatBackend, onOutcome: (error: AppError | null) => void) {
    this.#inner = inner;
    this.#onOutcome = onOutcome;
  }

  get modelId(): string {
    return this.#inner.modelId;
  }

  async chat(request: ChatRequest, options: ChatOptions = {}): Promise<ChatResult> {
    let shown = false;
    const watched: ChatOptions = {
      signal: options.signal,
      onToken: (text, index) => {
        shown = true;
        options.onToken?.(text, index);
      },
    };
    for (let attempt = 0; ; attempt++) {
      try {
        const result = await this.#inner.chat(request, watched);
        this.#onOutcome(null);
        return result;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        this.#onOutcome(error);
        const pause = PAUSES[error.code]?.[attempt];
        if (pause === undefined || shown || options.signal?.aborted) throw error;
        await wait(pause, undefined, { signal: options.signal }).catch(() => {
          throw cancelled();
        });
      }
    }
  }

  card(): Promise<CapabilityCard> {
    return this.#inner.card();
  }

  dispose(): Promise<void> {
    return this.#inner.dispose();
  }
}
