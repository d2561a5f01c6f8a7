import { rm } from "node:fs/promises";
import type { CapabilityCard } from "@guildhall/contracts";
import type { Logger } from "pino";
import { measureCard } from "../capability-card.ts";
import { HostProcess } from "../host/host-process.ts";
import type { LoadedModel } from "../host/protocol.ts";
import { makeStateFolder } from "../host/state-folder.ts";
import { unlessAborted } from "../host/unless-aborted.ts";
import type { ChatBackend, ChatOptions, ChatRequest, ChatResult } from "../ports.ts";

const STATE_BYTES = 384 * 1024 * 1024;
/** About 14 billion weights and more write whole programs well enough for free build. */
const STRONG_PARAMETERS = 13e9;

export interface LocalBackendOptions {
  modelId: string;
  /** The checked file, asked for before each load. Throws MODEL_MISSING, MODEL_CORRUPT. */
  findFile: () => Promise<string>;
  threads: number;
  contextTokens?: number;
  sequences?: number;
  log: Logger;
  /** The card measured earlier on this machine, if there is one; a new one is given to `onCard`. */
  knownCard: CapabilityCard | null;
  onCard: (card: CapabilityCard) => Promise<void>;
  /** Load progress 0 to 1; null = not loading. */
  onState: (state: "unloaded" | "loading" | "ready", fraction: number | null) => void;
}

/** A GGUF model in a child process of its own, loaded at the first request and again after a crash. */
export class LocalBackend implements ChatBackend {
  readonly modelId: string;
  readonly #options: LocalBackendOptions;
  readonly #host: HostProcess;
  #loading: Promise<LoadedModel> | null = null;
  #card: Promise<CapabilityCard> | null;
  #stateDir: string | null = null;
  #inFlight = 0;

  constructor(options: LocalBackendOptions) {
    this.modelId = options.modelId;
    this.#options = options;
    this.#card = options.knownCard ? Promise.resolve(options.knownCard) : null;
    this.#host = new HostProcess("chat-host.ts", options.log, () => {
      this.#loading = null;
      options.onState("unloaded", null);
    });
  }

  /** True when it holds memory but serves nobody. */
  get idle(): boolean {
    return this.#host.running && this.#inFlight === 0;
  }

  get pid(): number | null {
    return this.#host.pid;
  }

  /** Loads the model unless it is loaded. Throws MODEL_MISSING, MODEL_CORRUPT, MODEL_CRASHED. */
  load(): Promise<LoadedModel> {
    this.#loading ??= this.#load().catch(async (error: unknown) => {
      this.#loading = null;
      await this.#host.dispose();
      this.#options.onState("unloaded", null);
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<LoadedModel> {
    const { findFile, threads, contextTokens = 8192, sequences = 4, onState } = this.#options;
    const modelPath = await findFile();
    onState("loading", 0);
    await this.#dropStates();
    this.#stateDir = await makeStateFolder();
    this.#host.start();
    const options = { modelPath, threads, contextTokens, sequences, stateDir: this.#stateDir, stateBytes: STATE_BYTES };
    const reply = await this.#host.call(
      { type: "load", options },
      { onReply: (part) => part.type === "progress" && onState("loading", part.fraction) },
    );
    if (reply.type !== "loaded") throw new Error(`unexpected reply ${reply.type}`);
    onState("ready", null);
    return reply.value;
  }

  async #dropStates(): Promise<void> {
    if (this.#stateDir) await rm(this.#stateDir, { recursive: true, force: true });
    this.#stateDir = null;
  }

  async chat(request: ChatRequest, options: ChatOptions = {}): Promise<ChatResult> {
    this.#inFlight += 1;
    try {
      return await this.#chat(request, options);
    } finally {
      this.#inFlight -= 1;
    }
  }

  async #chat(request: ChatRequest, options: ChatOptions): Promise<ChatResult> {
    const started = performance.now();
    await unlessAborted(this.load(), options.signal);
    let firstTokenMs: number | null = null;
    const reply = await this.#host.call(
      { type: "chat", request },
      {
        signal: options.signal,
        onReply: (part) => {
          if (part.type !== "text") return;
          firstTokenMs ??= performance.now() - started;
          for (const { index, text } of part.parts) options.onToken?.(text, index);
        },
      },
    );
    if (reply.type !== "chatDone") throw new Error(`unexpected reply ${reply.type}`);
    const { samples, promptTokens, cachedPromptTokens } = reply.value;
    const totalMs = performance.now() - started;
    return {
      samples,
      usage: {
        promptTokens,
        cachedPromptTokens,
        completionTokens: samples.reduce((sum, sample) => sum + sample.tokens, 0),
      },
      firstTokenMs: firstTokenMs ?? totalMs,
      totalMs,
    };
  }

  card(): Promise<CapabilityCard> {
    this.#card ??= this.#measure().catch((error: unknown) => {
      this.#card = null;
      throw error;
    });
    return this.#card;
  }

  async #measure(): Promise<CapabilityCard> {
    const loaded = await this.load();
    const card = await measureCard(this, {
      contextTokens: loaded.contextTokens,
      strong: () => loaded.parameters >= STRONG_PARAMETERS,
      grammar: true,
      prefill: true,
      infill: loaded.infill,
      maxSamples: 24,
    });
    await this.#options.onCard(card);
    return card;
  }

  async dispose(): Promise<void> {
    await this.#host.dispose();
    await this.#dropStates();
  }
}
