import type { WebField } from "../form.ts";
import { namedIn } from "./tool-refusals.ts";
import { clauseBefore, inDigits, type Literal, type Sentence } from "./tool-text.ts";

/** Literals that stand for each other, `Grade: A` from 90 and `Grade: F` otherwise, or one answer and its opposite. */

export interface Alternatives {
  /** What all of them share, before and behind what differs. */
  prefix: string;
  suffix: string;
  /** Over the inputs; empty where the brief gives no limits. */
  formula: string;
}

const N = "(-?\\d+(?:\\.\\d+)?)";
const LIMITS: readonly [RegExp, string][] = [
  [new RegExp(`${N}\\s*%?\\s*(?:and|or) (?:up|more|above|over|higher|better|longer)`, "i"), ">="],
  [new RegExp(`\\b(?:from|at least|starting at)\\s+${N}`, "i"), ">="],
  [new RegExp(`${N}\\s*%?\\s*(?:and|or) (?:below|under|less|lower|fewer|shorter)`, "i"), "<="],
  [new RegExp(`\\b(?:at most|up to)\\s+${N}`, "i"), "<="],
  [new RegExp(`\\b(?:above|over|more than|greater than)\\s+${N}`, "i"), ">"],
  [new RegExp(`\\b(?:below|under|less than|fewer than)\\s+${N}`, "i"), "<"],
];
const REST = /\b(?:otherwise|else|the rest|anything else|everything else|all others?)\b/i;
const NUMERIC = ["integer", "number", "money"];

/** The place where texts begin to differ; never inside a word. */
function shared(texts: readonly string[]): { prefix: string; suffix: string } {
  const [first = "", ...others] = texts;
  let from = 0;
  while (from < first.length && others.every((text) => text[from] === first[from])) from++;
  const prefix = /^(?:.*[\s:])?/.exec(first.slice(0, from))?.[0] ?? "";
  let back = 0;
  const room = Math.min(...texts.map((text) => text.length - prefix.length - 1));
  while (back < room && others.every((text) => text.at(-1 - back) === first.at(-1 - back))) back++;
  const suffix = /(?:[\s.!].*)?$/.exec(first.slice(first.length - back))?.[0] ?? "";
  return { prefix, suffix };
}

/** The alternatives that the literals of a sentence are; null when they are none. */
export function alternativesIn(
  sentence: Sentence,
  literals: readonly Literal[],
  inputs: readonly WebField[],
): Alternatives | null {
  if (literals.length < 2 || literals.some((literal) => /\d/.test(literal.text))) return null;
  const numbers = inputs.filter((field) => NUMERIC.includes(field.type));
  const field = namedIn(sentence.words, numbers)[0] ?? (numbers.length === 1 ? numbers[0] : undefined);
  const clauses = literals.map((literal) => inDigits(clauseBefore(sentence, literal).replaceAll("\ue000", " ")));
  const parts = shared(literals.map((literal) => literal.text));
  const word = (literal: Literal) => literal.text.slice(parts.prefix.length, literal.text.length - parts.suffix.length);
  if (literals.length === 2 && /^\s*,?\s*or\s*$/i.test(clauses[1] ?? "")) return { ...parts, formula: "" };
  if (!field) return null;
  const tests = clauses.map((clause) => {
    if (REST.test(clause)) return "";
    const found = LIMITS.flatMap(([pattern, op]) => {
      const match = pattern.exec(clause);
      return match ? [`${field.key} ${op} ${match[1]}`] : [];
    });
    return found[0] ?? null;
  });
  // The last one may be what is left; every other needs its limit.
  if (tests.slice(0, -1).some((test) => !test) || tests.at(-1) === null) return null;
  const names = literals.map((literal) => JSON.stringify(word(literal)));
  const formula = tests
    .slice(0, -1)
    .map((test, index) => `${test} ? ${names[index]} : `)
    .join("");
  return { ...parts, formula: `${formula}${names.at(-1)}` };
}
