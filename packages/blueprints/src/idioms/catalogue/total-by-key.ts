import { groupKeys, itemName, type Key, listParams, readKey } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import type { LeafView } from "../leaf-view.ts";
import { isNumeric, listOf, mapOf, required, tupleOf } from "../leaf-view.ts";
import { addend, asNumber, type Measure, measureOptions, measureType, roundingOptions, zeroOf } from "../measures.ts";
import { type OrderKey, orderOptions, saysOrder, sortInto, typescriptCompare } from "../orders.ts";
import { filterOptions, type Predicate, renderFilter } from "../predicates.ts";

type Slots = {
  list: string;
  key: Key;
  eachOf: boolean;
  filter: Predicate[];
  measure: Measure;
  order: OrderKey[];
  digits: number | null;
  top: string | null;
};

/** How one group leaves the function: an entry of a map, a pair, or a record of a key and a number. */
function shapeOf(view: LeafView): {
  kind: "map" | "pair" | "record";
  record?: string;
  keyField?: string;
  valueField?: string;
  number: "integer" | "number" | "decimal";
} | null {
  const values = mapOf(view.leaf.returns);
  if (values && isNumeric(values)) return { kind: "map", number: values as "number" };
  const element = listOf(view.leaf.returns);
  if (!element) return null;
  const pair = tupleOf(element);
  if (pair?.length === 2 && pair[0] === "text" && pair[1] && isNumeric(pair[1]))
    return { kind: "pair", number: pair[1] as "number" };
  const record = view.record(element);
  const [first, second] = record?.fields ?? [];
  if (record?.fields.length === 2 && first?.type === "text" && second && isNumeric(second.type)) {
    return {
      kind: "record",
      record: record.name,
      keyField: first.name,
      valueField: second.name,
      number: second.type as "number",
    };
  }
  return null;
}

const KEY = { name: "0", type: "text", via: "index" } as const;

