import type { Example, JsonValue, Leaf, RecordType, TypeRef } from "@guildhall/contracts";
import { fingerprint, type Outcome } from "../languages/index.ts";

/** Calls kept of a leaf; a person reads each that fails. */
const MAX_PINS = 10;
/** Longer calls make no readable test. */
const MAX_PIN_CHARACTERS = 600;

export interface PinnedCall {
  args: JsonValue[];
  outcome: Example["outcome"];
}

/**
 * Chooses the calls that tell most about code that was accepted: those that tell it apart from most other programs
 * (rivals, near misses, mutants), then those of equivalence classes that are not among them. Results that a test file cannot say exactly
 * are left out. Pure.
 * @param own what the accepted code gave, one outcome an input
 * @param again the same from a second execution; an input on which both differ depends on more than its input
 * @param others what each other program gave, one outcome an input; shorter where it did not finish
 */
export function choosePins(input: {
  leaf: Pick<Leaf, "returns" | "records" | "raises">;
  inputs: JsonValue[][];
  own: Outcome[];
  again: Outcome[];
  others: Outcome[][];
  max?: number;
}): PinnedCall[] {
  const { leaf, inputs, own, again, others, max = MAX_PINS } = input;
  const print = (outcome: Outcome | undefined) => outcome && fingerprint(outcome, leaf.returns, leaf.records);
  const calls = inputs.flatMap((args, at) => {
    const outcome = own[at] && pinnable(args, own[at], leaf);
    if (!outcome || print(own[at]) !== print(again[at])) return [];
    const tells = new Set(others.flatMap((other, index) => (print(other[at]) === print(own[at]) ? [] : [index])));
    return [{ args, outcome, print: print(own[at]) ?? "", tells, size: JSON.stringify(args).length }];
  });
  calls.sort((a, b) => a.size - b.size);
  const chosen: typeof calls = [];
  const told = new Set<number>();
  const shown = new Set<string>();
  const take = (gain: (call: (typeof calls)[number]) => number) => {
    const left = calls.filter((call) => !chosen.includes(call));
    const best = left.reduce<(typeof calls)[number] | null>((a, b) => (a && gain(a) >= gain(b) ? a : b), null);
    if (!best || gain(best) <= 0) return false;
    chosen.push(best);
    for (const index of best.tells) told.add(index);
    shown.add(best.print);
    return true;
  };
  const news = (call: (typeof calls)[number]) => [...call.tells].filter((index) => !told.has(index)).length;
  while (chosen.length < max && take(news));
  const seen = new Set(chosen.flatMap(({ args }) => [...classesOf(args)]));
  const fresh = (call: (typeof calls)[number]) =>
    [...classesOf(call.args)].filter((kind) => !seen.has(kind)).length + (shown.has(call.print) ? 0 : 0.5);
  while (chosen.length < max && take(fresh)) {
    for (const kind of classesOf(chosen.at(-1)?.args ?? [])) seen.add(kind);
  }
  return chosen.map(({ args, outcome }) => ({ args, outcome }));
}

/** The outcome as a test may state it; null where it is a fault, too long, or reads differently after a round trip. */
function pinnable(
  args: JsonValue[],
  outcome: Outcome,
  { returns, records, raises }: Pick<Leaf, "returns" | "records" | "raises">,
): Example["outcome"] | null {
  if (JSON.stringify([args, outcome]).length > MAX_PIN_CHARACTERS) return null;
  if (outcome.kind === "raised") return outcome.refusal && raises ? { kind: "raises" } : null;
  if (outcome.kind !== "returned" || !isStatable(outcome.value, returns, records)) return null;
  return { kind: "returns", value: outcome.value };
}

/** Objects with keys like whole numbers lose their order, and values of another type than declared have no literal. */
function isStatable(value: JsonValue, type: TypeRef, records: RecordType[]): boolean {
  if (Array.isArray(value)) return value.every((item) => isStatable(item, type, records));
  if (typeof value !== "object" || value === null) return true;
  const entries = Object.entries(value);
  return entries.every(([key, item]) => key !== "$type" && !/^\d+$/.test(key) && isStatable(item, type, records));
}

const TEXT_CLASSES: [name: string, pattern: RegExp][] = [
  ["empty", /^$/],
  ["lower", /[a-z]/],
  ["upper", /[A-Z]/],
  ["digit", /\d/],
  ["letter after digit", /\d[a-z]/i],
  ["space inside", /\S\s+\S/],
  ["space outside", /^\s|\s$/],
  ["mark", /[^\w\s]/],
  ["two marks", /[^a-z0-9]{2}/i],
  ["other letter", /[\u0080-\uffff]/],
];

/** The equivalence classes an input stands for, by place: kinds of text, signs and sizes of numbers, lengths of lists. */
function classesOf(value: JsonValue, place = ""): Set<string> {
  const found = new Set<string>();
  const add = (kind: string) => found.add(`${place}:${kind}`);
  if (typeof value === "string") for (const [name, pattern] of TEXT_CLASSES) if (pattern.test(value)) add(name);
  if (typeof value === "number") {
    add(value === 0 ? "zero" : value < 0 ? "negative" : "positive");
    if (!Number.isInteger(value)) add("fraction");
    if (Math.abs(value) >= 100) add("large");
  }
  if (value === null || typeof value === "boolean") add(String(value));
  if (Array.isArray(value)) {
    add(`length ${Math.min(value.length, 3)}`);
    if (new Set(value.map((item) => JSON.stringify(item))).size < value.length) add("repeated");
    const inside = place === "" ? (at: number) => `${at}` : () => `${place}[]`;
    for (const [at, item] of value.entries()) for (const kind of classesOf(item, inside(at))) found.add(kind);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value))
      for (const kind of classesOf(item, `${place}.${key}`)) found.add(kind);
  }
  return found;
}
