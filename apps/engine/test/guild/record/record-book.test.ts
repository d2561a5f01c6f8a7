import { openTestDatabase } from "@guildhall/db";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { betaBelow, betaQuantile } from "../../../src/guild/record/beta.ts";
import { posteriorOf, RecordBook } from "../../../src/guild/record/record-book.ts";

const NOW = Date.parse("2026-01-31T00:00:00Z");
const DAY = 24 * 3600_000;
const told = (success: boolean, days = 0, weight = 1) => ({
  success,
  weight,
  createdAt: new Date(NOW - days * DAY).toISOString(),
});

describe("the record of an expert", () => {
  it("is one half, wide open, before anything is known", () => {
    const { mean, interval, outcomes } = posteriorOf([], NOW);
    expect([mean, outcomes]).toEqual([0.5, 0]);
    expect(interval[0]).toBeCloseTo(0.05, 2);
    expect(interval[1]).toBeCloseTo(0.95, 2);
  });

  it("grows narrower with more outcomes", () => {
    const width = (count: number) => {
      const { interval } = posteriorOf(
        Array.from({ length: count }, (_, at) => told(at % 2 === 0)),
        NOW,
      );
      return interval[1] - interval[0];
    };
    expect(width(40)).toBeLessThan(width(4));
  });

  it("lets old outcomes fade, and weak ones count less", () => {
    const fresh = posteriorOf([told(false)], NOW).mean;
    expect(posteriorOf([told(false, 90)], NOW).mean).toBeGreaterThan(fresh);
    expect(posteriorOf([told(false, 0, 0.3)], NOW).mean).toBeGreaterThan(fresh);
  });

  it("agrees with the known quantiles of Beta distributions", () => {
    expect(betaQuantile(0.5, 1, 1)).toBeCloseTo(0.5, 4);
    expect(betaQuantile(0.05, 9, 1)).toBeCloseTo(0.05 ** (1 / 9), 4);
    expect(betaBelow(0.3, 2, 5)).toBeCloseTo(0.579825, 5);
  });

  it("keeps its quantiles in order for any record", () => {
    const counts = fc.double({ min: 1, max: 5000, noNaN: true });
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [low, high] = [betaQuantile(0.05, a, b), betaQuantile(0.95, a, b)];
        expect(low).toBeLessThanOrEqual(a / (a + b));
        expect(high).toBeGreaterThanOrEqual(a / (a + b));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the book of outcomes", () => {
  let db: Awaited<ReturnType<typeof openTestDatabase>>;
  const clock = { now: () => new Date(), monotonicMs: () => performance.now(), sleep: async () => {} };
  const outcome = {
    decisionId: null,
    expert: "coder",
    intent: "codegen",
    success: true,
    weight: 1,
    source: "tests",
  } as const;
  beforeEach(async () => {
    db = await openTestDatabase();
  });
  afterEach(() => db.close());

  it("counts an outcome at once and after a restart", async () => {
    const book = await RecordBook.open(db.guildOutcomes, clock);
    await book.add(outcome);
    const again = await RecordBook.open(db.guildOutcomes, clock);
    for (const seen of [book, again]) expect(seen.recordOf("coder", "codegen")).toMatchObject({ outcomes: 1 });
    expect(book.recordOf("coder", "codegen").mean).toBeCloseTo(2 / 3, 3);
    expect(book.recordOf("coder", "debug").outcomes).toBe(0);
  });

  it("refuses a weight that is no share", async () => {
    const book = await RecordBook.open(db.guildOutcomes, clock);
    await expect(book.add({ ...outcome, weight: 7 })).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});
