import { defineIdiom, fixed } from "../idiom.ts";
import { listOf, sameType } from "../leaf-view.ts";

type Slots = { matrix: string };

export const transpose = defineIdiom<Slots>({
  id: "transpose",
  title: "Rows become columns",
  phrases: ["transpose a matrix", "swap rows and columns"],
  cues: [["transpose", "rows and columns", "rows become columns", "columns become rows"]],
  fit(view) {
    const [param] = view.leaf.params;
    if (
      !param ||
      view.leaf.params.length !== 1 ||
      !listOf(listOf(param.type) ?? "none") ||
      !sameType(param.type, view.leaf.returns)
    )
      return null;
    return { matrix: fixed(param.name) };
  },
  python: ({ matrix }) => ({ body: `return [list(column) for column in zip(*${matrix})]` }),
  typescript: ({ matrix }) => ({
    body: `const width = ${matrix}.length === 0 ? 0 : Math.min(...${matrix}.map((row) => row.length));\nreturn Array.from({ length: width }, (_, i) => ${matrix}.flatMap((row) => row.slice(i, i + 1)));`,
  }),
  guarantees: [
    {
      language: "python",
      signature: "def transpose(rows: list[list[int]]) -> list[list[int]]",
      purpose: "Transpose a matrix.",
      holds: "assert transpose([[1, 2], [3, 4], [5, 6]]) == [[1, 3, 5], [2, 4, 6]] and transpose([]) == []",
    },
    {
      language: "typescript",
      signature: "function transpose(rows: number[][]): number[][]",
      purpose: "Swap rows and columns.",
      holds:
        "assert.deepEqual(transpose([[1, 2], [3, 4], [5, 6]]), [[1, 3, 5], [2, 4, 6]]); assert.deepEqual(transpose([]), []);",
    },
  ],
});
