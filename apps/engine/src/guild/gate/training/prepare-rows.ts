import { createHash } from "node:crypto";
import { STAGES, type Stage } from "@guildhall/contracts";
import type { Embedder } from "../../../models/index.ts";
import { createRandom, type Random } from "../../../platform/index.ts";
import { featuresOf, withEmbedding } from "../features.ts";
import { embeddedText, readRequest } from "../request-text.ts";
import { variantsOf } from "./augment.ts";
import type { FitOptions } from "./fit-options.ts";
import type { GateRow, Register } from "./rows.ts";
import type { TrainingRow } from "./train-network.ts";

/** A row with its variants as numbers; the first is the row itself. */
export interface Prepared {
  row: GateRow;
  label: number;
  variants: TrainingRow["features"][];
}

const MAX_SHARED_A_CLASS = 500;

/** Rows of other registers are many and alike: a bounded number a class, spread over their sources. */
function bounded(rows: readonly GateRow[], random: Random): GateRow[] {
  const own = rows.filter(({ register }) => ["request", "feedback", "frame", "note", "ood"].includes(register));
  const counts = new Map<string, number>();
  const others = random.shuffled(rows.filter((row) => !own.includes(row))).filter(({ label }) => {
    const count = counts.get(label) ?? 0;
    counts.set(label, count + 1);
    return count < MAX_SHARED_A_CLASS;
  });
  return [...own, ...others];
}

function stageOf(row: GateRow, random: Random): Stage | null {
  // A stage hints at the work and does not decide it: half of the rows have none, some have any.
  if (random.next() < 0.5) return null;
  return random.pick<Stage | null>(random.next() < 0.5 ? row.stages : STAGES, null);
}

/** Rows as numbers. With an embedder about 8 ms a variant. */
export async function prepareRows(
  rows: readonly GateRow[],
  { classes, embedder, seed }: { classes: readonly string[]; embedder: Embedder | null; seed: number },
): Promise<Prepared[]> {
  const texts = bounded(rows, createRandom(seed)).map((row) => {
    // Of its text alone: a row keeps its variants, and their vectors, when others come or go.
    const random = createRandom(seed ^ createHash("sha256").update(row.text).digest().readInt32LE(0));
    const varied = row.register === "request" || row.register === "ood";
    return { row, stage: () => stageOf(row, random), texts: varied ? variantsOf(row.text, random) : [row.text] };
  });
  const read = texts.flatMap(({ texts: own, ...of }) => own.map((text) => ({ ...of, request: readRequest(text) })));
  const vectors = embedder ? await embedder.embed(read.map(({ request }) => embeddedText(request))) : [];
  const prepared = new Map<GateRow, Prepared>();
  for (const [at, { row, stage, request }] of read.entries()) {
    const words = featuresOf(request, stage());
    const vector = vectors[at];
    const entry = prepared.get(row) ?? { row, label: classes.indexOf(row.label), variants: [] };
    entry.variants.push(vector ? withEmbedding(words, vector) : words);
    prepared.set(row, entry);
  }
  return [...prepared.values()].filter(({ label }) => label >= 0);
}

/**
 * Every class counts alike; within it the requests, those of feedback among them, count as one and each other register
 * as its share. A row of feedback counts by its weight.
 */
export function weighted(rows: readonly Prepared[], shares: FitOptions["shares"]): TrainingRow[] {
  const group = ({ register }: GateRow): Exclude<Register, "feedback"> =>
    register === "feedback" ? "request" : register;
  const key = ({ label, row }: Prepared) => `${label} ${group(row)}`;
  const sums = new Map<string, number>();
  for (const entry of rows) sums.set(key(entry), (sums.get(key(entry)) ?? 0) + entry.variants.length);
  const shareOf = (register: Exclude<Register, "feedback">) => (register === "request" ? 1 : shares[register]);
  const totals = new Map<number, number>();
  for (const [name] of sums) {
    const [label, register] = name.split(" ");
    totals.set(Number(label), (totals.get(Number(label)) ?? 0) + shareOf(register as Exclude<Register, "feedback">));
  }
  const count = rows.reduce((sum, { variants }) => sum + variants.length, 0);
  return rows.flatMap((entry) => {
    const within = shareOf(group(entry.row)) / (totals.get(entry.label) ?? 1);
    const weight = (within * count) / (totals.size * (sums.get(key(entry)) ?? 1));
    return entry.variants.map((features) => ({
      features,
      label: entry.label,
      weight: Math.min(weight, 6) * (entry.row.weight ?? 1),
    }));
  });
}
