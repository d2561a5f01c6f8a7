import { readFile } from "node:fs/promises";
import { z } from "zod";
import { type GgufTensor, type GgufValue, writeGguf } from "./gguf-writer.ts";
import { toQ8 } from "./q8-blocks.ts";

const headerSchema = z.record(
  z.string(),
  z.union([
    z.object({ dtype: z.string(), shape: z.array(z.number()), data_offsets: z.tuple([z.number(), z.number()]) }),
    z.record(z.string(), z.string()),
  ]),
);
const tokenizerSchema = z.object({
  added_tokens: z.array(z.object({ id: z.number(), content: z.string(), special: z.boolean() })),
  model: z.object({ type: z.literal("WordPiece"), vocab: z.record(z.string(), z.number()) }),
});

/** Shape of all-MiniLM-L6-v2 (its config.json); attention heads and epsilon cannot be read from the weights. */
const HEADS = 12;
const EPSILON = 1e-12;
const MEAN_POOLING = 1;
/** "Mostly q8_0" among the format's file types. */
const MOSTLY_Q8 = 7;
const TOKEN_NORMAL = 1;
const TOKEN_CONTROL = 3;

const EMBEDDING_NAMES: Record<string, string> = {
  "embeddings.word_embeddings.weight": "token_embd.weight",
  "embeddings.position_embeddings.weight": "position_embd.weight",
  "embeddings.token_type_embeddings.weight": "token_types.weight",
  "embeddings.LayerNorm.weight": "token_embd_norm.weight",
  "embeddings.LayerNorm.bias": "token_embd_norm.bias",
};
const LAYER_NAMES: Record<string, string> = {
  "attention.self.query": "attn_q",
  "attention.self.key": "attn_k",
  "attention.self.value": "attn_v",
  "attention.output.dense": "attn_output",
  "attention.output.LayerNorm": "attn_output_norm",
  "intermediate.dense": "ffn_up",
  "output.dense": "ffn_down",
  "output.LayerNorm": "layer_output_norm",
};
/** Matrices that llama.cpp reads as f32 whatever the file type. */
const KEPT_F32 = new Set(["position_embd.weight", "token_types.weight"]);

function tensorName(name: string): string | null {
  const embedding = EMBEDDING_NAMES[name];
  if (embedding) return embedding;
  const layer = /^encoder\.layer\.(\d+)\.(.+)\.(weight|bias)$/.exec(name);
  const part = LAYER_NAMES[layer?.[2] ?? ""];
  return layer && part ? `blk.${layer[1]}.${part}.${layer[3]}` : null;
}

function readTensors(file: Buffer): GgufTensor[] {
  const headerLength = Number(file.readBigUInt64LE(0));
  const header = headerSchema.parse(JSON.parse(file.toString("utf8", 8, 8 + headerLength)));
  const tensors: GgufTensor[] = [];
  for (const [key, info] of Object.entries(header).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = tensorName(key);
    if (!name || !("data_offsets" in info) || !Array.isArray(info.data_offsets) || !Array.isArray(info.shape)) continue;
    if (info.dtype !== "F32") throw new Error(`${key} is ${String(info.dtype)}, not F32`);
    const [start, end] = info.data_offsets;
    const bytes = file.subarray(8 + headerLength + start, 8 + headerLength + end);
    if (info.shape.length === 2 && !KEPT_F32.has(name)) {
      // A copy, because a typed array of floats must begin at a multiple of four.
      const values = new Float32Array(Uint8Array.from(bytes).buffer);
      tensors.push({ name, shape: info.shape, type: "q8_0", bytes: toQ8(values) });
    } else {
      tensors.push({ name, shape: info.shape, type: "f32", bytes });
    }
  }
  return tensors;
}

/** llama.cpp keeps word pieces the other way round: the start of a word is marked, its continuation is bare. */
function wordPiece(token: string): string {
  if (token.startsWith("[") && token.endsWith("]")) return token;
  return token.startsWith("##") ? token.slice(2) : `\u2581${token}`;
}

/**
 * Makes the GGUF file that llama.cpp loads from a BERT sentence embedder's safetensors and tokenizer.json:
 * matrices as q8_0, mean pooling, word pieces. Deterministic; throws on a file of another shape.
 */
export async function convertBertToGguf(weightsPath: string, tokenizerPath: string, outPath: string): Promise<void> {
  const tensors = readTensors(await readFile(weightsPath));
  const tokenizer = tokenizerSchema.parse(JSON.parse(await readFile(tokenizerPath, "utf8")));
  const vocabulary = Object.entries(tokenizer.model.vocab).sort(([, a], [, b]) => a - b);
  const special = new Map(tokenizer.added_tokens.map((token) => [token.content, token.id]));
  const control = new Set(tokenizer.added_tokens.filter((token) => token.special).map((token) => token.id));
  const id = (token: string): GgufValue => ({ type: "u32", value: special.get(token) ?? 0 });
  const shapeOf = (name: string): readonly number[] => {
    const found = tensors.find((tensor) => tensor.name === name);
    if (!found) throw new Error(`the weights have no ${name}`);
    return found.shape;
  };
  const count = (name: string, dimension: number): GgufValue => ({ type: "u32", value: shapeOf(name)[dimension] ?? 0 });
  const blocks = tensors.filter((tensor) => /^blk\.\d+\.attn_q\.weight$/.test(tensor.name)).length;
  const metadata = new Map<string, GgufValue>([
    ["general.architecture", { type: "string", value: "bert" }],
    ["general.name", { type: "string", value: "all-MiniLM-L6-v2" }],
    ["general.license", { type: "string", value: "apache-2.0" }],
    ["general.file_type", { type: "u32", value: MOSTLY_Q8 }],
    ["bert.context_length", count("position_embd.weight", 0)],
    ["bert.embedding_length", count("token_embd.weight", 1)],
    ["bert.feed_forward_length", count("blk.0.ffn_up.weight", 0)],
    ["bert.block_count", { type: "u32", value: blocks }],
    ["bert.attention.head_count", { type: "u32", value: HEADS }],
    ["bert.attention.layer_norm_epsilon", { type: "f32", value: EPSILON }],
    ["bert.attention.causal", { type: "bool", value: false }],
    ["bert.pooling_type", { type: "u32", value: MEAN_POOLING }],
    ["tokenizer.ggml.model", { type: "string", value: "bert" }],
    ["tokenizer.ggml.token_type_count", count("token_types.weight", 0)],
    ["tokenizer.ggml.tokens", { type: "strings", value: vocabulary.map(([token]) => wordPiece(token)) }],
    [
      "tokenizer.ggml.token_type",
      { type: "integers", value: vocabulary.map(([, index]) => (control.has(index) ? TOKEN_CONTROL : TOKEN_NORMAL)) },
    ],
    ["tokenizer.ggml.bos_token_id", id("[CLS]")],
    ["tokenizer.ggml.cls_token_id", id("[CLS]")],
    ["tokenizer.ggml.eos_token_id", id("[SEP]")],
    ["tokenizer.ggml.seperator_token_id", id("[SEP]")],
    ["tokenizer.ggml.unknown_token_id", id("[UNK]")],
    ["tokenizer.ggml.padding_token_id", id("[PAD]")],
    ["tokenizer.ggml.mask_token_id", id("[MASK]")],
  ]);
  await writeGguf(outPath, metadata, tensors);
}
