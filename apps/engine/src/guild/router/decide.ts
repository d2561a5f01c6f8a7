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

/** Order in which a question names experts: a record says how well somebody works, not what a request means. Pure. */
export function byLikelihood(candidates: readonly RouteCandidate[]): RouteCandidate[] {
  return [...candidates].sort((a, b) => b.gate - a.gate);
}

/**
 * Chooses the best candidate, or nobody: below its threshold the gate abstains, and what belongs to no expert of a
 * software house is nobody's. An abstaining verdict tells the intent and confidence of the likeliest. Pure.
 */
export function decide({ candidates, thresholdOf, outOfDomain }: Evidence): Verdict {
  const [best] = candidates;
  if (!best) return { expert: null, intent: null, confidence: 0, abstained: true, outOfDomain };
  const abstained = outOfDomain || best.gate < thresholdOf(best);
  const told = (abstained ? byLikelihood(candidates)[0] : best) ?? best;
  return {
    expert: abstained ? null : best.expert,
    intent: told.intent,
    confidence: told.gate,
    abstained,
    outOfDomain,
  };
}
