import { expect, test } from "vitest";
import { CALCULATORS } from "../../src/web/data/calculators.ts";
import { DOMAINS } from "../../src/web/data/domains.ts";
import { parseFormula } from "../../src/web/formula.ts";
import { webApp } from "../../src/web/index.ts";
import { fields, output } from "../../src/web/read/shorthand.ts";

const read = (brief: string) => webApp.draft(brief).form;
const view = (brief: string) => read(brief).views[0];

test("reads fields, options and wishes of a tracker from the brief", () => {
  const form = read(
    "An expense tracker: add expenses with description, amount, category (food, rent, fun) and date. Show the total and a bar chart by category. Filter by category.",
  );
  const [expense] = form.entities;
  expect(expense?.fields.map((field) => [field.label, field.type])).toEqual([
    ["Description", "text"],
    ["Amount", "money"],
    ["Category", "choice"],
    ["Date", "date"],
  ]);
  expect(expense?.fields[2]?.options).toEqual(["food", "rent", "fun"]);
  expect(form.views[0]).toMatchObject({
    kind: "collection",
    filters: ["category"],
    tiles: [{ measure: "sum", field: "amount" }],
    charts: [{ by: "category" }],
  });
});

test("makes buttons of the states a brief names", () => {
  const form = read(
    "A user can add a goal with a title and a target date. The user can mark goals as 'In Progress' or 'Completed' and delete them.",
  );
  expect(form.entities[0]?.fields.map((field) => field.label)).toEqual(["Title", "Target date", "Status"]);
  expect(form.entities[0]?.fields[2]?.options).toEqual(["Not started", "In Progress", "Completed"]);
  expect(form.views[0]).toMatchObject({ steps: "status" });
});

test("makes a board of the columns a brief names", () => {
  const form = read(
    "A kanban-like status board for tasks with columns To do, Doing and Done. Each task has a title and a priority (low, medium, high).",
  );
  expect(form.views[0]).toMatchObject({ layout: "board", group: "status" });
  expect(form.entities[0]?.fields.map((field) => field.label)).toEqual(["Title", "Priority", "Status"]);
});

test("gives low stock a list of its own with the limit the brief names", () => {
  const form = read(
    "Inventory app. Each product has a name, a quantity and a price. Show a low-stock list of products with fewer than 4 left.",
  );
  expect(form.entities[0]?.marks).toMatchObject([
    { label: "Low stock", field: "quantity", op: "<", value: "4", unless: "" },
  ]);
  expect(form.views.map((row) => row.title)).toEqual(["Products", "Low stock"]);
});

test.each([
  ["Tip calculator for a restaurant bill", "calculator"],
  [
    "A story idea generator. A 'Generate Idea' button combines a character, a setting and a conflict from predefined lists.",
    "generator",
  ],
  ["Develop a countdown timer to a future event", "timer"],
  ["Convert colour codes between HEX, RGB and HSL", "converter"],
  ["A contact form with Name, Email and Message", "inquiry"],
  ["Landing page for a bakery with opening hours", "page"],
  ["A quiz about animals", "quiz"],
  ["A greeting card maker with a background, a font and a message", "greeting"],
  ["Simple note taking app with search", "collection"],
])("knows what %s wants", (brief, kind) => {
  expect(view(brief)?.kind).toBe(kind);
});

test("takes button names from quotes", () => {
  expect(
    view(
      "Build a daily affirmation app. A 'New Affirmation' button allows the user to see another one from a predefined list.",
    ),
  ).toMatchObject({ button: "New Affirmation" });
});

test.each(["", "   ", "?", "\u0000\u0001", "x".repeat(100_000), "{{{{", "a ".repeat(30_000)])(
  "reads something that works from any text",
  (brief) => {
    const { form } = webApp.draft(brief);
    expect(webApp.form.safeParse(form).success).toBe(true);
    expect(Object.keys(webApp.emit(form, [])).length).toBeGreaterThan(10);
  },
);

test("every table row of the package reads as a field, and every known formula over its inputs", () => {
  for (const domain of DOMAINS)
    for (const field of fields(domain.fields))
      expect([domain.name, field.label, field.type === "choice" ? field.options.length > 1 : true]).toEqual([
        domain.name,
        field.label,
        true,
      ]);
  for (const known of CALCULATORS) {
    const names = fields(known.inputs).map((field) => field.key);
    for (const text of known.outputs) expect(() => parseFormula(output(text).formula, names)).not.toThrow();
  }
});

test("the starter promises at least five must criteria, none without a check", () => {
  const { form } = webApp.draft(webApp.starter.brief);
  const must = webApp
    .requirements(form)
    .flatMap((row) => row.criteria)
    .filter((row) => row.priority === "must");
  expect(must.length).toBeGreaterThanOrEqual(5);
  const checks = webApp.checks(form);
  for (const row of must)
    expect(checks.some((check) => check.criteria.includes(row.id) && check.oracle !== "none")).toBe(true);
  expect(webApp.leaves(form)).toEqual([]);
});

test("a formula that a model proposed proves nothing until a person types it", () => {
  const { form } = webApp.draft(
    "Pizza party calculator: number of guests, slices per guest, and shows the number of pizzas to order.",
  );
  const step = webApp.steps.find((candidate) => candidate.id === "formula");
  const answer = { results: [{ name: "x", formula: "numberOfGuests * slicesPerGuest" }] };
  const guessed = step?.apply(form, answer, "").form ?? form;
  const value = (current: typeof form) => webApp.checks(current).find((check) => check.id.includes("-value-"));
  expect(value(guessed)?.oracle).toBe("none");
  const typed = webApp.edit(guessed, {
    op: "set",
    path: "/views/0/outputs/0/formula",
    value: "numberOfGuests * slicesPerGuest / 8",
  });
  expect(value(typed)?.oracle).toBe("derived");
});
