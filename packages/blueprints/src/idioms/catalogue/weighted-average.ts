import { scalarIdiom } from "../scalar.ts";

export const weightedAverage = scalarIdiom({
  id: "weighted-average",
  title: "Weighted average",
  phrases: ["weighted average of values", "average grade with weights"],
  cues: [
    ["weighted", "weights", "weight"],
    ["average", "mean", "grade"],
  ],
  params: ["numbers", "numbers"],
  returns: "float",
  variants: (
    [
      ["exact", [], "RESULT", "RESULT"],
      ["two decimals", ["two decimals", "2 decimals"], "round(RESULT, 2)", "roundTo(RESULT, 2)"],
      ["one decimal", ["one decimal", "1 decimal"], "round(RESULT, 1)", "roundTo(RESULT, 1)"],
    ] as const
  ).map(([name, words, py, ts], i) => ({
    name,
    words: [...words],
    prior: -0.03 * i,
    python: `total = sum($2)\nif not total:\n    return 0.0\nreturn ${py.replace("RESULT", "sum(value * weight for value, weight in zip($1, $2)) / total")}`,
    typescript: `const total = $2.reduce((sum, weight) => sum + weight, 0);\nif (total === 0) return 0;\nreturn ${ts.replace("RESULT", "$1.reduce((sum, value, i) => sum + value * ($2[i] ?? 0), 0) / total")};`,
  })),
  guarantees: [
    {
      language: "python",
      signature: "def grade(values: list[float], weights: list[float]) -> float",
      purpose: "Weighted average of values by weights.",
      holds: "assert grade([1, 4], [3, 1]) == 1.75 and grade([], []) == 0",
    },
    {
      language: "typescript",
      signature: "function grade(values: number[], weights: number[]): number",
      purpose: "Weighted average, rounded to one decimal.",
      holds: "assert.equal(grade([1, 2], [1, 2]), 1.7);",
    },
  ],
});