export const totalByKey = defineIdiom<Slots>({
  id: "total-by-key",
  title: "A number for each group",
  phrases: [
    "sum per category",
    "total by month",
    "count by status",
    "average per",
    "how often each occurs",
    "spent per person",
    "tally by",
    "revenue per product",
    "top n by total",
    "counts of each tag",
  ],
  cues: [
    ["per", "by", "each", "for every", "grouped", "group", "highest", "most", "tally", "counts", "frequency"],
    [
      "sum",
      "total",
      "count",
      "average",
      "mean",
      "how many",
      "number of",
      "how often",
      "amount",
      "spent",
      "revenue",
      "tally",
      "minimum",
      "maximum",
      "highest",
      "lowest",
      "minutes",
      "hours",
      "frequency",
      "most",
    ],
  ],
  unless: [
    "shared equally",
    "quarter",
    "age group",
    "range",
    "split",
    "share each",
    "weighted",
    "points for",
    "owes",
    "owe",
    "percentage",
    "share of",
    "below their minimum",
    "letters",
    "words",
  ],
  fit(view) {
    const shape = shapeOf(view);
    const list = listParams(view)[0];
    if (!shape || !list) return null;
    const others = view.leaf.params.filter((param) => param.name !== list.name);
    const top = others.find(
      (param) =>
        param.type === "integer" ||
        (view.language === "typescript" && param.type === "number" && /^(n|top|count|limit|k|max)$/i.test(param.name)),
    );
    const keys = groupKeys(view, list.fields);
    const members = list.fields.filter((ref) => listOf(required(ref.type)) === "text");
    const measure = measureOptions(view, list.fields, shape.number);
    const value = { name: "1", type: shape.number, via: "index" } as const;
    const words =
      measure[0]?.value.of === "count"
        ? ["most", "count", "used", "frequent", "often", "votes", "number", "common"]
        : ["highest", "total", "revenue", "sum", "amount", "largest", "most", "spent", "average", "lowest"];
    const keyWords = [
      ...(keys[0]?.key.ref.name ? [keys[0].key.ref.name] : []),
      keys[0]?.key.part ?? "",
      ...members.map((m) => m.name),
      "name",
      "alphabetical",
      "key",
      "in order",
    ].filter(Boolean);
    const orders = orderOptions(view, [
      { ref: value, words },
      { ref: KEY, words: [...keyWords, "months", "weeks", "years", "decades", "days"] },
    ]);
    return {
      list: fixed(list.name),
      key: [
        ...keys.map(({ key, weight }) => ({ value: key, prior: 0.15 * weight })),
        ...members.map((ref) =>
          option<Key>({ ref: { ...ref, type: "text" }, part: "same" }, [ref.name, ref.name.replace(/s$/, "")], 0.05),
        ),
      ].slice(0, 6),
      eachOf: fixed(members.length > 0),
      filter: filterOptions(
        view,
        list.fields,
        others.filter((param) => param !== top),
      ).slice(0, 8),
      measure,
      order: [
        ...orders,
        ...(saysOrder(view) || shape.kind === "map"
          ? [{ value: [{ ref: KEY, descending: false, fold: false }], prior: 0.1 }]
          : []),
        {
          value: [
            { ref: value, descending: true, fold: false },
            { ref: KEY, descending: false, fold: false },
          ],
          prior: top || view.says("most", "highest", "largest", "top") ? 0.25 : -0.2,
        },
      ],
      digits: roundingOptions(view, measure[0] ? measureType(measure[0].value) : "number", shape.number),
      top: fixed(top?.name ?? null),
    };
  },
  python(slots, view) {
    const { list, measure, top } = slots;
    const shape = shapeOf(view);
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const each = slots.eachOf && slots.key.ref.type === "text" && listOf(fieldType(view, slots.key)) !== null;
    const test = renderFilter("python", slots.filter, item);
    const type = measureType(measure);
    const key = each ? "name" : asText(readKey("python", slots.key, item), slots.key);
    const loop = [`for ${item} in ${list}:`];
    let pad = "    ";
    if (test) {
      loop.push(`${pad}if ${test}:`);
      pad += "    ";
    }
    if (each) {
      loop.push(`${pad}for name in ${readKey("python", slots.key, item)}:`);
      pad += "    ";
    }
    const value = addend("python", measure, item);
    const lines: string[] = [];
    let final = "groups[key]";
    const number = shape?.number ?? "number";
    if (measure.of === "average" || measure.of === "min" || measure.of === "max") {
      lines.push(
        `groups: dict[str, list[${type === "decimal" ? "Decimal" : type === "integer" ? "int" : "float"}]] = {}`,
        ...loop,
        `${pad}groups.setdefault(${key}, []).append(${value})`,
      );
      const result = measure.of === "average" ? "sum(values) / len(values)" : `${measure.of}(values)`;
      final = asNumber("python", result, type, number, slots.digits);
      lines.push(`pairs = [(key, ${final}) for key, values in groups.items()]`);
    } else {
      lines.push(
        `totals: dict[str, ${type === "decimal" ? "Decimal" : type === "integer" ? "int" : "float"}] = {}`,
        ...loop,
      );
      lines.push(`${pad}key = ${key}`, `${pad}totals[key] = totals.get(key, ${zeroOf("python", type)}) + ${value}`);
      final = asNumber("python", "total", type, number, slots.digits);
      lines.push(
        final === "total"
          ? "pairs = list(totals.items())"
          : `pairs = [(key, ${final}) for key, total in totals.items()]`,
      );
    }
    lines.push(...(slots.order.length > 0 ? [sortInto("python", "pairs", "pairs", slots.order, "pair")] : []));
    const cut = top ? `pairs[:${top}]` : "pairs";
    if (shape?.kind === "map") lines.push(`return dict(${cut})`);
    else if (shape?.kind === "pair") lines.push(`return ${cut}`);
    else lines.push(`return [${shape?.record}(key, value) for key, value in ${cut}]`);
    return { body: lines.join("\n") };
  },
  typescript(slots, view) {
    const { list, measure, top } = slots;
    const shape = shapeOf(view);
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const each = slots.eachOf && slots.key.ref.type === "text" && listOf(fieldType(view, slots.key)) !== null;
    const test = renderFilter("typescript", slots.filter, item);
    const key = each ? "name" : asString(readKey("typescript", slots.key, item), slots.key);
    const value = addend("typescript", measure, item);
    const many = measure.of === "average" || measure.of === "min" || measure.of === "max";
    const lines = [
      `const ${many ? "groups" : "totals"} = new Map<string, number${many ? "[]" : ""}>();`,
      `for (const ${item} of ${list}) {`,
    ];
    let pad = "  ";
    if (test) lines.push(`${pad}if (!(${test})) continue;`);
    if (each) {
      lines.push(`${pad}for (const name of ${readKey("typescript", slots.key, item)}) {`);
      pad += "  ";
    }
    if (key !== "name") lines.push(`${pad}const key = ${key};`);
    const name = key === "name" ? "name" : "key";
    lines.push(
      many
        ? `${pad}groups.set(${name}, [...(groups.get(${name}) ?? []), ${value}]);`
        : `${pad}totals.set(${name}, (totals.get(${name}) ?? 0) + ${value});`,
    );
    if (each) lines.push("  }");
    lines.push("}");
    const result =
      measure.of === "average"
        ? "values.reduce((sum, value) => sum + value, 0) / values.length"
        : `Math.${measure.of}(...values)`;
    const number = shape?.number ?? "number";
    const final = many
      ? asNumber("typescript", result, "number", number, slots.digits)
      : asNumber("typescript", "total", "number", number, slots.digits);
    lines.push(
      many
        ? `const pairs = [...groups].map(([key, values]): [string, number] => [key, ${final}]);`
        : final === "total"
          ? "const pairs = [...totals];"
          : `const pairs = [...totals].map(([key, total]): [string, number] => [key, ${final}]);`,
    );
    if (slots.order.length > 0) lines.push(`pairs.sort((a, b) => ${typescriptCompare(slots.order)});`);
    const cut = top ? `pairs.slice(0, ${top})` : "pairs";
    if (shape?.kind === "map") lines.push(`return Object.fromEntries(${cut});`);
    else if (shape?.kind === "pair") lines.push(`return ${cut};`);
    else
      lines.push(
        `return ${cut}.map(([${shape?.keyField}, ${shape?.valueField}]) => ({ ${shape?.keyField}, ${shape?.valueField} }));`,
      );
    return { body: lines.join("\n") };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Expense:\n    day: date\n    category: str\n    amount: Decimal",
      signature: "def by_month(expenses: list[Expense]) -> dict[str, Decimal]",
      purpose: "Sum of amounts per month (YYYY-MM), months in order.",
      holds:
        'r = by_month([Expense(date(2026, 2, 1), "a", Decimal("1")), Expense(date(2026, 1, 1), "b", Decimal("2")), Expense(date(2026, 2, 3), "b", Decimal("3"))])\nassert list(r.items()) == [("2026-01", Decimal("2")), ("2026-02", Decimal("4"))]',
    },
    {
      language: "python",
      signature: "def tally(votes: list[str]) -> list[tuple[str, int]]",
      purpose: "Count how often each vote occurs, most votes first, then alphabetical.",
      holds: 'assert tally(["b", "a", "c", "c"]) == [("c", 2), ("a", 1), ("b", 1)]\nassert tally([]) == []',
    },
    {
      language: "typescript",
      types:
        "interface Sale { region: string; amount: number }\ninterface RegionTotal { region: string; total: number }",
      signature: "function totals(sales: Sale[]): RegionTotal[]",
      purpose: "Total amount per region, highest total first, then by region.",
      holds:
        'assert.deepEqual(totals([{ region: "b", amount: 1 }, { region: "a", amount: 1 }, { region: "c", amount: 5 }]), [{ region: "c", total: 5 }, { region: "a", total: 1 }, { region: "b", total: 1 }]);',
    },
    {
      language: "typescript",
      types: "interface Review { book: string; stars: number }",
      signature: "function average(reviews: Review[]): Record<string, number>",
      purpose: "Average stars per book rounded to one decimal, books in alphabetical order.",
      holds:
        'assert.equal(JSON.stringify(average([{ book: "z", stars: 1 }, { book: "a", stars: 4 }, { book: "a", stars: 4 }, { book: "a", stars: 5 }])), \'{"a":4.3,"z":1}\');',
    },
  ],
});

/** The declared type of a key's field; the key itself may look at one member of a list. */
function fieldType(view: LeafView, key: Key) {
  const element = listParams(view)[0];
  return required(element?.fields.find((ref) => ref.name === key.ref.name)?.type ?? "text");
}

const isTextual = (key: Key): boolean =>
  key.part !== "same" || required(key.ref.type) === "text" || typeof key.ref.type === "object";
const asText = (value: string, key: Key): string => (isTextual(key) ? value : `str(${value})`);
const asString = (value: string, key: Key): string => (isTextual(key) ? value : `String(${value})`);
