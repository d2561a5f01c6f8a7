/**
 * A test of two arms that may be looked at after every outcome. Outcomes are taken in blocks of one from each arm, in
 * the order they came. For a block (a, b) of zeros and ones the factor
 *
 *   p(a; ta) p(b; tb) / p(a; t0) p(b; t0),   t0 = (ta + tb) / 2,
 *
 * with ta and tb guessed from earlier blocks, has an expectation of at most 1 when both arms have one rate t: with
 * ta = t0 - d, tb = t0 + d and k = t/t0 - (1 - t)/(1 - t0) it is (1 - dk)(1 + dk). So the product is a test
 * supermartingale, and the chance that it ever reaches 1/alpha is at most alpha (Ville). Turner, Ly and Grünwald:
 * Generic E-variables for exact sequential k-sample tests that allow for optional stopping, J. Stat. Plan. Inference
 * 230 (2024), theorem 1. One-sided: a block bets only where the guess says that the rate of b is the higher.
 */
export interface Evidence {
  blocks: number;
  /** Ones in the blocks, by arm. */
  control: number;
  variant: number;
  /** Logarithm of the e-value for "the variant's rate is higher". */
  logE: number;
  /** Outcomes that wait for one of the other arm. */
  waiting: { arm: Arm; ones: boolean[] };
}
export type Arm = "control" | "variant";

export const NO_EVIDENCE: Evidence = {
  blocks: 0,
  control: 0,
  variant: 0,
  logE: 0,
  waiting: { arm: "control", ones: [] },
};

const MAX_WAITING = 2000;
/** One imagined outcome of each kind, so that no guess is 0 or 1. */
const guess = (ones: number, blocks: number): number => (ones + 1) / (blocks + 2);
const chance = (one: boolean, rate: number): number => (one ? rate : 1 - rate);

/** Logarithm of the factor of one block; 0 where the guess does not bet. */
function betOf({ control, variant, blocks }: Evidence, a: boolean, b: boolean): number {
  const [low, high] = [guess(control, blocks), guess(variant, blocks)];
  if (high <= low) return 0;
  const middle = (low + high) / 2;
  return Math.log((chance(a, low) * chance(b, high)) / (chance(a, middle) * chance(b, middle)));
}

/** The evidence after one more outcome. Pure. */
export function withOutcome(evidence: Evidence, arm: Arm, one: boolean): Evidence {
  const { waiting } = evidence;
  const [first, ...rest] = waiting.ones;
  if (first === undefined || waiting.arm === arm) {
    // Beyond the bound the newest is left out: a choice by time alone, which favours no arm.
    if (waiting.ones.length >= MAX_WAITING) return evidence;
    return { ...evidence, waiting: { arm, ones: [...waiting.ones, one] } };
  }
  const [a, b] = arm === "variant" ? [first, one] : [one, first];
  return {
    blocks: evidence.blocks + 1,
    control: evidence.control + Number(a),
    variant: evidence.variant + Number(b),
    logE: evidence.logE + betOf(evidence, a, b),
    waiting: { arm: waiting.arm, ones: rest },
  };
}

/** Evidence at least 1/level that the variant's rate is higher, 0 to 1e12 for showing. */
export const eValue = ({ logE }: Evidence): number => Math.min(1e12, Math.exp(logE));

export interface Rates {
  outcomes: number;
  ones: number;
}

const smoothed = ({ outcomes, ones }: Rates): number => (ones + 1) / (outcomes + 2);

/**
 * Variant minus control with an interval that holds at every look, for many outcomes: the normal mixture of Johari,
 * Koomen, Pekelis and Walsh, Always valid inference, Operations Research 70 (2022), with a mixing width of `matters`.
 * Decisions use the exact test above; this is for showing.
 */
export function differenceOf(
  control: Rates,
  variant: Rates,
  { matters, level = 0.05 }: { matters: number; level?: number },
): { mean: number; interval: [number, number] } {
  if (control.outcomes === 0 || variant.outcomes === 0) return { mean: 0, interval: [-1, 1] };
  const mean = variant.ones / variant.outcomes - control.ones / control.outcomes;
  const spread = [control, variant].reduce((sum, rates) => {
    const rate = smoothed(rates);
    return sum + (rate * (1 - rate)) / rates.outcomes;
  }, 0);
  const width = matters * matters;
  const half = Math.sqrt(
    ((spread * (spread + width)) / width) * (2 * Math.log(1 / level) + Math.log((spread + width) / spread)),
  );
  return { mean, interval: [Math.max(-1, mean - half), Math.min(1, mean + half)] };
}

/** Relative entropy of two coins. */
const entropy = (p: number, q: number): number => p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q));

/** What guessing the rates costs, by the logarithm of the blocks; as `bench learning` shows it. */
const GUESSING = 0.25;

/**
 * About how many more outcomes of both arms until a difference of `matters` above the control's rate would show:
 * what is missing to `target` and what guessing the rates costs, by the expected growth of a block.
 */
export function moreOutcomes(
  evidence: Evidence,
  control: Rates,
  { matters, target, smallerShare }: { matters: number; target: number; smallerShare: number },
): number {
  const low = Math.min(0.98, Math.max(0.02, smoothed(control)));
  const high = Math.min(0.99, low + matters);
  const middle = (low + high) / 2;
  const growth = entropy(low, middle) + entropy(high, middle);
  const missing = Math.log(target) - Math.max(0, evidence.logE);
  if (missing <= 0) return 0;
  let blocks = missing / growth;
  for (let round = 0; round < 5; round++)
    blocks = (missing + GUESSING * Math.log(blocks + evidence.blocks + 1)) / growth;
  return Math.ceil(blocks / smallerShare);
}
