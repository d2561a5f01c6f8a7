import type { RouteCandidate, RouteDecision } from "@guildhall/contracts";

/** What a decision is made of, once the network, the record and the load have spoken. */
export interface Evidence {
  /** Best first. */
  candidates: readonly RouteCandidate[];
  /** By expert: below it nobody is chosen silently. */
  thresholdOf: (candidate: RouteCandidate) => number;
  outOfDomain: boolean;
}

export type Verdict = Pick<RouteDecision, "expert" | "intent" | "confidence" | "abstained" | "outOfDomain">;

/**
 * Chooses the best candidate, or nobody: below its threshold the gate abstains, and what belongs to no expert of a
 * software house is nobody's. Pure.
 */
export function decide({ candidates, thresholdOf, outOfDomain }: Evidence): Verdict {
  const [best] = candidates;
  if (!best) return { expert: null, intent: null, confidence: 0, abstained: true, outOfDomain };
  const abstained = outOfDomain || best.gate < thresholdOf(best);
  return {
    expert: abstained ? null : best.expert,
    intent: best.intent,
    confidence: best.gate,
    abstained,
    outOfDomain,
  };
}
