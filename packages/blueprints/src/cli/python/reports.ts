import type { CliAction, CliCommand, CliField, CliForm } from "../form.ts";
import { type GroupColumn, isReport, type MeasureColumn, reportName, summaryColumns } from "../reports.ts";
import { fieldType, recordOf } from "../types.ts";
import { spaced } from "../words.ts";

const isOptional = (field: CliField): boolean => {
  const type = fieldType(field);
  return typeof type === "object" && "optional" in type;
};

function keyOf(column: GroupColumn): string {
  const value = `row.${column.field.name}`;
  const formats = { year: "%Y", month: "%Y-%m", day: "%Y-%m-%d", weekday: "%A" };
  if (column.part === "value") {
    const text = column.field.type === "text" || column.field.type === "choice" ? value : `str(${value})`;
    return isOptional(column.field) ? `${text} if ${value} is not None else ""` : text;
  }
  const formatted = `${value}.strftime("${formats[column.part]}")`;
  return isOptional(column.field) ? `${formatted} if ${value} else ""` : formatted;
}

function measureOf(measure: MeasureColumn): string {
  if (measure.op === "count" || !measure.field) return "len(members)";
  const value = `row.${measure.field.name}`;
  const values = isOptional(measure.field)
    ? `[${value} for row in members if ${value} is not None]`
    : `[${value} for row in members]`;
  if (measure.op === "average") return `average(${values})`;
  if (measure.op === "sum") return `sum(${values})`;
  return `${measure.op}(${values}, default=None)`;
}

function summarise(form: CliForm, command: CliCommand, action: Extract<CliAction, { kind: "summarise" }>): string {
  const { groups, measures } = summaryColumns(form, action);
  const header = [...groups, ...measures].map((column) => JSON.stringify(column.header)).join(", ");
  const key = groups.map(keyOf);
  const order =
    action.order === "largest"
      ? `sorted(groups.items(), key=lambda group: (-row_value(group), group[0]))`
      : "sorted(groups.items())";
  const first = measures[0];
  const name = reportName(command);
  return [
    `${name.toUpperCase()}_HEADER = [${header}]`,
    "",
    "",
    `def ${name}(rows: list[${action.entity}]) -> list[list[Any]]:`,
    `    """One row for each ${groups.map((group) => spaced(group.header)).join(" and ") || "file"}, in order, with ${measures.map((measure) => spaced(measure.header)).join(", ")}."""`,
    ...(groups.length === 0
      ? [`    members = rows`, `    return [[${measures.map(measureOf).join(", ")}]] if rows else []`]
      : [
          `    groups: dict[tuple[str, ...], list[${action.entity}]] = {}`,
          "    for row in rows:",
          `        groups.setdefault((${key.join(", ")},), []).append(row)`,
          ...(action.order === "largest" && first
            ? [
                "",
                `    def row_value(group: tuple[tuple[str, ...], list[${action.entity}]]) -> Any:`,
                "        members = group[1]",
                `        return ${measureOf(first)}`,
                "",
              ]
            : []),
          `    return [[*key, ${measures.map(measureOf).join(", ")}] for key, members in ${order}]`,
        ]),
    ...(action.total
      ? [
          "",
          "",
          `def ${name}_total(members: list[${action.entity}]) -> list[Any]:`,
          `    """The same figures over all rows."""`,
          `    return [${measures.map(measureOf).join(", ")}]`,
        ]
      : []),
    "",
  ].join("\n");
}

function duplicates(form: CliForm, command: CliCommand, action: Extract<CliAction, { kind: "duplicates" }>): string {
  const fields = recordOf(form, action.entity)?.fields ?? [];
  const keys = action.keys.map((name) => {
    const isText = fields.find((one) => one.name === name)?.type === "text";
    return isText ? `normalised(row.${name})` : `str(row.${name})`;
  });
  return [
    `def ${reportName(command)}(rows: list[${action.entity}]) -> list[list[tuple[int, ${action.entity}]]]:`,
    `    """Groups of numbered rows that agree in ${action.keys.map(spaced).join(" and ")}; rows without a twin are left out."""`,
    `    groups: dict[tuple[str, ...], list[tuple[int, ${action.entity}]]] = {}`,
    "    for number, row in enumerate(rows, start=1):",
    `        key = (${keys.join(", ")},)`,
    "        if any(key):",
    "            groups.setdefault(key, []).append((number, row))",
    "    return [members for members in groups.values() if len(members) > 1]",
    "",
    "",
    "def normalised(text: str | None) -> str:",
    `    return " ".join((text or "").split())${action.ignoreCase ? ".casefold()" : ""}`,
    "",
  ].join("\n");
}

function select(form: CliForm, command: CliCommand, action: Extract<CliAction, { kind: "select" }>): string {
  const by = recordOf(form, action.entity)?.fields.find((one) => one.name === action.sortBy);
  const key = by ? (isOptional(by) ? `(row.${by.name} is None, row.${by.name} or 0)` : `row.${by.name}`) : "";
  return [
    `def ${reportName(command)}(rows: list[${action.entity}], limit: int | None = None) -> list[${action.entity}]:`,
    `    """The rows${by ? ` by ${spaced(by.name)}${action.descending ? ", largest first" : ""}` : " in their order"}, at most limit of them."""`,
    by
      ? `    ordered = sorted(rows, key=lambda row: ${key}${action.descending ? ", reverse=True" : ""})`
      : "    ordered = list(rows)",
    "    return ordered if limit is None else ordered[: max(limit, 0)]",
    "",
  ].join("\n");
}

/** `reports.py`: what the house can write from the form alone; null when there is no report. */
export function pythonReports(form: CliForm): string | null {
  const functions = form.commands.flatMap((command) => {
    const action = command.action;
    if (!isReport(action)) return [];
    if (action.kind === "summarise") return [summarise(form, command, action)];
    return [action.kind === "duplicates" ? duplicates(form, command, action) : select(form, command, action)];
  });
  if (functions.length === 0) return null;
  const body = dropRepeats(functions).join("\n\n");
  const entities = [
    ...new Set(form.commands.flatMap((one) => (isReport(one.action) ? [one.action.entity] : []))),
  ].sort();
  const average = body.includes("average(")
    ? `\n\ndef average(values: list[Any]) -> Any:\n    return sum(values) / len(values) if values else None\n`
    : "";
  return `"""Reports over rows: each a function of its rows alone."""\n\nfrom __future__ import annotations\n\n${body.includes("Any") ? "from typing import Any\n\n" : ""}from .models import ${entities.join(", ")}\n\n\n${body}${average}`;
}

/** The helper `normalised` stands once, with the first function that needs it. */
function dropRepeats(functions: string[]): string[] {
  let seen = false;
  return functions.map((text) => {
    const at = text.indexOf("\n\n\ndef normalised(");
    if (at < 0) return text;
    const kept = seen ? `${text.slice(0, at)}\n` : text;
    seen = true;
    return kept;
  });
}
