import { AppError } from "@guildhall/contracts";
import { z } from "zod";
import type { ChatRequest } from "../ports.ts";
import type { RemotePiece, RemoteProtocol } from "./remote-backend.ts";
import { RefusedRequest, type RemoteServer, requestJson, requestLines } from "./remote-request.ts";

/** Assumed where a server does not say how much its model reads. */
const UNKNOWN_CONTEXT_TOKENS = 8_192;

const modelsSchema = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      max_model_len: z.number().nullish(),
      context_length: z.number().nullish(),
      meta: z.object({ n_ctx_train: z.number().nullish() }).nullish(),
    }),
  ),
});
const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .default([]),
  usage: z
    .object({
      prompt_tokens: z.number().default(0),
      completion_tokens: z.number().default(0),
      prompt_tokens_details: z.object({ cached_tokens: z.number().nullish() }).nullish(),
    })
    .nullish(),
  error: z.object({ message: z.string() }).nullish(),
});

export interface RemoteModel {
  id: string;
  contextTokens: number | null;
}

/** The models an OpenAI-compatible server lists, with the context it serves where it says so. */
export async function listOpenaiModels(server: RemoteServer, signal?: AbortSignal): Promise<RemoteModel[]> {
  const answer = modelsSchema.safeParse(await requestJson(server, "/models", { signal }));
  if (!answer.success) {
    throw new AppError(
      "MODEL_UNREACHABLE",
      `${server.url} answers, but not like an OpenAI-compatible server.`,
      "The address usually ends in /v1; for Ollama choose the kind Ollama.",
    );
  }
  return answer.data.data.map((model) => ({
    id: model.id,
    contextTokens: model.max_model_len ?? model.context_length ?? model.meta?.n_ctx_train ?? null,
  }));
}

const unusable = (url: string, cause?: unknown): AppError =>
  new AppError(
    "MODEL_ANSWER_UNUSABLE",
    `The model server ${url} sent something that is no answer.`,
    "Try again; if it stays, look into the server's log.",
    { cause },
  );

/** Options a server may not know, dropped one by one after it answers 400. */
const LEVELS = [
  { schema: true, continuation: true },
  { schema: true, continuation: false },
  { schema: false, continuation: false },
] as const;

/** Chat completions as vLLM, llama.cpp's server and most others speak them. */
export class OpenaiProtocol implements RemoteProtocol {
  readonly prefill = true;
  readonly #server: RemoteServer;
  readonly #model: string;
  #level = 0;

  constructor(server: RemoteServer, model: string) {
    this.#server = server;
    this.#model = model;
  }

  get grammar(): boolean {
    return LEVELS[this.#level]?.schema ?? false;
  }

  async contextTokens(): Promise<number> {
    const models = await listOpenaiModels(this.#server);
    return models.find((model) => model.id === this.#model)?.contextTokens ?? UNKNOWN_CONTEXT_TOKENS;
  }

  #body(request: ChatRequest & { seed: number }, level: (typeof LEVELS)[number]): Record<string, unknown> {
    const prefill = request.prefill ?? "";
    const messages = prefill === "" ? request.messages : [...request.messages, { role: "assistant", content: prefill }];
    return {
      model: this.#model,
      messages,
      max_tokens: request.maxTokens,
      temperature: request.temperature,
      ...(request.topP === undefined ? {} : { top_p: request.topP }),
      ...(request.stop === undefined || request.stop.length === 0 ? {} : { stop: request.stop.slice(0, 4) }),
      seed: request.seed,
      stream: true,
      stream_options: { include_usage: true },
      // vLLM's way to go on with the last message instead of answering it.
      ...(prefill !== "" && level.continuation ? { continue_final_message: true, add_generation_prompt: false } : {}),
      ...(request.grammar && level.schema
        ? { response_format: { type: "json_schema", json_schema: { name: "answer", schema: request.grammar } } }
        : {}),
    };
  }

  async *answer(request: ChatRequest & { seed: number }, signal: AbortSignal | undefined): AsyncGenerator<RemotePiece> {
    for (;;) {
      const level = LEVELS[this.#level] ?? LEVELS[2];
      try {
        yield* this.#stream(this.#body(request, level), signal);
        return;
      } catch (error) {
        const maybeOption = error instanceof RefusedRequest && (error.status === 400 || error.status === 422);
        if (!maybeOption || error.error.code === "TOO_LARGE" || this.#level >= LEVELS.length - 1) throw error;
        if (!request.grammar && (request.prefill ?? "") === "") throw error;
        this.#level += 1;
      }
    }
  }

  async *#stream(body: Record<string, unknown>, signal: AbortSignal | undefined): AsyncGenerator<RemotePiece> {
    let ended = false;
    for await (const line of requestLines(this.#server, "/chat/completions", { body, signal })) {
      if (!line.startsWith("data:")) continue;
      const data = line.slice(5).trim();
      if (data === "[DONE]") return;
      const chunk = chunkSchema.safeParse(parseJson(data));
      if (!chunk.success) throw unusable(this.#server.url, chunk.error);
      if (chunk.data.error) throw unusable(this.#server.url, chunk.data.error.message);
      const [choice] = chunk.data.choices;
      if (choice?.delta?.content) yield { kind: "text", text: choice.delta.content };
      if (choice?.finish_reason) {
        ended = true;
        yield { kind: "finish", finish: choice.finish_reason === "length" ? "length" : "stop" };
      }
      const { usage } = chunk.data;
      if (usage) {
        const cachedTokens = usage.prompt_tokens_details?.cached_tokens ?? 0;
        yield {
          kind: "usage",
          promptTokens: usage.prompt_tokens,
          completionTokens: usage.completion_tokens,
          cachedTokens,
        };
      }
    }
    if (!ended) throw unusable(this.#server.url, "the answer has no end");
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
