import { scalarIdiom } from "../scalar.ts";

export const binPacking = scalarIdiom({
  id: "bin-packing",
  title: "Pack into boxes",
  phrases: ["pack sizes into boxes of a capacity", "first fit decreasing", "fit files onto discs"],
  cues: [["pack", "packing", "boxes", "bins", "capacity", "first fit"]],
  params: ["wholes", "whole"],
  returns: { list: { list: "integer" } },
  variants: (
    [
      [
        "largest first",
        ["largest first", "decreasing", "biggest first"],
        "sorted($1, reverse=True)",
        "[...$1].sort((a, b) => b - a)",
      ],
      ["given order", ["in order", "given order"], "$1", "$1"],
    ] as const
  ).map(([name, words, py, ts], i) => ({
    name,
    words: [...words],
    prior: -0.02 * i,
    python: `boxes: list[list[int]] = []\nfor size in ${py}:\n    if size > $2:\n        raise ValueError(f"{size} does not fit")\n    box = next((box for box in boxes if sum(box) + size <= $2), None)\n    if box is None:\n        boxes.append([size])\n    else:\n        box.append(size)\nreturn boxes`,
    typescript: `const boxes: number[][] = [];\nfor (const size of ${ts}) {\n  if (size > $2) throw new Error(size + " does not fit");\n  const box = boxes.find((held) => held.reduce((sum, x) => sum + x, 0) + size <= $2);\n  if (box) box.push(size);\n  else boxes.push([size]);\n}\nreturn boxes;`,
  })),
  guarantees: [
    {
      language: "python",
      signature: "def pack(sizes: list[int], capacity: int) -> list[list[int]]",
      purpose: "Pack sizes into boxes of a capacity, largest first.",
      holds: "assert pack([2, 5, 4, 7, 1], 8) == [[7, 1], [5, 2], [4]] and pack([], 3) == []",
    },
    {
      language: "typescript",
      signature: "function pack(sizes: number[], capacity: number): number[][]",
      purpose: "Pack sizes into boxes of a capacity, first fit in order.",
      holds: "assert.deepEqual(pack([2, 5, 4], 7), [[2, 5], [4]]); assert.throws(() => pack([9], 8));",
    },
  ],
});
