import type { ChatBackend, ChatRequest } from "../../src/models/index.ts";

/** Answers in the order given, whatever is asked; remembers the requests. */
export function scripted(answers: string[]): { backend: ChatBackend; requests: ChatRequest[] } {
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
    card: () => Promise.reject(new Error("not asked")),
    dispose: async () => {},
  } satisfies ChatBackend;
  return { backend, requests };
}
