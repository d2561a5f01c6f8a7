import { elementFields, type FieldRef, itemName } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric, listOf, required, sameType } from "../leaf-view.ts";
import { type OrderKey, orderOptions, sortInto } from "../orders.ts";

type Slots = {
  list: string;
  nested: boolean;
  record: string;
  fields: FieldRef[];
  keys: string[];
  sum: string;
  order: OrderKey[];
};

export const mergeItems = defineIdiom<Slots>({
  id: "merge-items",
  title: "Merge equal items and add up",
  phrases: [
    "one shopping list from several adding up amounts of the same name and unit",
    "merge equal items",
    "combine lines of the same product",
  ],
  cues: [["merge", "combine", "add up", "one list", "same name", "together", "shopping list"]],
  unless: ["two sorted", "lines of text"],
  fit(view) {
    const [param] = view.leaf.params;
    const outer = param ? listOf(param.type) : null;
    if (!param || !outer || view.leaf.params.length !== 1) return null;
    const inner = listOf(outer);
    const element = inner ?? outer;
    const record = view.record(element);
    if (!record || !sameType(listOf(view.leaf.returns) ?? "none", element)) return null;
    const fields = elementFields(view, element, 0);
    const sums = fields.filter((ref) => isNumeric(required(ref.type)));
    return {
      list: fixed(param.name),
      nested: fixed(inner !== null),
      record: fixed(record.name),
      fields: fixed(fields),
      keys:
        sums.length === 1 ? fixed(fields.filter((ref) => !isNumeric(required(ref.type))).map((ref) => ref.name)) : [],
      sum: sums.map((ref) => option(ref.name)),
      order: orderOptions(
        view,
        fields.map((ref) => ({ ref })),
      ),
    };
  },
  python({ list, nested, record, fields, keys, sum, order }) {
    const item = nested ? "item" : itemName(list, [list]);
    const key = keys.length === 1 ? `${item}.${keys[0]}` : `(${keys.map((k) => `${item}.${k}`).join(", ")})`;
    const names = keys.length === 1 ? keys[0] : `${keys.join(", ")}`;
    const loops = nested ? `for part in ${list}:\n    for ${item} in part:\n        ` : `for ${item} in ${list}:\n    `;
    const target = keys.length === 1 ? `${names}` : `(${names})`;
    const lines = `totals = {}\n${loops}totals[${key}] = totals.get(${key}, 0) + ${item}.${sum}\nmerged = [${record}(${fields.map((ref) => `${ref.name}=${ref.name}`).join(", ")}) for ${target}, ${sum} in totals.items()]`;
    return {
      body: `${lines}\n${order.length === 0 ? "return merged" : sortInto("python", "merged", "merged", order, item).replace(/^merged = (?=[^\n]*$)/, "return ")}${order.length > 0 && sortInto("python", "merged", "merged", order, item).includes("\n") ? "\nreturn merged" : ""}`,
    };
  },
  typescript({ list, nested, record, keys, sum, order }) {
    const item = nested ? "item" : itemName(list, [list]);
    const key =
      keys.length === 1 ? `${item}.${keys[0]}` : `JSON.stringify([${keys.map((k) => `${item}.${k}`).join(", ")}])`;
    const sort =
      order.length === 0
        ? ""
        : sortInto("typescript", "ordered", "totals.values()", order).replace(
            /^const ordered = \[\.\.\.totals\.values\(\)\]|;$/g,
            "",
          );
    return {
      body: `const totals = new Map<string, ${record}>();\nfor (const ${item} of ${nested ? `${list}.flat()` : list}) {\n  const key = ${key};\n  totals.set(key, { ...${item}, ${sum}: (totals.get(key)?.${sum} ?? 0) + ${item}.${sum} });\n}\nreturn [...totals.values()]${sort};`,
    };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Item:\n    name: str\n    unit: str\n    amount: float",
      signature: "def merge(lists: list[list[Item]]) -> list[Item]",
      purpose: "Merge lists: add up amounts with the same name and unit, sorted by name, then unit.",
      holds:
        'assert merge([[Item("salt", "g", 1), Item("milk", "ml", 100)], [Item("milk", "cup", 1), Item("milk", "ml", 50)]]) == [Item("milk", "cup", 1), Item("milk", "ml", 150), Item("salt", "g", 1)]',
    },
    {
      language: "typescript",
      types: "interface Line { product: string; quantity: number }",
      signature: "function merge(lines: Line[]): Line[]",
      purpose: "Combine lines of the same product, in the given order.",
      holds:
        'assert.deepEqual(merge([{ product: "b", quantity: 1 }, { product: "a", quantity: 2 }, { product: "b", quantity: 3 }]), [{ product: "b", quantity: 4 }, { product: "a", quantity: 2 }]);',
    },
  ],
});
