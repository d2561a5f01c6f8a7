/** Reads a call in source notation as tokens with their places; enough for literals in any of the languages. */

export interface Text {
  kind: "text";
  start: number;
  end: number;
  /** Python's letters before the quote, in small letters. */
  prefix: string;
  /** One quotation mark, or three. */
  quote: string;
  /** Between the quotes, escapes as written. */
  body: string;
}
interface Token {
  kind: "number" | "word" | "mark";
  start: number;
  end: number;
  text: string;
}
export interface Group {
  kind: "group";
  start: number;
  end: number;
  open: "(" | "[" | "{";
  /** What lies between its commas; a comma at the end adds nothing. */
  items: Part[][];
  trailingComma: boolean;
}
export type Part = Text | Token | Group;

const SPACE = /\s+/y;
const NUMBER =
  /(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?)[A-Za-z]*/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const PREFIX = /^[rbuf]{1,2}$/i;
const CLOSES = { "(": ")", "[": "]", "{": "}" } as const;
const MAX_LENGTH = 20_000;

class Unreadable extends Error {}

class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  all(): Part[] {
    const { items, last } = this.items("");
    if (items.length > 0) throw new Unreadable();
    return last;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found ? found[0] : null;
  }

  /** Up to `close`, which is passed over; `last` is what came after the last comma. */
  private items(close: string): { items: Part[][]; last: Part[] } {
    const items: Part[][] = [];
    let last: Part[] = [];
    for (;;) {
      this.match(SPACE);
      const next = this.text.charAt(this.at);
      if (next === close) {
        this.at++;
        return { items, last };
      }
      if (next === "") throw new Unreadable();
      if (next === ",") {
        if (close === "" || last.length === 0) throw new Unreadable();
        this.at++;
        items.push(last);
        last = [];
      } else last.push(this.part(last.at(-1)));
    }
  }

  private part(before: Part | undefined): Part {
    const start = this.at;
    const next = this.text.charAt(start);
    if (next === '"' || next === "'" || next === "`") return this.quoted("", start);
    if (next === "(" || next === "[" || next === "{") return this.group(next);
    if (/[)\]}#]/.test(next) || this.text.startsWith("//", start) || this.text.startsWith("/*", start)) {
      throw new Unreadable();
    }
    const number = this.match(NUMBER);
    if (number !== null) return { kind: "number", start, end: this.at, text: number };
    const word = this.match(WORD);
    if (word !== null) {
      const quote = this.text.charAt(this.at);
      if (PREFIX.test(word) && (quote === '"' || quote === "'")) return this.quoted(word.toLowerCase(), start);
      return { kind: "word", start, end: this.at, text: word };
    }
    // A slash where a value begins opens a regular expression, which may hold anything.
    if (next === "/" && (before === undefined || before.kind === "mark")) throw new Unreadable();
    this.at++;
    return { kind: "mark", start, end: this.at, text: next };
  }

  private group(open: Group["open"]): Group {
    const start = this.at++;
    const { items, last } = this.items(CLOSES[open]);
    const trailingComma = items.length > 0 && last.length === 0;
    if (last.length > 0) items.push(last);
    return { kind: "group", start, end: this.at, open, items, trailingComma };
  }

  private quoted(prefix: string, start: number): Text {
    const one = this.text.charAt(this.at);
    const quote = one !== "`" && this.text.startsWith(one.repeat(3), this.at) ? one.repeat(3) : one;
    const from = this.at + quote.length;
    for (let at = from; at < this.text.length; at++) {
      if (this.text.charAt(at) === "\\") at++;
      else if (this.text.startsWith(quote, at)) {
        this.at = at + quote.length;
        return { kind: "text", start, end: this.at, prefix, quote, body: this.text.slice(from, at) };
      } else if (this.text.charAt(at) === "\n" && quote.length === 1 && quote !== "`") break;
    }
    throw new Unreadable();
  }
}

/** The parts of an expression; null when it cannot be read this way (brackets that do not match, comments, regular
 *  expressions, longer than 20,000 characters). */
export function readParts(text: string): Part[] | null {
  if (text.length > MAX_LENGTH) return null;
  try {
    return new Reader(text).all();
  } catch (error) {
    if (error instanceof Unreadable || error instanceof RangeError) return null;
    throw error;
  }
}

/** The group of arguments when the whole expression is one call of a name or a path of names; else null. */
export function outerCall(parts: Part[]): { fn: string; args: Group } | null {
  const args = parts.at(-1);
  const path = parts.slice(0, -1);
  if (args?.kind !== "group" || args.open !== "(" || path.length % 2 === 0) return null;
  const names = path.map((part, i) => (part.kind === (i % 2 === 0 ? "word" : "mark") ? part.text : ""));
  return names.every((name, i) => (i % 2 === 0 ? name !== "" : name === ".")) ? { fn: names.join(""), args } : null;
}
