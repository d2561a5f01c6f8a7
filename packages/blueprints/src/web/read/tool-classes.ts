import type { WebField } from "../form.ts";
import { namedIn } from "./tool-refusals.ts";
import { clauseAfter, clauseBefore, inDigits, type Literal, type Sentence } from "./tool-text.ts";

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

/** ">= 90" of "90 and up", nothing of "otherwise"; null without a limit. */
function testOf(clause: string): string | null {
  if (REST.test(clause)) return "";
  for (const [pattern, op] of LIMITS) {
    const match = pattern.exec(clause);
    if (match) return `${op} ${match[1]}`;
  }
  return null;
}

/** The alternatives that the literals of a sentence are; null when they are none. */
export function alternativesIn(
  sentence: Sentence,
  all: readonly Literal[],
  inputs: readonly WebField[],
): Alternatives | null {
  const literals = all.filter((literal) => !/\d/.test(literal.text));
  if (literals.length < 2) return null;
  const numbers = inputs.filter((field) => NUMERIC.includes(field.type));
  const field = namedIn(sentence.words, numbers)[0] ?? (numbers.length === 1 ? numbers[0] : undefined);
  const words = (text: string) => inDigits(text.replaceAll("\ue000", " "));
  const before = literals.map((literal) => words(clauseBefore(sentence, literal)));
  const behind = literals.map((literal) => words(clauseAfter(sentence, literal)));
  // "`Weak` below 12": the limit stands behind; what stands before the first is another sentence part.
  const clauses = testOf(before[0] ?? "") === null && testOf(behind[0] ?? "") ? behind : before;
  const parts = shared(literals.map((literal) => literal.text));
  const word = (literal: Literal) => literal.text.slice(parts.prefix.length, literal.text.length - parts.suffix.length);
  if (literals.length === 2 && /^\s*,?\s*or\s*$/i.test(clauses[1] ?? "")) return { ...parts, formula: "" };
  const tests = clauses.map(testOf);
  // The last one may be what is left; every other needs its limit.
  if (tests.slice(0, -1).some((test) => !test) || tests.at(-1) === null) return null;
  // Limits of something else than an input, a length or another result, are the business of a leaf.
  if (!field || namedIn(sentence.words, inputs).some((input) => input !== field)) return { ...parts, formula: "" };
  const names = literals.map((literal) => JSON.stringify(word(literal)));
  const formula = tests
    .slice(0, -1)
    .map((test, index) => `${field.key} ${test} ? ${names[index]} : `)
    .join("");
  return { ...parts, formula: `${formula}${names.at(-1)}` };
}
