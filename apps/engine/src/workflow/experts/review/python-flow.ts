import type { Node } from "web-tree-sitter";
import { isFunction, nodesOf } from "../evidence/code-map.ts";

/** Calls that never come back. */
const LEAVES =
  /^(?:\w+\.)*(?:_?exit|quit|abort|exec[lv]\w*|fail|skip|skipTest|assert_never|\w*parser\.error)\(|^assert (?:False|0)\b/;
const GIVES_NOTHING = /\b(?:None|Optional|Any|object|Iterator|Iterable|Generator|NoReturn|Never|Awaitable|Coroutine)\b/;

/** The function a node stands in; null at the top of a file. */
export function scopeOf(node: Node): Node | null {
  let up = node.parent;
  while (up && !isFunction(up)) up = up.parent;
  return up;
}

/** Whether a function's type says that it gives a value. */
export function promisesValue(scope: Node): boolean {
  const type = scope.childForFieldName("return_type")?.text;
  return type !== undefined && !GIVES_NOTHING.test(type) && !/\byield\b/.test(scope.text);
}

/** How many of its ways out give a value. */
export function valuedReturns(scope: Node): number {
  const body = scope.childForFieldName("body");
  if (!body) return 0;
  return [...nodesOf(body, (child) => !isFunction(child))].filter(
    (child) => child.type === "return_statement" && child.namedChildren.length > 0 && child.text !== "return None",
  ).length;
}

/** Whether a function can come to its end without a `return` or `raise`. */
export const fallsThrough = (scope: Node): boolean => !leaves(scope.childForFieldName("body"));

/** Whether the last statement of a block leaves the function. */
function leaves(block: Node | null | undefined): boolean {
  const last = block?.namedChildren.findLast((child) => child?.type !== "comment");
  return last ? neverFallsThrough(last) : false;
}

const blockOf = (node: Node | null): Node | null | undefined =>
  node?.type === "block" ? node : node?.namedChildren.find((child) => child?.type === "block");

const clausesOf = (node: Node, pattern: RegExp): (Node | null)[] =>
  node.namedChildren.filter((child) => pattern.test(child?.type ?? ""));

function neverFallsThrough(node: Node): boolean {
  switch (node.type) {
    case "return_statement":
    case "raise_statement":
      return true;
    case "expression_statement":
    case "assert_statement":
      return LEAVES.test(node.text);
    case "while_statement":
      return /^while\s+(?:True|1)\s*:/.test(node.text) || elseLeaves(node);
    case "for_statement":
      return elseLeaves(node);
    case "with_statement":
      return leaves(node.childForFieldName("body"));
    case "match_statement":
      return /\bcase\s+_\s*:/.test(node.text) && /\b(?:return|raise)\b/.test(node.text);
    case "try_statement":
      return tryLeaves(node);
    case "if_statement":
      return (
        clausesOf(node, /^else_clause$/).length > 0 &&
        leaves(node.childForFieldName("consequence")) &&
        clausesOf(node, /^(?:elif|else)_clause$/).every((clause) => leaves(blockOf(clause)))
      );
    default:
      return false;
  }
}

const elseLeaves = (node: Node): boolean => clausesOf(node, /^else_clause$/).some((clause) => leaves(blockOf(clause)));

function tryLeaves(node: Node): boolean {
  if (clausesOf(node, /^finally_clause$/).some((clause) => leaves(blockOf(clause)))) return true;
  const tried = leaves(node.childForFieldName("body")) || elseLeaves(node);
  return tried && clausesOf(node, /^except/).every((clause) => leaves(blockOf(clause)));
}
