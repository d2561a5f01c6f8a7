import type { JsonValue, TypeRef } from "@guildhall/contracts";
import type { CliArg, CliCommand, CliLeaf } from "../form.ts";
import { dashed, snake } from "../words.ts";
import type { Word } from "./spans.ts";

/** A verb-like name for the rule of a command. */
export const snakeLeaf = (name: string): string => snake(name, "result");

/** The narrowest type that holds all values. */
export function typeOfValues(values: JsonValue[]): TypeRef {
  if (values.length === 0) return "text";
  if (values.every((value) => typeof value === "boolean")) return "boolean";
  if (values.every((value) => typeof value === "number"))
    return values.every((value) => Number.isInteger(value)) ? "integer" : "number";
  if (values.every((value) => Array.isArray(value))) return { list: typeOfValues(values.flat()) };
  if (values.every((value) => typeof value === "string")) return "text";
  if (values.every((value) => value === null || typeof value === "string")) return { optional: "text" };
  if (values.every((value) => value !== null && typeof value === "object" && !Array.isArray(value)))
    return {
      map: typeOfValues(
        values.flatMap((value) =>
          value !== null && typeof value === "object" && !Array.isArray(value) ? Object.values(value) : [],
        ),
      ),
    };
  return "json";
}

/** The values a call gives a leaf, by the command's arguments; null when it does not fit. */
export function wordsToArgs(rule: CliLeaf, one: CliCommand, words: Word[]): JsonValue[] | null {
  const values = new Map<string, JsonValue>();
  for (const arg of one.args) {
    if (arg.kind === "flag") values.set(arg.name, false);
    else if ((arg.many && arg.kind === "option") || arg.listed || arg.reads) values.set(arg.name, []);
    else if (arg.default !== null) values.set(arg.name, arg.default);
  }
  const positional = one.args.filter((arg) => arg.kind === "positional" && arg.name !== one.input?.arg);
  const given: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const option = word.quoted ? null : /^--?([A-Za-z][\w-]*)(?:=(.*))?$/.exec(word.text);
    if (!option) {
      given.push(word.text);
      continue;
    }
    const arg = one.args.find((item) => dashed(item.name) === option[1]);
    if (!arg) return null;
    if (arg.kind === "flag") values.set(arg.name, true);
    else {
      const value = option[2] ?? words[++at]?.text;
      if (value === undefined) return null;
      const before = values.get(arg.name);
      values.set(arg.name, arg.many ? [...(Array.isArray(before) ? before : []), value] : value);
    }
  }
  const last = positional.at(-1);
  if (given.length > positional.length && !last?.many) return null;
  for (const [at, arg] of positional.entries()) {
    if (arg === last && arg.many && given.length > at)
      values.set(
        arg.name,
        rule.params.some((param) => param.name === arg.name && param.type === "text")
          ? given.slice(at).join(" ")
          : given.slice(at),
      );
    else if (given[at] !== undefined) values.set(arg.name, given[at] ?? "");
    else if (arg.required) return null;
  }
  for (const arg of one.args) {
    const text = values.get(arg.name);
    if (typeof text !== "string") continue;
    const read = measured(arg, text);
    if (read === null) return null;
    values.set(arg.name, read);
  }
  const args = rule.params.map((param) => typed(values.get(param.name), param.type));
  return args.every((value): value is JsonValue => value !== undefined) ? args : null;
}

/** The number that a length of time or an amount with a unit stands for; null when it is none. */
function measured(arg: CliArg, text: string): JsonValue {
  if (arg.type === "duration") {
    const parts = text.split(":").map(Number);
    return parts.every(Number.isFinite) ? parts.reduce((sum, part) => sum * 60 + part, 0) : null;
  }
  if (!arg.units) return text;
  const found = /^(\d+(?:\.\d+)?) ?(\S+)$/.exec(text);
  const unit = arg.units.find((item) => item.name === found?.[2]);
  return found && unit ? String(Number((Number(found[1]) * unit.factor).toPrecision(12))) : null;
}

function typed(value: JsonValue | undefined, type: TypeRef): JsonValue | undefined {
  if (typeof type === "object" && "optional" in type) return value === undefined ? null : typed(value, type.optional);
  if (value === undefined) return undefined;
  if (typeof type === "object" && "list" in type)
    return typeof value === "string" && value.includes(",")
      ? value.split(",").map((one) => typed(one.trim(), type.list) ?? null)
      : Array.isArray(value)
        ? value.map((one) => typed(one, type.list) ?? null)
        : undefined;
  if (type === "integer" || type === "number") {
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
  }
  if (type === "boolean") return typeof value === "boolean" ? value : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : value;
}
