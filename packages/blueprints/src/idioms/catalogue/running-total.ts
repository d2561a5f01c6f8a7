import { scalarIdiom } from "../scalar.ts";

export const runningTotal = scalarIdiom({
  id: "running-total",
  title: "Running total of numbers",
  phrases: ["cumulative sums", "running total after each"],
  cues: [["running", "cumulative", "after each", "accumulated", "so far"]],
  unless: ["moving", "rolling"],
  params: ["numbers"],
  returns: "numbers",
  variants: [
    {
      name: "sum",
      python: "total = 0\nsums = []\nfor value in $1:\n    total += value\n    sums.append(total)\nreturn sums",
      typescript: "let total = 0;\nreturn $1.map((value) => (total += value));",
    },
    {
      name: "maximum",
      words: ["maximum", "highest", "record"],
      prior: -0.1,
      python: "return [max($1[: i + 1]) for i in range(len($1))]",
      typescript: "return $1.map((_, i) => Math.max(...$1.slice(0, i + 1)));",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def running(values: list[int]) -> list[int]",
      purpose: "Running total of the values.",
      holds: "assert running([1, 2, -1]) == [1, 3, 2] and running([]) == []",
    },
    {
      language: "typescript",
      signature: "function running(values: number[]): number[]",
      purpose: "Cumulative sums.",
      holds: "assert.deepEqual(running([1, 2, 3]), [1, 3, 6]);",
    },
  ],
});
