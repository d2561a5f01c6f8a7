import type { JsonValue } from "@guildhall/contracts";
import type { CliArg, CliCommand, CliField, CliForm, CliRecord } from "./form.ts";
import { withinLimits } from "./limits.ts";
import { recordOf, storedType } from "./types.ts";
import { optionFlag, spaced } from "./words.ts";

type Cell = string | number | boolean;
export type SampleRow = Record<string, Cell>;

const TEXTS = ["food", "travel", "food", "books"];
const DATES = ["2026-01-03", "2026-01-09", "2026-02-01", "2027-02-14"];
/** Any two of them have a mean with two decimals at most, so that averages can be told. */
const DECIMALS = ["12.50", "40.00", "7.50", "3.00"];
const INTEGERS = [2, 5, 3, 4];
const NUMBERS = [1.5, 4, 2.5, 3];

function cell(field: CliField, at: number, grouped: boolean): Cell {
  const pick = <T>(list: T[], fallback: T): T => list[at % list.length] ?? fallback;
  switch (field.type) {
    case "date":
      return pick(DATES, "2026-01-03");
    case "decimal":
      return pick(DECIMALS, "1.00");
    case "integer":
      return pick(INTEGERS, 1);
    case "number":
      return pick(NUMBERS, 1);
    case "boolean":
      return at % 2 === 0;
    case "choice":
      return pick(field.choices, "other");
    default:
      return grouped
        ? pick(TEXTS, "food")
        : /mail/.test(field.name)
          ? `${pick(["ann", "ben", "cy", "dee"], "ann")}@example.com`
          : `${spaced(field.name)} ${pick(["one", "two", "three", "four"], "one")}`;
  }
}

/** Four made-up rows that a report can be checked with; the rows of `grouped` repeat. */
const sampleRows = (record: CliRecord, grouped: string[]): SampleRow[] =>
  [0, 1, 2, 3].map((at) =>
    Object.fromEntries(
      record.fields
        .filter((one) => one.type !== "dates")
        .map((one) => [one.name, cell(one, at, grouped.includes(one.name))]),
    ),
  );

const csvCell = (value: Cell): string => (typeof value === "boolean" ? (value ? "yes" : "no") : String(value));

/** Rows as the CSV file the program reads. */
export const csvOf = (record: CliRecord, rows: SampleRow[]): string => {
  const names = record.fields.filter((one) => one.type !== "dates").map((one) => one.name);
  return [names.join(","), ...rows.map((row) => names.map((name) => csvCell(row[name] ?? "")).join(","))]
    .join("\n")
    .concat("\n");
};

/** A value that fits an argument. */
export function sampleArgument(form: CliForm, arg: CliArg, at = 0): string {
  if (arg.type === "moment") return `${DATES[at % DATES.length]}T10:00`;
  if (arg.type === "duration") return "25:00";
  const fake: CliField = {
    name: arg.name,
    type: storedType(arg.type),
    choices: arg.choices,
    required: true,
    default: null,
  };
  if (arg.type === "path") return `${form.name}.txt`;
  const value = cell(fake, at, false);
  const written = arg.limits ? String(withinLimits(arg.limits, Number(value))) : csvCell(value);
  return arg.units?.[0] ? `${written} ${arg.units[0].name}` : written;
}

/** The words that give `row` to the `add` command of an entity. */
export function addArguments(form: CliForm, add: CliCommand, row: SampleRow | null, at: number): string[] {
  const positionals: string[] = [];
  const options: string[] = [];
  for (const arg of add.args) {
    const given = row?.[arg.name];
    const value = given === undefined ? sampleArgument(form, arg, at) : csvCell(given);
    if (arg.kind === "positional") positionals.push(value);
    else if (arg.kind === "option" && (arg.required || (row !== null && given !== undefined && arg.type !== "boolean")))
      options.push(optionFlag(arg.name), value);
  }
  return [...(add.name ? [add.name] : []), ...positionals, ...options];
}

export const addCommandOf = (form: CliForm, entity: string): CliCommand | null =>
  form.commands.find(
    (one) => one.action.kind === "store" && one.action.verb === "add" && one.action.entity === entity,
  ) ?? null;

/** What the label of the entry will be when `add` gets its sample values. */
export function sampleLabel(form: CliForm, entity: string, label: string, at: number): string {
  const add = addCommandOf(form, entity);
  const arg = add?.args.find((one) => one.name === label);
  return arg ? sampleArgument(form, arg, at) : "";
}

export const rowsFor = (
  form: CliForm,
  entity: string,
  grouped: string[],
): { record: CliRecord; rows: SampleRow[] } | null => {
  const record = recordOf(form, entity);
  return record ? { record, rows: sampleRows(record, grouped) } : null;
};

/** A JSON value as a word of the command line; null when it cannot be written as one. */
export function wordOf(value: JsonValue): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value === "" || value.startsWith("-") || value.includes("\u0000")) return null;
  return value;
}
