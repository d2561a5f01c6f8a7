import type { Node } from "web-tree-sitter";
import { parseSource } from "../../../languages/index.ts";
import type { SourceFile } from "../../change/relevant-files.ts";
import { grammarOf, isFunction, isTestPath, languageOf, nodesOf } from "./code-map.ts";

/** What the project itself says about calling something. */
export interface SaidCalls {
  /** Arguments of calls that stand alone, with their brackets, those of tests first. */
  args: string[];
  /** Literals in the tests that call it: inputs somebody thought of. */
  literals: string[];
}

const MAX_FILES = 40;
const MAX_LENGTH = 80;
const CALLS = /^(?:call|call_expression|new_expression)$/;
const NAMES = /^(?:identifier|this|super)$/;
/** What a call may use and still stand alone. */
const EVERYWHERE = new Set(
  "None True False bytes bytearray str int float list dict set tuple range sorted len undefined NaN Infinity Map Set Array Number String BigInt Symbol".split(
    " ",
  ),
);

const calledOf = (node: Node): string =>
  (node.childForFieldName("function") ?? node.childForFieldName("constructor"))?.text.split(".").at(-1) ?? "";

/** Whether an expression names nothing but what exists everywhere. */
const standsAlone = (args: Node): boolean =>
  args.text.length <= MAX_LENGTH &&
  !args.text.includes("\n") &&
  [...nodesOf(args)].every((node) => {
    if (isFunction(node) || node.type === "lambda") return false;
    const named = node.parent?.type === "keyword_argument" && node.id === node.parent.childForFieldName("name")?.id;
    return named || !NAMES.test(node.type) || EVERYWHERE.has(node.text);
  });

/** The function a node stands in, with its decorators. */
function aroundOf(node: Node): Node | null {
  let outer = node.parent;
  while (outer && !isFunction(outer)) outer = outer.parent;
  return outer?.parent?.type === "decorated_definition" ? outer.parent : outer;
}

/** Texts and numbers of a test; names of its parameters and what it says about itself are none. */
function literalsOf(test: Node): string[] {
  return [...nodesOf(test)].flatMap((node) => {
    if (!/^(?:string|integer|float|number)$/.test(node.type) || node.text.includes("\n")) return [];
    if (node.parent?.type === "expression_statement" || node.text.length > MAX_LENGTH) return [];
    if (/^[rb]*f/i.test(node.text)) return [];
    let call: Node | null = node;
    while (call && call.type !== "argument_list" && call.id !== test.id) call = call.parent;
    const names =
      call?.type === "argument_list" && /\bparametrize$/.test(call.parent?.childForFieldName("function")?.text ?? "");
    const first = call?.namedChildren[0];
    return names && first && node.startIndex >= first.startIndex && node.endIndex <= first.endIndex ? [] : [node.text];
  });
}

/** Calls of a name that stand in the files of a language, and the literals of the tests around them. */
export async function saidCalls(name: string, language: string, sources: readonly SourceFile[]): Promise<SaidCalls> {
  const alike = (path: string) => {
    const own = languageOf(path);
    return own === language || (own !== null && own !== "python" && language !== "python");
  };
  const files = sources
    .filter(({ path, text }) => alike(path) && text.includes(name))
    .toSorted((a, b) => Number(isTestPath(b.path)) - Number(isTestPath(a.path)));
  const args = new Set<string>();
  const literals = new Set<string>();
  for (const { path, text } of files.slice(0, MAX_FILES)) {
    const grammar = grammarOf(path);
    if (grammar === null) continue;
    await parseSource(text, grammar, (root) => {
      for (const node of nodesOf(root)) {
        if (!CALLS.test(node.type) || calledOf(node) !== name) continue;
        const list = node.childForFieldName("arguments");
        if (list && standsAlone(list)) args.add(list.text);
        const test = isTestPath(path) ? aroundOf(node) : null;
        if (test) for (const literal of literalsOf(test)) literals.add(literal);
      }
    });
  }
  return { args: [...args], literals: [...literals] };
}
