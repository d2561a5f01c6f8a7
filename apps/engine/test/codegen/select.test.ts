import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CandidateRecord, select, strictlyBetter } from "../../src/codegen/select.ts";

let counter = 0;
function candidate(over: Partial<CandidateRecord>): CandidateRecord {
  counter += 1;
  return {
    id: `c${counter}`,
    source: "sample",
    origin: null,
    prior: 0,
    said: true,
    code: "x",
    rejected: null,
    passed: ["e1"],
    failed: [],
    fingerprint: "A",
    ...over,
  };
}
const miss = { id: "e2", got: "1", message: "wanted 2" };

describe("selection by execution", () => {
  it("never chooses a candidate that fails a test", () => {
    const records = fc.record({
      failed: fc.array(fc.constant(miss), { maxLength: 2 }),
      rejected: fc.option(fc.constant("parse")),
      source: fc.constantFrom("idiom" as const, "sample" as const, "earlier" as const, "repair" as const),
      prior: fc.double({ min: 0, max: 1, noNaN: true }),
      fingerprint: fc.constantFrom("A", "B", "C"),
    });
    fc.assert(
      fc.property(fc.array(records), fc.nat(5), (list, vouched) => {
        const { winner } = select(list.map(candidate), vouched);
        expect(winner === null || (winner.failed.length === 0 && winner.rejected === null)).toBe(true);
      }),
    );
  });

  it("follows the behaviour most survivors agree on", () => {
    const result = select(
      [candidate({ fingerprint: "A" }), candidate({ fingerprint: "B" }), candidate({ fingerprint: "B" })],
      2,
    );
    expect(result.winner?.fingerprint).toBe("B");
  });

  it("prefers a well-fitting idiom to a lone sample that behaves differently", () => {
    const idiom = candidate({ source: "idiom", origin: "sum-by-key", prior: 0.9, fingerprint: "B" });
    expect(select([candidate({}), idiom], 2)).toMatchObject({ status: "proved", winner: { id: idiom.id } });
  });

  it("counts fillings of one idiom that behave alike once", () => {
    const fillings = Array.from({ length: 5 }, () =>
      candidate({ source: "idiom", origin: "top-n", prior: 0.2, fingerprint: "A" }),
    );
    const samples = [candidate({ fingerprint: "B" }), candidate({ fingerprint: "B" })];
    expect(select([...fillings, ...samples], 2).winner?.fingerprint).toBe("B");
  });

  it("proves nothing without a vouched test", () => {
    expect(select([candidate({ source: "idiom", origin: "x", prior: 1 })], 0).status).toBe("unproved");
  });

  it("leaves survivors that disagree with equal strength unproved", () => {
    expect(select([candidate({ fingerprint: "A" }), candidate({ fingerprint: "B" })], 3).status).toBe("unproved");
  });

  it("keeps to the first proposed among candidates that nothing tells apart", () => {
    const equal = (id: string) => candidate({ id, source: "idiom", origin: "pick", prior: 0.5, fingerprint: id });
    for (const order of [
      ["b", "a", "c"],
      ["c", "a", "b"],
    ])
      expect(select(order.map(equal), 1)).toMatchObject({ status: "unproved", winner: { id: order[0] } });
  });

  it("takes the likelier text among answers that behave alike", () => {
    const records = [
      candidate({ code: "a", logProbability: -0.9 }),
      candidate({ code: "longer, likelier", logProbability: -0.2 }),
    ];
    expect(select(records, 1).winner?.code).toBe("longer, likelier");
  });

  it("names the nearest miss when nothing survives", () => {
    const near = candidate({ passed: ["e1", "e3"], failed: [miss] });
    expect(select([candidate({ passed: [], failed: [miss, miss] }), near], 2)).toMatchObject({
      status: "none",
      nearest: { id: near.id },
    });
  });

  it("accepts a repair only when it passes more", () => {
    const before = candidate({ passed: ["e1"], failed: [miss] });
    expect(strictlyBetter(candidate({ passed: ["e1"], failed: [miss] }), before)).toBe(false);
    expect(strictlyBetter(candidate({ passed: ["e1", "e2"], failed: [] }), before)).toBe(true);
  });
});
