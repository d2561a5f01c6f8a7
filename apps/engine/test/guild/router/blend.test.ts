import { describe, expect, it } from "vitest";
import { blend, type RoutedExpert } from "../../../src/guild/router/blend.ts";
import { byLikelihood, decide } from "../../../src/guild/router/decide.ts";

const expert = (id: string, intents: RoutedExpert["intents"]): RoutedExpert => ({
  id,
  intents,
  confidenceThreshold: 0,
});
const EXPERTS = [expert("coder", ["codegen"]), expert("coder-two", ["codegen"]), expert("tester", ["test"])];
const SHARES = new Map([
  ["codegen", 0.8],
  ["test", 0.2],
]);
const nobodyKnown = { recordOf: () => ({ mean: 0.5, outcomes: 0, interval: [0, 1] as [number, number] }) };
const idle = { loadOf: () => ({ load: 0, overCap: false }) };
const weights = { gate: 0.6, record: 0.4 };

describe("the blend of gate, record and load", () => {
  it("scores 0.6 of the gate and 0.4 of the record", () => {
    const [best] = blend(EXPERTS, SHARES, { weights, records: nobodyKnown, loads: idle });
    expect(best?.score).toBeCloseTo(0.6 * 0.8 + 0.4 * 0.5, 6);
  });

  it("lets the record rank experts of one intent", () => {
    const records = {
      recordOf: (id: string) => ({
        mean: id === "coder-two" ? 0.9 : 0.4,
        outcomes: 9,
        interval: [0, 1] as [number, number],
      }),
    };
    expect(blend(EXPERTS, SHARES, { weights, records, loads: idle })[0]?.expert).toBe("coder-two");
  });

  it("halves a score past the hard cap and not before", () => {
    const loads = (overCap: boolean) => ({ loadOf: (id: string) => ({ load: 3, overCap: overCap && id === "coder" }) });
    const chosen = (overCap: boolean) =>
      blend(EXPERTS, SHARES, { weights, records: nobodyKnown, loads: loads(overCap) })[0]?.expert;
    expect([chosen(false), chosen(true)]).toEqual(["coder", "coder-two"]);
  });

  it("gives an expert the value of the best intent it declares", () => {
    const both = [expert("allrounder", ["test", "codegen"])];
    const [only] = blend(both, SHARES, { weights, records: nobodyKnown, loads: idle });
    expect(only).toMatchObject({ intent: "codegen", gate: 0.8 });
  });

  it("does not take an intent for an expert of the same name", () => {
    const named = [expert("test", ["docs"])];
    expect(blend(named, SHARES, { weights, records: nobodyKnown, loads: idle })[0]?.gate).toBe(0);
  });
});

describe("a decision", () => {
  const candidates = blend(EXPERTS, SHARES, { weights, records: nobodyKnown, loads: idle });

  it("chooses nobody below the threshold of the best", () => {
    const verdict = decide({ candidates, thresholdOf: () => 0.81, outOfDomain: false });
    expect(verdict).toMatchObject({ expert: null, abstained: true, confidence: 0.8 });
  });

  it("names the likeliest when it asks, however good the record of another is", () => {
    const records = {
      recordOf: (id: string) => ({
        mean: id === "tester" ? 0.99 : 0.01,
        outcomes: 50,
        interval: [0, 1] as [number, number],
      }),
    };
    const even = new Map([
      ["codegen", 0.4],
      ["test", 0.3],
    ]);
    const lifted = blend(EXPERTS, even, { weights, records, loads: idle });
    expect(lifted[0]?.expert).toBe("tester");
    expect(decide({ candidates: lifted, thresholdOf: () => 0.7, outOfDomain: false })).toMatchObject({
      expert: null,
      intent: "codegen",
      confidence: 0.4,
    });
    expect(byLikelihood(lifted).map(({ expert }) => expert)).toEqual(["coder", "coder-two", "tester"]);
  });

  it("chooses nobody for what is out of domain, however sure", () => {
    expect(decide({ candidates, thresholdOf: () => 0, outOfDomain: true })).toMatchObject({
      expert: null,
      outOfDomain: true,
    });
  });

  it("chooses the best above it", () => {
    expect(decide({ candidates, thresholdOf: () => 0.7, outOfDomain: false })).toMatchObject({
      expert: "coder",
      abstained: false,
    });
  });
});
