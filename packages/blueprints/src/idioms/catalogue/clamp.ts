import { scalarIdiom } from "../scalar.ts";

export const clamp = scalarIdiom({
  id: "clamp",
  title: "Keep a number within bounds",
  phrases: ["clamp a value between low and high", "limit a number to a range"],
  cues: [
    ["clamp", "limit", "within", "between", "keep"],
    ["clamp", "range", "bounds", "minimum and maximum", "low and high", "between"],
  ],
  unless: ["random", "days between", "overlap"],
  params: ["number", "number", "number"],
  returns: "number",
  variants: [
    { name: "clamp", python: "return max($2, min($1, $3))", typescript: "return Math.max($2, Math.min($1, $3));" },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def clamp(value: int, low: int, high: int) -> int",
      purpose: "Clamp a value to the range low to high.",
      holds: "assert [clamp(v, 0, 5) for v in (-1, 3, 9)] == [0, 3, 5]",
    },
    {
      language: "typescript",
      signature: "function clamp(value: number, min: number, max: number): number",
      purpose: "Clamp a value to the range min to max.",
      holds: "assert.deepEqual([-1, 3, 9].map((v) => clamp(v, 0, 5)), [0, 3, 5]);",
    },
  ],
});
