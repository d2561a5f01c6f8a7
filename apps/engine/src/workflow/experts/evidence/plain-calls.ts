import { wordsIn } from "../../../languages/index.ts";
import type { CodeUnit } from "./code-map.ts";
import { plainValues } from "./plain-values.ts";

const READABLE_WORD = /^[\w .:,-]{1,12}$/;
const MAX_NAMED = 4;

/** Short texts a function itself speaks of, which its branches may turn on. */
function wordsOfUnit({ text, doc, language }: CodeUnit): string[] {
  const code = (doc ? text.replace(doc, "") : text).replaceAll(
    language === "python" ? /\braise\b.*/g : /\bthrow\b.*/g,
    "",
  );
  return wordsIn(code).filter((word) => READABLE_WORD.test(word));
}

/**
 * Calls with plain values of what a function must be given, and a few that also give what it may be given. `begin` stands
 * before the brackets. None where a parameter has a type nobody can make up. Pure.
 */
export function plainCalls(unit: CodeUnit, begin: string, count = 14): string[] {
  const words = wordsOfUnit(unit);
  const needed = unit.parameters.filter(({ optional }) => !optional);
  const values = needed.map((parameter) => plainValues(parameter, { language: unit.language, words }));
  if (values.some(({ length }) => length === 0)) return [];
  const longest = Math.max(1, ...values.map(({ length }) => length));
  const argsAt = (step: number) =>
    values.map((list, at) => list[(step + (step < longest ? 0 : at * (1 + (step % 3)))) % list.length] ?? "");
  const rounds = needed.length === 0 ? 1 : needed.length === 1 ? longest : 2 * longest;
  const calls = Array.from({ length: rounds }, (_, step) => `${begin}(${argsAt(step).join(", ")})`);
  const named = optionalCalls(unit, begin, argsAt(1)).slice(0, Math.floor(count / 3));
  return [...new Set([...calls.slice(0, count - named.length), ...named])];
}

/** One call each for what may be given: its plain values but the default, by name or in its place. */
function optionalCalls(unit: CodeUnit, begin: string, args: readonly string[]): string[] {
  const python = unit.language === "python";
  const may = unit.parameters.filter(({ optional, name, type }) => optional && !name.startsWith("*") && type !== "");
  // A script takes them by their place, so only the first can be given alone.
  return (python ? may : may.slice(0, 1))
    .filter(({ type }) =>
      /^(?:int|bool|boolean|float|number|Optional\[(?:int|bool|float)\]|(?:int|bool|float) \| None)$/.test(type),
    )
    .flatMap((parameter) => {
      const value = plainValues(parameter, { language: unit.language, words: [] }).find(
        (one, at) => at > 0 && one !== parameter.fallback,
      );
      if (value === undefined) return [];
      return [`${begin}(${[...args, python ? `${parameter.name}=${value}` : value].join(", ")})`];
    })
    .slice(0, MAX_NAMED);
}
