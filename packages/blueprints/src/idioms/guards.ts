import type { JsonValue, TypeRef } from "@guildhall/contracts";
import type { SlotOption } from "./idiom.ts";
import { isDay, isNumeric, type LeafView, listOf, mapOf } from "./leaf-view.ts";
import { mentions, searchable } from "./words.ts";

/** Input that a leaf refuses before it begins. */
export type Guard = {
  param: string;
  refuse: "negative" | "not-positive" | "zero" | "empty" | "blank" | "below" | "above" | "later";
  limit?: number;
  /** The other date, which `param` must not be later than. */
  than?: string;
};

const REFUSING = /\b(raise|raises|throw|throws|refuse|refuses|reject|rejects|error|invalid|not allowed|must)\b/i;

const sentencesOf = (view: LeafView): string[] => view.leaf.purpose.split(/(?<=[.;!])\s+/);

/** The sentences of the purpose that say what is refused. */
const refusals = (view: LeafView): string[] => sentencesOf(view).filter((sentence) => REFUSING.test(sentence));

/** The sentences of the purpose that say what is given. */
export const unguarded = (view: LeafView): string[] => sentencesOf(view).filter((sentence) => !REFUSING.test(sentence));

/** Guards read from the purpose's own words, then the ones that raising examples suggest. */
export function guardOptions(view: LeafView): SlotOption<Guard[]>[] {
  const sentences = refusals(view);
  const text = searchable(sentences.join(" . "));
  const read: Guard[] = [];
  const named = view.leaf.params.filter(({ name }) => isNamed(name, text));
  const together = /\b(any|either|both|all|one of|arguments?|values?)\b/i.test(sentences.join(" "));
  // "If the percent is below 0 or above 100" says nothing of the price.
  for (const param of together || named.length === 0 ? view.leaf.params : named) {
    if (named.length === 0 && view.leaf.params.length > 1 && !together && !/\bor\b/i.test(sentences.join(" ")))
      continue;
    read.push(...guardsFor(param.name, param.type, sentences.join(" "), text));
  }
  const [first, second, third] = view.leaf.params.filter((param) => isDay(param.type));
  if (first && second && !third && /\b(after|later|before|earlier)\b/i.test(sentences.join(" ")))
    read.push({ param: first.name, refuse: "later", than: second.name });
  const shown = raisingGuards(view);
  const options: SlotOption<Guard[]>[] = [];
  if (read.length > 0) options.push({ value: read, prior: 0.1 });
  const both = [...read, ...shown.filter((guard) => !read.some((r) => r.param === guard.param))];
  if (both.length > read.length) options.push({ value: both, prior: read.length > 0 ? 0.05 : 0 });
  if (shown.length > 0 && read.length > 0) options.push({ value: shown, prior: -0.1 });
  if (options.length === 0) options.push({ value: [] });
  return options;
}

const isNamed = (name: string, text: string): boolean =>
  mentions(text, name) || name.split("_").some((part) => part.length > 2 && mentions(text, part));

function guardsFor(param: string, type: TypeRef, sentence: string, text: string): Guard[] {
  if (isNumeric(type)) {
    const range =
      /(?:between|from|in the range|outside)\s+(-?\d+(?:\.\d+)?)\s*(?:and|to|-|–|\.\.)\s*(-?\d+(?:\.\d+)?)/i.exec(
        sentence,
      );
    if (range) {
      return [
        { param, refuse: "below", limit: Number(range[1]) },
        { param, refuse: "above", limit: Number(range[2]) },
      ];
    }
    const below = /(?:below|less than|under|smaller than)\s+(-?\d+(?:\.\d+)?)/i.exec(sentence);
    const above = /(?:above|more than|over|greater than|exceeds)\s+(-?\d+(?:\.\d+)?)/i.exec(sentence);
    if (below || above) {
      const guards: Guard[] = [];
      if (below) guards.push({ param, refuse: "below", limit: Number(below[1]) });
      if (above) guards.push({ param, refuse: "above", limit: Number(above[1]) });
      return guards;
    }
    if (
      [
        "not positive",
        "zero or negative",
        "negative or zero",
        "zero or less",
        "must be positive",
        "non positive",
        "isn t positive",
        "or 0",
      ].some((p) => mentions(text, p))
    ) {
      return [{ param, refuse: "not-positive" }];
    }
    if (mentions(text, "negative")) return [{ param, refuse: "negative" }];
    if (mentions(text, "zero")) return [{ param, refuse: "zero" }];
    return [];
  }
  const empty = ["empty", "blank", "no items", "nothing", "missing"].some((word) => mentions(text, word));
  if (!empty) return [];
  if (type === "text") return [{ param, refuse: "blank" }];
  return listOf(type) !== null || mapOf(type) !== null ? [{ param, refuse: "empty" }] : [];
}

/** What the arguments of raising examples have that the others have not. */
function raisingGuards(view: LeafView): Guard[] {
  const guards: Guard[] = [];
  const raising = view.leaf.examples.filter((example) => example.outcome.kind === "raises");
  const fine = view.leaf.examples.filter((example) => example.outcome.kind === "returns");
  view.leaf.params.forEach((param, i) => {
    const holds = (test: (value: JsonValue | undefined) => boolean): boolean =>
      raising.some((e) => test(e.args[i])) && !fine.some((e) => test(e.args[i]));
    const num = (value: JsonValue | undefined): number =>
      typeof value === "boolean" || value === null || value === "" || value === undefined ? Number.NaN : Number(value);
    if (isNumeric(param.type)) {
      const zero = holds((value) => num(value) === 0);
      if (zero) guards.push({ param: param.name, refuse: "not-positive" });
      else if (holds((value) => num(value) < 0)) guards.push({ param: param.name, refuse: "negative" });
    } else if (param.type === "text" && holds((value) => typeof value === "string" && value.trim() === "")) {
      guards.push({ param: param.name, refuse: "blank" });
    } else if (holds((value) => (Array.isArray(value) && value.length === 0) || JSON.stringify(value) === "{}")) {
      guards.push({ param: param.name, refuse: "empty" });
    }
  });
  return guards;
}

/** The lines that refuse, before the body. */
export function renderGuards(view: LeafView, guards: Guard[]): string {
  const python = view.language === "python";
  const lines = guards.map(({ param, refuse, limit, than }) => {
    const type = view.leaf.params.find((p) => p.name === param)?.type ?? "text";
    const words: Record<Guard["refuse"], string> = {
      negative: "must not be negative",
      "not-positive": "must be positive",
      zero: "must not be zero",
      empty: "must not be empty",
      blank: "must not be empty",
      below: `must not be below ${limit}`,
      above: `must not be above ${limit}`,
      later: `must not be later than ${than}`,
    };
    const bound = python && type === "decimal" ? `Decimal("${limit}")` : String(limit);
    const tests: Record<Guard["refuse"], string> = {
      negative: `${param} < 0`,
      "not-positive": `${param} <= 0`,
      zero: python ? `${param} == 0` : `${param} === 0`,
      empty: python ? `not ${param}` : mapOf(type) ? `Object.keys(${param}).length === 0` : `${param}.length === 0`,
      blank: python ? `not ${param}.strip()` : `${param}.trim() === ""`,
      below: `${param} < ${bound}`,
      above: `${param} > ${bound}`,
      later: `${param} > ${than}`,
    };
    const message = `${param} ${words[refuse]}`;
    return python
      ? `if ${tests[refuse]}:\n    raise ValueError("${message}")`
      : `if (${tests[refuse]}) throw new Error("${message}");`;
  });
  return lines.length > 0 ? `${lines.join("\n")}\n` : "";
}
