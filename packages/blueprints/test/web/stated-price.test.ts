import { describe, expect, it } from "vitest";
import { evaluate, tryFormula } from "../../src/web/formula.ts";
import { webApp } from "../../src/web/index.ts";

const priceOf = (brief: string) => {
  const form = webApp.finish(webApp.draft(brief).form);
  const [view] = form.views;
  if (view?.kind !== "calculator") throw new Error(`That is a ${view?.kind}.`);
  const [result] = view.outputs;
  const formula = tryFormula(
    result?.formula ?? "",
    view.inputs.map((field) => field.key),
  );
  return { view, result, at: (values: Record<string, number>) => formula && evaluate(formula, values) };
};

const MOVING =
  "Moving quote calculator. Inputs: Distance in km, Weight in kg and Discount in percent. A move costs 90 euros plus 1.50 per km plus 0.20 per kg, moves longer than 100 km cost 40 extra, and the discount comes off the whole price. Show the price with two decimals.";

describe("a price that is stated part by part", () => {
  const { result, at } = priceOf(MOVING);
  it("is the sum of its parts, in the money of the brief", () => {
    expect([result?.type, result?.unit]).toEqual(["money", "€"]);
    expect(at({ distance: 10, weight: 100, discount: 0 })).toBe(125);
    expect(at({ distance: 100, weight: 0, discount: 0 })).toBe(240);
    expect(at({ distance: 101, weight: 0, discount: 10 })).toBe(253.35);
  });

  it("may be so much for each of one thing", () => {
    const hall = priceOf(
      "Hall price calculator with the inputs Guests and Hours. The hall costs 120 plus 15 per guest and 20 per hour. Parties over 50 guests pay 100 extra. Show the price.",
    );
    expect(hall.at({ guests: 51, hours: 2 })).toBe(1025);
  });

  it.each([
    "Weekends cost double.",
    "The price is at least 50.",
    "Bookings over 5 hours cost 10 % less.",
    "The first hour is free.",
  ])("is left to a leaf where a clause about it is not understood: %s", (clause) => {
    const read = priceOf(
      `Cleaning price calculator with the input Hours. Cleaning costs 25 per hour. ${clause} Show the price.`,
    );
    expect(read.result?.formula).toBe("");
  });
});

describe("a price of some cases only", () => {
  it("is no price of all", () => {
    const read = priceOf(
      "Ride price calculator with the input Hours. On weekends a ride costs 25 per hour. Show the price.",
    );
    expect(read.result?.formula).toBe("");
  });
});

describe("money with decimals", () => {
  it("is shown by the app as it is expected of it: the sign in front", () => {
    const form = webApp.finish(webApp.draft(MOVING).form);
    const view = Object.entries(webApp.emit(form, [])).find(([path]) => path.includes("CalculatorView"))?.[1];
    expect(view).toContain('"money", "€", 2)');
    const texts = webApp
      .checks(form)
      .flatMap((check) => (check.kind === "page" ? check.steps.map(({ value }) => value ?? "") : []));
    expect(texts.some((text) => /^€\d/.test(text))).toBe(true);
    expect(texts.some((text) => /\d €$/.test(text))).toBe(false);
  });
});
