import { expect, test } from "vitest";
import { type ToolView, type WebForm, webFieldSchema } from "../../src/web/form.ts";
import { webApp } from "../../src/web/index.ts";
import { caseInputs } from "../../src/web/read/tool-cases.ts";
import { counted, fixed, plain, problemFor, shownBy } from "../../src/web/templates/src/tool-run.ts";
import { toolFormulaStep } from "../../src/web/tool-steps.ts";

/** Pages that work something out and keep nothing: what is typed in, pressed, shown and refused. */
const read = (brief: string): { form: WebForm; view: ToolView } => {
  const { form } = webApp.draft(brief);
  const [view] = form.views;
  if (view?.kind !== "tool") throw new Error(`It is read as ${view?.kind}.`);
  return { form, view };
};

const CIPHER =
  "Puzzle page. You type a Clue and a Key (number, 1 to 25), press Encode or Decode and the result stands below. After Z comes A again: `Abc xyz` with key 2 becomes `Cde zab`. A Crack button lists all 25 possible decodings with the key in front, like `2: Abc`. A key outside that range: `Key must be 1 to 25`.";

test("every button of a page is read, with the inputs it needs", () => {
  const { view } = read(CIPHER);
  expect(view.inputs).toMatchObject([
    { label: "Clue", required: true },
    { label: "Key", type: "integer", min: 1, max: 25 },
  ]);
  expect(view.buttons.map((button) => [button.label, button.needs])).toEqual([
    ["Encode", ["clue", "key"]],
    ["Decode", ["clue", "key"]],
    ["Crack", ["clue"]],
  ]);
});

test("a list over all values of an input shows what another button gives for each", () => {
  expect(read(CIPHER).view.buttons[2]).toMatchObject({
    lines: ["{key}: {decode}"],
    each: { name: "key", from: 1, to: "25" },
  });
  expect(read(CIPHER).view.cases.at(-1)).toEqual({
    button: 2,
    given: { clue: "Cde zab" },
    shows: ["2: Abc xyz"],
    derived: true,
  });
});

test("a refusal is the message of the brief under the condition of the brief", () => {
  expect(read(CIPHER).view.refusals).toEqual([
    { message: "Key must be 1 to 25", formula: "key >= 1 && key <= 25", said: "A key outside that range" },
  ]);
});

test("what the brief says to the letter is a confirmed example, what undoes it only a derived one", () => {
  const { form } = read(CIPHER);
  expect(form.examples.map(({ leaf, args, outcome, oracle }) => ({ leaf, args, outcome, oracle }))).toEqual([
    { leaf: "encode", args: ["Abc xyz", 2], outcome: { kind: "returns", value: "Cde zab" }, oracle: "confirmed" },
    { leaf: "decode", args: ["Cde zab", 2], outcome: { kind: "returns", value: "Abc xyz" }, oracle: "derived" },
  ]);
});

test("results in a row belong to the buttons in a row", () => {
  const { view } = read(
    "Text fun. A text box Phrase and three buttons: Shout makes everything capitals, No vowels drops a, e, i, o and u, Mirror turns it round. `Good day` gives `GOOD DAY`, `Gd dy` and `yad dooG`. Nothing typed in: `Say something first`.",
  );
  expect(view.buttons.map((button) => button.label)).toEqual(["Shout", "No vowels", "Mirror"]);
  expect(view.cases.map((row) => [row.button, row.shows])).toEqual([
    [0, ["GOOD DAY"]],
    [1, ["Gd dy"]],
    [2, ["yad dooG"]],
  ]);
  expect(view.refusals).toMatchObject([{ message: "Say something first", formula: 'phrase != ""' }]);
});

const TIP =
  "Dinner maths: Bill, Tip in percent (starts at 10) and People (whole number, starts at 2). No button, it just follows what I type. It shows `Tip: 8.00`, `Total: 88.00` and `Each pays: 44.00` for a bill of 80. Each share is rounded up to the next cent. People below 1: `At least one person`.";

test("without a button the lines follow the typing, from what the inputs begin with", () => {
  const { view } = read(TIP);
  expect(view.buttons).toMatchObject([
    { label: "", lines: ["Tip: {tip2}", "Total: {total}", "Each pays: {eachPays}"] },
  ]);
  expect(view.inputs.map((field) => field.initial)).toEqual(["", "10", "2"]);
  expect(view.cases).toMatchObject([
    { given: { bill: "80" }, shows: ["Tip: 8.00", "Total: 88.00", "Each pays: 44.00"] },
  ]);
  expect(view.refusals).toMatchObject([{ formula: "people >= 1" }]);
});

