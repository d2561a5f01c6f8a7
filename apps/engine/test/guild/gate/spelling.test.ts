import { describe, expect, it } from "vitest";
import { readRequest } from "../../../src/guild/gate/request-text.ts";
import { corrected } from "../../../src/guild/gate/spelling.ts";

describe("slips of the fingers", () => {
  it.each([
    ["refcator", "refactor"],
    ["documnet", "document"],
    ["perfomance", "performance"],
    ["chceck", "check"],
    ["fnd", "find"],
  ])("puts %s right", (typed, meant) => expect(corrected(typed)).toBe(meant));

  it.each(["kafka", "banana", "haskell", "jwt", "lint", "x509", "straße"])("leaves %s as it is", (word) =>
    expect(corrected(word)).toBe(word),
  );

  it("reads a request with slips as the one that was meant", () => {
    const meant = readRequest("Please refactor the documentation parser");
    const typed = readRequest("Plaese refcator the documentaton parser");
    expect(typed.words).toEqual(meant.words);
    expect(typed.prose).toBe(meant.prose);
  });
});
