import type { JsonValue, TypeRef } from "@guildhall/contracts";
import type { CliForm } from "./form.ts";
import { recordOf, recordType } from "./types.ts";

/** The JSON form of a value for a type, repaired where there is one meaning; undefined when it does not fit. */
export function jsonOfType(form: CliForm, value: JsonValue, type: TypeRef): JsonValue | undefined {
  if (typeof type === "string") return scalar(value, type);
  if ("optional" in type) return value === null ? null : jsonOfType(form, value, type.optional);
  if ("list" in type)
    return Array.isArray(value) ? all(value.map((one) => jsonOfType(form, one, type.list))) : undefined;
  if ("tuple" in type) {
    if (!Array.isArray(value) || value.length !== type.tuple.length) return undefined;
    return all(type.tuple.map((part, at) => jsonOfType(form, value[at] ?? null, part)));
  }
  if ("choice" in type) return typeof value === "string" && type.choice.includes(value) ? value : undefined;
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  if ("map" in type)
    return allEntries(Object.entries(value).map(([key, one]) => [key, jsonOfType(form, one, type.map)]));
  const record = recordOf(form, type.record);
  if (!record) return undefined;
  return allEntries(
    recordType(form, record).fields.map((field) => [
      field.name,
      jsonOfType(form, value[field.name] ?? null, field.type),
    ]),
  );
}

function scalar(value: JsonValue, type: string): JsonValue | undefined {
  if (type === "json") return value;
  if (type === "none") return value === null ? null : undefined;
  if (type === "boolean") return typeof value === "boolean" ? value : undefined;
  if (type === "text") return typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
  if (type === "decimal") return decimalText(value);
  if (type === "integer" || type === "number") {
    const number =
      typeof value === "number" ? value : typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
    if (!Number.isFinite(number)) return undefined;
    return type === "integer" && !Number.isInteger(number) ? undefined : number;
  }
  if (typeof value !== "string") return undefined;
  if (type === "date") return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

function decimalText(value: JsonValue): JsonValue | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : undefined;
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value.trim()) ? value.trim() : undefined;
}

const all = (values: (JsonValue | undefined)[]): JsonValue[] | undefined =>
  values.every((value): value is JsonValue => value !== undefined) ? values : undefined;

function allEntries(entries: [string, JsonValue | undefined][]): JsonValue | undefined {
  const kept: { [key: string]: JsonValue } = {};
  for (const [key, value] of entries) {
    if (value === undefined) return undefined;
    kept[key] = value;
  }
  return kept;
}
