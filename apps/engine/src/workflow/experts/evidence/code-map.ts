import { wordTable } from "@guildhall/contracts";
import type { Node } from "web-tree-sitter";
import { type Grammar, parseSource, type SourceLanguage } from "../../../languages/index.ts";
import type { SourceFile } from "../../change/relevant-files.ts";
import { type Parameter, parameterName, parametersOf } from "./parameters.ts";

/** A function or class as it stands in a file. Lines count from 1, both ends included; `start` and `end` are indexes. */
export interface CodeUnit {
  path: string;
  language: SourceLanguage;
  kind: "function" | "class";
  name: string;
  startLine: number;
  endLine: number;
  start: number;
  end: number;
  /** Index where its body begins. */
  bodyStart: number;
  params: string[];
  /** The same with their types, without `self`. */
  parameters: Parameter[];
  /** The class it is a method of; null for any other function. */
  owner: string | null;
  /** Stands inside another function, so that nothing outside can call it. */
  inner: boolean;
  /** Of a class: the names it is derived from. */
  bases: string[];
  /** How other files of a script get at it. Python hands out every name. */
  exported: "named" | "default" | null;
  /** Up to the body, decorators left out. */
  signature: string;
  /** Its documentation, without the marks; null where there is none. */
  doc: string | null;
  /** One more than its branches (McCabe); a `switch` is one, and a default by `??` or a part of a page that shows or not none. */
  complexity: number;
  /** Deepest nesting of branches and loops. */
  depth: number;
  /** Lines with code of its own: no comments, no documentation, no functions inside that have names. */
  codeLines: number;
  /** How many of them hold markup and nothing that is worked out. */
  markupLines: number;
  /** Values every call must give by their place. */
  places: number;
  text: string;
}

const LANGUAGES = wordTable<SourceLanguage>({
  py: "python",
  js: "javascript",
  mjs: "javascript",
  cjs: "javascript",
  jsx: "javascript",
  ts: "typescript",
  mts: "typescript",
  cts: "typescript",
  tsx: "typescript",
  java: "java",
});
const FUNCTIONS = new Set([
  "function_definition",
  "function_declaration",
  "generator_function_declaration",
  "method_definition",
  "method_declaration",
  "arrow_function",
  "function_expression",
]);
const CLASSES = new Set(["class_definition", "class_declaration", "interface_declaration"]);
const NESTS = new Set([
  "if_statement",
  "for_statement",
  "for_in_statement",
  "enhanced_for_statement",
  "while_statement",
  "do_statement",
  "try_statement",
  "switch_statement",
  "match_statement",
]);
const BRANCHES = new Set([
  "if_statement",
  "elif_clause",
  "for_statement",
  "for_in_statement",
  "enhanced_for_statement",
  "while_statement",
  "do_statement",
  "except_clause",
  "catch_clause",
  "conditional_expression",
  "ternary_expression",
  "boolean_operator",
  // A choice among many is one question, however many answers it has.
  "switch_statement",
  "switch_expression",
  "match_statement",
]);
/** Only says types; the one that does something comes after it. */
const OVERLOAD = /^@(?:\w+\.)*overload\b/;
const MAX_FILE = 200_000;
const MAX_FILES = 200;

/** The language of a file by its ending; null for those that are not read as code. */
export const languageOf = (path: string): SourceLanguage | null =>
  LANGUAGES[path.split(".").at(-1)?.toLowerCase() ?? ""] ?? null;

/** The grammar a file is read with; null for those that are not read as code. */
export const grammarOf = (path: string): Grammar | null => (/\.tsx$/i.test(path) ? "tsx" : languageOf(path));

/** Whether a file is for markup: no runtime loads it as it stands, so nothing in it can be called. */
export const isMarkup = (path: string): boolean => /\.[jt]sx$/i.test(path);

/** Every node of a tree, outer ones first, without the functions inside when `inside` says so. */
export function* nodesOf(node: Node, inside: (child: Node) => boolean = () => true): Generator<Node> {
  yield node;
  for (const child of node.namedChildren) if (child && inside(child)) yield* nodesOf(child, inside);
}

export const isFunction = (node: Node): boolean => FUNCTIONS.has(node.type);

