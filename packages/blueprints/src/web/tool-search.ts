import type { ToolView, WebField } from "./form.ts";
import type { ToolValue } from "./form-tool.ts";
import { evaluate, tryFormula } from "./formula.ts";
import { numeric } from "./input-steps.ts";

/**
 * The one plain formula that gives what the cases of a brief show: products and quotients of the inputs, with at most
 * one percentage. Where two different ones would do, none is taken: a case that fits by chance proves nothing.
 */

/** Inputs for telling formulas apart; no two alike, none round. */
const PROBES = [7, 13, 29, 3, 17, 41, 11, 23, 5, 19];

const isShare = (field: WebField): boolean => /percent|%/i.test(`${field.unit} ${field.label}`);

/** `a * b / c` for every choice of at most three inputs with at least one above the line, and sums of two. */
function bases(keys: readonly string[]): string[] {
  const found: string[] = [];
  const walk = (at: number, above: readonly string[], below: readonly string[]): void => {
    if (above.length > 0) found.push([above.join(" * "), ...below].join(" / "));
    for (let next = at; next < keys.length; next++) {
      const key = keys[next];
      if (key === undefined || above.length + below.length >= 3) return;
      walk(next + 1, [...above, key], below);
      walk(next + 1, above, [...below, key]);
    }
  };
  walk(0, [], []);
  for (const one of keys) for (const two of keys) if (one < two) found.push(`(${one} + ${two})`);
  for (const one of keys) for (const two of keys) if (one !== two) found.push(`(${one} - ${two})`);
  return found;
}

/** Is the value of this name said to be rounded up? */
function roundedUp(brief: string, value: ToolValue): boolean {
  const words = value.label
    .toLowerCase()
    .split(" ")
    .filter((word) => word.length > 3);
  return brief
    .split(/[.;\n]\s/)
    .some((text) => /\bround(?:ed|s)? up\b/i.test(text) && words.some((word) => text.toLowerCase().includes(word)));
}

/**
 * @param fits tells whether a formula gives what every case shows; there must be at least one case
 */
export function searchFormula(
  brief: string,
  view: ToolView,
  value: ToolValue,
  fits: (formula: string) => boolean,
): string | null {
  const shares = view.inputs.filter((field) => numeric(field) && isShare(field)).map((field) => field.key);
  const plain = view.inputs.filter((field) => numeric(field) && !isShare(field)).map((field) => field.key);
  const factors = [
    "",
    ...shares.flatMap((key) => [` * ${key} / 100`, ` * (1 + ${key} / 100)`, ` * (1 - ${key} / 100)`]),
  ];
  const scales = /\bper 100\b|\/\s*100\b/.test(brief) ? ["", " / 100"] : [""];
  const up = roundedUp(brief, value);
  const digits = value.decimals ?? 0;
  const written = (text: string) =>
    up
      ? digits === 0
        ? `ceil(${text})`
        : `ceil(round((${text}) * ${10 ** digits}, 6)) / ${10 ** digits}`
      : `round(${text}, ${digits})`;
  const names = view.inputs.map((field) => field.key);
  const found = new Map<string, string>();
  for (const base of bases(plain.slice(0, 5)))
    for (const factor of factors)
      for (const scale of scales) {
        const formula = written(`${base}${factor}${scale}`);
        const parsed = formula.length <= 300 ? tryFormula(formula, names) : null;
        if (!parsed || !fits(formula)) continue;
        const probe = [0, 3, 6].map((shift) =>
          evaluate(
            parsed,
            Object.fromEntries(names.map((name, at) => [name, (PROBES[(at + shift) % PROBES.length] ?? 7) * 10])),
          ),
        );
        found.set(JSON.stringify(probe), found.get(JSON.stringify(probe)) ?? formula);
      }
  const [only, ...others] = found.values();
  return only !== undefined && others.length === 0 ? only : null;
}
