import type { Field, JsonValue, Language, TypeRef } from "@guildhall/contracts";
import type { LeafView } from "./leaf-view.ts";
import { isDay, isDayField, isNumeric, isText, listOf, mapOf, optionalOf, required, tupleOf } from "./leaf-view.ts";
import { mentions, searchable } from "./words.ts";

/** A value inside a list's element: a record's field, a key of a map, a place of a tuple, or the element itself. */
export type FieldRef = { name: string; type: TypeRef; via: "attr" | "key" | "index" | "self" };
/** What a group, filter or order looks at: a field, or a part of it. */
export type Key = {
  ref: FieldRef;
  part: "same" | "month" | "year" | "day" | "week" | "weekday" | "hour" | "decade" | "lower";
};

/** Fields of a list's elements; keys of maps are read from the examples. */
export function elementFields(view: LeafView, element: TypeRef, paramIndex: number): FieldRef[] {
  const record = view.record(element);
  if (record) return record.fields.map((field) => ({ name: field.name, type: field.type, via: "attr" }));
  const tuple = tupleOf(element);
  if (tuple) return tuple.map((type, i) => ({ name: String(i), type, via: "index" }));
  const values = mapOf(element);
  if (values) return mapKeys(view, paramIndex).map((name) => ({ name, type: values, via: "key" }));
  return [{ name: "", type: element, via: "self" }];
}

function mapKeys(view: LeafView, paramIndex: number): string[] {
  const keys = new Set<string>();
  for (const example of view.leaf.examples) {
    const list = example.args[paramIndex];
    if (!Array.isArray(list)) continue;
    for (const item of list) if (isObject(item)) for (const key of Object.keys(item)) keys.add(key);
  }
  return [...keys].slice(0, 20);
}

