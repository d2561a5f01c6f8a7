import type { CandidateRecord, Leaf, RecordedSearch } from "@guildhall/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidateSet } from "../../src/codegen/explain-choice.ts";
import { recordSearch, replay, withExample } from "../../src/codegen/recorded-search.ts";
import { select } from "../../src/codegen/select.ts";

const leaf: Leaf = {
  name: "double",
  language: "python",
  purpose: "Doubles.",
  params: [{ name: "n", type: "integer" }],
  returns: "integer",
  records: [],
  raises: true,
  examples: [],
  properties: [],
  criteria: [],
  file: "double.py",
};
const returned = (value: number) => ({ kind: "returned", value });
let made = 0;
const record = (over: Partial<CandidateRecord> & { outcomes?: readonly unknown[] }): CandidateRecord => {
  made += 1;
  const { outcomes = [returned(1)], ...rest } = over;
  return {
    id: `c${made}`,
    source: "sample",
    origin: null,
    prior: 0,
    said: true,
    code: `code ${made}`,
    rejected: null,
    passed: ["e1"],
    failed: [],
    fingerprint: JSON.stringify(outcomes),
    ...rest,
  };
};
const searchOf = (records: CandidateRecord[], probes: number[][] = [[1]]): RecordedSearch =>
  recordSearch({ vouched: 2, checks: [{ id: "e1", text: "1 → 2" }], probes, records });
/** What a database gives back. */
const stored = (search: RecordedSearch): RecordedSearch => JSON.parse(JSON.stringify(search));

describe("a stored search", () => {
  it("replays without a model to the same winner", () => {
    const records = fc.record({
      failed: fc.array(fc.constant({ id: "e2", got: "1", message: "wanted 2" }), { maxLength: 1 }),
      rejected: fc.option(fc.constant("parse"), { freq: 3 }),
      source: fc.constantFrom("idiom" as const, "sample" as const, "earlier" as const, "repair" as const),
      prior: fc.double({ min: 0, max: 1, noNaN: true }),
      outcomes: fc.constantFrom([returned(1)], [returned(2)], ["ValueError"]),
    });
    fc.assert(
      fc.property(fc.array(records, { maxLength: 120 }), fc.nat(4), (list, vouched) => {
        const all = list.map(record);
        const before = select(all, vouched);
        const after = replay(stored(recordSearch({ vouched, checks: [], probes: [[1]], records: all })));
        expect(after.winner?.id).toBe(before.winner?.id);
        if (all.length <= 64) expect(after.status).toBe(before.status);
      }),
    );
  });

  it("is bounded in rows and bytes and keeps the winner, however much was tried", () => {
    const right = record({ source: "idiom", origin: "double", prior: 1, code: "x".repeat(100_000) });
    const misses = Array.from({ length: 200 }, () =>
      record({ failed: [{ id: "e1", got: "y".repeat(5000), message: "" }], passed: [], code: "z".repeat(20_000) }),
    );
    const search = searchOf([...misses, right]);
    expect(search.judged).toBe(201);
    expect(replay(search).winner?.id).toBe(right.id);
    expect(JSON.stringify(search).length).toBeLessThan(400_000);
    expect(searchOf([...misses.map((miss) => ({ ...miss, code: "z" })), right]).records.length).toBe(64);
  });

  it("keeps equal behaviour equal when its outcomes are too long to keep", () => {
    const long = Array.from({ length: 2000 }, () => returned(7));
    const search = searchOf([record({ outcomes: long }), record({ outcomes: long }), record({})]);
    expect(replay(search).clusters.map((cluster) => cluster.members.length)).toEqual([2, 1]);
  });
});

describe("an answer", () => {
  const example = (value: number) => ({
    id: "u1",
    leaf: "double",
    args: [3],
    outcome: { kind: "returns" as const, value },
    oracle: "confirmed" as const,
  });
  const [a, b, c] = [[6], [6], [9]].map(([value]) => record({ outcomes: [returned(1), returned(value ?? 0)] }));
  const search = stored(
    searchOf(
      [a, b, c].flatMap((entry) => entry ?? []),
      [[1], [3]],
    ),
  );

  it("chooses again by what was recorded, also against the majority", () => {
    expect(replay(search).winner?.id).toBe(a?.id);
    const after = withExample(search, leaf, example(9));
    expect(after && replay(after).winner?.id).toBe(c?.id);
    expect(after?.vouched).toBe(3);
    expect(after?.records[0]?.failed).toEqual([{ id: "u1", got: "6", message: "gives 6" }]);
  });

  it("leaves nobody standing where no candidate gives it, and says null where the input was never tried", () => {
    const after = withExample(search, leaf, example(7));
    expect(after && replay(after).winner).toBeNull();
    expect(withExample(search, leaf, { ...example(7), args: [4] })).toBeNull();
  });

  it("tells a refusal from a bug", () => {
    const [refuses, breaks] = [record({ outcomes: ["ValueError"] }), record({ outcomes: ["TypeError"] })];
    const raises = { ...example(0), args: [1], outcome: { kind: "raises" as const } };
    const after = withExample(searchOf([refuses, breaks]), leaf, raises);
    expect(after && replay(after).winner?.id).toBe(refuses.id);
  });
});

describe("the drawer", () => {
  it("puts the winner first with its reason in words, groups by behaviour, and knows whose code is in use", () => {
    const twins = [record({}), record({})];
    const other = record({ outcomes: [returned(5)] });
    const miss = record({ failed: [{ id: "e1", got: "3", message: "" }], passed: [] });
    const refused = record({ rejected: "parse: no" });
    const set = candidateSet(searchOf([refused, miss, other, ...twins]), { leaf: "double", code: ` ${other.code}\n` });
    expect(set).toMatchObject({
      status: "unproved",
      winner: twins[0]?.id,
      reason: "It passes its one check; 2 of the 3 that do behave alike. That does not settle it: an example would.",
      inUse: other.id,
      judged: 5,
    });
    expect(set.behaviours.map(({ id, candidates }) => [id, candidates.length])).toEqual([
      ["A", 2],
      ["B", 1],
    ]);
    expect(set.candidates.map((entry) => entry.behaviour)).toEqual(["A", "A", "B", null, null]);
    expect(set.candidates.at(-1)?.rejected).toBe("parse: no");
  });

  it("says how near the nearest came when none passes", () => {
    const miss = record({ failed: [{ id: "e2", got: "3", message: "" }] });
    const search = { ...searchOf([miss]), checks: ["e1", "e2"].map((id) => ({ id, text: id })) };
    expect(candidateSet(search, { leaf: "double", code: "" })).toMatchObject({
      winner: null,
      inUse: null,
      reason: "None passes. The nearest passes 1 of 2 checks.",
    });
  });
});
