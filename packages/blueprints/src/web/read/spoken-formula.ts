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

const operatorOf = (word: string): string | undefined => OPERATORS.find(([words]) => words.test(word.trim()))?.[1];
const isPercent = (field: WebField | undefined): boolean =>
  field !== undefined && (field.unit === "%" || /\bpercent(?:age)?\b/i.test(field.label));

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
  const hundred = parts.some((part) => /^(?:100|0\.01)$/.test(part.trim()));
  for (const [index, part] of parts.entries()) {
    const clean = part.trim().replace(/^(?:the|a|an|its|their)\s+/i, "");
    if (index % 2 === 1) {
      const found = operatorOf(clean);
      if (!found) return null;
      out.push(found);
      continue;
    }
    const number = /^[$€£]?(\d+(?:\.\d+)?)(%?)$/.exec(clean);
    const operand = number ? number[1] : fieldNamed(clean, fields);
    if (!operand) return null;
    const percent = number ? number[2] !== "" : isPercent(fields.find((field) => field.key === operand));
    const [before, after] = [parts[index - 1], parts[index + 1]].map((word) => operatorOf(word ?? ""));
    // Nobody takes ten percent off by taking 10 away: of what they are a share is not said.
    if (percent && ![before, after].some((word) => word === "*" || word === "/")) return null;
    const share = before === "/" ? `(${operand} / 100)` : `${operand} / 100`;
    out.push(percent && (number || !hundred) ? share : operand);
  }
  return out.join(" ");
}

/** "Cost is distance times 0.5": up to the mark that ends it; a point in a number is none. */
const SAID = /([A-Za-z][A-Za-z ]{2,40}?)\s*(?:=|\bis\b|\bequals\b|\bare\b|\bas\b)\s*((?:[^.;,()=]|\.(?=\d)){5,120})/g;
/** "…, plus the deposit" goes on where it stopped. */
const MORE =
  /^,\s*(?:and )?((?:plus|minus|less)\s(?:[^.;,()=]|\.(?=\d)){3,60})(?!,\s*(?:times|plus|minus|less|divided|multiplied))/i;
/** The same with something that cannot just be joined: "…, times 2", "…, but at least 5", "0,5". */
const GOES_ON =
  /^(?:,\d|,?\s*(?:and )?(?:times|multiplied|divided|plus|minus|less|but|unless|except|at least|at most|rounded|capped|up to|with a)\b)/i;

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
  for (const match of brief.matchAll(SAID)) {
    const rest = brief.slice(match.index + match[0].length);
    const more = MORE.exec(rest);
    // What is said behind it and not understood would be missing in the formula.
    if (!more && GOES_ON.test(rest)) continue;
    note(match[1] ?? "", `${match[2]}${more ? ` ${more[1]}` : ""}`);
  }
  return found;
}
