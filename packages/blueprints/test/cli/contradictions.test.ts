import { describe, expect, it } from "vitest";
import { contradicts } from "../../src/cli/brief/contradictions.ts";

const USUAL = "Count how often each word occurs. Words are runs of letters, digits and apostrophes, in lower case.";

describe("a usual purpose", () => {
  it.each(["A word is a run of letters.", "Words are separated by spaces.", "A word consists of letters and hyphens."])(
    "gives way where the brief says itself what a word is: %s",
    (told) => {
      expect(contradicts(told, USUAL)).toBe(true);
    },
  );

  it.each(["Counts how often each word occurs.", "How often words are counted.", USUAL])(
    "stays where the brief says nothing else: %s",
    (told) => {
      expect(contradicts(told, USUAL)).toBe(false);
    },
  );
});
