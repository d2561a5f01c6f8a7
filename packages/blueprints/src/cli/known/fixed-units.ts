import type { Fact } from "./known-work.ts";

/** A conversion in one direction: "seconds to hours". */
export interface FixedUnits {
  from: string;
  to: string;
}

/** Units by the names people give them, the first one the house's, with their size in the first unit of their kind. */
const SIZES: [names: string, size: number][][] = [
  [
    ["metres metre meters meter", 1],
    ["millimetres millimetre millimeters millimeter mm", 0.001],
    ["centimetres centimetre centimeters centimeter cm", 0.01],
    ["kilometres kilometre kilometers kilometer km", 1000],
    ["inches inch", 0.0254],
    ["feet foot", 0.3048],
    ["yards yard", 0.9144],
    ["miles mile", 1609.344],
  ],
  [
    ["grams gram", 1],
    ["milligrams milligram", 0.001],
    ["kilograms kilogram kilos kilo kg", 1000],
    ["tonnes tonne", 1_000_000],
    ["ounces ounce", 28.349523125],
    ["pounds pound lb lbs", 453.59237],
  ],
  [
    ["litres litre liters liter", 1],
    ["millilitres millilitre milliliters milliliter ml", 0.001],
    ["centilitres centilitre centiliters centiliter", 0.01],
    ["decilitres decilitre deciliters deciliter", 0.1],
  ],
  [
    ["seconds second", 1],
    ["milliseconds millisecond", 0.001],
    ["minutes minute", 60],
    ["hours hour", 3600],
    ["days day", 86_400],
    ["weeks week", 604_800],
  ],
];
/** What 0 °C and one degree of it are on each scale. */
const SCALES: Record<string, [zero: number, degree: number]> = {
  celsius: [0, 1],
  fahrenheit: [32, 1.8],
  kelvin: [273.15, 1],
};

const NAMES = new Map([
  ...SIZES.flat().flatMap(([names]) =>
    names.split(" ").map((name): [string, string] => [name, names.split(" ")[0] ?? name]),
  ),
  ...Object.keys(SCALES).map((name): [string, string] => [name, name]),
]);
const NAME = new RegExp(`\\b(${[...NAMES.keys()].join("|")})\\b`, "gi");
const BOTH_WAYS = /\b(?:back|both|vice versa|either way|the other way)\b/i;
const ANY_UNIT = /\b(?:between|units?|another|each other|one to the other)\b/i;

/**
 * The units a text converts from and to; "any" where it names none, only lists them, or says that the caller names
 * them; null where it speaks of a direction that is not one pair, as in "seconds to hours, minutes and seconds".
 */
export function fixedUnits(text: string): FixedUnits | "any" | null {
  const found = [...text.matchAll(NAME)];
  if (found.length === 0 || ANY_UNIT.test(text)) return "any";
  const [first, second] = found;
  const last = found.at(-1);
  if (!first || !second || !last || BOTH_WAYS.test(text)) return null;
  const within = text.slice(first.index, last.index);
  if (!/\b(?:to|into|in|as)\b/i.test(within)) return "any";
  const [from, to] = [first, second].map((one) => NAMES.get(one[0].toLowerCase()) ?? "");
  return found.length === 2 && from && to && from !== to ? { from, to } : null;
}

const short = (value: number): boolean => Number(value.toPrecision(10)) === value;

/** A value of one unit in the other; null for units of two kinds. */
function converted(value: number, { from, to }: FixedUnits): number | null {
  const [start, end] = [SCALES[from], SCALES[to]];
  if (start && end) return Number((((value - start[0]) / start[1]) * end[1] + end[0]).toPrecision(12));
  const kind = SIZES.find((units) => [from, to].every((name) => units.some(([names]) => names.startsWith(`${name} `))));
  const [size, wanted] = [from, to].map((name) => kind?.find(([names]) => names.startsWith(`${name} `))?.[1]);
  return size && wanted ? Number(((value * size) / wanted).toPrecision(12)) : null;
}

/** Results that everybody can look up: of plain values, and of those that give a plain result. */
export function fixedFacts(units: FixedUnits): Fact[] {
  const back = { from: units.to, to: units.from };
  const values = [1, 36, 100, -40, ...[1, 2.5, 40].flatMap((result) => converted(result, back) ?? [])];
  return values
    .flatMap((value): Fact[] => {
      const gives = converted(value, units);
      return gives !== null && short(value) && short(gives) && (value >= 0 || units.from in SCALES)
        ? [{ args: [value], gives }]
        : [];
    })
    .filter((one, at, all) => all.findIndex((other) => other.args[0] === one.args[0]) === at)
    .slice(0, 4);
}