test("a formula of the model counts only when it gives what the brief shows, and stays a guess", () => {
  const { form } = read(TIP);
  const answer = {
    results: [
      { name: "Tip", formula: "bill * tip / 100" },
      { name: "Total", formula: "bill + tip" },
      { name: "Each pays", formula: "ceil(bill * (1 + tip / 100) / people * 100) / 100" },
    ],
  };
  const next = toolFormulaStep.apply(form, answer, TIP).form.views[0] as ToolView;
  expect(next.values.map((value) => [value.formula, value.guessed])).toEqual([
    ["round(bill * tip / 100, 2)", true],
    // "bill + tip" would be 90: the one plain formula that gives 88 takes its place.
    ["round(bill * (1 + tip / 100), 2)", true],
    ["ceil(bill * (1 + tip / 100) / people * 100) / 100", true],
  ]);
});

test("a percentage that was not divided, and a result named in another, are put right where the case agrees", () => {
  const { form } = read(TIP);
  const results = [
    { name: "Tip", formula: "bill * tip" },
    { name: "Total", formula: "bill * (1 + tip / 100)" },
    { name: "Each pays", formula: "total / people" },
  ];
  const next = toolFormulaStep.apply(form, { results }, TIP).form.views[0] as ToolView;
  expect(next.values.map((value) => value.formula)).toEqual([
    "round(bill * (tip / 100), 2)",
    "round(bill * (1 + tip / 100), 2)",
    "round((round(bill * (1 + tip / 100), 2)) / people, 2)",
  ]);
});

test("what a guess shows is proved by the case of the brief alone", () => {
  const { form } = read(TIP);
  const guessed = toolFormulaStep.apply(form, { results: [{ name: "Tip", formula: "bill * tip / 100" }] }, TIP).form;
  const checks = webApp.checks(guessed).filter((check) => check.oracle === "derived" && check.kind === "page");
  expect(checks.map((check) => check.title).filter((title) => title.includes("Tip:"))).toEqual([]);
});

test("a guess that no case shows stays an open promise, although another line of its button has one", () => {
  const brief =
    "Savings page. You give it Start amount, Monthly deposit and Months (1 to 60), press Plan and get one line per month: starting with 100 and 50 a month, the lines are `Month 1: 150.00`, `Month 2: 200.00`. Above it says `Saved in the end: 900.00`.";
  const { form } = read(brief);
  const results = [
    { name: "Result", formula: "startAmount + monthlyDeposit * month" },
    { name: "Saved in the end", formula: "startAmount + monthlyDeposit * months" },
  ];
  const guessed = toolFormulaStep.apply(form, { results }, brief).form;
  const promise = webApp
    .requirements(guessed)
    .flatMap((row) => row.criteria)
    .find((row) => row.shall.includes("Saved in the end"));
  expect(promise).toMatchObject({ priority: "must" });
  expect(webApp.checks(guessed).filter((check) => check.criteria.includes(promise?.id ?? ""))).toEqual([]);
});

test("days between two dates need no model, whatever their order in the brief", () => {
  const { view } = read(
    "Two dates, Born and On, and a button Count. It says `You are 366 days old` (born 2024-01-01, on 2025-01-01) and `That is 52 weeks and 2 days`. If On is before Born it says `Not born yet`.",
  );
  expect(view.values.map((value) => value.formula)).toEqual([
    "days(born, on)",
    "floor(days(born, on) / 7)",
    "days(born, on) % 7",
  ]);
  expect(view.refusals).toMatchObject([{ formula: "on >= born", message: "Not born yet" }]);
});

test("reasons that the brief names are a list, with its words for an empty one", () => {
  const { view, form } = read(
    "Test a Password and learn why it is bad. Press Check: it lists every problem on its own line, `Too short` (fewer than 10 characters), `No digit`. No problem at all: `Good password`. So `hello` lists Too short and No digit. Empty box: `Type a password`.",
  );
  expect(view.values).toMatchObject([{ key: "checkEntry", type: "lines" }]);
  expect(view.buttons).toMatchObject([{ label: "Check", empty: "Good password" }]);
  expect(form.examples).toMatchObject([{ args: ["hello"], outcome: { value: ["Too short", "No digit"] } }]);
});

test.each([
  ["Width and Height of a wall, button Add wall; walls are listed, each with Remove. Shows `Total area: 10.50 m²`."],
  ["Two players press Take 1 or Take 2; it shows `21 sticks left`. Keep a tally like `Wins: 1` across new games."],
  ["I type a Title, press Add, and see `Books: 3`. All of it is still there after a reload."],
])("a page that keeps records or turns is no tool: %s", (brief) => {
  expect(webApp.draft(brief).form.views[0]?.kind).not.toBe("tool");
});

const number = (label: string, more: object = {}) =>
  webFieldSchema.parse({ key: label.toLowerCase(), label, type: "number", required: true, ...more });
