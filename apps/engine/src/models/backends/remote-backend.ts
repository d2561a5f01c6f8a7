import { AppError, type CapabilityCard } from "@guildhall/contracts";
import { measureCard } from "../capability-card.ts";
import { cancelled } from "../host/host-process.ts";
import type { ChatBackend, ChatOptions, ChatRequest, ChatResult, ChatSample } from "../ports.ts";
import { RefusedRequest } from "./remote-request.ts";

/** Requests one server gets from us at a time. */
const AT_ONCE = 8;
/** No token is this long on average: a server that sends more heeds no limit, and is left. */
const MAX_CHARACTERS_A_TOKEN = 32;

/** Pieces of one answer as a protocol delivers them. */
export type RemotePiece =
  | { kind: "text"; text: string }
  | { kind: "finish"; finish: "stop" | "length" }
  | { kind: "usage"; promptTokens: number; completionTokens: number; cachedTokens: number };

/** What an adapter of a protocol must do: one answer to one request, streamed. */
export interface RemoteProtocol {
  readonly grammar: boolean;
  readonly prefill: boolean;
  contextTokens(): Promise<number>;
  /** May throw RefusedRequest; everything else is an AppError. */
  answer(request: ChatRequest & { seed: number }, signal: AbortSignal | undefined): AsyncGenerator<RemotePiece>;
}

export interface RemoteBackendOptions {
  modelId: string;
  protocol: RemoteProtocol;
  knownCard: CapabilityCard | null;
  onCard: (card: CapabilityCard) => Promise<void>;
}

/** A server that does not continue the prefill writes it again; what is left is the continuation. */
function dropRepeatedPrefill(text: string, prefill: string): string {
  const start = prefill.trim();
  const body = text.trimStart();
  return start !== "" && body.startsWith(start) ? body.slice(start.length) : text;
}

/** A model behind HTTP. Several samples are several requests, since not every server takes `n`. */
export class RemoteBackend implements ChatBackend {
  readonly modelId: string;
  readonly #options: RemoteBackendOptions;
  #card: Promise<CapabilityCard> | null;

  constructor(options: RemoteBackendOptions) {
    this.modelId = options.modelId;
    this.#options = options;
    this.#card = options.knownCard ? Promise.resolve(options.knownCard) : null;
  }

  async chat(request: ChatRequest, options: ChatOptions = {}): Promise<ChatResult> {
    if (request.infill) {
      throw new AppError(
        "INVALID_INPUT",
        "This model cannot fill a hole in a text.",
        "Choose a model whose card says that it can, such as a coder model on this machine.",
      );
    }
    const started = performance.now();
    const stop = new AbortController();
    const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
    const usage = { promptTokens: 0, completionTokens: 0, cachedPromptTokens: 0 };
    let firstTokenMs: number | null = null;
    const seed = request.seed ?? Math.floor(Math.random() * 2 ** 31);

    const sample = async (index: number): Promise<ChatSample> => {
      let text = "";
      let finish: ChatSample["finish"] = "stop";
      let tokens = 0;
      const most = request.maxTokens * MAX_CHARACTERS_A_TOKEN + (request.prefill ?? "").length;
      for await (const piece of this.#options.protocol.answer({ ...request, seed: seed + index }, signal)) {
        if (piece.kind === "text") {
          firstTokenMs ??= performance.now() - started;
          text += piece.text;
          tokens += 1; // until the server says better
          options.onToken?.(piece.text, index);
          if (text.length > most) {
            finish = "length";
            break; // ends the request, too
          }
        } else if (piece.kind === "finish") finish = piece.finish;
        else {
          tokens = piece.completionTokens;
          usage.promptTokens = Math.max(usage.promptTokens, piece.promptTokens);
          usage.cachedPromptTokens = Math.max(usage.cachedPromptTokens, piece.cachedTokens);
        }
      }
      usage.completionTokens += tokens;
      return { text: dropRepeatedPrefill(text, request.prefill ?? ""), finish, tokens };
    };

    try {
      const samples = new Array<ChatSample>(request.samples);
      const indexes = samples.keys();
      const worker = async (): Promise<void> => {
        for (const index of indexes) samples[index] = await sample(index);
      };
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, request.samples) }, worker));
      const totalMs = performance.now() - started;
      return { samples, usage, firstTokenMs: firstTokenMs ?? totalMs, totalMs };
    } catch (error) {
      stop.abort(); // one failed sample ends the others
      if (options.signal?.aborted) {
        throw cancelled();
      }
      throw error instanceof RefusedRequest ? error.error : error;
    }
  }

  card(): Promise<CapabilityCard> {
    this.#card ??= this.#measure().catch((error: unknown) => {
      this.#card = null;
      throw error;
    });
    return this.#card;
  }

  async #measure(): Promise<CapabilityCard> {
    const { protocol, onCard } = this.#options;
    const card = await measureCard(this, {
      contextTokens: await protocol.contextTokens(),
      strong: (probesPassed) => probesPassed,
      grammar: protocol.grammar,
      prefill: protocol.prefill,
      infill: false,
      maxSamples: 24,
    });
    await onCard(card);
    return card;
  }

  async dispose(): Promise<void> {}
}
