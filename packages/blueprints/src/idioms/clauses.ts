import type { Language, TypeRef } from "@guildhall/contracts";
import { isNumeric } from "./leaf-view.ts";

type Comparator = "<" | "<=" | ">" | ">=" | "==";
type Kind = "digit" | "upper" | "lower" | "letter" | "symbol" | "space";
/** One condition on a text or a number, as a sentence states it. */
type Atom =
  | { test: "compare"; of: "length" | "value"; op: Comparator; bound: number }
  | { test: "has"; kind: Kind }
  | { test: "only"; kinds: "letters" | "digits" | "letters and digits" }
  | { test: "edge"; at: "start" | "end" | "anywhere"; text: string }
  | { test: "edge-kind"; at: "start" | "end"; kind: Kind }
  | { test: "divisible"; by: number };
export type Condition = { all: boolean; atoms: (Atom & { not: boolean })[] };

const COMPARATORS: [RegExp, Comparator][] = [
  [/^(at least|a minimum of|no fewer than|no less than|not less than|from|>=)$/, ">="],
  [/^(at most|up to|no more than|a maximum of|not more than|<=)$/, "<="],
  [/^(fewer than|less than|under|below|shorter than|smaller than|lower than|<)$/, "<"],
  [/^(more than|over|above|longer than|greater than|larger than|higher than|>)$/, ">"],
  [/^(exactly|equal to|equals|==)$/, "=="],
];
const WORDS =
  "(at least|a minimum of|no fewer than|no less than|not less than|from|at most|up to|no more than|not more than|a maximum of|fewer than|less than|under|below|shorter than|smaller than|lower than|more than|over|above|longer than|greater than|larger than|higher than|exactly|equal to|equals|>=|<=|==|<|>)";
const NUMBER = "(-?\\d+(?:\\.\\d+)?)";
const UNIT = "(?:\\s+(?:characters?|chars?|letters?|signs|symbols))?(?:\\s+long|\\s+in length)?";
const KINDS: [RegExp, Kind][] = [
  [/^(?:digit|number|numeral|figure)s?$/, "digit"],
  [/^(?:upper[- ]?case (?:letter|character)|capital(?: letter)?|upper[- ]?case)s?$/, "upper"],
  [/^(?:lower[- ]?case (?:letter|character)|small letter|lower[- ]?case)s?$/, "lower"],
  [/^letters?$/, "letter"],
  [/^(?:special characters?|symbols?|punctuation(?: mark)?|special signs?)$/, "symbol"],
  [/^(?:spaces?|white ?space)$/, "space"],
];
const kindOf = (text: string): Kind | null => KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
const comparator = (text: string): Comparator | null => COMPARATORS.find(([p]) => p.test(text))?.[1] ?? null;

const SUBJECT =
  /^(?:if |when |that |which |it |they |the (?:text|password|string|number|value|word|name|code|input|title|username) |a (?:text|number) )*/;
const VERB =
  /^(?:is |are |has |have |contains? |includes? |containing |having |with |must (?:be |have |contain )?|been )*/;
const NEGATIVE = /^(?:does not |doesn't |do not |is not |isn't |has no |contains no |must not |without |not |no )/;

/** Splits at "and", "or" and commas outside quotes; null when "and" and "or" are mixed. */
function partsOf(text: string): { all: boolean; parts: string[] } | null {
  const quotes: string[] = [];
  const hidden = text
    .replace(/"[^"]*"|`[^`]*`/g, (quote) => `«${quotes.push(quote) - 1}»`)
    .toLowerCase()
    .replace(/\bboth\b/g, " ")
    .replace(/\bbetween (-?\d+(?:\.\d+)?) and /g, "between $1 to ")
    .replace(/\bletters (?:and|or) (?:digits|numbers)\b/g, "letters+digits")
    .replace(
      /(\d+(?:\.\d+)?)(\s+characters|\s+letters|\s+chars)? or (?:more|longer|above|higher|greater)/g,
      "at least $1$2",
    )
    .replace(
      /(\d+(?:\.\d+)?)(\s+characters|\s+letters|\s+chars)? or (?:fewer|less|shorter|below|lower)/g,
      "at most $1$2",
    );
  const or = /\bor\b/.test(hidden);
  if (or && /\band\b/.test(hidden)) return null;
  const parts = hidden
    .split(/,\s*(?:and|or)\s+|\s+(?:and|or)\s+|,\s*/)
    .map((part) => part.replace(/«(\d+)»/g, (_, i: string) => quotes[Number(i)] ?? "").trim())
    .filter((part) => part !== "");
  return parts.length > 0 ? { all: !or, parts } : null;
}

