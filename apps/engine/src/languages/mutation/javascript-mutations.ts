import { wordTable } from "@guildhall/contracts";
import type { Node } from "web-tree-sitter";
import {
  dropOperator,
  forceCondition,
  type MutationRule,
  type MutationTable,
  operand,
  plusOne,
  removeStatement,
  replaceLiteral,
  swapAssignment,
  swapEquality,
  swapFunction,
  swapJump,
  swapOperator,
  toZero,
} from "./mutation-rule.ts";

const LITERAL = /^(?:true|false|null|undefined|number|string)$/;
const BINARY = ["binary_expression"];

const emptied = (text: string): string[] => (text.length > 2 ? ['""'] : ['"mutated"']);

const returnUndefined: MutationRule = {
  operator: "return-value",
  on: ["return_statement"],
  changes(node) {
    const value = node.namedChild(0);
    return value && !LITERAL.test(value.type) ? [{ at: value, text: "undefined" }] : [];
  },
};

/** `a.slice(1, n)` without its end or from the beginning. */
const sliceBound: MutationRule = {
  operator: "slice-bound",
  on: ["call_expression"],
  changes(node) {
    const fn = node.childForFieldName("function");
    if (!fn || !/^(?:slice|substring|substr)$/.test(fn.childForFieldName("property")?.text ?? "")) return [];
    const [from, end] = node.childForFieldName("arguments")?.namedChildren ?? [];
    const texts =
      end && from ? [`${fn.text}(${from.text})`, `${fn.text}(0, ${end.text})`] : from ? [`${fn.text}()`] : [];
    return texts.map((text) => ({ at: node, text }));
  },
};

const swapBranches: MutationRule = {
  operator: "branches-swapped",
  on: ["ternary_expression"],
  changes(node) {
    const part = (name: string) => operand(node.childForFieldName(name));
    return [{ at: node, text: `${part("condition")} ? ${part("alternative")} : ${part("consequence")}` }];
  },
};

const FUNCTIONS = wordTable<string>({
  ...{ min: "max", max: "min", some: "every", every: "some", floor: "ceil", ceil: "floor", round: "floor" },
  ...{ startsWith: "endsWith", endsWith: "startsWith", toLowerCase: "toUpperCase", toUpperCase: "toLowerCase" },
});

const removable = (node: Node): boolean => {
  const inner = node.namedChild(0);
  if (/^(?:call_expression|augmented_assignment_expression|update_expression)$/.test(inner?.type ?? "")) return true;
  const left = inner?.type === "assignment_expression" ? inner.childForFieldName("left") : null;
  return left !== null && left !== undefined && left.text !== "module.exports";
};

const CONDITIONS = ["if_statement", "ternary_expression"];
const varies = (condition: Node): boolean => !LITERAL.test(condition.type);

const rules: MutationRule[] = [
  swapOperator("relational-boundary", BINARY, { "<": "<=", "<=": "<", ">": ">=", ">=": ">" }),
  swapOperator("relational-negation", BINARY, { "<": ">=", "<=": ">", ">": "<=", ">=": "<" }),
  swapEquality(BINARY, { "==": "!=", "!=": "==", "===": "!==", "!==": "===" }),
  swapOperator("arithmetic", BINARY, { "+": "-", "-": "+", "*": "+", "/": "*", "**": "*" }),
  swapOperator("modulo", BINARY, { "%": "*" }),
  swapOperator("bitwise", BINARY, { "&": "|", "|": "&", "^": "&", "<<": ">>", ">>": "<<", ">>>": "<<" }),
  swapOperator("logical", BINARY, { "&&": "||", "||": "&&", "??": "&&" }),
  dropOperator("not-removed", ["unary_expression"], ["!"]),
  dropOperator("minus-removed", ["unary_expression"], ["-"]),
  dropOperator("await-removed", ["await_expression"], ["await"]),
  swapAssignment("augmented_assignment_expression"),
  replaceLiteral("boolean", ["true", "false"], (text) => [text === "true" ? "false" : "true"]),
  replaceLiteral("number-plus-one", ["number"], plusOne),
  replaceLiteral("number-zero", ["number"], toZero),
  replaceLiteral("text", ["string", "template_string"], emptied),
  returnUndefined,
  removeStatement("statement-removed", ["expression_statement"], removable),
  removeStatement("throw-removed", ["throw_statement"], () => true),
  swapJump(["break_statement", "continue_statement"], ";"),
  forceCondition("condition-true", CONDITIONS, { to: "true", is: varies }),
  forceCondition("condition-false", [...CONDITIONS, "while_statement"], { to: "false", is: varies }),
  swapFunction("function", ["call_expression"], {
    name: (call) => call.childForFieldName("function")?.childForFieldName("property") ?? null,
    swaps: FUNCTIONS,
  }),
  sliceBound,
  swapBranches,
];

const SPARED = new Set([
  ...["import_statement", "comment", "type_annotation", "type_arguments", "type_parameters", "literal_type"],
  ...["interface_declaration", "type_alias_declaration", "enum_declaration", "ambient_declaration", "decorator"],
]);
const SILENT = /^(?:console\.|require\b|process\.std)/;

/** JavaScript's, and TypeScript's once its types are left alone. */
export const JAVASCRIPT_MUTATIONS: MutationTable = {
  rules,
  spared(node) {
    if (SPARED.has(node.type)) return "all";
    if (node.type === "call_expression" && SILENT.test(node.text)) return "all";
    if (node.type === "string" && /^(?:export|import)/.test(node.parent?.type ?? "")) return "all";
    const only = node.type === "expression_statement" ? node.namedChild(0) : null;
    if (only && (only.type === "string" || (only.type === "call_expression" && SILENT.test(only.text)))) return "all";
    return node.type === "throw_statement" ? "inside" : null;
  },
  isStatement: (node) =>
    /^(?:expression|throw|break|continue)_statement$/.test(node.type) && node.parent?.type !== "for_statement",
};
