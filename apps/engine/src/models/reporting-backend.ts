import { AppError, type CapabilityCard } from "@guildhall/contracts";
import type { ChatBackend, ChatOptions, ChatRequest, ChatResult } from "./ports.ts";

/** A backend that tells how each request ended. It tries nothing again: retries belong to the guild's pool. */
export class ReportingBackend implements ChatBackend {
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
    try {
      const result = await this.#inner.chat(request, options);
      this.#onOutcome(null);
      return result;
    } catch (error) {
      if (error instanceof AppError) this.#onOutcome(error);
      throw error;
    }
  }

  card(): Promise<CapabilityCard> {
    return this.#inner.card();
  }

  dispose(): Promise<void> {
    return this.#inner.dispose();
  }
}
