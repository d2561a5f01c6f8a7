import { arg } from "../form.ts";
import { type FixedUnits, fixedFacts, fixedUnits } from "./fixed-units.ts";
import type { Fact, KnownWork, Told } from "./known-work.ts";
import { wordsLeft } from "./words-left.ts";

/** Units of one kind with conversions that everybody can look up. */
interface UnitKind {
  /** As the purpose says it. */
  noun: string;
  said: RegExp;
  units: string;
  facts: [value: number, from: string, to: string, result: number][];
}

const KINDS: UnitKind[] = [
  {
    noun: "temperature",
    said: /\btemperatures?\b/i,
    units: "c celsius f fahrenheit k kelvin degrees",
    facts: [
      [100, "C", "F", 212],
      [32, "F", "C", 0],
      [25, "C", "K", 298.15],
      [-40, "C", "F", -40],
      [300, "K", "C", 26.85],
    ],
  },
  {
    noun: "length",
    said: /\b(?:lengths?|distances?)\b/i,
    units:
      "m metre metres meter meters mm millimetres millimeters cm centimetres centimeters km kilometres kilometers in inch inches ft foot feet yd yard yards mi mile miles",
    facts: [
      [3, "km", "m", 3000],
      [250, "cm", "m", 2.5],
      [2, "ft", "in", 24],
      [1, "mi", "km", 1.609344],
      [10, "in", "cm", 25.4],
    ],
  },
  {
    noun: "weight",
    said: /\b(?:weights?|mass(?:es)?)\b/i,
    units: "g gram grams mg milligrams kg kilos kilograms t tonnes oz ounce ounces lb lbs pound pounds",
    facts: [
      [2, "kg", "g", 2000],
      [500, "g", "kg", 0.5],
      [16, "oz", "lb", 1],
      [10, "lb", "kg", 4.5359237],
    ],
  },
  {
    noun: "volume",
    said: /\bvolumes?\b/i,
    units: "l litre litres liter liters ml millilitres milliliters cl centilitres centiliters dl decilitres deciliters",
    facts: [
      [2, "l", "ml", 2000],
      [250, "ml", "l", 0.25],
    ],
  },
  {
    noun: "speed",
    said: /\bspeeds?\b/i,
    units: "km/h kmh kph mph m/s km h",
    facts: [
      [36, "km/h", "m/s", 10],
      [100, "mph", "km/h", 160.9344],
    ],
  },
  {
    noun: "time",
    said: /\b(?:times?|durations?|seconds|minutes|hours)\b/i,
    units: "s sec second seconds ms milliseconds min minute minutes h hour hours d day days week weeks",
    facts: [
      [90, "min", "h", 1.5],
      [2, "h", "min", 120],
      [2, "d", "h", 48],
    ],
  },
];

/** How many decimals every shown result has; null where they differ or there is none. */
function decimalsOf(outputs: string[]): number | null {
  const digits = new Set(outputs.map((text) => /^-?\d+\.(\d{1,4})$/.exec(text)?.[1]?.length ?? 0));
  const [only] = digits;
  return digits.size === 1 && only !== undefined && only > 0 ? only : null;
}

/** `1.5` is a number as it is; `212.0` and `37.78` show how many decimals are written. */
const isPlain = (output: string): boolean => /^-?\d+(?:\.[1-9])?$/.test(output);

const WORDED = ["one", "two", "three", "four"];
/** "rounded to two decimals", "with one decimal". */
function decimalsSaid(text: string): number | null {
  const found =
    /\b(?:rounded )?(?:to|with) (one|two|three|four|[1-4]) (?:decimals?(?: places?)?|digits after the (?:decimal )?point)\b/i.exec(
      text,
    );
  return found?.[1] ? WORDED.indexOf(found[1].toLowerCase()) + 1 || Number(found[1]) : null;
}

/** The decimals the brief says, where every result it shows has as many. */
function saidAsShown({ text, outputs }: Told): number | null {
  const said = decimalsSaid(text);
  return said !== null && outputs.every((output) => (output.split(".")[1]?.length ?? 0) === said) ? said : null;
}

const wordsIn = (calls: string[]): Set<string> => new Set(calls.flatMap((call) => call.toLowerCase().split(/\s+/)));

/** The name and purpose of a conversion, and how its results are written. */
interface Shape {
  noun: string;
  digits: number | null;
  /** Every word of the brief is explained. */
  isWhole: boolean;
  /** The brief says that results are rounded. */
  isRounded: boolean;
}

const written = (digits: number | null): string =>
  digits === null ? "" : `, written with ${digits} decimal${digits === 1 ? "" : "s"}`;

