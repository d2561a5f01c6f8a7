import type { WebField } from "../form.ts";
import type { ToolRefusal } from "../form-tool.ts";
import { escaped } from "./phrases.ts";
import { clauseBefore, inDigits, type Literal, type Sentence } from "./tool-text.ts";

/** What a page refuses, with the words it wants to be read: `Shift must be 1 to 25` for a shift outside that range. */

const NUMERIC = ["integer", "number", "money"];
const isNumber = (field: WebField) => NUMERIC.includes(field.type);
const N = "(-?\\d+(?:\\.\\d+)?)";

/** Words by which a brief speaks of an input: its name, its last or first word, its unit. */
function placeOf(text: string, field: WebField): number {
  const low = text.toLowerCase();
  const label = field.label.toLowerCase();
  const stem = label.replace(/s$/, "");
  const forms = [label, stem, ...label.split(" ").filter((word) => word.length > 3)];
  for (const form of forms) {
    const at = new RegExp(`\\b${escaped(form)}s?\\b`).exec(low)?.index;
    if (at !== undefined) return at;
  }
  const unit =
    field.unit.length > 0 && /^[a-z]+$/i.test(field.unit)
      ? new RegExp(`\\d\\s*${escaped(field.unit)}\\b`, "i").exec(text)?.index
      : undefined;
  return unit ?? -1;
}

/** The inputs that a text names, in the order in which it does. */
export const namedIn = (text: string, inputs: readonly WebField[]): WebField[] =>
  inputs.filter((field) => placeOf(text, field) >= 0).toSorted((a, b) => placeOf(text, a) - placeOf(text, b));

interface Held {
  formula: string;
  about: WebField;
}

/** What must hold where a clause says when it does not; null when the clause is not understood. */
function holdsUnless(clause: string, inputs: readonly WebField[], last: WebField | null): Held | null {
  const text = inDigits(clause).replace(/\b(?<=than |below |under |least |most )one\b/gi, "1");
  const named = namedIn(text, inputs);
  const numbers = named.filter(isNumber);
  const onlyNumber = inputs.filter(isNumber).length === 1 ? inputs.find(isNumber) : undefined;
  const anything = /\banything\b|\bany (?:number|value|field)\b/i.test(text) ? inputs.find(isNumber) : undefined;
  const about =
    numbers[0] ??
    anything ??
    (last && isNumber(last) && named.length === 0 ? last : undefined) ??
    (named.length === 0 ? onlyNumber : undefined);
  const [one, two] = named;
  if (one && two) {
    const less = /\b(?:before|earlier than|smaller than|less than|shorter than|below|lower than)\b/i.test(text);
    const more =
      /\b(?:after|later than|bigger than|larger than|greater than|more than|longer than|above|higher than)\b/i.test(
        text,
      );
    const alike = one.type === two.type || (isNumber(one) && isNumber(two));
    const ordered = isNumber(one) || one.type === "date" || one.type === "time";
    if (less !== more && alike && ordered && !/\d/.test(text)) {
      const denied = /\b(?:otherwise|else|must|has to|have to|should)\b/i.test(text);
      const op = less === denied ? (less ? "<" : ">") : less ? ">=" : "<=";
      return { formula: `${one.key} ${op} ${two.key}`, about: one };
    }
  }
  const range = new RegExp(
    `\\b(?:outside|not (?:between|from|in))\\s+(?:of )?${N}\\s*(?:to|-|–|and)\\s*${N}`,
    "i",
  ).exec(text);
  const everyNumber = inputs.filter(isNumber);
  // No input is named: what holds for numbers holds for each of them.
  if (range && !about && named.length === 0 && everyNumber[0])
    return {
      formula: everyNumber.map((field) => `${field.key} >= ${range[1]} && ${field.key} <= ${range[2]}`).join(" && "),
      about: everyNumber[0],
    };
  if (about) {
    const key = about.key;
    const span = new RegExp(`${N}\\s*(?:to|-|–|and)\\s*${N}`).exec(text);
    const inside = /\b(?:otherwise|else|or else|if not|must|has to|have to)\b/i.test(text);
    if (/\boutside\b|\bnot (?:between|from|in)\b|\bout of\b/i.test(text) || (inside && span)) {
      const low = span ? Number(span[1]) : about.min;
      const high = span ? Number(span[2]) : about.max;
      return low !== null && high !== null ? { formula: `${key} >= ${low} && ${key} <= ${high}`, about } : null;
    }
    if (
      /\b(?:0 or (?:less|below|lower|smaller)|not (?:be )?(?:above|over|more than|greater than) 0|not positive|or 0|is 0|at 0)\b/i.test(
        text,
      )
    )
      return positive(numbers.length > 0 ? numbers : [about]);
    const least = new RegExp(
      `\\b(?:below|under|less than|fewer than|smaller than|lower than|shorter than)\\s+${N}`,
      "i",
    ).exec(text);
    const most = new RegExp(
      `\\b(?:over|above|more than|greater than|larger than|longer than|beyond)\\s+${N}`,
      "i",
    ).exec(text);
    if (least && most && Number(least[1]) < Number(most[1]))
      return { formula: `${key} >= ${least[1]} && ${key} <= ${most[1]}`, about };
    if (/\bnegative\b/i.test(text)) {
      const all = numbers.length > 0 ? numbers : /\bany(?:thing)?\b/i.test(text) ? inputs.filter(isNumber) : [about];
      return { formula: all.map((field) => `${field.key} >= 0`).join(" && "), about };
    }
    if (least) return { formula: `${key} >= ${least[1]}`, about };
    if (most) return { formula: inside ? `${key} > ${most[1]}` : `${key} <= ${most[1]}`, about };
    const floor = new RegExp(`\\b(?:at least|minimum(?: of)?)\\s+${N}`, "i").exec(text);
    if (floor && inside) return { formula: `${key} >= ${floor[1]}`, about };
    const ceiling = new RegExp(`\\b(?:at most|maximum(?: of)?|up to)\\s+${N}`, "i").exec(text);
    if (ceiling && inside) return { formula: `${key} <= ${ceiling[1]}`, about };
  }
  if (
    /\b(?:no|without|missing|empty|nothing|blank|left out)\b/i.test(text) &&
    !/\bor\b.*\b(?:below|above|too)\b/i.test(text)
  ) {
    const texts = inputs.filter((field) => field.type === "text" || field.type === "longtext");
    const plainly =
      /\b(?:empty|blank)\b|\bnothing (?:typed|entered|pasted|given|written|there|to|in)\b|\bno (?:text|input)\b/i.test(
        text,
      );
    const target = named.find((field) => !isNumber(field)) ?? (plainly && texts.length === 1 ? texts[0] : undefined);
    const eachBox =
      /\b(?:an?|any|either|one|some) (?:box|field|text|input)\b/i.test(text) && named.length === 0 && texts.length > 1;
    if (eachBox && texts[0])
      return { formula: texts.map((field) => `${field.key} != ""`).join(" && "), about: texts[0] };
    const all = named.filter((field) => field.type === "text" || field.type === "longtext");
    // "Empty names": each of them.
    if (target && target.type !== "boolean")
      return {
        formula: (all.includes(target) ? all : [target]).map((field) => `${field.key} != ""`).join(" && "),
        about: target,
      };
  }
  return null;
}

