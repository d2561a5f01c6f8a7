import { itemName, listParams } from "../elements.ts";
import { defineIdiom, fixed } from "../idiom.ts";
import { isNumeric, required } from "../leaf-view.ts";
import { addend, asNumber, type Measure, measureOptions, measureType, roundingOptions, zeroOf } from "../measures.ts";
import { filterOptions, type Predicate, renderFilter } from "../predicates.ts";

type Slots = {
  list: string;
  filter: Predicate[];
  measure: Measure;
  digits: number | null;
  percentParam: string | null;
};

export const totalOf = defineIdiom<Slots>({
  id: "total-of",
  title: "One number from a list",
  phrases: [
    "sum of a field",
    "total of all",
    "how many items",
    "average of",
    "number of",
    "total value price times quantity",
    "total plus tax in percent",
  ],
  cues: [
    [
      "sum",
      "total",
      "average",
      "mean",
      "how many",
      "count",
      "number of",
      "add up",
      "adds up",
      "worth",
      "value",
      "minimum",
      "maximum",
      "highest",
      "lowest",
      "largest",
      "smallest",
      "longest",
    ],
  ],
  unless: [
    "median",
    "standard deviation",
    "consecutive",
    "streak",
    "running",
    "weighted",
    "moving",
    "variance",
    "compound",
  ],
  fit(view) {
    const list = listParams(view)[0];
    const to = required(view.leaf.returns);
    if (!list || !isNumeric(to)) return null;
    const others = view.leaf.params.filter((param) => param.name !== list.name);
    const percent = others.find(
      (param) =>
        isNumeric(param.type) &&
        /percent|tax|vat|rate|discount/i.test(param.name) &&
        view.says("percent", "tax", "discount"),
    );
    const measure = measureOptions(view, list.fields, to);
    return {
      list: fixed(list.name),
      percentParam: fixed(percent?.name ?? null),
      filter: filterOptions(
        view,
        list.fields,
        others.filter((param) => param !== percent),
      ),
      measure,
      digits: roundingOptions(view, measure[0] ? measureType(measure[0].value) : "number", to),
    };
  },
  python({ list, filter, measure, digits, percentParam }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const type = measureType(measure);
    const test = renderFilter("python", filter, item);
    const source = `for ${item} in ${list}${test ? ` if ${test}` : ""}`;
    const to = required(view.leaf.returns);
    const empty = to === view.leaf.returns ? zeroOf("python", to) : "None";
    const value = addend("python", measure, item);
    if (measure.of === "count") {
      return { body: test ? `return sum(1 ${source})` : `return len(${list})` };
    }
    if (measure.of === "sum" || measure.of === "product-sum") {
      const start = type === "decimal" ? `, ${zeroOf("python", type)}` : "";
      const items = value === item && !test ? list : start ? `(${value} ${source})` : `${value} ${source}`;
      const sum = `sum(${items}${start})`;
      if (!percentParam) return { body: `return ${asNumber("python", sum, type, to, digits)}` };
      const sign = /discount/i.test(percentParam) ? "-" : "+";
      return {
        body: `total = ${sum}\nreturn ${asNumber("python", `total * (100 ${sign} ${percentParam}) / 100`, type === "integer" ? "number" : type, to, digits)}`,
      };
    }
    const values = `values = [${value} ${source}]\nif not values:\n    return ${empty}\n`;
    const result = measure.of === "average" ? "sum(values) / len(values)" : `${measure.of}(values)`;
    return { body: `${values}return ${asNumber("python", result, type, to, digits)}` };
  },
  typescript({ list, filter, measure, digits, percentParam }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const test = renderFilter("typescript", filter, item);
    const chosen = test ? `${list}.filter((${item}) => ${test})` : list;
    const to = required(view.leaf.returns);
    const empty = to === view.leaf.returns ? "0" : "null";
    const value = addend("typescript", measure, item);
    if (measure.of === "count") return { body: `return ${chosen}.length;` };
    if (measure.of === "sum" || measure.of === "product-sum") {
      const sum = `${chosen}.reduce((sum, ${item}) => sum + ${value}, 0)`;
      if (!percentParam) return { body: `return ${asNumber("typescript", sum, "number", to, digits)};` };
      const sign = /discount/i.test(percentParam) ? "-" : "+";
      return {
        body: `const total = ${sum};\nreturn ${asNumber("typescript", `(total * (100 ${sign} ${percentParam})) / 100`, "number", to, digits)};`,
      };
    }
    const values = `const values = ${chosen}${value === item ? "" : `.map((${item}) => ${value})`};\nif (values.length === 0) return ${empty};\n`;
    const result =
      measure.of === "average"
        ? "values.reduce((sum, value) => sum + value, 0) / values.length"
        : `Math.${measure.of}(...values)`;
    return { body: `${values}return ${asNumber("typescript", result, "number", to, digits)};` };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Item:\n    name: str\n    price: Decimal\n    quantity: int\n    paid: bool",
      signature: "def stock_value(items: list[Item]) -> Decimal",
      purpose: "Total value of all items, price times quantity.",
      holds:
        'assert stock_value([Item("a", Decimal("1.50"), 2, True), Item("b", Decimal("2"), 1, False)]) == Decimal("5.00")\nassert stock_value([]) == 0',
    },
    {
      language: "python",
      types: "@dataclass\nclass Item:\n    name: str\n    price: float\n    done: bool",
      signature: "def open_count(items: list[Item]) -> int",
      purpose: "How many items are not done.",
      holds: 'assert open_count([Item("a", 1, True), Item("b", 2, False), Item("c", 2, False)]) == 2',
    },
    {
      language: "typescript",
      types: "interface Line { price: number; quantity: number }",
      signature: "function total(lines: Line[], taxPercent: number): number",
      purpose: "Sum of price times quantity plus tax in percent, rounded to two decimals.",
      holds: "assert.equal(total([{ price: 1.1, quantity: 3 }], 10), 3.63); assert.equal(total([], 5), 0);",
    },
    {
      language: "typescript",
      types: "interface Trip { km: number; private: boolean }",
      signature: "function averageKm(trips: Trip[]): number | null",
      purpose: "Average km of all trips, null when there are none.",
      holds:
        "assert.equal(averageKm([{ km: 1, private: true }, { km: 4, private: false }]), 2.5); assert.equal(averageKm([]), null);",
    },
  ],
});
