import type { CliAction, CliCommand, CliForm } from "./form.ts";
import { type MeasureColumn, summaryColumns } from "./reports.ts";
import type { SampleRow } from "./sample-values.ts";

type Cell = string | number | boolean;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function keyOf(value: Cell, part: string): string {
  const text = typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
  if (part === "month") return text.slice(0, 7);
  if (part === "year") return text.slice(0, 4);
  if (part === "weekday") return WEEKDAYS[new Date(`${text}T00:00:00Z`).getUTCDay()] ?? "";
  return text;
}

function measured(measure: MeasureColumn, members: SampleRow[]): number {
  const values = members.map((row) => Number(measure.field ? row[measure.field.name] : 1));
  const sum = Math.round(values.reduce((total, value) => total + value, 0) * 1e6) / 1e6;
  if (measure.op === "count") return members.length;
  if (measure.op === "sum") return sum;
  if (measure.op === "average") return sum / members.length;
  return measure.op === "min" ? Math.min(...values) : Math.max(...values);
}

const written = (measure: MeasureColumn, value: number): string =>
  measure.field?.type === "decimal" && measure.op !== "count"
    ? value.toFixed(2)
    : String(Math.round(value * 1e10) / 1e10);

/**
 * The CSV lines a summary of these rows must give, worked out here independently of the emitted program;
 * null when a value could not be told exactly (a rounded average).
 */
export function summaryLines(
  form: CliForm,
  action: Extract<CliAction, { kind: "summarise" }>,
  rows: SampleRow[],
): string[] | null {
  const { groups, measures } = summaryColumns(form, action);
  const byKey = new Map<string, { key: string[]; members: SampleRow[] }>();
  for (const row of rows) {
    const key = groups.map((group) => keyOf(row[group.field.name] ?? "", group.part));
    const id = JSON.stringify(key);
    const found = byKey.get(id);
    if (found) found.members.push(row);
    else byKey.set(id, { key, members: [row] });
  }
  const first = measures[0];
  if (
    !first ||
    groups.some(
      (group) => group.field.type === "boolean" || group.field.type === "number" || group.field.type === "decimal",
    )
  )
    return null;
  const compare = (a: string[], b: string[]): number => {
    for (const [at, word] of a.entries()) if (word !== b[at]) return word < (b[at] ?? "") ? -1 : 1;
    return 0;
  };
  const sorted = [...byKey.values()].sort((a, b) =>
    action.order === "largest"
      ? measured(first, b.members) - measured(first, a.members) || compare(a.key, b.key)
      : compare(a.key, b.key),
  );
  const averages = measures.some((measure) => measure.op === "average");
  const values = sorted.flatMap((group) => measures.map((measure) => measured(measure, group.members)));
  if (averages && values.some((value) => Math.abs(value * 100 - Math.round(value * 100)) > 1e-9)) return null;
  const header = [...groups, ...measures].map((column) => column.header).join(",");
  return [
    header,
    ...sorted.map((group) =>
      [...group.key, ...measures.map((measure) => written(measure, measured(measure, group.members)))].join(","),
    ),
  ];
}

/** The field whose unreadable cell shows the error policy of a command's CSV input. */
export const strictField = (form: CliForm, command: CliCommand): string | null =>
  form.records
    .find((record) => record.name === command.input?.record)
    ?.fields.find((field) => field.required && ["integer", "number", "decimal", "date"].includes(field.type))?.name ??
  null;
