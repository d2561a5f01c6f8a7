import { describe, expect, test } from "vitest";
import type { WebField } from "../../src/web/form.ts";
import { webApp } from "../../src/web/index.ts";
import { fields as shorthand } from "../../src/web/read/shorthand.ts";
import { spokenFormula, spokenValues } from "../../src/web/read/spoken-formula.ts";

/** Pages that work something out: numbers that may be left out, and formulas as people say them. */
const read = (brief: string) => {
  const form = webApp.finish(webApp.draft(brief).form);
  const promises = webApp
    .requirements(form)
    .flatMap((row) => row.criteria.map(({ when, shall }) => `${when}: ${shall}`));
  const [view] = form.views;
  const inputs: WebField[] = view && "inputs" in view ? view.inputs : [];
  return { kind: view?.kind, inputs, promises };
};

describe("a number that may be left out counts as 0", () => {
  test.each([
    [
      "calculator",
      "A page to work out the price of a delivery. Enter the weight in kg, the distance in km and an optional tip. The price is weight times 2 plus distance times 0.5 plus tip. Show the price.",
      'the person leaves "Tip" empty and presses "Calculate": count it as 0 and show "$30.00" as "Price"',
    ],
    [
      "tool",
      "Fuel page. Inputs: Distance in km, Consumption, Price per litre and an optional Toll. Press Work out: `Cost: 45.20`. The cost is Distance * Consumption / 100 * Price per litre + Toll.",
      'leaves "Toll" empty and presses "Work out": count it as 0 and show "Cost: 17.28"',
    ],
  ])("on a page of the kind %s", (kind, brief, promise) => {
    const found = read(brief);
    expect(found.kind).toBe(kind);
    expect(found.inputs.map(({ required }) => required)).toEqual([...found.inputs.slice(1).map(() => true), false]);
    expect(found.promises.some((text) => text.includes(promise))).toBe(true);
    expect(found.promises.some((text) => text.includes("may stay empty: then 0"))).toBe(true);
  });
});

describe("a formula as it is said", () => {
  const numbers = shorthand("Weight:number! kg; Distance:number! km; Discount:number %");
  const formulaOf = (text: string) => spokenValues(text, numbers)[0]?.formula;

  test.each([
    ["Price is weight times 2 plus distance times 0.5.", "weight * 2 + distance * 0.5"],
    ["Price is weight times 2, plus distance.", "weight * 2 + distance"],
    ["Price is weight times 2, times distance.", undefined],
    ["Price is weight times 2, but at least 5.", undefined],
    ["Price is weight times 0,5.", undefined],
  ])("%s is %s", (text, formula) => {
    expect(formulaOf(text)).toBe(formula);
  });

  test.each([
    ["weight times discount", "weight * discount / 100"],
    ["weight times discount / 100", "weight * discount / 100"],
    ["weight divided by discount", "weight / (discount / 100)"],
    ["weight minus discount", null],
  ])("a share in percent: %s", (text, formula) => {
    expect(spokenFormula(text, numbers)).toBe(formula);
  });
});
