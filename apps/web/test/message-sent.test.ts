import type { Message } from "@guildhall/contracts";
import { describe, expect, it } from "vitest";
import { askedAgain } from "../src/features/conversation/hooks/again";
import { lengthProblem } from "../src/features/conversation/hooks/length-problem";

const said: Message = {
  id: "m",
  projectId: "p",
  role: "user",
  text: "@reviewer: is this safe?",
  mode: "ask",
  status: "sent",
  runId: "r",
  versionId: null,
  expert: "reviewer",
  decisionId: null,
  part: null,
  replaces: null,
  createdAt: "2026-01-01T00:00:00Z",
};

describe("a request that goes to another expert", () => {
  it("still edits nothing where it was only a question", () => {
    expect(askedAgain(said, "coder")).toEqual({
      projectId: "p",
      text: "is this safe?",
      mode: "ask",
      expert: "coder",
    });
  });

  it("still is about the same part of the requirements", () => {
    const part = { path: "/title", ask: "change" as const };
    expect(askedAgain({ ...said, mode: "change", part }, "coder")).toMatchObject({ mode: "change", part });
    expect(askedAgain({ ...said, mode: "steer" }, "coder")).toMatchObject({ mode: "change" });
  });
});

describe("a message that is too long", () => {
  it.each([
    [4_000, true, null],
    [4_001, true, /4,000 characters/],
    [4_001, false, null],
    [100_000, false, null],
    [100_001, false, /100,000 characters/],
  ])("of %i characters, steering %j", (length, steers, words) => {
    const problem = lengthProblem("x".repeat(length), steers);
    if (words === null) expect(problem).toBeNull();
    else expect(problem?.message).toMatch(words);
  });
});
