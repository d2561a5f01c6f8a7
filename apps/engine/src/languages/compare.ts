import type { JsonValue, RecordType, TypeRef } from "@guildhall/contracts";
import { canonicalDecimal } from "./decimals.ts";
import type { Outcome } from "./ports.ts";

/** Relative tolerance of `number`: enough for the order of additions, far below what a person writes. */
const TOLERANCE = 1e-9;

const isObject = (value: JsonValue | undefined): value is { [key: string]: JsonValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function sameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b), 1e-300);
}

function sameLists(got: JsonValue, expected: JsonValue, typeAt: (index: number) => TypeRef, records: RecordType[]) {
  if (!Array.isArray(got) || !Array.isArray(expected) || got.length !== expected.length) return false;
  return got.every((item, i) => sameValue(item, expected[i] ?? null, typeAt(i), records));
}

function sameAny(a: JsonValue, b: JsonValue): boolean {
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => sameAny(x, b[i] ?? null));
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a);
    const other = b;
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(other, key) && sameAny(a[key] ?? null, other[key] ?? null))
    );
  }
  return a === b;
}

function sameScalar(got: JsonValue, expected: JsonValue, type: TypeRef): boolean {
  if (type === "json") return sameAny(got, expected);
  if (type === "number") return typeof got === "number" && typeof expected === "number" && sameNumber(got, expected);
  if (type === "decimal") {
    if (typeof got !== "string") return false;
    const left = canonicalDecimal(got);
    return left !== null && left === canonicalDecimal(String(expected));
  }
  return got === expected && (typeof got !== "object" || got === null);
}

/**
 * Do two JSON forms of one type mean the same value? Maps are compared in order (as far as JavaScript objects keep
 * it: keys that look like whole numbers come sorted), `number` with a relative tolerance of 1e-9, all else exactly.
 */
export function sameValue(got: JsonValue, expected: JsonValue, type: TypeRef, records: RecordType[]): boolean {
  if (typeof type === "string") return sameScalar(got, expected, type);
  if ("list" in type) return sameLists(got, expected, () => type.list, records);
  if ("tuple" in type) return sameLists(got, expected, (i) => type.tuple[i] ?? "json", records);
  if ("optional" in type) {
    if (got === null || expected === null) return got === expected;
    return sameValue(got, expected, type.optional, records);
  }
  if ("choice" in type) return got === expected;
  if (!isObject(got) || !isObject(expected)) return false;
  const keys = Object.keys(expected);
  const gotKeys = Object.keys(got);
  if (keys.length !== gotKeys.length) return false;
  if ("map" in type) {
    return keys.every(
      (key, i) => key === gotKeys[i] && sameValue(got[key] ?? null, expected[key] ?? null, type.map, records),
    );
  }
  const fields = records.find((record) => record.name === type.record)?.fields ?? [];
  return keys.every((key) => {
    const field = fields.find((f) => f.name === key);
    return (
      Object.hasOwn(got, key) && sameValue(got[key] ?? null, expected[key] ?? null, field?.type ?? "json", records)
    );
  });
}

/** `json` objects have no order. */
function inKeyOrder(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (!isObject(value)) return typeof value === "number" ? Number(value.toPrecision(9)) : value;
  const keys = Object.keys(value).sort();
  return keys.map((key) => [key, inKeyOrder(value[key] ?? null)]);
}

function spell(value: JsonValue, type: TypeRef, records: RecordType[]): JsonValue {
  if (type === "decimal" && typeof value === "string") return canonicalDecimal(value) ?? value;
  if (type === "number" && typeof value === "number") return Number(value.toPrecision(9));
  if (type === "json") return inKeyOrder(value);
  if (typeof type === "string" || value === null) return value;
  if ("optional" in type) return spell(value, type.optional, records);
  if ("list" in type && Array.isArray(value)) return value.map((item) => spell(item, type.list, records));
  if ("tuple" in type && Array.isArray(value)) return value.map((x, i) => spell(x, type.tuple[i] ?? "json", records));
  if (!isObject(value)) return value;
  if ("map" in type) return Object.entries(value).map(([key, item]) => [key, spell(item, type.map, records)]);
  if ("record" in type) {
    const fields = records.find((record) => record.name === type.record)?.fields ?? [];
    return fields.map((field) => spell(value[field.name] ?? null, field.type, records));
  }
  return value;
}

/** One text for all values that mean the same; numbers to nine digits. */
export function canonicalValue(value: JsonValue, type: TypeRef, records: RecordType[]): string {
  return JSON.stringify(spell(value, type, records));
}

/**
 * What two candidates must share to behave alike on an input. Messages of errors are not part of it; two refusals
 * are the same whatever their words, a bug is told apart by its class.
 */
export function fingerprint(outcome: Outcome, returns: TypeRef, records: RecordType[]): string {
  if (outcome.kind === "timeout") return "timeout";
  if (outcome.kind === "raised") return outcome.refusal ? "refused" : `raised ${outcome.error}`;
  return `= ${canonicalValue(outcome.value, returns, records)}`;
}

/** An outcome in a few words, for a person or a repair prompt; at most 400 characters. */
export function describeOutcome(outcome: Outcome): string {
  if (outcome.kind === "timeout") return "did not end in time";
  if (outcome.kind === "raised") {
    return `raised ${outcome.error}${outcome.message ? `: ${outcome.message}` : ""}`.slice(0, 400);
  }
  const value = outcome.value;
  if (isObject(value) && typeof value.$type === "string")
    return `a ${value.$type}: ${String(value.value)}`.slice(0, 400);
  return JSON.stringify(value).slice(0, 400);
}
