/**
 * Entry point of the child process that holds the sentence embedder. One thread: more are slower for short texts,
 * and the library's own choice is a hundred times slower.
 */
import { AppError, toErrorBody } from "@guildhall/contracts";
import type { LlamaEmbeddingContext } from "node-llama-cpp";
import { startLlama } from "./chat-model.ts";
import type { HostCommand, HostReply } from "./protocol.ts";

/** Meaning of a short text does not change after this, and every further token costs. */
const MAX_TOKENS = 96;
const CONTEXT_TOKENS = 256;
/** An empty text has no tokens, and the library gives no vector for it. */
const NO_TEXT = "-";

const send = (reply: HostReply): void => void process.send?.(reply);
const stopped = new Set<number>();
let loading: Promise<LlamaEmbeddingContext> | null = null;
let queue: Promise<unknown> = Promise.resolve();

async function load(modelPath: string): Promise<LlamaEmbeddingContext> {
  const llama = await startLlama(1);
  // Flash attention takes two to three times as long here for texts of fewer than 64 tokens, and little less for longer.
  const model = await llama.loadModel({ modelPath, defaultContextFlashAttention: false });
  return model.createEmbeddingContext({ contextSize: CONTEXT_TOKENS, batchSize: CONTEXT_TOKENS, threads: 1 });
}

function unitVector(values: readonly number[]): Float32Array {
  const norm = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / norm);
}

async function embed(id: number, texts: readonly string[]): Promise<{ vectors: Float32Array[]; tokens: number }> {
  if (!loading) throw new AppError("MODEL_MISSING", "The embedder is not loaded.", "Restart Guildhall.");
  const context = await loading;
  const vectors: Float32Array[] = [];
  let read = 0;
  for (const text of texts) {
    if (stopped.has(id)) throw new DOMException("stopped", "AbortError");
    const tokens = context.model
      .tokenize(text.trim() === "" ? NO_TEXT : text.slice(0, MAX_TOKENS * 16))
      .slice(0, MAX_TOKENS);
    read += tokens.length;
    vectors.push(unitVector((await context.getEmbeddingFor(tokens)).vector));
  }
  return { vectors, tokens: read };
}

async function answer(command: HostCommand): Promise<void> {
  if (command.type === "abort") {
    stopped.add(command.id);
    return;
  }
  try {
    if (command.type === "loadEmbedder") {
      loading = load(command.modelPath);
      await loading;
      send({
        type: "loaded",
        id: command.id,
        value: { contextTokens: MAX_TOKENS, sequences: 1, threads: 1, parameters: 0, infill: false },
      });
    } else if (command.type === "embed") {
      const turn = queue.then(() => embed(command.id, command.texts));
      queue = turn.catch(() => {});
      send({ type: "vectors", id: command.id, ...(await turn) });
    } else {
      throw new AppError("INTERNAL", `The embedder cannot do ${command.type}.`, "Restart Guildhall.");
    }
  } catch (error) {
    if (!(error instanceof AppError) && !(error instanceof DOMException)) console.error(error); // to the engine's log
    send({ type: "failed", id: command.id, error: toErrorBody(error) });
  } finally {
    stopped.delete(command.id);
  }
}

process.on("message", (command: HostCommand) => void answer(command));
process.on("disconnect", () => process.exit(0));
