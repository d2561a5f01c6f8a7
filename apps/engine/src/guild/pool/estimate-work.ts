import type { ChatRequest } from "../../models/index.ts";

/** English and code have about this many characters a token. */
export const CHARACTERS_A_TOKEN = 4;
/** A model reads about four tokens in the time in which it writes one, on the processors and servers we measured. */
const READ_PER_WRITTEN = 4;

const tokensOf = (text: string): number => Math.ceil(text.length / CHARACTERS_A_TOKEN);

/** The work of a request in written tokens: what it may write, and what it must read first. */
export interface Work {
  written: number;
  /** Reading what other requests begin with too; saved where that is still in the model's memory. */
  prefix: number;
  /** Reading the rest. */
  rest: number;
}

export const totalWork = ({ written, prefix, rest }: Work): number => written + prefix + rest;

/**
 * What a request costs at most, before it is asked. All messages but the last are its prefix: a conversation sends
 * them again, and the experts of one kind share the first.
 */
export function estimateWork(
  request: Pick<ChatRequest, "messages" | "maxTokens" | "samples" | "prefill" | "infill">,
): Work {
  const { messages, maxTokens, samples, prefill = "", infill } = request;
  if (infill) {
    return {
      written: maxTokens * samples,
      prefix: 0,
      rest: tokensOf(infill.prefix + infill.suffix) / READ_PER_WRITTEN,
    };
  }
  const shared = messages.slice(0, -1).reduce((sum, { content }) => sum + tokensOf(content), 0);
  const own = tokensOf((messages.at(-1)?.content ?? "") + prefill);
  return { written: maxTokens * samples, prefix: shared / READ_PER_WRITTEN, rest: own / READ_PER_WRITTEN };
}
