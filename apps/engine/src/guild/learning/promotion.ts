import type { PromotionReport } from "@guildhall/contracts";
import { isProject } from "./label-rows.ts";

/** One row as two policies see it. */
export interface Pair {
  truth: string;
  before: string;
  after: string;
  /** Who said it, as in `LabelledRow`; `house` for the experts' own requests. */
  by: string;
}

export interface Trial {
  /** Held-out rows of feedback: the active policy against the candidate. */
  held: readonly Pair[];
  /** The experts' own requests, out of fold: trained without the learned rows, and with them. */
  canary: readonly Pair[];
  ece: { control: number; candidate: number };
}

/** The margins of the rule, and why they are so: docs/adr/0023. */
export const PROMOTION = {
  /** Fewer held-out rows decide nothing. */
  minHeld: 25,
  /** What a promotion must gain on held-out rows, as a share. */
  minGain: 0.01,
  /** Level of the one-sided paired test. */
  level: 0.05,
  /** A class may fall by so much, where it has this many rows and loses at least two net. */
  classFall: 0.1,
  classRows: 8,
  /** The experts' own requests may fall by so much, unless the paired test says that it is chance; never by more. */
  canaryFall: 0.01,
  canaryLevel: 0.1,
  canaryFallMost: 0.03,
  /** The same for a class of about seventy requests, of which two fits alone differ on three or four. */
  canaryClassFall: 0.1,
  canaryClassLevel: 0.05,
  eceRise: 0.015,
} as const;

/** Chance of at least `gained` heads in `gained + lost` throws: the exact one-sided McNemar test. */
export function pairedP(gained: number, lost: number): number {
  const throws = gained + lost;
  if (throws === 0) return 1;
  let logChoose = 0;
  let sum = 0;
  for (let heads = throws; heads >= gained; heads--) {
    sum += Math.exp(logChoose - throws * Math.LN2);
    logChoose += Math.log(heads) - Math.log(throws - heads + 1);
  }
  return Math.min(1, sum);
}

const right = (pairs: readonly Pair[], side: "before" | "after"): number =>
  pairs.filter((pair) => pair[side] === pair.truth).length;
const shareRight = (pairs: readonly Pair[], side: "before" | "after"): number =>
  right(pairs, side) / Math.max(1, pairs.length);
const gainedBy = (pairs: readonly Pair[]): number =>
  pairs.filter(({ truth, before, after }) => before !== truth && after === truth).length;
const lostBy = (pairs: readonly Pair[]): number =>
  pairs.filter(({ truth, before, after }) => before === truth && after !== truth).length;

/** Chance of losing at least as many rows where neither side is better. */
const lossP = (pairs: readonly Pair[]): number => pairedP(lostBy(pairs), gainedBy(pairs));

type ClassFall = PromotionReport["classes"][number];

function classFall(pairs: readonly Pair[], name: string, set: ClassFall["set"]): ClassFall & { fell: boolean } {
  const own = pairs.filter(({ truth }) => truth === name);
  const [before, after] = [shareRight(own, "before"), shareRight(own, "after")];
  const net = lostBy(own) - gainedBy(own);
  const fell =
    set === "held"
      ? own.length >= PROMOTION.classRows && before - after > PROMOTION.classFall && net >= 2
      : before - after > PROMOTION.canaryClassFall && lossP(own) <= PROMOTION.canaryClassLevel;
  return { name, set, rows: own.length, before, after, fell };
}

const classFalls = (pairs: readonly Pair[], set: ClassFall["set"]) =>
  [...new Set(pairs.map(({ truth }) => truth))].map((name) => classFall(pairs, name, set));

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Fewer people cannot outvote one of them. */
const MIN_PEOPLE = 3;

/**
 * A gain that the rows of one alone carry is the wish of that one, not a better gate. Projects are no people to outvote
 * anybody: what their work says mostly agrees with the policy that chose, so it gains nothing whoever is right.
 */
function carriedByOne(held: readonly Pair[]): boolean {
  const sources = [...new Set(held.map(({ by }) => by))];
  if (sources.filter((by) => !isProject(by)).length < MIN_PEOPLE) return false;
  return sources.some((source) => {
    const others = held.filter(({ by }) => by !== source);
    return gainedBy(others) <= lostBy(others);
  });
}

function heldRefusals(held: readonly Pair[]): string[] {
  const refusals: string[] = [];
  const { minHeld, minGain, level } = PROMOTION;
  if (held.length < minHeld) {
    refusals.push(`Only ${held.length} held-out rows; about ${minHeld - held.length} more are needed.`);
  }
  const gain = shareRight(held, "after") - shareRight(held, "before");
  const p = pairedP(gainedBy(held), lostBy(held));
  if (gain < minGain) {
    refusals.push(`It is not better on held-out rows: ${percent(gain)} where at least ${percent(minGain)} is asked.`);
  } else if (p > level) {
    refusals.push(`Its gain of ${percent(gain)} on held-out rows may be chance (p ${p.toFixed(2)}).`);
  }
  if (gain >= minGain && carriedByOne(held)) {
    refusals.push("Its gain is carried by the rows of one person alone.");
  }
  return refusals;
}

function canaryRefusals(canary: readonly Pair[]): string[] {
  const { canaryFall, canaryLevel, canaryFallMost } = PROMOTION;
  const fall = shareRight(canary, "before") - shareRight(canary, "after");
  const fell = fall > canaryFallMost || (fall > canaryFall && lossP(canary) <= canaryLevel);
  return fell ? [`The experts' own requests fell by ${percent(fall)}.`] : [];
}

function refusalsOf({ held, canary, ece }: Trial, classes: ReturnType<typeof classFalls>): string[] {
  const fallen = classes
    .filter(({ fell }) => fell)
    .map(({ name, set, before, after }) => {
      const where = set === "held" ? "held-out rows" : "own requests";
      return `${name} fell from ${percent(before)} to ${percent(after)} on ${where}.`;
    });
  const rise = ece.candidate - ece.control;
  const miscalibrated = rise > PROMOTION.eceRise ? [`Its calibration error rose by ${percent(rise)}.`] : [];
  return [...heldRefusals(held), ...canaryRefusals(canary), ...fallen, ...miscalibrated];
}

const SHOWN_CLASSES = 6;

/**
 * Whether a candidate may take the place of the active policy: better on held-out rows by a paired test, no class
 * worse beyond a margin, the experts' own requests and the calibration kept. Pure.
 */
export function judgePromotion(trial: Trial): PromotionReport {
  const { held, canary, ece } = trial;
  const classes = [...classFalls(held, "held"), ...classFalls(canary, "canary")];
  const refusals = refusalsOf(trial, classes);
  const [gained, lost] = [gainedBy(held), lostBy(held)];
  return {
    promote: refusals.length === 0,
    refusals,
    held: {
      rows: held.length,
      active: shareRight(held, "before"),
      candidate: shareRight(held, "after"),
      gained,
      lost,
      p: pairedP(gained, lost),
    },
    canary: {
      rows: canary.length,
      control: shareRight(canary, "before"),
      candidate: shareRight(canary, "after"),
      gained: gainedBy(canary),
      lost: lostBy(canary),
    },
    ece,
    classes: classes
      .toSorted((a, b) => b.before - b.after - (a.before - a.after))
      .slice(0, SHOWN_CLASSES)
      .map(({ fell: _, ...entry }) => entry),
    moreRowsNeeded: Math.max(0, PROMOTION.minHeld - held.length),
  };
}
