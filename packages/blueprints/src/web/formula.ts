import { wordTable } from "@guildhall/contracts";
/**
 * Formulas: arithmetic, comparisons, choices and a few functions over named inputs. A formula is checked and
 * turned into TypeScript by code, so a value that has one needs no model. Text is refused by `parseFormula`
 * with a sentence that says what is wrong; nothing here runs text as code.
 */
export type Formula =
  | { kind: "number"; value: number }
  | { kind: "text"; value: string }
  | { kind: "truth"; value: boolean }
  | { kind: "name"; name: string }
  | { kind: "unary"; op: "-" | "not"; of: Formula }
  | { kind: "binary"; op: string; left: Formula; right: Formula }
  | { kind: "if"; test: Formula; yes: Formula; no: Formula }
  | { kind: "call"; name: FunctionName; args: Formula[] }
  /** A figure over all records; `of` is worked out for each of them, and counted where it is a condition. */
  | { kind: "over"; how: Overall; of: Formula | null };

const OVERALL = ["sum", "count", "average", "largest", "smallest"] as const;
export type Overall = (typeof OVERALL)[number];

const FUNCTIONS = {
  round: [1, 2],
  floor: [1, 1],
  ceil: [1, 1],
  abs: [1, 1],
  sqrt: [1, 1],
  min: [2, 8],
  max: [2, 8],
  pow: [2, 2],
  days: [2, 2],
  plus: [2, 2],
} as const;
type FunctionName = keyof typeof FUNCTIONS;
const FUNCTION_NAMES = Object.keys(FUNCTIONS);
export type FormulaValue = number | string | boolean;

type Token = { kind: "number" | "text" | "name" | "op"; text: string };
const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?|\.\d+)|"([^"]{0,80})"|([A-Za-z_][A-Za-z0-9_]*)|(<=|>=|==|!=|\*\*|&&|\|\||[-+*/%()<>?:,]))/y;

function tokens(text: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`The formula is not understood near "${text.slice(at, at + 12).trim()}".`);
    if (match[1] !== undefined) found.push({ kind: "number", text: match[1] });
    else if (match[2] !== undefined) found.push({ kind: "text", text: match[2] });
    else if (match[3] !== undefined) found.push({ kind: "name", text: match[3] });
    else found.push({ kind: "op", text: match[4] ?? "" });
  }
  return found;
}

