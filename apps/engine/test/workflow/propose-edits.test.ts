import { blueprintOf } from "@guildhall/blueprints";
import type { BlueprintId } from "@guildhall/contracts";
import { expect, it } from "vitest";
import { proposeEdits } from "../../src/workflow/change/propose-edits.ts";
import { deriveSpec } from "../../src/workflow/spec/derive-spec.ts";
import { editSpec } from "../../src/workflow/spec/edit-spec.ts";
import { draftSpec } from "../../src/workflow/spec/understand-brief.ts";

/** What a request does to the form of a starter, as pointer to new value; null when words do not place it. */
function placed(kind: BlueprintId, request: string): Record<string, unknown> | null {
  const spec = draftSpec(blueprintOf(kind).starter.brief, kind);
  const { blueprint, form, leaves } = deriveSpec(spec);
  const proposal = proposeEdits({ rows: blueprint.rows(form, spec.sources), leaves, request });
  if (proposal.kind === "brief" || proposal.kind === "missing") return null;
  return changes(spec.form, editSpec(spec, proposal.edits).form);
}

function changes(before: unknown, after: unknown, path = ""): Record<string, unknown> {
  if (JSON.stringify(before) === JSON.stringify(after)) return {};
  const nodes = [before, after].every((value) => typeof value === "object" && value !== null);
  const plain = Array.isArray(after) && after.every((item) => typeof item === "string");
  if (!nodes || plain) return { [path]: after };
  const [a, b] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  if (Array.isArray(before) && before.length !== Object.keys(b).length) return { [path]: Object.keys(b).length };
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.assign({}, ...keys.map((key) => changes(a[key], b[key], `${path}/${key}`)));
}

const FOOD = ["Food", "Transport", "Housing", "Fun", "Other"];

it.each<[string, Record<string, unknown>]>([
  ["Rename the title to Money Book", { "/title": "Money Book" }],
  ['Change the app\'s name to "Money Book".', { "/title": "Money Book" }],
  ["Call the app Money Book", { "/title": "Money Book" }],
  ["Make the button green", { "/accent": "emerald" }],
  ["Use red as the main color", { "/accent": "rose" }],
  ["Add a due date", { "/entities/0/fields": 5 }],
  ["Add a field called Paid as a checkbox", { "/entities/0/fields": 5 }],
  ["Add a priority with the options low, medium and high", { "/entities/0/fields": 5 }],
  ["Remove the date field", { "/entities/0/fields": 3 }],
  ["Sort by amount descending", { "/views/0/order": "amount:desc" }],
  ["Show the newest expenses first", { "/views/0/order": "date:desc" }],
  ["The amount must be at least 5", { "/entities/0/fields/1/min": 5 }],
  ["The category is optional", { "/entities/0/fields/2/required": false }],
  ["Add a category Health", { "/entities/0/fields/2/options": [...FOOD, "Health"] }],
  ["Add Health and Gifts to the categories", { "/entities/0/fields/2/options": [...FOOD, "Health", "Gifts"] }],
  ["Rename the category Fun to Leisure", { "/entities/0/fields/2/options": FOOD.with(3, "Leisure") }],
  ["Remove the search", { "/views/0/search": false }],
  ["Remove the chart", { "/views/0/charts": [] }],
  ["Add a pie chart by category", { "/views/0/charts": 2 }],
  ["Show the average amount", { "/views/0/tiles": 2 }],
  ["The total should only count food", { "/views/0/tiles/0/mark": "category=Food" }],
  ["Count only transport expenses in the total.", { "/views/0/tiles/0/mark": "category=Transport" }],
  ["Show it as a table", { "/views/0/layout": "table" }],
  ["Show amounts in euros", { "/entities/0/fields/1/unit": "€" }],
  ["Add dark mode", { "/darkSwitch": true }],
  ['Change the message to "Nothing here"', { "/views/0/empty": "Nothing here" }],
  ["Rename Expenses to Spendings", { "/entities/0/plural": "Spendings", "/views/0/title": "Spendings" }],
  ["Rename the title to Purse and make it blue", { "/title": "Purse", "/accent": "indigo" }],
])("a page: %s", (request, expected) => {
  expect(placed("web-app", request)).toMatchObject(expected);
});

it.each<[string, Record<string, unknown>]>([
  ["Rename the command total to sum", { "/commands/0/name": "sum" }],
  ["Remove the count command", { "/commands": 1 }],
  ["Change the title to Money", { "/title": "Money" }],
  ["Rename the amount column to price", { "/records/0/fields/2/name": "price" }],
])("a command line: %s", (request, expected) => {
  expect(placed("python-cli", request)).toMatchObject(expected);
});

it.each([
  "Show the total in bold",
  "Add a --json option",
  "Change the delimiter to ;",
  "Round amounts to whole numbers",
])("leaves to others what no row holds: %s", (request) => {
  expect(placed("python-cli", request)).toBeNull();
  expect(placed("web-app", request)).toBeNull();
});

it("says what there is when a request names a thing that is not there", () => {
  const spec = draftSpec(blueprintOf("web-app").starter.brief, "web-app");
  const { blueprint, form, leaves } = deriveSpec(spec);
  const rows = blueprint.rows(form, spec.sources);
  expect(proposeEdits({ rows, leaves, request: "Remove the notes field" })).toEqual({
    kind: "missing",
    summary: "There is no field “notes”. There are: Description, Amount, Category, Date.",
  });
});
