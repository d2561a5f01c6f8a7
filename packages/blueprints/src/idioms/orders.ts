import type { Language, TypeRef } from "@guildhall/contracts";
import type { FieldRef } from "./elements.ts";
import { isNullable, read, spokenOf } from "./elements.ts";
import type { SlotOption } from "./idiom.ts";
import type { LeafView } from "./leaf-view.ts";
import { isDay, isNumeric, isText, required } from "./leaf-view.ts";
import { mentions, searchable } from "./words.ts";

export type OrderKey = { ref: FieldRef; descending: boolean; fold: boolean };

const DOWN = [
  "descending",
  "highest",
  "most",
  "largest",
  "newest",
  "newer",
  "latest",
  "biggest",
  "best",
  "longest",
  "reverse",
  "high to low",
  "greatest",
  "top",
  "recent",
  "heaviest",
  "expensive",
  "busiest",
  "oldest age",
  "decreasing",
];
const UP = [
  "ascending",
  "earliest",
  "earlier",
  "oldest",
  "smallest",
  "lowest",
  "alphabetical",
  "quickest",
  "shortest",
  "cheapest",
  "fewest",
  "least",
  "soonest",
  "increasing",
  "fastest",
  "low to high",
  "chronological",
  "first name",
  "nearest",
];
const SORTING = [
  "sort",
  "order",
  "first",
  "then by",
  "alphabetical",
  "ascending",
  "descending",
  "ranked",
  "rank",
  "earliest",
  "newest",
  "chronological",
  "highest",
  "most",
  "oldest",
  "lowest",
  "cheapest",
  "best",
  "latest",
  "largest",
  "biggest",
  "soonest",
  "longest",
  "shortest",
  "quickest",
  "fastest",
  "heaviest",
  "busiest",
  "fewest",
];
/** Words that stand for a field without naming it. */
const ALIASES: [RegExp, string[]][] = [
  [
    /date|day|due|at$|time|created|start|year/i,
    [
      "newest",
      "newer",
      "older",
      "latest",
      "earliest",
      "earlier",
      "oldest",
      "recent",
      "chronological",
      "soonest",
      "date",
      "time",
    ],
  ],
  [/price|cost|amount/i, ["cheapest", "expensive", "price"]],
  [/name|title|label/i, ["alphabetical", "name", "title"]],
  [/minutes|duration|time|length|seconds/i, ["longest", "shortest", "quickest", "fastest"]],
  [/rating|score|stars|points/i, ["best", "rated"]],
  [/pinned|favou?rite|starred|urgent|important/i, ["first"]],
];

const sortable = (type: TypeRef): boolean =>
  isNumeric(required(type)) || isText(required(type)) || isDay(required(type)) || required(type) === "boolean";

export function saysOrder(view: LeafView): boolean {
  return view.says(...SORTING);
}

interface Named {
  ref: FieldRef;
  /** Further words that mean this field, e.g. of a computed total. */
  words?: string[];
}

/** Reads "sorted by X (highest first), then by Y" clause by clause. */
function readClauses(view: LeafView, fields: Named[]): OrderKey[] {
  const fold = view.says("ignoring case", "case insensitive");
  const keys: OrderKey[] = [];
  for (const sentence of view.leaf.purpose.split(/(?<=[.!])\s+/)) {
    let sorting = false;
    for (const clause of sentence
      .replace(/\bat (most|least)\b/gi, " ")
      .split(/[,;:()]|\bthen\b|\bthat\b|\bwhose\b|\bwith the same\b/i)) {
      const text = searchable(clause);
      if (SORTING.some((word) => mentions(text, word))) sorting = true;
      if (sorting) readClause(clause, text, fields, keys, fold);
    }
  }
  return keys;
}

const CORE = [
  "sort",
  "order",
  "first",
  "by",
  "alphabetical",
  "ascending",
  "descending",
  "chronological",
  "rank",
  "ranked",
];

/** Where a word such as "best" stands in a searchable text; 0 when there is none. */
function superlativeAt(text: string): number {
  const places = [...DOWN, ...UP].map((word) => text.indexOf(searchable(word))).filter((i) => i >= 0);
  return places.length > 0 ? Math.min(...places) : 0;
}

/** Adds the key that one clause speaks of, or the direction it gives to the key before. */
function readClause(clause: string, whole: string, fields: Named[], keys: OrderKey[], fold: boolean): void {
  // "Titles of the best rated films": only what follows the superlative is about order.
  const at = CORE.some((word) => mentions(whole, word)) ? 0 : superlativeAt(whole);
  const text = whole.slice(at);
  const scored = fields
    .map(({ ref, words }) => ({
      ref,
      weight:
        (ref.name ? 2 * spokenOf(text, ref.name) : 0) +
        (words?.some((word) => mentions(text, word)) ? 1.5 : 0) +
        (ALIASES.some(([name, aliases]) => name.test(ref.name) && aliases.some((a) => mentions(text, a))) ? 0.7 : 0),
    }))
    .filter(({ ref, weight }) => weight > 0.5 && !keys.some((key) => key.ref.name === ref.name))
    .sort((a, b) => b.weight - a.weight);
  const best = scored[0];
  if (!best) {
    const last = keys.at(-1);
    if (last && DOWN.some((word) => mentions(text, word))) last.descending = true;
    return;
  }
  const down = DOWN.some((word) => mentions(text, word));
  const up = UP.some((word) => mentions(text, word));
  const flag = required(best.ref.type) === "boolean";
  keys.push({ ref: best.ref, descending: flag ? !/\b(not\b|un)/i.test(clause) : down && !up, fold });
}

