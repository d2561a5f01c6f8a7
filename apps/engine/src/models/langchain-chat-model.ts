import type { CallbackManagerForLLMRun } from "@langchain/core/callbacks/manager";
import { BaseChatModel, type BaseChatModelCallOptions } from "@langchain/core/language_models/chat_models";
import { AIMessage, AIMessageChunk, type BaseMessage, type UsageMetadata } from "@langchain/core/messages";
import { ChatGenerationChunk, type ChatResult } from "@langchain/core/outputs";
import type { ChatResult as BackendResult, ChatBackend, ChatMessage, ChatRequest } from "./ports.ts";

export interface LangchainCallOptions extends BaseChatModelCallOptions {
  /** Everything of a request that LangChain has no word for. */
  request?: Partial<Omit<ChatRequest, "messages" | "stop" | "samples">>;
}

const DEFAULT_MAX_TOKENS = 1_024;

function toMessage(message: BaseMessage): ChatMessage {
  const type = message.getType();
  const role = type === "system" ? "system" : type === "ai" ? "assistant" : "user";
  return { role, content: message.text };
}

function usageOf({ usage }: BackendResult): UsageMetadata {
  const { promptTokens, completionTokens } = usage;
  return {
    input_tokens: promptTokens,
    output_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
}

/** A `ChatBackend` as a LangChain chat model, so that graphs and the ecosystem's parts can use any of ours. */
export class LangchainChatModel extends BaseChatModel<LangchainCallOptions> {
  readonly #backend: ChatBackend;

  constructor(backend: ChatBackend) {
    super({ maxRetries: 0 }); // the guild's pool owns the retries
    this.#backend = backend;
  }

  override _llmType(): string {
    return "guildhall";
  }

  #request(messages: BaseMessage[], options: this["ParsedCallOptions"]): ChatRequest {
    return {
      maxTokens: DEFAULT_MAX_TOKENS,
      temperature: 0,
      ...options.request,
      messages: messages.map(toMessage),
      samples: 1,
      stop: options.stop,
    };
  }

  override async _generate(messages: BaseMessage[], options: this["ParsedCallOptions"]): Promise<ChatResult> {
    const result = await this.#backend.chat(this.#request(messages, options), { signal: options.signal });
    const [sample] = result.samples;
    const message = new AIMessage({
      content: sample?.text ?? "",
      usage_metadata: usageOf(result),
      response_metadata: { finish_reason: sample?.finish, model: this.#backend.modelId },
    });
    return { generations: [{ text: sample?.text ?? "", message }] };
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this["ParsedCallOptions"],
    runManager?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const waiting: string[] = [];
    let wake = (): void => {};
    let ended = false;
    const answer = this.#backend
      .chat(this.#request(messages, options), {
        signal: options.signal,
        onToken: (text) => {
          waiting.push(text);
          wake();
        },
      })
      .finally(() => {
        ended = true;
        wake();
      });
    answer.catch(() => {}); // thrown below, where the caller waits
    for (;;) {
      const text = waiting.splice(0).join("");
      if (text !== "") {
        yield new ChatGenerationChunk({ text, message: new AIMessageChunk({ content: text }) });
        await runManager?.handleLLMNewToken(text);
      } else if (ended) break;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    // The last chunk brings no text but what the answer cost.
    const usage = usageOf(await answer);
    yield new ChatGenerationChunk({ text: "", message: new AIMessageChunk({ content: "", usage_metadata: usage }) });
  }
}
