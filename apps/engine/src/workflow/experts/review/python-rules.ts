import type { Node } from "web-tree-sitter";
import { isFunction, nodesOf, operatorOf } from "../evidence/code-map.ts";
import { fallsThrough, promisesValue, scopeOf, valuedReturns } from "./python-flow.ts";
import { CLEANS_UP, type TreeRule } from "./rule.ts";
import { unclosedFile } from "./unclosed-file.ts";

const BUILTINS = new Set(
  "list dict set str int float bool id type input sum min max map filter open next object len range print hash iter bytes tuple all any sorted".split(
    " ",
  ),
);
/** Values that nobody can call. */
const NO_FUNCTION =
  /^(?:list|dictionary|set|tuple|string|concatenated_string|integer|float|true|false|none|binary_operator|(?:list|dictionary|set)_comprehension)$/;

const isNone = (node: Node | null): boolean => node?.type === "none";
const blockOf = (node: Node): Node | undefined =>
  node.namedChildren.find((child) => child?.type === "block") ?? undefined;

/** A handler that does nothing about errors of every kind, or that lets a function promise a value and give none. */
const swallowed: TreeRule = (node) => {
  if (node.type !== "except_clause") return null;
  const head = node.text.split(":")[0] ?? "";
  const silent = blockOf(node)?.namedChildren.every((child) => child?.type === "pass_statement");
  const tried = node.parent?.childForFieldName("body");
  // A comment says why none matters.
  if (!silent || !tried || node.text.includes("#") || isTrial(tried)) return null;
  const broad = /^except\s*$|\b(?:Exception|BaseException)\b/.test(head);
  const worst = losesValue(node);
  if (!broad && !worst) return null;
  return {
    severity: worst ? "high" : "medium",
    rule: "swallowed-error",
    message: "The error is caught and thrown away: a failure here looks like success.",
    cure: "Catch the one error that is expected, and say or return what it means.",
  };
};

/** What is tried has an answer for its failure: an `else`, other lines, the value of before. Or it only cleans up. */
function isTrial(tried: Node): boolean {
  const attempt = tried.parent;
  if (attempt?.namedChildren.some((child) => child?.type === "else_clause")) return true;
  // What is tried gives back, and the lines after it give something else.
  if (attempt && goesOn(attempt) && [...nodesOf(tried)].some(({ type }) => type === "return_statement")) return true;
  const [only, ...more] = tried.namedChildren;
  const inner = only?.namedChildren[0];
  if (more.length > 0 || !inner) return false;
  return inner.type === "assignment" || (inner.type === "call" && CLEANS_UP.test(inner.text));
}

/** Whether something comes after a statement in its function. */
function goesOn(statement: Node): boolean {
  let at: Node | null = statement;
  while (at && !at.nextNamedSibling && !isFunction(at)) at = at.parent;
  return at !== null && !isFunction(at);
}

/** Whether a function that promises a value ends in this `try`, and gives none when it fails. */
function losesValue(clause: Node): boolean {
  const attempt = clause.parent;
  const scope = attempt && scopeOf(attempt);
  const last = scope?.childForFieldName("body")?.namedChildren.at(-1);
  return scope != null && last?.id === attempt?.id && promisesValue(scope);
}

