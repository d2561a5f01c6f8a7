import type { CliArg } from "../form.ts";
import { dashed, fieldName } from "../words.ts";
import type { Word } from "./spans.ts";
import { withTakenValues } from "./taken-values.ts";

const MEASURES =
  /^(?:hours?|minutes?|seconds?|days?|weeks?|months?|years?|kg|km|miles?|metres?|meters?|litres?|liters?|people|persons|guests|copies|pages|pieces|tickets|steps|points|percent)$/;
/** Names code gives to values that a call shows without one. */
const UNNAMED = /^(?:second_|third_)?(?:number|amount)$/;

/** Placeholders that stand for an amount. */
const AMOUNTS =
  /^(?:seconds|minutes|hours|weeks|kg|km|grams?|ounces?|litres?|liters?|metres?|meters?|miles?|euros?|dollars?|percent|weight|distance|factor|speed|rate)$/;

/** Whole where the brief says so or counts time in it, else with decimals. */
const numberType = (prose: string, name: string): CliArg["type"] => {
  if (new RegExp(`\\b(?:whole|full) ${name}`, "i").test(prose)) return "integer";
  if (/\bdecimals?\b|\bfractions?\b/i.test(prose)) return "decimal";
  return /^(?:seconds?|minutes?|weeks?)$/.test(name) ? "integer" : "decimal";
};

const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The noun behind a number that a call shows and a sentence repeats: `add "Vase" 5`, "takes 5 hours" -> `hours`. */
const unitOf = (prose: string, value: string): string | null => {
  const noun = new RegExp(`(?<![\\w.-])${plain(value)} ([a-z]{2,15})\\b`).exec(prose)?.[1];
  return noun && MEASURES.test(noun) ? noun : null;
};

/** "for that many hours at that hourly rate": what the values of the call before it are, in their order. */
function pointedNames(prose: string): string[] {
  return [
    ...prose.matchAll(
      /\b(?:(?:that|this) (?:many|much) ([a-z]+)|(?:at|with|by|of|over|in) (?:that|this) (?!many\b|much\b)((?:[a-z]+ )?[a-z]+))(?=[\s.,;]|$)/g,
    ),
  ].map((found) => {
    const words = (found[1] ?? found[2] ?? "")
      .split(" ")
      .filter((word) => !/^(?:at|for|with|and|or|of|in|to|by|per|the|is|a)$/.test(word));
    return fieldName(words.join("_"), "");
  });
}

/** The words of a call that are no options and no values of one. */
function bareWords(args: CliArg[], words: Word[]): string[] {
  const valued = (word: Word | undefined): boolean =>
    word !== undefined &&
    !word.quoted &&
    args.some(
      (one) => one.kind === "option" && word.text === `${word.text.startsWith("--") ? "--" : "-"}${dashed(one.name)}`,
    );
  return words
    .filter((word, at) => (word.quoted || !/^--?[A-Za-z]/.test(word.text)) && !valued(words[at - 1]))
    .map((word) => word.text);
}

/**
 * Names for values that a call shows without one, from what the sentences say of them: the unit of a number, and
 * "an unknown urgency" for the one choice there is. `(default routine)` gives a choice its default.
 */
export function withValueNames(shown: CliArg[], words: Word[], brief: string): CliArg[] {
  const args = withTakenValues(shown, bareWords(shown, words), brief);
  const prose = brief.replace(/`[^`\n]*`/g, " ");
  const literals = words.filter((word) => !word.quoted && /^-?\d+(?:\.\d+)?$/.test(word.text)).map((word) => word.text);
  const pointed = pointedNames(prose);
  const unnamed = args.filter((one) => one.kind === "positional" && UNNAMED.test(one.name)).length;
  let nth = 0;
  return args.map((one) => {
    if (one.kind !== "positional") return one;
    if (
      /^(?:text|second|third)$/.test(one.name) &&
      words.some((word) => /^v?\d+\.\d+\.\d+$/.test(word.text)) &&
      args.filter((item) => item.kind === "positional" && item.type === "text").length === 1
    )
      return { ...one, name: "version" };
    if (one.type === "text" && AMOUNTS.test(one.name)) return { ...one, type: numberType(prose, one.name) };
    const taken = (name: string): boolean => args.some((item) => item !== one && item.name === name);
    if (["integer", "decimal", "number"].includes(one.type) && UNNAMED.test(one.name)) {
      const at = nth++;
      const unit = unitOf(prose, literals[at] ?? "") ?? (pointed.length === unnamed ? (pointed[at] ?? null) : null);
      return unit && !taken(unit) ? { ...one, name: fieldName(unit, one.name) } : one;
    }
    if (one.type !== "choice" || one.choices.length === 0) return one;
    const told = /\bdefaults?(?: is| to|:)? [`"']?([\w-]+)/i.exec(brief)?.[1];
    const noun = /\b(?:unknown|invalid|wrong) ([a-z]{3,20})\b/i.exec(prose)?.[1]?.toLowerCase();
    const name =
      one.name === "choice" && noun && !/^(?:names?|ids?|commands?|options?|inputs?|files?|dates?)$/.test(noun)
        ? noun
        : one.name;
    return {
      ...one,
      name: taken(name) ? one.name : fieldName(name, one.name),
      default: one.default ?? (told && one.choices.includes(told) ? told : null),
    };
  });
}
