import type { SourceLanguage } from "../languages/index.ts";

/** A piece of source that an edit may change; comments are none, strings are one token. */
export interface SourceToken {
  kind: "word" | "number" | "text" | "mark";
  text: string;
  start: number;
  end: number;
}

const MARKS =
  /^(?:===|!==|>>>=?|\*\*=?|\/\/=?|<<=?|>>=?|==|!=|<=|>=|=>|->|&&|\|\||\+\+|--|[-+*/%&|^]=|[-+*/%<>=!&|^~?:.,;()[\]{}@])/;
const WORD = /^[\p{L}_$][\p{L}\p{N}_$]*/u;
const NUMBER = /^(?:\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)[A-Za-z]?/;

/** The tokens of a source in order; what cannot be read is passed over. Pure. */
export function tokensOf(source: string, language: SourceLanguage): SourceToken[] {
  const tokens: SourceToken[] = [];
  let at = 0;
  while (at < source.length) {
    const skipped = afterComment(source, at, language);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const textEnd = afterText(source, at, language);
    const rest = source.slice(at, at + 200);
    const text =
      textEnd > at ? source.slice(at, textEnd) : (WORD.exec(rest) ?? NUMBER.exec(rest) ?? MARKS.exec(rest))?.[0];
    if (text === undefined) {
      at += 1;
      continue;
    }
    const kind = textEnd > at ? "text" : WORD.test(text) ? "word" : /^\.?\d/.test(text) ? "number" : "mark";
    tokens.push({ kind, text, start: at, end: at + text.length });
    at += text.length;
  }
  return tokens;
}

function afterComment(source: string, at: number, language: SourceLanguage): number {
  const to = (index: number, length: number) => (index < 0 ? source.length : index + length);
  if (language === "python") return source[at] === "#" ? to(source.indexOf("\n", at), 0) : at;
  if (source.startsWith("//", at)) return to(source.indexOf("\n", at), 0);
  return source.startsWith("/*", at) ? to(source.indexOf("*/", at + 2), 2) : at;
}

function afterText(source: string, at: number, language: SourceLanguage): number {
  const quote = source[at] ?? "";
  if (quote !== '"' && quote !== "'" && (quote !== "`" || language === "python" || language === "java")) return at;
  const triple = source.slice(at, at + 3) === quote.repeat(3) && language !== "javascript" && language !== "typescript";
  const close = triple ? quote.repeat(3) : quote;
  for (let next = at + close.length; next < source.length; next += 1) {
    if (source[next] === "\\") next += 1;
    else if (source.startsWith(close, next)) return next + close.length;
    else if (source[next] === "\n" && !triple && quote !== "`") return next;
  }
  return source.length;
}
