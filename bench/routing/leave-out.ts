import { OUT_OF_DOMAIN_CLASS } from "../../apps/engine/src/guild/gate/gate.ts";
import { forward, type Network } from "../../apps/engine/src/guild/gate/network.ts";
import { macroF1 } from "../../apps/engine/src/guild/gate/training/calibrate.ts";
import { trainingOptions } from "../../apps/engine/src/guild/gate/training/cross-fit.ts";
import { FIT } from "../../apps/engine/src/guild/gate/training/fit-options.ts";
import { classesOf } from "../../apps/engine/src/guild/gate/training/fit-policy.ts";
import { keepVectors, vectorsFile } from "../../apps/engine/src/guild/gate/training/kept-vectors.ts";
import { type Prepared, prepareRows, weighted } from "../../apps/engine/src/guild/gate/training/prepare-rows.ts";
import { houseRows, readDataRows } from "../../apps/engine/src/guild/gate/training/rows.ts";
import { trainNetworks } from "../../apps/engine/src/guild/gate/training/train-network.ts";
import type { Embedder } from "../../apps/engine/src/models/index.ts";
import { createRandom } from "../../apps/engine/src/platform/index.ts";
import { type BenchOptions, type Metric, rounded } from "../suite.ts";

const FOLDS = 4;

/** Whole sources are left out together, so that no text of a tested source was learned. */
function foldsOf(sources: readonly string[], seed: number): Map<string, number> {
  return new Map(
    createRandom(seed)
      .shuffled(sources)
      .map((source, at) => [source, at % FOLDS]),
  );
}

/**
 * Networks trained on everything but the tested sources of `--data`, and on everything but the experts' own requests:
 * how far the gate carries to where it has learned nothing.
 */
export async function leaveSourcesOut(
  { data, home, seed, say }: BenchOptions,
  embedder: Embedder,
): Promise<Record<string, Metric>> {
  if (data === null) return {};
  const given = (await readDataRows(data)).filter(({ label }) => label !== OUT_OF_DOMAIN_CLASS);
  const own = houseRows(FIT);
  const classes = classesOf(own);
  say(`reading ${given.length} rows of ${data}`);
  const kept = await keepVectors(embedder, vectorsFile(home));
  const prepared = await prepareRows([...own, ...given], { classes, embedder: kept, seed });
  const sources = [...new Set(given.map(({ source }) => source))];
  const fold = foldsOf(sources, seed);
  const pairs: { truth: string; guess: string; source: string }[] = [];
  const test = (network: Network, rows: readonly Prepared[]) => {
    for (const { row, variants } of rows) {
      const [features] = variants;
      if (!features) continue;
      const logits = [...forward(network, features)].slice(0, classes.indexOf(OUT_OF_DOMAIN_CLASS));
      pairs.push({ truth: row.label, guess: classes[logits.indexOf(Math.max(...logits))] ?? "", source: row.source });
    }
  };
  for (let at = 0; at < FOLDS; at++) {
    say(`sources left out: part ${at + 1} of ${FOLDS}`);
    const left = (entry: Prepared) => fold.get(entry.row.source) === at;
    const rows = weighted(
      prepared.filter((entry) => !left(entry)),
      FIT.shares,
    );
    test(trainNetworks(rows, FIT.networks, trainingOptions(FIT, classes.length)), prepared.filter(left));
  }
  const f1 = macroF1(pairs, [...new Set(pairs.map(({ truth }) => truth))]);
  const by = Map.groupBy(pairs, ({ source }) => source.split(":")[0] ?? "");
  return {
    leaveSourceOut: {
      rows: pairs.length,
      sources: sources.length,
      macroF1: rounded(f1),
      top1: rounded(pairs.filter(({ truth, guess }) => truth === guess).length / Math.max(1, pairs.length)),
      byGroup: Object.fromEntries(
        [...by].map(([name, rows]) => [
          name,
          rounded(rows.filter(({ truth, guess }) => truth === guess).length / rows.length),
        ]),
      ),
    },
  };
}
