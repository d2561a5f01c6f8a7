import { INTENTS, type Intent, type RouteCandidate } from "@guildhall/contracts";
import type { LoadView } from "../pool/pool.ts";
import type { RecordView } from "../record/record-book.ts";

/** An expert as far as choosing needs it. */
export interface RoutedExpert {
  id: string;
  intents: readonly Intent[];
  confidenceThreshold: number;
}

export interface BlendWeights {
  gate: number;
  record: number;
}

/** Past its hard cap an expert counts half; below it load is a matter of replicas, not of experts. */
const OVER_CAP = 0.5;

const NAMES_OF_INTENTS = new Set<string>(INTENTS);

/** The likeliest intent an expert serves; an expert of the team also has a value of its own, under its id. */
function gateOf(
  expert: RoutedExpert,
  probabilities: ReadonlyMap<string, number>,
): { intent: Intent | null; gate: number } {
  const own = NAMES_OF_INTENTS.has(expert.id) ? 0 : (probabilities.get(expert.id) ?? 0);
  let best: { intent: Intent | null; gate: number } = { intent: null, gate: own };
  for (const intent of expert.intents) {
    const gate = probabilities.get(intent) ?? 0;
    if (gate > best.gate || (best.intent === null && best.gate === 0)) best = { intent, gate };
  }
  return best;
}

/**
 * Score = gate and record by their weights (0.6 and 0.4 unless the house says otherwise), halved past the hard cap.
 * Best first; among equals the order of the experts stands. Pure.
 */
export function blend(
  experts: readonly RoutedExpert[],
  probabilities: ReadonlyMap<string, number>,
  { weights, records, loads }: { weights: BlendWeights; records: RecordView; loads: LoadView },
): RouteCandidate[] {
  const total = weights.gate + weights.record || 1;
  const candidates = experts.map((expert): RouteCandidate => {
    const { intent, gate } = gateOf(expert, probabilities);
    const { mean, outcomes } = records.recordOf(expert.id, intent);
    const { load, overCap } = loads.loadOf(expert.id);
    const score = (weights.gate * gate + weights.record * mean) / total;
    return { expert: expert.id, intent, gate, record: mean, outcomes, load, score: overCap ? score * OVER_CAP : score };
  });
  return candidates.sort((a, b) => b.score - a.score);
}
