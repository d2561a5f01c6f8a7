import type { JsonValue, RowSource, SpecRow } from "@guildhall/contracts";
import { spaced } from "./cli/words.ts";

/** Who filled a row: its own path, or the nearest one above it. */
function sourceOf(path: string, sources: Record<string, RowSource>): RowSource {
  for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const found = sources[at];
    if (found) return found;
  }
  return "default";
}

/** Rows of a form as they are added, each with who filled it. */
export function collectRows(sources: Record<string, RowSource>) {
  const rows: SpecRow[] = [];
  const add = (
    path: string,
    section: string,
    label: string,
    kind: SpecRow["kind"],
    value: JsonValue,
    more: Partial<SpecRow> = {},
  ): void => {
    rows.push({ path, section, label, kind, value, source: sourceOf(path, sources), ...more });
  };
  return { rows, add };
}

/** Identifiers as options, in words. */
export const choice = (values: readonly string[]): { value: string; label: string }[] =>
  values.map((value) => ({ value, label: spaced(value) }));