function branchesOf(body: Node): { complexity: number; depth: number } {
  let complexity = 1;
  let deepest = 0;
  const walk = (node: Node, depth: number) => {
    const logical = node.type === "binary_expression" && /^(?:&&|\|\|)$/.test(operatorOf(node));
    if ((BRANCHES.has(node.type) || logical) && !choosesMarkup(node)) complexity += 1;
    // `else if` is one question more and no deeper; Java has no clause between the two.
    const chained =
      node.type === "if_statement" &&
      (node.parent?.type === "else_clause" || node.parent?.childForFieldName("alternative")?.id === node.id);
    const inner = NESTS.has(node.type) && !chained ? depth + 1 : depth;
    deepest = Math.max(deepest, inner);
    for (const child of node.namedChildren) if (child && !isFunction(child)) walk(child, inner);
  };
  walk(body, 0);
  return { complexity, depth: deepest };
}

const isMarkupNode = (node: Node): boolean => node.type.startsWith("jsx_") && node.type !== "jsx_expression";

/** `open && <Menu />`, `open ? <Menu /> : null`: what a page shows, and no way through a function. */
function choosesMarkup(node: Node): boolean {
  if (node.type !== "ternary_expression" && node.type !== "binary_expression") return false;
  return node.namedChildren.some((child) => {
    const inner = child?.type === "parenthesized_expression" ? child.namedChildren[0] : child;
    return inner ? isMarkupNode(inner) : false;
  });
}

export const operatorOf = (node: Node): string => node.childForFieldName("operator")?.text ?? "";

function nameOf(node: Node): string {
  const own = node.childForFieldName("name")?.text;
  if (own !== undefined) return own;
  const { parent } = node;
  if (parent?.type === "variable_declarator" || parent?.type === "public_field_definition")
    return parent.childForFieldName("name")?.text ?? "";
  if (parent?.type === "pair") return parent.childForFieldName("key")?.text ?? "";
  return "";
}

/** The node that holds a unit with what is said before its name: `export`, `const`, decorators. */
function wholeOf(node: Node): Node {
  let whole = node;
  while (
    whole.parent &&
    /^(?:variable_declarator|lexical_declaration|variable_declaration|export_statement|decorated_definition)$/.test(
      whole.parent.type,
    )
  )
    whole = whole.parent;
  return whole;
}

function linesOf(body: Node): Pick<CodeUnit, "codeLines" | "markupLines"> {
  const rows = new Set<number>();
  const worked = new Set<number>();
  const walk = (node: Node, inMarkup: boolean) => {
    for (const child of node.namedChildren) {
      if (!child || child.type.includes("comment") || isDocstring(child) || (isFunction(child) && nameOf(child) !== ""))
        continue;
      // A value that markup is given is part of it; a function in it is code again.
      const markup = isMarkupNode(child) || (inMarkup && !isFunction(child));
      const ends =
        child.namedChildCount === 0 ? [child.startPosition.row, child.endPosition.row] : [child.startPosition.row];
      for (const row of ends) {
        rows.add(row);
        if (!markup) worked.add(row);
      }
      walk(child, markup);
    }
  };
  walk(body, false);
  return { codeLines: rows.size, markupLines: rows.size - worked.size };
}

const isDocstring = (node: Node): boolean =>
  node.type === "expression_statement" && node.namedChildCount === 1 && node.namedChildren[0]?.type === "string";

/** Parameters without a default that are given by place; `self` and what only a name can give are none. */
function placesOf(params: Node | null): number {
  let count = 0;
  for (const child of params?.namedChildren ?? []) {
    if (!child || child.type === "keyword_separator" || /^(?:\*|\.\.\.)/.test(child.text)) break;
    const optional = /default|optional|assignment/.test(child.type) || child.childForFieldName("value") !== null;
    if (!optional && /parameter|identifier|pattern/.test(child.type) && !/^(?:self|cls|this)\b/.test(child.text))
      count += 1;
  }
  return count;
}

/** The nearest function or class a node stands in. */
function aroundOf(node: Node): Node | null {
  let outer = node.parent;
  while (outer && !isFunction(outer) && !CLASSES.has(outer.type)) outer = outer.parent;
  return outer;
}

function basesOf(node: Node): string[] {
  const list =
    node.childForFieldName("superclasses") ??
    node.childForFieldName("superclass") ??
    node.namedChildren.find((child) => child?.type === "class_heritage");
  // `Base[T]` and `mod.Base` are both Base.
  return [
    ...(list?.text.replaceAll(/[[<][^\]>]*[\]>]/g, "").matchAll(/([A-Za-z_$][\w$]*)\s*(?=[,)\s{]|$)/g) ?? []),
  ].flatMap(([, name = ""]) => (/^(?:extends|implements)$/.test(name) ? [] : [name]));
}

