import { formatNumber, type FieldDef, type Values } from "./fields";
import { figure, type Measure } from "./measure";

export interface Point {
  label: string;
  value: number;
}

/** The same figure as text, in the unit of its field; `times` makes it a share, e.g. 0.2 for a tax; so many decimals are always shown. */
export function figureText(rows: readonly object[], how: Measure, field: Pick<FieldDef, "key" | "type" | "unit"> | null = null, times = 1, decimals?: number): string {
  const value = figure(rows, how, field?.key ?? null) * times;
  return field && how !== "count" ? formatNumber(value, field.type, field.unit, decimals) : formatNumber(value);
}

/** One figure a group, in order of first appearance; dates may be grouped by month. */
export function figuresBy(
  rows: readonly object[],
  by: { key: string; month?: boolean; order?: readonly string[] },
  how: Measure,
  key: string | null = null,
): Point[] {
  const groups = new Map<string, object[]>();
  for (const row of rows) {
    const raw = (row as Values)[by.key];
    const text = raw === null || raw === undefined || raw === "" ? "None" : String(raw);
    const label = by.month ? text.slice(0, 7) : text;
    groups.set(label, [...(groups.get(label) ?? []), row]);
  }
  const points = [...groups].map(([label, group]) => ({ label, value: figure(group, how, key) }));
  if (by.month) return points.toSorted((a, b) => a.label.localeCompare(b.label));
  const rank = (label: string) => by.order?.indexOf(label) ?? 0;
  return by.order ? points.toSorted((a, b) => rank(a.label) - rank(b.label)) : points;
}

/** "Ana gets back 20.00": where a balance stands, in words for above, below and exactly nothing. */
export function standing(name: string, balance: number, [above, below, even]: readonly [string, string, string]): string {
  const cents = Math.round(balance * 100);
  if (cents === 0) return `${name} ${even}`;
  return `${name} ${cents > 0 ? above : below} ${(Math.abs(cents) / 100).toFixed(2)}`;
}

/** "45.00 (75%)": a part and how much of the whole it is. */
export function withShare(text: string, part: number, whole: number): string {
  return `${text} (${whole === 0 ? 0 : Math.round((part / whole) * 100)}%)`;
}
