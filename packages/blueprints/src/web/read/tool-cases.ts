import type { WebField } from "../form.ts";
import { escaped } from "./phrases.ts";

/** The inputs of a case of the brief: "for a bill of 80", "10 km in 55 minutes 0 seconds", "born 2024-01-01". */

const NUMERIC = ["integer", "number", "money"];
const DATE = "\\d{4}-\\d{2}-\\d{2}";
const NUMBER = "-?\\d+(?:\\.\\d+)?";

/** Names that stand for an input: the whole, then its words that no other input has. */
function namesOf(field: WebField, inputs: readonly WebField[]): string[] {
  const label = field.label.toLowerCase();
  const others = inputs.filter((other) => other !== field).flatMap((other) => other.label.toLowerCase().split(" "));
  const own = label.split(" ").filter((word) => word.length > 1 && !others.includes(word));
  return [label, label.replace(/s$/, ""), ...own, ...own.map((word) => word.replace(/s$/, ""))];
}

interface Token {
  text: string;
  at: number;
  end: number;
  used: boolean;
}

/** Numbers and days of a text, bound to the inputs: by what stands before or behind them, then by what is left over. */
function quantitiesIn(
  low: string,
  inputs: readonly WebField[],
  free: readonly string[],
  order: readonly ("before" | "behind")[],
): { given: Record<string, string>; loose: number } | null {
  const tokens: Token[] = [...low.matchAll(new RegExp(`${DATE}|(?<![\\w./])${NUMBER}(?!\\w*\\d)`, "g"))].map(
    (match) => ({
      text: match[0],
      at: match.index,
      end: match.index + match[0].length,
      used: false,
    }),
  );
  const given: Record<string, string> = {};
  const take = (field: WebField, token: Token | undefined): void => {
    if (!token) return;
    token.used = true;
    given[field.key] = token.text;
  };
  const near = (field: WebField, pattern: (name: string) => string): Token | undefined => {
    for (const name of namesOf(field, inputs)) {
      for (const match of low.matchAll(new RegExp(pattern(escaped(name)), "dg"))) {
        const at = match.indices?.[1]?.[0];
        const token = tokens.find((candidate) => !candidate.used && candidate.at === at);
        if (token) return token;
      }
    }
    return undefined;
  };
  const quantities = inputs.filter((field) => NUMERIC.includes(field.type) || field.type === "date");
  const shape = (field: WebField) => (field.type === "date" ? `(${DATE})` : `(${NUMBER})`);
  for (const side of order)
    for (const field of quantities) {
      if (given[field.key] !== undefined) continue;
      // "shift 3", "a bill of 80", "born 2024-01-01"; "30 days", "2 kg", "12 %".
      if (side === "before")
        take(
          field,
          near(field, (name) => `\\b${name}\\b(?:\\s+(?:is|of|at|was|on|=))?:?\\s*[$€£]?${shape(field)}`),
        );
      else {
        take(
          field,
          near(field, (name) => `${shape(field)}\\s*(?:of )?\\b${name}\\b`),
        );
        if (given[field.key] !== undefined || field.unit === "") continue;
        const match = new RegExp(`(${NUMBER})\\s*${escaped(field.unit.toLowerCase())}(?![a-z])`).exec(low);
        take(
          field,
          tokens.find((token) => !token.used && token.at === match?.index),
        );
      }
    }
  const waiting = quantities.filter(
    (field) => given[field.key] === undefined && field.initial === "" && field.required && !free.includes(field.key),
  );
  const left = tokens.filter((token) => !token.used);
  if (left.length !== 0 && left.length !== waiting.length) return null;
  for (const [index, field] of waiting.entries()) take(field, left[index]);
  return { given, loose: left.length };
}

/**
 * What is typed in, by key, when the text says it for every input that needs a value and speaks of no other
 * number; null otherwise. `texts` are the literals that may be typed into text inputs, in order; `free` are inputs
 * that need no value here.
 */
export function caseInputs(
  text: string,
  texts: readonly string[],
  inputs: readonly WebField[],
  free: readonly string[] = [],
): Record<string, string> | null {
  const low = text.toLowerCase();
  // "55 minutes 0 seconds" and "shift 3": the way in which fewer numbers are left over is meant.
  const one = quantitiesIn(low, inputs, free, ["before", "behind"]);
  const two = quantitiesIn(low, inputs, free, ["behind", "before"]);
  const best = one && two ? (two.loose < one.loose ? two : one) : (one ?? two);
  if (!best) return null;
  const given = { ...best.given };
  const words = inputs.filter((field) => field.type === "text" || field.type === "longtext");
  for (const [index, field] of words.entries()) {
    const value = texts[index];
    if (value !== undefined) given[field.key] = value;
  }
  for (const field of inputs) {
    if (field.type === "choice") {
      const option = field.options.find((word) => new RegExp(`\\b${escaped(word.toLowerCase())}\\b`).test(low));
      if (option) given[field.key] = option;
    }
    if (field.type === "boolean")
      given[field.key] = new RegExp(`\\b${escaped(field.label.toLowerCase())}\\b`).test(low) ? "true" : "";
  }
  const missing = inputs.some(
    (field) => field.required && field.initial === "" && !free.includes(field.key) && (given[field.key] ?? "") === "",
  );
  return missing ? null : given;
}
