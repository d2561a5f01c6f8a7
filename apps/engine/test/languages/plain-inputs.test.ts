import type { Leaf } from "@guildhall/contracts";
import { expect, it } from "vitest";
import { plainInputs } from "../../src/languages/index.ts";

const leaf: Pick<Leaf, "params" | "records" | "examples"> = {
  params: [
    { name: "items", type: { list: { record: "Item" } } },
    { name: "percent", type: "decimal" },
  ],
  records: [
    {
      name: "Item",
      fields: [
        { name: "name", type: "text" },
        { name: "amount", type: "integer" },
      ],
    },
  ],
  examples: [],
};

it("gives short inputs of the declared types, with ties, wrong orders and numbers that may be refused, the same every time", () => {
  const inputs = plainInputs(leaf, 12);
  expect(inputs).toEqual(plainInputs(leaf, 12));
  expect(new Set(inputs.map((args) => JSON.stringify(args))).size).toBe(inputs.length);
  for (const args of inputs) expect(JSON.stringify(args).length).toBeLessThan(200);
  const lists = inputs.map(([items]) => items as { name: string; amount: number }[]);
  expect(lists.some((items) => new Set(items.map(({ amount }) => amount)).size < items.length)).toBe(true);
  expect(lists.some(([first, second]) => (first?.name ?? "") > (second?.name ?? ""))).toBe(true);
  expect(inputs.map(([, percent]) => Number(percent))).toEqual(expect.arrayContaining([150, -5]));
});
