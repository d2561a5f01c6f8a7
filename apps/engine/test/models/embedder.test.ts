import pino from "pino";
import { afterAll, describe, expect, it } from "vitest";
import { EMBEDDER } from "../../src/models/catalogue.ts";
import { LocalEmbedder } from "../../src/models/embedder.ts";
import { installedModel } from "./installed-model.ts";

const weights = installedModel(EMBEDDER.id);
const dot = (a: Float32Array | undefined, b: Float32Array | undefined): number =>
  Array.from(a ?? [], (value, index) => value * (b?.[index] ?? 0)).reduce((sum, value) => sum + value, 0);

describe.skipIf(weights === null)("embedder", () => {
  const embedder = new LocalEmbedder({ modelPath: weights ?? "", dimensions: 384, log: pino({ level: "silent" }) });
  afterAll(() => embedder.dispose());

  it("gives the cosines that the original model is published with", async () => {
    const vectors = await embedder.embed([
      "A man is eating pasta.",
      "A man is eating food.",
      "A man is eating a piece of bread.",
      "A man is riding a horse.",
    ]);
    const [query, ...others] = vectors;
    expect(dot(query, query)).toBeCloseTo(1, 4);
    expect(others.map((other) => dot(query, other))).toEqual([
      expect.closeTo(0.7035, 2),
      expect.closeTo(0.5272, 2),
      expect.closeTo(0.1889, 2),
    ]);
  });

  it("takes long, empty and foreign texts, and stops when asked to", async () => {
    const vectors = await embedder.embed(["", "word ".repeat(5000), "čaj 茶 🍵"]);
    expect(vectors.map((vector) => vector.length)).toEqual([384, 384, 384]);
    expect(vectors.every((vector) => vector.every(Number.isFinite))).toBe(true);
    await expect(embedder.embed(["a"], AbortSignal.abort())).rejects.toMatchObject({ code: "CANCELLED" });
  });
});
