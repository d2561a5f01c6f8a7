import type { JsonValue, RowEdit, SpecRow } from "@guildhall/contracts";
import type { RowItem } from "./row-items.ts";

export interface Placing {
  rows: SpecRow[];
  items: RowItem[];
  request: string;
}

/** Where a request belongs: edits of rows, and what to say of them. */
export interface Placed {
  edits: RowEdit[];
  summary: string;
}

const shown = (value: JsonValue): string =>
  Array.isArray(value) ? value.map(String).join(", ") : value === true ? "yes" : value === false ? "no" : String(value);

/** One row with a new value. Pure. */
export function setRow(row: SpecRow, value: JsonValue, of?: string): Placed {
  const label = of ? `${of}, ${row.label.toLowerCase()}` : row.label;
  return { edits: [{ op: "set", path: row.path, value }], summary: `${label}: ${shown(value)}` };
}

/** The row of an item whose path ends so. Pure. */
export const rowOf = (item: RowItem, tail: string): SpecRow | undefined =>
  item.rows.find((row) => row.path === `${item.path}/${tail}`);
