import { scalarIdiom } from "../scalar.ts";

export const statistics = scalarIdiom({
  id: "statistics",
  title: "Median, spread and range of numbers",
  phrases: ["median of numbers", "standard deviation", "variance", "range of values"],
  cues: [["median", "standard deviation", "stddev", "variance", "deviation", "spread"]],
  params: ["numbers"],
  returns: "float",
  ownErrors: true,
  variants: (
    [
      [
        "refused",
        ["raise", "throw", "throws", "error"],
        'raise ValueError("no numbers")',
        'throw new Error("no numbers");',
      ],
      ["zero", ["0 for", "0 if", "zero"], "return 0.0", "return 0;"],
      ["none", ["null", "None"], "return None", "return null;"],
    ] as const
  ).flatMap(([name, words, py, ts]) => [
    {
      name: `median, empty ${name}`,
      words: ["median", ...words],
      python: `if not $1:\n    ${py}\nordered = sorted($1)\nmiddle = len(ordered) // 2\nif len(ordered) % 2:\n    return float(ordered[middle])\nreturn (ordered[middle - 1] + ordered[middle]) / 2`,
      typescript: `if ($1.length === 0) ${ts}\nconst ordered = [...$1].sort((a, b) => a - b);\nconst middle = Math.floor(ordered.length / 2);\nconst upper = ordered[middle] ?? 0;\nreturn ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? 0) + upper) / 2;`,
    },
    {
      name: `population deviation, empty ${name}`,
      words: ["standard deviation", "population", ...words],
      prior: -0.04,
      python: `if not $1:\n    ${py}\nmean = sum($1) / len($1)\nreturn math.sqrt(sum((x - mean) ** 2 for x in $1) / len($1))`,
      typescript: `if ($1.length === 0) ${ts}\nconst mean = $1.reduce((sum, x) => sum + x, 0) / $1.length;\nreturn Math.sqrt($1.reduce((sum, x) => sum + (x - mean) ** 2, 0) / $1.length);`,
    },
    {
      name: `sample deviation, empty ${name}`,
      words: ["sample"],
      prior: -0.06,
      python: `if len($1) < 2:\n    ${py}\nmean = sum($1) / len($1)\nreturn math.sqrt(sum((x - mean) ** 2 for x in $1) / (len($1) - 1))`,
      typescript: `if ($1.length < 2) ${ts}\nconst mean = $1.reduce((sum, x) => sum + x, 0) / $1.length;\nreturn Math.sqrt($1.reduce((sum, x) => sum + (x - mean) ** 2, 0) / ($1.length - 1));`,
    },
    {
      name: `variance, empty ${name}`,
      words: ["variance"],
      prior: -0.06,
      python: `if not $1:\n    ${py}\nmean = sum($1) / len($1)\nreturn sum((x - mean) ** 2 for x in $1) / len($1)`,
      typescript: `if ($1.length === 0) ${ts}\nconst mean = $1.reduce((sum, x) => sum + x, 0) / $1.length;\nreturn $1.reduce((sum, x) => sum + (x - mean) ** 2, 0) / $1.length;`,
    },
  ]),
  guarantees: [
    {
      language: "python",
      signature: "def median(values: list[float]) -> float",
      purpose: "Median of the values. Raise ValueError if there are none.",
      holds:
        "assert median([3, 1, 2]) == 2 and median([4, 1, 2, 3]) == 2.5\ntry:\n    median([])\n    raise AssertionError\nexcept ValueError:\n    pass",
    },
    {
      language: "typescript",
      signature: "function deviation(values: number[]): number",
      purpose: "Population standard deviation; 0 for no values.",
      holds: "assert.equal(deviation([2, 4, 4, 4, 5, 5, 7, 9]), 2); assert.equal(deviation([]), 0);",
    },
  ],
});
