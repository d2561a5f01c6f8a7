import { describe, expect, it } from "vitest";
import { featuresOf, withEmbedding } from "../../../src/guild/gate/features.ts";
import { forward, type Network } from "../../../src/guild/gate/network.ts";
import { readRequest } from "../../../src/guild/gate/request-text.ts";
import { variantsOf, withTypos } from "../../../src/guild/gate/training/augment.ts";
import { isPermissive, ownRows } from "../../../src/guild/gate/training/rows.ts";
import { type TrainingRow, trainNetwork, trainNetworks } from "../../../src/guild/gate/training/train-network.ts";
import { createRandom } from "../../../src/platform/index.ts";

const TEXTS: [string, number][] = [
  ["write tests for the parser", 0],
  ["add unit tests please", 0],
  ["cover this with tests", 0],
  ["tests for the cart", 0],
  ["the app crashes on save", 1],
  ["it crashes with an error", 1],
  ["crash when empty", 1],
  ["an error and a crash", 1],
];
const vector = (label: number) => Float32Array.from({ length: 384 }, (_, at) => (at % 2 === label ? 0.07 : 0));
const rows = TEXTS.map(
  ([text, label]): TrainingRow => ({
    features: withEmbedding(featuresOf(readRequest(text)), vector(label)),
    label,
    weight: 1,
  }),
);
const OPTIONS = {
  hidden: 8,
  classes: 2,
  epochs: 40,
  seed: 3,
  dropout: 0,
  wordDropout: 0,
  withoutEmbedding: 0.5,
  decay: 0,
  learningRate: 0.02,
};
const guess = (text: string, network: Network) => {
  const [first = 0, second = 0] = forward(network, featuresOf(readRequest(text)));
  return first > second ? 0 : 1;
};

describe("training the gate", () => {
  it("learns to tell two wishes apart, also without the embedding it was trained with", () => {
    const network = trainNetwork(rows, OPTIONS);
    expect(guess("please write tests for checkout", network)).toBe(0);
    expect(guess("it crashes again", network)).toBe(1);
  });

  it("gives the same network for the same seed", () => {
    const [first, second] = [trainNetwork(rows, OPTIONS), trainNetwork(rows, OPTIONS)];
    expect(first.output).toEqual(second.output);
  });

  it("lets several networks decide as one, by the mean of their logits", () => {
    const features = featuresOf(readRequest("write tests for it"));
    const single = [OPTIONS.seed, OPTIONS.seed + 1].map((seed) =>
      forward(trainNetwork(rows, { ...OPTIONS, seed }), features),
    );
    const whole = trainNetworks(rows, 2, OPTIONS);
    expect(whole.hidden).toBe(2 * OPTIONS.hidden);
    for (const [at, logit] of forward(whole, features).entries()) {
      expect(logit).toBeCloseTo(((single[0]?.[at] ?? 0) + (single[1]?.[at] ?? 0)) / 2, 4);
    }
  });

  it("keeps a word where a slip of the fingers would leave nothing of it", () => {
    const random = createRandom(1);
    expect(withTypos("fix it", random)).toBe("fix it");
    expect(withTypos("refactor the parser", random)).not.toBe("refactor the parser");
  });

  it("gives variants that begin with the request itself", () => {
    expect(variantsOf("Add a button", createRandom(2))[0]).toBe("Add a button");
  });

  it("has no text of its own twice and none without a licence that may ship", () => {
    const own = ownRows(createRandom(1), 1).filter(({ register }) => register !== "frame");
    expect(new Set(own.map(({ text }) => text)).size).toBe(own.length);
    expect(own.every(isPermissive)).toBe(true);
  });
});
