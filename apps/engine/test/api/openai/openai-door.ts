import type { ModelInfo, RouteDecision, TokenScope } from "@guildhall/contracts";
import { AppError } from "@guildhall/contracts";
import { experts } from "@guildhall/experts";
import OpenAI from "openai";
import type { ChatBackend, ChatRequest, ChatResult } from "../../../src/models/index.ts";
import { scripted } from "../../codegen/scripted-backend.ts";
import { openTestDoors, type TestDoors } from "../test-doors.ts";

type ChatOptions = Parameters<ChatBackend["chat"]>[1];
type Answer = (request: ChatRequest, options: NonNullable<ChatOptions>) => Promise<Partial<ChatResult>>;

export const DECISION: RouteDecision = {
  id: "dec_1",
  expert: "debugger",
  intent: "debug",
  confidence: 0.8125,
  way: "gate",
  abstained: false,
  outOfDomain: false,
  candidates: [],
  reasons: ["It names an error."],
  degraded: [],
  latencyMs: 3,
  policy: "policy-7",
};

const MODEL: ModelInfo = {
  id: "small-coder",
  name: "Small coder",
  kind: "gguf",
  licence: "Apache-2.0",
  sizeBytes: 1,
  memoryNeededBytes: 1,
  tried: true,
  isDefault: true,
  state: "ready",
  progress: null,
  location: "this machine",
  card: null,
  note: "",
  error: null,
};

/** Writes the words one after another, as a model does, and stops where it is told to. */
export function says(...words: string[]): Answer {
  return async (request, { onToken, signal }) => {
    const samples = Array.from({ length: request.samples }, (_, index) => {
      for (const word of words) {
        if (signal?.aborted) throw new AppError("CANCELLED", "The model was stopped.", "Start it again.");
        onToken?.(word, index);
      }
      return { text: words.join(""), finish: "stop" as const, tokens: words.length };
    });
    return { samples };
  };
}

/** Says `first`, tells that it did, and goes on only when it is stopped. */
export function hangs(first: string): { answer: Answer; begun: Promise<void>; stopped: Promise<void> } {
  const begun = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<void>();
  const answer: Answer = (_, { onToken, signal }) =>
    new Promise((_resolve, reject) => {
      if (first !== "") onToken?.(first, 0);
      begun.resolve();
      const stop = (): void => {
        stopped.resolve();
        reject(new AppError("CANCELLED", "The model was stopped.", "Start it again."));
      };
      if (signal?.aborted) stop();
      else signal?.addEventListener("abort", stop, { once: true });
    });
  return { answer, begun: begun.promise, stopped: stopped.promise };
}

export interface OpenaiTestDoor {
  test: TestDoors;
  /** What the model was asked, in order. */
  asked: ChatRequest[];
  /** Answers from now on. */
  answerWith(answer: Answer): void;
  decideWith(decision: Partial<RouteDecision>): void;
  token(scopes: TokenScope[], name?: string): Promise<{ token: string; id: string }>;
  client(token: string): OpenAI;
  close(): Promise<void>;
}

/** All doors of an engine whose model is a function. */
export async function openOpenaiDoor(): Promise<OpenaiTestDoor> {
  const asked: ChatRequest[] = [];
  let answer: Answer = says("Hello", " there");
  let decision = DECISION;
  const backend: ChatBackend = {
    ...scripted([], { infill: true }).backend,
    chat: async (request, options = {}) => {
      asked.push(request);
      const result = await answer(request, options);
      return {
        samples: [],
        usage: { promptTokens: 12, completionTokens: 2, cachedPromptTokens: 5 },
        firstTokenMs: 1,
        totalMs: 2,
        ...result,
      };
    },
  };
  const test = await openTestDoors({
    openai: {
      guild: {
        experts: () => experts,
        routes: () => true,
        route: async ({ expert }) =>
          expert === null ? decision : { ...decision, expert, way: "named", confidence: 1 },
        backendFor: async () => backend,
      },
      models: {
        backendFor: async () => backend,
        list: async () => [MODEL, { ...MODEL, id: "absent", state: "not-installed" }],
        embedder: async () => ({
          dimensions: 3,
          embed: async () => [],
          embedCounted: async (texts) => ({
            vectors: texts.map((text) => Float32Array.from([text.length, 0.5, -0.25])),
            tokens: texts.length * 4,
          }),
        }),
      },
    },
  });
  return {
    test,
    asked,
    answerWith: (next) => {
      answer = next;
    },
    decideWith: (change) => {
      decision = { ...DECISION, ...change };
    },
    token: async (scopes, name = "test") => {
      const expiresAt = new Date(Date.now() + 3600_000);
      const { token, entry } = await test.resources.db.accessTokens.create({ name, scopes, expiresAt });
      return { token, id: entry.id };
    },
    client: (apiKey) => new OpenAI({ apiKey, baseURL: `${test.address}/v1`, maxRetries: 0 }),
    close: () => test.close(),
  };
}
