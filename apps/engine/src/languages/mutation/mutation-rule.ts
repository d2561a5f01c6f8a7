import { wordTable } from "@guildhall/contracts";
import type { Node } from "web-tree-sitter";

/** One change: the text that stands in the place of a node; an empty text takes a statement away. */
export interface Change {
  at: Node;
  text: string;
}

/** One operator of a language's table. */
export interface MutationRule {
  operator: string;
  /** Types of nodes it looks at. */
  on: readonly string[];
  /** What it would make of such a node, or of parts of it. */
  changes(node: Node): Change[];
}

/** A language's operators, and what none of them touches. */
export interface MutationTable {
  rules: readonly MutationRule[];
  /** "all": the node and what is in it is left alone; "inside": only what is in it. */
  spared(node: Node): "all" | "inside" | null;
  /** A statement that can be guarded where it stands. */
  isStatement(node: Node): boolean;
}

const COMPOUND =
  /^(?:binary|boolean|comparison|not|unary|conditional|ternary|lambda|assignment|instanceof|arrow|await)/;

/** The text of an operand, in brackets where it would come apart beside another operator. */
export const operand = (node: Node | null): string =>
  node && COMPOUND.test(node.type) ? `(${node.text})` : (node?.text ?? "");

const isText = (node: Node | null): boolean => node !== null && /string/.test(node.type);

/** Left, operator and right; what stands between is not kept. */
function swapped(node: Node, to: string): Change[] {
  const [left, right] = [node.childForFieldName("left"), node.childForFieldName("right")];
  return [{ at: node, text: `${operand(left)} ${to} ${operand(right)}` }];
}

/** Another operator between the same operands. */
export function swapOperator(
  operator: string,
  on: readonly string[],
  swaps: Readonly<Record<string, string>>,
): MutationRule {
  return {
    operator,
    on,
    changes(node) {
      const to = swaps[node.childForFieldName("operator")?.text ?? ""];
      // Texts can be joined and repeated, nothing else: such a mutant fails at once and says nothing about tests.
      if (to === undefined || isText(node.childForFieldName("left")) || isText(node.childForFieldName("right")))
        return [];
      return swapped(node, to);
    },
  };
}

const ASSIGNED = wordTable<string>({ "+=": "-=", "-=": "+=", "*=": "+=", "/=": "*=", "%=": "*=" });

/** In languages of braces: `x += 1;` and `x++;` turned round. `assigned` is what the grammar calls the first. */
export function swapAssignment(assigned: string): MutationRule {
  return {
    operator: "assignment",
    on: ["expression_statement"],
    changes(node) {
      const inner = node.namedChild(0);
      if (inner?.type === "update_expression") {
        const other = inner.text.includes("++") ? inner.text.replace("++", "--") : inner.text.replace("--", "++");
        return [{ at: node, text: `${other};` }];
      }
      const to = inner?.type === assigned ? ASSIGNED[inner.childForFieldName("operator")?.text ?? ""] : undefined;
      const [left, right] = [inner?.childForFieldName("left"), inner?.childForFieldName("right")];
      if (!left || !right || to === undefined || /string/.test(right.type)) return [];
      return [{ at: node, text: `${left.text} ${to} ${right.text};` }];
    },
  };
}

/** Equality of texts is as good a boundary as any: here the operands may be literals. */
export function swapEquality(on: readonly string[], swaps: Readonly<Record<string, string>>): MutationRule {
  return {
    operator: "equality",
    on,
    changes(node) {
      const to = swaps[node.childForFieldName("operator")?.text ?? ""];
      const [left, right] = [node.childForFieldName("left"), node.childForFieldName("right")];
      return to === undefined ? [] : [{ at: node, text: `${operand(left)} ${to} ${operand(right)}` }];
    },
  };
}

