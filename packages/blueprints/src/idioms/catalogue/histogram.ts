import { scalarIdiom } from "../scalar.ts";

export const histogram = scalarIdiom({
  id: "histogram",
  title: "Counts by range",
  phrases: ["histogram of values in buckets of a width", "how many values fall into each range"],
  cues: [["histogram", "buckets", "bucket", "bins", "ranges of"]],
  unless: ["bin packing", "recycling"],
  params: ["wholes", "whole"],
  returns: { map: "integer" },
  variants: [
    {
      name: "0-9",
      words: ["0-9", "10-19"],
      python:
        'starts = sorted(value // $2 * $2 for value in $1)\nreturn {f"{start}-{start + $2 - 1}": starts.count(start) for start in dict.fromkeys(starts)}',
      typescript:
        'const starts = $1.map((value) => Math.floor(value / $2) * $2).sort((a, b) => a - b);\nconst counts: Record<string, number> = {};\nfor (const start of starts) {\n  const name = start + "-" + (start + $2 - 1);\n  counts[name] = (counts[name] ?? 0) + 1;\n}\nreturn counts;',
    },
    {
      name: "start only",
      words: ["start", "lower bound"],
      prior: -0.03,
      python:
        "starts = sorted(value // $2 * $2 for value in $1)\nreturn {str(start): starts.count(start) for start in dict.fromkeys(starts)}",
      typescript:
        "const counts: Record<string, number> = {};\nfor (const start of $1.map((value) => Math.floor(value / $2) * $2).sort((a, b) => a - b)) {\n  counts[start] = (counts[start] ?? 0) + 1;\n}\nreturn counts;",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def histogram(values: list[int], width: int) -> dict[str, int]",
      purpose: 'Histogram in buckets of a width, named like "0-9".',
      holds: 'assert list(histogram([12, 3, 9, 30], 10).items()) == [("0-9", 2), ("10-19", 1), ("30-39", 1)]',
    },
    {
      language: "typescript",
      signature: "function histogram(values: number[], width: number): Record<string, number>",
      purpose: 'Histogram in buckets like "0-4".',
      holds: 'assert.equal(JSON.stringify(histogram([7, 1, 3], 5)), \'{"0-4":2,"5-9":1}\');',
    },
  ],
});
