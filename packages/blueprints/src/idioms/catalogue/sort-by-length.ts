import { scalarIdiom } from "../scalar.ts";

export const sortByLength = scalarIdiom({
  id: "sort-by-length",
  title: "Texts by their length",
  phrases: ["sort the lines by length, shortest first", "words from longest to shortest"],
  cues: [
    ["sort", "sorted", "order"],
    ["length", "longest", "shortest"],
  ],
  unless: ["alphabetical", "then by", "ties", "number of words", "unique", "longer than", "shorter than"],
  params: ["texts"],
  returns: "texts",
  variants: [
    {
      name: "shortest first",
      words: ["shortest first", "ascending"],
      python: "return sorted($1, key=len)",
      typescript: "return [...$1].sort((a, b) => [...a].length - [...b].length);",
    },
    {
      name: "longest first",
      words: ["longest first", "descending", "longest to shortest"],
      prior: -0.03,
      python: "return sorted($1, key=len, reverse=True)",
      typescript: "return [...$1].sort((a, b) => [...b].length - [...a].length);",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def by_length(lines: list[str]) -> list[str]",
      purpose: "Sort the lines by length, longest first.",
      holds: 'assert by_length(["ab", "a", "abc", "xy"]) == ["abc", "ab", "xy", "a"]',
    },
    {
      language: "typescript",
      signature: "function byLength(lines: string[]): string[]",
      purpose: "Sort the lines by length, shortest first.",
      holds: 'assert.deepEqual(byLength(["ab", "a", "abc", "xy"]), ["a", "ab", "xy", "abc"]);',
    },
  ],
});
