import type { JsonValue } from "@guildhall/contracts";
import { nameOf } from "./named-path.ts";

export interface MergedForm {
  form: JsonValue;
  /** Pointers of places that both sides changed in different ways; `ours` stands there. */
  conflicts: string[];
}

type Maybe = JsonValue | undefined;
const same = (a: Maybe, b: Maybe): boolean => JSON.stringify(a) === JSON.stringify(b);
const isObject = (value: Maybe): value is Record<string, JsonValue> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Three-way merge of two forms that come from one: what only one side changed is taken, items of lists are matched by
 * their names, and words of plain lists are added and taken out one by one. Pure.
 */
export function mergeForms(base: JsonValue, ours: JsonValue, theirs: JsonValue): MergedForm {
  const conflicts: string[] = [];
  const form = merged({ base, ours, theirs, path: "" }, conflicts);
  return { form: form ?? ours, conflicts };
}

interface Sides {
  base: Maybe;
  ours: Maybe;
  theirs: Maybe;
  path: string;
}

function merged({ base, ours, theirs, path }: Sides, conflicts: string[]): Maybe {
  if (same(base, theirs) || same(ours, theirs)) return ours;
  if (same(base, ours)) return theirs;
  if (isObject(ours) && isObject(theirs) && (base === undefined || isObject(base))) {
    return mergedObject({ base: base ?? {}, ours, theirs, path }, conflicts);
  }
  if (Array.isArray(ours) && Array.isArray(theirs) && (base === undefined || Array.isArray(base))) {
    return mergedList({ base: base ?? [], ours, theirs, path }, conflicts);
  }
  conflicts.push(path);
  return ours;
}

interface Of<T> {
  base: T;
  ours: T;
  theirs: T;
  path: string;
}

function mergedObject({ base, ours, theirs, path }: Of<Record<string, JsonValue>>, conflicts: string[]): JsonValue {
  const out: Record<string, JsonValue> = {};
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const sides = { base: own(base, key), ours: own(ours, key), theirs: own(theirs, key), path: `${path}/${key}` };
    const value = merged(sides, conflicts);
    if (value !== undefined)
      Object.defineProperty(out, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return out;
}

const own = (node: Record<string, JsonValue>, key: string): Maybe => (Object.hasOwn(node, key) ? node[key] : undefined);

/** What an item is to the other sides: its name, or all of it. */
const identity = (item: JsonValue): string => nameOf(item) ?? JSON.stringify(item);

function mergedList({ base, ours, theirs, path }: Of<JsonValue[]>, conflicts: string[]): JsonValue {
  const named = [base, ours, theirs].map((list) => new Map(list.map((item) => [identity(item), item])));
  const [was, mine, other] = named as [Map<string, JsonValue>, Map<string, JsonValue>, Map<string, JsonValue>];
  if (was.size < base.length || mine.size < ours.length || other.size < theirs.length) {
    // Items that cannot be told apart are one value.
    conflicts.push(path);
    return ours;
  }
  const order = inOrder([...mine.keys()], [...other.keys()]);
  const out: JsonValue[] = [];
  for (const key of order) {
    const sides = { base: was.get(key), ours: mine.get(key), theirs: other.get(key), path: `${path}/${key}` };
    const value = merged(sides, conflicts);
    if (value !== undefined) out.push(value);
  }
  return out;
}

/** The keys of ours, with those only the other side has placed behind the neighbour they follow there. */
function inOrder(ours: string[], theirs: string[]): string[] {
  const order = [...ours];
  for (const [index, key] of theirs.entries()) {
    if (order.includes(key)) continue;
    const before = theirs.slice(0, index).findLast((other) => order.includes(other));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  return order;
}
