import { scalarIdiom } from "../scalar.ts";

export const levenshtein = scalarIdiom({
  id: "levenshtein",
  title: "Edit distance",
  phrases: ["levenshtein distance", "edit distance between two words", "fewest insertions deletions and substitutions"],
  cues: [["levenshtein", "edit distance", "insertions", "edits"]],
  params: ["text", "text"],
  returns: "whole",
  variants: [
    {
      name: "distance",
      python:
        "previous = list(range(len($2) + 1))\nfor i, a in enumerate($1, start=1):\n    current = [i]\n    for j, b in enumerate($2, start=1):\n        current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a != b)))\n    previous = current\nreturn previous[-1]",
      typescript:
        "let previous = Array.from({ length: $2.length + 1 }, (_, i) => i);\nfor (let i = 1; i <= $1.length; i++) {\n  const current = [i];\n  for (let j = 1; j <= $2.length; j++) {\n    const change = (previous[j - 1] ?? 0) + ($1[i - 1] === $2[j - 1] ? 0 : 1);\n    current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, change));\n  }\n  previous = current;\n}\nreturn previous[$2.length] ?? 0;",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def distance(a: str, b: str) -> int",
      purpose: "Levenshtein distance of two words.",
      holds: 'assert distance("kitten", "sitting") == 3 and distance("", "ab") == 2 and distance("x", "x") == 0',
    },
    {
      language: "typescript",
      signature: "function distance(a: string, b: string): number",
      purpose: "Edit distance of two words.",
      holds: 'assert.equal(distance("kitten", "sitting"), 3); assert.equal(distance("ab", ""), 2);',
    },
  ],
});
