import type { Language } from "@guildhall/contracts";
import { type SourceToken, tokensOf } from "./source-tokens.ts";

/**
 * A leaf's code under another name, where reading it shows that nothing else changes: the name is defined once and
 * otherwise only called, the new one stands nowhere, and no text could mean either. Null where that cannot be seen.
 * In comments and documentation calls of it follow; prose there may mean something else, like a command. Pure.
 */
export function renamedCode(
  code: string,
  language: Language,
  { from, to }: { from: string; to: string },
): string | null {
  const tokens = tokensOf(code, language);
  const isDoc = (at: number) => language === "python" && isDocumentation(code, tokens[at]);
  const uses = tokens.map((_, at) => (isDoc(at) ? "none" : useOf(tokens, at, { from, to })));
  if (uses.includes("unclear") || uses.filter((use) => use === "defined").length !== 1) return null;
  const call = new RegExp(`${wordOf(from).source}(?=\\()`, "g");
  const follow = (text: string) => text.replaceAll(call, () => to);
  let out = "";
  let end = 0;
  for (const [at, token] of tokens.entries()) {
    // Between the tokens stand blanks and comments.
    out += follow(code.slice(end, token.start));
    out += uses[at] !== "none" ? to : isDoc(at) ? follow(token.text) : token.text;
    end = token.end;
  }
  return out + follow(code.slice(end));
}

const wordOf = (name: string): RegExp => new RegExp(`(?<![\\w$])${name}(?![\\w$])`);
const holds = (text: string, name: string): boolean => wordOf(name).test(text);

function useOf(
  tokens: SourceToken[],
  at: number,
  { from, to }: { from: string; to: string },
): "none" | "defined" | "called" | "unclear" {
  const token = tokens[at];
  if (token === undefined) return "none";
  // It may be looked up by its name, or stand in an expression inside the text.
  if (token.kind === "text") return holds(token.text, from) || holds(token.text, to) ? "unclear" : "none";
  if (token.text === to) return "unclear";
  if (token.text !== from) return "none";
  const before = tokens[at - 1]?.text;
  if (before === "def" || before === "function") return "defined";
  return before !== "." && before !== "@" && tokens[at + 1]?.text === "(" ? "called" : "unclear";
}

const HEAD = /(?:^|\n)[ \t]*(?:async )?(?:def|class) [^\n]*:[ \t]*\n[ \t]*$/;

/** A text in three quotes on lines of its own, right below the head of a function: Python's place for documentation. */
function isDocumentation(code: string, token: SourceToken | undefined): boolean {
  if (token?.kind !== "text" || !/^(?:"""|''')/.test(token.text)) return false;
  return HEAD.test(code.slice(0, token.start)) && /^[ \t]*(?:\n|$)/.test(code.slice(token.end));
}
