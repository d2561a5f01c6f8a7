/**
 * Values between their JSON form and TypeScript, by declared type. A value that is not of its declared type is written
 * as `{"$type": name, "value": text}`: it equals nothing that was expected, and the message can name what came instead.
 * Runs inside the sandbox: types only from outside.
 */
import type { JsonValue, RecordType, TypeRef } from "@guildhall/contracts";

const MAX_NODES = 100_000;
const MAX_TEXT = 262_144;
/** Decimals are numbers in TypeScript; beyond this digit they are noise of binary fractions. */
const DECIMAL_DIGITS = 10;

export class TooLarge extends Error {}

export function decode(value: JsonValue, type: TypeRef, records: RecordType[]): unknown {
  if (type === "decimal") return value === null ? null : Number(value);
  if (typeof type === "string" || value === null || typeof value !== "object") return value;
  if ("optional" in type) return decode(value, type.optional, records);
  if (Array.isArray(value)) {
    if ("list" in type) return value.map((item) => decode(item, type.list, records));
    return "tuple" in type ? value.map((item, i) => decode(item, type.tuple[i] ?? "json", records)) : value;
  }
  if ("map" in type) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item, type.map, records)]));
  }
  if (!("record" in type)) return value;
  const fields = records.find((record) => record.name === type.record)?.fields ?? [];
  return Object.fromEntries(
    fields.map((field) => [field.name, decode(value[field.name] ?? null, field.type, records)]),
  );
}

function className(value: unknown): string {
  if (value === null) return "null";
  if (typeof value !== "object") return typeof value;
  if (Array.isArray(value)) return "array";
  const made = Object.getPrototypeOf(value)?.constructor?.name;
  return typeof made === "string" && made !== "Object" ? made : "object";
}

function other(value: unknown): JsonValue {
  let text: string;
  try {
    text = typeof value === "object" ? JSON.stringify(value) : String(value);
  } catch {
    text = "";
  }
  return { $type: className(value), value: (text ?? "").slice(0, 200) };
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Map || value instanceof Date);

/** Writes values of one result; counts what it wrote. */
class Encoder {
  private nodes = 0;
  private readonly records: RecordType[];

  constructor(records: RecordType[]) {
    this.records = records;
  }

  private text(value: string): string {
    if (value.length > MAX_TEXT) throw new TooLarge("the text is too large");
    return value;
  }

  encode(value: unknown, type: TypeRef): JsonValue {
    if (++this.nodes > MAX_NODES) throw new TooLarge("the result is too large");
    if (typeof type === "string") return this.scalar(value, type);
    if ("optional" in type) return value === null ? null : this.encode(value, type.optional);
    if ("list" in type) {
      return Array.isArray(value) ? Array.from(value, (item) => this.encode(item, type.list)) : other(value);
    }
    if ("tuple" in type) {
      if (!Array.isArray(value) || value.length !== type.tuple.length) return other(value);
      return type.tuple.map((part, i) => this.encode(value[i], part));
    }
    if ("choice" in type) return typeof value === "string" ? this.text(value) : other(value);
    if (!isPlain(value)) return other(value);
    const fields = "record" in type ? (this.records.find((r) => r.name === type.record)?.fields ?? []) : [];
    const kept = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(
      kept.map(([key, item]) => {
        const part = "map" in type ? type.map : (fields.find((field) => field.name === key)?.type ?? "json");
        return [key, this.encode(item, part)];
      }),
    );
  }

  private scalar(value: unknown, type: string): JsonValue {
    if ((type === "text" || type === "date" || type === "datetime") && typeof value === "string")
      return this.text(value);
    if (type === "boolean" && typeof value === "boolean") return value;
    if (type === "none" && (value === null || value === undefined)) return null;
    if (type === "json") return this.any(value);
    if (typeof value !== "number" || !Number.isFinite(value)) return other(value);
    if (type === "integer" || type === "number") return value === 0 ? 0 : value;
    return type === "decimal" ? decimalText(value) : other(value);
  }

  private any(value: unknown): JsonValue {
    if (++this.nodes > MAX_NODES) throw new TooLarge("the result is too large");
    if (value === null || typeof value === "boolean") return value;
    if (typeof value === "string") return this.text(value);
    if (typeof value === "number" && Number.isFinite(value)) return value;
    if (Array.isArray(value)) return Array.from(value, (item) => this.any(item));
    if (!isPlain(value)) return other(value);
    const kept = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(kept.map(([key, item]) => [key, this.any(item)]));
  }
}

function decimalText(value: number): string {
  if (Math.abs(value) >= 1e21) return String(value);
  const text = value.toFixed(DECIMAL_DIGITS).replace(/\.?0+$/, "");
  return text === "-0" ? "0" : text;
}

/** Throws TooLarge beyond 100,000 values or 256 KiB of one text. */
export function encode(value: unknown, type: TypeRef, records: RecordType[]): JsonValue {
  return new Encoder(records).encode(value, type);
}
