import { operatorOf } from "../evidence/code-map.ts";
import type { TreeRule } from "./rule.ts";

const emptyCatch: TreeRule = (node) => {
  if (node.type !== "catch_clause") return null;
  const body = node.childForFieldName("body");
  if (!body || body.namedChildren.some((child) => child && child.type !== "comment")) return null;
  if (body.namedChildren.length > 0) return null;
  return {
    severity: "high",
    rule: "swallowed-error",
    message: "The error is caught and thrown away: a failure here looks like success.",
    cure: "Handle the error that is expected, or say in a comment why none matters.",
  };
};

const looseEquals: TreeRule = (node) => {
  if (node.type !== "binary_expression" || !/^[!=]=$/.test(operatorOf(node))) return null;
  const right = node.childForFieldName("right")?.text;
  if (right === "null" || right === "undefined") return null;
  return {
    severity: "medium",
    rule: "loose-equals",
    message: `\`${operatorOf(node)}\` converts its sides first: \`0 == ""\` is true.`,
    cure: `Write \`${operatorOf(node)}=\`.`,
  };
};

const assigned: TreeRule = (node) => {
  if (node.type !== "if_statement" && node.type !== "while_statement") return null;
  const inner = node.childForFieldName("condition")?.namedChildren[0];
  if (inner?.type !== "assignment_expression" || node.type === "while_statement") return null;
  return {
    severity: "high",
    rule: "assignment-as-condition",
    message: "This assigns where it looks like a comparison.",
    cure: "Compare with `===`, or assign on a line of its own.",
  };
};

const usesVar: TreeRule = (node) =>
  node.type === "variable_declaration" && node.text.startsWith("var ")
    ? {
        severity: "low",
        rule: "var",
        message: "`var` is seen in the whole function and may be declared twice.",
        cure: "Use `const`, or `let` where it changes.",
      }
    : null;

const looseNumber: TreeRule = (node) => {
  if (node.type !== "call_expression") return null;
  const name = node.childForFieldName("function")?.text;
  const count = node.childForFieldName("arguments")?.namedChildren.length ?? 0;
  if (name === "parseInt" && count === 1)
    return {
      severity: "low",
      rule: "parse-int-without-base",
      message: "`parseInt` stops at the first sign that is no digit and takes the rest silently.",
      cure: "Give the base, and check that the whole text is a number.",
    };
  if (!name?.endsWith(".sort") || count > 0) return null;
  return {
    severity: "medium",
    rule: "sort-without-compare",
    message: "`sort()` compares as text: 10 comes before 9, and it changes the list in place.",
    cure: "Give a comparison, on a copy where others hold the list.",
  };
};

/** `value as any` and `: any` switch the checks off for everything that touches it. */
const anyType: TreeRule = (node, language) =>
  language === "typescript" && node.type === "predefined_type" && node.text === "any"
    ? {
        severity: "low",
        rule: "any",
        message: "`any` switches the type checks off for everything it touches.",
        cure: "Name the type, or take `unknown` and narrow it.",
      }
    : null;

const floatSum: TreeRule = (node) => {
  if (node.type !== "binary_expression" || !/^[!=]==?$/.test(operatorOf(node))) return null;
  const sides = [node.childForFieldName("left"), node.childForFieldName("right")];
  if (!sides.some((side) => side?.type === "number" && side.text.includes("."))) return null;
  return {
    severity: "medium",
    rule: "float-equals",
    message: "Fractions are rarely equal to the last digit: 0.1 + 0.2 is not 0.3.",
    cure: "Compare whole cents, or a difference with a tolerance.",
  };
};

export const SCRIPT_RULES: TreeRule[] = [emptyCatch, looseEquals, assigned, usesVar, looseNumber, anyType, floatSum];
