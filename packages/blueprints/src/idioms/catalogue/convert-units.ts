import { scalarIdiom, type Variant } from "../scalar.ts";

/** Each unit by the names people give it, with its size in the first unit of its kind. */
export const UNIT_KINDS: { kind: string; words: string[]; units: [string, number][] }[] = [
  {
    kind: "length",
    words: ["length", "lengths", "distance", "distances"],
    units: [
      ["m metre metres meter meters", 1],
      ["mm millimetre millimetres millimeter millimeters", 0.001],
      ["cm centimetre centimetres centimeter centimeters", 0.01],
      ["km kilometre kilometres kilometer kilometers", 1000],
      ["in inch inches", 0.0254],
      ["ft foot feet", 0.3048],
      ["yd yard yards", 0.9144],
      ["mi mile miles", 1609.344],
    ],
  },
  {
    kind: "weight",
    words: ["weight", "weights", "mass", "masses"],
    units: [
      ["g gram grams", 1],
      ["mg milligram milligrams", 0.001],
      ["kg kilo kilos kilogram kilograms", 1000],
      ["t tonne tonnes", 1_000_000],
      ["oz ounce ounces", 28.349523125],
      ["lb lbs pound pounds", 453.59237],
    ],
  },
  {
    kind: "volume",
    words: ["volume", "volumes"],
    units: [
      ["l litre litres liter liters", 1],
      ["ml millilitre millilitres milliliter milliliters", 0.001],
      ["cl centilitre centilitres centiliter centiliters", 0.01],
      ["dl decilitre decilitres deciliter deciliters", 0.1],
    ],
  },
  {
    kind: "time",
    words: ["time", "times", "duration", "durations"],
    units: [
      ["s sec second seconds", 1],
      ["ms millisecond milliseconds", 0.001],
      ["min minute minutes", 60],
      ["h hour hours", 3600],
      ["d day days", 86_400],
      ["week weeks", 604_800],
    ],
  },
  {
    kind: "speed",
    words: ["speed", "speeds"],
    units: [
      ["m/s", 3.6],
      ["km/h kmh kph", 1],
      ["mph", 1.609344],
    ],
  },
];

const DECIMAL_SIZES: [string, number][] = ["b byte bytes", "kb", "mb", "gb", "tb"].map((names, at) => [
  names,
  1000 ** at,
]);
const BINARY_SIZES: [string, number][] = ["b byte bytes", "kb kib", "mb mib", "gb gib", "tb tib"].map((names, at) => [
  names,
  1024 ** at,
]);

const tableOf = (units: [string, number][]): [string, number][] =>
  units.flatMap(([names, size]) => names.split(" ").map((name): [string, number] => [name, size]));
const python = (table: [string, number][]): string => table.map(([name, size]) => `"${name}": ${size}`).join(", ");

/** `1` as 1, `1.5` with one decimal: how the result leaves the function. */
const shown = (digits: number | null, value: string): { python: string; typescript: string } =>
  digits === null
    ? { python: `return ${value}`, typescript: `return ${value};` }
    : {
        // Adding zero turns a rounded -0.0 into 0.0.
        python: `return f"{round(${value}, ${digits}) + 0.0:.${digits}f}"`,
        typescript: `return (roundTo(${value}, ${digits}) + 0).toFixed(${digits});`,
      };

function factorVariant(name: string, words: string[], units: [string, number][], digits: number | null): Variant {
  const table = python(tableOf(units));
  const result = shown(digits, digits === null ? "$1 * start / end" : "$1 * start / end");
  return {
    name,
    words,
    python: `sizes = {${table}}\nstart, end = sizes.get($2.lower()), sizes.get($3.lower())\nif start is None or end is None:\n    raise ValueError(f"unknown unit: {$2 if start is None else $3}")\n${result.python}`,
    typescript: `const sizes = new Map<string, number>(Object.entries({ ${table} }));\nconst start = sizes.get($2.toLowerCase());\nconst end = sizes.get($3.toLowerCase());\nif (start === undefined || end === undefined) throw new Error("unknown unit: " + (start === undefined ? $2 : $3));\n${result.typescript.replace("$1 * start / end", "($1 * start) / end")}`,
  };
}

