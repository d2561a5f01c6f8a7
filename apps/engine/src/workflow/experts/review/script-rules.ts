import type { Node } from "web-tree-sitter";
import { isFunction, nodesOf, operatorOf } from "../evidence/code-map.ts";
import { CLEANS_UP, type TreeRule } from "./rule.ts";

const emptyCatch: TreeRule = (node) => {
  if (node.type !== "catch_clause") return null;
  // A comment says why none matters.
  if ((node.childForFieldName("body")?.namedChildCount ?? 1) > 0 || isTrial(node.parent?.childForFieldName("body")))
    return null;
  return {
    severity: "medium",
    rule: "swallowed-error",
    message: "The error is caught and thrown away: a failure here looks like success.",
    cure: "Handle the error that is expected, or say in a comment why none matters.",
  };
};

/**
 * What is tried has an answer for its failure: the value of before, or the lines after a `return`. Or it only tidies up
 * or sets one thing that may be missing.
 */
function isTrial(tried: Node | null | undefined): boolean {
  if (!tried) return false;
  if ([...nodesOf(tried, (child) => !isFunction(child))].some(({ type }) => type === "return_statement")) return true;
  const [only, ...more] = tried.namedChildren;
  const inner = only?.namedChildren[0];
  if (tried.namedChildren.at(-1)?.namedChildren[0]?.type === "assignment_expression") return more.length < 2;
  if (more.length > 0 || !inner) return false;
  return inner.type === "sequence_expression" || CLEANS_UP.test(inner.text) || /^\w+\.set[A-Z]/.test(inner.text);
}

/** Nothing, a kind's name, or words that no number turns into: converting changes nothing there. */
const comparesAlike = (node: Node | null): boolean =>
  node === null ||
  /^(?:null|undefined)$/.test(node.type) ||
  /^(?:typeof\b|void 0$|undefined$)/.test(node.text) ||
  /^["'][^"'\d\s][^"']*["']$/.test(node.text);

const looseEquals: TreeRule = (node) => {
  if (node.type !== "binary_expression" || !/^[!=]=$/.test(operatorOf(node))) return null;
  if ([node.childForFieldName("left"), node.childForFieldName("right")].some(comparesAlike)) return null;
  return {
    severity: "low",
    rule: "loose-equals",
    message: `\`${operatorOf(node)}\` converts its sides first: \`0 == ""\` is true.`,
    cure: `Write \`${operatorOf(node)}=\`.`,
  };
};

/** `if (found = text.match(x))` is an idiom; `if (x = 3)` is none. */
const assigned: TreeRule = (node) => {
  if (node.type !== "if_statement") return null;
  const inner = node.childForFieldName("condition")?.namedChildren[0];
  if (inner?.type !== "assignment_expression") return null;
  if (/^(?:call|await|subscript)_expression$/.test(inner.childForFieldName("right")?.type ?? "")) return null;
  return {
    severity: "high",
    rule: "assignment-as-condition",
    message: "This assigns where it looks like a comparison.",
    cure: "Compare with `===`, or assign on a line of its own.",
  };
};

/** In a file that knows `const` and `let`; older ones have nothing else. */
const usesVar: TreeRule = (node) =>
  node.type === "variable_declaration" &&
  node.text.startsWith("var ") &&
  /^\s*(?:export )?(?:const|let) /m.test(node.tree.rootNode.text)
    ? {
        severity: "low",
        rule: "var",
        message: "`var` is seen in the whole function and may be declared twice.",
        cure: "Use `const`, or `let` where it changes.",
      }
    : null;

/** `sort()` of what is seen to be numbers. */
const sortedAsText: TreeRule = (node) => {
  if (node.type !== "call_expression" || (node.childForFieldName("arguments")?.namedChildCount ?? 1) > 0) return null;
  const called = node.childForFieldName("function");
  const list = called?.childForFieldName("object");
  if (!/^(?:sort|toSorted)$/.test(called?.childForFieldName("property")?.text ?? "") || !list) return null;
  if (!holdsNumbers(list)) return null;
  return {
    severity: "medium",
    rule: "sort-without-compare",
    message: "Without a comparison numbers are sorted as text: 10 comes before 9.",
    cure: "Give a comparison: `(a, b) => a - b`.",
  };
};

function holdsNumbers(list: Node): boolean {
  if (/\.map\(\s*(?:Number|parseInt|parseFloat)\b[^()]*\)$/.test(list.text)) return true;
  if (/^\[\s*-?\d[\d.,\s-]*\]$/.test(list.text)) return true;
  if (list.type !== "identifier") return false;
  const type = `\\b${list.text.replaceAll("$", "\\$")}\\??\\s*:\\s*(?:readonly )?(?:number\\[\\]|Array<number>)`;
  const value = `\\b${list.text.replaceAll("$", "\\$")}\\s*=\\s*\\[\\s*-?\\d[\\d.,\\s-]*\\]`;
  let scope = list.parent;
  while (scope?.parent && !isFunction(scope)) scope = scope.parent;
  return new RegExp(`${type}|${value}`).test(scope?.text ?? "");
}

/** `any` switches the checks off for what it touches; in `(...args: any[])` and in a constraint nothing else fits. */
const anyType: TreeRule = (node, language) => {
  if (language !== "typescript" || node.type !== "predefined_type" || node.text !== "any") return null;
  for (let up = node.parent; up && !/statement|declaration|definition/.test(up.type); up = up.parent)
    if (/^(?:rest_pattern|constraint|conditional_type|default_type)$/.test(up.type) || /^\.\.\./.test(up.text))
      return null;
  return {
    severity: "low",
    rule: "any",
    message: "`any` switches the type checks off for everything it touches.",
    cure: "Name the type, or take `unknown` and narrow it.",
  };
};

/** A fraction that was computed is compared with one that was written. */
const floatSum: TreeRule = (node) => {
  if (node.type !== "binary_expression" || !/^[!=]==?$/.test(operatorOf(node))) return null;
  const sides = [node.childForFieldName("left"), node.childForFieldName("right")];
  const written = sides.some((side) => side?.type === "number" && side.text.includes("."));
  const computed = sides.some((side) => side?.type === "binary_expression" && /^[-+*/]$/.test(operatorOf(side)));
  if (!written || !computed) return null;
  return {
    severity: "medium",
    rule: "float-equals",
    message: "Computed fractions are rarely equal to the last digit: 0.1 + 0.2 is not 0.3.",
    cure: "Compare whole cents, or a difference with a tolerance.",
  };
};

const stopsHere: TreeRule = (node) =>
  node.type === "debugger_statement"
    ? {
        severity: "medium",
        rule: "debug-leftover",
        message: "A trace of debugging stayed in the code: this stops the program.",
        cure: "Take it away.",
      }
    : null;

export const SCRIPT_RULES: TreeRule[] = [
  emptyCatch,
  looseEquals,
  assigned,
  usesVar,
  sortedAsText,
  anyType,
  floatSum,
  stopsHere,
];
