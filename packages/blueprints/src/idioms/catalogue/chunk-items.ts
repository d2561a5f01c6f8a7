import { listParams } from "../elements.ts";
import { defineIdiom, fixed } from "../idiom.ts";
import { isWhole, listOf, sameType } from "../leaf-view.ts";

type Slots = { list: string; size: string };

export const chunkItems = defineIdiom<Slots>({
  id: "chunk-items",
  title: "Split a list into pieces of one size",
  phrases: ["split a list into pieces of a given size", "chunk items into groups of n", "batches of a size"],
  cues: [["piece", "pieces", "chunk", "chunks", "batch", "batches", "groups of"]],
  unless: ["evenly", "capacity", "weight"],
  ownErrors: true,
  fit(view) {
    const [list, more] = listParams(view);
    const size = view.leaf.params.find((param) => isWhole(param.type, view.language));
    const piece = listOf(view.leaf.returns);
    if (!list || more || !size || view.leaf.params.length !== 2 || piece === null) return null;
    return sameType(listOf(piece) ?? "none", list.element) ? { list: fixed(list.name), size: fixed(size.name) } : null;
  },
  python: ({ list, size }) => ({
    body: `if ${size} < 1:\n    raise ValueError("the size must be at least 1")\nreturn [${list}[at : at + ${size}] for at in range(0, len(${list}), ${size})]`,
  }),
  typescript: ({ list, size }) => ({
    body: `if (!(${size} >= 1)) throw new Error("the size must be at least 1");\nreturn Array.from({ length: Math.ceil(${list}.length / ${size}) }, (_, at) => ${list}.slice(at * ${size}, (at + 1) * ${size}));`,
  }),
  guarantees: [
    {
      language: "python",
      signature: "def chunk(items: list[str], size: int) -> list[list[str]]",
      purpose: "Split a list into pieces of the given size; the last piece may be shorter. Refuse a size below 1.",
      holds: 'assert chunk(["a", "b", "c"], 2) == [["a", "b"], ["c"]] and chunk([], 3) == []',
    },
    {
      language: "typescript",
      signature: "function chunk(items: string[], size: number): string[][]",
      purpose: "Split a list into chunks of the given size. Refuse a size below 1.",
      holds: 'assert.deepEqual(chunk(["a", "b", "c"], 2), [["a", "b"], ["c"]]); assert.throws(() => chunk([], 0));',
    },
  ],
});
