import type { Field, JsonValue, RecordType, TypeRef } from "@guildhall/contracts";

/** The type as Python writes it, e.g. `list[tuple[str, Decimal]]`. */
export function pythonType(type: TypeRef): string {
  if (typeof type === "string") {
    const names = {
      text: "str",
      integer: "int",
      number: "float",
      decimal: "Decimal",
      boolean: "bool",
      date: "date",
      datetime: "datetime",
      json: "Any",
      none: "None",
    };
    return names[type];
  }
  if ("list" in type) return `list[${pythonType(type.list)}]`;
  if ("map" in type) return `dict[str, ${pythonType(type.map)}]`;
  if ("tuple" in type) return `tuple[${type.tuple.map(pythonType).join(", ")}]`;
  if ("optional" in type) return `${pythonType(type.optional)} | None`;
  if ("record" in type) return type.record;
  return "str";
}

/** The type as TypeScript writes it, e.g. `[string, number][]`. */
export function typescriptType(type: TypeRef): string {
  if (typeof type === "string") {
    const names = {
      text: "string",
      integer: "number",
      number: "number",
      decimal: "number",
      boolean: "boolean",
      date: "string",
      datetime: "string",
      json: "unknown",
      none: "null",
    };
    return names[type];
  }
  if ("list" in type) {
    const item = typescriptType(type.list);
    return /[|&]/.test(item) && !item.startsWith("[") ? `(${item})[]` : `${item}[]`;
  }
  if ("map" in type) return `Record<string, ${typescriptType(type.map)}>`;
  if ("tuple" in type) return `[${type.tuple.map(typescriptType).join(", ")}]`;
  if ("optional" in type) return `${typescriptType(type.optional)} | null`;
  if ("record" in type) return type.record;
  return type.choice.map((value) => JSON.stringify(value)).join(" | ");
}

const fieldsOf = (name: string, records: RecordType[]): Field[] =>
  records.find((record) => record.name === name)?.fields ?? [];

const asObject = (value: JsonValue): { [key: string]: JsonValue } =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};

const asArray = (value: JsonValue): JsonValue[] => (Array.isArray(value) ? value : []);

/** A JSON value of `type` as a Python expression; record types are called by keyword. */
export function pythonLiteral(value: JsonValue, type: TypeRef, records: RecordType[]): string {
  if (typeof type === "object") {
    if ("optional" in type) return value === null ? "None" : pythonLiteral(value, type.optional, records);
    if ("list" in type)
      return `[${asArray(value)
        .map((item) => pythonLiteral(item, type.list, records))
        .join(", ")}]`;
    if ("tuple" in type) {
      const parts = type.tuple.map((part, index) => pythonLiteral(asArray(value)[index] ?? null, part, records));
      return parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(", ")})`;
    }
    if ("map" in type) {
      const entries = Object.entries(asObject(value));
      return `{${entries.map(([key, item]) => `${JSON.stringify(key)}: ${pythonLiteral(item, type.map, records)}`).join(", ")}}`;
    }
    if ("record" in type) {
      const object = asObject(value);
      const parts = fieldsOf(type.record, records).map(
        (field) => `${field.name}=${pythonLiteral(object[field.name] ?? null, field.type, records)}`,
      );
      return `${type.record}(${parts.join(", ")})`;
    }
    return JSON.stringify(value);
  }
  if (value === null) return "None";
  if (type === "decimal") return `Decimal(${JSON.stringify(String(value))})`;
  if (type === "date" && typeof value === "string") {
    const [year, month, day] = value.split("-").map(Number);
    return `date(${year ?? 1}, ${month ?? 1}, ${day ?? 1})`;
  }
  if (type === "datetime") return `datetime.fromisoformat(${JSON.stringify(value)})`;
  return pythonJson(value);
}

function pythonJson(value: JsonValue): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(", ")}]`;
  if (typeof value === "object") {
    return `{${Object.entries(value)
      .map(([key, item]) => `${JSON.stringify(key)}: ${pythonJson(item)}`)
      .join(", ")}}`;
  }
  return JSON.stringify(value);
}

/** A JSON value of `type` as a TypeScript expression; decimals become numbers. */
export function typescriptLiteral(value: JsonValue, type: TypeRef, records: RecordType[]): string {
  if (typeof type === "object" && value !== null) {
    if ("optional" in type) return typescriptLiteral(value, type.optional, records);
    if ("list" in type)
      return `[${asArray(value)
        .map((item) => typescriptLiteral(item, type.list, records))
        .join(", ")}]`;
    if ("tuple" in type)
      return `[${type.tuple.map((part, index) => typescriptLiteral(asArray(value)[index] ?? null, part, records)).join(", ")}]`;
    if ("map" in type) {
      const entries = Object.entries(asObject(value));
      return `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${typescriptLiteral(item, type.map, records)}`).join(", ")} }`;
    }
    if ("record" in type) {
      const object = asObject(value);
      const parts = fieldsOf(type.record, records).map(
        (field) => `${field.name}: ${typescriptLiteral(object[field.name] ?? null, field.type, records)}`,
      );
      return `{ ${parts.join(", ")} }`;
    }
  }
  if (type === "decimal" && value !== null) return String(Number(value));
  return JSON.stringify(value);
}

/** Every scalar name used inside a type, for imports. */
export function scalarsIn(type: TypeRef): string[] {
  if (typeof type === "string") return [type];
  if ("list" in type) return scalarsIn(type.list);
  if ("map" in type) return scalarsIn(type.map);
  if ("tuple" in type) return type.tuple.flatMap(scalarsIn);
  if ("optional" in type) return scalarsIn(type.optional);
  return [];
}

/** Every record name used inside a type. */
export function recordsIn(type: TypeRef): string[] {
  if (typeof type === "string") return [];
  if ("list" in type) return recordsIn(type.list);
  if ("map" in type) return recordsIn(type.map);
  if ("tuple" in type) return type.tuple.flatMap(recordsIn);
  if ("optional" in type) return recordsIn(type.optional);
  return "record" in type ? [type.record] : [];
}

/** Test function name of a check, as the runner maps it back. */
export const pythonTestName = (checkId: string): string => `test_${checkId.replace(/[^A-Za-z0-9]/g, "_")}`;

/** Test title of a check, as the runner maps it back. */
export const typescriptTestTitle = (checkId: string, title: string): string => `[${checkId}] ${title}`;
