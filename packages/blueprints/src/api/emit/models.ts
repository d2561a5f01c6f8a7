import type { Field, Leaf, RecordType } from "@guildhall/contracts";
import { pythonType } from "../../literals.ts";
import type { ApiEntity, ApiForm } from "../form.ts";
import { leafType } from "./python-types.ts";

/** An entity as rules see it. */
export const recordOf = (entity: ApiEntity): RecordType => ({
  name: entity.name,
  fields: [
    { name: "id", type: "integer" },
    ...entity.fields.map((field): Field => ({ name: field.name, type: leafType(field) })),
  ],
});

const dataclassOf = (record: RecordType): string =>
  `@dataclass\nclass ${record.name}:\n${record.fields
    .map((field) => `    ${field.name}: ${pythonType(field.type).replace(/\b(date|datetime)\b/g, "dt.$1")}`)
    .join("\n")}`;

/** `models.py`: entries as the rules see them, and the rows reports are made of. */
export function modelsModule(form: ApiForm, leaves: Leaf[]): string {
  const records = new Map(form.entities.map((entity) => [entity.name, recordOf(entity)]));
  for (const leaf of leaves) for (const record of leaf.records) records.set(record.name, record);
  const body = [...records.values()].map(dataclassOf).join("\n\n\n");
  const imports = [
    ...(body.includes("dt.") ? ["import datetime as dt"] : []),
    "from dataclasses import dataclass",
    ...(body.includes("Decimal") ? ["from decimal import Decimal"] : []),
  ];
  return `"""Entries as the rules see them."""\n\nfrom __future__ import annotations\n\n${imports.join("\n")}\n\n\n${body}\n`;
}
