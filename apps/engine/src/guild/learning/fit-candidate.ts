import type { PromotionReport, Stage } from "@guildhall/contracts";
import type { Embedder } from "../../models/index.ts";
import { featuresOf } from "../gate/features.ts";
import { OUT_OF_DOMAIN_CLASS, opine } from "../gate/gate.ts";
import type { Policy } from "../gate/policy.ts";
import { lexicalVector } from "../gate/prototypes.ts";
import { embeddedText, readRequest } from "../gate/request-text.ts";
import { calibrate } from "../gate/training/calibrate.ts";
import { crossFit, type Held } from "../gate/training/cross-fit.ts";
import { FIT, type FitOptions } from "../gate/training/fit-options.ts";
import { classesOf, policyOf } from "../gate/training/fit-policy.ts";
import { prepareRows } from "../gate/training/prepare-rows.ts";
import type { GateRow } from "../gate/training/rows.ts";
import type { LabelledRow } from "./label-rows.ts";
import { judgePromotion, type Pair } from "./promotion.ts";
import { type Placed, trimRows } from "./trim-rows.ts";

export interface CandidateFit {
  policy: Policy;
  report: PromotionReport;
  rows: { trained: number; held: number; trimmed: number };
}

interface FitParts {
  /** The experts' requests and what else the house wrote. */
  own: readonly GateRow[];
  learned: readonly LabelledRow[];
  active: Policy;
  embedder: Embedder | null;
  now: Date;
  options?: FitOptions;
  say?: (line: string) => void;
  /** Drop rows that nothing agrees with; only the bench leaves it out, to show what it is for. */
  trim?: boolean;
}

type PlacedRow = Placed & { row: LabelledRow };

async function placed(texts: readonly string[], embedder: Embedder | null): Promise<Float32Array[]> {
  const requests = texts.map((text) => readRequest(text));
  if (embedder) return embedder.embed(requests.map(embeddedText));
  return requests.map((request) => lexicalVector(featuresOf(request)));
}

async function trimmedRows({ own, learned, embedder, trim = true }: FitParts): Promise<{
  kept: PlacedRow[];
  trimmed: number;
}> {
  const requests = own.filter(({ register }) => register === "request" || register === "ood");
  const vectors = await placed(
    [...learned, ...requests].map(({ text }) => text),
    embedder,
  );
  const at = (index: number): Float32Array => vectors[index] ?? new Float32Array();
  const rows = learned.map((row, index) => ({ row, label: row.label, by: row.by, vector: at(index) }));
  if (!trim) return { kept: rows, trimmed: 0 };
  const house = requests.map(({ label }, index) => ({ label, by: "house", vector: at(learned.length + index) }));
  const { kept, trimmed } = trimRows(rows, house);
  return { kept, trimmed: trimmed.length };
}

/** An expert's request comes with four variants; a row of feedback stands alone and counts as much. */
const AS_MUCH_AS_VARIANTS = 4;

const asGateRow = ({ text, label, weight }: LabelledRow): GateRow => ({
  text,
  label,
  weight: weight * AS_MUCH_AS_VARIANTS,
  source: "feedback",
  licence: "of this installation",
  register: "feedback",
  stages: [],
});

/** The class with the largest logit among those an expert can be meant by. */
function guessOf(logits: Float32Array, classes: readonly string[]): string {
  let best = 0;
  for (let at = 1; at < logits.length; at++) if ((logits[at] as number) > (logits[best] as number)) best = at;
  return classes[best] ?? "";
}

function canaryOf(control: readonly Held[], candidate: readonly Held[], classes: readonly string[]): Pair[] {
  const before = new Map(control.map(({ entry, embedded }) => [entry, guessOf(embedded, classes)]));
  return candidate
    .filter(({ entry }) => entry.row.register === "request")
    .map(({ entry, embedded }) => ({
      truth: entry.row.label,
      before: before.get(entry) ?? "",
      after: guessOf(embedded, classes),
      by: "house",
    }));
}

/**
 * The likeliest class a policy sees for a text. `cutsOff`: what it takes for out of domain is of the class `ood`, and not of
 * the likeliest of the others.
 */
export function likeliest(
  policy: Policy,
  text: string,
  embedding: Float32Array | null,
  { stage = null, cutsOff = true }: { stage?: Stage | null; cutsOff?: boolean } = {},
): string {
  const { probabilities, outOfDomain } = opine(policy, readRequest(text), { embedding, stage });
  let best = { name: "", share: -1 };
  for (const [name, share] of probabilities) if (share > best.share) best = { name, share };
  const limit = embedding ? policy.outOfDomain.embedded : policy.outOfDomain.words;
  return cutsOff && outOfDomain > limit ? OUT_OF_DOMAIN_CLASS : best.name;
}

/**
 * Trains a candidate on the house's own rows and the learned ones, and holds it against the active policy by the rule
 * of promotion. The own rows are fitted once more without the learned ones, so that what those do to the experts' own
 * requests is seen on the same folds: about twice the work of `fitPolicy`.
 */
export async function fitCandidate(parts: FitParts): Promise<CandidateFit> {
  const { own, learned, active, embedder, now, options = FIT, say = () => {} } = parts;
  const { kept, trimmed } = await trimmedRows(parts);
  const train = kept.filter(({ row }) => !row.held);
  const judge = kept.filter(({ row }) => row.held);
  say(`${learned.length} learned rows: ${train.length} to train on, ${judge.length} held out, ${trimmed} dropped`);
  const rows = [...own, ...train.map(({ row }) => asGateRow(row))];
  const classes = classesOf(rows);
  const prepared = await prepareRows(rows, { classes, embedder, seed: options.seed });
  const house = prepared.filter(({ row }) => row.register !== "feedback");
  say("fitting the own rows alone, to compare with");
  const control = crossFit(house, classes.length, options);
  say("fitting with the learned rows");
  const withLearned = crossFit(prepared, classes.length, options);
  const policy = policyOf({ prepared, held: withLearned, classes, options, now });
  const held = judge.map(({ row, vector }): Pair => {
    const embedding = embedder ? vector : null;
    return {
      truth: row.label,
      by: row.by,
      before: likeliest(active, row.text, embedding),
      after: likeliest(policy, row.text, embedding),
    };
  });
  const report = judgePromotion({
    held,
    canary: canaryOf(control, withLearned, classes),
    ece: { control: calibrate(control, classes).metrics.ece, candidate: policy.metrics.ece },
  });
  return { policy, report, rows: { trained: train.length, held: judge.length, trimmed } };
}
