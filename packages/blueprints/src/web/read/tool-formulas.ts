import type { WebField } from "../form.ts";
import type { ToolButton, ToolCase, ToolRefusal, ToolValue } from "../form-tool.ts";
import { evaluate, tryFormula } from "../formula.ts";
import { asInput, numeric } from "../input-steps.ts";
import { fixed, plain } from "../templates/src/tool-run.ts";
import { escaped } from "./phrases.ts";
import { spokenValues } from "./spoken-formula.ts";
import { tariffIn } from "./tariff.ts";
import { type Sum, statedSums } from "./tool-sums.ts";

interface Known {
  brief: string;
  inputs: readonly WebField[];
  values: readonly ToolValue[];
  buttons: readonly ToolButton[];
  cases: readonly ToolCase[];
  refusals: readonly ToolRefusal[];
}

/** Values with the formulas that the brief itself states; one that a case of the brief contradicts is not taken. */
export function codeFormulas(known: Known): ToolValue[] {
  const { inputs, values } = known;
  const numbers = values.filter((value) => value.type === "integer" || value.type === "number");
  const spoken = spokenValues(known.brief, inputs);
  const tariff = numbers.length === 1 ? tariffIn(known.brief, inputs) : null;
  const dated = daysIn(known);
  const sums = statedSums(known.brief, { inputs, values: numbers });
  return values.map((value) => {
    if (!numbers.includes(value)) return value;
    const spelled = spoken.find((row) => row.label.toLowerCase() === value.label.toLowerCase())?.formula;
    const plain = dated.get(value.key) ?? spelled;
    const sum = plain
      ? { formula: plain, said: "" }
      : (sums.get(value.key) ?? (tariff ? withSwitches(known, tariff) : null));
    if (!sum || sum.formula.length > 590 || contradicted(known, value, sum.formula)) return value;
    return { ...value, formula: sum.formula, purpose: sum.said.replace(/\s+/g, " ").trim().slice(0, 490) };
  });
}

/** "Express doubles it": a tick box that changes the price. */
function withSwitches(known: Known, formula: string): Sum | null {
  let made = formula;
  const said: string[] = [];
  for (const field of known.inputs.filter((input) => input.type === "boolean")) {
    const name = escaped(field.label);
    const factor = new RegExp(`\\b${name}\\b[^.;]{0,24}\\b(doubles|triples|halves)\\b[^.;]{0,12}`, "i").exec(
      known.brief,
    );
    const added = new RegExp(
      `\\b${name}\\b[^.;]{0,24}\\b(?:adds|costs|is)\\s+[$€£]?(\\d+(?:\\.\\d+)?)(?!\\s*%)(?: (?:more|extra))?`,
      "i",
    ).exec(known.brief);
    // A switch that the brief gives but of which no effect is understood leaves the price unknown.
    if (!factor && !added) return null;
    const times = { doubles: 2, triples: 3, halves: 0.5 }[factor?.[1]?.toLowerCase() ?? ""] ?? 1;
    made = factor ? `(${made}) * (${field.key} ? ${times} : 1)` : `(${made}) + (${field.key} ? ${added?.[1]} : 0)`;
    said.push((factor ?? added)?.[0] ?? "");
  }
  return { formula: made, said: said.join("; ") };
}

/** Days between two dates, and the same span in weeks and days. */
function daysIn(known: Known): Map<string, string> {
  const dates = known.inputs.filter((field) => field.type === "date");
  const [one, two] = dates;
  const found = new Map<string, string>();
  if (!one || !two || dates.length > 2) return found;
  const back = known.refusals.some((row) => row.formula === `${one.key} >= ${two.key}`);
  const span = back ? `days(${two.key}, ${one.key})` : `days(${one.key}, ${two.key})`;
  for (const line of known.buttons.flatMap((button) => button.lines)) {
    const keys = [...line.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
    const labelled = (key: string, noun: RegExp) =>
      noun.test(known.values.find((value) => value.key === key)?.label ?? "");
    const weeks = keys.find((key) => labelled(key, /^weeks?\d*$/i));
    const days = keys.find((key) => labelled(key, /^days?\d*$/i));
    if (weeks) found.set(weeks, `floor(${span} / 7)`);
    if (days) found.set(days, weeks ? `${span} % 7` : span);
  }
  return found;
}

/** What a line shows with this formula for the inputs of a case, where the line has no other unknown. */
function shownWith(
  known: Known,
  value: ToolValue,
  formula: string,
  row: ToolCase,
): { text: string; line: string } | null {
  const button = known.buttons[row.button];
  const line = button?.lines.find((text) => text.includes(`{${value.key}}`));
  const parsed = tryFormula(formula, [
    ...known.inputs.map((field) => field.key),
    ...(button?.each ? [button.each.name] : []),
  ]);
  if (!line || !parsed || button?.each?.line === line) return null;
  const inputs = Object.fromEntries(
    known.inputs.map((field) => {
      const text = row.given[field.key] ?? field.initial;
      return [field.key, numeric(field) ? Number(text) : asInput(field, text)];
    }),
  );
  const result = evaluate(parsed, inputs);
  const text =
    typeof result === "number"
      ? value.decimals === null
        ? plain(result)
        : fixed(result, value.decimals)
      : String(result);
  return { text, line };
}

/** A case shows another number in the place of the value. */
function contradicted(known: Known, value: ToolValue, formula: string): boolean {
  return known.cases.some((row) => {
    const made = shownWith(known, value, formula, row);
    if (!made) return false;
    const pattern = made.line
      .split(/(\{\w+\})/)
      .map((part) => (part === `{${value.key}}` ? "(.+?)" : /^\{\w+\}$/.test(part) ? ".+?" : escaped(part)))
      .join("");
    return row.shows.some((shown) => {
      const match = new RegExp(`^${pattern}$`).exec(shown);
      return match !== null && match[1] !== made.text;
    });
  });
}
