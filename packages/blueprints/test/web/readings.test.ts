import { expect, test } from "vitest";
import { evaluate, parseFormula } from "../../src/web/formula.ts";
import { webApp } from "../../src/web/index.ts";

const read = (brief: string) => webApp.draft(brief).form;
const resultOf = (brief: string, inputs: Record<string, number | string>, label: string) => {
  const [view] = read(brief).views;
  if (view?.kind !== "calculator") throw new Error("That is no calculator.");
  const output = view.outputs.find((row) => row.label === label);
  return evaluate(
    parseFormula(
      output?.formula ?? "",
      view.inputs.map((field) => field.key),
    ),
    inputs,
  );
};

const GRADES =
  "Grade calculator: enter points scored and points possible, show the percentage and the letter grade (A from 90, B from 80, C from 70, below F).";
test.each([
  [90, "A"],
  [89, "B"],
  [70, "C"],
  [69, "F"],
])("%d of 100 points fall into the class the brief names", (pointsScored, letter) => {
  expect(resultOf(GRADES, { pointsScored, pointsPossible: 100 }, "Letter grade")).toBe(letter);
});

const SHIPPING =
  "Shipping cost calculator: weight in kg and destination (Domestic, Europe). Domestic costs 5 plus 1 per kg, Europe 10 plus 2 per kg. Orders over 20 kg get a 10% discount.";
test.each([
  [10, "Domestic", 15],
  [20, "Europe", 50],
  [30, "Europe", 63],
])("%d kg to %s costs what the price table says", (weight, destination, cost) => {
  expect(resultOf(SHIPPING, { weight, destination }, "Shipping cost")).toBe(cost);
});

test("a formula in words is the formula of a record, and every figure has a check", () => {
  const form = read(
    "Workout log: exercise, sets, reps, weight in kg and date. Show the volume (sets x reps x weight) of each entry and my heaviest weight.",
  );
  expect(form.entities[0]?.derived).toMatchObject([{ label: "Volume", formula: "sets * reps * weight" }]);
  expect(form.views[0]).toMatchObject({ tiles: [{ measure: "largest", field: "weight" }] });
  expect(webApp.checks(form).some((check) => check.id.includes("tile-1"))).toBe(true);
});

test("a limit with a name is a mark and no checkbox", () => {
  const form = read(
    "Sleep diary: date, hours slept and quality from 1 to 5. Mark nights with less than 6 hours as Short.",
  );
  expect(form.entities[0]?.marks).toMatchObject([{ label: "Short", field: "hoursSlept", op: "<", value: "6" }]);
  expect(form.entities[0]?.fields[2]).toMatchObject({ label: "Quality", type: "integer", min: 1, max: 5 });
  expect(form.views[0]).toMatchObject({ toggle: "" });
});

test("tax and grand total are shares of the subtotal", () => {
  const form = read(
    "Invoice maker: add line items with description, quantity and unit price; show the line total, the subtotal, 20% VAT and the grand total.",
  );
  expect(form.views[0]).toMatchObject({
    tiles: [
      { label: "Subtotal", times: 1 },
      { label: "VAT (20%)", times: 0.2 },
      { label: "Grand total", times: 1.2 },
    ],
  });
});

test("what comes back after some days has a button for today, a next date and a mark", () => {
  const form = read(
    "A plant watering reminder: I add plants with a name, the room and how many days between waterings. I press Watered when I watered one. It should show me which plants need water today and when the next watering is due.",
  );
  expect(form.views[0]).toMatchObject({ stamp: "lastWatered", stampLabel: "Watered" });
  expect(form.entities[0]?.derived[0]?.formula).toBe("plus(lastWatered, daysBetweenWaterings)");
  expect(form.entities[0]?.marks[0]?.label).toBe("Needs water");
});

test("what a brief speaks of first is what the app keeps", () => {
  const form = read(
    "A board for my job applications with columns Applied, Interview and Rejected. Each application has company, role and link.",
  );
  expect(form.entities[0]?.name).toBe("Application");
});

test("a summary is a sentence of its own and never the wish as it was typed", () => {
  const brief =
    "I want a simple expense tracker where I can enter what I spent and the amount, and filter by category.";
  expect(read(brief).summary).not.toContain("I want");
});