test.each([
  ["for a bill of 80", { bill: "80" }, [number("Bill"), number("Tip", { initial: "10" })]],
  ["10 km in 55 minutes", { distance: "10", minutes: "55" }, [number("Distance", { unit: "km" }), number("Minutes")]],
  ["100 and 50 a month", { start: "100", deposit: "50" }, [number("Start"), number("Deposit")]],
])("%s says what is typed in", (text, given, inputs) => {
  expect(caseInputs(text, [], inputs)).toEqual(given);
});

test.each([["for a bill of 80 and 3 friends"], ["for a bill"], [""]])(
  "%s is no case: a number is left over, or one is missing",
  (text) => {
    expect(caseInputs(text, [], [number("Bill")])).toBeNull();
  },
);

test("numbers are shown with just the digits the brief shows", () => {
  expect([fixed(1.005, 2), fixed(-0.001, 2), fixed(12, 0), plain(0.1 + 0.2), fixed(Number.NaN, 2)]).toEqual([
    "1.01",
    "0.00",
    "12",
    "0.3",
    "–",
  ]);
});

test("a list runs from its first to its last number, and is empty without an end", () => {
  expect(counted(2, 4, String)).toEqual(["2", "3", "4"]);
  expect(counted(1, Number.NaN, String)).toEqual([]);
});

test("a refusal about another input does not stop a button that does not need it", () => {
  const refusal = { message: "Key must be 1 to 25", about: ["key"], fine: () => false };
  const button = { label: "Crack", needs: ["clue"], lines: [] };
  expect(problemFor(button, {}, [refusal], {}, [])).toBeNull();
  expect(problemFor({ ...button, needs: ["clue", "key"] }, {}, [refusal], {}, [])).toBe("Key must be 1 to 25");
});

test("literals for limits of a number are one line with a class in it", () => {
  const { view } = read(
    "A grade page: a number field Points (0 to 100) and the button Grade. 90 and up is `Grade: A`, 75 and up `Grade: B`, otherwise `Grade: F`. Out of range: `Points must be 0 to 100`.",
  );
  expect(view.buttons[0]?.lines).toEqual(["Grade: {grade}"]);
  expect(view.values).toMatchObject([{ formula: 'points >= 90 ? "A" : points >= 75 ? "B" : "F"' }]);
});

test("a price in steps and a share of other results are formulas of the brief, checked by its case", () => {
  const { view } = read(
    "Bill page: inputs Units and Days, a Calculate button, output Energy, Standing charge, Tax and Total with two decimals. First 100 units 0.15 each, next 200 units 0.22 each, the rest 0.31 each. Standing charge 0.40 per day. Tax 5% of energy plus standing charge. 100 units over 30 days: 15.00, 12.00, 1.35, total 28.35.",
  );
  const energy = "min(units, 100) * 0.15 + max(min(units, 300) - 100, 0) * 0.22 + max(units - 300, 0) * 0.31";
  expect(view.values[0]?.formula).toBe(energy);
  expect(view.values[2]?.formula).toBe(`((${energy}) + (daysEntry * 0.40)) * 0.05`);
  expect(view.cases).toMatchObject([
    { shows: ["Energy: 15.00", "Standing charge: 12.00", "Tax: 1.35", "Total: 28.35"] },
  ]);
});

test("a formula that the case of the brief contradicts is not taken", () => {
  const { view } = read(
    "Parcel page: Weight in kg and Zone (dropdown: City, Abroad), button Quote. City costs 4.00 plus 0.50 per kg, Abroad 15.00 plus 2.50 per kg. Shown as `Price: 7.00 EUR` (2 kg in the city).",
  );
  expect(view.values).toMatchObject([{ label: "Price", formula: "" }]);
});

test("a message under a condition that no rule covers stays an open promise", () => {
  const { form, view } = read(
    "Loan page. Fields Loan and Payment, button Calculate. Show `Months: 10`, which is what 1000 with 100 a month gives. If the payment does not even cover the first month's interest, say `Payment too low`.",
  );
  expect(view.refusals).toMatchObject([{ message: "Payment too low", formula: "" }]);
  const promise = webApp
    .requirements(form)
    .flatMap((row) => row.criteria)
    .find((row) => row.shall.includes("Payment too low"));
  expect(promise).toMatchObject({ priority: "must" });
  expect(webApp.checks(form).filter((check) => check.criteria.includes(promise?.id ?? ""))).toEqual([]);
});

test("the word that an input was given stands in the line, whatever it was", () => {
  const { view } = read(
    "Letter helper: paste a Text, choose a Letter, hit Count and it tells you `The letter e appears 3 times`. Upper and lower case count the same.",
  );
  expect(view.buttons[0]?.lines).toEqual(["The letter {letter} appears {times} times"]);
});