/** Orders a leaf may mean, the reading of its words first; `[]` keeps the given order. */
export function orderOptions(view: LeafView, all: Named[]): SlotOption<OrderKey[]>[] {
  const fields = all.filter(({ ref }) => sortable(ref.type));
  const read = readClauses(view, fields);
  const asked = saysOrder(view);
  const options: SlotOption<OrderKey[]>[] = [];
  const seen = new Set<string>();
  const add = (keys: OrderKey[], prior: number): void => {
    const id = keys.map((key) => `${key.ref.name}${key.descending ? "-" : "+"}`).join();
    if (seen.has(id)) return;
    seen.add(id);
    options.push({ value: keys, prior });
  };
  if (read.length > 0) {
    add(read, 0.3);
    for (let i = 0; i < read.length; i++) {
      add(
        read.map((key, j) => (i === j ? { ...key, descending: !key.descending } : key)),
        0.05,
      );
    }
    const lead = read[0];
    if (read.length === 1 && lead) {
      for (const { ref } of fields) {
        if (ref.name !== lead.ref.name) add([lead, { ref, descending: false, fold: lead.fold }], -0.05);
      }
    }
  }
  add([], asked ? -0.1 : 0.2);
  for (const { ref } of fields) {
    add([{ ref, descending: false, fold: false }], asked ? -0.05 : -0.25);
    add([{ ref, descending: true, fold: false }], asked ? -0.08 : -0.3);
  }
  return options.sort((a, b) => (b.prior ?? 0) - (a.prior ?? 0)).slice(0, 16);
}

function pythonKey(key: OrderKey, item: string, negate: boolean): string {
  const type = required(key.ref.type);
  const raw = read("python", key.ref, item);
  if (type === "boolean") return negate ? `not ${raw}` : raw;
  if (isNullable(key.ref)) {
    const value = isNumeric(type)
      ? `${negate ? "-" : ""}(${raw} or 0)`
      : isDay(type)
        ? `${raw} or date.max`
        : `${raw} or ""`;
    return `(${raw} is None, ${value})`;
  }
  if (key.fold && isText(type)) return `${raw}.lower()`;
  if (!negate) return raw;
  return isNumeric(type) ? `-${raw}` : `-${raw}.toordinal()`;
}

/** Python that sorts `list` (an expression) into a new list; later keys break ties. */
function pythonSort(list: string, keys: OrderKey[], item = "item"): string[] {
  if (keys.length === 0) return [list];
  const tuple = (ks: OrderKey[], negate: boolean): string => {
    const parts = ks.map((key) => pythonKey(key, item, negate && key.descending));
    return parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(", ")})`;
  };
  const sort = (key: string, extra = ""): string =>
    key === item && !extra
      ? `sorted(${list})`
      : key === item
        ? `sorted(${list}${extra})`
        : `sorted(${list}, key=lambda ${item}: ${key}${extra})`;
  const negatable = (key: OrderKey): boolean =>
    !key.descending ||
    isNumeric(required(key.ref.type)) ||
    required(key.ref.type) === "boolean" ||
    required(key.ref.type) === "date";
  if (keys.every(negatable)) return [sort(tuple(keys, true))];
  if (keys.every((key) => key.descending)) return [sort(tuple(keys, false), ", reverse=True")];
  // Text cannot be negated: sort by the last key first, each pass keeps the order of the one before.
  const passes: string[] = [];
  let source = list;
  for (const key of [...keys].reverse()) {
    const reverse = key.descending ? ", reverse=True" : "";
    passes.push(`sorted(${source}, key=lambda ${item}: ${pythonKey(key, item, false)}${reverse})`);
    source = "ordered";
  }
  return passes;
}

/** The body of a TypeScript comparator `(a, b) => …`. */
export function typescriptCompare(keys: OrderKey[]): string {
  return keys
    .map(({ ref, descending, fold }) => {
      const type = required(ref.type);
      const x = read("typescript", ref, descending ? "b" : "a");
      const y = read("typescript", ref, descending ? "a" : "b");
      const a = read("typescript", ref, "a");
      const b = read("typescript", ref, "b");
      if (type === "boolean") return `Number(${x}) - Number(${y})`;
      if (isNullable(ref)) {
        const value = isNumeric(type) ? `(${x} ?? 0) - (${y} ?? 0)` : `compareValues(${x} ?? "", ${y} ?? "")`;
        return `Number(${a} === null) - Number(${b} === null) || ${value}`;
      }
      if (isNumeric(type)) return `${x} - ${y}`;
      const low = fold && isText(type) ? ".toLowerCase()" : "";
      return `compareValues(${x}${low}, ${y}${low})`;
    })
    .join(" || ");
}

/** An expression or, for several passes, statements that leave the sorted list in `name`. */
export function sortInto(language: Language, name: string, list: string, keys: OrderKey[], item = "item"): string {
  if (language === "typescript") {
    return keys.length === 0
      ? `const ${name} = ${list};`
      : `const ${name} = [...${list}].sort((a, b) => ${typescriptCompare(keys)});`;
  }
  const passes = pythonSort(list, keys, item);
  if (passes.length === 1) return `${name} = ${passes[0]}`;
  return passes
    .map((pass, i) => `${name} = ${i === 0 ? pass : pass.replace("sorted(ordered,", `sorted(${name},`)}`)
    .join("\n");
}
