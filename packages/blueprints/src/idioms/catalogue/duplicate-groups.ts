import { scalarIdiom } from "../scalar.ts";

export const duplicateGroups = scalarIdiom({
  id: "duplicate-groups",
  title: "Groups of duplicate rows",
  phrases: ["groups of row indexes that have equal values for all keys", "find duplicates ignoring case and spaces"],
  cues: [["duplicate", "duplicates", "same values", "equal values", "identical"]],
  unless: ["without duplicates", "remove"],
  params: [{ list: { map: "text" } }, "texts"],
  returns: { list: { list: "integer" } },
  variants: [
    {
      name: "case and spaces ignored",
      words: ["ignoring case", "case insensitive", "surrounding spaces"],
      python:
        'groups: dict[tuple[str, ...], list[int]] = {}\nfor index, row in enumerate($1):\n    values = tuple(row.get(key, "").strip().lower() for key in $2)\n    groups.setdefault(values, []).append(index)\nreturn [indexes for indexes in groups.values() if len(indexes) > 1]',
      typescript:
        'const groups = new Map<string, number[]>();\n$1.forEach((row, index) => {\n  const values = JSON.stringify($2.map((key) => (row[key] ?? "").trim().toLowerCase()));\n  groups.set(values, [...(groups.get(values) ?? []), index]);\n});\nreturn [...groups.values()].filter((indexes) => indexes.length > 1);',
    },
    {
      name: "exact",
      words: ["exactly", "case sensitive"],
      prior: -0.05,
      python:
        'groups: dict[tuple[str, ...], list[int]] = {}\nfor index, row in enumerate($1):\n    values = tuple(row.get(key, "") for key in $2)\n    groups.setdefault(values, []).append(index)\nreturn [indexes for indexes in groups.values() if len(indexes) > 1]',
      typescript:
        'const groups = new Map<string, number[]>();\n$1.forEach((row, index) => {\n  const values = JSON.stringify($2.map((key) => row[key] ?? ""));\n  groups.set(values, [...(groups.get(values) ?? []), index]);\n});\nreturn [...groups.values()].filter((indexes) => indexes.length > 1);',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def duplicates(rows: list[dict[str, str]], keys: list[str]) -> list[list[int]]",
      purpose: "Groups of row indexes with duplicate values for all keys, ignoring case and surrounding spaces.",
      holds:
        'assert duplicates([{"m": "A"}, {"m": "b"}, {"m": " a "}, {"m": "B"}, {"m": "c"}], ["m"]) == [[0, 2], [1, 3]]',
    },
    {
      language: "typescript",
      signature: "function duplicates(rows: Record<string, string>[], keys: string[]): number[][]",
      purpose: "Groups of indexes of duplicate rows, ignoring case.",
      holds: 'assert.deepEqual(duplicates([{ m: "A" }, { m: "b" }, { m: " a " }], ["m"]), [[0, 2]]);',
    },
  ],
});
