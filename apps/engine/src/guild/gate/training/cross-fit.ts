import { createHash } from "node:crypto";
import { SURFACE_SIZE } from "../features.ts";
import { forward, type Network } from "../network.ts";
import type { FitOptions } from "./fit-options.ts";
import { type Prepared, weighted } from "./prepare-rows.ts";
import { type GateRow, isJudged } from "./rows.ts";
import { type TrainingRow, trainNetworks } from "./train-network.ts";

function withoutEmbedding(features: TrainingRow["features"]): TrainingRow["features"] {
  const surface = Float32Array.from(features.surface);
  surface[SURFACE_SIZE - 1] = 0;
  return { ...features, surface, embedding: null };
}

/** Logits of held-out rows, with and without the embedding. */
export interface Held {
  entry: Prepared;
  embedded: Float32Array;
  words: Float32Array;
}

const judge = (network: Network, entry: Prepared): Held[] =>
  entry.variants.slice(0, 1).map((features) => ({
    entry,
    embedded: forward(network, features),
    words: forward(network, withoutEmbedding(features)),
  }));

/** Rows that say the same stay together, or a fold would be asked what it has seen. */
function foldOf(row: GateRow, folds: number): number {
  return (
    createHash("sha256")
      .update(row.stem ?? row.text)
      .digest()
      .readUInt32LE(0) % folds
  );
}

export function trainingOptions(options: FitOptions, classes: number) {
  const { shares: _shares, folds: _folds, fills: _fills, networks: _networks, ...training } = options;
  return { ...training, classes };
}

/**
 * Out-of-fold logits of what experts are declared to hear, of messages as people type them, and of what is meant for
 * nobody. What else we wrote is learned and not judged by: much of it is harder on purpose, and who is measured by it
 * says less than it knows.
 */
export function crossFit(prepared: readonly Prepared[], classes: number, options: FitOptions): Held[] {
  const judged = ({ row }: Prepared) => row.register === "ood" || (row.register === "request" && isJudged(row));
  return Array.from({ length: options.folds }, (_, fold) => {
    const inFold = (entry: Prepared) => foldOf(entry.row, options.folds) === fold;
    const rows = weighted(
      prepared.filter((entry) => !inFold(entry)),
      options.shares,
    );
    const network = trainNetworks(rows, options.networks, trainingOptions(options, classes));
    return prepared.filter((entry) => judged(entry) && inFold(entry)).flatMap((entry) => judge(network, entry));
  }).flat();
}