const isObject = (value: JsonValue): value is { [key: string]: JsonValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function read(language: Language, ref: FieldRef, item: string): string {
  if (ref.via === "self") return item;
  if (ref.via === "index") return `${item}[${ref.name}]`;
  if (ref.via === "attr") return `${item}.${ref.name}`;
  if (language === "typescript" && /^[A-Za-z_]\w*$/.test(ref.name)) return `${item}.${ref.name}`;
  return `${item}[${JSON.stringify(ref.name)}]`;
}

export function readKey(language: Language, key: Key, item: string): string {
  const value = read(language, key.ref, item);
  const day = isDay(required(key.ref.type)) && language === "python";
  if (key.part === "same") return value;
  if (key.part === "lower") return language === "python" ? `${value}.strip().lower()` : `${value}.trim().toLowerCase()`;
  if (key.part === "decade")
    return language === "python" ? `f"{${value} // 10 * 10}s"` : `\`\${Math.floor(${value} / 10) * 10}s\``;
  if (key.part === "hour")
    return required(key.ref.type) === "datetime" && day
      ? `${value}.strftime("%H")`
      : language === "python"
        ? `${value}.split("T")[-1][:2]`
        : `(${value}.split("T").at(-1) ?? "").slice(0, 2)`;
  if (key.part === "month") return day ? `${value}.strftime("%Y-%m")` : slice(language, value, 7);
  if (key.part === "year") return day ? `str(${value}.year)` : slice(language, value, 4);
  if (key.part === "day") return day ? `${value}.strftime("%Y-%m-%d")` : slice(language, value, 10);
  if (key.part === "week") {
    if (language === "typescript") return `isoWeekOf(${value})`;
    return day ? `_iso_week(${value})` : `_iso_week(date.fromisoformat(${value}[:10]))`;
  }
  if (language === "typescript") return `weekdayName(${value})`;
  return day
    ? `calendar.day_name[${value}.weekday()]`
    : `calendar.day_name[date.fromisoformat(${value}[:10]).weekday()]`;
}

const slice = (language: Language, value: string, end: number): string =>
  language === "python" ? `${value}[:${end}]` : `${value}.slice(0, ${end})`;

/** How strongly a text speaks of a field by its name: 1 whole name, less for a part of it. */
export function spokenOf(text: string, name: string): number {
  if (!name) return 0;
  if (mentions(text, name)) return 1;
  const words = searchable(name).trim().split(" ");
  const found = words.filter((word) => word.length > 2 && text.includes(` ${word} `)).length;
  return found === 0 ? 0 : 0.6 * (found / words.length);
}

/** The keys a list may be grouped by, with how strongly the purpose asks for each. */
export function groupKeys(view: LeafView, fields: FieldRef[]): { key: Key; weight: number }[] {
  const keys: { key: Key; weight: number }[] = [];
  const caseless = view.says("ignoring case", "case insensitive", "ignore case", "regardless of case", "only in case");
  for (const ref of fields) {
    const type = required(ref.type);
    const timed =
      type === "datetime" ||
      (type === "text" && (ref.via === "self" || /time|(^|_)at$|At$|hour|start|when/i.test(ref.name)));
    if (timed && view.says("hour", "hourly")) keys.push({ key: { ref, part: "hour" }, weight: 1.2 });
    const asField: Field = { name: ref.name || "value", type: ref.type };
    if (isDayField(asField)) {
      const parts: [Key["part"], string[]][] = [
        ["month", ["month", "monthly"]],
        ["year", ["year", "yearly"]],
        ["weekday", ["weekday", "day of the week", "day of week"]],
        ["week", ["week", "weekly"]],
        ["day", ["day", "date", "daily"]],
      ];
      for (const [part, words] of parts) {
        const weight = view.says(...words) ? 1 : -0.5;
        keys.push({ key: { ref, part }, weight: weight + askedFor(view, words) });
      }
    } else if (isText(type)) {
      const weight = ref.via === "self" ? 0.5 : spokenOf(view.text, ref.name) + askedFor(view, [ref.name]);
      keys.push({ key: { ref, part: caseless ? "lower" : "same" }, weight });
    } else if (type === "integer" || type === "boolean" || type === "number") {
      if (/year/i.test(ref.name) && view.says("decade")) keys.push({ key: { ref, part: "decade" }, weight: 1.2 });
      keys.push({
        key: { ref, part: "same" },
        weight: spokenOf(view.text, ref.name) + askedFor(view, [ref.name]) - 0.2,
      });
    }
  }
  return keys.sort((a, b) => b.weight - a.weight);
}

/** "Per year", "by category": what is grouped by stands right behind such a word. */
const askedFor = (view: LeafView, names: string[]): number =>
  names.some((name) => name !== "" && view.says(`per ${name}`, `by ${name}`, `each ${name}`, `every ${name}`)) ? 1 : 0;

export const numericFields = (fields: FieldRef[]): FieldRef[] => fields.filter((ref) => isNumeric(required(ref.type)));
export const isNullable = (ref: FieldRef): boolean => optionalOf(ref.type) !== null;

/** The parameters that are lists of something with fields, with their fields. */
export function listParams(view: LeafView): { name: string; index: number; element: TypeRef; fields: FieldRef[] }[] {
  return view.leaf.params.flatMap((param, index) => {
    const element = listOf(param.type);
    return element === null ? [] : [{ name: param.name, index, element, fields: elementFields(view, element, index) }];
  });
}

/** A name for one element of a list: "expenses" gives "expense"; never a name that is taken. */
export function itemName(list: string, taken: string[]): string {
  const last = list.split("_").at(-1) ?? list;
  const single = /^(movie|cookie|calorie|pie|tie)s$/.test(last)
    ? last.slice(0, -1)
    : /ies$/.test(last)
      ? `${last.slice(0, -3)}y`
      : /(ss|x|ch|sh)es$/.test(last)
        ? last.slice(0, -2)
        : /[^s]s$/.test(last)
          ? last.slice(0, -1)
          : "item";
  const name = /^[a-z][a-zA-Z]*$/.test(single) && !RESERVED.has(single) ? single : "item";
  return taken.includes(name) ? "item" : name;
}
const RESERVED = new Set([
  "class",
  "case",
  "date",
  "new",
  "var",
  "let",
  "type",
  "list",
  "in",
  "is",
  "pass",
  "default",
  "function",
  "key",
  "value",
  "total",
  "result",
  "import",
  "return",
  "with",
  "for",
  "if",
  "clas",
]);
