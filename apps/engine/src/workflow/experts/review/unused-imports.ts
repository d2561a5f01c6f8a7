import type { Node } from "web-tree-sitter";
import type { SourceLanguage } from "../../../languages/index.ts";
import { isFunction, nodesOf } from "../evidence/code-map.ts";

/** Names of one import statement that stand nowhere else in the file; `line` is where the first of them stands. */
export interface UnusedImport {
  line: number;
  names: string[];
}

/** A name an import makes, and how it is written where the two differ: `a.b` makes `a`. */
interface Bound {
  name: string;
  shown: string;
  node: Node;
}

const IMPORTS = /^import_(?:from_)?(?:statement|declaration)$/;
const KEPT = /\b(?:noqa|pylint:\s*disable|unused|re-?export(?:s|ed)?|side[- ]effects?)\b/i;
const WHOLE_FILE = /#\s*(?:flake8|ruff):\s*noqa/;
/** Loading them is what they are for. */
const WORK_BY_LOADING = new Set(["readline", "rlcompleter"]);
const MAX_ANNOTATION = 200;
/** A file that leaves so many names alone, and most of what it imports, hands them on to others. */
const HANDED_ON = 5;
/** What markup becomes calls of, without saying so. */
const MAKERS = ["React", "h", "Fragment"];
const WORDS = /[\p{L}_$][\p{L}\p{N}_$]*/gu;

/** What a file imports and does not use, in its order; hands-on files and imports that work by being loaded are left out. Pure. */
export function unusedImports(root: Node, path: string, language: SourceLanguage): UnusedImport[] {
  if (path.endsWith("__init__.py") || (language === "python" && WHOLE_FILE.test(root.text))) return [];
  const statements = [...nodesOf(root)].filter((node) => IMPORTS.test(node.type));
  if (statements.length === 0) return [];
  const used = usedNames(root, language);
  const read = statements.filter((node) => !isKept(node)).map((node) => boundBy(node, language));
  const unused = read.map((bound) => bound.filter(({ name }) => !used.has(name)));
  const count = unused.flat().length;
  if (language === "python" && count >= HANDED_ON && count * 2 > read.flat().length) return [];
  return unused.flatMap(([first, ...rest]) =>
    first ? [{ line: first.node.startPosition.row + 1, names: [first, ...rest].map(({ shown }) => shown) }] : [],
  );
}

/** A comment says why it stays, or a missing module is a case of its own. */
function isKept(node: Node): boolean {
  const next = node.nextSibling;
  const beside = next?.type.includes("comment") && next.startPosition.row === node.endPosition.row ? next.text : "";
  if (KEPT.test(`${node.text} ${beside}`)) return true;
  let up = node.parent;
  while (up && up.type !== "try_statement" && !isFunction(up)) up = up.parent;
  if (up?.type === "try_statement" || node.parent?.parent?.type === "class_definition") return true;
  // `from . import signals` inside a function is there to be loaded.
  return up !== null && node.childForFieldName("module_name")?.type === "relative_import";
}

function boundBy(node: Node, language: SourceLanguage): Bound[] {
  if (language === "python") return pythonNames(node);
  return language === "java" ? javaNames(node) : scriptNames(node);
}

function pythonNames(node: Node): Bound[] {
  const from = node.childForFieldName("module_name");
  return node.childrenForFieldName("name").flatMap((child): Bound[] => {
    if (!child) return [];
    const alias = child.childForFieldName("alias");
    const whole = (alias ? child.childForFieldName("name") : child)?.text ?? "";
    // `x as x` says that the name is handed on.
    if (alias?.text === whole || WORK_BY_LOADING.has(whole)) return [];
    const name = alias?.text ?? (from ? whole : (whole.split(".")[0] ?? ""));
    // What comes from a private module is published here, or looked for: it may be missing.
    if (name.startsWith("__") || /^\.*_(?!_)/.test(from?.text ?? whole)) return [];
    return [{ name, shown: alias ? name : whole, node: child }];
  });
}

function scriptNames(node: Node): Bound[] {
  const clause = node.namedChildren.find((child) => child?.type === "import_clause");
  if (!clause) return [];
  return [...nodesOf(clause)].flatMap((child): Bound[] => {
    const parent = child.parent?.type;
    if (child.type === "import_specifier") {
      const named = child.childForFieldName("alias") ?? child.childForFieldName("name");
      return named ? [{ name: named.text, shown: named.text, node: child }] : [];
    }
    const whole = child.type === "identifier" && (parent === "import_clause" || parent === "namespace_import");
    return whole ? [{ name: child.text, shown: child.text, node: child }] : [];
  });
}

function javaNames(node: Node): Bound[] {
  if (node.namedChildren.some((child) => child?.type === "asterisk")) return [];
  const path = node.namedChildren.find((child) => child?.type === "scoped_identifier");
  const name = path?.childForFieldName("name")?.text ?? "";
  return path && name !== "" ? [{ name, shown: name, node: path }] : [];
}

const NAMES = new Set(["identifier", "type_identifier", "shorthand_property_identifier"]);

/** Every name that stands for something outside the imports, texts that hold types among them. */
function usedNames(root: Node, language: SourceLanguage): Set<string> {
  const used = new Set<string>();
  const words = (text: string) => {
    for (const [word] of text.matchAll(WORDS)) used.add(word);
  };
  for (const node of nodesOf(root, (child) => !IMPORTS.test(child.type))) {
    if (NAMES.has(node.type)) {
      if (!isMember(node)) used.add(node.text);
    } else if (node.type.includes("comment")) {
      // Types stand in comments too: `# type: List[int]`, `@param {Cart}`, `{@link Cart}`.
      if (/^#\s*type:|^\/\*\*|@jsx(?:Frag)?\b/.test(node.text)) words(node.text);
    } else if (node.type === "string" && language === "python") {
      const inside = node.text.slice(1, -1);
      // `"Cart | None"` as a type, and the names of `__all__`.
      if (inside.length <= MAX_ANNOTATION && /^[\w.[\], |"']+$/.test(inside)) words(inside);
    } else if (node.type.startsWith("jsx_")) for (const maker of MAKERS) used.add(maker);
  }
  return used;
}

/** `x` in `a.x` and in `f(x=1)` is no use of an import `x`. */
function isMember(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === "attribute") return parent.childForFieldName("attribute")?.id === node.id;
  if (parent?.type === "keyword_argument") return parent.childForFieldName("name")?.id === node.id;
  return false;
}
