import { describe, expect, it } from "vitest";
import { parseSignature, proposeReadings, type SignatureSource } from "../../src/idioms/index.ts";

const ITEM = "@dataclass\nclass Item:\n    name: str\n    unit: str\n    amount: int";

function readings(source: Partial<SignatureSource> & { signature: string; purpose: string }) {
  const parsed = parseSignature({ language: "python", types: "", ...source });
  if (!parsed) throw new Error("cannot read it");
  return proposeReadings(parsed.leaf);
}

describe("what a purpose leaves open", () => {
  it("is read with and without an order of what is gathered, and neither is said", () => {
    const [plain, ordered] = readings({
      types: ITEM,
      signature: "def merge(lists: list[list[Item]]) -> list[Item]",
      purpose: "One list from several: add up the amounts of items with the same name and unit.",
    });
    expect(plain?.code).not.toContain("sorted");
    expect(ordered?.code).toContain("sorted");
    expect([plain?.ambiguous, ordered?.ambiguous]).toEqual([
      expect.arrayContaining(["order"]),
      expect.arrayContaining(["order"]),
    ]);
    expect(ordered?.prior).toBeLessThan(plain?.prior ?? 0);
  });

  it("is nothing where the purpose says it", () => {
    const all = readings({
      types: ITEM,
      signature: "def merge(lists: list[list[Item]]) -> list[Item]",
      purpose: "One list from several: add up the amounts of items with the same name and unit, sorted by name.",
    });
    expect(all.every(({ ambiguous }) => !ambiguous.includes("order"))).toBe(true);
  });

  it("is a rounding of an average and a refusal of an impossible percentage", () => {
    const average = readings({
      signature: "def mean(values: list[float]) -> float",
      purpose: "Average of the values.",
    });
    expect(average.some(({ code, ambiguous }) => code.includes("round(") && ambiguous.includes("rounding"))).toBe(true);
    const price = readings({
      signature: "def discounted(price: Decimal, percent: Decimal) -> Decimal",
      purpose: "The price after taking off a discount in percent.",
    });
    expect(price.some(({ code }) => code.includes("percent must not be above 100"))).toBe(true);
  });
});

it("refuses only the value that is named: a limit of the percentage says nothing of the price", () => {
  const [best] = readings({
    signature: "def discounted(price: Decimal, percent: Decimal) -> Decimal",
    purpose:
      "The price after taking off a discount in percent. Raise ValueError if the percent is below 0 or above 100.",
  });
  expect(best?.code).toContain("percent must not be above 100");
  expect(best?.code).not.toContain("price must not");
});
