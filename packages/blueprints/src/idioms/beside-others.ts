import type { Field, RecordType } from "@guildhall/contracts";
import { type LeafView, listOf, required, sameType } from "./leaf-view.ts";

/** While an entry counts: a field is empty, holds a text, or is true or false. */
export interface OpenWhile {
  field: string;
  is: string | boolean | null;
}

/** A function about one record beside a list of such records. */
export interface Beside {
  one: string;
  list: string;
  record: RecordType;
  /** Fields in which the others must agree to count. */
  same: string[];
  open: OpenWhile | null;
  /** A number that is passed too. */
  limit: string | null;
}

function openWhile(view: LeafView, fields: Field[]): OpenWhile | null {
  const { purpose } = view.leaf;
  for (const { name, type } of fields) {
    const is = new RegExp(`\\bwhose ${name} is "([^"]*)"`, "i").exec(purpose);
    if (is) return { field: name, is: is[1] ?? "" };
    if (new RegExp(`\\b(?:without an? ${name}|whose ${name} is (?:empty|missing|None|null))\\b`, "i").test(purpose))
      return { field: name, is: null };
    if (required(type) !== "boolean") continue;
    if (new RegExp(`\\b(?:is|are) not (?:yet )?${name}\\b`, "i").test(purpose)) return { field: name, is: false };
    if (new RegExp(`\\b(?:is|are) ${name}\\b`, "i").test(purpose)) return { field: name, is: true };
  }
  return null;
}

/** The record and the list of a signature like `(loan: Loan, loans: list[Loan]) -> bool`; null for any other. */
export function besideOf(view: LeafView): Beside | null {
  const { params, returns } = view.leaf;
  if (returns !== "boolean") return null;
  const one = params.find((param) => view.record(param.type) !== null);
  const list = params.find((param) => one && sameType(listOf(param.type) ?? "none", one.type));
  const record = one ? view.record(one.type) : null;
  const others = params.filter((param) => param !== one && param !== list);
  if (
    !one ||
    !list ||
    !record ||
    others.length > 1 ||
    others.some((param) => param.type !== "integer" && param.type !== "number")
  )
    return null;
  const same = record.fields.filter((field) => view.says(`same ${field.name}`)).map((field) => field.name);
  const open = openWhile(
    view,
    record.fields.filter((field) => !same.includes(field.name)),
  );
  return { one: one.name, list: list.name, record, same, open, limit: others[0]?.name ?? null };
}

const pythonOpen = ({ field, is }: OpenWhile, item: string): string => {
  if (is === null) return `${item}.${field} is None`;
  if (typeof is === "boolean") return is ? `${item}.${field}` : `not ${item}.${field}`;
  return `${item}.${field} == ${JSON.stringify(is)}`;
};

const typescriptOpen = ({ field, is }: OpenWhile, item: string): string => {
  if (is === null) return `${item}.${field} === null`;
  if (typeof is === "boolean") return is ? `${item}.${field}` : `!${item}.${field}`;
  return `${item}.${field} === ${JSON.stringify(is)}`;
};

/** What has to hold of another entry to count, in Python. */
export const pythonCounts = ({ one, same, open }: Beside): string =>
  [...same.map((name) => `other.${name} == ${one}.${name}`), ...(open ? [pythonOpen(open, "other")] : [])].join(
    " and ",
  );

export const typescriptCounts = ({ one, same, open }: Beside): string =>
  [...same.map((name) => `other.${name} === ${one}.${name}`), ...(open ? [typescriptOpen(open, "other")] : [])].join(
    " && ",
  );

/** Leaves at once when the entry itself does not count. */
export const pythonLeaves = ({ one, open }: Beside): string =>
  open ? `if not (${pythonOpen(open, one)}):\n    return False\n` : "";
export const typescriptLeaves = ({ one, open }: Beside): string =>
  open ? `if (!(${typescriptOpen(open, one)})) return false;\n` : "";
