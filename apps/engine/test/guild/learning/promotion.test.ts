import { describe, expect, it } from "vitest";
import { judgePromotion, type Pair, pairedP } from "../../../src/guild/learning/promotion.ts";
import { supportOf, trimRows } from "../../../src/guild/learning/trim-rows.ts";

/** `count` rows of a class, of which `before` and `after` are right, by one person each. */
const pairs = (truth: string, count: number, [before, after]: [number, number]): Pair[] =>
  Array.from({ length: count }, (_, at) => ({
    truth,
    by: `person-${at % 7}`,
    before: at < before ? truth : "else",
    after: at < after ? truth : "else",
  }));
const good = {
  held: [...pairs("debug", 40, [20, 32]), ...pairs("docs", 40, [30, 32])],
  canary: [...pairs("debug", 60, [45, 45]), ...pairs("docs", 60, [45, 45])],
  ece: { control: 0.03, candidate: 0.03 },
};

describe("pairedP", () => {
  it.each([
    [0, 0, 1],
    [1, 0, 0.5],
    [5, 0, 1 / 32],
    [8, 2, 56 / 1024],
  ])("gives the exact tail for %i gained and %i lost", (gained, lost, p) => {
    expect(pairedP(gained, lost)).toBeCloseTo(p, 9);
  });
});

describe("judgePromotion", () => {
  it("promotes what is better on held-out rows and worse nowhere", () => {
    expect(judgePromotion(good)).toMatchObject({ promote: true, refusals: [], held: { gained: 14, lost: 0 } });
  });

  it("refuses on few held-out rows and says how many more are needed", () => {
    const report = judgePromotion({ ...good, held: good.held.slice(0, 15) });
    expect(report.promote).toBe(false);
    expect(report.moreRowsNeeded).toBe(10);
  });

  it("refuses a gain that may be chance", () => {
    const report = judgePromotion({ ...good, held: [...pairs("debug", 40, [20, 22]), ...pairs("docs", 40, [30, 30])] });
    expect(report.refusals.join()).toMatch(/may be chance/);
  });

  it("refuses when one class falls beyond the margin, however much the others gain", () => {
    const held = [...pairs("debug", 60, [20, 50]), ...pairs("docs", 20, [18, 14])];
    expect(judgePromotion({ ...good, held }).refusals).toEqual(["docs fell from 90.0 % to 70.0 % on held-out rows."]);
  });

  it("refuses when the experts' own requests fall, in all or in one class", () => {
    const canary = [...pairs("debug", 60, [45, 45]), ...pairs("docs", 60, [45, 37])];
    const { refusals } = judgePromotion({ ...good, canary });
    expect(refusals.join()).toMatch(/own requests fell/);
    expect(refusals.join()).toMatch(/docs fell/);
  });

  it("takes the small differences of two fits for chance", () => {
    const canary = [...pairs("debug", 60, [45, 43]), ...pairs("docs", 60, [45, 46])];
    expect(judgePromotion({ ...good, canary }).promote).toBe(true);
  });

  it("refuses a rise of the calibration error", () => {
    const { refusals } = judgePromotion({ ...good, ece: { control: 0.03, candidate: 0.06 } });
    expect(refusals).toEqual(["Its calibration error rose by 3.0 %."]);
  });

  it("refuses a gain that the rows of one person carry", () => {
    const mallory = pairs("docs", 30, [0, 30]).map((pair) => ({ ...pair, by: "mallory" }));
    const { refusals } = judgePromotion({ ...good, held: [...pairs("debug", 40, [20, 20]), ...mallory] });
    expect(refusals).toEqual(["Its gain is carried by the rows of one person alone."]);
  });

  it("takes projects whose work agrees with the policy for no people who speak against a person's gain", () => {
    const corrected = pairs("docs", 30, [0, 30]).map((pair) => ({ ...pair, by: "owner" }));
    const worked = pairs("debug", 40, [40, 40]).map((pair, at) => ({ ...pair, by: `project:${at % 3}` }));
    expect(judgePromotion({ ...good, held: [...corrected, ...worked] })).toMatchObject({ promote: true, refusals: [] });
  });
});

describe("trimRows", () => {
  const place = (label: string, by: string, angle: number) => ({
    label,
    by,
    vector: Float32Array.from([Math.cos(angle), Math.sin(angle)]),
  });
  const own = [
    ...Array.from({ length: 12 }, (_, at) => place("debug", "house", at / 100)),
    ...Array.from({ length: 12 }, (_, at) => place("docs", "house", 1.3 + at / 100)),
  ];

  it("keeps a row its neighbourhood agrees with and drops one that stands alone", () => {
    const rows = [place("debug", "ann", 0.05), place("security", "mallory", 0.06)];
    expect(trimRows(rows, own)).toEqual({ kept: [rows[0]], trimmed: [rows[1]] });
  });

  it("does not let a person's rows vouch for each other, but lets other people's", () => {
    const alone = Array.from({ length: 9 }, (_, at) => place("security", "mallory", at / 100));
    expect(trimRows(alone, own).kept).toEqual([]);
    const others = Array.from({ length: 9 }, (_, at) => place("security", `person-${at}`, at / 100));
    expect(trimRows(others, own).kept).toEqual(others);
    expect(supportOf(place("security", "ann", 0), [])).toBe(0);
  });
});
