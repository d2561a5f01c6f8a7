import type { Node } from "web-tree-sitter";
import { scopeOf } from "./python-flow.ts";
import type { TreeRule } from "./rule.ts";

/** Calls that read a file they are handed and do not close it. */
const READERS = /^(?:(?:json|pickle|yaml|tomllib|toml|csv|configparser)\.\w+|list|set|sorted|enumerate|sum|max|min)$/;

/** A file that is opened where nobody can close it, or where nobody does. One that is handed on is another's to close. */
export const unclosedFile: TreeRule = (node) => {
  if (node.type !== "call" || node.childForFieldName("function")?.text !== "open") return null;
  if (!staysOpen(node) || opensSomethingElse(node)) return null;
  return {
    severity: "low",
    rule: "unclosed-file",
    message: "The file is opened without `with` and closed nowhere.",
    cure: "Open it in a `with` statement.",
  };
};

function staysOpen(call: Node): boolean {
  const { parent } = call;
  if (parent?.type === "attribute") return !parent.text.endsWith(".close");
  if (parent?.type === "for_statement") return parent.childForFieldName("right")?.id === call.id;
  if (parent?.type === "argument_list") return READERS.test(parent.parent?.childForFieldName("function")?.text ?? "");
  // `a = b = open(…)` has two names to be closed by.
  const left =
    parent?.type === "assignment" && parent.parent?.type === "expression_statement"
      ? parent.childForFieldName("left")
      : null;
  return left?.type === "identifier" && neverClosed(left.text, call);
}

/** Nothing closes the name, gives it away or keeps it. */
function neverClosed(name: string, call: Node): boolean {
  const scope = scopeOf(call) ?? call.tree.rootNode;
  const rest = scope.text.slice(call.endIndex - scope.startIndex);
  if (new RegExp(`\\b(?:global|nonlocal)\\b[^\\n]*\\b${name}\\b`).test(scope.text)) return false;
  return !new RegExp(
    [
      `\\b${name}\\.close\\b`,
      `\\b(?:with|return|yield)\\b[^\\n]*\\b${name}\\b`,
      `[(,=[]\\s*${name}\\s*(?:[),\\]]|$)`,
    ].join("|"),
    "m",
  ).test(rest);
}

/** The file has an `open` of its own. */
const opensSomethingElse = (node: Node): boolean =>
  /^(?:\s*def open\b|from\s+\S+\s+import\s+[^\n]*\bopen\b)/m.test(node.tree.rootNode.text);
