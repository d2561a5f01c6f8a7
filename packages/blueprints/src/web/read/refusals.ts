import { type Entity, type Rule, ruleSchema, type WebField } from "../form.ts";
import { camel } from "../names.ts";
import { bestNamed } from "./figure-formula.ts";
import { type Literal, literalsIn, sentenceAround, stemsOf, withoutLiterals } from "./literals.ts";
import { madeBy } from "./usual-formulas.ts";

/** "Width or height missing or not above zero: `Enter width and height`": what may not be saved, and what is said then. */

const MISSING = /\b(?:missing|empty|blank|without|no|not filled in|left out|nothing|not given|forgotten)\b/i;
const ABOVE =
  /\b(?:zero or (?:less|below|negative)|not (?:be )?(?:above|over|more than|greater than) (?:zero|0)|not positive|(?:is |are )?zero|less than (?:one|1)|below (?:one|1))\b|(?:≤|<=) ?(?:0|zero)/i;
const NEGATIVE = /\b(?:negative|below zero|less than zero)\b/i;
const BOUND = /\b(below|under|less than|fewer than|over|above|more than) (\d+(?:\.\d+)?)\b/i;
const boundOf = (match: RegExpExecArray): Partial<WebField> =>
  /below|under|less|fewer/i.test(match[1] ?? "") ? { min: Number(match[2]) } : { max: Number(match[2]) };
const NUMERIC = ["integer", "number", "money"];
const SIDES = /^(?:length|width|height|depth|breadth|thickness|size)\b/i;

export interface Refused {
  fields: WebField[];
  rules: Rule[];
  /** The literals that became messages. */
  spent: Literal[];
  /** Where their conditions stand. */
  told: [number, number][];
}

/** The fields a part of a condition speaks of. */
function namedIn(part: string, fields: readonly WebField[], brief: string): WebField[] {
  const stems = stemsOf(part);
  const hits = fields.filter((field) => {
    const own = stemsOf(field.label);
    return own.length > 0 && own.filter((word) => stems.includes(word)).length / own.length >= 0.5;
  });
  // "price" means the price, not the litres of "Price per litre".
  const [best] = hits.length > 1 ? [bestNamed(part, hits)] : hits;
  const whole = hits.filter((field) => stemsOf(field.label).every((word) => stems.includes(word)));
  if (whole.length > 0) return whole;
  if (best) return [best];
  if (/\bsizes?\b/i.test(part)) return fields.filter((field) => SIDES.test(field.label));
  const [title] = fields;
  // "No name" is the name of the thing, where no other name is spoken of.
  const other = /\b(?:(?!No |Same |Empty |Missing |Without |Any |The )\p{Lu}\p{Ll}+|your|their|whose) name\b/u.test(
    brief,
  );
  return title && (/\b(?:one|it)\b/i.test(part) || (!other && /\b(?:name|title)\b/i.test(part))) ? [title] : [];
}

/** Limits of single fields: each part of a condition belongs to the fields it names, or to those named before it. */
function limited(
  clause: string,
  message: string,
  fields: readonly WebField[],
  entity: Entity,
  brief: string,
): WebField[] | null {
  const changes = new Map<string, Partial<WebField>>();
  let open: WebField[] = [];
  let last: WebField[] = [];
  for (const part of clause.split(/,? or |, |\band\b/i).filter((text) => text.trim() !== "")) {
    const named = namedIn(part, fields, brief);
    const about = new RegExp(`\\bwithout an? ${entity.name}\\b`, "i").test(part) ? fields.slice(0, 1) : named;
    const bound = BOUND.exec(part);
    const missing = MISSING.test(part.replace(ABOVE, " "));
    const above = ABOVE.test(part);
    const negative = !above && NEGATIVE.test(part);
    if (!missing && !above && !negative && !bound) {
      open = [...open, ...about];
      continue;
    }
    const group = about.length > 0 || open.length > 0 ? [...open, ...about] : last;
    for (const field of group) {
      const before = changes.get(field.key) ?? {};
      const low = negative ? 0 : field.type === "integer" ? 1 : 0.01;
      changes.set(field.key, {
        ...before,
        ...(missing ? { required: true, requiredMessage: message } : {}),
        ...((above || negative) && NUMERIC.includes(field.type) ? { min: low, wrongMessage: message } : {}),
        ...(bound && NUMERIC.includes(field.type) ? { ...boundOf(bound), wrongMessage: message } : {}),
        // A number that has to be above zero has to be there; the same words say so.
        ...(above && NUMERIC.includes(field.type) && !field.initial
          ? { required: true, requiredMessage: message }
          : {}),
      });
    }
    last = group;
    open = [];
  }
  if (changes.size === 0 || open.length > 0) return null;
  return fields.map((field) => ({ ...field, ...changes.get(field.key) }));
}

