import { DECIMALS_COUNT, decimalsTold } from "../decimals.ts";
import type { Entity, WebField } from "../form.ts";
import { camel, sentence } from "../names.ts";
import { output } from "./shorthand.ts";
import { spokenFormula } from "./spoken-formula.ts";
import { wordsOf } from "./spoken-words.ts";

/**
 * Totals that are worked out of several fields of each record: "the total value of the stock (price times quantity of
 * everything)", "the sum of hours times rate". A sum of one of the fields would look alike and answer another
 * question. Pure.
 */
export interface ProductTotal {
  /** The value of one record. */
  derived: Entity["derived"][number];
  /** What the figure over all is called. */
  label: string;
}

const TOTAL = "(?:total|overall|combined|whole|sum of(?: all)?(?: the)?)";
/** "total value of the stock (price times quantity)", "total pay, hours times rate". */
const EXPLAINED = new RegExp(
  `\\b${TOTAL}\\s+([a-z][a-z ]{2,44}?)\\s*(?:\\(\\s*=?\\s*([^()]{5,120})\\)|(?:,|:|=|\\bis\\b|\\bas\\b|\\bi\\.e\\.)\\s*(?:that is |which is |so |the sum of )?([^.;,()]{5,100}))`,
  "gi",
);
/** "the sum of price times quantity", "the total of hours x rate". */
const PLAIN = /\b(?:sum|total) of\s+(?:all\s+)?(?:the\s+)?([^.;,()]{5,80})/gi;
/** What says again that it is over all records. */
const OF_ALL =
  /\s+(?:of|for|over|across|from)\s+(?:everything|all(?:\s+[a-z]+)*|each(?:\s+[a-z]+)*|every(?:\s+[a-z]+)*)\b.*$|\s*,?\s*(?:all )?(?:added|summed) (?:up|together)\b.*$|\s+with\s+(?:one|two|three|\d)\s+decimals?\b.*$/i;

const formulaOf = (text: string, fields: readonly WebField[]): string | null =>
  spokenFormula(text.replace(/^(?:the )?sum of\s+/i, "").replace(OF_ALL, ""), fields);

/** Such totals in the order of the brief, each formula once. */
export function productTotals(brief: string, entity: Entity): ProductTotal[] {
  const found: ProductTotal[] = [];
  const note = (label: string, formula: string | null) => {
    if (!formula || found.some((row) => row.derived.formula === formula)) return;
    const used = entity.fields.filter((field) => new RegExp(`\\b${field.key}\\b`).test(formula));
    const money = used.find((field) => field.type === "money");
    const name = label.replace(/\s+(?:of|for|in)\s+.*$/i, "").trim() || "value";
    const free = entity.fields.some((field) => field.key === camel(name)) ? `${name} of one` : name;
    found.push({
      derived: { ...output(`${sentence(free)}:${money ? "money" : "number"} = ${formula}`), unit: money?.unit ?? "" },
      label: sentence(`total ${label}`.replace(/\btotal total\b/, "total")).slice(0, 60),
    });
  };
  for (const match of brief.matchAll(EXPLAINED))
    note((match[1] ?? "").trim(), formulaOf(match[2] ?? match[3] ?? "", entity.fields));
  for (const match of brief.matchAll(PLAIN)) note("value", formulaOf(match[1] ?? "", entity.fields));
  return found.slice(0, 2);
}

const EACH = /\b(?:price|rate|fee|wage|cost per|per (?:hour|piece|unit|item|night|day))\b/i;
export const MANY =
  /\b(?:quantity|count|stock|amount|hours|minutes|number of|pieces|copies|nights|days|units|servings)\b/i;
const NUMERIC = ["integer", "number", "money"];

/**
 * Is a field the price of one among several? Its sum says nothing where a quantity stands beside it, unless the brief
 * names just that total.
 */
export function isPriceOfOne(brief: string, entity: Entity, field: WebField): boolean {
  const counted = entity.fields.some(
    (other) => other !== field && NUMERIC.includes(other.type) && other.type !== "money" && MANY.test(other.label),
  );
  if (!EACH.test(field.label) || !counted) return false;
  const label = field.label.toLowerCase();
  const named = new RegExp(
    `\\b(?:total|sum of(?: all)?(?: the)?|all(?: the)?)\\s+${label}s?\\b(?!\\s*(?:times|x|×|\\*|multiplied))`,
    "i",
  );
  return !named.test(brief);
}

/** Words for a figure over all whose decimals a brief may say. */
const FIGURES = {
  sum: "total|sum|altogether|overall|worth",
  average: "average|mean",
  smallest: "smallest|lowest|shortest|cheapest|minimum",
  largest: "largest|highest|longest|biggest|maximum",
};

/** "The total of all hours with two decimals": how many decimals the clause that asks for a figure wants. */
export function figureDecimals(brief: string, measure: string): number | undefined {
  const words = measure in FIGURES ? FIGURES[measure as keyof typeof FIGURES] : "(?!)";
  const said = new RegExp(
    `\\b(?:${words})\\b(?:[^.;"“”]|\\.\\d){0,80}?\\b(?:with|to|shows?|in)\\s+(?:exactly |always )?(${DECIMALS_COUNT})\\s+decimals?(?: places?)?\\b`,
    "i",
  ).exec(brief)?.[1];
  return said === undefined ? undefined : decimalsTold(said);
}

const GENERIC =
  /^(?:last|past|previous|of|for|in|on|at|and|or|so|spent|spend\w*|amounts?|costs?|money|expenses?|sum|sums|income|paid|everything|all|them|it|is|are|per|by|each|this|that|to|over|with|above|below|from|time|number|entries|price|value|worth|stock|count|figure|row|line|up|saved|earned|owed|debt|balance|due|due)$/i;

/**
 * Does a brief ask for the total of something that this field is not? "The total distance" of trips with start and end
 * kilometres is no sum of the end kilometres.
 */
export function totalsSomethingElse(brief: string, entity: Entity, field: WebField): boolean {
  const asked = [
    ...brief.matchAll(/\btotal (?:(?:of|number of|amount of) )?(?:(?:all|the|my|our) )*([a-z]+)(?: ([a-z]+))?/gi),
  ];
  const own = wordsOf(`${field.label} ${entity.name} ${entity.plural} ${field.unit}`);
  const known = (word: string) => GENERIC.test(word) || wordsOf(word).some((stem) => own.includes(stem));
  return (
    asked.length > 0 &&
    asked.every(
      ([, first = "", second = ""]) => !known(first) && (second === "" || !own.includes(wordsOf(second)[0] ?? "?")),
    )
  );
}
