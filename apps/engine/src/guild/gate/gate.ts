import type { Stage } from "@guildhall/contracts";
import { featuresOf, type RequestFeatures, withEmbedding } from "./features.ts";
import { hiddenOf, logitsOf, softmax } from "./network.ts";
import type { Policy } from "./policy.ts";
import type { ReadRequest } from "./request-text.ts";

/** The class of what no expert is meant for. */
export const OUT_OF_DOMAIN_CLASS = "ood";

/** What the network says of one request. */
export interface GateOpinion {
  /** Calibrated, over intents and trained experts of the team; sums to one. */
  probabilities: ReadonlyMap<string, number>;
  /** Calibrated probability that no expert is meant. */
  outOfDomain: number;
  features: RequestFeatures;
  hidden: Float32Array;
}

/**
 * Scores a request with a policy. Pure: the embedding, when there is one, is given.
 * @param embedding unit vector of `embeddedText(request)`; null works with words alone
 */
export function opine(
  policy: Policy,
  request: ReadRequest,
  { embedding, stage }: { embedding: Float32Array | null; stage: Stage | null },
): GateOpinion {
  const words = featuresOf(request, stage);
  const features = embedding ? withEmbedding(words, embedding) : words;
  const hidden = hiddenOf(policy.network, features);
  const logits = logitsOf(policy.network, hidden);
  const temperature = embedding ? policy.temperature.embedded : policy.temperature.words;
  return { ...splitOutOfDomain(policy.classes, softmax(logits, temperature)), features, hidden };
}

/** Takes the class `ood` out and makes the others sum to one. */
export function splitOutOfDomain(
  classes: readonly string[],
  shares: Float32Array,
): Pick<GateOpinion, "probabilities" | "outOfDomain"> {
  const outOfDomain = shares[classes.indexOf(OUT_OF_DOMAIN_CLASS)] ?? 0;
  const rest = Math.max(1e-9, 1 - outOfDomain);
  const entries = classes.flatMap((name, at): [string, number][] =>
    name === OUT_OF_DOMAIN_CLASS ? [] : [[name, Math.min(1, (shares[at] ?? 0) / rest)]],
  );
  return { probabilities: new Map(entries), outOfDomain };
}
