import type { Field, JsonValue, Leaf, RecordType, TypeRef } from "@guildhall/contracts";
import { createRandom, type Random } from "../platform/index.ts";

const WORDS = [
  "a",
  "food",
  "Ana",
  "rent",
  "b",
  "Zoë",
  "",
  "naïve café",
  "  padded  ",
  "two words",
  "UPPER",
  "x,y",
  "10",
];
const INTEGERS = [0, 1, -1, 2, 3, 7, 10, 60, 99, 100, 1000, -5];
const NUMBERS = [0, 1, -1, 0.5, 2.25, 10, 99.99, -3.5, 1000];
const DECIMALS = ["0", "1", "10.00", "0.01", "3.33", "-2.50", "99.99", "0.005", "1200", "12.5"];
const DATES = ["2026-01-01", "2026-01-31", "2026-02-28", "2024-02-29", "2025-12-31", "2026-03-01", "2026-01-03"];
const TIMES = ["00:00:00", "09:30:00", "23:59:59", "12:00:00"];

type Pool = Map<string, JsonValue[]>;
const key = (type: TypeRef) => JSON.stringify(type);

/** Every value the examples hold, by the type it has there: generated inputs stay in the world of the leaf. */
function collect(value: JsonValue, type: TypeRef, records: RecordType[], pool: Pool): void {
  const seen = pool.get(key(type)) ?? [];
  if (seen.length < 40) pool.set(key(type), [...seen, value]);
  if (typeof type === "string" || value === null) return;
  if ("optional" in type) collect(value, type.optional, records, pool);
  else if (Array.isArray(value)) {
    if ("list" in type) for (const item of value) collect(item, type.list, records, pool);
    if ("tuple" in type) for (const [i, part] of type.tuple.entries()) collect(value[i] ?? null, part, records, pool);
  } else if (typeof value === "object") {
    if ("map" in type) for (const item of Object.values(value)) collect(item, type.map, records, pool);
    if ("record" in type) {
      for (const field of fieldsOf(type.record, records)) collect(value[field.name] ?? null, field.type, records, pool);
    }
  }
}

const fieldsOf = (name: string, records: RecordType[]): Field[] => records.find((r) => r.name === name)?.fields ?? [];

class Generator {
  private readonly random: Random;
  private readonly records: RecordType[];
  private readonly pool: Pool;

  constructor(random: Random, records: RecordType[], pool: Pool) {
    this.random = random;
    this.records = records;
    this.pool = pool;
  }

  value(type: TypeRef, depth = 0): JsonValue {
    const seen = this.pool.get(key(type)) ?? [];
    if (seen.length > 0 && this.random.next() < 0.5) return this.mutate(this.random.pick(seen, null), type, depth);
    return this.fresh(type, depth);
  }

  /** A neighbour of a value: mostly the value itself at scalars, items dropped, doubled, moved or added in lists. */
  private mutate(value: JsonValue, type: TypeRef, depth: number): JsonValue {
    if (typeof type === "string") return this.mutateScalar(value, type);
    if ("list" in type && Array.isArray(value)) return this.mutateList(value, type.list, depth);
    if (value === null || typeof value !== "object" || depth > 3) return value;
    if ("record" in type && !Array.isArray(value)) {
      const field = this.random.pick(fieldsOf(type.record, this.records), { name: "", type: "none" });
      return field.name === "" ? value : { ...value, [field.name]: this.value(field.type, depth + 1) };
    }
    if ("tuple" in type && Array.isArray(value)) {
      const at = this.random.between(0, type.tuple.length - 1);
      return value.map((item, i) => (i === at ? this.value(type.tuple[i] ?? "json", depth + 1) : item));
    }
    if ("map" in type && !Array.isArray(value)) {
      const entries = this.random.shuffled(Object.entries(value)).slice(0, this.random.between(0, 6));
      return Object.fromEntries(entries.map(([k, item]) => [k, this.mutate(item, type.map, depth + 1)]));
    }
    return value;
  }

  private mutateScalar(value: JsonValue, type: TypeRef): JsonValue {
    const move = this.random.between(0, 5);
    if (typeof value === "number") return [value, value, value + 1, value - 1, -value, 0][move] ?? value;
    if (type === "text" && typeof value === "string") {
      const cut = this.random.between(0, value.length);
      const moves = [value, value, value.slice(0, cut), ` ${value} `, value.toUpperCase(), value + value.slice(cut)];
      return moves[move] ?? value;
    }
    return move < 4 ? value : this.fresh(type, 0);
  }

