import type { JsonValue, ProjectSpec, SpecRow } from "@guildhall/contracts";
import { deriveSpec } from "../spec/derive-spec.ts";

const MAX_ROWS = 60;
const MAX_TEXT = 120;

const rowsOf = (spec: ProjectSpec): Map<string, SpecRow> => {
  const { blueprint, form } = deriveSpec(spec);
  const rows = blueprint.rows(form, spec.sources).filter((row) => row.kind !== "heading");
  return new Map(rows.map((row) => [row.path, row]));
};

const textOf = (value: JsonValue | undefined) =>
  (value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value)).slice(
    0,
    MAX_TEXT,
  );

/** Rows whose value differs between two specs, in the order of the screen; an absent row has no text. Pure. */
export function changedRows(now: ProjectSpec, then: ProjectSpec): { label: string; now: string; back: string }[] {
  const [before, after] = [rowsOf(now), rowsOf(then)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((path) => ({ here: before.get(path), there: after.get(path) }))
    .filter(({ here, there }) => JSON.stringify(here?.value) !== JSON.stringify(there?.value))
    .slice(0, MAX_ROWS)
    .map(({ here, there }) => {
      const row = here ?? there;
      return { label: row ? `${row.section}: ${row.label}` : "", now: textOf(here?.value), back: textOf(there?.value) };
    });
}
