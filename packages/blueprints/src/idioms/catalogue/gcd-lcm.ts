import { scalarIdiom } from "../scalar.ts";

export const gcdLcm = scalarIdiom({
  id: "gcd-lcm",
  title: "Greatest common divisor, least common multiple",
  phrases: ["greatest common divisor", "gcd", "least common multiple", "lcm"],
  cues: [["gcd", "greatest common divisor", "common divisor", "lcm", "least common multiple", "common multiple"]],
  params: ["whole", "whole"],
  returns: "whole",
  variants: [
    {
      name: "gcd",
      words: ["gcd", "divisor"],
      python: "return math.gcd($1, $2)",
      typescript: "let [x, y] = [Math.abs($1), Math.abs($2)];\nwhile (y !== 0) [x, y] = [y, x % y];\nreturn x;",
    },
    {
      name: "lcm",
      words: ["lcm", "multiple"],
      python: "return math.lcm($1, $2)",
      typescript:
        "let [x, y] = [Math.abs($1), Math.abs($2)];\nwhile (y !== 0) [x, y] = [y, x % y];\nreturn x === 0 ? 0 : Math.abs($1 * $2) / x;",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def lcm(a: int, b: int) -> int",
      purpose: "Least common multiple.",
      holds: "assert lcm(4, 6) == 12 and lcm(0, 3) == 0",
    },
    {
      language: "typescript",
      signature: "function gcd(a: number, b: number): number",
      purpose: "Greatest common divisor.",
      holds: "assert.equal(gcd(12, 18), 6); assert.equal(gcd(0, 5), 5);",
    },
  ],
});
