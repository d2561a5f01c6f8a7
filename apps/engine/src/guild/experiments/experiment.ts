import { createHash } from "node:crypto";
import type { ExperimentView, Guard } from "@guildhall/contracts";
import {
  type Arm,
  differenceOf,
  type Evidence,
  eValue,
  moreOutcomes,
  NO_EVIDENCE,
  type Rates,
  withOutcome,
} from "./sequential-test.ts";

const GUARDS = ["success", "undone", "disliked"] as const satisfies readonly Guard[];
/** A false winner in one of twenty experiments without a difference at most, however often one looks. */
const DECIDED_AT = 20;
/** The same for a false alarm, over three guards together. */
const HARM_AT = 60;
/** More outcomes of one unit tell of the unit and not of the arm. */
const MAX_A_UNIT = 5;

/** What was counted of one guard in one arm. */
interface Counted extends Rates {}

export interface ExperimentState {
  /** For a better variant. */
  better: Evidence;
  /** For a worse one, by guard. */
  worse: Record<Guard, Evidence>;
  counts: Record<Arm, Record<Guard, Counted>>;
  /** Units with an outcome. */
  units: Record<Arm, number>;
}

const none = (): Record<Guard, Counted> => ({
  success: { outcomes: 0, ones: 0 },
  undone: { outcomes: 0, ones: 0 },
  disliked: { outcomes: 0, ones: 0 },
});

export const newExperimentState = (): ExperimentState => ({
  better: NO_EVIDENCE,
  worse: { success: NO_EVIDENCE, undone: NO_EVIDENCE, disliked: NO_EVIDENCE },
  counts: { control: none(), variant: none() },
  units: { control: 0, variant: 0 },
});

/** The arm of a project or person: fixed by a hash, so that it never changes while the experiment runs. */
export function armOf(experimentId: string, unit: string, variantShare: number): Arm {
  const number = createHash("sha256").update(`${experimentId} ${unit}`).digest().readUInt32LE(0);
  return number / 2 ** 32 < variantShare ? "variant" : "control";
}

export interface TrialOutcome {
  arm: Arm;
  /** Outcomes of the same guard and unit before it. */
  earlier: number;
  guard: Guard;
  /** Success for `success`; taken back or disliked for the others. */
  one: boolean;
}

/** The state after one outcome. A unit's outcomes beyond the bound are not taken. Pure. */
export function withTrialOutcome(state: ExperimentState, { arm, earlier, guard, one }: TrialOutcome): ExperimentState {
  if (earlier >= MAX_A_UNIT) return state;
  const before = state.counts[arm][guard];
  const counted = { outcomes: before.outcomes + 1, ones: before.ones + Number(one) };
  const counts = { ...state.counts, [arm]: { ...state.counts[arm], [guard]: counted } };
  // A guard other than success is worse when its rate is higher, so its ones are bet on as they are.
  const bad = guard === "success" ? !one : one;
  const worse = { ...state.worse, [guard]: withOutcome(state.worse[guard], arm, bad) };
  if (guard !== "success") return { ...state, counts, worse };
  const units = { ...state.units, [arm]: state.units[arm] + Number(earlier === 0) };
  return { better: withOutcome(state.better, arm, one), worse, counts, units };
}

/** Which guard says that the variant does harm; null when none does. */
export function harmedBy(state: ExperimentState): Guard | null {
  return GUARDS.find((guard) => eValue(state.worse[guard]) >= HARM_AT) ?? null;
}

export function verdictOf(state: ExperimentState): ExperimentView["verdict"] {
  if (harmedBy(state) !== null) return "harm";
  return eValue(state.better) >= DECIDED_AT ? "variant" : "waiting";
}

const rate = ({ outcomes, ones }: Counted): number => (outcomes === 0 ? 0 : ones / outcomes);

function armView(state: ExperimentState, arm: Arm): ExperimentView["arms"]["control"] {
  const { success, undone, disliked } = state.counts[arm];
  return {
    outcomes: success.outcomes,
    units: state.units[arm],
    success: rate(success),
    undone: rate(undone),
    disliked: rate(disliked),
  };
}

/** What the page of experiments shows of a state. Pure. */
export function figuresOf(
  state: ExperimentState,
  { matters, variantShare }: { matters: number; variantShare: number },
): Pick<ExperimentView, "arms" | "difference" | "evidence" | "harm" | "verdict" | "moreOutcomesNeeded"> {
  const { control, variant } = state.counts;
  const verdict = verdictOf(state);
  return {
    arms: { control: armView(state, "control"), variant: armView(state, "variant") },
    difference: differenceOf(control.success, variant.success, { matters }),
    evidence: eValue(state.better),
    harm: {
      success: eValue(state.worse.success),
      undone: eValue(state.worse.undone),
      disliked: eValue(state.worse.disliked),
    },
    verdict,
    moreOutcomesNeeded:
      verdict === "waiting"
        ? moreOutcomes(state.better, control.success, {
            matters,
            target: DECIDED_AT,
            smallerShare: Math.min(variantShare, 1 - variantShare),
          })
        : 0,
  };
}
