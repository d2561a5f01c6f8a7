import type { WebField } from "../form.ts";
import { camel } from "../names.ts";
import { inDigits } from "./tool-text.ts";

/** What a line is repeated for: the name of the counter, from where, and to which number or input. */
export interface ToolRange {
  name: string;
  from: number;
  to: string;
}

/** "All 25 possible", "one line per month": what is counted, from where to where; null when nothing is. */
export function rangeIn(words: string, inputs: readonly WebField[]): ToolRange | null {
  const text = inDigits(words);
  const all = Number(/\b(?:all|every|each of the)\s+(\d+)\b/i.exec(text)?.[1] ?? Number.NaN);
  const ranged = inputs.find(
    (field) =>
      field.type === "integer" && field.min !== null && field.max !== null && field.max - field.min + 1 === all,
  );
  if (ranged && ranged.min !== null && ranged.max !== null)
    return { name: ranged.key, from: ranged.min, to: String(ranged.max) };
  const per =
    /\b(?:(?:a|one) (?:line|row|entry) (?:per|for (?:each|every))|for (?:each|every)|line by line for (?:each|every))\s+([a-z]+)\b/i.exec(
      text,
    )?.[1];
  const input =
    per &&
    inputs.find(
      (field) =>
        (field.type === "integer" || field.type === "number") &&
        field.label.toLowerCase().replace(/s$/, "") === per.toLowerCase(),
    );
  return per && input ? { name: camel(per), from: 1, to: input.key } : null;
}
