import type { WebField } from "../form.ts";
import type { ToolValue } from "../form-tool.ts";
import { escaped } from "./phrases.ts";
import { inDigits } from "./tool-text.ts";

/** Sums that a brief states part by part: prices in steps, so much per piece, a share of others, a total of all. */

const PRICE = "[$€£]?(\\d+(?:\\.\\d+)?)";
const NUMERIC = ["integer", "number", "money"];

interface Stated {
  inputs: readonly WebField[];
  values: readonly ToolValue[];
}

const singular = (word: string) => word.toLowerCase().replace(/s$/, "");

/** The input of which a noun speaks: "day" of Days, "kWh" of a unit, "unit" of Units. */
function inputOf(noun: string, inputs: readonly WebField[]): WebField | undefined {
  const wanted = singular(noun);
  return inputs.find(
    (field) =>
      NUMERIC.includes(field.type) &&
      (field.label.toLowerCase().split(" ").map(singular).includes(wanted) || singular(field.unit) === wanted),
  );
}

/** A formula, and the words of the brief that state it. */
export interface Sum {
  formula: string;
  said: string;
}

/** "First 100 units 0.15 each, next 200 units 0.22 each, the rest 0.31 each". */
function steppedPrice(brief: string, inputs: readonly WebField[]): Sum | null {
  const text = inDigits(brief);
  const opening = new RegExp(`\\bfirst (\\d+)\\s+([A-Za-z]+)\\b[^.;,\\d]{0,20}${PRICE}`, "i").exec(text);
  if (!opening) return null;
  const field = inputOf(opening[2] ?? "", inputs);
  if (!field) return null;
  const rest = text.slice(opening.index + opening[0].length);
  const nexts = [...rest.matchAll(new RegExp(`\\bnext (\\d+)\\b[^.;,\\d]{0,24}${PRICE}`, "gi"))];
  const last = new RegExp(
    `\\b(?:the rest|everything (?:else|above|beyond|over)|(?:all|any)(?:thing)? (?:above|beyond|over)(?: that)?|the remainder|after that)\\b[^.;,\\d]{0,24}${PRICE}`,
    "i",
  ).exec(rest);
  if (!last) return null;
  const key = field.key;
  let edge = Number(opening[1]);
  const parts = [`min(${key}, ${edge}) * ${opening[3]}`];
  for (const next of nexts) {
    const upTo = edge + Number(next[1]);
    parts.push(`max(min(${key}, ${upTo}) - ${edge}, 0) * ${next[2]}`);
    edge = upTo;
  }
  parts.push(`max(${key} - ${edge}, 0) * ${last[1]}`);
  const said = text.slice(opening.index).slice(0, opening[0].length + last.index + last[0].length);
  return { formula: parts.join(" + "), said };
}

/** The formula of each value that the brief states, over the inputs alone. */
export function statedSums(brief: string, { inputs, values }: Stated): Map<string, Sum> {
  const found = new Map<string, Sum>();
  const text = inDigits(brief.replaceAll(/`[^`]*`|"[^"]*"/g, " "));
  const nameOf = (value: ToolValue) => escaped(value.label.toLowerCase());
  for (const value of values) {
    const per = new RegExp(
      `\\b${nameOf(value)}\\b\\s*(?:is|of|:|=|costs?)?\\s*${PRICE}\\s*(?:[A-Za-z€$£]{1,4}\\s+)?(?:per|a|for (?:each|every)|each)\\s+([A-Za-z]+)`,
      "i",
    ).exec(text);
    const field = per ? inputOf(per[2] ?? "", inputs) : undefined;
    if (per && field) found.set(value.key, { formula: `${field.key} * ${per[1]}`, said: per[0] });
  }
  const open = () => values.filter((value) => !found.has(value.key) && !/\btotal\b/i.test(value.label));
  const shared = values.flatMap((value) => {
    const match = new RegExp(
      `\\b${nameOf(value)}\\b\\s*(?:is|of|:|=)?\\s*(\\d+(?:\\.\\d+)?)\\s?% of (?:the )?([a-z][a-z ]+?)(?=\\s*(?:[.;,\\n]|$))`,
      "i",
    ).exec(text);
    return match ? [{ value, share: Number(match[1]) / 100, of: match[2] ?? "", said: match[0] }] : [];
  });
  const stepped = steppedPrice(brief, inputs);
  const left = open().filter((value) => !shared.some((row) => row.value === value));
  const [only] = left;
  if (stepped && only && left.length === 1) found.set(only.key, stepped);
  for (const { value, share, of, said } of shared) {
    const parts = of.split(/\s+(?:plus|and|\+)\s+/).map((part) => operand(part, inputs, values, found));
    if (parts.every((part) => part !== null))
      found.set(value.key, { formula: `(${parts.join(" + ")}) * ${share}`, said });
  }
  const total = values.find((value) => /^(?:grand )?total$/i.test(value.label) && !found.has(value.key));
  const others = values.filter((value) => value !== total);
  if (total && others.length > 1 && others.every((value) => found.has(value.key)))
    found.set(total.key, {
      formula: others.map((value) => `(${found.get(value.key)?.formula})`).join(" + "),
      said: "",
    });
  return found;
}

function operand(
  name: string,
  inputs: readonly WebField[],
  values: readonly ToolValue[],
  found: ReadonlyMap<string, Sum>,
): string | null {
  const plain = name.trim().toLowerCase().replace(/^the /, "");
  const value = values.find((row) => row.label.toLowerCase() === plain);
  const formula = value && found.get(value.key)?.formula;
  if (formula) return `(${formula})`;
  return inputs.find((field) => field.label.toLowerCase() === plain && NUMERIC.includes(field.type))?.key ?? null;
}
