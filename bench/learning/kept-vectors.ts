import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Embedder } from "../../apps/engine/src/models/index.ts";

const keyOf = (text: string): string => createHash("sha256").update(text).digest("base64url");
const toText = (vector: Float32Array): string =>
  Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString("base64");

function fromText(text: string): Float32Array {
  const bytes = Buffer.from(text, "base64");
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
}

function keptIn(file: string): Map<string, Float32Array> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
  return new Map(
    lines.map((line) => {
      const [key = "", vector = ""] = line.split(" ");
      return [key, fromText(vector)];
    }),
  );
}

/** The embedder with every vector kept in `file`, a line each: a text is embedded once for all runs. */
export function keepVectors(embedder: Embedder, file: string): Embedder {
  mkdirSync(dirname(file), { recursive: true });
  const kept = keptIn(file);
  return {
    dimensions: embedder.dimensions,
    embed: async (texts, signal) => {
      const missing = [...new Set(texts)].filter((text) => !kept.has(keyOf(text)));
      for (const [at, vector] of (await embedder.embed(missing, signal)).entries()) {
        const key = keyOf(missing[at] ?? "");
        kept.set(key, vector);
        appendFileSync(file, `${key} ${toText(vector)}\n`);
      }
      return texts.map((text) => kept.get(keyOf(text)) ?? new Float32Array());
    },
  };
}
