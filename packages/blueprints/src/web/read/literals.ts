import { wordTable } from "@guildhall/contracts";
/** Texts that a brief shows as they shall look, in backticks or quotes, each with the words around it. Pure. */
export interface Literal {
  text: string;
  at: number;
  /** Index behind its closing mark. */
  end: number;
  code: boolean;
}

/** A literal with what the brief says of when it is shown. */
export interface Shown {
  literal: Literal;
  /** The condition the brief gives for it: "if I carry more"; "otherwise" where it is the rest; empty for none. */
  when: string;
  /** Another way to say the line before it. */
  alternative: boolean;
  after: string;
}

const LITERAL = /`([^`\n]{1,120})`|"([^"\n]{1,120})"|“([^”\n]{1,120})”/g;

export function literalsIn(brief: string): Literal[] {
  return [...brief.matchAll(LITERAL)].map((match) => ({
    text: (match[1] ?? match[2] ?? match[3] ?? "").trim(),
    at: match.index,
    end: match.index + match[0].length,
    code: match[1] !== undefined,
  }));
}

const FILLER = "\u00a4";

/** The brief at the same length with the inside of every literal filled up, so that only its own words remain. */
export const withoutLiterals = (brief: string): string =>
  brief.replace(LITERAL, (whole) => FILLER.repeat(whole.length));

/** The brief with these literals blanked, and the other ones in quotes. Every other character keeps its place. */
export function onlyQuotes(brief: string, spent: readonly Literal[]): string {
  let text = brief;
  for (const { at, end, text: shown, code } of literalsIn(brief)) {
    const used = spent.some((literal) => literal.at === at);
    if (used) text = `${text.slice(0, at)}${" ".repeat(end - at)}${text.slice(end)}`;
    else if (code && REFUSAL.test(shown))
      text = `${text.slice(0, at)}"${text.slice(at + 1, end - 1)}"${text.slice(end)}`;
  }
  return text;
}

/** A text without figures, or one that says what has to be: never an example of a line with figures in it. */
const REFUSAL =
  /^[A-Z][^\d:]{2,}$|^[A-Z].*\b(?:must|at least|at most|only|cannot|can't|use|enter|choose|type|not)\b.*\d/;

/** The sentence that holds a place: its words before and behind, literals filled up. */
export function sentenceAround(plain: string, at: number, end: number): { before: string; after: string } {
  const stop = /[.!?]\s+(?=[A-Z\u00a4-])|\n/g;
  let from = 0;
  let to = plain.length;
  for (const match of plain.matchAll(stop)) {
    if (match.index + match[0].length <= at) from = match.index + match[0].length;
    else if (match.index >= end) {
      to = match.index;
      break;
    }
  }
  return { before: plain.slice(from, at), after: plain.slice(end, to) };
}

const FORMS = wordTable<string>({
  sold: "sell",
  spent: "spend",
  paid: "pay",
  given: "give",
  took: "take",
  drunk: "drink",
  eaten: "eat",
  ran: "run",
  lent: "lend",
  made: "make",
});

/** What the forms of a word share: "carried" and "carry", "sold" and "sell". */
export const stemOf = (word: string): string => {
  const low = word.toLowerCase();
  const whole = FORMS[low] ?? low.replace(/'s$/, "");
  return whole
    .replace(/ie[sd]$/, "y")
    .replace(/(?:sses|xes|ches|shes)$/, (end) => end.slice(0, -2))
    .replace(/(?<=[a-z]{3})(?:ing|ed|s)$/, "")
    .replace(/(?<=[a-z]{3})e$/, "");
};

const PLAIN =
  /^(?:the|a|an|of|in|on|per|for|and|or|to|my|our|your|its|is|are|i|we|you|it|so|far|all|what|that|this|than|by|with|at)$/i;

/** The telling words of a text, reduced to their stems. */
export const stemsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "" && !PLAIN.test(word) && !/^\d+$/.test(word))
    .map(stemOf);
