import { type Outline, wordTable } from "@guildhall/contracts";
import { readBrokenSource } from "../parse-source.ts";
import type { Grammar } from "../ports.ts";
import { grammarSymbols } from "./grammar-symbols.ts";
import { markdownHeadings } from "./markdown-headings.ts";

const MAX_SYMBOLS = 500;
const MAX_CHARACTERS = 1024 ** 2;
/** The engine does nothing else meanwhile. */
const PARSE_MS = 500;
/** Of a longer text this much is read first: most have shown their 500 symbols by then. */
const FIRST_CHARACTERS = 200_000;

const GRAMMARS = wordTable<Grammar>({
  py: "python",
  pyi: "python",
  js: "javascript",
  mjs: "javascript",
  cjs: "javascript",
  jsx: "javascript",
  ts: "typescript",
  mts: "typescript",
  cts: "typescript",
  tsx: "tsx",
  java: "java",
});

const extensionOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1).toLowerCase();

/** What a text defines, by the kind of file its path says it is. Total: text that does not parse gives what it can. */
export async function outlineOf(path: string, text: string): Promise<Outline> {
  if (text.length > MAX_CHARACTERS) return unread;
  const extension = extensionOf(path);
  if (extension === "md" || extension === "markdown") return { ...markdownHeadings(text, MAX_SYMBOLS), state: "whole" };
  const grammar = GRAMMARS[extension];
  if (grammar === undefined) return { symbols: [], state: "unsupported", more: false };
  if (text.length <= FIRST_CHARACTERS) return (await read(text, grammar)) ?? unread;
  const beginning = await read(text.slice(0, text.lastIndexOf("\n", FIRST_CHARACTERS) + 1), grammar);
  if (beginning?.more) return beginning;
  const whole = await read(text, grammar);
  return whole ?? (beginning ? { ...beginning, state: "partial", more: true } : unread);
}

const unread: Outline = { symbols: [], state: "unread", more: false };

async function read(text: string, grammar: Grammar): Promise<Outline | null> {
  return readBrokenSource(text, grammar, PARSE_MS, (root) => ({
    ...grammarSymbols(root, grammar, MAX_SYMBOLS),
    state: root.hasError ? "partial" : "whole",
  }));
}
