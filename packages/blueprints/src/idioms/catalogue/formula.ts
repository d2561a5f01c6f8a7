import { unguarded } from "../guards.ts";
import { defineIdiom, option } from "../idiom.ts";
import { isNumeric, type LeafView } from "../leaf-view.ts";
import { asNumber, roundingOptions } from "../measures.ts";
import { stems } from "../words.ts";

type Slots = { expression: string; digits: number | null };

const WORDS: [RegExp, string][] = [
  [/\bdivided by\b/gi, " / "],
  [/\b(?:times|multiplied by)\b|[×·]/gi, " * "],
  [/\bplus\b/gi, " + "],
  [/\bminus\b/gi, " - "],
  [/\bsquared\b|²/gi, " ** 2 "],
  [/\^/g, " ** "],
];

/** The parameter that words stand for: "hourly rate" for hourly_rate or hourlyRate. */
function parameterAt(words: string[], at: number, view: LeafView): { name: string; length: number } | null {
  const exact = view.leaf.params.find((param) => param.name === words[at]);
  if (exact) return { name: exact.name, length: 1 };
  for (const param of view.leaf.params) {
    const name = stems(param.name);
    if (name.length > 0 && name.every((part, i) => stems(words[at + i] ?? "")[0] === part))
      return { name: param.name, length: name.length };
  }
  return null;
}

/** A sentence with an exception, a cap or a condition says more than its formula. */
const QUALIFIED =
  /\b(?:at most|at least|but|capped|above|over|below|under|up to|beyond|except|unless|if|when|only|no (?:more|less) than|minimum|maximum)\b/i;
const ROUNDED = /\brounded (?:up |down )?to [^,.;]*/gi;
/** What goes on with the last value: "10 percent", "2 times weight per started kilogram". */
const CONTINUES = /^(?:percent|per|cent|%)$/i;
/** What follows a dash that is no minus. */
const REMARK = /^(?:rounded|rounding|round|for|where|with|e|i|so|as)$/i;

/** The whole expression a run of words is; null when it is only the beginning of one. */
function wholeRun(run: string[], next: string): string | null {
  const kept = [...run];
  while (!isExpression(kept) && /^[()]$/.test(kept.at(-1) ?? "")) kept.pop();
  if (kept.at(-1) === "-" && REMARK.test(next)) kept.pop();
  return kept.length > 2 && isExpression(kept) && !CONTINUES.test(next)
    ? kept.join(" ").replaceAll("( ", "(").replaceAll(" )", ")")
    : null;
}

/** Runs of numbers, parameters, signs and brackets in a sentence that are whole expressions; nothing is evaluated. */
function runsIn(sentence: string, view: LeafView): string[] {
  const text = WORDS.reduce((t, [pattern, sign]) => t.replace(pattern, sign), sentence);
  const words = text.match(/\*\*|[-+*/()]|\d+(?:\.\d+)?|[A-Za-z_]\w*|[^\s\w]/g) ?? [];
  const found: string[] = [];
  let run: string[] = [];
  const close = (next: string): void => {
    const whole = wholeRun(run, next);
    if (whole !== null) found.push(whole);
    run = [];
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const param = parameterAt(words, i, view);
    if (param) {
      run.push(param.name);
      i += param.length - 1;
    } else if (/^(\*\*|[-+*/()]|\d+(\.\d+)?)$/.test(word)) run.push(word);
    else if (!/^(the|a|an)$/i.test(word)) close(word);
  }
  close("");
  return found;
}

/** The expressions the purpose gives as they are, longest first. */
const expressionsIn = (view: LeafView): string[] =>
  unguarded(view)
    .filter((sentence) => !QUALIFIED.test(sentence.replace(ROUNDED, "")))
    .flatMap((sentence) => runsIn(sentence, view))
    .filter((expression) => /[-+*/]/.test(expression))
    .sort((a, b) => b.length - a.length);

/** Operands and operators in turn, brackets closed. */
function isExpression(tokens: string[]): boolean {
  let depth = 0;
  let operand = true;
  for (const token of tokens) {
    if (token === "(") {
      if (!operand) return false;
      depth++;
    } else if (token === ")") {
      if (operand || --depth < 0) return false;
    } else if (/^(\*\*|[-+*/])$/.test(token)) {
      if (operand) return false;
      operand = true;
    } else {
      if (!operand) return false;
      operand = false;
    }
  }
  return depth === 0 && !operand;
}

export const formula = defineIdiom<Slots>({
  id: "formula",
  title: "Arithmetic from the brief",
  phrases: [
    "result of a formula",
    "a times b plus c",
    "weight divided by height squared",
    "cost is base plus rate times hours",
  ],
  cues: [
    [
      "times",
      "plus",
      "minus",
      "divided by",
      "multiplied",
      "formula",
      "squared",
      "sum of",
      "*",
      "is",
      "rate",
      "calculate",
      "compute",
      "convert",
    ],
  ],
  fit(view) {
    const { params, returns } = view.leaf;
    if (params.length === 0 || !params.every((param) => isNumeric(param.type)) || !isNumeric(returns)) return null;
    const types = new Set(params.map((param) => param.type));
    // Decimal and float do not meet in Python.
    if (view.language === "python" && types.has("decimal") && types.has("number")) return null;
    return {
      expression: expressionsIn(view)
        .slice(0, 3)
        .map((e, i) => option(e, [], 0.1 - 0.05 * i)),
      digits: roundingOptions(view, "number", returns),
    };
  },
  python({ expression, digits }, view) {
    const decimal = view.leaf.params.some((param) => param.type === "decimal");
    const value = decimal ? expression.replace(/\b\d+\.\d+\b/g, (n) => `Decimal("${n}")`) : expression;
    return { body: `return ${asNumber("python", value, decimal ? "decimal" : "number", view.leaf.returns, digits)}` };
  },
  typescript: ({ expression, digits }, view) => ({
    body: `return ${asNumber("typescript", expression, "number", view.leaf.returns, digits)};`,
  }),
  guarantees: [
    {
      language: "python",
      signature: "def cost(base: float, hours: float, rate: float) -> float",
      purpose:
        "The cost is base plus hours times rate, rounded to two decimals. Raise ValueError if the hours are negative.",
      holds:
        "assert cost(10, 2, 1.505) == 13.01\ntry:\n    cost(1, -1, 1)\n    raise AssertionError\nexcept ValueError:\n    pass",
    },
    {
      language: "typescript",
      signature: "function fahrenheit(celsius: number): number",
      purpose: "Celsius times 9 / 5 plus 32.",
      holds: "assert.equal(fahrenheit(100), 212);",
    },
  ],
});
