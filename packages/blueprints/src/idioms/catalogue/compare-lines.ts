import { scalarIdiom } from "../scalar.ts";

export const compareLines = scalarIdiom({
  id: "compare-lines",
  title: "Difference of two lists of lines",
  phrases: ["diff of two texts line by line", "lines added and removed", "compare two lists"],
  cues: [["diff", "compare", "difference", "added", "removed", "missing", "both"]],
  unless: ["dates", "sorted by", "price", "symmetric"],
  params: ["texts", "texts"],
  returns: "texts",
  variants: [
    {
      name: "marked + - and space",
      words: ["+", "-", "added and removed", "diff"],
      python:
        'table = [[0] * (len($2) + 1) for _ in range(len($1) + 1)]\nfor i in range(len($1) - 1, -1, -1):\n    for j in range(len($2) - 1, -1, -1):\n        table[i][j] = table[i + 1][j + 1] + 1 if $1[i] == $2[j] else max(table[i + 1][j], table[i][j + 1])\nout, i, j = [], 0, 0\nwhile i < len($1) or j < len($2):\n    if i < len($1) and j < len($2) and $1[i] == $2[j]:\n        out.append("  " + $1[i])\n        i, j = i + 1, j + 1\n    elif j == len($2) or (i < len($1) and table[i + 1][j] >= table[i][j + 1]):\n        out.append("- " + $1[i])\n        i += 1\n    else:\n        out.append("+ " + $2[j])\n        j += 1\nreturn out',
      typescript:
        'const table = Array.from({ length: $1.length + 1 }, () => new Array<number>($2.length + 1).fill(0));\nconst at = (i: number, j: number): number => table[i]?.[j] ?? 0;\nfor (let i = $1.length - 1; i >= 0; i--) {\n  const row = table[i] ?? [];\n  for (let j = $2.length - 1; j >= 0; j--) row[j] = $1[i] === $2[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));\n}\nconst out: string[] = [];\nlet [i, j] = [0, 0];\nwhile (i < $1.length || j < $2.length) {\n  if (i < $1.length && j < $2.length && $1[i] === $2[j]) {\n    out.push("  " + $1[i]);\n    i++;\n    j++;\n  } else if (j === $2.length || (i < $1.length && at(i + 1, j) >= at(i, j + 1))) out.push("- " + $1[i++]);\n  else out.push("+ " + $2[j++]);\n}\nreturn out;',
    },
    {
      name: "only in the first",
      words: ["missing", "only in the first", "removed", "not in"],
      prior: -0.03,
      python: "known = set($2)\nreturn [line for line in $1 if line not in known]",
      typescript: "return $1.filter((line) => !$2.includes(line));",
    },
    {
      name: "only in the second",
      words: ["only in the second", "new", "added"],
      prior: -0.04,
      python: "known = set($1)\nreturn [line for line in $2 if line not in known]",
      typescript: "return $2.filter((line) => !$1.includes(line));",
    },
    {
      name: "in both",
      words: ["both", "common"],
      prior: -0.04,
      python: "known = set($2)\nreturn [line for line in $1 if line in known]",
      typescript: "return $1.filter((line) => $2.includes(line));",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def diff(old: list[str], new: list[str]) -> list[str]",
      purpose: "Diff of two lists of lines, marked + and -.",
      holds: 'assert diff(["a", "b", "c"], ["a", "c", "d"]) == ["  a", "- b", "  c", "+ d"] and diff([], []) == []',
    },
    {
      language: "typescript",
      signature: "function missing(wanted: string[], present: string[]): string[]",
      purpose: "Values of the first list that are missing in the second.",
      holds: 'assert.deepEqual(missing(["a", "b"], ["b", "c"]), ["a"]);',
    },
  ],
});
