import { appendFile, mkdtemp, rm, stat, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepVectors } from "../../../src/guild/gate/training/kept-vectors.ts";
import type { Embedder } from "../../../src/models/index.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vectors-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function countingEmbedder(): Embedder & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    dimensions: 3,
    embed: async (texts) => {
      asked.push(...texts);
      return texts.map((text) => Float32Array.from([text.length, 0.5, -1]));
    },
  };
}

test("embeds a text once, also for a later training", async () => {
  const file = join(folder, "cache", "vectors.bin");
  const first = countingEmbedder();
  const kept = await keepVectors(first, file);
  const vectors = await kept.embed(["one", "three", "one"]);
  expect(vectors.map((vector) => vector[0])).toEqual([3, 5, 3]);
  expect(first.asked).toEqual(["one", "three"]);
  const second = countingEmbedder();
  const again = await (await keepVectors(second, file)).embed(["three", "seventeen"]);
  expect(again.map((vector) => [...vector])).toEqual([
    [5, 0.5, -1],
    [9, 0.5, -1],
  ]);
  expect(second.asked).toEqual(["seventeen"]);
});

test("begins a damaged file anew", async () => {
  const file = join(folder, "vectors.bin");
  await (await keepVectors(countingEmbedder(), file)).embed(["one", "two"]);
  await truncate(file, (await stat(file)).size - 5);
  const after = countingEmbedder();
  await (await keepVectors(after, file)).embed(["one"]);
  expect(after.asked).toEqual(["one"]);
  await appendFile(file, "x");
  const last = countingEmbedder();
  await (await keepVectors(last, file)).embed(["one"]);
  expect(last.asked).toEqual(["one"]);
});