/** Also what is handed out at the end of a file: `export { a }`, `export default a`. */
function exportOf(whole: Node, name: string, source: string): CodeUnit["exported"] {
  if (whole.type === "export_statement") return /^export\s+default\b/.test(whole.text) ? "default" : "named";
  const said = name.replaceAll("$", "\\$");
  if (new RegExp(`^export\\s+default\\s+${said}\\b`, "m").test(source)) return "default";
  return new RegExp(`^export\\s*\\{[^}]*\\b${said}\\s*[,}]`, "m").test(source) ? "named" : null;
}

function docOf(node: Node, body: Node, language: SourceLanguage): string | null {
  if (language === "python") {
    const first = body.namedChildren[0];
    const text = first?.type === "expression_statement" ? first.namedChildren[0] : first;
    return text?.type === "string" ? text.text.replace(/^[rRuUbB]*("""|'''|"|')|("""|'''|"|')$/g, "").trim() : null;
  }
  const before = wholeOf(node).previousSibling;
  return before?.type.includes("comment") && before.text.startsWith("/**")
    ? before.text.replace(/^\/\*\*|\*\/$|^[ \t]*\*[ \t]?/gm, "").trim()
    : null;
}

function unitOf(node: Node, path: string, language: SourceLanguage, source: string): CodeUnit | null {
  const body = node.childForFieldName("body");
  const name = nameOf(node);
  if (!body || name === "") return null;
  const whole = wholeOf(node);
  const params = node.childForFieldName("parameters") ?? node.childForFieldName("parameter");
  const around = aroundOf(node);
  const owner = around && CLASSES.has(around.type) ? nameOf(around) : null;
  return {
    path,
    language,
    kind: CLASSES.has(node.type) ? "class" : "function",
    name,
    startLine: whole.startPosition.row + 1,
    endLine: whole.endPosition.row + 1,
    start: whole.startIndex,
    end: whole.endIndex,
    bodyStart: body.startIndex,
    params: (params?.namedChildren ?? []).flatMap((child) =>
      child && !child.type.includes("comment") ? [parameterName(child)] : [],
    ),
    parameters: parametersOf(params),
    owner: CLASSES.has(node.type) ? null : owner,
    inner: around !== null && owner === null,
    bases: CLASSES.has(node.type) ? basesOf(node) : [],
    exported: exportOf(whole, name, source),
    signature: source
      .slice(node.type === "decorated_definition" ? node.startIndex : whole.startIndex, body.startIndex)
      .trim(),
    doc: docOf(node, body, language),
    ...branchesOf(body),
    ...linesOf(body),
    places: placesOf(params),
    text: source.slice(whole.startIndex, whole.endIndex),
  };
}

/** The functions and classes of one file, in its order; null when it is no code or does not parse. */
export async function unitsOf({ path, text }: SourceFile): Promise<CodeUnit[] | null> {
  const language = languageOf(path);
  const grammar = grammarOf(path);
  if (language === null || grammar === null || text.length > MAX_FILE) return null;
  return parseSource(text, grammar, (root) => {
    const units: CodeUnit[] = [];
    for (const node of nodesOf(root)) {
      if (!FUNCTIONS.has(node.type) && !CLASSES.has(node.type)) continue;
      const unit = unitOf(node, path, language, text);
      if (unit && !OVERLOAD.test(unit.text)) units.push(unit);
    }
    return units;
  });
}

/** The functions and classes of a project, at most 200 files of it. */
export async function codeMap(sources: readonly SourceFile[]): Promise<CodeUnit[]> {
  const found: CodeUnit[] = [];
  for (const source of sources.filter(({ path }) => languageOf(path) !== null).slice(0, MAX_FILES))
    found.push(...((await unitsOf(source)) ?? []));
  return found;
}

const TESTS =
  /(?:^|\/)(?:tests?|__tests__|spec|e2e)\/|(?:^|\/)(?:test_[^/]*|[^/]*[._](?:test|spec)\.[^/]*|conftest\.py|\w+Tests?\.java)$/i;

/** Whether a path holds tests. */
export const isTestPath = (path: string): boolean => TESTS.test(path);
