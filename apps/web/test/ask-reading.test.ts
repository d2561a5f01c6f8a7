import type { AnswerPart, AnswerQuality, MergeWays } from "@guildhall/contracts";
import { describe, expect, it } from "vitest";
import {
  answerNames,
  measuredWords,
  partialWords,
  partsBySource,
  qualityLines,
  stateWords,
  toggled,
} from "../src/features/guild/hooks/ask-reading";

const GOOD: AnswerQuality = { missing: [], cut: false, compiles: null, wrongCitations: null, ok: true };
const nameOf = (id: string): string => (id === "coder" ? "Coder" : "Tester");

it("adds and takes away an expert, and gives no fifth place", () => {
  expect(toggled(["a"], "b")).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "a")).toEqual(["b"]);
  expect(toggled(["a", "b", "c", "d"], "e")).toEqual(["a", "b", "c", "d"]);
  expect(toggled(["a", "b", "c", "d"], "d")).toEqual(["a", "b", "c"]);
});

it("calls an answer by its expert, with a number only where there are several", () => {
  const answers = [
    { id: "coder-1", expert: "coder" },
    { id: "coder-2", expert: "coder" },
    { id: "tester-1", expert: "tester" },
  ];
  expect([...answerNames(answers, nameOf).values()]).toEqual(["Coder 1", "Coder 2", "Tester"]);
});

it("puts parts of one source together and keeps their order", () => {
  const part = (text: string, ...from: string[]): AnswerPart => ({ kind: "prose", text, language: "", from });
  const parts = [part("1", "a"), part("2", "a"), part("3"), part("4", "a"), part("5", "a", "b")];
  expect(partsBySource(parts).map((group) => group.parts.map(({ text }) => text))).toEqual([
    ["1", "2"],
    ["3"],
    ["4"],
    ["5"],
  ]);
});

describe("what was checked", () => {
  it("leaves out what could not be looked at", () => {
    expect(qualityLines(GOOD).map(({ mark }) => mark)).toEqual(["done", "done"]);
    expect(qualityLines({ ...GOOD, compiles: true, wrongCitations: [] })).toHaveLength(4);
  });
  it("names every fault", () => {
    const bad = { missing: ["x?", "y?"], cut: true, compiles: false, wrongCitations: ["a.py"], ok: false };
    const lines = qualityLines(bad);
    expect(lines.every(({ mark }) => mark === "failed")).toBe(true);
    expect(lines.map(({ text }) => text).join("\n")).toMatch(/x\?\n.*y\?\n.*middle\.\n.*parse\.\n.*a\.py/);
  });
});

describe("how far it is", () => {
  const answer = (state: "waiting" | "working" | "done" | "failed") => {
    return { id: "a-1", expert: "a", state, text: "", cut: false, tokens: 0, error: "" };
  };
  it("counts answers, then says that one is made of them", () => {
    expect(stateWords({ state: "working", answers: [answer("done"), answer("working")] }).text).toBe(
      "1 of 2 answers here",
    );
    expect(stateWords({ state: "working", answers: [answer("done"), answer("failed")] }).text).toContain("is made");
    expect(stateWords({ state: "stopped", answers: [answer("done"), answer("working")] }).mark).toBe("stopped");
  });
});

it("names whose answers there are of an asking that ended short", () => {
  const names = new Map([
    ["a-1", "Architect"],
    ["k-1", "Knowledge"],
  ]);
  const words = partialWords({ answered: ["a-1"], missing: ["k-1"] }, names);
  expect(words).toBe("Partial: Architect answered, Knowledge did not.");
  expect(partialWords({ answered: ["a-1"], missing: [] }, names)).toBe("Partial: Architect answered.");
});

describe("what was measured of a way", () => {
  const ways = (way: "single" | "execution", reason: string): MergeWays => ({
    kind: "code",
    auto: { way, reason },
    ways: [
      { way: "single", verdict: "best", figures: "" },
      { way: "voting", verdict: "not-measured", figures: "" },
      { way: "execution", verdict: way === "single" ? "not-better" : "better", figures: "56 % beside 46 %." },
    ],
  });
  it("says plainly where nobody measured, and where nothing was shown", () => {
    expect(measuredWords(ways("single", "r"), "voting")).toContain("Not measured yet");
    expect(measuredWords(ways("single", "r"), "execution")).toMatch(/not shown to be better.*56 %/);
  });
  it("gives the reason of what was measured, once", () => {
    expect(measuredWords(ways("single", "Nothing beats it."), "auto")).toBe(
      "Now: best expert alone. Nothing beats it.",
    );
    expect(measuredWords(ways("execution", "56 % beside 46 %."), "auto")).toBe("Now: run the code. 56 % beside 46 %.");
  });
});
