import { scalarIdiom } from "../scalar.ts";

export const leapYear = scalarIdiom({
  id: "leap-year",
  title: "Leap year",
  phrases: ["is a leap year"],
  cues: [["leap"]],
  params: ["whole"],
  returns: "boolean",
  variants: [
    {
      name: "Gregorian",
      python: "return $1 % 4 == 0 and ($1 % 100 != 0 or $1 % 400 == 0)",
      typescript: "return $1 % 4 === 0 && ($1 % 100 !== 0 || $1 % 400 === 0);",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def is_leap(year: int) -> bool",
      purpose: "Whether it is a leap year.",
      holds: "assert [is_leap(y) for y in (1900, 2000, 2024, 2026)] == [False, True, True, False]",
    },
    {
      language: "typescript",
      signature: "function isLeap(year: number): boolean",
      purpose: "Whether it is a leap year.",
      holds: "assert.ok(isLeap(2000) && isLeap(2024)); assert.ok(!isLeap(1900));",
    },
  ],
});
