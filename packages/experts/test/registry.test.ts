import { STAGES } from "@guildhall/contracts";
import { describe, expect, it } from "vitest";
import { expertFor, experts } from "../src/index.ts";
import { createRegistry } from "../src/registry.ts";

const [first, second] = experts;
if (!first || !second) throw new Error("there are no experts");

describe("the registry", () => {
  it("holds the six experts of the house", () => {
    expect(experts.map(({ id }) => id).sort()).toEqual([
      "coder",
      "debugger",
      "knowledge",
      "planner",
      "reviewer",
      "tester",
    ]);
  });

  it.each([
    ["twice the same expert", [first, first], "is there twice"],
    ["a request of two experts", [first, { ...second, requests: first.requests }], "both claim"],
    ["too few example requests", [{ ...first, requests: [] }], "requests"],
    ["a field it does not know", [{ ...first, mood: "good" }], "mood"],
  ])("refuses %s", (_, set, message) => {
    expect(() => createRegistry(set)).toThrow(message);
  });
});

describe("the table of stages", () => {
  it("gives every stage an expert that names this stage, and questions to the one that edits nothing", () => {
    for (const stage of STAGES) {
      expect(expertFor(stage, "build").stages).toContain(stage);
      expect(expertFor(stage, "ask").may).toMatchObject({ editSpec: false, writeFiles: false, answerOnly: true });
    }
  });
});
