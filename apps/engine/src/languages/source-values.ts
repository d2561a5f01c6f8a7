import { createHash } from "node:crypto";
import type { SourceLanguage } from "./ports.ts";

/** A value of any of the languages, as their judge programs write it down. */
export type SourceValue =
  | { kind: "none" | "undefined" }
  | { kind: "bool"; value: boolean }
  /** As the language writes it; "inf", "nan" and their like included. */
  | { kind: "int" | "float"; text: string }
  /** `char` is Java's. */
  | { kind: "text" | "char"; text: string }
  | { kind: "list" | "tuple" | "set"; items: SourceValue[] }
  | { kind: "map"; entries: [SourceValue, SourceValue][] }
  | { kind: "object"; type: string; value: SourceValue };

const TOLERANCE = 1e-9;
const DIGITS = 12;
const MAX_TEXT = 2000;

function numberOf(text: string): number {
  if (/nan/i.test(text)) return Number.NaN;
  if (/inf/i.test(text)) return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(text);
}

function sameNumber(a: string, b: string): boolean {
  if (a === b) return true;
  const whole = /^[+-]?\d+$/;
  if (whole.test(a) && whole.test(b)) return BigInt(a) === BigInt(b);
  const [x, y] = [numberOf(a), numberOf(b)];
  if (Object.is(x, y) || x === y) return true;
  return Math.abs(x - y) <= TOLERANCE * Math.max(1, Math.abs(x), Math.abs(y));
}

/** Kinds that one language takes for the same thing. */
function loosened(value: SourceValue, language: SourceLanguage): SourceValue {
  if (value.kind === "float") return { kind: "int", text: value.text };
  if (value.kind === "bool" && language === "python") return { kind: "int", text: value.value ? "1" : "0" };
  if (value.kind === "char") return { kind: "text", text: value.text };
  if (value.kind === "tuple" && language !== "python") return { kind: "list", items: value.items };
  return value;
}

/**
 * The language's own deep equality: numbers by value and to 1e-9, sets and maps in any order; Python's True is 1 and its
 * tuples are no lists; Java's characters equal texts of one. Pure.
 */
export function sameSourceValue(a: SourceValue, b: SourceValue, language: SourceLanguage): boolean {
  const [x, y] = [loosened(a, language), loosened(b, language)];
  const same = (left: SourceValue, right: SourceValue) => sameSourceValue(left, right, language);
  const key = (value: SourceValue) => canonicalSource(loosened(value, language), language);
  if ("items" in x && "items" in y) {
    if (x.kind !== y.kind || x.items.length !== y.items.length) return false;
    if (x.kind !== "set") return x.items.every((item, i) => same(item, y.items[i] ?? { kind: "undefined" }));
    const keys = new Set(y.items.map(key));
    return x.items.every((item) => keys.has(key(item)));
  }
  if (x.kind === "map" && y.kind === "map") {
    if (x.entries.length !== y.entries.length) return false;
    const values = new Map(y.entries.map(([k, value]) => [key(k), value]));
    return x.entries.every(([k, value]) => {
      const other = values.get(key(k));
      return other !== undefined && same(value, other);
    });
  }
  if (x.kind === "object" && y.kind === "object") return x.type === y.type && same(x.value, y.value);
  if (x.kind === "int" && y.kind === "int") return sameNumber(x.text, y.text);
  if (x.kind === "bool" && y.kind === "bool") return x.value === y.value;
  if (x.kind === "text" && y.kind === "text") return x.text === y.text;
  return x.kind === y.kind && (x.kind === "none" || x.kind === "undefined");
}

function numberText(text: string): string {
  if (/^[+-]?\d+$/.test(text)) return BigInt(text).toString();
  const value = numberOf(text);
  return Number.isFinite(value) ? String(Number(value.toPrecision(DIGITS)) + 0) : String(value);
}

function wordOf(value: Extract<SourceValue, { kind: "none" | "undefined" | "bool" }>, python: boolean): string {
  if (value.kind !== "bool") return value.kind === "undefined" ? "undefined" : python ? "None" : "null";
  const word = String(value.value);
  return python ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function textOf(value: SourceValue, python: boolean): string {
  const inside = (items: SourceValue[]) => items.map((item) => textOf(item, python));
  switch (value.kind) {
    case "none":
    case "undefined":
    case "bool":
      return wordOf(value, python);
    case "int":
    case "float":
      return numberText(value.text);
    case "text":
    case "char":
      return JSON.stringify(value.text);
    case "list":
      return `[${inside(value.items).join(", ")}]`;
    case "tuple":
      return `(${inside(value.items).join(", ")}${value.items.length === 1 ? "," : ""})`;
    case "set":
      if (python && value.items.length === 0) return "set()";
      return `${python ? "" : "Set "}{${inside(value.items).sort().join(", ")}}`;
    case "map": {
      const entries = value.entries.map(([k, item]) => `${textOf(k, python)}: ${textOf(item, python)}`);
      return `{${entries.sort().join(", ")}}`;
    }
    case "object":
      return `${value.type} ${textOf(value.value, python)}`;
  }
}

/**
 * Text for people and for comparing candidates: the same for equal values whatever the order of sets and maps, floats to
 * 12 significant digits, numbers by value (2.0 is 2). At most about 2,000 characters; a longer one ends in a hash. Pure.
 */
export function canonicalSource(value: SourceValue, language: SourceLanguage): string {
  const text = textOf(value, language === "python");
  if (text.length <= MAX_TEXT) return text;
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return `${text.slice(0, MAX_TEXT)}… ${text.length} characters, ${hash}`;
}
