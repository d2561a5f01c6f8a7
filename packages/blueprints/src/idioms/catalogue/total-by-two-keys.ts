import { groupKeys, itemName, type Key, listParams, readKey, spokenOf } from "../elements.ts";
import { defineIdiom, fixed } from "../idiom.ts";
import { isNumeric, type LeafView, mapOf } from "../leaf-view.ts";
import { addend, asNumber, type Measure, measureOptions, measureType, roundingOptions, zeroOf } from "../measures.ts";
import { saysOrder } from "../orders.ts";
import { searchable } from "../words.ts";

type Slots = {
  list: string;
  keys: { outer: Key; inner: Key };
  measure: Measure;
  sorted: "both" | "none";
  digits: number | null;
};

const numberOf = (view: LeafView) => mapOf(mapOf(view.leaf.returns) ?? "none");

/** Where the purpose first names a key; the outer one comes first. */
function positionOf(view: LeafView, key: Key): number {
  const words = [key.part === "same" || key.part === "lower" ? key.ref.name : key.part, key.ref.name];
  const at = words.map((word) => view.text.indexOf(searchable(word))).filter((i) => i >= 0);
  return at.length > 0 ? Math.min(...at) : 9999;
}

export const totalByTwoKeys = defineIdiom<Slots>({
  id: "total-by-two-keys",
  title: "A number for each pair of groups",
  phrases: [
    "sum per month and category",
    "count by year and status",
    "totals by person and day in order",
    "pivot of two fields",
  ],
  cues: [
    ["per", "by", "each", "grouped", "for every"],
    ["sum", "total", "count", "how many", "number of", "amount", "hours", "minutes", "spent"],
  ],
  fit(view) {
    const number = numberOf(view);
    const list = listParams(view)[0];
    if (!number || !isNumeric(number) || !list || view.leaf.params.length !== 1) return null;
    const keys = groupKeys(view, list.fields).filter(({ weight }) => weight > -0.5);
    const pairs = keys.flatMap((outer) =>
      keys
        .filter(
          (inner) =>
            inner !== outer && (inner.key.ref.name !== outer.key.ref.name || inner.key.part !== outer.key.part),
        )
        .map((inner) => ({
          value: { outer: outer.key, inner: inner.key },
          prior:
            0.1 * (outer.weight + inner.weight) +
            (positionOf(view, outer.key) < positionOf(view, inner.key) ? 0.1 : -0.1),
        })),
    );
    const measure = measureOptions(
      view,
      list.fields.filter((ref) => spokenOf(view.text, ref.name) >= 0),
      number,
    );
    return {
      list: fixed(list.name),
      keys: pairs.sort((a, b) => b.prior - a.prior).slice(0, 6),
      measure: measure.slice(0, 4),
      sorted: [
        { value: "both", prior: saysOrder(view) ? 0.15 : 0.05 },
        { value: "none", prior: 0 },
      ],
      digits: roundingOptions(view, measure[0] ? measureType(measure[0].value) : "number", number),
    };
  },
  python({ list, keys, measure, sorted, digits }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const type = measureType(measure);
    const number = numberOf(view) ?? "number";
    const name = type === "decimal" ? "Decimal" : type === "integer" ? "int" : "float";
    const value = asNumber("python", "value", type, number, digits);
    const lines = [
      `totals: dict[str, dict[str, ${name}]] = {}`,
      `for ${item} in ${list}:`,
      `    inner = totals.setdefault(${readKey("python", keys.outer, item)}, {})`,
      `    key = ${readKey("python", keys.inner, item)}`,
      `    inner[key] = inner.get(key, ${zeroOf("python", type)}) + ${addend("python", measure, item)}`,
    ];
    const order = (of: string): string => (sorted === "both" ? `sorted(${of})` : of);
    if (sorted === "none" && value === "value") lines.push("return totals");
    else
      lines.push(
        `return {\n    outer: {key: ${value} for key, value in ${order("inner.items()")}}\n    for outer, inner in ${order("totals.items()")}\n}`,
      );
    return { body: lines.join("\n") };
  },
  typescript({ list, keys, measure, sorted, digits }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const value = asNumber("typescript", "value", "number", numberOf(view) ?? "number", digits);
    const order = sorted === "both" ? ".sort(([a], [b]) => compareValues(a, b))" : "";
    return {
      body: `const totals = new Map<string, Map<string, number>>();
for (const ${item} of ${list}) {
  const outer = ${readKey("typescript", keys.outer, item)};
  const key = ${readKey("typescript", keys.inner, item)};
  const inner = totals.get(outer) ?? new Map<string, number>();
  inner.set(key, (inner.get(key) ?? 0) + ${addend("typescript", measure, item)});
  totals.set(outer, inner);
}
return Object.fromEntries(
  [...totals]${order}.map(([outer, inner]) => [
    outer,
    Object.fromEntries([...inner]${order}${value === "value" ? "" : `.map(([key, value]) => [key, ${value}])`}),
  ]),
);`,
    };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Entry:\n    day: date\n    person: str\n    hours: float",
      signature: "def hours(entries: list[Entry]) -> dict[str, dict[str, float]]",
      purpose: "Sum of hours per person and month, in order.",
      holds:
        'r = hours([Entry(date(2026, 2, 1), "b", 1.5), Entry(date(2026, 1, 1), "b", 2.0), Entry(date(2026, 1, 2), "a", 1.0), Entry(date(2026, 1, 2), "b", 1.0)])\nassert r == {"a": {"2026-01": 1.0}, "b": {"2026-01": 3.0, "2026-02": 1.5}} and list(r) == ["a", "b"] and list(r["b"]) == ["2026-01", "2026-02"]',
    },
    {
      language: "typescript",
      types: "interface Entry { date: string; category: string; amount: number }",
      signature: "function summary(entries: Entry[]): Record<string, Record<string, number>>",
      purpose: "Sum amounts per month (YYYY-MM) and category, months and categories in order.",
      holds:
        'assert.equal(JSON.stringify(summary([{ date: "2026-02-01", category: "b", amount: 1 }, { date: "2026-02-02", category: "a", amount: 1 }, { date: "2026-01-02", category: "a", amount: 1 }])), \'{"2026-01":{"a":1},"2026-02":{"a":1,"b":1}}\');',
    },
  ],
});
