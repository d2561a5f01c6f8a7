import { expect, test } from "vitest";
import type { CollectionView } from "../../src/web/form.ts";
import { webApp } from "../../src/web/index.ts";

const read = (brief: string) => webApp.draft(brief).form;
const listOf = (brief: string): CollectionView => {
  const view = read(brief).views.find((one): one is CollectionView => one.kind === "collection");
  if (!view) throw new Error("That is no list.");
  return view;
};
const fieldsOf = (brief: string) => read(brief).entities[0]?.fields ?? [];
const LIST = "Add a walk with Dog, Minutes (whole number) and Date.";

test.each([
  ["A number field Limit in kg, first 8.", "Limit", "8", "kg"],
  ["A Budget field (first 200) above the list.", "Budget", "200", ""],
  ["Bag size in litres can be set, it starts at 40.", "Bag size", "40", "litres"],
  ["Hourly wage is a field above, at first 13.50.", "Hourly wage", "13.50", ""],
  ["Weekly target is 30 km at first and can be changed.", "Weekly target", "30", "km"],
  ["A field Rate, 0.40 at first.", "Rate", "0.40", ""],
  ["Show `Sold: 7 of 120` where 120 is the Seats setting.", "Seats", "120", ""],
  ["Goal in kg (setting, default 20).", "Goal", "20", "kg"],
])("%s is a setting", (said, label, initial, unit) => {
  expect(listOf(`${LIST} ${said}`).settings).toMatchObject([{ label, initial, unit }]);
});

test("a first value of a field of the record is no setting", () => {
  const brief = "Add a sale with Buyer and Tickets (1 if nothing else is typed) and Pots (whole number, 3 by default).";
  expect(listOf(brief).settings).toEqual([]);
  expect(fieldsOf(brief).find((field) => field.label === "Tickets")).toMatchObject({ initial: "1" });
});

test.each([
  [
    "Fields: Date; Odometer (km); Litres (decimals ok); Price per litre",
    ["Date", "Odometer", "Litres", "Price per litre"],
  ],
  ["Small planner: name of the bed, Length, Width and Depth in cm, Add bed.", ["Name", "Length", "Width", "Depth"]],
  ["People add a Plant, Offered by, and Pots (whole number).", ["Plant", "Offered by", "Pots"]],
  [
    "Blood pressure diary. Date, Upper (mmHg), Lower (mmHg), Note optional, button Save.",
    ["Date", "Upper", "Lower", "Note"],
  ],
  ["Every evening I type a Bird and press Spotted.", ["Bird"]],
  ["Products are added with Product, Price and Stock.", ["Product", "Price", "Stock"]],
])("%s names the fields and nothing is added to them", (brief, labels) => {
  expect(fieldsOf(brief).map((field) => field.label)).toEqual(labels);
});

const BOARD =
  "Scoreboard: enter a Team, press Join. Each team has buttons `Right: Owls` and `Wrong: Owls` - right gives 2 points, wrong takes 1 away. Show `First place: Owls with 6 points` or `No points yet`. New game sets all points to 0.";

test("buttons change a number by what the brief says of them", () => {
  expect(listOf(BOARD).actions).toMatchObject([
    { label: "Right:", value: "points + 2", example: "Owls" },
    { label: "Wrong:", value: "points - 1", example: "Owls" },
  ]);
  expect(listOf(`${BOARD} Points never go below zero.`).actions[1]?.value).toBe("max(points - 1, 0)");
});

test("a button that takes from a number that is typed in changes that one, and says when nothing is left", () => {
  const brief =
    "Products are added with Product, Price and Stock. Each has a button `Sell Brownie` that takes one from the stock; with none left it says `Brownie is sold out`.";
  expect(listOf(brief).actions).toMatchObject([
    { label: "Sell", field: "stock", value: "stock - 1", refusal: "{0} is sold out" },
  ]);
  const view = Object.entries(webApp.emit(read(brief), [])).find(([path]) => path.startsWith("src/views/"))?.[1] ?? "";
  expect(view).toContain("refusal: `${product.product} is sold out`");
});

