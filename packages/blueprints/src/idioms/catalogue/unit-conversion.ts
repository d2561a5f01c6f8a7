import { scalarIdiom } from "../scalar.ts";

/** Units of one kind in its base unit; a value never goes from one kind to another. */
const KINDS = [
  '"mm": 0.001, "cm": 0.01, "m": 1.0, "km": 1000.0, "in": 0.0254, "ft": 0.3048, "yd": 0.9144, "mi": 1609.344',
  '"mg": 0.001, "g": 1.0, "kg": 1000.0, "t": 1000000.0, "oz": 28.349523125, "lb": 453.59237',
  '"ml": 1.0, "l": 1000.0, "tsp": 5.0, "tbsp": 15.0, "cup": 240.0',
];

export const unitConversion = scalarIdiom({
  id: "unit-conversion",
  title: "Convert between units",
  phrases: ["convert length between units", "weight conversion kg lb", "convert temperature celsius fahrenheit kelvin"],
  cues: [
    ["convert", "conversion", "converts"],
    ["unit", "units", "length", "weight", "temperature", "celsius", "kg", "km", "miles", "from"],
  ],
  unless: ["currency", "base", "roman", "snake", "colour", "color"],
  params: ["float", "text", "text"],
  returns: "float",
  ownErrors: true,
  variants: [
    ...(
      [
        [
          "length",
          ["length", "distance", "km", "miles", "metres", "meters"],
          '"mm": 0.001, "cm": 0.01, "m": 1.0, "km": 1000.0, "in": 0.0254, "ft": 0.3048, "yd": 0.9144, "mi": 1609.344',
        ],
        [
          "weight",
          ["weight", "mass", "kg", "lb", "grams"],
          '"mg": 0.001, "g": 1.0, "kg": 1000.0, "t": 1000000.0, "oz": 28.349523125, "lb": 453.59237',
        ],
        [
          "volume",
          ["volume", "cups", "ml", "litres"],
          '"ml": 1.0, "l": 1000.0, "tsp": 5.0, "tbsp": 15.0, "cup": 240.0',
        ],
      ] as const
    ).flatMap(([name, words, table]) =>
      [null, 2, 4].map((digits) => ({
        name: `${name}${digits === null ? "" : `, ${digits} decimals`}`,
        words: [...words, ...(digits === 2 ? ["two decimals", "2 decimals"] : [])],
        prior: digits === null ? 0 : -0.05,
        python: `sizes = {${table}}\nfor unit in ($2, $3):\n    if unit not in sizes:\n        raise ValueError(f"unknown unit: {unit}")\nreturn ${digits === null ? "$1 * sizes[$2] / sizes[$3]" : `round($1 * sizes[$2] / sizes[$3], ${digits})`}`,
        typescript: `const sizes: Record<string, number> = { ${table.replaceAll('"', "").replace(/\.0\b/g, "")} };\nconst from = sizes[$2];\nconst to = sizes[$3];\nif (from === undefined || to === undefined) throw new Error("unknown unit: " + (from === undefined ? $2 : $3));\nreturn ${digits === null ? "($1 * from) / to" : `roundTo(($1 * from) / to, ${digits})`};`,
      })),
    ),
    ...[null, 2, 4].map((digits) => ({
      name: `any of them${digits === null ? "" : `, ${digits} decimals`}`,
      words: [
        "length or weight",
        "length to a weight",
        ...(digits === 4 ? ["four decimals", "4 decimals"] : digits === 2 ? ["two decimals", "2 decimals"] : []),
      ],
      prior: digits === null ? -0.05 : -0.06,
      python: `kinds = [\n${KINDS.map((table) => `    {${table}},`).join("\n")}\n]\nfor unit in ($2, $3):\n    if not any(unit.lower() in kind for kind in kinds):\n        raise ValueError(f"unknown unit: {unit}")\nfor kind in kinds:\n    if $2.lower() in kind and $3.lower() in kind:\n        return ${digits === null ? "$1 * kind[$2.lower()] / kind[$3.lower()]" : `round($1 * kind[$2.lower()] / kind[$3.lower()], ${digits})`}\nraise ValueError(f"{$2} and {$3} measure different things")`,
      typescript: `const kinds: Record<string, number>[] = [\n${KINDS.map((table) => `  { ${table.replaceAll('"', "").replace(/\.0\b/g, "")} },`).join("\n")}\n];\nfor (const unit of [$2, $3]) if (!kinds.some((kind) => unit.toLowerCase() in kind)) throw new Error("unknown unit: " + unit);\nfor (const kind of kinds) {\n  const from = kind[$2.toLowerCase()];\n  const to = kind[$3.toLowerCase()];\n  if (from !== undefined && to !== undefined) return ${digits === null ? "($1 * from) / to" : `roundTo(($1 * from) / to, ${digits})`};\n}\nthrow new Error($2 + " and " + $3 + " measure different things");`,
    })),
    {
      name: "temperature",
      prior: 0,
      words: ["temperature", "celsius", "fahrenheit", "kelvin"],
      python:
        'name = {"c": "C", "f": "F", "k": "K"}\nstart, end = name.get($2[:1].lower()), name.get($3[:1].lower())\nif start is None or end is None:\n    raise ValueError(f"unknown unit: {$2 if start is None else $3}")\ncelsius = {"C": $1, "F": ($1 - 32) * 5 / 9, "K": $1 - 273.15}[start]\nreturn {"C": celsius, "F": celsius * 9 / 5 + 32, "K": celsius + 273.15}[end]',
      typescript:
        'const start = $2.charAt(0).toUpperCase();\nconst end = $3.charAt(0).toUpperCase();\nif (!"CFK".includes(start) || start === "") throw new Error("unknown unit: " + $2);\nif (!"CFK".includes(end) || end === "") throw new Error("unknown unit: " + $3);\nconst celsius = start === "C" ? $1 : start === "F" ? (($1 - 32) * 5) / 9 : $1 - 273.15;\nreturn end === "C" ? celsius : end === "F" ? (celsius * 9) / 5 + 32 : celsius + 273.15;',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def convert(value: float, source: str, target: str) -> float",
      purpose: "Convert a length between units such as km and mi.",
      holds: 'assert convert(1, "km", "m") == 1000 and abs(convert(1, "mi", "km") - 1.609344) < 1e-9',
    },
    {
      language: "typescript",
      signature: "function convert(value: number, from: string, to: string): number",
      purpose: "Convert a temperature between celsius, fahrenheit and kelvin.",
      holds:
        'assert.equal(convert(100, "C", "F"), 212); assert.equal(convert(0, "celsius", "kelvin"), 273.15); assert.throws(() => convert(1, "x", "C"));',
    },
  ],
});
