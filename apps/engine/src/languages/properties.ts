import type { JsonValue, Property, RecordType, TypeRef } from "@guildhall/contracts";
import type { Random } from "../platform/index.ts";
import { canonicalValue, describeOutcome, sameValue } from "./compare.ts";
import { canonicalDecimal, compareDecimals, sumDecimals } from "./decimals.ts";
import { emptyOf } from "./inputs.ts";
import type { CallResult, Signature } from "./runner-protocol.ts";

export interface PlannedCall {
  signature: Signature;
  args: JsonValue[];
  watch: boolean;
}

/** The calls that a property needs, in two rounds (the second feeds on results of the first), and its verdict. */
export interface PropertyPlan {
  first: PlannedCall[];
  second(first: CallResult[]): PlannedCall[];
  /** What broke it, with the input; null when it holds. */
  failure(first: CallResult[], second: CallResult[]): string | null;
}

export interface PropertyContext {
  property: Property;
  /** Which argument it speaks of, from 0. */
  param: number;
  with: string | undefined;
  entry: Signature;
  records: RecordType[];
  inputs: JsonValue[][];
  random: Random;
}

type Relation = (args: JsonValue[], value: JsonValue, context: PropertyContext) => string | null;

const say = (args: JsonValue[]) => `for ${JSON.stringify(args).slice(1, -1).slice(0, 300)}`;
const show = (value: JsonValue) => JSON.stringify(value).slice(0, 200);
const items = (value: JsonValue): JsonValue[] | null =>
  Array.isArray(value) ? value : typeof value === "object" && value !== null ? Object.keys(value) : null;
const paramType = (c: PropertyContext): TypeRef => c.entry.params[c.param] ?? "json";
const itemType = (type: TypeRef): TypeRef =>
  typeof type === "string" ? "json" : "list" in type ? type.list : "map" in type ? "text" : "json";

function counts(list: JsonValue[], type: TypeRef, records: RecordType[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const item of list) {
    const text = canonicalValue(item, type, records);
    found.set(text, (found.get(text) ?? 0) + 1);
  }
  return found;
}

/** Order of two JSON forms of one type: numbers by value, text by code unit, compound values part by part. */
function order(a: JsonValue, b: JsonValue, type: TypeRef): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (type === "decimal") return compareDecimals(String(a), String(b)) ?? 0;
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  const parts = (v: JsonValue) =>
    Array.isArray(v) ? v : typeof v === "object" && v !== null ? Object.values(v) : [String(v)];
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const part = typeof type === "object" && "tuple" in type ? (type.tuple[i] ?? "json") : itemType(type);
    const difference = order(left[i] ?? null, right[i] ?? null, part);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function sorted(value: JsonValue, c: PropertyContext, sign: 1 | -1): string | null {
  const list = items(value);
  if (!list) return "the result is no list";
  const type = itemType(c.entry.returns);
  for (let i = 1; i < list.length; i++) {
    if (sign * order(list[i - 1] ?? null, list[i] ?? null, type) > 0) {
      return `${show(list[i - 1] ?? null)} comes before ${show(list[i] ?? null)}`;
    }
  }
  return null;
}

/** Every number in a value of a type, as exact decimal texts. */
function numbersIn(value: JsonValue, type: TypeRef, records: RecordType[]): string[] {
  if (type === "decimal" || type === "integer" || type === "number") {
    const text = canonicalDecimal(String(value));
    return text === null ? [] : [text];
  }
  if (typeof type === "string" || value === null || typeof value !== "object") return [];
  if ("optional" in type) return numbersIn(value, type.optional, records);
  if (Array.isArray(value)) {
    if ("list" in type) return value.flatMap((item) => numbersIn(item, type.list, records));
    return "tuple" in type ? value.flatMap((item, i) => numbersIn(item, type.tuple[i] ?? "json", records)) : [];
  }
  if ("map" in type) return Object.values(value).flatMap((item) => numbersIn(item, type.map, records));
  if (!("record" in type)) return [];
  const fields = records.find((record) => record.name === type.record)?.fields ?? [];
  return fields.flatMap((field) => numbersIn(value[field.name] ?? null, field.type, records));
}

