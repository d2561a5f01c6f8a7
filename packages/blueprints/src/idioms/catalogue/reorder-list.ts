import { scalarIdiom } from "../scalar.ts";

export const reorderList = scalarIdiom({
  id: "reorder-list",
  title: "Stock below its minimum",
  phrases: ["products whose stock is below their minimum sorted by how many are missing", "reorder list"],
  cues: [
    ["stock", "minimum", "reorder", "below", "missing", "inventory"],
    ["below", "under", "missing", "reorder", "less than"],
  ],
  params: [{ map: "integer" }, { map: "integer" }],
  returns: "texts",
  variants: [
    {
      name: "most missing first, then name",
      words: ["most first", "missing", "most missing"],
      python:
        "missing = {name: wanted - $1.get(name, 0) for name, wanted in $2.items() if name in $1}\nshort = [name for name, count in missing.items() if count > 0]\nreturn sorted(short, key=lambda name: (-missing[name], name))",
      typescript:
        "const missing = (name: string): number => ($2[name] ?? 0) - ($1[name] ?? 0);\nreturn Object.keys($1)\n  .filter((name) => Object.hasOwn($2, name) && missing(name) > 0)\n  .sort((a, b) => missing(b) - missing(a) || compareValues(a, b));",
    },
    {
      name: "by name",
      words: ["sorted by name", "alphabetical"],
      prior: -0.05,
      python: "return sorted(name for name, count in $1.items() if name in $2 and count < $2[name])",
      typescript:
        "return Object.keys($1).filter((name) => Object.hasOwn($2, name) && ($1[name] ?? 0) < ($2[name] ?? 0)).sort(compareValues);",
    },
    {
      name: "products without stock too, most missing first",
      words: ["not in stock", "without stock", "absent", "no stock"],
      prior: -0.08,
      python:
        "missing = {name: wanted - $1.get(name, 0) for name, wanted in $2.items()}\nreturn sorted((name for name, count in missing.items() if count > 0), key=lambda name: (-missing[name], name))",
      typescript:
        "const missing = (name: string): number => ($2[name] ?? 0) - ($1[name] ?? 0);\nreturn Object.keys($2).filter((name) => missing(name) > 0).sort((a, b) => missing(b) - missing(a) || compareValues(a, b));",
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def reorder(stock: dict[str, int], minimum: dict[str, int]) -> list[str]",
      purpose:
        "Products whose stock is below their minimum, most missing first, then by name. Products without a minimum are ignored.",
      holds: 'assert reorder({"a": 0, "b": 1, "c": 0, "z": 0}, {"a": 2, "b": 9, "c": 2}) == ["b", "a", "c"]',
    },
    {
      language: "typescript",
      signature: "function reorder(stock: Record<string, number>, minimum: Record<string, number>): string[]",
      purpose: "Names of products below their minimum, most missing first.",
      holds: 'assert.deepEqual(reorder({ a: 0, b: 1 }, { a: 2, b: 9 }), ["b", "a"]);',
    },
  ],
});
