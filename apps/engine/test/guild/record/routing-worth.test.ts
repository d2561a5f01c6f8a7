import type { Intent } from "@guildhall/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ComparedOutcome, routingWorth } from "../../../src/guild/record/routing-worth.ts";

/** `wins` of `tries` outcomes of an expert on a kind of work. */
function told(expert: string, intent: Intent, [wins, tries]: [number, number], routed: boolean): ComparedOutcome[] {
  return Array.from({ length: tries }, (_, at) => ({ expert, intent, success: at < wins, weight: 1, routed }));
}

describe("whether routing pays", () => {
  it("is not known before the first routed outcome", () => {
    const worth = routingWorth(told("coder", "codegen", [5, 5], false));
    expect(worth).toMatchObject({ verdict: "unknown", routed: null, best: null });
    expect(worth.needed).toBeGreaterThan(0);
  });

  it("is not claimed while no single expert was tried on half of the work of others", () => {
    const worth = routingWorth([
      ...told("coder", "codegen", [20, 20], true),
      ...told("tester", "test", [20, 20], true),
      ...told("reviewer", "review", [20, 20], true),
    ]);
    expect(worth).toMatchObject({ verdict: "unknown", best: null, needed: 5 });
    expect(worth.routed?.outcomes).toBe(60);
    expect(worth.byIntent.map(({ intent }) => intent)).toEqual(["codegen", "review", "test"]);
  });

  const specialists = (single: [number, number]) => [
    ...told("coder", "codegen", [36, 40], true),
    ...told("tester", "test", [36, 40], true),
    ...told("coder", "test", single, false),
  ];

  it("is yes where the best single expert does worse on what went to others", () => {
    const { verdict, best, needed } = routingWorth(specialists([8, 40]));
    expect(verdict).toBe("pays");
    expect(needed).toBe(0);
    expect(best?.expert).toBe("coder");
    expect(best?.coverage).toBe(1);
    // Half of the work is the coder's own and differs by nothing; on the other half 36 of 40 stand against 8 of 40.
    expect(best?.difference).toBeCloseTo(0.5 * (37 / 42 - 9 / 42), 6);
    expect(best?.interval[0]).toBeGreaterThan(0);
  });

  it("is no where one expert alone does better, and says so", () => {
    const { verdict, best } = routingWorth([
      ...told("coder", "codegen", [36, 40], true),
      ...told("tester", "test", [8, 40], true),
      ...told("coder", "test", [38, 40], false),
    ]);
    expect(verdict).toBe("costs");
    expect(best?.interval[1]).toBeLessThan(0);
  });

  it("stays open where the difference may be chance, and says about how many outcomes are missing", () => {
    const few = routingWorth(specialists([31, 40]));
    expect(few.verdict).toBe("unknown");
    expect(few.needed).toBeGreaterThan(0);
    // An outcome that says less makes the answer later.
    const weak = routingWorth(specialists([31, 40]).map((outcome) => ({ ...outcome, weight: 0.5 })));
    expect(weak.needed).toBeGreaterThan(few.needed);
  });

  it("keeps every share and interval within its bounds, whatever was recorded", () => {
    const outcome = fc.record({
      expert: fc.constantFrom("coder", "tester", "reviewer"),
      intent: fc.constantFrom<Intent>("codegen", "test", "review"),
      success: fc.boolean(),
      weight: fc.double({ min: 0, max: 1, noNaN: true }),
      routed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 60 }), (outcomes) => {
        const { best, byIntent, verdict } = routingWorth(outcomes);
        expect(byIntent.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(byIntent.length === 0 ? 0 : 1, 9);
        if (best === null) {
          expect(verdict).toBe("unknown");
          return;
        }
        expect(best.coverage).toBeGreaterThan(0);
        expect(best.coverage).toBeLessThanOrEqual(1);
        expect(best.interval[0]).toBeLessThanOrEqual(best.difference);
        expect(best.interval[1]).toBeGreaterThanOrEqual(best.difference);
      }),
      { numRuns: 100 },
    );
  });
});
