import type { CliAction, CliCommand, CliField, CliForm } from "./form.ts";
import { recordOf } from "./types.ts";
import { snake } from "./words.ts";

export type ReportAction = Extract<CliAction, { kind: "summarise" | "duplicates" | "select" }>;

export const isReport = (action: CliAction): action is ReportAction =>
  action.kind === "summarise" || action.kind === "duplicates" || action.kind === "select";

/** The function of a report command, e.g. `summarise_expenses`, in snake_case. */
export function reportName(command: CliCommand): string {
  const verb = command.action.kind === "duplicates" ? "find_duplicates" : command.action.kind;
  return snake(command.name ? `${verb} ${command.name}` : `${verb} rows`, "report");
}

export interface GroupColumn {
  header: string;
  field: CliField;
  part: "value" | "year" | "month" | "day" | "weekday";
}
export interface MeasureColumn {
  header: string;
  op: "sum" | "count" | "average" | "min" | "max";
  field: CliField | null;
}

/** The columns of a summary with their headings; parts of dates only for dates. */
export function summaryColumns(
  form: CliForm,
  action: Extract<CliAction, { kind: "summarise" }>,
): { groups: GroupColumn[]; measures: MeasureColumn[] } {
  const fields = recordOf(form, action.entity)?.fields ?? [];
  const named = (name: string | null): CliField | null => fields.find((one) => one.name === name) ?? null;
  const groups = action.groupBy.flatMap((group): GroupColumn[] => {
    const field = named(group.field);
    if (!field) return [];
    const part = field.type === "date" ? group.part : "value";
    return [{ header: part === "value" ? field.name : part, field, part }];
  });
  const many = action.measures.length > 1 || action.measures.some((measure) => measure.op !== "sum");
  const measures = action.measures.map((measure): MeasureColumn => {
    const field = named(measure.field);
    const word = { sum: "total", count: "count", average: "average", min: "smallest", max: "largest" }[measure.op];
    const header = many && field && measure.op !== "count" ? `${word}_${field.name}` : word;
    return { header, op: measure.op, field };
  });
  return { groups, measures };
}
