import type { EnvironmentRow } from "@guildhall/contracts";

export interface EnvText {
  rows: EnvironmentRow[];
  /** Lines that are no NAME=value, as they were written. */
  left: string[];
}

/** A larger text is no list of fifty values. */
const MAX_CHARACTERS = 300_000;

/** Whether what was pasted into the name of a row is meant as rows and not as a name. */
export const isEnvText = (text: string): boolean => /[=\n]/.test(text.trim());

const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?([^\s=#]+)[ \t]*=[ \t]*/;
const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t" };

/**
 * The rows of a `.env` text as its usual readers take it: `export`, comments, single quotes as they are, double quotes
 * with escapes and over several lines. Names are not judged here, and `${OTHER}` is not filled in. Null when it is too
 * long to be one.
 */
export function readEnvText(text: string): EnvText | null {
  if (text.length > MAX_CHARACTERS) return null;
  const found: EnvText = { rows: [], left: [] };
  let rest = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  while (rest !== "") {
    const name = ASSIGNMENT.exec(rest);
    const line = rest.slice(0, endOfLine(rest));
    if (name?.[1] === undefined) {
      if (line.trim() !== "" && !line.trim().startsWith("#")) found.left.push(line.trim());
      rest = rest.slice(line.length + 1);
      continue;
    }
    const { value, length } = readValue(rest.slice(name[0].length));
    found.rows.push({ name: name[1], value });
    rest = rest.slice(name[0].length + length + 1);
  }
  return found;
}

const endOfLine = (text: string): number => {
  const at = text.indexOf("\n");
  return at < 0 ? text.length : at;
};

/** A value from its first character on, and how far it reaches: to the end of its last line. */
function readValue(text: string): { value: string; length: number } {
  const quote = text[0];
  const quoted = quote === '"' || quote === "'" || quote === "`" ? closing(text, quote) : -1;
  if (quoted > 0) {
    const inside = text.slice(1, quoted);
    const value =
      quote === '"' ? inside.replace(/\\([\s\S])/g, (_, letter: string) => ESCAPES[letter] ?? letter) : inside;
    return { value, length: quoted + 1 + endOfLine(text.slice(quoted + 1)) };
  }
  const line = text.slice(0, endOfLine(text));
  return { value: line.replace(/(^|\s)#.*$/, "").trim(), length: line.length };
}

/** Index of the quote that ends a value; -1 where none does, and the quote is part of it. */
function closing(text: string, quote: string): number {
  for (let at = 1; at < text.length; at++) {
    if (text[at] === "\\" && quote === '"') at++;
    else if (text[at] === quote) return at;
  }
  return -1;
}
