import { wordTable } from "@guildhall/contracts";
import type { Node } from "web-tree-sitter";
import {
  type Change,
  dropOperator,
  type MutationRule,
  type MutationTable,
  operand,
  plusOne,
  removeStatement,
  replaceLiteral,
  swapFunction,
  swapJump,
  swapOperator,
  toZero,
} from "./mutation-rule.ts";

const BOUNDARY = wordTable<string>({ "<": "<=", "<=": "<", ">": ">=", ">=": ">" });
const NEGATED = wordTable<string>({
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
  "==": "!=",
  "!=": "==",
  in: "not in",
  "not in": "in",
  is: "is not",
  "is not": "is",
});

/** Comparisons may be chained: one operator of the chain at a time. */
function comparison(operator: string, swaps: Readonly<Record<string, string>>): MutationRule {
  return {
    operator,
    on: ["comparison_operator"],
    changes: (node) =>
      node.childrenForFieldName("operators").flatMap((sign): Change[] => {
        const to = sign ? swaps[sign.text] : undefined;
        if (!sign || to === undefined) return [];
        const [from, end] = [sign.startIndex - node.startIndex, sign.endIndex - node.startIndex];
        return [{ at: node, text: node.text.slice(0, from) + to + node.text.slice(end) }];
      }),
  };
}

