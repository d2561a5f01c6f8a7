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

const LITERAL = /^(?:true|false|null_literal|decimal_integer_literal|decimal_floating_point_literal|string_literal)$/;
const BINARY = ["binary_expression"];
const NUMBERS = ["decimal_integer_literal", "decimal_floating_point_literal"];

/** What a method gives that forgot to work, by its declared type. */
function emptyValue(type: string): string {
  if (/^(?:byte|short|int|long|float|double|char)$/.test(type)) return "0";
  if (type === "boolean") return "false";
  return type === "String" ? '""' : "null";
}

const returnEmpty: MutationRule = {
  operator: "return-value",
  on: ["return_statement"],
  changes(node) {
    const value = node.namedChild(0);
    let method = node.parent;
    while (method && !/^(?:method_declaration|lambda_expression)$/.test(method.type)) method = method.parent;
    const type = method?.type === "method_declaration" ? method.childForFieldName("type")?.text : undefined;
    if (!value || type === undefined || LITERAL.test(value.type)) return [];
    return [{ at: value, text: emptyValue(type) }];
  },
};

const sliceBound: MutationRule = {
  operator: "slice-bound",
  on: ["method_invocation"],
  changes(node) {
    const [object, name] = [node.childForFieldName("object"), node.childForFieldName("name")];
    const [from, end] = node.childForFieldName("arguments")?.namedChildren ?? [];
    if (!object || name?.text !== "substring" || !from) return [];
    const texts = end ? [`substring(${from.text})`, `substring(0, ${end.text})`] : ["substring(0)"];
    return texts.map((text) => ({ at: node, text: `${object.text}.${text}` }));
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
  ...{ min: "max", max: "min", floor: "ceil", ceil: "floor", anyMatch: "allMatch", allMatch: "anyMatch" },
  ...{ startsWith: "endsWith", endsWith: "startsWith", toLowerCase: "toUpperCase", toUpperCase: "toLowerCase" },
});

const removable = (node: Node): boolean => {
  const inner = node.namedChild(0);
  return /^(?:method_invocation|assignment_expression|update_expression)$/.test(inner?.type ?? "");
};

const CONDITIONS = ["if_statement", "ternary_expression"];
const varies = (condition: Node): boolean => !LITERAL.test(condition.type);

const rules: MutationRule[] = [
  swapOperator("relational-boundary", BINARY, { "<": "<=", "<=": "<", ">": ">=", ">=": ">" }),
  swapOperator("relational-negation", BINARY, { "<": ">=", "<=": ">", ">": "<=", ">=": "<" }),
  swapEquality(BINARY, { "==": "!=", "!=": "==" }),
  swapOperator("arithmetic", BINARY, { "+": "-", "-": "+", "*": "+", "/": "*" }),
  swapOperator("modulo", BINARY, { "%": "*" }),
  swapOperator("bitwise", BINARY, { "&": "|", "|": "&", "^": "&", "<<": ">>", ">>": "<<", ">>>": "<<" }),
  swapOperator("logical", BINARY, { "&&": "||", "||": "&&" }),
  dropOperator("not-removed", ["unary_expression"], ["!"]),
  dropOperator("minus-removed", ["unary_expression"], ["-"]),
  swapAssignment("assignment_expression"),
  replaceLiteral("boolean", ["true", "false"], (text) => [text === "true" ? "false" : "true"]),
  replaceLiteral("number-plus-one", NUMBERS, plusOne),
  replaceLiteral("number-zero", NUMBERS, toZero),
  replaceLiteral("text", ["string_literal"], (text) => (text.length > 2 ? ['""'] : ['"mutated"'])),
  returnEmpty,
  removeStatement("statement-removed", ["expression_statement"], removable),
  removeStatement("throw-removed", ["throw_statement"], () => true),
  swapJump(["break_statement", "continue_statement"], ";"),
  forceCondition("condition-true", CONDITIONS, { to: "true", is: varies }),
  forceCondition("condition-false", [...CONDITIONS, "while_statement"], { to: "false", is: varies }),
  swapFunction("function", ["method_invocation"], {
    name: (call) => call.childForFieldName("name"),
    swaps: FUNCTIONS,
  }),
  sliceBound,
  swapBranches,
];

const SPARED = new Set([
  ...["import_declaration", "package_declaration", "annotation", "marker_annotation", "switch_label"],
  ...["line_comment", "block_comment", "dimensions_expr"],
]);
const SILENT = /^System\.(?:out|err)\b/;

export const JAVA_MUTATIONS: MutationTable = {
  rules,
  spared(node) {
    if (SPARED.has(node.type)) return "all";
    if (node.type === "method_invocation" && SILENT.test(node.text)) return "all";
    if (node.type === "expression_statement" && SILENT.test(node.text)) return "all";
    return node.type === "throw_statement" ? "inside" : null;
  },
  isStatement: (node) =>
    /^(?:expression|throw|break|continue)_statement$/.test(node.type) && node.parent?.type !== "switch_rule",
};
