import { AppError } from "@guildhall/contracts";
import { z } from "zod";
import type { ChatBackend, ChatMessage, JsonSchema } from "../models/index.ts";

export interface SlotAnswer {
  /** Validated by the schema; null when the model's answer could not be used and defaults stand. */
  value: unknown;
  promptTokens: number;
  completionTokens: number;
}

/**
 * Asks for the rows of one control message under a grammar made from the zod schema. Grammars drop `pattern` and
 * ranges, so the answer is validated again; an answer that does not fit is null, never a guess.
 * @throws AppError of the backend (MODEL_CRASHED, MODEL_UNREACHABLE, CANCELLED …)
 */
export async function fillSlots(
  backend: ChatBackend,
  request: {
    messages: ChatMessage[];
    schema: z.ZodType;
    maxTokens: number;
    seed: number;
    priority?: "interactive" | "background";
  },
  options: { signal?: AbortSignal; onToken?: (text: string) => void },
): Promise<SlotAnswer> {
  const grammar = z.toJSONSchema(request.schema, { target: "draft-7", io: "input" }) as JsonSchema;
  const result = await backend.chat(
    {
      messages: request.messages,
      maxTokens: request.maxTokens,
      temperature: 0,
      seed: request.seed,
      samples: 1,
      grammar,
      priority: request.priority,
    },
    { signal: options.signal, onToken: (text) => options.onToken?.(text) },
  );
  const sample = result.samples[0];
  if (!sample)
    throw new AppError("MODEL_ANSWER_UNUSABLE", "The model gave no answer.", "Try again, or choose another model.");
  const parsed = request.schema.safeParse(parseJson(sample.text));
  return {
    value: parsed.success ? parsed.data : null,
    promptTokens: result.usage.promptTokens,
    completionTokens: result.usage.completionTokens,
  };
}

/** The JSON of an answer, with a fence or prose around it; undefined when there is none. */
function parseJson(text: string): unknown {
  const start = text.search(/[[{]/);
  if (start < 0) return undefined;
  for (const end of [text.lastIndexOf("}"), text.lastIndexOf("]")].sort((a, b) => b - a)) {
    if (end <= start) continue;
    try {
      return JSON.parse(text.slice(start, end + 1));
    } catch {
      // The other bracket may be the last one of the JSON.
    }
  }
  return undefined;
}