test("numbers that turn into a text are a case, and a range without a name holds for every number", () => {
  const { view, form } = read(
    "Hex helper. You type Red, Green and Blue, whole numbers from 0 to 255, press Mix and it shows the code, 255 128 0 gives `#ff8000`. Outside 0 to 255: `Use 0 to 255`.",
  );
  expect(view.inputs.map((field) => [field.type, field.min, field.max])).toEqual(Array(3).fill(["integer", 0, 255]));
  expect(form.examples).toMatchObject([{ leaf: "mix", args: [255, 128, 0], outcome: { value: "#ff8000" } }]);
  expect(view.refusals[0]?.formula).toBe(
    "red >= 0 && red <= 255 && green >= 0 && green <= 255 && blue >= 0 && blue <= 255",
  );
});

test("a page whose brief names no button follows the typing", () => {
  const { view } = read(
    "Fees: Fields: Age and Months (1 to 12). Under 18 pays 5 a month, older ones 12 a month. Show the result as `Fee: 36.00` (age 30, 3 months).",
  );
  expect(view.buttons).toMatchObject([{ label: "", lines: ["Fee: {fee}"] }]);
});

test("words for limits of something that is no input are left to a leaf", () => {
  const { view } = read(
    "Checker. One input Passphrase, one button Rate. The page answers `Weak` below 12 characters, `Fair` below 20 and `Strong` from 20 on.",
  );
  expect(view.values).toMatchObject([{ key: "rate", type: "text", formula: "" }]);
});

test("what the page says of which nothing is read is told to no leaf, so that it stays open", () => {
  const { view } = read(
    "Trip page.\n- inputs: Distance (km) and Battery (starts at 50)\n- Check button\n- `You need 54.0 kWh` for 300 km\n- then `You have to charge` if that is more than the battery",
  );
  expect(view.cases).toMatchObject([{ given: { distance: "300" } }]);
  expect(view.values.map((value) => value.purpose).join(" ")).not.toContain("You have to charge");
});

test("a line that cannot be worked out says why once, and leaves the others alone", () => {
  const fails = () => {
    throw new Error("Payment too low");
  };
  const button = { label: "Go", needs: [], lines: [() => "Total: 3", fails, () => ["a", "b"], fails] };
  expect(shownBy(button, {})).toEqual([
    { text: "Total: 3", problem: false },
    { text: "Payment too low", problem: true },
    { text: "a", problem: false },
    { text: "b", problem: false },
  ]);
  expect(shownBy({ label: "Go", needs: [], lines: [() => []], empty: "Nothing" }, {})).toEqual([
    { text: "Nothing", problem: false },
  ]);
});

const wrong = (names: readonly string[]) => ({ results: names.map((name) => ({ name, formula: "1 + 1" })) });

test("where the model fails, the only plain formula that gives the case is proposed", () => {
  const { form } = read(TIP);
  const names = ["Tip", "Total", "Each pays"];
  const next = toolFormulaStep.apply(form, wrong(names), TIP).form.views[0] as ToolView;
  expect(next.values.map((value) => value.formula)).toEqual([
    "round(bill * tip / 100, 2)",
    "round(bill * (1 + tip / 100), 2)",
    "ceil(round((bill / people * (1 + tip / 100)) * 100, 6)) / 100",
  ]);
  expect(next.values.every((value) => value.guessed)).toBe(true);
});

test("a case that two different formulas give by chance decides nothing", () => {
  const brief =
    'Discount page.\n* Price, Discount (%), Quantity (default 1)\n* button "Work out"\n* prints "You save: 15.00" (price 20, discount 25, quantity 3)';
  const { form } = read(brief);
  const next = toolFormulaStep.apply(form, wrong(["You save"]), brief).form.views[0] as ToolView;
  expect(next.values).toMatchObject([{ formula: "" }]);
});

test("a rule of a leaf that no case of the brief shows stays an open must until a further example is confirmed", () => {
  const brief =
    "A box Ingredients, one per line starting with an amount (`200 g flour`), numbers Serves and Wanted (both at least 1), and a button Scale. 200 g flour for 4, wanted 6, becomes `300 g flour`. Lines without an amount in front (like `salt`) stay as they are.";
  const { form } = webApp.draft(brief);
  const open = (of: typeof form) =>
    webApp
      .requirements(of)
      .flatMap((row) => row.criteria)
      .filter((row) => row.shall.startsWith("keep to"));
  expect(open(form)).toMatchObject([{ priority: "must", shall: expect.stringContaining("stay as they are") }]);
  const checked = webApp.checks(form).flatMap((check) => check.criteria);
  expect(checked).not.toContain(open(form)[0]?.id);
  const [example] = form.examples;
  if (!example) throw new Error("The brief shows a case.");
  const further = { ...example, id: "further" };
  expect(open(webApp.setExamples(form, [...form.examples, further]))).toEqual([]);
});
