import type { Formula } from "./formula.ts";
import { tryFormula } from "./formula.ts";

/** A formula as people read it: names are labels, functions are words. Pure. */

interface Named {
  key: string;
  label: string;
}

const OPERATORS: Record<string, string> = {
  "+": "plus",
  "-": "minus",
  "*": "times",
  "/": "divided by",
  "%": "modulo",
  "==": "is",
  "!=": "is not",
  "<": "is less than",
  "<=": "is at most",
  ">": "is more than",
  ">=": "is at least",
  "&&": "and",
  "||": "or",
};

/** `plus(lastWatered, daysBetween)` as `"Last watered" plus "Days between" days`; a text that is no formula stays. */
export function formulaWords(text: string, fields: readonly Named[]): string {
  const formula = tryFormula(text, [...fields.map((field) => field.key), "today"]);
  return formula ? wordsOf(formula, fields) : text;
}

function wordsOf(node: Formula, fields: readonly Named[]): string {
  const say = (part: Formula): string => wordsOf(part, fields);
  const inner = (part: Formula): string =>
    part.kind === "binary" || part.kind === "if" ? `(${say(part)})` : say(part);
  switch (node.kind) {
    case "number":
      return String(node.value);
    case "text":
      return `“${node.value}”`;
    case "truth":
      return node.value ? "yes" : "no";
    case "name": {
      const label = fields.find((field) => field.key === node.name)?.label;
      return label ? `"${label}"` : node.name;
    }
    case "unary":
      return node.op === "not" ? `not ${inner(node.of)}` : `minus ${inner(node.of)}`;
    case "binary":
      return `${inner(node.left)} ${OPERATORS[node.op] ?? node.op} ${inner(node.right)}`;
    case "if":
      return `${say(node.yes)} if ${say(node.test)}, otherwise ${say(node.no)}`;
    case "call":
      return called(node.name, node.args, say);
    case "over":
      return `the ${node.how}${node.of ? ` of ${inner(node.of)}` : ""} over all`;
  }
}

type Call = Extract<Formula, { kind: "call" }>;

function called(name: Call["name"], args: readonly Formula[], say: (part: Formula) => string): string {
  const [first, second] = args;
  const [one, two] = [first ? say(first) : "", second ? say(second) : ""];
  switch (name) {
    case "plus":
      return `${one} plus ${two} days`;
    case "days":
      return `the days from ${one} to ${two}`;
    case "round":
      return second?.kind === "number" && second.value > 0
        ? `${one}, rounded to ${second.value} decimals`
        : `${one}, rounded`;
    case "floor":
      return `${one}, rounded down`;
    case "ceil":
      return `${one}, rounded up`;
    case "min":
      return `the smallest of ${args.map(say).join(", ")}`;
    case "max":
      return `the largest of ${args.map(say).join(", ")}`;
    case "pow":
      return `${one} to the power of ${two}`;
    case "abs":
      return `${one} without its sign`;
    case "sqrt":
      return `the square root of ${one}`;
  }
}
