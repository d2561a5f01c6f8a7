import type { PromotionReport } from "@guildhall/contracts";

/** One row as two policies see it. */
export interface Pair {
  truth: string;
  before: string;
  after: string;
  /** Who said it; `house` for the experts' own requests. */
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
  minHeld: 40,
  /** What a promotion must gain on held-out rows, as a share. */
  minGain: 0.01,
  /** Level of the one-sided paired test. */
  level: 0.05,
  /** A class may fall by so much, where it has this many rows and loses at least two net. */
  classFall: 0.1,
  classRows: 8,
  /** The experts' own requests may fall by so much in all, and in a class. */
  canaryFall: 0.01,
  canaryClassFall: 0.06,
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

type ClassFall = PromotionReport["classes"][number];

function classesOf(pairs: readonly Pair[], set: ClassFall["set"]): ClassFall[] {
  return [...Map.groupBy(pairs, ({ truth }) => truth)].map(([name, own]) => ({
    name,
    set,
    rows: own.length,
    before: shareRight(own, "before"),
    after: shareRight(own, "after"),
  }));
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function fallen({ set, rows, before, after }: ClassFall): boolean {
  const most = set === "held" ? PROMOTION.classFall : PROMOTION.canaryClassFall;
  return rows >= PROMOTION.classRows && before - after > most && (before - after) * rows > 1.5;
}

/** A gain that one person's rows alone carry is that person's wish, not a better gate. */
function carriedByOne(held: readonly Pair[]): string | null {
  const people = [...new Set(held.map(({ by }) => by))];
  if (people.length < 3) return null;
  const alone = people.find((person) => {
    const others = held.filter(({ by }) => by !== person);
    return gainedBy(others) <= lostBy(others);
  });
  return alone ?? null;
}

function refusalsOf({ held, canary, ece }: Trial, classes: readonly ClassFall[]): string[] {
  const refusals: string[] = [];
  const { minHeld, minGain, level, canaryFall, eceRise } = PROMOTION;
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
  if (gain >= minGain && carriedByOne(held) !== null) {
    refusals.push("Its gain is carried by the rows of one person alone.");
  }
  const fall = shareRight(canary, "before") - shareRight(canary, "after");
  if (fall > canaryFall) refusals.push(`The experts' own requests fell by ${percent(fall)}.`);
  for (const entry of classes.filter(fallen)) {
    const where = entry.set === "held" ? "held-out rows" : "own requests";
    refusals.push(`${entry.name} fell from ${percent(entry.before)} to ${percent(entry.after)} on ${where}.`);
  }
  const rise = ece.candidate - ece.control;
  if (rise > eceRise) refusals.push(`Its calibration error rose by ${percent(rise)}.`);
  return refusals;
}

const SHOWN_CLASSES = 6;

/**
 * Whether a candidate may take the place of the active policy: better on held-out rows by a paired test, no class
 * worse beyond a margin, the experts' own requests and the calibration kept. Pure.
 */
export function judgePromotion(trial: Trial): PromotionReport {
  const { held, canary, ece } = trial;
  const classes = [...classesOf(held, "held"), ...classesOf(canary, "canary")];
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
    classes: classes.toSorted((a, b) => b.before - b.after - (a.before - a.after)).slice(0, SHOWN_CLASSES),
    moreRowsNeeded: Math.max(0, PROMOTION.minHeld - held.length),
  };
}