  private mutateList(value: JsonValue[], item: TypeRef, depth: number): JsonValue[] {
    const at = this.random.between(0, Math.max(0, value.length - 1));
    const doubled = value.length > 0 ? [...value, value[at] ?? null] : value;
    switch (this.random.between(0, 5)) {
      case 0:
        return value.filter((_, i) => i !== at);
      case 1:
        return doubled;
      case 2:
        return this.random.shuffled(value);
      case 3:
        return [...value, this.value(item, depth + 1)];
      case 4:
        return value.map((x, i) => (i === at ? this.mutate(x, item, depth + 1) : x));
      default:
        return [...value].reverse();
    }
  }

  private fresh(type: TypeRef, depth: number): JsonValue {
    const { random } = this;
    switch (type) {
      case "text":
        return random.pick(WORDS, "");
      case "integer":
        return random.next() < 0.7 ? random.pick(INTEGERS, 0) : random.between(-20, 200);
      case "number":
        return random.next() < 0.7 ? random.pick(NUMBERS, 0) : random.between(-2000, 20000) / 100;
      case "decimal":
        return random.next() < 0.6 ? random.pick(DECIMALS, "0") : (random.between(-500, 20000) / 100).toFixed(2);
      case "boolean":
        return random.next() < 0.5;
      case "date":
        return random.pick(DATES, "2026-01-01");
      case "datetime":
        return `${random.pick(DATES, "2026-01-01")}T${random.pick(TIMES, "00:00:00")}`;
      case "json":
        return random.pick<JsonValue>([null, true, 0, "text", [], {}, [1, "a"], { a: 1 }], null);
      case "none":
        return null;
      default:
        return this.freshCompound(type, depth);
    }
  }

  private freshCompound(type: Exclude<TypeRef, string>, depth: number): JsonValue {
    const { random } = this;
    if ("optional" in type) return random.next() < 0.3 ? null : this.value(type.optional, depth);
    if ("choice" in type) return random.pick(type.choice, "");
    if ("tuple" in type) return type.tuple.map((part) => this.value(part, depth + 1));
    if ("record" in type) {
      const fields = depth > 5 ? [] : fieldsOf(type.record, this.records);
      return Object.fromEntries(fields.map((f) => [f.name, this.value(f.type, depth + 1)]));
    }
    const size = depth > 3 ? 0 : random.pick([0, 1, 2, 3, 5], 1);
    if ("list" in type) {
      const items = Array.from({ length: size }, () => this.value(type.list, depth + 1));
      // A repeated item is where grouping, sorting and deduplicating go wrong.
      return items.length > 1 && random.next() < 0.3 ? [...items, items[0] ?? null] : items;
    }
    const keys = random.shuffled(WORDS.filter((word) => word.trim() !== "")).slice(0, size);
    return Object.fromEntries(keys.map((word) => [word, this.value(type.map, depth + 1)]));
  }
}

/** The empty value of a type, where it has one. */
export function emptyOf(type: TypeRef): JsonValue | undefined {
  if (type === "text") return "";
  if (typeof type === "string") return undefined;
  if ("list" in type) return [];
  if ("map" in type) return {};
  return undefined;
}

/**
 * Inputs of a leaf's declared types, one array of arguments each: first the boundaries (each parameter empty in
 * turn), then neighbours of its examples and fresh values. Repeatable by seed, without duplicates; may be fewer than
 * `count` when the types have few values. Pure.
 */
export function inputsFor(
  leaf: Pick<Leaf, "params" | "records" | "examples">,
  options: { seed: number; count: number },
): JsonValue[][] {
  const pool: Pool = new Map();
  for (const example of leaf.examples) {
    for (const [i, param] of leaf.params.entries()) collect(example.args[i] ?? null, param.type, leaf.records, pool);
  }
  const random = createRandom(options.seed);
  const generator = new Generator(random, leaf.records, pool);
  const found = new Map<string, JsonValue[]>();
  const add = (args: JsonValue[]) => found.set(JSON.stringify(args), args);
  const typical = () =>
    leaf.params.map((param, i) => random.pick(leaf.examples, undefined)?.args[i] ?? generator.value(param.type));
  for (const [i, param] of leaf.params.entries()) {
    const empty = emptyOf(param.type);
    if (empty !== undefined) add(typical().map((value, j) => (i === j ? empty : value)));
  }
  for (let tries = 0; found.size < options.count && tries < options.count * 20; tries++) {
    const example = random.pick(leaf.examples, undefined);
    const keep = example && random.next() < 0.5 ? random.between(0, leaf.params.length - 1) : -1;
    add(leaf.params.map((param, i) => (i === keep ? (example?.args[i] ?? null) : generator.value(param.type))));
    if (leaf.params.length === 0) break;
  }
  return [...found.values()].slice(0, options.count);
}
