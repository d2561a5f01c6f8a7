import { scalarIdiom } from "../scalar.ts";

export const movingAverage = scalarIdiom({
  id: "moving-average",
  title: "Moving average",
  phrases: ["moving average over a window", "rolling mean"],
  cues: [["moving average", "rolling average", "rolling mean", "moving mean"]],
  params: ["numbers", "whole"],
  returns: { list: "number" },
  variants: [
    {
      name: "full windows",
      words: ["full windows", "only full", "complete windows"],
      python: "return [sum($1[i : i + $2]) / $2 for i in range(len($1) - $2 + 1)]",
      typescript: "return $1.slice($2 - 1).map((_, i) => $1.slice(i, i + $2).reduce((sum, x) => sum + x, 0) / $2);",
    },
    {
      name: "shorter at the start",
      words: ["fewer", "at the beginning", "at the start", "available", "shorter"],
      python:
        "averages = []\nfor end in range(1, len($1) + 1):\n    part = $1[max(0, end - $2) : end]\n    averages.append(sum(part) / len(part))\nreturn averages",
      typescript:
        "return $1.map((_, i) => {\n  const part = $1.slice(Math.max(0, i + 1 - $2), i + 1);\n  return part.reduce((sum, x) => sum + x, 0) / part.length;\n});",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def smooth(values: list[float], window: int) -> list[float]",
      purpose: "Moving average over full windows.",
      holds: "assert smooth([1, 2, 3, 4], 2) == [1.5, 2.5, 3.5] and smooth([1], 2) == []",
    },
    {
      language: "typescript",
      signature: "function smooth(values: number[], size: number): number[]",
      purpose: "Moving average; fewer values at the start.",
      holds: "assert.deepEqual(smooth([1, 2, 3], 2), [1, 1.5, 2.5]);",
    },
  ],
});
