import { describe, expect, it } from "vitest";
import { type CandidateRecord, select } from "../../src/codegen/select.ts";
import { splittingInput } from "../../src/codegen/splitting-input.ts";

const returned = (value: unknown) => ({ kind: "returned", value });
const record = (id: string, prior: number, outcomes: unknown[]): CandidateRecord => ({
  id,
  source: "idiom",
  origin: id,
  prior,
  said: true,
  code: id,
  rejected: null,
  passed: ["e1"],
  failed: [],
  fingerprint: JSON.stringify(outcomes),
});

describe("the question that tells most", () => {
  it("asks where the survivors disagree", () => {
    const records = [record("a", 0.9, [returned(1), returned(7)]), record("b", 0.5, [returned(1), returned(8)])];
    expect(splittingInput(select(records, 2), [["same"], ["differs"]])).toMatchObject({
      args: ["differs"],
      outcome: { kind: "returns", value: 7 },
    });
  });

  it("prefers a telling result when all agree", () => {
    const records = [record("a", 0.9, [returned(0), returned(12)])];
    expect(splittingInput(select(records, 2), [["x"], ["y"]])).toEqual({
      args: ["y"],
      outcome: { kind: "returns", value: 12 },
      rival: null,
    });
  });

  it("asks nothing about errors, long or unreadable inputs", () => {
    const records = [record("a", 0.9, ["ValueError", returned(1), returned(2)])];
    expect(splittingInput(select(records, 2), [["x"], ["y".repeat(400)], ["\u0007"]])).toBeNull();
  });

  it("gives both sides where two large groups disagree, on the input that splits the survivors best", () => {
    const sample = (id: string, outcomes: unknown[]) => ({
      ...record(id, 0, outcomes),
      source: "sample" as const,
      origin: null,
    });
    const records = [
      sample("a", [returned(1), returned(5)]),
      sample("b", [returned(1), returned(5)]),
      sample("c", [returned(2), returned(6)]),
      sample("d", [returned(1), returned(6)]),
    ];
    expect(splittingInput(select(records, 1), [["one apart"], ["even split"]])).toEqual({
      args: ["even split"],
      outcome: { kind: "returns", value: 5 },
      rival: { kind: "returns", value: 6 },
    });
  });

  it("asks between two fillings of one idiom where the purpose says nothing of what tells them apart", () => {
    const filling = (id: string, prior: number, value: number, said: boolean) => ({
      ...record(id, prior, [returned(value)]),
      origin: "total-of",
      said,
    });
    const ask = (said: boolean, prior: number) =>
      splittingInput(select([filling("a", 0.9, 3, said), filling("b", prior, 4, said)], 1), [["x"]])?.rival;
    expect(ask(false, 0.8)).toEqual({ kind: "returns", value: 4 });
    expect(ask(true, 0.8)).toBeNull();
    expect(ask(false, 0.5)).toBeNull();
  });

  it("takes a refusal as a side, and asks about the chosen result alone where the rival is a lone voice", () => {
    const strong = record("a", 0.9, [returned(3)]);
    expect(splittingInput(select([strong, record("b", 0.8, ["ValueError"])], 1), [["x"]])).toMatchObject({
      outcome: { kind: "returns", value: 3 },
      rival: { kind: "raises" },
    });
    expect(splittingInput(select([strong, record("b", 0.1, [returned(4)])], 1), [["x"]])?.rival).toBeNull();
    // A bug is no answer to choose.
    expect(splittingInput(select([strong, record("b", 0.8, ["TypeError"])], 1), [["x"]])?.rival).toBeNull();
  });
});
