import { expect, test } from "vitest";
import { parseSignature, proposeIdioms } from "../../src/idioms/index.ts";

const bodies = (params: string, purpose: string): string[] => {
  const parsed = parseSignature({
    language: "python",
    types: "",
    signature: `def result(${params}) -> float`,
    purpose,
  });
  return parsed
    ? proposeIdioms(parsed.leaf)
        .filter((one) => one.idiomId === "formula")
        .map((one) => one.code)
    : [];
};

test.each([
  ["price: float", "The price minus 10 percent."],
  ["price: float", "The price plus 20 % tax."],
  ["days: int", "The fee is 2 times the days, but at most 10."],
  ["hours: float", "50 plus 12.50 times the hours above 2."],
  ["weight: float", "3 plus 2 times weight per started kilogram."],
  ["price: float", "price times 2 minus the discount."],
  ["price: float, percent: float", "The price minus percent percent of the price."],
])("no formula is cut out of more than it says: %s, %s", (params, purpose) => {
  expect(bodies(params, purpose)).toEqual([]);
});

test.each([
  ["hours: float", "50 plus 12.50 times the hours, rounded up to two decimals.", "50 + 12.50 * hours"],
  [
    "hours: float",
    "50 plus 12.50 times the hours. Raise ValueError if the hours are below 0.",
    "return 50 + 12.50 * hours",
  ],
  ["price: float, percent: float", "The price times percent divided by 100.", "return price * percent / 100"],
])("a whole one is: %s, %s", (params, purpose, body) => {
  expect(bodies(params, purpose).join("\n")).toContain(body);
});

test("a formula that leaves a parameter out is no candidate, and no failure", () => {
  expect(bodies("weight: float, base: float", "base plus 2 times base.")).toEqual([]);
});
