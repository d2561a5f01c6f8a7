import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { CapabilityCard } from "@guildhall/contracts";
import type { ChatBackend, ChatRequest } from "../../apps/engine/src/models/index.ts";

interface Kept {
  key: string;
  answer: Awaited<ReturnType<ChatBackend["chat"]>>;
}

/** Everything that decides an answer: model, prompt, seed and options. */
const keyOf = (modelId: string, request: ChatRequest): string =>
  createHash("sha256")
    .update(JSON.stringify([modelId, request]))
    .digest("hex");

/** Asked for an answer that no earlier run left. */
export class NotKept extends Error {}

/** The answers an earlier run kept, and nothing else: the file is only read, no model is asked. Throws NotKept. */
export function keptAnswers(file: string, modelId: string, card: CapabilityCard): ChatBackend {
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : [];
  const kept = new Map(lines.map((line) => JSON.parse(line) as Kept).map(({ key, answer }) => [key, answer]));
  return {
    modelId,
    card: async () => card,
    dispose: async () => undefined,
    chat: async (request) => {
      const known = kept.get(keyOf(modelId, request));
      if (!known) throw new NotKept("no earlier run asked for this");
      return known;
    },
  };
}

function keptIn(file: string): Map<string, Kept["answer"]> {
  if (!existsSync(file)) return new Map();
  const text = readFileSync(file, "utf8");
  const lines = text.split("\n").slice(0, -1);
  // A line cut short by an interruption would swallow the next one.
  if (!text.endsWith("\n")) writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
  return new Map(lines.map((line) => JSON.parse(line) as Kept).map(({ key, answer }) => [key, answer]));
}

/**
 * The backend with every answer kept in `file`, one JSON line each. With `resume` the answers of an earlier run are
 * used again, with the times they took then, so that only what is new is asked for, also after idioms or selection
 * changed; else the file begins anew.
 */
export function keepAnswers(backend: ChatBackend, file: string, resume: boolean): ChatBackend {
  mkdirSync(dirname(file), { recursive: true });
  if (!resume) rmSync(file, { force: true });
  const kept = keptIn(file);
  return {
    modelId: backend.modelId,
    card: () => backend.card(),
    dispose: () => backend.dispose(),
    chat: async (request, options) => {
      const key = keyOf(backend.modelId, request);
      const known = kept.get(key);
      if (known) return known;
      const answer = await backend.chat(request, options);
      kept.set(key, answer);
      appendFileSync(file, `${JSON.stringify({ key, answer } satisfies Kept)}\n`);
      return answer;
    },
  };
}
