import type { SpecRow } from "@guildhall/contracts";

/** A thing in a list of the form (a field, a page, a command …) with its own rows. */
export interface RowItem {
  path: string;
  /** The list it stands in: `fields`, `views`, `commands` … */
  list: string;
  /** What people call it. */
  names: string[];
  rows: SpecRow[];
  /** What a removal names; null when it has to stay. */
  removePath: string | null;
}

const ITEM = /^(.*\/([A-Za-z]+)\/\d+)(?:\/|$)/;
const NAMES = new Set(["name", "label", "title", "plural"]);

/** Last step of a path: `min`, `required`. */
export const tailOf = (path: string): string => path.split("/").at(-1) ?? "";

/** The path of the nearest item a row belongs to; "" for rows of the whole. */
export const itemPathOf = (path: string): string => ITEM.exec(path)?.[1] ?? "";

/** Rows grouped by the item they belong to, in the order of the screen. Pure. */
export function itemsOf(rows: SpecRow[]): RowItem[] {
  const items = new Map<string, RowItem>();
  for (const row of rows) {
    const [, path, list] = ITEM.exec(row.path) ?? [];
    if (!path || !list) continue;
    const item = items.get(path) ?? { path, list, names: [], rows: [], removePath: null };
    items.set(path, item);
    item.rows.push(row);
    if (row.removable) item.removePath ??= row.path;
    if (row.kind !== "heading" && NAMES.has(tailOf(row.path)) && typeof row.value === "string" && row.value !== "")
      item.names.push(row.value);
  }
  for (const item of items.values()) {
    if (item.names.length === 0 && item.rows[0]?.kind === "heading") item.names.push(item.rows[0].label);
  }
  return [...items.values()];
}
