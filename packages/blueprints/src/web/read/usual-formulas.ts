import { wordTable } from "@guildhall/contracts";
import type { Entity, WebField } from "../form.ts";

/** What numbers of one record make together by their names and units: an area, a volume, a time, an amount. */

const NUMERIC = ["integer", "number", "money"];
const numbers = (entity: Entity): WebField[] => entity.fields.filter((field) => NUMERIC.includes(field.type));
const named = (entity: Entity, pattern: RegExp): WebField | undefined =>
  numbers(entity).find((field) => pattern.test(field.label));

const UNITS = wordTable<string>({
  litre: "l",
  litres: "l",
  liter: "l",
  liters: "l",
  grams: "g",
  gram: "g",
  kilos: "kg",
  kilo: "kg",
  hours: "h",
  hour: "h",
  minutes: "min",
  metres: "m",
  meters: "m",
  centimetres: "cm",
  m2: "m²",
  sqm: "m²",
});
/** One spelling of a unit. */
export const unitOf = (text: string): string => {
  const low = text.trim().toLowerCase();
  return UNITS[low] ?? low;
};

const SHARES = wordTable<number>({
  "g>kg": 1000,
  "ml>l": 1000,
  "cm>m": 100,
  "mm>m": 1000,
  "mm>cm": 10,
  "m>km": 1000,
  "min>h": 60,
  "cl>l": 100,
});

/** An expression in one unit as one in another; null when they are of different kinds. */
export function converted(expression: string, from: string, to: string): string | null {
  const [a, b] = [unitOf(from), unitOf(to)];
  if (a === b || a === "" || b === "") return expression;
  const share = SHARES[`${a}>${b}`];
  if (share) return `${expression} / ${share}`;
  const back = SHARES[`${b}>${a}`];
  return back ? `${expression} * ${back}` : null;
}

const SIDES = [/\blength\b/i, /\bwidth|breadth\b/i, /\bheight\b/i, /\bdepth|thickness\b/i];

export interface Made {
  kind: "area" | "volume" | "time" | "amount";
  expression: string;
  unit: string;
  /** Without what is taken off: the whole wall, the whole shift. */
  gross: string;
}

/** `width * height - openings`, in square metres. */
function areaOf(entity: Entity): Made | null {
  const sides = SIDES.flatMap((side) => named(entity, side) ?? []);
  const [one, two, three] = sides;
  if (!one || !two || three) return null;
  const off = named(entity, /\b(?:openings?|windows?|doors?|gaps?|holes?|cut-?outs?)\b/i);
  const gross = `${one.key} * ${two.key}`;
  const scaled = unitOf(one.unit) === "cm" ? `${gross} / 10000` : gross;
  return { kind: "area", gross: scaled, expression: off ? `${scaled} - ${off.key}` : scaled, unit: "m²" };
}

/** `length * width * depth`, in litres where the sides are in centimetres. */
function volumeOf(entity: Entity): Made | null {
  const sides = SIDES.flatMap((side) => named(entity, side) ?? []);
  if (sides.length !== 3) return null;
  const product = sides.map((field) => field.key).join(" * ");
  const centimetres = sides.some((field) => unitOf(field.unit) === "cm");
  const expression = centimetres ? `${product} / 1000` : product;
  return { kind: "volume", expression, gross: expression, unit: centimetres ? "l" : "m³" };
}

/** `endHour - startHour - break`. */
function timeOf(entity: Entity): Made | null {
  const start = named(entity, /^(?:start|from|begin)/i);
  const end = named(entity, /^(?:end|to|until|finish)/i);
  if (!start || !end) return null;
  const off = named(entity, /\b(?:break|pause|lunch|rest)\b/i);
  const gross = `${end.key} - ${start.key}`;
  return { kind: "time", gross, expression: off ? `${gross} - ${off.key}` : gross, unit: "h" };
}

const MANY = /^(?:quantity|qty|count|number|pieces|copies|how many|units|servings|nights|hours|litres|liters|kilos)\b/i;

/** A number of one, as many times as there are of it: `weight * quantity`, `litres * pricePerLitre`. */
export function timesQuantity(field: WebField, entity: Entity): string {
  const many = numbers(entity).find((other) => other !== field && MANY.test(other.label));
  const ofOne = /\bper\b|\beach\b|\bunit\b|^(?:price|weight|calories|fee|rate)\b/i.test(field.label);
  return many && ofOne && !MANY.test(field.label) ? `${field.key} * ${many.key}` : field.key;
}

function amountOf(entity: Entity): Made | null {
  const money = named(entity, /\b(?:price|cost|fee|rate)\b/i);
  const expression = money ? timesQuantity(money, entity) : "";
  return money && expression !== money.key ? { kind: "amount", expression, gross: expression, unit: money.unit } : null;
}

/** Everything the fields of a record make by themselves. */
export const madeBy = (entity: Entity): Made[] =>
  [areaOf(entity), volumeOf(entity), timeOf(entity), amountOf(entity)].flatMap((made) => made ?? []);

const WORDS: Record<Made["kind"], RegExp> = {
  area: /\b(?:area|surface|square|m²|sqm)\b|m²/i,
  volume: /\b(?:volume|soil|litres?|liters?|water|capacity|concrete|compost)\b|m³/i,
  time: /\b(?:hours?|time|shift|worked|duration)\b/i,
  amount: /\b(?:spent|cost|total|amount|sum|value|price|takings|income|revenue|paid|pay|bill|cash)\b/i,
};
/** What the words name, of what the fields make. */
export const madeFor = (words: string, entity: Entity): Made | undefined =>
  madeBy(entity).find((made) => WORDS[made.kind].test(words));
