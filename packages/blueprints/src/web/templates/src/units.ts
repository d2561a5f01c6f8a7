/** Units of a quantity: `value * factor + offset` is the value in the first unit of its list. */
export interface Unit {
  name: string;
  /** The name behind exactly one, where it is another. */
  one?: string;
  factor: number;
  offset?: number;
}

export const QUANTITIES: Record<string, Unit[]> = {
  length: [
    { name: "metres", one: "metre", factor: 1 },
    { name: "kilometres", one: "kilometre", factor: 1000 },
    { name: "centimetres", one: "centimetre", factor: 0.01 },
    { name: "millimetres", one: "millimetre", factor: 0.001 },
    { name: "miles", one: "mile", factor: 1609.344 },
    { name: "yards", one: "yard", factor: 0.9144 },
    { name: "feet", one: "foot", factor: 0.3048 },
    { name: "inches", one: "inch", factor: 0.0254 },
  ],
  weight: [
    { name: "kilograms", one: "kilogram", factor: 1 },
    { name: "grams", one: "gram", factor: 0.001 },
    { name: "tonnes", one: "tonne", factor: 1000 },
    { name: "pounds", one: "pound", factor: 0.45359237 },
    { name: "ounces", one: "ounce", factor: 0.028349523125 },
    { name: "stones", one: "stone", factor: 6.35029318 },
  ],
  temperature: [
    { name: "Celsius", factor: 1 },
    { name: "Fahrenheit", factor: 5 / 9, offset: -160 / 9 },
    { name: "Kelvin", factor: 1, offset: -273.15 },
  ],
  volume: [
    { name: "litres", one: "litre", factor: 1 },
    { name: "millilitres", one: "millilitre", factor: 0.001 },
    { name: "cups (US)", one: "cup (US)", factor: 0.2365882365 },
    { name: "pints (US)", one: "pint (US)", factor: 0.473176473 },
    { name: "gallons (US)", one: "gallon (US)", factor: 3.785411784 },
    { name: "fluid ounces (US)", one: "fluid ounce (US)", factor: 0.0295735295625 },
    { name: "tablespoons (US)", one: "tablespoon (US)", factor: 0.01478676478125 },
    { name: "teaspoons (US)", one: "teaspoon (US)", factor: 0.00492892159375 },
  ],
  speed: [
    { name: "metres per second", one: "metre per second", factor: 1 },
    { name: "kilometres per hour", one: "kilometre per hour", factor: 1 / 3.6 },
    { name: "miles per hour", one: "mile per hour", factor: 0.44704 },
    { name: "knots", one: "knot", factor: 0.514444 },
  ],
  time: [
    { name: "seconds", one: "second", factor: 1 },
    { name: "minutes", one: "minute", factor: 60 },
    { name: "hours", one: "hour", factor: 3600 },
    { name: "days", one: "day", factor: 86400 },
    { name: "weeks", one: "week", factor: 604800 },
  ],
  area: [
    { name: "square metres", one: "square metre", factor: 1 },
    { name: "square kilometres", one: "square kilometre", factor: 1_000_000 },
    { name: "hectares", one: "hectare", factor: 10_000 },
    { name: "acres", one: "acre", factor: 4046.8564224 },
    { name: "square feet", one: "square foot", factor: 0.09290304 },
  ],
  data: [
    { name: "bytes", one: "byte", factor: 1 },
    { name: "kilobytes", one: "kilobyte", factor: 1000 },
    { name: "megabytes", one: "megabyte", factor: 1_000_000 },
    { name: "gigabytes", one: "gigabyte", factor: 1_000_000_000 },
    { name: "kibibytes", one: "kibibyte", factor: 1024 },
    { name: "mebibytes", one: "mebibyte", factor: 1_048_576 },
    { name: "gibibytes", one: "gibibyte", factor: 1_073_741_824 },
  ],
};

function convert(value: number, from: Unit, to: Unit): number {
  const inFirst = value * from.factor + (from.offset ?? 0);
  const result = (inFirst - (to.offset ?? 0)) / to.factor;
  // Where degrees are taken from degrees, dust remains behind the tenth digit.
  const exact = from.offset || to.offset ? Math.round(result * 1e8) / 1e8 + 0 : result;
  return Number(exact.toPrecision(10));
}

const digits = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 10 });

/** The value in the other unit as text: "0.000001 tonnes", "1 inch". */
export function converted(value: number, from: Unit, to: Unit): string {
  const result = convert(value, from, to);
  return `${digits.format(result)} ${result === 1 ? (to.one ?? to.name) : to.name}`;
}
