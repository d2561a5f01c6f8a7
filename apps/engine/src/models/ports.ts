import type { CapabilityCard } from "@guildhall/contracts";

export interface ChatMessage {
  role: "system" | "user" | "assistant";
  content: string;
}

/** JSON schema a grammar is built from; keywords a backend's grammar drops are validated again by the caller. */
export type JsonSchema = Record<string, unknown>;

export interface ChatRequest {
  /** The first messages are the shared prefix; a backend keeps the longest common prefix in its context. */
  messages: ChatMessage[];
  /** Text the answer begins with (already written for the model); samples hold what follows it. */
  prefill?: string;
  /** Fills the hole between two texts (fill-in-the-middle) in place of answering `messages`; needs `infill` of the card. */
  infill?: { prefix: string; suffix: string };
  /**
   * Names a text that grows from request to request (somebody types). A backend that can keeps its context apart from
   * other work, so that the next request reads only what is new. For one short sample.
   */
  session?: string;
  maxTokens: number;
  /** 0 = greedy. */
  temperature: number;
  topP?: number;
  seed?: number;
  stop?: string[];
  /** How many answers, 1 to 16; batched in one context where the backend can. */
  samples: number;
  grammar?: JsonSchema;
  /** Background work (prepared while the person reads) yields to interactive requests. */
  priority?: "interactive" | "background";
}

export interface ChatSample {
  text: string;
  finish: "stop" | "length" | "aborted";
  tokens: number;
  /** Mean natural logarithm of its tokens' probabilities, 0 at most; absent where the backend does not tell. */
  logProbability?: number;
}

export interface ChatResult {
  samples: ChatSample[];
  usage: { promptTokens: number; completionTokens: number; cachedPromptTokens: number };
  /** Milliseconds from the request to the first token and to the end. */
  firstTokenMs: number;
  totalMs: number;
}

export interface ChatOptions {
  signal?: AbortSignal;
  /** Text as it arrives; `index` is the sample. */
  onToken?: (text: string, index: number) => void;
}

/**
 * One model that answers. Adapters: the model host (node-llama-cpp in a child process), OpenAI-compatible, Ollama.
 * Throws AppError MODEL_MISSING, MODEL_CRASHED, MODEL_UNREACHABLE, CANCELLED, BUSY, MODEL_ANSWER_UNUSABLE. Retries are the
 * business of the guild's pool, never an adapter's.
 */
export interface ChatBackend {
  readonly modelId: string;
  chat(request: ChatRequest, options?: ChatOptions): Promise<ChatResult>;
  card(): Promise<CapabilityCard>;
  dispose(): Promise<void>;
}

/** Text to unit vectors. `null` service = no embedder installed; callers fall back to words and say so. */
export interface Embedder {
  readonly dimensions: number;
  embed(texts: string[], signal?: AbortSignal): Promise<Float32Array[]>;
}

/** An embedder that tells how many tokens it read. */
export interface CountingEmbedder extends Embedder {
  embedCounted(texts: string[], signal?: AbortSignal): Promise<{ vectors: Float32Array[]; tokens: number }>;
}