const positive = (fields: readonly WebField[]): Held | null => {
  const [first] = fields;
  return first ? { formula: fields.map((field) => `${field.key} > 0`).join(" && "), about: first } : null;
};

/** The refusals of a brief, and the literals that they are. */
export function toolRefusals(
  sentences: readonly Sentence[],
  inputs: readonly WebField[],
): { refusals: ToolRefusal[]; used: Set<Literal> } {
  const refusals: ToolRefusal[] = [];
  const used = new Set<Literal>();
  let last: WebField | null = null;
  for (const sentence of sentences) {
    for (const literal of sentence.literals) {
      if (!/^[A-Z]/.test(literal.text) || /[{}]/.test(literal.text)) continue;
      // "…, otherwise `…`" belongs to all that the sentence says before it.
      const near = clauseBefore(sentence, literal).replaceAll("\ue000", " ");
      const clause = near.split(/,\s+(?=(?:if|when|with|no|a|an|for)\b)/i).at(-1) ?? near;
      if (
        /\d/.test(literal.text) &&
        /\b(?:shows?|display|like|becomes?)\s*$/i.test(clause) &&
        !/\b(?:if|when|otherwise|else|outside)\b/i.test(clause)
      )
        continue;
      const held: Held | null =
        holdsUnless(clause, inputs, last) ?? (clause === near ? null : holdsUnless(near, inputs, last));
      if (!held) continue;
      last = held.about;
      used.add(literal);
      if (refusals.some((row) => row.message === literal.text)) continue;
      const said = clause.replace(/^[\s,.;:\-*•()]+|[\s,.;:]+$/g, "");
      refusals.push({ message: literal.text, formula: held.formula, said: said.slice(0, 200) });
    }
  }
  return { refusals: refusals.slice(0, 8), used };
}
