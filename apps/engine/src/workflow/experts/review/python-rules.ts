import type { Node } from "web-tree-sitter";
import { isFunction, nodesOf, operatorOf } from "../evidence/code-map.ts";
import type { TreeRule } from "./rule.ts";

const BUILTINS = new Set(
  "list dict set str int float bool id type input sum min max map filter open next object len range print file hash iter bytes tuple all any sorted".split(
    " ",
  ),
);
const WITHIN = (node: Node) => nodesOf(node, (child) => !isFunction(child));

const isNone = (node: Node | null): boolean => node?.type === "none";

/** `except:` or `except Exception:` whose body neither raises, returns, logs nor assigns. */
const swallowed: TreeRule = (node) => {
  if (node.type !== "except_clause") return null;
  const head = node.text.split(":")[0] ?? "";
  const body = node.namedChildren.find((child) => child?.type === "block");
  const silent = body?.namedChildren.every((child) => child?.type === "pass_statement" || child?.type === "comment");
  if (silent)
    return {
      severity: "high",
      rule: "swallowed-error",
      message: "The error is caught and thrown away: a failure here looks like success.",
      cure: "Catch the one error that is expected, and say or return what it means.",
    };
  if (!/^except\s*$/.test(head)) return null;
  return {
    severity: "medium",
    rule: "bare-except",
    message: "A bare `except` also catches Ctrl-C and misspelt names.",
    cure: "Name the error that is expected.",
  };
};

const mutableDefault: TreeRule = (node) => {
  if (node.type !== "default_parameter" && node.type !== "typed_default_parameter") return null;
  const value = node.childForFieldName("value");
  const mutable = value && (/^(?:list|dictionary|set)$/.test(value.type) || /^(?:list|dict|set)\(\)$/.test(value.text));
  if (!mutable) return null;
  return {
    severity: "high",
    rule: "mutable-default",
    message: `The default \`${value.text}\` is made once: calls share it and see each other's changes.`,
    cure: "Default to None and make a new one inside.",
  };
};

const noneByEquals: TreeRule = (node) => {
  if (node.type !== "comparison_operator") return null;
  const [left, right] = node.namedChildren;
  if (!/[!=]=/.test(node.text) || (!isNone(left ?? null) && !isNone(right ?? null))) return null;
  return {
    severity: "low",
    rule: "none-by-equals",
    message: "`== None` asks the object's own `__eq__`.",
    cure: "Write `is None` or `is not None`.",
  };
};

const assertTuple: TreeRule = (node) => {
  if (node.type !== "assert_statement" || node.namedChildren[0]?.type !== "tuple") return null;
  return {
    severity: "high",
    rule: "assert-on-tuple",
    message: "This assertion never fails: a tuple that is not empty is true.",
    cure: "Leave the brackets out: `assert condition, message`.",
  };
};

const shadowed: TreeRule = (node) => {
  if (node.type !== "assignment") return null;
  const left = node.childForFieldName("left");
  if (left?.type !== "identifier" || !BUILTINS.has(left.text)) return null;
  return {
    severity: "low",
    rule: "shadowed-builtin",
    message: `\`${left.text}\` hides the built-in of that name below this line.`,
    cure: "Give it a name of its own.",
  };
};

/** A division by the length or count of something that no line before it asks about. */
const emptyDivision: TreeRule = (node) => {
  if (node.type !== "binary_operator" || !/^(?:\/|\/\/|%)$/.test(operatorOf(node))) return null;
  const right = node.childForFieldName("right");
  const counted = right && /^len\((\w+)\)$/.exec(right.text)?.[1];
  if (!counted) return null;
  let scope: Node | null = node;
  while (scope && scope.type !== "function_definition") scope = scope.parent;
  const before = scope ? scope.text.slice(0, node.startIndex - scope.startIndex) : "";
  const line = node.parent?.text ?? "";
  if (new RegExp(`\\b(?:if|while|assert|and|or|not)\\b[^\\n]*\\b${counted}\\b`).test(before) || /\bif\b/.test(line))
    return null;
  return {
    severity: "medium",
    rule: "empty-division",
    message: `With an empty \`${counted}\` this divides by zero.`,
    cure: `Say what an empty \`${counted}\` means before the division.`,
  };
};

/** Some ways through a function give a value, and its end gives none. */
const forgottenReturn: TreeRule = (node) => {
  if (node.type !== "function_definition") return null;
  const body = node.childForFieldName("body");
  if (!body || /\byield\b/.test(body.text)) return null;
  const returns = [...WITHIN(body)].filter((child) => child.type === "return_statement");
  const valued = returns.filter((child) => child.namedChildren.length > 0 && child.text !== "return None");
  const last = body.namedChildren.findLast((child) => child?.type !== "comment");
  if (valued.length === 0 || !last || neverFallsThrough(last)) return null;
  return {
    severity: "medium",
    rule: "forgotten-return",
    message: `\`${node.childForFieldName("name")?.text}\` returns a value on some ways and falls off its end on another, which gives None.`,
    cure: "Return on every way, or raise where there is nothing to return.",
  };
};

/** Whether the last statement of a block leaves the function. */
function leaves(block: Node | null | undefined): boolean {
  const last = block?.namedChildren.findLast((child) => child?.type !== "comment");
  return last ? neverFallsThrough(last) : false;
}

const blockOf = (node: Node | null): Node | null | undefined =>
  node?.type === "block" ? node : node?.namedChildren.find((child) => child?.type === "block");

function neverFallsThrough(node: Node): boolean {
  if (/^(?:return|raise)_statement$/.test(node.type)) return true;
  if (node.type === "while_statement") return /^while\s+(?:True|1)\s*:/.test(node.text);
  if (node.type === "with_statement") return leaves(node.childForFieldName("body"));
  if (node.type === "match_statement")
    return /\bcase\s+_\s*:/.test(node.text) && /\b(?:return|raise)\b/.test(node.text);
  const clauses = (pattern: RegExp) => node.namedChildren.filter((child) => pattern.test(child?.type ?? ""));
  if (node.type === "try_statement") {
    if (clauses(/^finally_clause$/).some((clause) => leaves(blockOf(clause)))) return true;
    const tried =
      leaves(node.childForFieldName("body")) || clauses(/^else_clause$/).some((clause) => leaves(blockOf(clause)));
    return tried && clauses(/^except/).every((clause) => leaves(blockOf(clause)));
  }
  if (node.type !== "if_statement" || clauses(/^else_clause$/).length === 0) return false;
  return (
    leaves(node.childForFieldName("consequence")) &&
    clauses(/^(?:elif|else)_clause$/).every((clause) => leaves(blockOf(clause)))
  );
}

const unclosedFile: TreeRule = (node) => {
  if (node.type !== "call" || node.childForFieldName("function")?.text !== "open") return null;
  for (let up = node.parent; up && !isFunction(up); up = up.parent)
    if (up.type === "with_item" || up.type === "with_clause") return null;
  return {
    severity: "low",
    rule: "unclosed-file",
    message: "The file is opened without `with`: an error before its end leaves it open.",
    cure: "Open it in a `with` statement.",
  };
};

export const PYTHON_RULES: TreeRule[] = [
  swallowed,
  mutableDefault,
  noneByEquals,
  assertTuple,
  shadowed,
  emptyDivision,
  forgottenReturn,
  unclosedFile,
];
