import { AppError } from "@guildhall/contracts";
import {
  type ChatHistoryItem,
  type ChatWrapper,
  getLlama,
  type Llama,
  type LlamaContext,
  type LlamaContextOptions,
  type LlamaContextSequence,
  type LlamaGrammar,
  LlamaGrammarEvaluationState,
  LlamaLogLevel,
  type LlamaModel,
  LlamaText,
  resolveChatWrapper,
  type Token,
} from "node-llama-cpp";
import type { ChatMessage, ChatRequest, JsonSchema } from "../ports.ts";
import { splitPrefill } from "./answer-text.ts";
import { toGrammarSchema, withoutLayout } from "./grammar-schema.ts";
import { PrefixStates } from "./prefix-states.ts";
import type { ChatDone, ChatLoadOptions, LoadedModel } from "./protocol.ts";
import { type SampleJob, writeSample } from "./sample.ts";
import { SequencePool } from "./sequence-pool.ts";
import { SessionSequences } from "./session-sequences.ts";
import { governThreads } from "./thread-governor.ts";

/**
 * Reading a token takes 5 to 15 ms, saving and loading a state 10 to 20 ms together (measured on two processors): below
 * this a prompt is read anew as fast. More would make four samples of one short question read it four times.
 */
const WORTH_SAVING_TOKENS = 8;
const MIN_ANSWER_TOKENS = 16;
const READ_CHUNK_TOKENS = 256;
/**
 * Sessions of people who type get a small context of their own: other work cannot push their text out, and two of
 * them cost 58 MB with the default model (29 kB a token).
 */
const SESSIONS = { sequences: 2, contextTokens: 1024 } as const;
/** A keystroke is often overtaken: reading stops within about a third of a second, and what was read stays. */
const SESSION_CHUNK_TOKENS = 32;

/** llama.cpp of the prebuilt package, for the processor only; never compiled or downloaded at run time. */
export function startLlama(threads: number): Promise<Llama> {
  return getLlama({
    gpu: false,
    build: "never",
    skipDownload: true,
    maxThreads: threads,
    progressLogs: false,
    logLevel: LlamaLogLevel.error,
  });
}

function toHistory(messages: readonly ChatMessage[], prefill: string): ChatHistoryItem[] {
  const history = messages.map(({ role, content }): ChatHistoryItem => {
    if (role === "assistant") return { type: "model", response: [content] };
    return { type: role, text: content };
  });
  return [...history, { type: "model", response: prefill === "" ? [] : [prefill] }];
}

/** Tokens after which an answer is over, besides the model's own end-of-text tokens. */
function endTokens(wrapper: ChatWrapper, model: LlamaModel): Set<Token> {
  const { stopGenerationTriggers } = wrapper.generateContextState({ chatHistory: [{ type: "model", response: [] }] });
  const single = stopGenerationTriggers.flatMap((trigger) => {
    const tokens = LlamaText(trigger).tokenize(model.tokenizer);
    return tokens.length === 1 ? tokens : [];
  });
  return new Set(single);
}

/** The tokens around prefix and suffix; null where the model was not trained to fill a hole. */
function infillMarks({ tokens }: LlamaModel): { prefix: Token; suffix: Token; middle: Token } | null {
  const { prefix, suffix, middle } = tokens.infill;
  return prefix === null || suffix === null || middle === null ? null : { prefix, suffix, middle };
}

function countParameters(model: LlamaModel): number {
  const tensors = model.fileInfo.tensorInfo ?? [];
  return tensors.reduce(
    (sum, { dimensions }) => sum + dimensions.reduce<number>((all, size) => all * Number(size), 1),
    0,
  );
}

/** Brings a sequence to hold `tokens` from what it holds; returns how many of them needed no reading. */
async function goOn(
  sequence: LlamaContextSequence,
  tokens: readonly Token[],
  read: (from: number) => Promise<void>,
): Promise<number> {
  await sequence.adaptStateToTokens([...tokens], false);
  const from = sequence.nextTokenIndex;
  await read(from);
  return from;
}

/** One loaded model with one context of several sequences. Lives in the child process. */
export class ChatModel {
  readonly loaded: LoadedModel;
  readonly #llama: Llama;
  readonly #model: LlamaModel;
  readonly #wrapper: ChatWrapper;
  readonly #pool: SequencePool<LlamaContextSequence>;
  readonly #states: PrefixStates | null;
  readonly #contextOptions: LlamaContextOptions;
  #sessions: Promise<SessionSequences<LlamaContextSequence> | null> | null = null;
  readonly #endTokens: Set<Token>;
  readonly #grammars = new Map<string, LlamaGrammar>();

