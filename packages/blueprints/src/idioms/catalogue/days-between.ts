import { scalarIdiom } from "../scalar.ts";

export const daysBetween = scalarIdiom({
  id: "days-between",
  title: "Days between dates",
  phrases: ["number of days between two dates", "days until a date", "days left", "nights of a stay"],
  cues: [
    ["days", "nights", "weeks"],
    ["between", "until", "from", "left", "since", "until", "how many", "number of", "late"],
  ],
  unless: ["business", "working", "weekdays", "consecutive", "fee", "per day", "streak"],
  params: ["day", "day"],
  returns: "whole",
  variants: [
    {
      name: "second minus first",
      words: ["until", "from", "nights"],
      python: "return ($2d - $1d).days",
      typescript: "return dayNumber($2) - dayNumber($1);",
    },
    {
      name: "first minus second",
      words: ["left until", "before", "remaining"],
      prior: -0.03,
      python: "return ($1d - $2d).days",
      typescript: "return dayNumber($1) - dayNumber($2);",
    },
    {
      name: "without sign",
      words: ["regardless of order", "absolute", "any order", "either order", "order does not matter"],
      python: "return abs(($2d - $1d).days)",
      typescript: "return Math.abs(dayNumber($2) - dayNumber($1));",
    },
    {
      name: "both days counted",
      words: ["inclusive", "including both", "both included", "both days"],
      python: "return ($2d - $1d).days + 1",
      typescript: "return dayNumber($2) - dayNumber($1) + 1;",
    },
    {
      name: "never below 0",
      words: ["late", "0 if", "not negative", "never negative", "overdue"],
      prior: -0.06,
      python: "return max(0, ($2d - $1d).days)",
      typescript: "return Math.max(0, dayNumber($2) - dayNumber($1));",
    },
    {
      name: "whole weeks",
      words: ["weeks"],
      prior: -0.1,
      python: "return ($2d - $1d).days // 7",
      typescript: "return Math.floor((dayNumber($2) - dayNumber($1)) / 7);",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def nights(arrival: date, departure: date) -> int",
      purpose: "Number of nights between arrival and departure.",
      holds: "assert nights(date(2026, 2, 27), date(2026, 3, 2)) == 3",
    },
    {
      language: "typescript",
      signature: "function daysBetween(from: string, to: string): number",
      purpose: "Number of days between two dates.",
      holds:
        'assert.equal(daysBetween("2024-02-28", "2024-03-01"), 2); assert.equal(daysBetween("2026-01-01", "2026-01-01"), 0);',
    },
  ],
});
