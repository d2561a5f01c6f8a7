import { describe, expect, it } from "vitest";
import { isNightlyDue, nextNightly } from "../../../src/guild/learning/nightly.ts";
import { liveObjection } from "../../../src/guild/learning/promoter.ts";
import { Repeats } from "../../../src/guild/learning/repeats.ts";

/** Local time, as the setting is. */
const at = (hours: number, minutes = 0, day = 10): Date => new Date(2026, 10, day, hours, minutes);

describe("the nightly training", () => {
  it.each([
    [at(2, 59), null, false],
    [at(3), null, true],
    [at(3, 30), at(3, 0, 9), true],
    [at(3, 30), at(3, 1), false],
    [at(6, 59), null, true],
    [at(9), null, false],
  ])("at %s with the last one %s is due: %s", (now, last, due) => {
    expect(isNightlyDue(now, "03:00", last)).toBe(due);
  });

  it("is never due when it is off, and else names its next time", () => {
    expect(isNightlyDue(at(3), "off", null)).toBe(false);
    expect(nextNightly(at(3), "off")).toBeNull();
    expect(nextNightly(at(2), "03:00")).toEqual(at(3));
    expect(nextNightly(at(3), "03:00")).toEqual(at(3, 0, 11));
  });
});

describe("liveObjection", () => {
  const live = { policyId: "p", scored: 80, agreement: 0.9 };
  it("waits for ten live rows with a label, then wants the shadow not to be worse by more than two", () => {
    expect(liveObjection({ ...live, labelled: 9, activeRight: 9, shadowRight: 0 })).toBeNull();
    expect(liveObjection({ ...live, labelled: 20, activeRight: 15, shadowRight: 13 })).toBeNull();
    expect(liveObjection({ ...live, labelled: 20, activeRight: 15, shadowRight: 12 })).toMatch(/right 12 times/);
  });
});

describe("Repeats", () => {
  const request = { text: "Fix the cart", projectId: "p1", stage: null, expert: null };
  const decision = (id: string) => ({ id, expert: "coder", intent: "codegen" }) as Parameters<Repeats["noted"]>[1];

  it("notices the same words in the same project within half an hour, once", () => {
    const repeats = new Repeats();
    expect(repeats.noted(request, decision("d1"), 0)).toBeNull();
    expect(repeats.noted({ ...request, text: "fix the CART!" }, decision("d2"), 60_000)).toMatchObject({
      ...{ decisionId: "d1", expert: "coder", intent: "codegen", success: false, source: "regenerated" },
    });
    expect(repeats.noted(request, decision("d3"), 40 * 60_000)).toBeNull();
  });

  it("leaves alone what a person gave to a named expert, and requests without a project", () => {
    const repeats = new Repeats();
    repeats.noted(request, decision("d1"), 0);
    expect(repeats.noted({ ...request, expert: "tester" }, decision("d2"), 1000)).toBeNull();
    expect(repeats.noted({ ...request, projectId: null }, decision("d3"), 2000)).toBeNull();
  });
});
