import { unguarded } from "../guards.ts";
import { defineIdiom, fixed } from "../idiom.ts";
import { isNumeric, isText, type LeafView } from "../leaf-view.ts";
import { UNIT_KINDS } from "./convert-units.ts";

type Slots = { expression: string; digits: number | null };

/** `$` is the value. */
const TEMPERATURES: Record<string, Record<string, string>> = {
  celsius: { fahrenheit: "$ * 9 / 5 + 32", kelvin: "$ + 273.15" },
  fahrenheit: { celsius: "($ - 32) * 5 / 9", kelvin: "($ - 32) * 5 / 9 + 273.15" },
  kelvin: { celsius: "$ - 273.15", fahrenheit: "($ - 273.15) * 9 / 5 + 32" },
};

/** How a value of one unit becomes one of the other; null for units of two kinds. */
function expressionFor(from: string, to: string): string | null {
  const warm = TEMPERATURES[from]?.[to];
  if (warm) return warm;
  for (const { units } of UNIT_KINDS) {
    const [size, wanted] = [from, to].map((name) => units.find(([names]) => names.split(" ").includes(name))?.[1]);
    if (!size || !wanted) continue;
    if (Number.isInteger(size / wanted)) return `$ * ${size / wanted}`;
    return Number.isInteger(wanted / size) ? `$ / ${wanted / size}` : `$ * ${size} / ${wanted}`;
  }
  return null;
}

/** A purpose that asks for the conversion and nothing beside it. */
const PURPOSE =
  /^converts? (?:(?:an? |the )?\w+ )?from (?<from>[a-z]+) (?:to|into) (?<to>[a-z]+)(?:, written with (?<digits>\d) decimals?)?\.?$/i;

function conversionOf(view: LeafView): { expression: string; digits: number | null } | null {
  const said = PURPOSE.exec(unguarded(view).join(" ").trim())?.groups;
  const [from, to] = [said?.from, said?.to].map((name) => name?.toLowerCase() ?? "");
  const expression = from && to && from !== to ? expressionFor(from, to) : null;
  return expression ? { expression, digits: said?.digits === undefined ? null : Number(said.digits) } : null;
}

export const convertFixedUnits = defineIdiom<Slots>({
  id: "convert-fixed-units",
  title: "Convert from one unit to another one",
  phrases: ["convert seconds to hours", "convert a temperature from celsius to fahrenheit", "miles to kilometres"],
  cues: [["convert", "converts", "conversion"], ["from"], ["to", "into"]],
  fit(view) {
    const [param] = view.leaf.params;
    const found = conversionOf(view);
    if (view.leaf.params.length !== 1 || !param || !found) return null;
    if (param.type === "decimal" || !isNumeric(param.type)) return null;
    if (found.digits === null ? view.leaf.returns !== "number" : !isText(view.leaf.returns)) return null;
    return { expression: fixed(found.expression.replaceAll("$", param.name)), digits: fixed(found.digits) };
  },
  python: ({ expression, digits }) => ({
    // Adding zero turns a rounded -0.0 into 0.0.
    body: digits === null ? `return ${expression}` : `return f"{round(${expression}, ${digits}) + 0.0:.${digits}f}"`,
  }),
  typescript: ({ expression, digits }) => ({
    body:
      digits === null ? `return ${expression};` : `return (roundTo(${expression}, ${digits}) + 0).toFixed(${digits});`,
  }),
  guarantees: [
    {
      language: "python",
      signature: "def hours(seconds: float) -> float",
      purpose: "Convert a time from seconds to hours.",
      holds: "assert hours(5400) == 1.5 and hours(0) == 0",
    },
    {
      language: "typescript",
      signature: "function fahrenheit(celsius: number): number",
      purpose: "Convert a temperature from Celsius to Fahrenheit.",
      holds: "assert.equal(fahrenheit(100), 212); assert.equal(fahrenheit(-40), -40);",
    },
    {
      language: "typescript",
      signature: "function miles(kilometres: number): string",
      purpose: "Convert a length from kilometres to miles, written with 2 decimals.",
      holds: 'assert.equal(miles(10), "6.21");',
    },
  ],
});
