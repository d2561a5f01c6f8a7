import { pythonType } from "../../literals.ts";
import type { CliField, CliForm, CliRecord } from "../form.ts";
import { fieldType, isStored } from "../types.ts";
import { spaced } from "../words.ts";

const isPlain = (field: CliField): boolean =>
  field.required && field.default === null && field.type !== "dates" && field.type !== "boolean";

function defaultOf(field: CliField): string {
  if (field.type === "dates") return " = field(default_factory=list)";
  if (field.type === "boolean") return ` = ${field.default === true ? "True" : "False"}`;
  if (field.default === null) return field.required ? "" : " = None";
  if (field.type === "decimal") return ` = Decimal("${field.default}")`;
  if (field.type === "date") return " = None";
  return ` = ${JSON.stringify(field.default)}`;
}

/** One dataclass; fields without a default come first, as Python wants it. */
function pythonRecord(form: CliForm, record: CliRecord): string {
  const ordered = [...record.fields.filter(isPlain), ...record.fields.filter((field) => !isPlain(field))];
  const lines = ordered.map((field) => `    ${field.name}: ${pythonType(fieldType(field))}${defaultOf(field)}`);
  if (isStored(form, record.name)) lines.unshift("    id: int");
  return `@dataclass\nclass ${record.name}:\n    """One ${spaced(record.name).toLowerCase()}."""\n\n${lines.join("\n")}\n`;
}

/** `models.py`: the records as dataclasses. */
export function pythonModels(form: CliForm): string {
  const body = form.records.map((record) => pythonRecord(form, record)).join("\n\n");
  const imports = [
    `from dataclasses import dataclass${body.includes("= field(") ? ", field" : ""}`,
    ...(/\bdate\b/.test(body.replace(/^ {4}date:/gm, "    d:")) ? ["import datetime"] : []),
    ...(body.includes("Decimal") ? ["from decimal import Decimal"] : []),
  ];
  const dated = body.replace(/(: (?:list\[)?)date\b/g, "$1datetime.date");
  return `"""The records this program works with."""\n\nfrom __future__ import annotations\n\n${imports.sort(byImport).join("\n")}\n\n\n${dated}`;
}

const byImport = (a: string, b: string): number =>
  Number(b.startsWith("import")) - Number(a.startsWith("import")) || (a < b ? -1 : 1);
