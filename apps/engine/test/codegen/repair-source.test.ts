import { afterAll, describe, expect, it } from "vitest";
import { chosenRepair } from "../../src/codegen/choose-repair.ts";
import { type CandidateRecord, type CodeProblem, repairSource } from "../../src/codegen/index.ts";
import { createSourceJudge } from "../../src/languages/index.ts";
import { driver } from "../languages/sandbox.ts";
import { scripted } from "./scripted-backend.ts";

const judge = createSourceJudge({ driver });
afterAll(() => judge.dispose());

const LARGEST =
  "def largest(xs):\n    best = xs[0]\n    for x in xs:\n        if x < best:\n            best = x\n    return best\n";
const problem = (examples: CodeProblem["examples"], prompt = LARGEST): CodeProblem => ({
  language: "python",
  instructions: "The largest of some numbers.",
  prompt,
  setup: "",
  entry: "largest",
  examples,
});
const FAILING = { call: "largest([1, 3, 2])", expected: "3" };
const noModel = { model: async () => null, judge, seed: 1 };

describe("repairing a program", () => {
  it("finds a confused operator by running small edits, without a model", async () => {
    const { code, repaired, passesExamples, edits } = await repairSource(problem([FAILING]), noModel);
    expect(code).toBe(LARGEST.replace("x < best", "x > best"));
    expect({ repaired, passesExamples }).toEqual({ repaired: true, passesExamples: true });
    expect(edits.passing).toBeGreaterThan(0);
  });

  it("takes nothing that fails what was passed before", async () => {
    // The only way to the new value gives up the old one.
    const constant = "def largest(xs):\n    return 1\n";
    const examples = [
      { call: "largest([1])", expected: "1" },
      { call: "largest([2])", expected: "2" },
    ];
    const { code, repaired } = await repairSource(problem(examples, constant), noModel);
    expect({ code, repaired }).toEqual({ code: constant, repaired: false });
  });

  it("tells the model which call failed, and takes its program where no edit helps", async () => {
    const broken = "def largest(xs):\n    return xs[0]\n";
    const examples = [
      FAILING,
      { call: "largest([5, 1])", expected: "5" },
      { call: "largest([-2, -1, -3])", expected: "-1" },
    ];
    const right = "def largest(xs):\n    return max(xs)\n```";
    const { backend, requests } = scripted(Array<string>(8).fill(right));
    const model = async () => ({ backend, maxSamples: 7 });
    const { code, repaired } = await repairSource(problem(examples, broken), { model, judge, seed: 1 });
    expect(requests[0]?.messages.at(-1)?.content).toContain("largest([1, 3, 2]) gives 1, and should give 3");
    expect(repaired).toBe(true);
    expect(code).toContain("max(xs)");
  });
});

const record = (id: string, source: CandidateRecord["source"], fingerprint: [string, string][]): CandidateRecord => ({
  ...{ id, source, origin: id, prior: 0, said: true, code: id, rejected: null, passed: ["example-0"], failed: [] },
  fingerprint: JSON.stringify(fingerprint),
});
const before = record("before", "user", [
  ["value", "1"],
  ["value", "2"],
  ["raised", "E"],
]);
const cluster = (...members: CandidateRecord[]) => ({ members, weight: members.length });
const chosen = (...clusters: ReturnType<typeof cluster>[]) =>
  chosenRepair({ status: "unproved", winner: null, clusters, nearest: null }, before)?.id;

describe("choosing among repairs that pass every example", () => {
  const kept: [string, string][] = [
    ["value", "9"],
    ["value", "2"],
    ["value", "0"],
  ];
  const changed: [string, string][] = [
    ["value", "9"],
    ["value", "7"],
    ["value", "0"],
  ];

  it("prefers what leaves the rest of the program as it was", () => {
    expect(chosen(cluster(record("a", "edit", changed)), cluster(record("b", "edit", kept)))).toBe("b");
  });

  it("believes answers of the model more than edits that are one edit written differently", () => {
    const edits = ["a", "b", "c", "d"].map((id) => record(id, "edit", changed));
    const samples = ["x", "y"].map((id) => record(id, "sample", changed));
    expect(chosen(cluster(...edits), cluster(...samples))).toBe("x");
  });

  it("takes an edit where the model's answers behave like one", () => {
    expect(chosen(cluster(record("x", "sample", kept), record("a", "edit", kept)))).toBe("a");
  });
});
