import { describe, expect, it } from "vitest";
import {
  armOf,
  type ExperimentState,
  figuresOf,
  harmedBy,
  newExperimentState,
  verdictOf,
  withTrialOutcome,
} from "../../../src/guild/experiments/experiment.ts";
import { differenceOf, eValue, NO_EVIDENCE, withOutcome } from "../../../src/guild/experiments/sequential-test.ts";
import { createRandom } from "../../../src/platform/index.ts";

/** Outcomes of both arms in turn, each from a unit of its own. */
function run(outcomes: number, [control, variant]: [number, number], seed: number): ExperimentState {
  const random = createRandom(seed);
  let state = newExperimentState();
  for (let at = 0; at < outcomes; at++) {
    const arm = random.next() < 0.5 ? "variant" : "control";
    const one = random.next() < (arm === "variant" ? variant : control);
    state = withTrialOutcome(state, { arm, earlier: 0, guard: "success", one });
    if (verdictOf(state) !== "waiting") return state;
  }
  return state;
}

describe("the sequential test", () => {
  it("has a block's factor expect at most 1 where both arms have one rate", () => {
    let evidence = NO_EVIDENCE;
    for (const [a, b] of [
      [false, true],
      [false, true],
      [true, true],
    ] as const) {
      evidence = withOutcome(withOutcome(evidence, "control", a), "variant", b);
    }
    for (const rate of [0.05, 0.3, 0.5, 0.8, 0.99]) {
      let expected = 0;
      for (const a of [true, false]) {
        for (const b of [true, false]) {
          const after = withOutcome(withOutcome(evidence, "control", a), "variant", b);
          const chance = (a ? rate : 1 - rate) * (b ? rate : 1 - rate);
          expected += chance * Math.exp(after.logE - evidence.logE);
        }
      }
      expect(expected).toBeLessThanOrEqual(1 + 1e-12);
    }
  });

  it("finds a winner where there is none in fewer than one of twenty experiments, looking all the time", () => {
    const ends = Array.from({ length: 200 }, (_, seed) => verdictOf(run(500, [0.7, 0.7], seed)));
    expect(ends.filter((verdict) => verdict === "variant").length).toBeLessThanOrEqual(10);
    expect(ends.filter((verdict) => verdict === "harm").length).toBeLessThanOrEqual(10);
  });

  it("finds a better variant and stops a worse one", () => {
    expect(verdictOf(run(2000, [0.6, 0.8], 1))).toBe("variant");
    expect(harmedBy(run(2000, [0.8, 0.6], 1))).toBe("success");
  });

  it("stops when more work is taken back, though as much succeeds", () => {
    let state = newExperimentState();
    for (let at = 0; at < 120; at++) {
      state = withTrialOutcome(state, { arm: "control", earlier: 0, guard: "undone", one: at % 10 === 0 });
      state = withTrialOutcome(state, { arm: "variant", earlier: 0, guard: "undone", one: at % 2 === 0 });
    }
    expect(harmedBy(state)).toBe("undone");
    expect(verdictOf(state)).toBe("harm");
  });

  it("takes five outcomes of one unit at most", () => {
    let state = newExperimentState();
    for (let earlier = 0; earlier < 9; earlier++) {
      state = withTrialOutcome(state, { arm: "variant", earlier, guard: "success", one: true });
    }
    expect(figuresOf(state, { matters: 0.1, variantShare: 0.5 }).arms.variant).toMatchObject({ outcomes: 5, units: 1 });
  });

  it("asks for fewer outcomes the more evidence there is, and for none when it is decided", () => {
    const needed = (state: ExperimentState) => figuresOf(state, { matters: 0.1, variantShare: 0.5 }).moreOutcomesNeeded;
    const fresh = needed(newExperimentState());
    const won = run(2000, [0.6, 0.8], 1);
    expect(fresh).toBeGreaterThan(200);
    expect(needed(won)).toBe(0);
    expect(needed({ ...newExperimentState(), better: { ...NO_EVIDENCE, logE: 2 } })).toBeLessThan(fresh);
  });

  it("shows a difference whose interval narrows with outcomes and holds the truth", () => {
    const few = differenceOf({ outcomes: 20, ones: 12 }, { outcomes: 20, ones: 14 }, { matters: 0.1 });
    const many = differenceOf({ outcomes: 2000, ones: 1200 }, { outcomes: 2000, ones: 1400 }, { matters: 0.1 });
    expect(many.interval[1] - many.interval[0]).toBeLessThan(few.interval[1] - few.interval[0]);
    expect(many.interval[0]).toBeGreaterThan(0);
    expect(eValue(NO_EVIDENCE)).toBe(1);
  });
});

describe("armOf", () => {
  it("keeps a unit's arm, and gives the variant its part of the units", () => {
    const units = Array.from({ length: 2000 }, (_, at) => `p${at}`);
    const arms = units.map((unit) => armOf("e1", unit, 0.2));
    expect(arms).toEqual(units.map((unit) => armOf("e1", unit, 0.2)));
    const share = arms.filter((arm) => arm === "variant").length / units.length;
    expect(share).toBeGreaterThan(0.17);
    expect(share).toBeLessThan(0.23);
  });
});
