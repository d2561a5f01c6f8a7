import type { Leaf } from "@guildhall/contracts";
import { expect, it } from "vitest";
import { boundaryInputs } from "../../src/languages/index.ts";

const leaf = (part: Partial<Leaf>): Pick<Leaf, "params" | "records" | "examples"> => ({
  params: [{ name: "n", type: "integer" }],
  records: [],
  examples: [],
  ...part,
});
const example = (args: Leaf["examples"][number]["args"]): Leaf["examples"][number] => ({
  id: "e",
  leaf: "f",
  args,
  outcome: { kind: "returns", value: "" },
  oracle: "confirmed",
});

it("stands on both sides of every number that the code compares with", () => {
  const inputs = boundaryInputs(leaf({ examples: [example([3])] }), "return n > 10 and n != 250", 200).flat();
  expect(inputs).toEqual(expect.arrayContaining([9, 10, 11, 249, 250, 251, 2, 3, 4, 0]));
});

it("makes equal parts, ties, moved and empty lists from an example", () => {
  const records = [
    {
      name: "Row",
      fields: [
        { name: "key", type: "text" as const },
        { name: "amount", type: "integer" as const },
      ],
    },
  ];
  const rows = [
    { key: "a", amount: 1 },
    { key: "b", amount: 2 },
  ];
  const inputs = boundaryInputs(
    leaf({ params: [{ name: "rows", type: { list: { record: "Row" } } }], records, examples: [example([rows])] }),
    "sorted(rows)",
    300,
  );
  expect(inputs).toContainEqual([[]]);
  expect(inputs).toContainEqual([[...rows].reverse()]);
  expect(inputs).toContainEqual([[rows[0], { key: "b", amount: 1 }]]);
  expect(inputs).toContainEqual([[rows[0], { key: "a", amount: 2 }]]);
});

it("is repeatable, without duplicates, and never more than asked for", () => {
  const one = boundaryInputs(leaf({}), "x = 5", 40);
  expect(one).toEqual(boundaryInputs(leaf({}), "x = 5", 40));
  expect(new Set(one.map((args) => JSON.stringify(args))).size).toBe(one.length);
  expect(one.length).toBeLessThanOrEqual(40);
  expect(boundaryInputs(leaf({ params: [] }), "return 1", 40)).toEqual([[]]);
});
