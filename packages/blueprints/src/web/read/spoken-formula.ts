import type { WebField } from "../form.ts";

/** Arithmetic as a brief says it, over the fields it names: "sets x reps x weight". Nothing is guessed. */

const OPERATORS: readonly [RegExp, string][] = [
  [/^(?:x|×|\*|times|multiplied by)$/i, "*"],
  [/^(?:plus|\+|added to)$/i, "+"],
  [/^(?:minus|-|−|less)$/i, "-"],
  [/^(?:divided by|\/|÷|over)$/i, "/"],
];
const BETWEEN =
  /\s+(x|×|\*|times|multiplied by|plus|\+|added to|minus|-|−|less|divided by|\/|÷|over)\s+|\s*([×*÷])\s*/i;
const NUMERIC = ["integer", "number", "money"];

const stem = (word: string): string => word.toLowerCase().replace(/(?:es|s)$/, "");
const wordsOf = (text: string): string[] =>
  text
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word.length > 1 && !/^(?:the|of|in|per|an|number|amount|total|your|my|its)$/i.test(word))
    .map(stem);

/** The numeric field a phrase names: every word of the phrase stands in its label, or the other way round. */
function fieldNamed(phrase: string, fields: readonly WebField[]): string | null {
  const said = wordsOf(phrase);
  if (said.length === 0) return null;
  const fits = fields
    .filter((field) => NUMERIC.includes(field.type))
    .map((field) => ({ field, words: wordsOf(field.label) }))
    .filter(
      ({ words }) =>
        words.length > 0 && (said.every((word) => words.includes(word)) || words.every((word) => said.includes(word))),
    )
    .toSorted((a, b) => Math.abs(a.words.length - said.length) - Math.abs(b.words.length - said.length));
  return fits[0]?.field.key ?? null;
}

/** The formula of a phrase, or null when a part of it is no known field or number. */
export function spokenFormula(text: string, fields: readonly WebField[]): string | null {
  const parts = text
    .trim()
    .split(BETWEEN)
    .filter((part) => part !== undefined && part !== "");
  if (parts.length < 3 || parts.length % 2 === 0) return null;
  const out: string[] = [];
  for (const [index, part] of parts.entries()) {
    const clean = part.trim().replace(/^(?:the|a|an|its|their)\s+/i, "");
    if (index % 2 === 1) {
      const found = OPERATORS.find(([words]) => words.test(clean));
      if (!found) return null;
      out.push(found[1]);
      continue;
    }
    const number = /^[$€£]?(\d+(?:\.\d+)?)(%?)$/.exec(clean);
    const operand = number ? (number[2] ? `${number[1]} / 100` : number[1]) : fieldNamed(clean, fields);
    if (!operand) return null;
    out.push(operand);
  }
  return out.join(" ");
}

export interface SpokenValue {
  label: string;
  formula: string;
}

/** "volume (sets x reps x weight)", "total = price times quantity", "cost is distance times rate". */
export function spokenValues(brief: string, fields: readonly WebField[]): SpokenValue[] {
  const found: SpokenValue[] = [];
  const note = (label: string, text: string) => {
    const name = label
      .trim()
      .replace(/^.*\b(?:shows?|displays?|calculates?|gives?|see|and|the|a|an|of|with|its|whose)\s+/i, "")
      .trim();
    const formula = spokenFormula(text, fields);
    if (formula && name.length > 2 && name.length < 32 && !found.some((row) => row.label === name))
      found.push({ label: name, formula });
  };
  for (const match of brief.matchAll(/([A-Za-z][A-Za-z ]{2,40}?)\s*\(\s*=?\s*([^()]{5,120})\)/g))
    note(match[1] ?? "", match[2] ?? "");
  for (const match of brief.matchAll(
    /([A-Za-z][A-Za-z ]{2,40}?)\s*(?:=|\bis\b|\bequals\b|\bare\b|\bas\b)\s*([^.;,()=]{5,120})/g,
  ))
    note(match[1] ?? "", match[2] ?? "");
  return found;
}