  private constructor(
    llama: Llama,
    {
      context,
      contextOptions,
      options,
    }: { context: LlamaContext; contextOptions: LlamaContextOptions; options: ChatLoadOptions },
  ) {
    this.#llama = llama;
    this.#contextOptions = contextOptions;
    this.#model = context.model;
    this.#wrapper = resolveChatWrapper(context.model);
    this.#endTokens = endTokens(this.#wrapper, context.model);
    const sequences = Array.from({ length: context.totalSequences }, () => context.getSequence());
    this.#pool = new SequencePool(sequences);
    this.#states = options.stateDir === null ? null : new PrefixStates(options.stateDir, options.stateBytes);
    this.loaded = {
      contextTokens: context.contextSize,
      sequences: context.totalSequences,
      threads: options.threads,
      parameters: countParameters(context.model),
      infill: infillMarks(context.model) !== null,
    };
  }

  /** Loads the file; with too little memory for all sequences it serves fewer. Throws what llama.cpp throws. */
  static async load(options: ChatLoadOptions, onProgress: (fraction: number) => void): Promise<ChatModel> {
    const llama = await startLlama(options.threads);
    const model = await llama.loadModel({ modelPath: options.modelPath, onLoadProgress: onProgress });
    const threads = Math.min(options.threads, llama.cpuMathCores); // a second thread on a core only slows it down
    const contextSize = Math.min(options.contextTokens, model.trainContextSize);
    for (let sequences = options.sequences; ; sequences = Math.ceil(sequences / 2)) {
      try {
        const contextOptions = { sequences, contextSize, threads: { ideal: threads, min: 1 }, flashAttention: true };
        const context = await model.createContext(contextOptions);
        governThreads(threads, (now) => {
          llama.maxThreads = now;
        });
        return new ChatModel(llama, { context, contextOptions, options: { ...options, threads } });
      } catch (error) {
        if (sequences === 1) throw error;
      }
    }
  }

