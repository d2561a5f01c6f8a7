import { AppError } from "@guildhall/contracts";
import { z } from "zod";
import { sendJson } from "../http/answer.ts";
import type { DoorContext } from "./context.ts";
import { EMBEDDING_MODEL } from "./model-choice.ts";
import { DoorProblem, invalid, zodProblem } from "./problem.ts";

const MAX_TEXTS = 256;
const MAX_TEXT = 200_000;

const embeddingBodySchema = z.looseObject({
  model: z.string().min(1).max(200),
  input: z.union([z.string().max(MAX_TEXT), z.array(z.string().max(MAX_TEXT)).min(1).max(MAX_TEXTS)], {
    error: `must be a text or 1 to ${MAX_TEXTS} texts; lists of tokens cannot be read here`,
  }),
  encoding_format: z.enum(["float", "base64"]).nullish(),
  dimensions: z.number().int().nullish(),
});

/** 32-bit floats, lowest byte first, as the official clients read them. */
function toBase64(vector: Float32Array): string {
  const bytes = Buffer.alloc(vector.length * Float32Array.BYTES_PER_ELEMENT);
  for (const [index, value] of vector.entries()) bytes.writeFloatLE(value, index * Float32Array.BYTES_PER_ELEMENT);
  return bytes.toString("base64");
}

/** POST /v1/embeddings. */
export async function answerEmbeddings(context: DoorContext, value: unknown): Promise<void> {
  const parsed = embeddingBodySchema.safeParse(value);
  if (!parsed.success) throw zodProblem(parsed.error);
  const { model, input, encoding_format: format, dimensions } = parsed.data;
  if (model !== EMBEDDING_MODEL) {
    throw new DoorProblem(
      "NOT_FOUND",
      `There is no embedding model "${model.slice(0, 100)}" here.`,
      `Use ${EMBEDDING_MODEL}.`,
      {
        param: "model",
      },
    );
  }
  const texts = typeof input === "string" ? [input] : input;
  const empty = texts.findIndex((text) => text.trim() === "");
  if (empty >= 0) throw invalid(typeof input === "string" ? "input" : `input.${empty}`, "input: a text is empty.");
  const embedder = await context.models.embedder();
  if (!embedder) {
    throw new AppError("MODEL_MISSING", "The embedder is not installed yet.", "Wait until set-up has downloaded it.");
  }
  if (dimensions !== null && dimensions !== undefined && dimensions !== embedder.dimensions) {
    throw invalid("dimensions", `dimensions: vectors here have ${embedder.dimensions}.`, "Leave it out.");
  }
  const { vectors, tokens } = await embedder.embedCounted(texts, context.signal);
  context.seen.usage({ promptTokens: tokens, completionTokens: 0, cachedPromptTokens: 0 });
  sendJson(context.response, 200, {
    object: "list",
    data: vectors.map((vector, index) => ({
      object: "embedding",
      index,
      embedding: format === "base64" ? toBase64(vector) : [...vector],
    })),
    model,
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  });
}
