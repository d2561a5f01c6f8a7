import { wordTable } from "@guildhall/contracts";
import { type Derived, derivedSchema, type Entity } from "../form.ts";
import { tryFormula } from "../formula.ts";
import { camel, sentence } from "../names.ts";
import { bestNamed } from "./figure-formula.ts";
import { type Literal, literalsIn, sentenceAround, withoutLiterals } from "./literals.ts";
import { converted, madeFor } from "./usual-formulas.ts";

/** "Each bed shows the soil it takes, like `240 litres`": what is worked out of each record, as it shall look. Pure. */

const NUMERIC = ["integer", "number", "money"];
const OPERATORS = wordTable<string>({
  x: "*",
  "×": "*",
  "*": "*",
  times: "*",
  plus: "+",
  minus: "-",
  "−": "-",
  "–": "-",
  "÷": "/",
  by: "/",
});

/** "(length × width × depth / 1000, whole number)" over the fields of one record. */
function said(after: string, entity: Entity): string | null {
  const clause = (/^\s*\(\s*=?\s*([^()]{5,90})\)/.exec(after)?.[1] ?? "").split(/[,;]/)[0] ?? "";
  const parts = clause.split(/\s+(x|×|\*|times|plus|\+|minus|-|−|–|÷|\/|divided by)\s+/i);
  if (parts.length < 3) return null;
  const numbers = entity.fields.filter((field) => NUMERIC.includes(field.type));
  const out = parts.map((part, index) => {
    if (index % 2 === 1) return OPERATORS[part.toLowerCase().split(" ").at(-1) ?? ""] ?? part;
    return /^\d+(?:\.\d+)?$/.test(part.trim()) ? part.trim() : (bestNamed(part, numbers)?.key ?? "?");
  });
  return out.includes("?") ? null : out.join(" ");
}

export function recordTexts(brief: string, entity: Entity): { derived: Derived[]; spent: Literal[] } {
  const plain = withoutLiterals(brief);
  const derived: Derived[] = [];
  const spent: Literal[] = [];
  for (const literal of literalsIn(brief)) {
    const match = /^(\d+(?:[.,](\d+))?) ([\p{L}²³/]{1,12})$/u.exec(literal.text);
    const { before, after } = sentenceAround(plain, literal.at, literal.end);
    const near = before.split(/[;\u00a4]/).at(-1) ?? "";
    const inRow =
      /\b(?:each|every|rows?|lines?|its|for each)\b/i.test(near) && !/\b(?:total|below|under|altogether)\b/i.test(near);
    if (!match || !inRow) continue;
    const unit = match[3] ?? "";
    const words =
      /(?:\bthe |\bits |:\s*)([\p{L} ]{3,30}?)(?: it takes| worked)?(?:,? (?:like|as|e\.g\.|such as))?\s*$/iu.exec(
        near,
      )?.[1] ?? "";
    const made = madeFor(`${words} ${unit}`, entity);
    const formula =
      said(after, entity) ?? (made && made.kind !== "amount" ? converted(made.expression, made.unit, unit) : null);
    if (
      !formula ||
      !tryFormula(
        formula,
        entity.fields.map((field) => field.key),
      )
    )
      continue;
    const label = sentence(words.trim() || made?.kind || unit);
    const taken = entity.fields.some((field) => field.key === camel(label));
    derived.push(
      derivedSchema.parse({
        key: camel(taken ? `${label} made` : label),
        label,
        type: "number",
        unit,
        decimals: match[2]?.length ?? (/whole/i.test(after) ? 0 : null),
        formula,
        purpose: `Each shows its ${label.toLowerCase()}, like "${literal.text}".`,
        guessed: said(after, entity) === null,
      }),
    );
    spent.push(literal);
  }
  // "Each row shows its cost with two decimals": said without an example.
  const told =
    /\b(?:each|every) (?:row|entry|line|card|\p{L}+) shows? (?:its|the) ([\p{L} ]{3,20}?)(?: with (one|two|three|\d) decimals?)?(?=[.,;\n]|$)/iu.exec(
      plain,
    );
  const made = told && madeFor(told[1] ?? "", entity);
  if (told && made && !entity.fields.some((field) => field.key === camel(told[1] ?? ""))) {
    const decimals = ["", "one", "two", "three"].indexOf((told[2] ?? "").toLowerCase());
    const money = made.kind === "amount";
    derived.push(
      derivedSchema.parse({
        key: camel(told[1] ?? ""),
        label: sentence(told[1] ?? ""),
        type: "number",
        unit: money ? "" : made.unit,
        decimals: decimals > 0 ? decimals : Number(told[2]) || (money ? 2 : null),
        formula: made.expression,
        purpose: `${sentence(told[0])}.`,
        guessed: true,
      }),
    );
  }
  return { derived, spent };
}
