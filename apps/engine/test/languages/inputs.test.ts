import type { Example, JsonValue, Leaf, TypeRef } from "@guildhall/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputsFor } from "../../src/languages/index.ts";

const RECORDS: Leaf["records"] = [
  {
    name: "Row",
    fields: [
      { name: "day", type: "date" },
      { name: "amount", type: "decimal" },
      { name: "tags", type: { list: "text" } },
    ],
  },
];

/** Is it a JSON form of the type? Written apart from the generator. */
function isOf(value: JsonValue | undefined, type: TypeRef): boolean {
  if (value === undefined) return false;
  if (typeof type === "string") {
    switch (type) {
      case "text":
        return typeof value === "string";
      case "integer":
        return Number.isInteger(value);
      case "number":
        return Number.isFinite(value);
      case "decimal":
        return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value);
      case "boolean":
        return typeof value === "boolean";
      case "date":
        return typeof value === "string" && new Date(value).toISOString().startsWith(value);
      case "datetime":
        return typeof value === "string" && new Date(`${value}Z`).toISOString().startsWith(value);
      case "none":
        return value === null;
      default:
        return true;
    }
  }
  if ("optional" in type) return value === null || isOf(value, type.optional);
  if ("choice" in type) return typeof value === "string" && type.choice.includes(value);
  if ("list" in type) return Array.isArray(value) && value.every((item) => isOf(item, type.list));
  if ("tuple" in type)
    return Array.isArray(value) && value.length === type.tuple.length && type.tuple.every((t, i) => isOf(value[i], t));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if ("map" in type) return Object.values(value).every((item) => isOf(item, type.map));
  const fields = RECORDS[0]?.fields ?? [];
  return fields.length === Object.keys(value).length && fields.every((field) => isOf(value[field.name], field.type));
}

const { type } = fc.letrec<{ type: TypeRef }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, depthIdentifier: "t" },
    fc.constantFrom<TypeRef>(
      "text",
      "integer",
      "number",
      "decimal",
      "boolean",
      "date",
      "datetime",
      "none",
      { record: "Row" },
      { choice: ["a", "b"] },
    ),
    tie("type").map((list) => ({ list })),
    tie("type").map((map) => ({ map })),
    tie("type").map((optional) => ({ optional })),
    fc.array(tie("type"), { minLength: 1, maxLength: 3 }).map((tuple) => ({ tuple })),
  ),
}));

const leafOf = (types: TypeRef[], args: JsonValue[][]): Pick<Leaf, "params" | "records" | "examples"> => ({
  params: types.map((t, i) => ({ name: `p${i}`, type: t })),
  records: RECORDS,
  examples: args.map(
    (values, i): Example => ({
      id: `${i}`,
      leaf: "f",
      args: values,
      outcome: { kind: "returns", value: null },
      oracle: "confirmed",
    }),
  ),
});

describe("generated inputs", () => {
  it("are of the declared types, without duplicates, and the same for the same seed", () => {
    fc.assert(
      fc.property(fc.array(type, { maxLength: 3 }), fc.integer(), (types, seed) => {
        const fresh = inputsFor(leafOf(types, []), { seed, count: 12 });
        const seeded = inputsFor(leafOf(types, fresh.slice(0, 3)), { seed, count: 12 });
        for (const inputs of [fresh, seeded]) {
          expect(inputs.length).toBeLessThanOrEqual(12);
          expect(new Set(inputs.map((args) => JSON.stringify(args))).size).toBe(inputs.length);
          for (const args of inputs) {
            expect(args).toHaveLength(types.length);
            for (const [i, t] of types.entries()) expect(isOf(args[i], t), JSON.stringify([args[i], t])).toBe(true);
          }
        }
        expect(inputsFor(leafOf(types, []), { seed, count: 12 })).toEqual(fresh);
      }),
    );
  });

  it("hold the boundaries and neighbours of the examples", () => {
    const inputs = inputsFor(leafOf([{ list: "integer" }, "text"], [[[4, 5, 6], "known"]]), { seed: 1, count: 40 });
    const lists = inputs.map(([list]) => list as number[]);
    expect(inputs).toContainEqual([[], "known"]);
    expect(inputs).toContainEqual([[4, 5, 6], ""]);
    expect(lists.some((list) => new Set(list).size < list.length)).toBe(true);
    expect(lists.some((list) => list.some((n, i) => n < (list[i - 1] ?? n)))).toBe(true);
    expect(lists.some((list) => list.some((n) => n <= 0))).toBe(true);
    expect(lists.filter((list) => list.some((n) => [4, 5, 6].includes(n))).length).toBeGreaterThan(5);
  });
});
