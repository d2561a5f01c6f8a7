import type { CapabilityCard } from "@guildhall/contracts";
import type { ChatBackend, ChatRequest } from "../../src/models/index.ts";

const CARD: CapabilityCard = {
  contextTokens: 8192,
  readTokensPerSecond: null,
  writeTokensPerSecond: null,
  writeTokensPerSecondByFour: null,
  formats: { wholeFile: true, json: true },
  grammar: true,
  prefill: true,
  infill: false,
  strong: false,
  maxSamples: 24,
  measuredAt: "2026-01-01T00:00:00.000Z",
};

/** Answers in the order given, whatever is asked; remembers the requests. `infill`: it says that it can fill holes. */
export function scripted(
  answers: string[],
  { infill = false } = {},
): { backend: ChatBackend; requests: ChatRequest[] } {
  const requests: ChatRequest[] = [];
  let next = 0;
  const backend = {
    modelId: "scripted",
    chat: async (request: ChatRequest) => {
      requests.push(request);
      const samples = Array.from({ length: request.samples }, () => {
        const text = answers[Math.min(next, answers.length - 1)] ?? "";
        next += 1;
        return { text, finish: "stop" as const, tokens: 10 };
      });
      return {
        samples,
        usage: { promptTokens: 5, completionTokens: 10, cachedPromptTokens: 0 },
        firstTokenMs: 1,
        totalMs: 1,
      };
    },
    card: async () => ({ ...CARD, infill }),
    dispose: async () => {},
  } satisfies ChatBackend;
  return { backend, requests };
}