const bareExcept: TreeRule = (node) => {
  if (node.type !== "except_clause" || !/^except\s*:/.test(node.text)) return null;
  // What raises again, ends the process or tells the error whole catches everything with reason.
  if (/\braise\b|\b_?exit\(|exc_info|traceback|excepthook|handle_error|\blog/.test(node.text)) return null;
  return {
    severity: "medium",
    rule: "bare-except",
    message: "A bare `except` also catches Ctrl-C and misspelt names.",
    cure: "Name the error that is expected.",
  };
};

/** A default that calls share is harmless until one of them changes it or gives it away. */
const mutableDefault: TreeRule = (node) => {
  if (node.type !== "default_parameter" && node.type !== "typed_default_parameter") return null;
  const value = node.childForFieldName("value");
  const name = node.childForFieldName("name")?.text ?? "";
  // One that is filled from the start is shared on purpose.
  const mutable = value && /^(?:\[\s*\]|\{\s*\}|(?:list|dict|set)\(\))$/.test(value.text);
  if (!mutable || /^_|cache|memo/i.test(name)) return null;
  const body = node.parent?.parent?.childForFieldName("body")?.text ?? "";
  if (new RegExp(`(?<![\\w.])${name}\\s*=[^=]`).test(body)) return null;
  const shared = new RegExp(
    [
      `(?<![\\w.])${name}\\.(?:append|extend|add|update|insert|pop|setdefault|remove|clear|discard|sort)\\(`,
      `(?<![\\w.])${name}\\[[^\\]\\n]*\\]\\s*[-+|]?=[^=]`,
      `(?<![\\w.])${name}\\s*(?:\\+|\\|)=`,
      `\\b(?:return|yield|del)\\s+${name}\\b\\s*(?:\\[|$)`,
      `\\bself\\.\\w+\\s*=\\s*${name}\\s*$`,
    ].join("|"),
    "m",
  );
  if (!shared.test(body)) return null;
  return {
    severity: "high",
    rule: "mutable-default",
    message: `The default \`${value.text}\` of \`${name}\` is made once: calls share it and see each other's changes.`,
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

/** The name of a built-in holds a value, and the same scope calls it. */
const shadowed: TreeRule = (node) => {
  if (node.type !== "assignment") return null;
  const left = node.childForFieldName("left");
  const right = node.childForFieldName("right");
  if (left?.type !== "identifier" || !BUILTINS.has(left.text) || !NO_FUNCTION.test(right?.type ?? "")) return null;
  if (node.parent?.parent?.parent?.type === "class_definition") return null;
  const scope = scopeOf(node) ?? node.tree.rootNode;
  const called = [...nodesOf(scope)].find(
    (child) =>
      child.type === "call" &&
      child.childForFieldName("function")?.text === left.text &&
      child.startIndex > node.endIndex &&
      (scopeOf(child)?.id ?? null) === (scopeOf(node)?.id ?? null),
  );
  if (!called) return null;
  return {
    severity: "high",
    rule: "shadowed-builtin",
    message: `\`${left.text}\` is a value from here on, and line ${called.startPosition.row + 1} calls it.`,
    cure: "Give it a name of its own.",
  };
};

/** A division by the length of something that no line before it asks about. */
const emptyDivision: TreeRule = (node) => {
  if (node.type !== "binary_operator" || !/^\/\/?$/.test(operatorOf(node))) return null;
  const right = node.childForFieldName("right");
  const counted = right && /^len\((\w+)\)$/.exec(right.text)?.[1];
  if (!counted) return null;
  const scope = scopeOf(node);
  const before = scope ? scope.text.slice(0, node.startIndex - scope.startIndex) : "";
  const line = node.parent?.text ?? "";
  if (new RegExp(`\\b(?:if|while|assert|and|or|not|for)\\b[^\\n]*\\b${counted}\\b`).test(before) || /\bif\b/.test(line))
    return null;
  return {
    severity: "medium",
    rule: "empty-division",
    message: `With an empty \`${counted}\` this divides by zero.`,
    cure: `Say what an empty \`${counted}\` means before the division.`,
  };
};

/** A function whose type promises a value comes to its end without one. To fall off the end on purpose is an idiom. */
const forgottenReturn: TreeRule = (node) => {
  if (!isFunction(node) || !promisesValue(node) || valuedReturns(node) === 0 || !fallsThrough(node)) return null;
  return {
    severity: "medium",
    rule: "forgotten-return",
    message: `\`${node.childForFieldName("name")?.text}\` promises ${node.childForFieldName("return_type")?.text} and falls off its end on one way, which gives None.`,
    cure: "Return on every way, or raise where there is nothing to return.",
  };
};

export const PYTHON_RULES: TreeRule[] = [
  swallowed,
  bareExcept,
  mutableDefault,
  noneByEquals,
  assertTuple,
  shadowed,
  emptyDivision,
  forgottenReturn,
  unclosedFile,
];
