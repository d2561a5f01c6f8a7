import { createHash } from "node:crypto";
import { appendFile, mkdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Embedder } from "../../../models/index.ts";

const KEY_BYTES = 16;
/** About 120,000 vectors of MiniLM, nearly four times what one training reads. */
const MAX_BYTES = 192 * 1024 * 1024;

/** What a training that is stopped in between has kept already. */
const STEP = 512;

const keyOf = (text: string): string =>
  createHash("sha256").update(text).digest().subarray(0, KEY_BYTES).toString("base64");

/** Where an installation keeps the vectors of its trainings: another name for every form of the embedder's weights. */
export const vectorsFile = (home: string): string => join(home, "cache", "gate-vectors-minilm-q8.bin");

/** Records of key and vector, one after the other; one that was cut off at the end is not read. */
async function keptIn(file: string, dimensions: number): Promise<Map<string, Float32Array>> {
  const kept = new Map<string, Float32Array>();
  const about = await stat(file).catch(() => null);
  const size = KEY_BYTES + dimensions * 4;
  if (!about) return kept;
  if (about.size > MAX_BYTES || about.size % size !== 0) {
    await rm(file, { force: true });
    return kept;
  }
  const bytes = await readFile(file);
  for (let at = 0; at < bytes.length; at += size) {
    const vector = Float32Array.from({ length: dimensions }, (_, index) =>
      bytes.readFloatLE(at + KEY_BYTES + index * 4),
    );
    kept.set(bytes.toString("base64", at, at + KEY_BYTES), vector);
  }
  return kept;
}

function recordOf(text: string, vector: Float32Array): Buffer {
  const record = Buffer.alloc(KEY_BYTES + vector.length * 4);
  record.write(keyOf(text), "base64");
  for (const [index, value] of vector.entries()) record.writeFloatLE(value, KEY_BYTES + index * 4);
  return record;
}

/**
 * The embedder with every vector kept in `file`, under a hash of its text: a training reads 33,000 texts of which all but
 * the newest were embedded by the one before. A file that is damaged or larger than 192 MiB is begun anew.
 */
export async function keepVectors(embedder: Embedder, file: string): Promise<Embedder> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const kept = await keptIn(file, embedder.dimensions);
  const found = (text: string) => kept.get(keyOf(text));
  return {
    dimensions: embedder.dimensions,
    embed: async (texts, signal) => {
      const missing = [...new Set(texts)].filter((text) => !found(text));
      for (let from = 0; from < missing.length; from += STEP) {
        const step = missing.slice(from, from + STEP);
        const vectors = await embedder.embed(step, signal);
        await appendFile(file, Buffer.concat(vectors.map((vector, at) => recordOf(step[at] ?? "", vector))), {
          mode: 0o600,
        });
        for (const [at, vector] of vectors.entries()) kept.set(keyOf(step[at] ?? ""), vector);
      }
      return texts.map((text) => found(text) ?? new Float32Array(embedder.dimensions));
    },
  };
}
