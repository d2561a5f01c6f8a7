import { createHash } from "node:crypto";
import { INTENTS } from "@guildhall/contracts";
import type { Embedder } from "../../../models/index.ts";
import { EMBEDDING_SIZE, FEATURE_VERSION } from "../features.ts";
import { OUT_OF_DOMAIN_CLASS } from "../gate.ts";
import { type Policy, policyFormat } from "../policy.ts";
import { calibrate } from "./calibrate.ts";
import { centresOf } from "./centres.ts";
import { crossFit, type Held, trainingOptions } from "./cross-fit.ts";
import { FIT, type FitOptions } from "./fit-options.ts";
import { type Prepared, prepareRows, weighted } from "./prepare-rows.ts";
import type { GateRow } from "./rows.ts";
import { trainNetworks } from "./train-network.ts";

function countSources(rows: readonly GateRow[]): Policy["sources"] {
  const counts = new Map<string, Policy["sources"][number]>();
  for (const { source, licence } of rows) {
    const entry = counts.get(`${source} ${licence}`) ?? { source, licence, rows: 0 };
    entry.rows += 1;
    counts.set(`${source} ${licence}`, entry);
  }
  return [...counts.values()].sort((a, b) => b.rows - a.rows);
}

/** The classes of these rows: the intents, then experts of the team, then what is meant for nobody. */
export function classesOf(rows: readonly GateRow[]): string[] {
  const known = new Set<string>([...INTENTS, OUT_OF_DOMAIN_CLASS]);
  const team = [...new Set(rows.map(({ label }) => label))].filter((label) => !known.has(label)).sort();
  return [...INTENTS, ...team, OUT_OF_DOMAIN_CLASS];
}

/**
 * Trains a policy: cross-fitted calibration first, then a network of all rows. About five minutes on two cores, when the
 * vectors of the texts are kept.
 * Without an embedder the policy knows words only.
 */
export async function fitPolicy(
  rows: readonly GateRow[],
  {
    embedder,
    now,
    options = FIT,
    say = () => {},
  }: { embedder: Embedder | null; now: Date; options?: FitOptions; say?: (line: string) => void },
): Promise<Policy> {
  const classes = classesOf(rows);
  say(`${rows.length} rows, ${classes.length} classes`);
  const prepared = await prepareRows(rows, { classes, embedder, seed: options.seed });
  const variants = prepared.reduce((sum, entry) => sum + entry.variants.length, 0);
  say(`${prepared.length} rows used, ${variants} with their variants; calibrating over ${options.folds} folds`);
  const held = crossFit(prepared, classes.length, options);
  say("training on all rows");
  return policyOf({ prepared, held, classes, options, now });
}

/** The same rows, features and options on the same day are the same policy. */
function policyId({ dataHash, options, now }: { dataHash: string; options: FitOptions; now: Date }): string {
  const made = createHash("sha256")
    .update(JSON.stringify([dataHash, FEATURE_VERSION, options]))
    .digest("hex");
  return `gate-${now.toISOString().slice(0, 10)}-${made.slice(0, 8)}`;
}

/** The policy of prepared rows: calibrated by their out-of-fold logits, with a network of all of them. */
export function policyOf({
  prepared,
  held,
  classes,
  options,
  now,
}: {
  prepared: readonly Prepared[];
  held: readonly Held[];
  classes: readonly string[];
  options: FitOptions;
  now: Date;
}): Policy {
  const rows = prepared.map(({ row }) => row);
  const calibrated = calibrate(held, classes);
  const network = trainNetworks(
    weighted(prepared, options.shares),
    options.networks,
    trainingOptions(options, classes.length),
  );
  const dataHash = createHash("sha256")
    .update(JSON.stringify(rows.map(({ text, label }) => [text, label])))
    .digest("hex");
  const requests = prepared.filter(({ row }) => row.register === "request");
  return {
    format: policyFormat,
    featureVersion: FEATURE_VERSION,
    id: policyId({ dataHash, options, now }),
    createdAt: now.toISOString(),
    dataHash,
    classes: [...classes],
    hidden: network.hidden,
    ...calibrated,
    sources: countSources(rows),
    network,
    references: centresOf(requests, EMBEDDING_SIZE),
  };
}
