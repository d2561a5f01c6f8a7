import { AppError } from "@guildhall/contracts";
import { z } from "zod";
import type { ChatRequest } from "../ports.ts";
import type { RemoteModel } from "./openai-protocol.ts";
import type { RemotePiece, RemoteProtocol } from "./remote-backend.ts";
import { type RemoteServer, requestJson, requestLines } from "./remote-request.ts";

export const OLLAMA_ADDRESS = "http://127.0.0.1:11434";
/** Ollama serves a small window unless told otherwise; this much is asked for, or all a smaller model has. */
const WANTED_CONTEXT_TOKENS = 8_192;

const tagsSchema = z.object({ models: z.array(z.object({ name: z.string() })) });
const showSchema = z.object({ model_info: z.record(z.string(), z.unknown()).nullish() });
const lineSchema = z.object({
  message: z.object({ content: z.string().default("") }).nullish(),
  done: z.boolean().default(false),
  done_reason: z.string().nullish(),
  prompt_eval_count: z.number().default(0),
  eval_count: z.number().default(0),
  error: z.string().nullish(),
});

async function contextOf(server: RemoteServer, model: string, signal?: AbortSignal): Promise<number | null> {
  const shown = showSchema.safeParse(await requestJson(server, "/api/show", { body: { model }, signal }));
  const found = Object.entries(shown.data?.model_info ?? {}).find(([key]) => key.endsWith(".context_length"));
  return typeof found?.[1] === "number" ? Math.min(found[1], WANTED_CONTEXT_TOKENS) : null;
}

/** How many of its models an Ollama is asked about at a time. */
const ASKED_AT_ONCE = 4;

/** The models an Ollama has, with the context we would ask it for; null for one that it cannot tell about. */
export async function listOllamaModels(server: RemoteServer, signal?: AbortSignal): Promise<RemoteModel[]> {
  const tags = tagsSchema.safeParse(await requestJson(server, "/api/tags", { signal }));
  if (!tags.success) {
    throw new AppError(
      "MODEL_UNREACHABLE",
      `${server.url} answers, but not like Ollama.`,
      "Give Ollama's address without a path, usually http://127.0.0.1:11434.",
    );
  }
  const listed = tags.data.models.map(({ name }): RemoteModel => ({ id: name, contextTokens: null }));
  const waiting = listed.values();
  const worker = async (): Promise<void> => {
    for (const model of waiting) {
      model.contextTokens = await contextOf(server, model.id, signal).catch((error: unknown) => {
        if (signal?.aborted) throw error;
        return null; // one broken model says nothing against the others
      });
    }
  };
  await Promise.all(Array.from({ length: ASKED_AT_ONCE }, worker));
  return listed;
}

/** Ollama's own chat protocol: JSON lines, a schema as `format`, a last assistant message is continued. */
export class OllamaProtocol implements RemoteProtocol {
  readonly grammar = true;
  readonly prefill = true;
  readonly #server: RemoteServer;
  readonly #model: string;
  #context: Promise<number> | null = null;

  constructor(server: RemoteServer, model: string) {
    this.#server = server;
    this.#model = model;
  }

  contextTokens(): Promise<number> {
    this.#context ??= contextOf(this.#server, this.#model)
      .then((tokens) => tokens ?? WANTED_CONTEXT_TOKENS)
      .catch((error: unknown) => {
        this.#context = null;
        throw error;
      });
    return this.#context;
  }

  async *answer(request: ChatRequest & { seed: number }, signal: AbortSignal | undefined): AsyncGenerator<RemotePiece> {
    const prefill = request.prefill ?? "";
    const body = {
      model: this.#model,
      messages: prefill === "" ? request.messages : [...request.messages, { role: "assistant", content: prefill }],
      stream: true,
      ...(request.grammar ? { format: request.grammar } : {}),
      options: {
        temperature: request.temperature,
        ...(request.topP === undefined ? {} : { top_p: request.topP }),
        seed: request.seed,
        num_predict: request.maxTokens,
        num_ctx: await this.contextTokens(),
        ...(request.stop === undefined ? {} : { stop: request.stop }),
      },
    };
    for await (const line of requestLines(this.#server, "/api/chat", { body, signal })) {
      if (line === "") continue;
      const piece = lineSchema.safeParse(parseLine(line));
      if (!piece.success || piece.data.error) {
        throw new AppError(
          "MODEL_ANSWER_UNUSABLE",
          `Ollama at ${this.#server.url} sent something that is no answer.`,
          "Try again; if it stays, look into Ollama's log.",
          { cause: piece.success ? piece.data.error : piece.error },
        );
      }
      const { message, done, done_reason, prompt_eval_count, eval_count } = piece.data;
      if (message?.content) yield { kind: "text", text: message.content };
      if (done) {
        yield { kind: "finish", finish: done_reason === "length" ? "length" : "stop" };
        yield { kind: "usage", promptTokens: prompt_eval_count, completionTokens: eval_count, cachedTokens: 0 };
        return;
      }
    }
    throw new AppError(
      "MODEL_ANSWER_UNUSABLE",
      `Ollama at ${this.#server.url} ended its answer early.`,
      "Try again; if it stays, look into Ollama's log.",
    );
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