function temperatureVariant(digits: number | null): Variant {
  const names = '"c": "C", "celsius": "C", "f": "F", "fahrenheit": "F", "k": "K", "kelvin": "K"';
  const result = shown(digits, "result");
  return {
    name: "temperature",
    words: ["temperature", "temperatures"],
    python: `names = {${names}}\nstart, end = names.get($2.lower()), names.get($3.lower())\nif start is None or end is None:\n    raise ValueError(f"unknown unit: {$2 if start is None else $3}")\nif start == end:\n    result = float($1)\nelse:\n    celsius = {"C": $1, "F": ($1 - 32) * 5 / 9, "K": $1 - 273.15}[start]\n    result = {"C": celsius, "F": celsius * 9 / 5 + 32, "K": celsius + 273.15}[end]\n${result.python}`,
    typescript: `const names = new Map<string, string>(Object.entries({ ${names} }));\nconst start = names.get($2.toLowerCase());\nconst end = names.get($3.toLowerCase());\nif (start === undefined || end === undefined) throw new Error("unknown unit: " + (start === undefined ? $2 : $3));\nlet result = $1;\nif (start !== end) {\n  const celsius = start === "C" ? $1 : start === "F" ? (($1 - 32) * 5) / 9 : $1 - 273.15;\n  result = end === "C" ? celsius : end === "F" ? (celsius * 9) / 5 + 32 : celsius + 273.15;\n}\n${result.typescript}`,
  };
}

const variants = (digits: number | null): Variant[] => [
  temperatureVariant(digits),
  ...UNIT_KINDS.map(({ kind, words, units }) => factorVariant(kind, words, units, digits)),
  factorVariant("data sizes by 1024", ["data size", "data sizes", "1024"], BINARY_SIZES, digits),
  factorVariant("data sizes by 1000", ["data size", "data sizes", "1000"], DECIMAL_SIZES, digits),
];

const common = {
  cues: [
    ["convert", "converts", "conversion"],
    ["unit", "units"],
    ["temperature", "length", "weight", "volume", "time", "speed", "data size"],
  ],
  unless: ["currency", "time zone", "roman"],
  ownErrors: true,
};

/** A value in another unit of its kind, by the names people give the units. */
export const convertUnits = scalarIdiom({
  id: "convert-units",
  title: "Convert between named units",
  phrases: ["convert a temperature from one unit to another", "convert lengths between named units"],
  ...common,
  params: ["float", "text", "text"],
  returns: "float",
  variants: variants(null),
  guarantees: [
    {
      language: "python",
      signature: "def convert(value: float, start_unit: str, end_unit: str) -> float",
      purpose: "Convert a temperature from one unit to another: C, F or K.",
      holds:
        'assert convert(100, "C", "F") == 212 and convert(0, "celsius", "kelvin") == 273.15\ntry:\n    convert(1, "cats", "C")\n    assert False\nexcept ValueError:\n    pass',
    },
    {
      language: "typescript",
      signature: "function convert(value: number, fromUnit: string, toUnit: string): number",
      purpose: "Convert a length from one unit to another.",
      holds:
        'assert.equal(convert(2, "km", "m"), 2000); assert.equal(convert(1, "Mile", "m"), 1609.344); assert.throws(() => convert(1, "constructor", "m"));',
    },
  ],
});

const DIGITS = [1, 2, 3, 4];

/** The same as text with a fixed number of decimals. */
export const showConvertedUnits = DIGITS.map((digits) =>
  scalarIdiom({
    id: `show-converted-units-${digits}`,
    title: `Convert between named units, ${digits} decimal${digits === 1 ? "" : "s"}`,
    phrases: ["convert a temperature from one unit to another with one decimal"],
    ...common,
    cues: [...common.cues, [`${digits} decimal`, `${digits} decimals`]],
    params: ["float", "text", "text"],
    returns: "text",
    variants: variants(digits),
    guarantees: [
      {
        language: "python",
        signature: "def convert(value: float, start_unit: str, end_unit: str) -> str",
        purpose: `Convert a temperature from one unit to another, written with ${digits} decimals.`,
        holds: `assert convert(100, "c", "F") == "212.${"0".repeat(digits)}" and convert(32, "F", "C") == "0.${"0".repeat(digits)}"`,
      },
      {
        language: "typescript",
        signature: "function convert(value: number, fromUnit: string, toUnit: string): string",
        purpose: `Convert a weight from one unit to another, written with ${digits} decimals.`,
        holds: `assert.equal(convert(1.5, "kg", "g"), "1500.${"0".repeat(digits)}");`,
      },
    ],
  }),
);