const emptied = (text: string): string[] => {
  const [, prefix = "", quotes = ""] = /^(\w*)("""|'''|"|')/.exec(text) ?? [];
  const bytes = /b/i.test(prefix) ? "b" : "";
  return text.length > prefix.length + 2 * quotes.length ? [`${bytes}""`] : [`${bytes}"mutated"`];
};

const LITERAL = /^(?:true|false|none|integer|float|string|concatenated_string)$/;

const returnNone: MutationRule = {
  operator: "return-value",
  on: ["return_statement"],
  changes(node) {
    const value = node.namedChild(0);
    return value && !LITERAL.test(value.type) ? [{ at: value, text: "None" }] : [];
  },
};

/** A range that ends or begins one place off. */
const rangeBound: MutationRule = {
  operator: "range-bound",
  on: ["call"],
  changes(node) {
    if (node.childForFieldName("function")?.text !== "range") return [];
    const args = node.childForFieldName("arguments")?.namedChildren ?? [];
    const [first, stop] = args;
    if (!first || args.length > 2) return [];
    if (!stop) return [`range(${operand(first)} - 1)`, `range(1, ${first.text})`].map((text) => ({ at: node, text }));
    const [from, to] = [operand(first), operand(stop)];
    return [`range(${from} + 1, ${stop.text})`, `range(${first.text}, ${to} - 1)`].map((text) => ({ at: node, text }));
  },
};

const isTarget = (node: Node): boolean =>
  node.parent?.type === "delete_statement" ||
  /pattern/.test(node.parent?.type ?? "") ||
  node.parent?.childForFieldName("left")?.id === node.id;

/** A slice without one of its bounds. */
const sliceBound: MutationRule = {
  operator: "slice-bound",
  on: ["subscript"],
  changes(node) {
    const [value, slice] = [node.childForFieldName("value"), node.childForFieldName("subscript")];
    if (!value || slice?.type !== "slice" || isTarget(node)) return [];
    const colon = slice.children.findIndex((child) => child?.type === ":");
    const before = slice.children.slice(0, colon).find((child) => child?.isNamed);
    const after = slice.children.slice(colon + 1);
    if (after.some((child) => child?.type === ":")) return [];
    const end = after.find((child) => child?.isNamed);
    return [
      ...(before ? [`${value.text}[:${end?.text ?? ""}]`] : []),
      ...(end ? [`${value.text}[${before?.text ?? ""}:]`] : []),
    ].map((text) => ({ at: node, text }));
  },
};

const swapBranches: MutationRule = {
  operator: "branches-swapped",
  on: ["conditional_expression"],
  changes(node) {
    const [then, condition, otherwise] = node.namedChildren;
    return then && condition && otherwise
      ? [{ at: node, text: `${operand(otherwise)} if ${operand(condition)} else ${operand(then)}` }]
      : [];
  },
};

const AUGMENTED = wordTable<string>({ "+=": "-=", "-=": "+=", "*=": "+=", "//=": "*=", "/=": "*=", "%=": "*=" });
const FUNCTIONS = wordTable<string>({
  ...{ min: "max", max: "min", any: "all", all: "any" },
  ...{ startswith: "endswith", endswith: "startswith", lower: "upper", upper: "lower", floor: "ceil", ceil: "floor" },
});
const called = (call: Node): Node | null => {
  const fn = call.childForFieldName("function");
  return fn?.type === "attribute" ? fn.childForFieldName("attribute") : fn;
};

/** A statement that only does something: leaving it away still leaves a program. */
const removable = (node: Node): boolean => {
  const [only] = node.namedChildren;
  if (only?.type === "call") return true;
  if (only?.type === "augmented_assignment") return true;
  return only?.type === "assignment" && /^(?:subscript|attribute)$/.test(only.childForFieldName("left")?.type ?? "");
};

const CONDITIONS = ["if_statement", "elif_clause", "conditional_expression"];
const isConstant = (node: Node): boolean => LITERAL.test(node.type);

const rules: MutationRule[] = [
  comparison("relational-boundary", BOUNDARY),
  comparison("relational-negation", NEGATED),
  swapOperator("arithmetic", ["binary_operator"], { "+": "-", "-": "+", "*": "+", "/": "*", "//": "*", "**": "*" }),
  swapOperator("modulo", ["binary_operator"], { "%": "//" }),
  swapOperator("bitwise", ["binary_operator"], { "&": "|", "|": "&", "^": "&", "<<": ">>", ">>": "<<" }),
  swapOperator("logical", ["boolean_operator"], { and: "or", or: "and" }),
  dropOperator("not-removed", ["not_operator"], ["not"]),
  dropOperator("minus-removed", ["unary_operator"], ["-"]),
  dropOperator("await-removed", ["await"], ["await"]),
  {
    operator: "assignment",
    on: ["expression_statement"],
    changes(node) {
      const inner = node.namedChild(0);
      const sign = inner?.type === "augmented_assignment" ? inner.childForFieldName("operator") : null;
      const to = sign ? AUGMENTED[sign.text] : undefined;
      const right = inner?.childForFieldName("right");
      if (!inner || to === undefined || (right && /string/.test(right.type))) return [];
      return [{ at: node, text: `${inner.childForFieldName("left")?.text} ${to} ${right?.text}` }];
    },
  },
  replaceLiteral("boolean", ["true", "false"], (text) => [text === "True" ? "False" : "True"]),
  replaceLiteral("number-plus-one", ["integer", "float"], plusOne),
  replaceLiteral("number-zero", ["integer", "float"], toZero),
  replaceLiteral("text", ["string", "concatenated_string"], emptied),
  returnNone,
  removeStatement("statement-removed", ["expression_statement"], removable),
  removeStatement("raise-removed", ["raise_statement"], () => true),
  swapJump(["break_statement", "continue_statement"], ""),
  {
    operator: "condition-true",
    on: CONDITIONS,
    changes: (node) => forced(node, "True"),
  },
  { operator: "condition-false", on: [...CONDITIONS, "while_statement"], changes: (node) => forced(node, "False") },
  swapFunction("function", ["call"], { name: called, swaps: FUNCTIONS }),
  rangeBound,
  sliceBound,
  swapBranches,
];

function forced(node: Node, to: string): Change[] {
  const condition = node.type === "conditional_expression" ? node.namedChild(1) : node.childForFieldName("condition");
  return condition && !isConstant(condition) ? [{ at: condition, text: to }] : [];
}

const SPARED = new Set([
  ...["import_statement", "import_from_statement", "future_import_statement", "type", "decorator", "interpolation"],
  ...["case_pattern", "global_statement", "nonlocal_statement", "comment"],
]);
const SILENT = /^(?:print|logging|logger|log|warnings|sys\.std\w+)\b/;

export const PYTHON_MUTATIONS: MutationTable = {
  rules,
  spared(node) {
    if (SPARED.has(node.type)) return "all";
    if (node.type === "if_statement" && /__name__/.test(node.childForFieldName("condition")?.text ?? "")) return "all";
    const only = node.type === "expression_statement" ? node.namedChild(0) : null;
    // Documentation, and what is only told to people.
    if (only && (/string/.test(only.type) || (only.type === "call" && SILENT.test(only.text)))) return "all";
    return /^(?:raise_statement|string|concatenated_string)$/.test(node.type) ? "inside" : null;
  },
  isStatement: (node) => /^(?:expression|raise|break|continue)_statement$/.test(node.type),
};