function sumPreserved(args: JsonValue[], value: JsonValue, c: PropertyContext): string | null {
  const wanted = sumDecimals(numbersIn(args[c.param] ?? null, paramType(c), c.records));
  const got = sumDecimals(numbersIn(value, c.entry.returns, c.records));
  if (wanted === null || got === null) return "there is nothing to add up";
  // Binary fractions of `number` never add up exactly; decimals must.
  const off = Math.abs(Number(wanted) - Number(got));
  const exact = !JSON.stringify([paramType(c), c.entry.returns]).includes('"number"');
  if (exact ? wanted === got : off <= 1e-6 * Math.max(1, Math.abs(Number(wanted)))) return null;
  return `the parts add up to ${got}, not ${wanted}`;
}

function sameItems(args: JsonValue[], value: JsonValue, c: PropertyContext, exactly: boolean): string | null {
  const [given, got] = [items(args[c.param] ?? null), items(value)];
  if (!given || !got) return "the result is no list";
  const left = counts(given, itemType(paramType(c)), c.records);
  const right = counts(got, itemType(c.entry.returns), c.records);
  const extra = [...right].find(([text, n]) => (exactly ? n > (left.get(text) ?? 0) : !left.has(text)));
  if (extra) return `${extra[0].slice(0, 200)} is not in the input that often`;
  const lost = exactly && [...left].find(([text, n]) => n > (right.get(text) ?? 0));
  return lost ? `${lost[0].slice(0, 200)} is missing` : null;
}

const length = (value: JsonValue) => (typeof value === "string" ? [...value].length : items(value)?.length);

const RELATIONS: Partial<Record<Property, Relation>> = {
  "same-multiset": (args, value, c) => sameItems(args, value, c, true),
  subset: (args, value, c) => sameItems(args, value, c, false),
  "sorted-ascending": (_, value, c) => sorted(value, c, 1),
  "sorted-descending": (_, value, c) => sorted(value, c, -1),
  "no-duplicates": (_, value, c) => {
    const list = items(value);
    if (!list) return "the result is no list";
    const twice = [...counts(list, itemType(c.entry.returns), c.records)].find(([, n]) => n > 1);
    return twice ? `${twice[0].slice(0, 200)} is there twice` : null;
  },
  "preserves-length": (args, value, c) => {
    const [given, got] = [length(args[c.param] ?? null), length(value)];
    return given === got ? null : `${given} in, ${got} out`;
  },
  "non-negative": (_, value, c) => {
    const below = numbersIn(value, c.entry.returns, c.records).find((text) => text.startsWith("-"));
    return below ? `${below} is below zero` : null;
  },
  "sum-preserved": sumPreserved,
};

const call = (signature: Signature, args: JsonValue[], watch = false): PlannedCall => ({ signature, args, watch });

/** A relation between one call's arguments and its result; inputs the leaf refuses say nothing. */
function relationPlan(c: PropertyContext, relation: Relation): PropertyPlan {
  return {
    first: c.inputs.map((args) => call(c.entry, args)),
    second: () => [],
    failure: (first) => {
      let held = 0;
      for (const [i, { outcome }] of first.entries()) {
        const args = c.inputs[i] ?? [];
        if (outcome.kind === "timeout") return `${say(args)} it did not end in time`;
        // Refusing is a leaf's right; any other error is a bug that the input found.
        if (outcome.kind === "raised" && outcome.refusal) continue;
        if (outcome.kind === "raised") return `${say(args)} it ${describeOutcome(outcome)}`;
        const broken = relation(args, outcome.value, c);
        if (broken) return `${say(args)} it gave ${describeOutcome(outcome)}: ${broken}`;
        held++;
      }
      return held > 0 ? null : `every generated input was refused, e.g. ${say(c.inputs[0] ?? [])}`;
    },
  };
}

/** The same call, or a related one, must end the same way. */
function pairPlan(
  c: PropertyContext,
  pairs: { args: JsonValue[]; other: JsonValue[] }[],
  watch: boolean,
): PropertyPlan {
  return {
    first: pairs.flatMap(({ args, other }) => [call(c.entry, args, watch), call(c.entry, other)]),
    second: () => [],
    failure: (first) => {
      for (const [i, { args, other }] of pairs.entries()) {
        const [a, b] = [first[2 * i], first[2 * i + 1]];
        if (!a || !b) continue;
        if (a.mutated) return `${say(args)} it changes its arguments`;
        if (a.outcome.kind === "timeout" || b.outcome.kind === "timeout") return `${say(args)} it did not end in time`;
        if (a.outcome.kind === "raised" && b.outcome.kind === "raised") continue;
        const same =
          a.outcome.kind === "returned" &&
          b.outcome.kind === "returned" &&
          sameValue(a.outcome.value, b.outcome.value, c.entry.returns, c.records);
        if (same) continue;
        const where = watch ? "called twice" : `and ${say(other)}`;
        return `${say(args)} ${where} it gave ${describeOutcome(a.outcome)} and ${describeOutcome(b.outcome)}`;
      }
      return null;
    },
  };
}

