import type { ChatResult, ChatSample } from "../../models/index.ts";

/** What every object of one answer repeats. */
export interface AnswerHead {
  id: string;
  model: string;
  /** Seconds since 1970. */
  created: number;
}
/** How the text of an answer is wrapped: chat and the old completions differ only in this. */
export type AnswerShape = "chat" | "completion";

const OBJECTS: Record<AnswerShape, { whole: string; chunk: string }> = {
  chat: { whole: "chat.completion", chunk: "chat.completion.chunk" },
  completion: { whole: "text_completion", chunk: "text_completion" },
};

const finishOf = ({ finish }: ChatSample): "stop" | "length" => (finish === "length" ? "length" : "stop");

function usageOf({ promptTokens, completionTokens, cachedPromptTokens }: ChatResult["usage"]) {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
    prompt_tokens_details: { cached_tokens: cachedPromptTokens },
  };
}

/** The answer in one piece. */
export function wholeAnswer(
  shape: AnswerShape,
  head: AnswerHead,
  { samples, usage }: Pick<ChatResult, "samples" | "usage">,
) {
  return {
    ...head,
    object: OBJECTS[shape].whole,
    choices: samples.map((sample, index) => ({
      index,
      ...(shape === "chat"
        ? { message: { role: "assistant", content: sample.text, refusal: null } }
        : { text: sample.text }),
      logprobs: null,
      finish_reason: finishOf(sample),
    })),
    usage: usageOf(usage),
  };
}

/** One piece of a streamed answer; with `sample` the last of its choice. */
export function chunk(
  shape: AnswerShape,
  head: AnswerHead,
  piece: { index: number; text: string; first?: boolean; sample?: ChatSample },
) {
  const { index, text, first = false, sample } = piece;
  const delta = { ...(first ? { role: "assistant" } : {}), ...(sample ? {} : { content: text }) };
  return {
    ...head,
    object: OBJECTS[shape].chunk,
    choices: [
      {
        index,
        ...(shape === "chat" ? { delta } : { text }),
        logprobs: null,
        finish_reason: sample ? finishOf(sample) : null,
      },
    ],
  };
}

/** The last chunk where the client asked for usage. */
export function usageChunk(shape: AnswerShape, head: AnswerHead, usage: ChatResult["usage"]) {
  return { ...head, object: OBJECTS[shape].chunk, choices: [], usage: usageOf(usage) };
}
