import { INTENTS, STAGES } from "@guildhall/contracts";
import { describe, expect, it } from "vitest";
import { createRegistry, type Expert, expertFor, experts, findExpert, MIN_HOUSE_REQUESTS } from "../src/index.ts";

const [first, second] = experts;
if (!first || !second) throw new Error("there are no experts");

const teamExpert: Expert = {
  ...first,
  id: "ledger-clerk",
  intents: [],
  requests: Array.from({ length: 20 }, (_, index) => `Book receipt number ${index} in the ledger`),
};

describe("the registry", () => {
  it("holds twelve experts that together stand for every intent, each for its own", () => {
    expect(experts.flatMap(({ intents }) => intents).sort()).toEqual([...INTENTS].sort());
  });

  it("gives every expert of the house enough requests of its own", () => {
    for (const { requests } of experts) expect(requests.length).toBeGreaterThanOrEqual(MIN_HOUSE_REQUESTS);
  });

  it("gives no two experts the same way of working", () => {
    const ways = experts.map(({ style }) => style);
    expect(new Set(ways).size).toBe(experts.length);
    expect(new Set(experts.map(({ check }) => check)).size).toBe(experts.length);
    expect(new Set(experts.map(({ tools, context }) => JSON.stringify([tools, context]))).size).toBe(experts.length);
  });

  it("lets each answer in words of its own where it is only asked, without a form to fill in", () => {
    const ways = experts.map(({ counsel }) => counsel);
    expect(new Set(ways).size).toBe(experts.length);
    for (const way of ways) expect(way).not.toMatch(/JSON|fill in|\brows\b|numbered excerpts|NOT SHOWN|\bonly the\b/);
  });

  it.each([
    ["twice the same expert", [first, { ...first, requests: second.requests }], "is there twice"],
    ["a request of two experts", [first, { ...second, requests: first.requests }], "planner and architect both claim"],
    [
      "the same request in other case and with another closing mark",
      [first, { ...second, requests: [`${first.requests[0]?.toUpperCase()} !`, ...second.requests] }],
      "both claim",
    ],
    ["a request twice", [{ ...first, requests: [...first.requests, first.requests[3] ?? ""] }], "twice"],
    ["too few example requests", [{ ...first, requests: first.requests.slice(0, 20) }], "at least 60"],
    ["an expert of the house without intent", [{ ...first, intents: [] }], "intents"],
    ["a field it does not know", [{ ...first, mood: "good" }], "mood"],
    ["an id that is no word", [{ ...first, id: "My Expert" }], "id"],
  ])("refuses %s", (_, set, message) => {
    expect(() => createRegistry(set)).toThrow(message);
  });

  it("takes an expert of a team with twenty requests and no intent, but none that repeats the house", () => {
    expect(createRegistry(experts, [teamExpert]).get("ledger-clerk")).toMatchObject({ intents: [] });
    expect(() => createRegistry(experts, [{ ...teamExpert, requests: teamExpert.requests.slice(1) }])).toThrow(
      "at least 20",
    );
    const copy = { ...teamExpert, requests: [...teamExpert.requests, second.requests[0] ?? ""] };
    expect(() => createRegistry(experts, [copy])).toThrow("architect and ledger-clerk");
  });

  it("finds an expert by its id and none by another word", () => {
    expect(findExpert("reviewer")?.product).toBe("findings");
    expect(findExpert("nobody")).toBeNull();
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
