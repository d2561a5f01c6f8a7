import { type FieldDef, type Values } from "./fields";
import type { Data } from "./model";
import { itemsOf, removeItem, replaceItems } from "./store";

/** Records that name a record of another list: their choices, and what happens when that record changes. */

/** The fields with the names of other records as their options. */
export function withOptions(fields: readonly FieldDef[], options: Record<string, readonly string[]>): readonly FieldDef[] {
  return fields.map((field) => (options[field.key] ? { ...field, options: options[field.key] } : field));
}

export interface Link {
  list: keyof Data;
  field: string;
  whenGone: "keep" | "remove" | "refuse";
}

const valuesOf = (record: object) => record as Values;
const naming = (link: Link, name: string) =>
  (itemsOf(link.list) as readonly object[]).filter((record) => valuesOf(record)[link.field] === name);

/** A new name reaches every record that used the old one. */
export function rename(links: readonly Link[], before: string, after: string): void {
  if (before === after) return;
  for (const link of links)
    replaceItems(link.list, (items) =>
      items.map((item) => (valuesOf(item)[link.field] === before ? { ...item, [link.field]: after } : item)) as typeof items,
    );
}

/** Removes a record and what depends on it. Returns how to take that back, or null when it is still in use. */
export function removeLinked(list: keyof Data, id: string, name: string, links: readonly Link[]): (() => void) | null {
  if (links.some((link) => link.whenGone === "refuse" && naming(link, name).length > 0)) return null;
  const undo = links
    .filter((link) => link.whenGone === "remove")
    .map((link) => replaceItems(link.list, (items) => items.filter((item) => valuesOf(item)[link.field] !== name) as typeof items));
  undo.push(removeItem(list, id));
  return () => {
    for (const step of undo.toReversed()) step();
  };
}
