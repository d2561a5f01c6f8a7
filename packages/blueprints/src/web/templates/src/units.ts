/** Units of a quantity: `value * factor + offset` is the value in the first unit of its list. */
export interface Unit {
  name: string;
  factor: number;
  offset?: number;
}

export const QUANTITIES: Record<string, Unit[]> = {
  length: [
    { name: "metres", factor: 1 },
    { name: "kilometres", factor: 1000 },
    { name: "centimetres", factor: 0.01 },
    { name: "millimetres", factor: 0.001 },
    { name: "miles", factor: 1609.344 },
    { name: "yards", factor: 0.9144 },
    { name: "feet", factor: 0.3048 },
    { name: "inches", factor: 0.0254 },
  ],
  weight: [
    { name: "kilograms", factor: 1 },
    { name: "grams", factor: 0.001 },
    { name: "tonnes", factor: 1000 },
    { name: "pounds", factor: 0.45359237 },
    { name: "ounces", factor: 0.028349523125 },
    { name: "stones", factor: 6.35029318 },
  ],
  temperature: [
    { name: "Celsius", factor: 1 },
    { name: "Fahrenheit", factor: 5 / 9, offset: -160 / 9 },
    { name: "Kelvin", factor: 1, offset: -273.15 },
  ],
  volume: [
    { name: "litres", factor: 1 },
    { name: "millilitres", factor: 0.001 },
    { name: "cups (US)", factor: 0.2365882365 },
    { name: "pints (US)", factor: 0.473176473 },
    { name: "gallons (US)", factor: 3.785411784 },
    { name: "fluid ounces (US)", factor: 0.0295735295625 },
    { name: "tablespoons (US)", factor: 0.01478676478125 },
    { name: "teaspoons (US)", factor: 0.00492892159375 },
  ],
  speed: [
    { name: "metres per second", factor: 1 },
    { name: "kilometres per hour", factor: 1 / 3.6 },
    { name: "miles per hour", factor: 0.44704 },
    { name: "knots", factor: 0.514444 },
  ],
  time: [
    { name: "seconds", factor: 1 },
    { name: "minutes", factor: 60 },
    { name: "hours", factor: 3600 },
    { name: "days", factor: 86400 },
    { name: "weeks", factor: 604800 },
  ],
  area: [
    { name: "square metres", factor: 1 },
    { name: "square kilometres", factor: 1_000_000 },
    { name: "hectares", factor: 10_000 },
    { name: "acres", factor: 4046.8564224 },
    { name: "square feet", factor: 0.09290304 },
  ],
  data: [
    { name: "bytes", factor: 1 },
    { name: "kilobytes", factor: 1000 },
    { name: "megabytes", factor: 1_000_000 },
    { name: "gigabytes", factor: 1_000_000_000 },
    { name: "kibibytes", factor: 1024 },
    { name: "mebibytes", factor: 1_048_576 },
    { name: "gibibytes", factor: 1_073_741_824 },
  ],
};

export function convert(value: number, from: Unit, to: Unit): number {
  const inFirst = value * from.factor + (from.offset ?? 0);
  const result = (inFirst - (to.offset ?? 0)) / to.factor;
  return Number(result.toPrecision(10));
}