test("what has to be is no refusal, and what is refused is none of what has to be", () => {
  const ruleOf = (text: string) =>
    read(`Add a reading with Date, Upper (number) and Lower (number). ${text}`).entities[0]?.rules[0]?.formula;
  expect(ruleOf("Upper must be larger than lower: `Upper must be above lower`.")).toBe("upper > lower");
  expect(ruleOf("Upper smaller than lower: `Upper is too small`.")).toBe("upper >= lower");
});

test("no name means the name of the thing, whatever its field is called", () => {
  const brief =
    "I add an Item with Weight in grams and Quantity. No name, or a weight of zero or less: `Enter an item`.";
  expect(fieldsOf(brief).slice(0, 2)).toMatchObject([
    { label: "Item", required: true, requiredMessage: "Enter an item" },
    { label: "Weight", min: 0.01, wrongMessage: "Enter an item" },
  ]);
});

test("a limit that the brief counts out needs no setting", () => {
  const brief =
    "Add a sale with Buyer and Tickets (whole number). Show `Tickets sold: 14`. There are 100 tickets: `86 left`, or `Sold out`.";
  const cases = listOf(brief).statements.at(-1)?.cases;
  expect(cases).toMatchObject([
    { when: "sum(tickets) >= 100", text: "Sold out" },
    { when: "", text: "{0} left", slots: [{ formula: "100 - sum(tickets)" }] },
  ]);
});

test("a figure that neither words nor example explain is left out", () => {
  const brief = `${LIST} A field Rate, first 2. Show \`Minutes: 40\` and \`Happiness: 17.3 %\`.`;
  expect(listOf(brief).statements.map((row) => row.cases[0]?.text)).toEqual(["Minutes: {0}"]);
});

test("what is left of a limit is never the sum itself", () => {
  const brief = "Add entry takes What and Minutes. Limit in minutes, default 90. Text: `45 minutes left`.";
  const formulas = listOf(brief).statements.flatMap((row) =>
    row.cases.flatMap((one) => one.slots.map((slot) => slot.formula)),
  );
  expect(formulas).not.toContain("sum(minutes)");
  expect(listOf(brief).lines).toEqual([]);
});

test.each([
  ["Ticket desk for our choir concert. A sale has Buyer and Tickets.", "Ticket desk for our choir concert"],
  ["Customers in my paint shop ask a lot. Width and Height, button Add wall; walls are listed.", "Wall tracker"],
])("%s is called by its own words", (brief, title) => {
  expect(read(brief).title).toBe(title);
});

test("the example of the brief stands in the criterion of a line", () => {
  const shall = webApp
    .requirements(read(BOARD))
    .flatMap((row) => row.criteria)
    .map((row) => row.shall);
  expect(shall.some((text) => text.includes('"First place: Owls with 6 points"'))).toBe(true);
});

test.each([
  ["Rows with upper above 140 are marked `High`.", { label: "High", field: "upper", op: ">", value: "140" }],
  ["Those under their lower get a badge Odd.", { label: "Odd", field: "upper", op: "<", value: "lower" }],
])("%s is a mark with the name it is given", (said, mark) => {
  const brief = `Add a reading with Date, Upper (number) and Lower (number). ${said}`;
  expect(read(brief).entities[0]?.marks).toMatchObject([mark]);
});

test("an end before its start is said before what lies between them", () => {
  const brief =
    "An entry has a Day (date), Start hour and End hour as decimal numbers like 9.5, and Break in hours (empty means 0); Add entry. Break longer than the shift: `Break is too long`. End not after start: `End must be after start`.";
  const form = read(brief);
  expect(form.entities[0]?.rules.map((rule) => rule.message)).toEqual(["End must be after start", "Break is too long"]);
  const checks = webApp.checks(form).filter((check) => check.kind === "page" && check.id.includes("rule"));
  expect(checks).toHaveLength(2);
});

test("what is typed to be refused is below the smallest value, also where that is zero", () => {
  const brief =
    'Stock list. Each entry: Part, Quantity and Minimum (whole numbers, zero or more, else "Use whole numbers, zero or more").';
  const low = webApp.checks(read(brief)).find((check) => check.id.includes("low-minimum"));
  expect(low?.kind === "page" && low.steps.find((step) => step.name === "Minimum")?.value).toBe("-1");
});
