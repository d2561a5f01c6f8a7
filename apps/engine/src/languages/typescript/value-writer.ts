/**
 * Writes any value down as the engine's SourceValue. Laid down in the candidate's realm before the candidate comes; by
 * class tags instead of `instanceof`, because built-in modules hand over values of another realm.
 */
import type { SourceValue } from "../source-values.ts";

const MAX_NODES = 100_000;
const MAX_TEXT = 262_144;
const MAX_DEPTH = 100;

export class TooLarge extends Error {}

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);
const { isArray, from } = Array;
const { keys } = Object;
const getOf = Reflect.get;

function bounded(text: string): string {
  if (text.length > MAX_TEXT) throw new TooLarge("the text is too large");
  return text;
}

/** Whole numbers with all their digits, where the language itself turns to powers of ten. */
const numberText = (value: number) => (Number.isInteger(value) ? BigInt(value).toString() : String(value));

class ValueWriter {
  private nodes = 0;

  write(value: unknown, depth: number): SourceValue {
    if (++this.nodes > MAX_NODES || depth > MAX_DEPTH) throw new TooLarge("the result is too large");
    switch (typeof value) {
      case "undefined":
        return { kind: "undefined" };
      case "boolean":
        return { kind: "bool", value };
      case "number":
        return { kind: Number.isInteger(value) ? "int" : "float", text: numberText(value) };
      case "bigint":
        return { kind: "object", type: "bigint", value: { kind: "int", text: bounded(value.toString()) } };
      case "string":
        return { kind: "text", text: bounded(value) };
      case "object":
        return value === null ? { kind: "none" } : this.compound(value, depth + 1);
      default:
        return { kind: "object", type: typeof value, value: { kind: "text", text: "" } };
    }
  }

  private compound(value: object, depth: number): SourceValue {
    if (isArray(value)) return { kind: "list", items: from(value, (item) => this.write(item, depth)) };
    const tag = tagOf(value);
    switch (tag) {
      case "Set":
        return { kind: "set", items: from(value as Set<unknown>, (item) => this.write(item, depth)) };
      case "Map": {
        const entries = from(value as Map<unknown, unknown>, ([k, item]) => this.pair(k, item, depth));
        return { kind: "object", type: "Map", value: { kind: "map", entries } };
      }
      case "Number":
      case "String":
      case "Boolean":
        return this.write((value as { valueOf(): unknown }).valueOf(), depth);
      case "Date":
        return { kind: "object", type: tag, value: { kind: "text", text: String((value as Date).getTime()) } };
      case "RegExp":
        return { kind: "object", type: tag, value: { kind: "text", text: bounded(String(value)) } };
      case "Error":
        return { kind: "object", type: tag, value: { kind: "text", text: bounded(String((value as Error).message)) } };
    }
    if (/Array$/.test(tag)) {
      const items = from(value as ArrayLike<unknown>, (item) => this.write(item, depth));
      return { kind: "object", type: tag, value: { kind: "list", items } };
    }
    return { kind: "map", entries: from(keys(value), (key) => this.pair(key, getOf(value, key), depth)) };
  }

  private pair(key: unknown, item: unknown, depth: number): [SourceValue, SourceValue] {
    return [this.write(key, depth), this.write(item, depth)];
  }
}

/** Throws TooLarge. */
export function writeValue(value: unknown): SourceValue {
  return new ValueWriter().write(value, 0);
}
