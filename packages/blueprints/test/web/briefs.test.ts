import { expect, test } from "vitest";
import type { CollectionView } from "../../src/web/form.ts";
import { webApp } from "../../src/web/index.ts";

/** What unseen briefs mean, by the parts they are made of; each guarantee holds for a way of saying it. */
const read = (brief: string) => webApp.draft(brief).form;
const list = (brief: string, at = 0) =>
  read(brief).views.filter((view): view is CollectionView => view.kind === "collection")[at];

test("a message in quotes is what people read when that rule is broken", () => {
  const [loan] = read(
    'Form: Tool and Borrower (both required), Lent on and Due back (dates). Due back has to be later than Lent on, otherwise "Due back must be after Lent on". Loans are listed.',
  ).entities;
  expect(loan?.name).toBe("Loan");
  expect(loan?.rules).toMatchObject([{ formula: "dueBack > lentOn", message: "Due back must be after Lent on" }]);
});

test("limits and messages of a bracket belong to the field before it", () => {
  const [entry] = read(
    'Each entry: Part (required, unique, else "Part already exists"), Amount (above zero, else "Amount must be above zero"). Show the list.',
  ).entities;
  expect(entry?.fields).toMatchObject([
    { label: "Part", unique: true, takenMessage: "Part already exists" },
    { label: "Amount", min: 0.01, wrongMessage: "Amount must be above zero" },
  ]);
});

test.each([
  ["Players have a name. Every player has a + and a - button and shows its score.", ["score + 1", "score - 1"]],
  [
    'Each item has a name and a quantity. Buttons on each row: "Use one" (never below zero) and "Refill" (adds 10).',
    ["max(quantity - 1, 0)", "quantity + 10"],
  ],
  ["Plants have a name and a last watered date. The button Watered sets last watered to today.", ["today"]],
  ["I add a tool (name, borrower) and press Returned so that it is off my mind.", ["true"]],
])("%s has buttons that do that", (brief, values) => {
  expect(list(brief)?.actions.map((action) => action.value)).toEqual(values);
});

test("a line in backticks is shown with its figures in place", () => {
  const view = list(
    'Stock list. Each part has a name, a quantity and a minimum. It gets the mark "Order more" when the quantity is at or below the minimum. On top `Parts: 3, low: 1`.',
  );
  expect(view?.lines).toMatchObject([
    {
      text: "Parts: {0}, low: {1}",
      slots: [
        { measure: "count", mark: "" },
        { measure: "count", mark: "Order more" },
      ],
    },
  ]);
});

test("a figure nothing explains is left out rather than shown wrong", () => {
  expect(list("Track runs with date and distance in km. Show `Zebras: 4`.")?.lines).toEqual([]);
});

test("things that belong to others choose them from a list, on one page, with what comes of it", () => {
  const form = read(
    "Split costs of a trip. I add people by name, then expenses with a description, an amount in euros and who paid. Show how much each person paid and what everyone owes if shared equally.",
  );
  const [person, expense] = form.entities;
  expect(form.together).toBe(true);
  expect(expense?.fields.find((field) => field.label === "Who paid")).toMatchObject({
    type: "choice",
    from: person?.key,
  });
  expect(person?.rollups.map((row) => row.label)).toEqual(["Paid", "Balance"]);
  expect(webApp.checks(form).some((check) => check.id.startsWith("expenses-"))).toBe(true);
});

test("deleting a thing follows the brief into what belongs to it", () => {
  const [, ingredient] = read(
    "Each recipe has a name and a number of servings. Each ingredient belongs to a recipe and has a name and an amount. Deleting a recipe also deletes its ingredients.",
  ).entities;
  expect(ingredient?.fields.find((field) => field.from !== "")?.whenGone).toBe("remove");
});

test("a week of checkboxes counts towards the goal and is cleared by its button", () => {
  const form = read(
    'I add a Habit with a Goal (1 to 7). Every habit gets seven checkboxes labelled "Running Mon" to "Running Sun" and, once reached, "Goal met". "New week" unticks everything.',
  );
  expect(form.entities[0]?.fields.filter((field) => field.inline)).toHaveLength(7);
  expect(form.entities[0]?.marks).toMatchObject([{ label: "Goal met" }]);
  expect(
    list('I add a Habit with a Goal (1 to 7). Every habit gets seven checkboxes. "New week" unticks everything.')?.bulk,
  ).toMatchObject([{ label: "New week", value: "false" }]);
});

test.each([
  [
    "Word counter: paste a text into a box and see the number of words, characters and lines live.",
    ["characters", "words", "lines"],
    [],
  ],
  ["Type a text in a box and press UPPERCASE or lowercase to change it.", [], ["upper", "lower"]],
] as [string, string[], string[]][])("%s is a page for texts", (brief, figures, buttons) => {
  const [view] = read(brief).views;
  expect(view?.kind === "textTool" && [view.figures.map((row) => row.of), view.buttons.map((row) => row.how)]).toEqual([
    figures,
    buttons,
  ]);
});

test("a check of studying first adds what its cards belong to", () => {
  const form = read("Flashcards. I make decks, and put cards with a front and a back into a deck. Study a deck.");
  const check = webApp.checks(form).find((row) => row.id === "study-front");
  const steps = check?.kind === "page" ? check.steps.map((step) => step.name) : [];
  expect(steps.indexOf("Add deck")).toBeGreaterThan(-1);
  expect(steps.indexOf("Add card")).toBeGreaterThan(steps.indexOf("Add deck"));
});
