import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { LlamaContextSequence, Token } from "node-llama-cpp";

interface SavedState {
  tokens: readonly Token[];
  path: string;
  sizeBytes: number;
}

/** Length of the common beginning of two token lists. */
function commonPrefix(a: readonly number[], b: readonly number[]): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at < limit && a[at] === b[at]) at += 1;
  return at;
}

/**
 * Prompt states kept as files in memory, so that a prompt read once is not read again: not by the other samples of
 * the same request, and not by a later request with the same beginning. (The library cannot copy a sequence;
 * writing 600 tokens takes 17 ms and reading them 4 ms, against seconds of evaluation.) The least recently used
 * go first when `limitBytes` is passed.
 */
export class PrefixStates {
  readonly #dir: string;
  readonly #limitBytes: number;
  #states: SavedState[] = [];
  #counter = 0;

  constructor(dir: string, limitBytes: number) {
    this.#dir = dir;
    this.#limitBytes = limitBytes;
  }

  /** Tokens of `prompt` that the best saved state already holds. */
  overlap(prompt: readonly Token[]): number {
    return this.#states.reduce((best, state) => Math.max(best, commonPrefix(state.tokens, prompt)), 0);
  }

  /** Loads the state with the longest common beginning into the sequence. False when that failed. */
  async load(sequence: LlamaContextSequence, prompt: readonly Token[]): Promise<boolean> {
    const best = this.#states.reduce<SavedState | null>(
      (found, state) =>
        found === null || commonPrefix(state.tokens, prompt) > commonPrefix(found.tokens, prompt) ? state : found,
      null,
    );
    if (!best) return false;
    this.#states = [...this.#states.filter((state) => state !== best), best];
    try {
      await sequence.loadStateFromFile(best.path, { acceptRisk: true }); // written by this very process and model
      return true;
    } catch {
      this.#states = this.#states.filter((state) => state !== best);
      await sequence.clearHistory();
      return false;
    }
  }

  /** Keeps what the sequence holds now. A full disk only costs the saving. */
  async save(sequence: LlamaContextSequence): Promise<void> {
    const tokens = sequence.contextTokens;
    if (this.#states.some((state) => commonPrefix(state.tokens, tokens) === tokens.length)) return;
    this.#counter += 1;
    const path = join(this.#dir, `prefix-${this.#counter}.state`);
    try {
      const { fileSize } = await sequence.saveStateToFile(path);
      this.#states.push({ tokens, path, sizeBytes: fileSize });
    } catch {
      await rm(path, { force: true });
      return;
    }
    await this.#trim();
  }

  async #trim(): Promise<void> {
    let total = this.#states.reduce((sum, state) => sum + state.sizeBytes, 0);
    while (total > this.#limitBytes && this.#states.length > 1) {
      const oldest = this.#states.shift();
      if (!oldest) return;
      total -= oldest.sizeBytes;
      await rm(oldest.path, { force: true });
    }
  }
}