  /** Made when somebody types for the first time; null where the memory does not do. */
  #sessionSequences(): Promise<SessionSequences<LlamaContextSequence> | null> {
    const { sequences, contextTokens } = SESSIONS;
    const contextSize = Math.min(contextTokens, this.loaded.contextTokens);
    this.#sessions ??= this.#model.createContext({ ...this.#contextOptions, sequences, contextSize }).then(
      (context) => new SessionSequences(Array.from({ length: sequences }, () => context.getSequence())),
      () => null,
    );
    return this.#sessions;
  }

  /** The session's own sequence for one short sample; null for all other requests. */
  async #sessionOf({ session, samples, maxTokens }: ChatRequest, promptTokens: number) {
    if (session === undefined || samples !== 1) return null;
    if (promptTokens + maxTokens > Math.min(SESSIONS.contextTokens, this.loaded.contextTokens)) return null;
    const sequences = await this.#sessionSequences();
    return sequences === null ? null : { sequences, name: session };
  }

  async #grammar(schema: JsonSchema): Promise<LlamaGrammar> {
    const key = JSON.stringify(schema);
    const known = this.#grammars.get(key);
    if (known) return known;
    const built = await this.#buildGrammar(schema).catch((cause: unknown) => {
      throw new AppError(
        "INVALID_INPUT",
        "The form asked of the model cannot be turned into a grammar.",
        "This is a fault of Guildhall; report it with the log.",
        { cause },
      );
    });
    if (this.#grammars.size >= 64) this.#grammars.clear();
    this.#grammars.set(key, built);
    return built;
  }

  async #buildGrammar(schema: JsonSchema): Promise<LlamaGrammar> {
    const source = toGrammarSchema(schema) as Parameters<Llama["createGrammarForJsonSchema"]>[0];
    const { grammar } = await this.#llama.createGrammarForJsonSchema(source);
    return this.#llama.createGrammar({ grammar: withoutLayout(grammar) });
  }

  #chatTokens(messages: readonly ChatMessage[], prefill: string): Token[] {
    const { contextText } = this.#wrapper.generateContextState({ chatHistory: toHistory(messages, prefill) });
    return contextText.tokenize(this.#model.tokenizer);
  }

  #infillTokens({ prefix, suffix }: { prefix: string; suffix: string }): Token[] {
    const marks = infillMarks(this.#model);
    if (!marks) {
      throw new AppError(
        "INVALID_INPUT",
        "This model cannot fill a hole in a text.",
        "Choose a model whose card says that it can, such as a coder model.",
      );
    }
    const read = (text: string) => this.#model.tokenize(text);
    return [marks.prefix, ...read(prefix), marks.suffix, ...read(suffix), marks.middle];
  }

  #tokenize(request: ChatRequest, prefill: string): Token[] {
    const tokens = request.infill ? this.#infillTokens(request.infill) : this.#chatTokens(request.messages, prefill);
    if (tokens.length + MIN_ANSWER_TOKENS > this.loaded.contextTokens) {
      throw new AppError(
        "TOO_LARGE",
        `The request is ${tokens.length} tokens long, and this model reads ${this.loaded.contextTokens}.`,
        "Shorten the text, or use a model with a larger context.",
      );
    }
    return tokens;
  }

  /** Throws the signal's reason when aborted. `onText` gets what may be shown, as it is written. */
  async chat(
    request: ChatRequest,
    { signal, onText }: { signal: AbortSignal; onText: (text: string, index: number) => void },
  ): Promise<ChatDone> {
    const { kept, cutIndent } = splitPrefill(request.prefill ?? "");
    const prompt = this.#tokenize(request, kept);
    const grammar = request.grammar ? await this.#grammar(request.grammar) : null;
    const seed = request.seed ?? Math.floor(Math.random() * 2 ** 31);
    const group = {};
    const session = await this.#sessionOf(request, prompt.length);
    let cachedPromptTokens = 0;
    let firstRead: Promise<void> | null = null;

    const job = (index: number): SampleJob => ({
      model: this.#model,
      prompt,
      cutIndent,
      endTokens: this.#endTokens,
      stop: grammar ? [...(request.stop ?? []), "\n\n\n\n"] : (request.stop ?? []),
      grammar: grammar ? new LlamaGrammarEvaluationState({ model: this.#model, grammar }) : null,
      maxTokens: Math.min(request.maxTokens, this.loaded.contextTokens - prompt.length),
      readChunkTokens: session ? SESSION_CHUNK_TOKENS : READ_CHUNK_TOKENS,
      sampling: { temperature: request.temperature, topP: request.topP, seed: (seed + index) >>> 0 },
      evaluationPriority: request.priority === "background" ? 1 : 5,
      signal,
      onText: (text) => onText(text, index),
      acquire: (tokens) =>
        session
          ? session.sequences.acquire(session.name, signal)
          : this.#pool.acquire(
              {
                request: group,
                priority: request.priority ?? "interactive",
                score: (sequence) => sequence.compareContextTokens([...tokens]).firstDifferentIndex,
              },
              signal,
            ),
      prepare: async (sequence, tokens, read) => {
        if (session) {
          cachedPromptTokens = await goOn(sequence, tokens, read);
          return;
        }
        // The first sample reads the prompt and saves it; the others wait for that and load it.
        const mine = async (): Promise<void> => {
          const cached = await this.#prepare(sequence, tokens, read);
          cachedPromptTokens = Math.max(cachedPromptTokens, cached);
        };
        if (firstRead === null) {
          firstRead = mine();
          return firstRead;
        }
        return firstRead.catch(() => {}).then(mine);
      },
    });
    const goOnBehind = session ? this.#pool.interrupt() : () => {};
    const samples = await Promise.all(
      Array.from({ length: request.samples }, (_, index) => writeSample(job(index))),
    ).finally(goOnBehind);
    return { samples, promptTokens: prompt.length, cachedPromptTokens: Math.min(cachedPromptTokens, prompt.length) };
  }

  /** Brings the sequence to hold `tokens`; returns how many of them needed no reading. */
  async #prepare(
    sequence: LlamaContextSequence,
    tokens: readonly Token[],
    read: (from: number) => Promise<void>,
  ): Promise<number> {
    const own = sequence.compareContextTokens([...tokens]).firstDifferentIndex;
    const saved = this.#states?.overlap(tokens) ?? 0;
    if (saved > own + WORTH_SAVING_TOKENS) await this.#states?.load(sequence, tokens);
    const from = await goOn(sequence, tokens, read);
    if (tokens.length - from >= WORTH_SAVING_TOKENS) await this.#states?.save(sequence);
    return from;
  }
}