/** Rounds the same way whatever is done with halves. */
const isClear = (value: number, digits: number): boolean => {
  const rest = (Math.abs(value) * 10 ** digits) % 1;
  return Math.abs(rest - 0.5) > 0.05;
};

/** Results as the function gives them; what has to be rounded without a word of it could be cut off as well. */
const factsOf = (facts: Fact[], { digits, isWhole, isRounded }: Shape): Fact[] =>
  isWhole
    ? facts.flatMap(({ args, gives }) => {
        if (typeof gives !== "number" || digits === null) return [{ args, gives }];
        const fits = Number(gives.toFixed(digits)) === gives || (isRounded && isClear(gives, digits));
        return fits ? [{ args, gives: gives.toFixed(digits) }] : [];
      })
    : [];

/** A value from one unit to another one, both named by the brief. */
function fixedWork(units: FixedUnits, shape: Shape): KnownWork {
  const { from, to } = units;
  return {
    leaf: {
      name: `${from}_to_${to}`,
      purpose: `Convert a ${shape.noun} from ${from} to ${to}${written(shape.digits)}.`,
      params: [{ name: from, type: "number" }],
      returns: shape.digits === null ? "number" : "text",
      raises: false,
      properties: [],
    },
    args: [arg(from, "positional", "number", { help: `the ${shape.noun} in ${from}` })],
    input: null,
    facts: factsOf(fixedFacts(units), shape),
    refuses: shape.noun === "temperature" ? [] : [{ said: /\bnegative\b|\bbelow (?:0|zero)\b/i, args: [-1] }],
  };
}

/** A value between any two units of a kind, which the caller names. */
function anyWork(kind: UnitKind, shape: Shape): KnownWork {
  return {
    leaf: {
      name: `convert_${kind.noun}`,
      purpose: `Convert a ${kind.noun} from one unit to another${written(shape.digits)}. Names of units are read in upper and lower case alike, and an unknown unit is refused.`,
      params: [
        { name: "value", type: "number" },
        { name: "from_unit", type: "text" },
        { name: "to_unit", type: "text" },
      ],
      returns: shape.digits === null ? "number" : "text",
      raises: true,
      properties: [],
    },
    args: [
      arg("value", "positional", "number", { help: `the ${kind.noun}` }),
      arg("from_unit", "positional", "text", { help: "its unit" }),
      arg("to_unit", "positional", "text", { help: "the wanted unit" }),
    ],
    input: null,
    facts: factsOf(
      kind.facts.map(([value, from, to, result]) => ({ args: [value, from, to], gives: result })),
      shape,
    ),
    refuses: [
      {
        said: /\b(?:unknown|invalid|unsupported|wrong|other|unrecogni[sz]ed) units?\b|\bunits? (?:is|are|that (?:is|are)) (?:unknown|not (?:known|supported))/i,
        args: [1, "zzz", kind.facts[0]?.[2] ?? ""],
      },
    ],
  };
}

/**
 * "converts temperatures", "convert lengths between metres, feet and miles": a value from one named unit to another.
 * "converts seconds to hours" goes one way. The kind is the one the text names, and where the brief shows calls with
 * units these must be of it.
 */
export function knownUnitWork(told: Told): KnownWork | null {
  if (!/\bconver(?:ts?|ter|sions?)\b/i.test(told.text)) return null;
  const called = wordsIn(told.calls);
  const unitsCalled = (kind: UnitKind): number => kind.units.split(" ").filter((unit) => called.has(unit)).length;
  const isNamed = ({ said, units }: UnitKind): boolean =>
    said.test(told.text) ||
    units.split(" ").filter((unit) => unit.length > 3 && new RegExp(`\\b${unit}\\b`, "i").test(told.text)).length > 1;
  const named = KINDS.filter(isNamed);
  const inCalls = named.find((kind) => unitsCalled(kind) > 1);
  const units = inCalls ? "any" : fixedUnits(told.text);
  const kind = inCalls ?? (called.size === 0 || units !== "any" ? named[0] : undefined);
  if (!kind || units === null) return null;
  const known = `${kind.units} ${kind.noun} ${kind.noun}s all distance distances mass temperatures convert converts converter between unit units from to other another given rounded decimal decimals place places one two three four digits amount number`;
  const shape: Shape = {
    noun: kind.noun,
    digits:
      saidAsShown(told) ??
      (units !== "any" && told.outputs.every(isPlain) ? null : decimalsOf(told.outputs)) ??
      (told.outputs.length === 0 ? decimalsSaid(told.text) : null),
    isWhole: wordsLeft(told.text, known).length === 0,
    isRounded: /\brounded\b/i.test(told.text),
  };
  return units === "any" ? anyWork(kind, shape) : fixedWork(units, shape);
}