const between = new RegExp(`^between ${NUMBER} to ${NUMBER}${UNIT}(?: inclusive)?$`);
const compared = new RegExp(`^${WORDS}\\s+${NUMBER}(${UNIT})$`);

/** The conditions of one part; null when a word of it is not understood. */
function atomsOf(part: string, of: "length" | "value"): (Atom & { not: boolean })[] | null {
  let text = part.replace(/[.:;]+$/, "").replace(SUBJECT, "");
  const not = NEGATIVE.test(text) && !/^no (?:more|fewer|less) than/.test(text);
  if (not) text = text.replace(NEGATIVE, "");
  text = text.replace(VERB, "").trim();
  const one = (atom: Atom): (Atom & { not: boolean })[] => [{ ...atom, not }];
  const range = between.exec(text);
  if (range && !not) {
    const bounds = [Number(range[1]), Number(range[2])] as const;
    return [
      { test: "compare", of, op: ">=", bound: bounds[0], not: false },
      { test: "compare", of, op: "<=", bound: bounds[1], not: false },
    ];
  }
  const size = compared.exec(text);
  const op = size && comparator(size[1] ?? "");
  // "Longer than 5" is of a text as it stands; "below 5" of a text needs the word characters.
  if (size && op && (of === "value" ? !size[3] : size[3] || /^(shorter|longer) than$/.test(size[1] ?? "")))
    return one({ test: "compare", of, op, bound: Number(size[2]) });
  if (of === "value") {
    const divisor = /^(?:(?:evenly )?divisible by|(?:a )?multiples? of)\s+(\d+)$/.exec(text);
    if (divisor && Number(divisor[1]) > 0) return one({ test: "divisible", by: Number(divisor[1]) });
    if (/^even(?: numbers?)?$/.test(text)) return one({ test: "divisible", by: 2 });
    if (/^odd(?: numbers?)?$/.test(text)) return [{ test: "divisible", by: 2, not: !not }];
    if (/^(positive|negative|zero)$/.test(text))
      return one({ test: "compare", of, op: text === "zero" ? "==" : text === "positive" ? ">" : "<", bound: 0 });
    return null;
  }
  return textAtoms(text, one);
}

function textAtoms(text: string, one: (atom: Atom) => (Atom & { not: boolean })[]): (Atom & { not: boolean })[] | null {
  if (text === "empty" || text === "blank") return one({ test: "compare", of: "length", op: "==", bound: 0 });
  const edge = /^(start|begin|end)(?:s|ing|ning)? (?:with|in) (?:a |an |the )?(.+)$/.exec(text);
  const quoted = (value: string): string | null => /^["`]([^"`]+)["`]$/.exec(value)?.[1] ?? null;
  if (edge) {
    const at = edge[1] === "end" ? "end" : "start";
    const literal = quoted(edge[2] ?? "");
    const kind = kindOf(edge[2] ?? "");
    if (literal !== null) return one({ test: "edge", at, text: literal });
    return kind ? one({ test: "edge-kind", at, kind }) : null;
  }
  const literal = quoted(text);
  if (literal !== null) return one({ test: "edge", at: "anywhere", text: literal });
  const only = /^only (?:of |contains? )?(letters\+digits|letters|digits)$/.exec(
    text.replace(/^(?:made|consists?) (?:up )?/, ""),
  );
  if (only) {
    const kinds = only[1] === "letters+digits" ? "letters and digits" : only[1] === "letters" ? "letters" : "digits";
    return one({ test: "only", kinds });
  }
  const kind = kindOf(text.replace(/^(?:at least one |at least 1 |a |an |one |any )/, ""));
  return kind ? one({ test: "has", kind }) : null;
}

