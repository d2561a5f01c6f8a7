import { errorBodySchema } from "@guildhall/contracts";
import { z } from "zod";
import type { ChatRequest } from "../ports.ts";

export interface ChatLoadOptions {
  modelPath: string;
  /** Tokens each sequence can hold; less when the model was trained on less. */
  contextTokens: number;
  /** Answers written at the same time. */
  sequences: number;
  threads: number;
  /** Folder for saved prompt states, best in memory; null = none are kept. */
  stateDir: string | null;
  stateBytes: number;
}

/** What the engine sends to a model's child process. */
export type HostCommand =
  | { type: "load"; id: number; options: ChatLoadOptions }
  | { type: "loadEmbedder"; id: number; modelPath: string }
  | { type: "chat"; id: number; request: ChatRequest }
  | { type: "embed"; id: number; texts: string[] }
  | { type: "abort"; id: number };
/** A command without its number; the sender numbers it. */
export type HostCall = HostCommand extends infer C ? (C extends { id: number } ? Omit<C, "id"> : never) : never;

const chatDoneSchema = z.object({
  samples: z.array(
    z.object({
      text: z.string(),
      finish: z.enum(["stop", "length", "aborted"]),
      tokens: z.number(),
      logProbability: z.number().optional(),
    }),
  ),
  promptTokens: z.number(),
  cachedPromptTokens: z.number(),
});
export type ChatDone = z.infer<typeof chatDoneSchema>;

const loadedSchema = z.object({
  contextTokens: z.number().int(),
  sequences: z.number().int(),
  threads: z.number().int(),
  /** Weights of the model, counted from the file. */
  parameters: z.number(),
  /** Whether it knows the marks of fill-in-the-middle. */
  infill: z.boolean(),
});
export type LoadedModel = z.infer<typeof loadedSchema>;

/** What a child process answers. Checked, because a child that went wrong must not take the engine along. */
export const hostReplySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("progress"), id: z.number(), fraction: z.number() }),
  z.object({
    type: z.literal("text"),
    id: z.number(),
    parts: z.array(z.object({ index: z.number(), text: z.string() })),
  }),
  z.object({ type: z.literal("loaded"), id: z.number(), value: loadedSchema }),
  z.object({ type: z.literal("chatDone"), id: z.number(), value: chatDoneSchema }),
  z.object({
    type: z.literal("vectors"),
    id: z.number(),
    vectors: z.array(z.custom<Float32Array>((value) => value instanceof Float32Array)),
    /** Tokens that were read. */
    tokens: z.number(),
  }),
  z.object({ type: z.literal("failed"), id: z.number(), error: errorBodySchema }),
]);
export type HostReply = z.infer<typeof hostReplySchema>;
