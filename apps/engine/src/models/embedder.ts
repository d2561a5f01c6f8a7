import { access } from "node:fs/promises";
import type { Logger } from "pino";
import { HostProcess } from "./host/host-process.ts";
import { unlessAborted } from "./host/unless-aborted.ts";
import type { CountingEmbedder } from "./ports.ts";

/** Texts sent at once; a stop takes effect between two such groups at the latest. */
const BATCH = 64;

/** The sentence embedder in a child process of its own, loaded at the first use and again after a crash. */
export class LocalEmbedder implements CountingEmbedder {
  readonly dimensions: number;
  readonly #modelPath: string;
  readonly #host: HostProcess;
  #loading: Promise<void> | null = null;

  constructor(options: { modelPath: string; dimensions: number; log: Logger }) {
    this.dimensions = options.dimensions;
    this.#modelPath = options.modelPath;
    this.#host = new HostProcess("embed-host.ts", options.log, () => {
      this.#loading = null;
    });
  }

  #load(): Promise<void> {
    this.#loading ??= this.#start().catch(async (error: unknown) => {
      this.#loading = null;
      await this.#host.dispose();
      throw error;
    });
    return this.#loading;
  }

  async #start(): Promise<void> {
    await access(this.#modelPath);
    this.#host.start();
    await this.#host.call({ type: "loadEmbedder", modelPath: this.#modelPath });
  }

  async embed(texts: string[], signal?: AbortSignal): Promise<Float32Array[]> {
    return (await this.embedCounted(texts, signal)).vectors;
  }

  async embedCounted(texts: string[], signal?: AbortSignal): Promise<{ vectors: Float32Array[]; tokens: number }> {
    await unlessAborted(this.#load(), signal);
    const vectors: Float32Array[] = [];
    let tokens = 0;
    for (let at = 0; at < texts.length; at += BATCH) {
      const reply = await this.#host.call({ type: "embed", texts: texts.slice(at, at + BATCH) }, { signal });
      if (reply.type !== "vectors") throw new Error(`unexpected reply ${reply.type}`);
      vectors.push(...reply.vectors);
      tokens += reply.tokens;
    }
    return { vectors, tokens };
  }

  async dispose(): Promise<void> {
    await this.#host.dispose();
  }
}
