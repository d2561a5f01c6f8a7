import type { Language, TypeRef } from "@guildhall/contracts";
import type { FieldRef } from "./elements.ts";
import { numericFields, read, spokenOf } from "./elements.ts";
import type { SlotOption } from "./idiom.ts";
import type { LeafView } from "./leaf-view.ts";
import { isNumeric, required } from "./leaf-view.ts";

/** What is computed from a group of elements. */
export type Measure =
  | { of: "count" }
  | { of: "sum" | "average" | "min" | "max" | "product-sum"; ref: FieldRef; times?: FieldRef };

const QUANTITY = /qty|quantit|count|number|stock|units|pieces|hours|nights|amount/i;
const PRICE = /price|cost|rate|value|weight|fee/i;

/** Measures that fit the fields and the purpose's words, likeliest first. */
export function measureOptions(view: LeafView, fields: FieldRef[], returns: TypeRef): SlotOption<Measure>[] {
  const options: SlotOption<Measure>[] = [];
  const numeric = numericFields(fields);
  const average = view.says("average", "mean");
  const counting = view.says(
    "how many",
    "count",
    "number of",
    "how often",
    "frequency",
    "times each",
    "tally",
    "most votes",
  );
  const lowest = view.says("minimum", "lowest", "smallest", "cheapest", "earliest", "shortest", "least");
  const highest = view.says("maximum", "highest", "largest", "biggest", "longest", "most expensive", "best");
  const summing = view.says(
    "sum",
    "total",
    "add up",
    "revenue",
    "spent",
    "altogether",
    "turnover",
    "worth",
    "value",
    "per",
    "adds up",
    "balance",
  );
  for (const ref of numeric) {
    const near = 0.2 * (ref.via === "self" ? 0.5 : spokenOf(view.text, ref.name));
    options.push({ value: { of: "sum", ref }, prior: near + (average || counting ? -0.1 : summing ? 0.15 : -0.05) });
    if (average) options.push({ value: { of: "average", ref }, prior: near + 0.2 });
    if (lowest) options.push({ value: { of: "min", ref }, prior: near });
    if (highest) options.push({ value: { of: "max", ref }, prior: near - (summing ? 0.1 : 0) });
    for (const times of numeric) {
      if (times === ref || !PRICE.test(ref.name) || !QUANTITY.test(times.name)) continue;
      const said = view.says(
        "times",
        "multiplied",
        "x",
        "value",
        "revenue",
        "total",
        "worth",
        "cost",
        "sum",
        "turnover",
      );
      const multiplied = view.says("times", "multiplied", "revenue", "turnover", "inventory value");
      options.push({ value: { of: "product-sum", ref, times }, prior: multiplied ? 0.5 : said ? 0.3 : 0 });
    }
  }
  if (returns === "integer" || (view.language === "typescript" && returns === "number")) {
    options.push({ value: { of: "count" }, prior: counting ? 0.25 : numeric.length === 0 ? 0.1 : -0.2 });
  }
  return options.sort((a, b) => (b.prior ?? 0) - (a.prior ?? 0)).slice(0, 8);
}

export function measureType(measure: Measure): TypeRef {
  if (measure.of === "count") return "integer";
  const type = required(measure.ref.type);
  if (measure.of === "average") return type === "decimal" ? "decimal" : "number";
  if (measure.of === "product-sum" && measure.times) {
    const other = required(measure.times.type);
    return type === "decimal" || other === "decimal"
      ? "decimal"
      : type === "number" || other === "number"
        ? "number"
        : "integer";
  }
  return type;
}

/** What one element adds. */
export function addend(language: Language, measure: Measure, item: string): string {
  if (measure.of === "count") return "1";
  const value = read(language, measure.ref, item);
  return measure.times ? `${value} * ${read(language, measure.times, item)}` : value;
}

export function zeroOf(language: Language, type: TypeRef): string {
  return language === "python" && type === "decimal"
    ? 'Decimal("0")'
    : language === "python" && type === "number"
      ? "0.0"
      : "0";
}

/** Roundings a numeric result may need: none, or a number of decimals read from the words. */
export function roundingOptions(view: LeafView, from: TypeRef, to: TypeRef): SlotOption<number | null>[] {
  if (!isNumeric(to)) return [{ value: null }];
  const whole = view.says("whole number", "nearest whole", "nearest integer", "whole percent");
  const one = view.says("one decimal", "1 decimal", "one decimal place", "1 decimal place", "one digit");
  const two = view.says("two decimals", "2 decimals", "two decimal", "2 decimal", "cents", "to the cent", "two digits");
  const three = view.says("three decimals", "3 decimals");
  if (to === "integer") return [{ value: from === "integer" ? null : 0 }];
  const options: SlotOption<number | null>[] = [];
  const add = (value: number | null, prior: number): void => {
    options.push({ value, prior });
  };
  add(null, one || two || three || whole ? -0.2 : 0.05);
  add(2, two ? 0.15 : view.language === "typescript" && from !== "integer" ? -0.02 : -0.15);
  if (one) add(1, 0.15);
  if (three) add(3, 0.15);
  if (whole) add(0, 0.15);
  return options.sort((a, b) => (b.prior ?? 0) - (a.prior ?? 0));
}

/** An expression of one numeric type as another, rounded when asked. */
export function asNumber(
  language: Language,
  expression: string,
  from: TypeRef,
  to: TypeRef,
  digits: number | null,
): string {
  if (language === "typescript") return digits === null ? expression : `roundTo(${expression}, ${digits})`;
  if (to === "decimal") {
    const decimal =
      from === "decimal" ? expression : from === "integer" ? `Decimal(${expression})` : `Decimal(str(${expression}))`;
    if (digits === null) return decimal;
    if (digits === 2) return `_cents(${decimal})`;
    const step = digits === 0 ? "1" : `0.${"0".repeat(digits - 1)}1`;
    return `${wrap(decimal)}.quantize(Decimal("${step}"), rounding=ROUND_HALF_UP)`;
  }
  if (to === "integer")
    return from === "integer"
      ? expression
      : digits === null
        ? `int(${expression})`
        : `int(_round_half_up(${from === "decimal" ? `float(${expression})` : expression}))`;
  const float = from === "decimal" ? `float(${expression})` : expression;
  return digits === null ? float : `round(${float}, ${digits})`;
}

const wrap = (expression: string): string => (/^[\w.()"']+$/.test(expression) ? expression : `(${expression})`);