const LEVELS = [
  ["||", "or"],
  ["&&", "and"],
  ["==", "!="],
  ["<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "/", "%"],
];
const CANONICAL = wordTable<string>({ or: "||", and: "&&" });

/**
 * Reads a formula over these names. With `record`, the names of a record, figures over all records are understood too:
 * `sum(width * height)`, `count(worn)`. Throws an Error with a sentence for the person.
 */
export function parseFormula(text: string, names: readonly string[], record?: readonly string[]): Formula {
  const list = tokens(text);
  let scope = names;
  let at = 0;
  let depth = 0;
  const peek = () => list[at]?.text ?? "";
  const isOp = (...ops: string[]) => list[at] !== undefined && list[at]?.kind !== "text" && ops.includes(peek());
  function eat(op: string): void {
    if (!isOp(op)) throw new Error(`The formula needs "${op}" ${peek() ? `before "${peek()}"` : "at its end"}.`);
    at++;
  }
  function choice(): Formula {
    if (++depth > 40) throw new Error("The formula is nested too deeply.");
    const test = level(0);
    let result = test;
    if (isOp("?")) {
      at++;
      const yes = choice();
      eat(":");
      result = { kind: "if", test, yes, no: choice() };
    }
    depth--;
    return result;
  }
  function level(n: number): Formula {
    const ops = LEVELS[n];
    if (!ops) return unary();
    let left = level(n + 1);
    while (isOp(...ops)) {
      const op = CANONICAL[peek()] ?? peek();
      at++;
      left = { kind: "binary", op, left, right: level(n + 1) };
    }
    return left;
  }
  function unary(): Formula {
    if (++depth > 40) throw new Error("The formula is nested too deeply.");
    let result: Formula;
    if (isOp("-")) {
      at++;
      result = { kind: "unary", op: "-", of: unary() };
    } else if (isOp("not")) {
      at++;
      result = { kind: "unary", op: "not", of: unary() };
    } else {
      result = atom();
      if (isOp("**")) {
        at++;
        result = { kind: "call", name: "pow", args: [result, unary()] };
      }
    }
    depth--;
    return result;
  }
  function atom(): Formula {
    const token = list[at];
    if (!token) throw new Error("The formula ends too early.");
    at++;
    if (token.kind === "number") return { kind: "number", value: Number(token.text) };
    if (token.kind === "text") return { kind: "text", value: token.text };
    if (token.text === "(") {
      const inner = choice();
      eat(")");
      return inner;
    }
    if (token.kind !== "name") throw new Error(`The formula has an unexpected "${token.text}".`);
    if (!isOp("(")) {
      if (/^(?:true|false)$/.test(token.text)) return { kind: "truth", value: token.text === "true" };
      if (!scope.includes(token.text))
        throw new Error(`The formula uses "${token.text}", which is not one of ${scope.join(", ")}.`);
      return { kind: "name", name: token.text };
    }
    const how = record && OVERALL.find((word) => word === token.text);
    if (how) return over(how);
    const limits = Object.hasOwn(FUNCTIONS, token.text) ? FUNCTIONS[token.text as FunctionName] : null;
    if (!limits) throw new Error(`There is no function "${token.text}"; there are ${FUNCTION_NAMES.join(", ")}.`);
    at++;
    const args = [choice()];
    while (isOp(",")) {
      at++;
      args.push(choice());
    }
    eat(")");
    if (args.length < limits[0] || args.length > limits[1])
      throw new Error(`"${token.text}" takes ${limits[0]} to ${limits[1]} values.`);
    return { kind: "call", name: token.text as FunctionName, args };
  }
  function over(how: Overall): Formula {
    eat("(");
    const outer = scope;
    scope = [...names, ...(record ?? [])];
    const of = how === "count" && isOp(")") ? null : choice();
    scope = outer;
    eat(")");
    return { kind: "over", how, of };
  }
  const result = choice();
  if (at < list.length) throw new Error(`The formula has an unexpected "${peek()}".`);
  return result;
}

/** The names a formula uses, in order of first use. */
export function namesIn(formula: Formula): string[] {
  const found = new Set<string>();
  const walk = (node: Formula): void => {
    if (node.kind === "name") found.add(node.name);
    if (node.kind === "unary") walk(node.of);
    if (node.kind === "binary") [node.left, node.right].forEach(walk);
    if (node.kind === "if") [node.test, node.yes, node.no].forEach(walk);
    if (node.kind === "call") node.args.forEach(walk);
    if (node.kind === "over" && node.of) walk(node.of);
  };
  walk(formula);
  return [...found];
}

/** Binding strength, so that only needed parentheses are written. */
const strength = (node: Formula): number => {
  if (node.kind === "if") return 0;
  if (node.kind === "binary") return 1 + LEVELS.findIndex((ops) => ops.includes(node.op));
  return node.kind === "unary" ? 7 : 8;
};

/** TypeScript of a formula; `nameOf` says how an input is reached, `overall` how a figure over all records is. */
export function toTypeScript(
  node: Formula,
  nameOf: (name: string) => string = (name) => name,
  overall: (how: Overall, each: string | null, of: Formula | null) => string = () => "0",
): string {
  const inner = (child: Formula, needed: number) => {
    const text = toTypeScript(child, nameOf, overall);
    return strength(child) < needed ? `(${text})` : text;
  };
  switch (node.kind) {
    case "number":
    case "truth":
      return String(node.value);
    case "text":
      return JSON.stringify(node.value);
    case "name":
      return nameOf(node.name);
    case "unary":
      return `${node.op === "not" ? "!" : "-"}${inner(node.of, 8)}`;
    case "binary": {
      const own = strength(node);
      const op = node.op === "==" ? "===" : node.op === "!=" ? "!==" : node.op;
      return `${inner(node.left, own)} ${op} ${inner(node.right, own + 1)}`;
    }
    case "if":
      return `${inner(node.test, 1)} ? ${inner(node.yes, 1)} : ${inner(node.no, 0)}`;
    case "call": {
      const args = node.args.map((arg) => toTypeScript(arg, nameOf, overall));
      if (node.name === "round") {
        const digits = node.args[1];
        const scale = digits?.kind === "number" ? 10 ** digits.value : 1;
        // A nudge of one part in 10^9 makes 1.005 round up, as people expect of halves.
        return scale === 1 ? `Math.round(${args[0]})` : `Math.round((${args[0]}) * ${scale} + 1e-9) / ${scale}`;
      }
      if (node.name === "days") return `Math.round((Date.parse(${args[1]}) - Date.parse(${args[0]})) / 86_400_000)`;
      if (node.name === "plus")
        return `new Date(Date.parse(${args[0]}) + ${args[1]} * 86_400_000).toISOString().slice(0, 10)`;
      return `Math.${node.name}(${args.join(", ")})`;
    }
    case "over":
      return overall(node.how, node.of && toTypeScript(node.of, nameOf, overall), node.of);
  }
}

type Inputs = Record<string, FormulaValue>;

/** A figure over all records, as the page works it out: adding leaves no dust, and nothing is 0. */
function overallValue(node: Extract<Formula, { kind: "over" }>, inputs: Inputs, rows: readonly Inputs[]): number {
  const { how, of } = node;
  if (!of) return rows.length;
  const values = rows.map((row) => evaluate(of, { ...inputs, ...row }, rows));
  if (how === "count") return values.filter(Boolean).length;
  if (values.length === 0) return 0;
  const numbers = values.map(Number);
  if (how === "largest") return Math.max(...numbers);
  if (how === "smallest") return Math.min(...numbers);
  const sum = Math.round(numbers.reduce((all, value) => all + value, 0) * 1e9) / 1e9;
  return how === "sum" ? sum : sum / values.length;
}

/** The value of a formula, over `rows` where it looks at records; what the house expects of the page. */
export function evaluate(node: Formula, inputs: Inputs, rows: readonly Inputs[] = []): FormulaValue {
  const number = (child: Formula) => Number(evaluate(child, inputs, rows));
  switch (node.kind) {
    case "number":
    case "text":
    case "truth":
      return node.value;
    case "name":
      return inputs[node.name] ?? 0;
    case "unary":
      return node.op === "not" ? !evaluate(node.of, inputs, rows) : -number(node.of);
    case "if":
      return evaluate(evaluate(node.test, inputs, rows) ? node.yes : node.no, inputs, rows);
    case "binary": {
      if (node.op === "&&") return evaluate(node.left, inputs, rows) && evaluate(node.right, inputs, rows);
      if (node.op === "||") return evaluate(node.left, inputs, rows) || evaluate(node.right, inputs, rows);
      const a = evaluate(node.left, inputs, rows);
      const b = evaluate(node.right, inputs, rows);
      if (node.op === "==") return a === b;
      if (node.op === "!=") return a !== b;
      if (node.op === "<") return a < b;
      if (node.op === "<=") return a <= b;
      if (node.op === ">") return a > b;
      if (node.op === ">=") return a >= b;
      if (node.op === "+") return typeof a === "string" || typeof b === "string" ? `${a}${b}` : Number(a) + Number(b);
      if (node.op === "-") return Number(a) - Number(b);
      if (node.op === "*") return Number(a) * Number(b);
      return node.op === "/" ? Number(a) / Number(b) : Number(a) % Number(b);
    }
    case "call": {
      const [a = 0, b = 0] = node.args.map((arg) => number(arg));
      if (node.name === "round") {
        const scale = node.args.length > 1 ? 10 ** b : 1;
        return scale === 1 ? Math.round(a) : Math.round(a * scale + 1e-9) / scale;
      }
      if (node.name === "days") {
        const [from, to] = node.args.map((arg) => Date.parse(String(evaluate(arg, inputs, rows))));
        return Math.round(((to ?? 0) - (from ?? 0)) / 86_400_000);
      }
      if (node.name === "plus") {
        const start = Date.parse(String(evaluate(node.args[0] ?? node, inputs, rows)));
        const moment = new Date(start + b * 86_400_000);
        return Number.isNaN(moment.getTime()) ? "" : moment.toISOString().slice(0, 10);
      }
      if (node.name === "pow") return a ** b;
      if (node.name === "min" || node.name === "max") return Math[node.name](...node.args.map((arg) => number(arg)));
      return Math[node.name](a);
    }
    case "over":
      return overallValue(node, inputs, rows);
  }
}

/** The formula, or null when it does not read over these names (and, over all records, those of a record). */
export function tryFormula(text: string, names: readonly string[], record?: readonly string[]): Formula | null {
  if (text.trim() === "") return null;
  try {
    return parseFormula(text, names, record);
  } catch {
    return null;
  }
}
