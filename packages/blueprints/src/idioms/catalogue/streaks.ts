import { scalarIdiom } from "../scalar.ts";

export const streaks = scalarIdiom({
  id: "streaks",
  title: "Longest run of consecutive days",
  phrases: ["longest streak of consecutive days", "longest run of days in a row"],
  cues: [
    ["longest", "best", "maximum"],
    ["streak", "consecutive", "in a row"],
  ],
  params: ["days"],
  returns: "whole",
  variants: [
    {
      name: "longest",
      python:
        "days = set($1d)\nlongest = 0\nfor day in days:\n    if day - timedelta(days=1) in days:\n        continue\n    length = 1\n    while day + timedelta(days=length) in days:\n        length += 1\n    longest = max(longest, length)\nreturn longest",
      typescript:
        "const numbers = new Set($1.map((day) => dayNumber(day)));\nlet longest = 0;\nfor (const day of numbers) {\n  if (numbers.has(day - 1)) continue;\n  let length = 1;\n  while (numbers.has(day + length)) length++;\n  longest = Math.max(longest, length);\n}\nreturn longest;",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def longest(days: list[date]) -> int",
      purpose: "Longest streak of consecutive days.",
      holds:
        "assert longest([date(2026, 3, 1), date(2026, 2, 28), date(2026, 3, 1), date(2026, 1, 1)]) == 2 and longest([]) == 0",
    },
    {
      language: "typescript",
      signature: "function longest(days: string[]): number",
      purpose: "Longest run of consecutive days.",
      holds:
        'assert.equal(longest(["2026-03-01", "2026-02-28", "2026-02-27", "2026-01-01"]), 3); assert.equal(longest([]), 0);',
    },
  ],
});
