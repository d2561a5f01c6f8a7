import { scalarIdiom } from "../scalar.ts";

export const currentStreak = scalarIdiom({
  id: "current-streak",
  title: "Current run of consecutive days",
  phrases: ["current streak up to today", "consecutive days until today"],
  cues: [
    ["streak", "consecutive", "in a row"],
    ["today", "current", "up to"],
  ],
  unless: ["longest"],
  params: ["days", "day"],
  returns: "whole",
  variants: [
    {
      name: "today may still be open",
      words: ["yesterday", "not yet"],
      python:
        "days = set($1d)\nday = $2d if $2d in days else $2d - timedelta(days=1)\nlength = 0\nwhile day in days:\n    length += 1\n    day -= timedelta(days=1)\nreturn length",
      typescript:
        "const numbers = new Set($1.map((day) => dayNumber(day)));\nlet day = dayNumber($2);\nif (!numbers.has(day)) day--;\nlet length = 0;\nwhile (numbers.has(day - length)) length++;\nreturn length;",
    },
    {
      name: "today must be there",
      words: ["ending today", "ends today", "including today"],
      python:
        "days = set($1d)\nday, length = $2d, 0\nwhile day in days:\n    length += 1\n    day -= timedelta(days=1)\nreturn length",
      typescript:
        "const numbers = new Set($1.map((day) => dayNumber(day)));\nlet length = 0;\nwhile (numbers.has(dayNumber($2) - length)) length++;\nreturn length;",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def streak(days: list[date], today: date) -> int",
      purpose: "Current streak of consecutive days up to today; if today is not yet done, up to yesterday.",
      holds:
        "D = date\nassert streak([D(2026, 1, 1), D(2026, 1, 2)], D(2026, 1, 3)) == 2 and streak([D(2026, 1, 1)], D(2026, 1, 3)) == 0",
    },
    {
      language: "typescript",
      signature: "function streak(days: string[], today: string): number",
      purpose: "Current streak of consecutive days ending today.",
      holds:
        'assert.equal(streak(["2026-01-01", "2026-01-02"], "2026-01-02"), 2); assert.equal(streak(["2026-01-01"], "2026-01-02"), 0);',
    },
  ],
});
