import type { JsonValue } from "@guildhall/contracts";
import type { ApiCondition, ApiReport, ApiRule } from "./form.ts";
import type { Entry } from "./sample-values.ts";

/** What rules and reports must give, worked out here independently of the code that is written for them. */

type LeafRule = Extract<ApiRule, { kind: "exclusive" | "overlap" | "capacity" | "stock" }>;

const isOpen = (rule: LeafRule, entry: Entry): boolean =>
  !("open" in rule) || rule.open === null || (entry[rule.open.field] ?? null) === rule.open.is;

const keysOf = (rule: LeafRule): string[] => (Array.isArray(rule.by) ? rule.by : [rule.by]);

/** Is the entry refused beside these others? `limit` counts for a capacity alone. */
export function isRefused(rule: LeafRule, entry: Entry, others: Entry[], limit: number): boolean {
  const same = others.filter((other) => keysOf(rule).every((name) => other[name] === entry[name]));
  if (rule.kind === "stock") {
    const signed = (one: Entry): number =>
      Number(one[rule.amount]) * (rule.direction && one[rule.direction.field] === rule.direction.out ? -1 : 1);
    return [...same, entry].reduce((sum, one) => sum + signed(one), 0) < 0;
  }
  if (!isOpen(rule, entry)) return false;
  const open = same.filter((other) => isOpen(rule, other));
  if (rule.kind === "capacity") return open.length >= limit;
  if (rule.kind === "exclusive") return open.length > 0;
  const text = (one: Entry, name: string): string => String(one[name]);
  return open.some(
    (other) => text(entry, rule.start) < text(other, rule.end) && text(other, rule.start) < text(entry, rule.end),
  );
}

function meets(condition: ApiCondition, entry: Entry, params: Entry): boolean {
  const value = entry[condition.field] ?? null;
  const other: JsonValue =
    "param" in condition.with
      ? (params[condition.with.param] ?? null)
      : "field" in condition.with
        ? (entry[condition.with.field] ?? null)
        : condition.with.value;
  if (condition.op === "empty") return value === null;
  if (condition.op === "filled") return value !== null;
  if (condition.op === "is") return value === other;
  if (condition.op === "not") return value !== other;
  if (value === null || other === null) return false;
  if (condition.op === "before" || condition.op === "below") return value < other;
  if (condition.op === "after" || condition.op === "above") return value > other;
  return condition.op === "atMost" ? value <= other : value >= other;
}

/** Entries of a filter report in its order; entries that are equal there stay in the order given. */
export function filtered(report: Extract<ApiReport, { kind: "filter" }>, entries: Entry[], params: Entry): Entry[] {
  const kept = entries.filter((entry) => report.where.every((condition) => meets(condition, entry, params)));
  const { sortBy } = report;
  if (sortBy === null) return kept;
  const way = report.descending ? -1 : 1;
  return kept.toSorted((a, b) => {
    const [x, y] = [a[sortBy] ?? "", b[sortBy] ?? ""];
    return x === y ? 0 : x < y ? -way : way;
  });
}

/** Figures of a group report by label, in its order. Averages to two decimals. */
export function grouped(
  report: Extract<ApiReport, { kind: "group" }>,
  rows: { label: string; value: number }[],
): [string, number][] {
  const groups = new Map<string, number[]>();
  for (const row of rows) groups.set(row.label, [...(groups.get(row.label) ?? []), row.value]);
  const figure = (values: number[]): number => {
    const sum = values.reduce((total, value) => total + Math.round(value * 100), 0) / 100;
    if (report.measure.op === "count") return values.length;
    if (report.measure.op === "sum") return sum;
    if (report.measure.op === "max") return Math.max(...values);
    if (report.measure.op === "min") return Math.min(...values);
    return Math.round((sum / values.length) * 100) / 100;
  };
  const found = [...groups].map(([label, values]): [string, number] => [label, figure(values)]);
  const byLabel = (a: [string, number], b: [string, number]): number => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);
  return report.order === "largest" ? found.toSorted((a, b) => b[1] - a[1] || byLabel(a, b)) : found.toSorted(byLabel);
}
