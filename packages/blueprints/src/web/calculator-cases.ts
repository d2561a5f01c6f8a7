import type { Derived, ViewOf } from "./form.ts";
import { evaluate, type Formula, type FormulaValue, namesIn } from "./formula.ts";
import { asInput, numeric } from "./input-steps.ts";
import { shownDerived } from "./samples.ts";

/** What a calculator is tried with besides usual values: the other ways of a formula, and numbers that are left out. */

/** A result as the page shows it. */
export const resultText = (value: FormulaValue, output: Derived): string =>
  typeof value === "number" ? shownDerived(value, output) : typeof value === "boolean" ? (value ? "Yes" : "No") : value;

/** Limits of the conditions in a formula, not the numbers it works with. */
const limitsOf = (node: Formula): number[] => {
  if (node.kind === "if") return [...numbersOf(node.test), ...limitsOf(node.yes), ...limitsOf(node.no)];
  if (node.kind === "binary") return [node.left, node.right].flatMap(limitsOf);
  return node.kind === "call" ? node.args.flatMap(limitsOf) : [];
};

const numbersOf = (node: Formula): number[] => {
  if (node.kind === "number") return [node.value];
  if (node.kind === "unary") return numbersOf(node.of);
  if (node.kind === "binary") return [node.left, node.right].flatMap(numbersOf);
  if (node.kind === "if") return [node.test, node.yes, node.no].flatMap(numbersOf);
  return node.kind === "call" ? node.args.flatMap(numbersOf) : [];
};

const branches = (node: Formula): boolean =>
  node.kind === "if" ||
  (node.kind === "binary" && (branches(node.left) || branches(node.right))) ||
  (node.kind === "unary" && branches(node.of)) ||
  (node.kind === "call" && node.args.some(branches));

/** Inputs that take a formula with cases down its other ways: each option, and numbers at and beyond its limits. */
export function otherCases(
  view: ViewOf<"calculator">,
  formula: Formula,
  typed: Record<string, string>,
  output: Derived,
): { values: Record<string, string>; text: string }[] {
  if (!branches(formula)) return [];
  const used = new Set(namesIn(formula));
  const limits = limitsOf(formula);
  const seen = new Set<string>();
  const note = (values: Record<string, string>) => {
    const inputs = view.inputs.map((field) => [field.key, asInput(field, values[field.key] ?? "")] as const);
    const result = evaluate(formula, Object.fromEntries(inputs));
    return typeof result === "number" && !Number.isFinite(result) ? "" : resultText(result, output);
  };
  seen.add(note(typed));
  const found: { values: Record<string, string>; text: string }[] = [];
  const offer = (values: Record<string, string>) => {
    const text = note(values);
    if (text === "" || seen.has(text) || found.length >= 5) return;
    seen.add(text);
    found.push({ values, text });
  };
  for (const field of view.inputs.filter((candidate) => used.has(candidate.key))) {
    if (field.type === "choice") for (const option of field.options) offer({ ...typed, [field.key]: option });
    if (field.type === "boolean") offer({ ...typed, [field.key]: "true" });
    if (!numeric(field)) continue;
    const own = Number(typed[field.key]);
    const tries = [
      ...limits,
      ...limits.map((limit) => limit + 1),
      ...[2, 5, 0.95, 0.85, 0.75, 0.65, 0.5].map((part) => own * part),
    ];
    for (const value of tries) {
      if (value < (field.min ?? value) || value > (field.max ?? value) || value <= 0 || value > 100_000) continue;
      // Text says which case it is; a number does only where a limit was crossed.
      if (output.type !== "text" && (value <= own || !limits.includes(value - 1))) continue;
      if (output.type !== "text" && found.length >= 3) break;
      offer({
        ...typed,
        [field.key]: String(field.type === "integer" ? Math.round(value) : Math.round(value * 100) / 100),
      });
    }
  }
  return found;
}

/** The result where every number that may stay empty does; null where there is none, or nothing to show. */
export function leftEmpty(
  view: ViewOf<"calculator">,
  formula: Formula,
  typed: Record<string, string>,
  output: Derived,
): { labels: string; values: Record<string, string>; text: string } | null {
  const used = namesIn(formula);
  const spare = view.inputs.filter(
    (field) => numeric(field) && !field.required && field.initial === "" && used.includes(field.key),
  );
  const values = { ...typed, ...Object.fromEntries(spare.map((field) => [field.key, ""])) };
  const given = view.inputs.map((field) => [field.key, asInput(field, values[field.key] ?? "")] as const);
  const result = evaluate(formula, Object.fromEntries(given));
  if (spare.length === 0 || (typeof result === "number" && !Number.isFinite(result))) return null;
  return { labels: spare.map(({ label }) => `"${label}"`).join(", "), values, text: resultText(result, output) };
}
