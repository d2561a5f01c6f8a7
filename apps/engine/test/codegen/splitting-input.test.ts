import { describe, expect, it } from "vitest";
import { type CandidateRecord, select } from "../../src/codegen/select.ts";
import { splittingInput } from "../../src/codegen/splitting-input.ts";

const returned = (value: unknown) => ({ kind: "returned", value });
const record = (id: string, prior: number, outcomes: unknown[]): CandidateRecord => ({
  id,
  source: "idiom",
  origin: id,
  prior,
  code: id,
  rejected: null,
  passed: ["e1"],
  failed: [],
  fingerprint: JSON.stringify(outcomes),
});

describe("the question that tells most", () => {
  it("asks where the survivors disagree", () => {
    const records = [record("a", 0.9, [returned(1), returned(7)]), record("b", 0.5, [returned(1), returned(8)])];
    expect(splittingInput(select(records, 2), [["same"], ["differs"]])).toEqual({ args: ["differs"], value: 7 });
  });

  it("prefers a telling result when all agree", () => {
    const records = [record("a", 0.9, [returned(0), returned(12)])];
    expect(splittingInput(select(records, 2), [["x"], ["y"]])).toEqual({ args: ["y"], value: 12 });
  });

  it("asks nothing about errors, long or unreadable inputs", () => {
    const records = [record("a", 0.9, ["ValueError", returned(1), returned(2)])];
    expect(splittingInput(select(records, 2), [["x"], ["y".repeat(200)], ["\u0007"]])).toBeNull();
  });
});
