import { expect, test } from "vitest";
import { formatNumber } from "../../src/web/templates/src/fields.ts";
import { converted, QUANTITIES, type Unit } from "../../src/web/templates/src/units.ts";

/** What a unit converter shows: small values as they are, and one of a unit in the singular. */
const unit = (name: string): Unit => {
  const found = Object.values(QUANTITIES)
    .flat()
    .find((candidate) => candidate.name === name);
  if (!found) throw new Error(`There is no unit ${name}.`);
  return found;
};

test.each([
  [1, "grams", "tonnes", "0.000001 tonnes"],
  [1, "millimetres", "miles", "0.0000006213711922 miles"],
  [5, "centimetres", "kilometres", "0.00005 kilometres"],
  [33.8, "Fahrenheit", "Celsius", "1 Celsius"],
  [2.54, "centimetres", "inches", "1 inch"],
  [32, "Fahrenheit", "Celsius", "0 Celsius"],
  [-459.67, "Fahrenheit", "Kelvin", "0 Kelvin"],
  [1, "kibibytes", "bytes", "1,024 bytes"],
  [3.6, "kilometres per hour", "metres per second", "1 metre per second"],
  [12, "inches", "feet", "1 foot"],
])("%d %s in %s is %s", (value, from, to, text) => {
  expect(converted(value, unit(from), unit(to))).toBe(text);
});

test.each([
  ["nights", "1 night"],
  ["boxes", "1 box"],
  ["inches", "1 inch"],
  ["minutes", "1 minute"],
  ["Celsius", "1 Celsius"],
  ["press", "1 press"],
])("one of %s is %s", (name, text) => {
  expect(formatNumber(1, "number", name)).toBe(text);
});
