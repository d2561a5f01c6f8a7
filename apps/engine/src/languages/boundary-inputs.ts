import type { JsonValue, Leaf, RecordType, TypeRef } from "@guildhall/contracts";
import { emptyOf, inputsFor } from "./inputs.ts";

const MAX_BASES = 6;
const MAX_LITERALS = 12;
/** Neighbours of one base input; more say little that the others do not. */
const MAX_NEIGHBOURS = 160;
const MAX_DEPTH = 4;
const DAY_MS = 86_400_000;
const SEED = 20_260_201;

interface Literals {
  numbers: number[];
  texts: string[];
}

/** Numbers and short texts that stand in code: where its behaviour changes. */
function literalsOf(code: string): Literals {
  const texts = [...code.matchAll(/"([^"\\\n]{1,12})"|'([^'\\\n]{1,12})'/g)].map((match) => match[1] ?? match[2] ?? "");
  const numbers = [...code.matchAll(/(?<![\w."'])\d+(?:\.\d+)?(?![\w"'])/g)].map((match) => Number(match[0]));
  return {
    numbers: [...new Set(numbers)].slice(0, MAX_LITERALS),
    texts: [...new Set(texts)].slice(0, MAX_LITERALS),
  };
}

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) + date.slice(10);

function besideNumber(own: number, step: number, { numbers }: Literals): number[] {
  const around = numbers.flatMap((number) => [number - step, number, number + step]);
  return [...around, own + step, own - step, 0, step, -step, own * 10].map((value) => Number(value.toFixed(6)));
}

function besideText(own: string, { texts }: Literals): string[] {
  const joined = texts.flatMap((text) => [text, `${own}${text}`, `${text}${own}`, `${own}${text}${own}`]);
  const half = Math.ceil(own.length / 2);
  const changed = [own.toUpperCase(), own.toLowerCase(), ` ${own} `, own.slice(1), own.slice(0, -1), own + own];
  return ["", ...changed, own.slice(0, half), `${own.slice(0, half)} ${own.slice(half)}`, ...joined];
}

/** Values of a scalar's type on both sides of what the code or the value itself compares with. */
function besideScalar(own: JsonValue, type: TypeRef, literals: Literals): JsonValue[] {
  if (type === "boolean") return [own !== true];
  if (type === "integer") return besideNumber(Number(own), 1, literals).filter(Number.isInteger);
  if (type === "number") return [1, 0.01].flatMap((step) => besideNumber(Number(own), step, literals));
  if (type === "decimal") {
    return [1, 0.01, 0.005].flatMap((step) => besideNumber(Number(own), step, literals)).map(String);
  }
  if (type === "text" && typeof own === "string") return besideText(own, literals);
  if ((type === "date" || type === "datetime") && typeof own === "string") {
    return [1, -1, 31, -365].map((days) => dayAfter(own, days));
  }
  return typeof type === "object" && "choice" in type ? type.choice : [];
}

interface World {
  records: RecordType[];
  literals: Literals;
}

const isObject = (value: JsonValue): value is { [key: string]: JsonValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The parts of a compound value with their types, and how to put another value in the place of one. */
function partsOf(value: JsonValue, type: TypeRef, { records }: World) {
  type Part = { value: JsonValue; type: TypeRef; put: (next: JsonValue) => JsonValue };
  const inList = (list: JsonValue[], typeAt: (at: number) => TypeRef): Part[] =>
    list.map((item, at) => ({ value: item, type: typeAt(at), put: (next) => list.with(at, next) }));
  if (typeof type === "string" || value === null) return [];
  if ("list" in type && Array.isArray(value)) return inList(value, () => type.list);
  if ("tuple" in type && Array.isArray(value)) return inList(value, (at) => type.tuple[at] ?? "json");
  if (!isObject(value)) return [];
  const fields =
    "record" in type
      ? (records.find((record) => record.name === type.record)?.fields ?? [])
      : "map" in type
        ? Object.keys(value).map((name) => ({ name, type: type.map }))
        : [];
  return fields.map(
    (field): Part => ({
      value: value[field.name] ?? null,
      type: field.type,
      put: (next) => ({ ...value, [field.name]: next }),
    }),
  );
}

/** Lists that sorting, grouping and counting treat differently: moved, doubled, shortened, with ties. */
function besideList(list: JsonValue[], item: TypeRef, world: World): JsonValue[] {
  const [first, second] = list;
  const shapes: JsonValue[] = [[], [...list].reverse(), list.slice(0, 1), list.slice(0, -1), list.slice(1)];
  if (first === undefined) return shapes;
  shapes.push([...list, first], [first, ...list]);
  if (second === undefined) return shapes;
  const from = partsOf(first, item, world);
  const into = partsOf(second, item, world);
  // Alike in one part only, and alike in all but one: what decides between ties.
  for (const [at, part] of into.entries()) shapes.push(list.with(1, part.put(from[at]?.value ?? null)));
  for (const [at, part] of from.entries()) {
    const tied = part.put(into[at]?.value ?? null);
    shapes.push(list.with(1, tied), [tied, ...list]);
  }
  return shapes;
}

/** Every value that differs from this one in one place. */
function beside(value: JsonValue, type: TypeRef, world: World, depth = 0): JsonValue[] {
  if (depth > MAX_DEPTH) return [];
  if (typeof type === "object" && "optional" in type) {
    return value === null ? [] : [null, ...beside(value, type.optional, world, depth)];
  }
  const parts = partsOf(value, type, world);
  const siblings = parts.flatMap((part) =>
    parts.filter((other) => other !== part && sameType(other.type, part.type)).map((other) => part.put(other.value)),
  );
  const inside = parts.flatMap((part) => beside(part.value, part.type, world, depth + 1).map(part.put));
  const whole =
    typeof type === "object" && "list" in type && Array.isArray(value)
      ? besideList(value, type.list, world)
      : besideScalar(value, type, world.literals);
  return [...whole, ...siblings, ...inside, ...besidePairs(value, type, world)];
}

const NUMERIC = new Set<TypeRef>(["integer", "number", "decimal"]);
/** Values of one of two numbers that are changed together. */
const MAX_OF_PAIR = 7;

/** Two numbers changed together: a limit is often one of what is worked out from both, like a share. */
function besidePairs(value: JsonValue, type: TypeRef, world: World): JsonValue[] {
  const numbers = partsOf(value, type, world).flatMap((part, at) => (NUMERIC.has(part.type) ? [at] : []));
  const values = [1, 0, ...world.literals.numbers.flatMap((number) => [number, number - 1, number + 1])];
  const few = [...new Set(values)].slice(0, MAX_OF_PAIR);
  const written = (number: number, at: TypeRef): JsonValue => (at === "decimal" ? String(number) : number);
  return numbers.slice(0, 3).flatMap((first, at) =>
    numbers.slice(at + 1, 3).flatMap((second) =>
      few.flatMap((a) =>
        few.flatMap((b) => {
          const one = partsOf(value, type, world)[first];
          const next = one?.put(written(a, one.type)) ?? value;
          const other = partsOf(next, type, world)[second];
          return other ? [other.put(written(b, other.type))] : [];
        }),
      ),
    ),
  );
}

const sameType = (a: TypeRef, b: TypeRef): boolean => JSON.stringify(a) === JSON.stringify(b);

/** At most so many, spread evenly over all. */
function spread<T>(items: T[], count: number): T[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)] as T);
}

/**
 * Inputs at which code of a leaf is likely to change what it does: its examples, each of them changed in one place
 * towards the numbers and texts that stand in the code, equal parts, ties and empty values; then the general ones of
 * its types. One array of arguments each, repeatable, without duplicates, at most `count`. Pure.
 */
export function boundaryInputs(
  leaf: Pick<Leaf, "params" | "records" | "examples">,
  code: string,
  count: number,
): JsonValue[][] {
  const world: World = { records: leaf.records, literals: literalsOf(code) };
  const given = leaf.examples.map((example) => example.args);
  const bases = [...given, ...inputsFor(leaf, { seed: SEED, count: MAX_BASES })].slice(
    0,
    Math.max(MAX_BASES, given.length),
  );
  const empties = bases.slice(0, 1).flatMap((args) =>
    leaf.params.flatMap(({ type }, at) => {
      const empty = emptyOf(type);
      return empty === undefined ? [] : [args.with(at, empty)];
    }),
  );
  const tuple: TypeRef = { tuple: leaf.params.map((param) => param.type) };
  const near = bases
    .slice(0, MAX_BASES)
    .flatMap((args) => spread(beside(args, tuple, world) as JsonValue[][], MAX_NEIGHBOURS));
  const general = inputsFor(leaf, { seed: SEED + 1, count: Math.ceil(count / 4) });
  const first = [...given, ...empties];
  const room = Math.max(0, count - first.length - general.length);
  const found = new Map([...first, ...spread(near, room), ...general].map((args) => [JSON.stringify(args), args]));
  return [...found.values()].slice(0, count);
}