/** Reads a condition such as "at least 8 characters and a digit"; null unless every word of it is understood. */
export function readCondition(text: string, type: TypeRef): Condition | null {
  const split = partsOf(text);
  if (!split) return null;
  const of = isNumeric(type) ? "value" : "length";
  const atoms: Condition["atoms"] = [];
  for (const part of split.parts) {
    const last = atoms.at(-1);
    // "Divisible by 3 and 5": the second number goes with the first one's words.
    const bare = /^\d+$/.test(part) && last?.test === "divisible";
    const read = bare ? [{ ...last, by: Number(part) }] : atomsOf(part, of);
    if (!read) return null;
    atoms.push(...read);
  }
  // A range inside alternatives would need brackets of its own.
  return split.all || atoms.length === split.parts.length ? { all: split.all, atoms } : null;
}

const PYTHON_KINDS: Record<Kind, string> = {
  digit: 'c in "0123456789"',
  upper: "c.isupper()",
  lower: "c.islower()",
  letter: "c.isalpha()",
  symbol: "not c.isalnum() and not c.isspace()",
  space: "c.isspace()",
};
const PATTERNS: Record<Kind, string> = {
  digit: "[0-9]",
  upper: "\\p{Lu}",
  lower: "\\p{Ll}",
  letter: "\\p{L}",
  symbol: "[^\\p{L}\\p{N}\\s]",
  space: "\\s",
};
const ONLY = {
  letters: ["NAME.isalpha()", "/^\\p{L}+$/u.test(NAME)"],
  digits: ['re.fullmatch(r"[0-9]+", NAME) is not None', "/^[0-9]+$/.test(NAME)"],
  "letters and digits": ["NAME.isalnum()", "/^[\\p{L}\\p{N}]+$/u.test(NAME)"],
} as const;

function renderAtom(language: Language, atom: Atom, name: string): string {
  const python = language === "python";
  switch (atom.test) {
    case "compare": {
      const value = atom.of === "value" ? name : python ? `len(${name})` : `[...${name}].length`;
      return `${value} ${!python && atom.op === "==" ? "===" : atom.op} ${atom.bound}`;
    }
    case "has":
      return python ? `any(${PYTHON_KINDS[atom.kind]} for c in ${name})` : `/${PATTERNS[atom.kind]}/u.test(${name})`;
    case "only":
      return ONLY[atom.kinds][python ? 0 : 1].replace("NAME", name);
    case "edge": {
      const text = JSON.stringify(atom.text);
      if (atom.at === "anywhere") return python ? `${text} in ${name}` : `${name}.includes(${text})`;
      const call = { start: ["startswith", "startsWith"], end: ["endswith", "endsWith"] }[atom.at][python ? 0 : 1];
      return `${name}.${call}(${text})`;
    }
    case "edge-kind": {
      const one = atom.at === "start" ? `${name}[:1]` : `${name}[-1:]`;
      if (python) return `any(${PYTHON_KINDS[atom.kind]} for c in ${one})`;
      return `/${atom.at === "start" ? "^" : ""}${PATTERNS[atom.kind]}${atom.at === "end" ? "$" : ""}/u.test(${name})`;
    }
    case "divisible":
      return python ? `${name} % ${atom.by} == 0` : `${name} % ${atom.by} === 0`;
  }
}

/** The condition as an expression over a variable. */
export function renderCondition(language: Language, { all, atoms }: Condition, name: string): string {
  const python = language === "python";
  const parts = atoms.map((atom) => {
    const code = renderAtom(language, atom, name);
    return atom.not ? (python ? `not (${code})` : `!(${code})`) : code;
  });
  return parts.join(python ? (all ? " and " : " or ") : all ? " && " : " || ");
}
