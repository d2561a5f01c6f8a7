import { scalarIdiom } from "../scalar.ts";

export const percentage = scalarIdiom({
  id: "percentage",
  title: "Percentage of a whole",
  phrases: ["percentage of done items", "what percent a is of b", "percentage change"],
  cues: [["percent", "percentage", "share", "progress"]],
  unless: ["discount", "tip", "tax", "interest", "vat", "off", "markup", "split", "each"],
  params: ["number", "number"],
  returns: "number",
  variants: (
    [
      ["one decimal", ["one decimal", "1 decimal"], "round(SHARE, 1)", "roundTo(SHARE, 1)"],
      ["exact", [], "SHARE", "SHARE"],
      ["whole", ["whole", "nearest", "integer"], "int(_round_half_up(SHARE))", "roundTo(SHARE, 0)"],
      ["two decimals", ["two decimals", "2 decimals"], "round(SHARE, 2)", "roundTo(SHARE, 2)"],
    ] as const
  ).flatMap(([name, words, py, ts]) => [
    {
      name: `share, ${name}`,
      words: [...words],
      prior: name === "exact" ? -0.02 : -0.04,
      python: `return ${py.replace("SHARE", "100 * $1 / $2")} if $2 else 0`,
      typescript: `return $2 === 0 ? 0 : ${ts.replace("SHARE", "(100 * $1) / $2")};`,
    },
    {
      name: `change, ${name}`,
      words: ["change", "increase", "growth", "decrease", ...words],
      prior: -0.1,
      python: `return ${py.replace("SHARE", "100 * ($2 - $1) / $1")} if $1 else 0`,
      typescript: `return $1 === 0 ? 0 : ${ts.replace("SHARE", "(100 * ($2 - $1)) / $1")};`,
    },
  ]),
  guarantees: [
    {
      language: "python",
      signature: "def progress(done: int, total: int) -> int",
      purpose: "Percentage of done among total, rounded to the nearest whole percent; 0 when there is nothing.",
      holds: "assert progress(1, 8) == 13 and progress(0, 0) == 0 and progress(3, 3) == 100",
    },
    {
      language: "typescript",
      signature: "function change(before: number, after: number): number",
      purpose: "Percentage change rounded to one decimal.",
      holds: "assert.equal(change(3, 4), 33.3); assert.equal(change(4, 3), -25);",
    },
  ],
});
