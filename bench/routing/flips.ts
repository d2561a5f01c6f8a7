import { withCodeBlock, withTypos } from "../../apps/engine/src/guild/gate/training/augment.ts";
import { createRandom } from "../../apps/engine/src/platform/index.ts";
import { type Metric, rounded } from "../suite.ts";
import { type Gate, guess, judgeAll } from "./judge.ts";
import type { Paraphrase, RoutingRow } from "./rows.ts";

/** Share of requests whose first intent changes when only their form does. */
export async function flips(
  { gate, seed }: { gate: Gate; seed: number },
  rows: readonly RoutingRow[],
  said: readonly Paraphrase[],
): Promise<Record<string, Metric>> {
  const random = createRandom(seed);
  const texts = rows.filter(({ intent }) => intent !== "ood").map(({ text }) => text);
  const before = (await judgeAll(gate, texts)).map(guess);
  const changed = async (from: readonly string[], originals: readonly string[]): Promise<number | null> => {
    if (from.length === 0) return null;
    const after = (await judgeAll(gate, from)).map(guess);
    return rounded(after.filter((name, at) => name !== originals[at]).length / from.length);
  };
  const beforeOf = new Map(texts.map((text, at) => [text, before[at] ?? ""]));
  const pairs = said.filter((pair) => beforeOf.has(pair.of));
  return {
    typos: await changed(
      texts.map((text) => withTypos(text, random)),
      before,
    ),
    casing: await changed(
      texts.map((text) => text.toUpperCase()),
      before,
    ),
    codeBlock: await changed(
      texts.map((text) => withCodeBlock(text, random)),
      before,
    ),
    paraphrase: await changed(
      pairs.map(({ text }) => text),
      pairs.map(({ of }) => beforeOf.get(of) ?? ""),
    ),
  };
}