/** `next(f(x))` must equal what `wanted` takes from x or f(x). */
function chainPlan(
  c: PropertyContext,
  next: Signature,
  wanted: (args: JsonValue[], value: JsonValue) => JsonValue,
): PropertyPlan {
  const fed = (first: CallResult[]) =>
    first.flatMap(({ outcome }, i) => {
      const args = c.inputs[i] ?? [];
      return outcome.kind === "returned" ? [{ args, value: outcome.value }] : [];
    });
  const into = (args: JsonValue[], value: JsonValue) =>
    next.params.length === 1 ? [value] : args.map((arg, i) => (i === c.param ? value : arg));
  return {
    first: c.inputs.map((args) => call(c.entry, args)),
    second: (first) => fed(first).map(({ args, value }) => call(next, into(args, value))),
    failure: (first, second) => {
      const pairs = fed(first);
      if (pairs.length === 0) return `every generated input was refused, e.g. ${say(c.inputs[0] ?? [])}`;
      for (const [i, { args, value }] of pairs.entries()) {
        const outcome = second[i]?.outcome;
        const goal = wanted(args, value);
        if (outcome?.kind === "returned" && sameValue(outcome.value, goal, next.returns, c.records)) continue;
        const got = outcome ? describeOutcome(outcome) : "nothing";
        return `${say(args)} ${c.entry.fn} gave ${show(value)}, and then ${next.fn} ${got}, not ${show(goal)}`;
      }
      return null;
    },
  };
}

function emptyPlan(c: PropertyContext): PropertyPlan {
  const empty = emptyOf(paramType(c));
  const seed = c.inputs[0] ?? [];
  const args = seed.map((value, i) => (i === c.param && empty !== undefined ? empty : value));
  const isEmpty = (value: JsonValue) =>
    value === null ||
    value === 0 ||
    (typeof value === "string" ? value === "" || canonicalDecimal(value) === "0" : length(value) === 0);
  return {
    first: [call(c.entry, args)],
    second: () => [],
    failure: ([result]) => {
      if (result?.outcome.kind === "returned" && isEmpty(result.outcome.value)) return null;
      return `${say(args)} it gave ${result ? describeOutcome(result.outcome) : "nothing"}`;
    },
  };
}

/** What has to be called to see whether a property holds on the inputs. Pure. */
export function planProperty(c: PropertyContext): PropertyPlan {
  const relation = RELATIONS[c.property];
  if (relation) return relationPlan(c, relation);
  switch (c.property) {
    case "never-raises":
      return {
        first: c.inputs.map((args) => call(c.entry, args)),
        second: () => [],
        failure: (first) => {
          const at = first.findIndex(({ outcome }) => outcome.kind !== "returned");
          const outcome = first[at]?.outcome;
          return outcome ? `${say(c.inputs[at] ?? [])} it ${describeOutcome(outcome)}` : null;
        },
      };
    case "deterministic":
      return pairPlan(
        c,
        c.inputs.map((args) => ({ args, other: args })),
        true,
      );
    case "order-independent": {
      const shuffle = (value: JsonValue | undefined): JsonValue =>
        Array.isArray(value) ? c.random.shuffled(value) : (value ?? null);
      const pairs = c.inputs.map((args) => ({ args, other: args.map((v, i) => (i === c.param ? shuffle(v) : v)) }));
      return pairPlan(c, pairs, false);
    }
    case "idempotent":
      return chainPlan(c, c.entry, (_, value) => value);
    case "round-trip": {
      const back = { fn: c.with ?? "", params: [c.entry.returns], returns: paramType(c) };
      return chainPlan(c, back, (args) => args[c.param] ?? null);
    }
    default:
      return emptyPlan(c);
  }
}