/** "Openings bigger than the wall", "Break longer than the shift": a field against another, or against what others make. */
function compared(clause: string, fields: readonly WebField[], entity: Entity): string | null {
  const match =
    /(?:^|\b(?:an?|the|if|when|is|are) |[\s,;])([\p{L} ]{3,30}?) (?:is |are )?(bigger|larger|longer|greater|higher|more|smaller|shorter|lower|less) than (?:the |its |what is )?([\p{L} ]{3,30}?)\s*(?::|,|$)/iu.exec(
      clause.trim(),
    );
  // "Upper must be larger than lower" is what has to be, not what is refused.
  if (/\b(?:must|has to|have to|should|needs? to|ought)\b/i.test(clause)) return null;
  const numbers = fields.filter((field) => NUMERIC.includes(field.type));
  const one = match && bestNamed(match[1] ?? "", numbers);
  if (!match || !one) return null;
  const rest = numbers.filter((field) => field !== one);
  const other = bestNamed(match[3] ?? "", rest, 1);
  const made = madeBy({ ...entity, fields: [...fields] }).find((row) => row.gross !== row.expression);
  const against = other?.key ?? made?.gross;
  if (!against || against.includes(one.key)) return null;
  return `${one.key} ${/small|short|low|less/i.test(match[2] ?? "") ? ">=" : "<="} ${against}`;
}

/** "A sale with no tickets at all": of several numbers at least one. */
function noneAtAll(clause: string, fields: readonly WebField[]): string | null {
  const word = stemsOf(/\bno (\p{L}+)(?: at all)?/iu.exec(clause)?.[1] ?? "")[0];
  const alike = fields.filter((field) => NUMERIC.includes(field.type) && stemsOf(field.label).includes(word ?? "?"));
  return alike.length > 1 ? `${alike.map((field) => field.key).join(" + ")} > 0` : null;
}

/** Fields and rules with what the brief refuses; a message whose condition is not understood is left to others. */
export function refusalsIn(
  brief: string,
  entity: Entity,
  spent: readonly Literal[],
  owns: (at: number) => boolean,
): Refused {
  const plain = withoutLiterals(brief);
  const result: Refused = { fields: [...entity.fields], rules: [], spent: [], told: [] };
  for (const literal of literalsIn(brief)) {
    if (spent.some((other) => other.at === literal.at) || !owns(literal.at)) continue;
    if (!/^\p{Lu}/u.test(literal.text) || /:.*\d/.test(literal.text)) continue;
    const { before } = sentenceAround(plain, literal.at, literal.end);
    const clause = (before.split("\u00a4").at(-1) ?? "").split(/;/).at(-1) ?? "";
    // Only a condition that leads to the message right away.
    const leads = /(?::|->|→|=>|\b(?:says?|shows?|gives?|gets?|say|show|else|otherwise))\s*$/i.test(clause);
    if (!leads || /zero or more|\b(?:unique|twice|already|same|duplicates?|again|exists?|taken)\b/i.test(clause))
      continue;
    const condition = clause.replace(/(?::|->|→|=>)\s*$/, "");
    const rule = noneAtAll(condition, result.fields) ?? compared(condition, result.fields, entity);
    if (rule) {
      const key = camel(`${rule.split(" ")[0]} rule`);
      const purpose = `Refused: ${condition.trim()}. What must be true is ${rule}.`;
      result.rules.push(ruleSchema.parse({ key, message: literal.text, formula: rule, purpose }));
    } else {
      const fields = limited(condition, literal.text, result.fields, entity, plain);
      if (!fields) continue;
      result.fields = fields;
    }
    result.spent.push(literal);
    result.told.push([literal.at - clause.length, literal.at]);
  }
  return result;
}