/** The operator of a one-sided expression is taken away. */
export function dropOperator(operator: string, on: readonly string[], dropped: readonly string[]): MutationRule {
  return {
    operator,
    on,
    changes(node) {
      const [sign, value] = [node.child(0), node.namedChild(0)];
      return sign && value && dropped.includes(sign.text) ? [{ at: node, text: value.text }] : [];
    },
  };
}

/** A literal becomes another one. */
export function replaceLiteral(
  operator: string,
  on: readonly string[],
  texts: (text: string) => readonly string[],
): MutationRule {
  return {
    operator,
    on,
    changes: (node) => (isKey(node) ? [] : texts(node.text).map((text) => ({ at: node, text }))),
  };
}

const isKey = (node: Node): boolean =>
  node.parent?.childForFieldName("key")?.id === node.id && node.parent.type === "pair";

const WHOLE = /^(\d+)([lL]?)$/;
const DECIMAL = /^(\d*\.\d+|\d+\.\d*)([fFdD]?)$/;

/** A number and one more; 0 stays a number of its kind. */
export function plusOne(text: string): string[] {
  const whole = WHOLE.exec(text);
  if (whole) return [`${BigInt(whole[1] ?? 0) + 1n}${whole[2]}`];
  const decimal = DECIMAL.exec(text);
  return decimal
    ? [`${Number(decimal[1]) + 1}${/\./.test(String(Number(decimal[1]) + 1)) ? "" : ".0"}${decimal[2]}`]
    : [];
}

/** Any other number as 0; 0 itself is left to `plusOne`. */
export function toZero(text: string): string[] {
  const whole = WHOLE.exec(text);
  if (whole) return Number(whole[1]) === 0 ? [] : [`0${whole[2]}`];
  const decimal = DECIMAL.exec(text);
  return decimal && Number(decimal[1]) !== 0 ? [`0.0${decimal[2]}`] : [];
}

const inBrackets = (node: Node | null): Node | null =>
  node?.type === "parenthesized_expression" ? inBrackets(node.namedChild(0)) : node;

/** A condition that is always met, or never. A loop that is always entered only hangs. */
export function forceCondition(
  operator: string,
  on: readonly string[],
  options: { to: string; is: (condition: Node) => boolean },
): MutationRule {
  return {
    operator,
    on,
    changes(node) {
      const condition = inBrackets(node.childForFieldName("condition"));
      return condition && options.is(condition) ? [{ at: condition, text: options.to }] : [];
    },
  };
}

/** A call of another function with the same arguments. */
export function swapFunction(
  operator: string,
  on: readonly string[],
  options: { name: (call: Node) => Node | null; swaps: Readonly<Record<string, string>> },
): MutationRule {
  return {
    operator,
    on,
    changes(call) {
      const name = options.name(call);
      const to = name && Object.hasOwn(options.swaps, name.text) ? options.swaps[name.text] : undefined;
      if (!name || to === undefined) return [];
      const [from, end] = [name.startIndex - call.startIndex, name.endIndex - call.startIndex];
      return [{ at: call, text: call.text.slice(0, from) + to + call.text.slice(end) }];
    },
  };
}

/** The statement is taken away, where `is` says that something is left without it. */
export function removeStatement(
  operator: string,
  on: readonly string[],
  is: (statement: Node) => boolean,
): MutationRule {
  return { operator, on, changes: (node) => (is(node) ? [{ at: node, text: "" }] : []) };
}

/** One jump for the other. */
export function swapJump(on: readonly string[], end: string): MutationRule {
  return {
    operator: "break-continue",
    on,
    changes(node) {
      const to = node.type === "break_statement" ? "continue" : "break";
      // A jump with a label goes elsewhere; a break may end a switch instead of a loop.
      return node.namedChildCount === 0 && inLoop(node) ? [{ at: node, text: `${to}${end}` }] : [];
    },
  };
}

function inLoop(node: Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (/^(?:for|while|do|enhanced_for)_/.test(at.type)) return true;
    if (/switch|function|method|lambda/.test(at.type)) return false;
  }
  return false;
}
