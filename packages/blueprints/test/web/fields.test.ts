import { expect, test } from "vitest";
import { fieldsFrom } from "../../src/web/read/field-phrase.ts";
import { thingsIn } from "../../src/web/read/things.ts";

/** `label:type(options)min..max!` of every field, as one line. */
const line = (text: string) =>
  fieldsFrom(text)
    .map(
      (field) =>
        `${field.label}:${field.type}${field.options.length > 0 ? `(${field.options.join("|")})` : ""}${field.required ? "!" : ""}`,
    )
    .join("; ");

test.each([
  [
    "title, author and status (to read, reading, finished), change it, and delete it.",
    "Title:text!; Author:text!; Status:choice(to read|reading|finished)!",
  ],
  ["a title, an author and whether I have read it", "Title:text!; Author:text!; Read:boolean"],
  [
    "a name, a priority of low, medium or high, and an optional due date",
    "Name:text!; Priority:choice(low|medium|high)!; Due date:date",
  ],
  ["a title and a status that is either planned, running or done", "Title:text!; Status:choice(planned|running|done)!"],
  ["name, size S/M/L and a colour", "Name:text!; Size:choice(S|M|L)!; Colour:text!"],
  ["name, category: food, drinks, other", "Name:text!; Category:choice(food|drinks|other)!"],
  ["how much it cost and how often I wore it", "Cost:money!; How often I wore it:integer!"],
  ["a name and a price, remove a row and sort by price", "Name:text!; Price:money!"],
  ["a customer, a bike and, if needed, a remark", "Customer:text!; Bike:text!; Remark:text"],
  [
    "a name, seats (how many chairs they need) and, only if there is something to know, allergies",
    "Name:text!; Seats:integer!; Allergies:text",
  ],
  ["a name, a phone and, when there is one, an email address", "Name:text!; Phone:text!; Email address:email"],
])("%s are these fields and no clause", (text, wanted) => {
  expect(line(text)).toBe(wanted);
});

test("words of a bracket that limit a field are no options", () => {
  const [name, dose, rating] = fieldsFrom("name (required, unique), dose in mg (1 to 1000), a rating between 1 and 5");
  expect(name).toMatchObject({ type: "text", required: true, unique: true, options: [] });
  expect(dose).toMatchObject({ label: "Dose", type: "integer", min: 1, max: 1000, unit: "mg" });
  expect(rating).toMatchObject({ type: "integer", min: 1, max: 5 });
});

test.each([
  ["I add a tool (name, borrower, date lent) and see how long it is gone.", [["tool", 3]]],
  ["Items have a name, a type (top, bottom) and a colour.", [["item", 3]]],
  ["For every record I note artist, title and year.", [["record", 3]]],
  [
    "I add people by name, then expenses with a description, an amount and who paid.",
    [
      ["person", 1],
      ["expense", 3],
    ],
  ],
  ["Each ingredient belongs to a recipe and has a name and an amount.", [["ingredient", 2]]],
  ["Above the list: number of guests and number confirmed.", []],
  ["Show the total. Press Calculate to see it.", []],
] as [string, [string, number][]][])("%s names these things", (brief, wanted) => {
  expect(thingsIn(brief).map((thing) => [thing.noun, thing.fields.length])).toEqual(wanted);
});

test.each([
  ["A training log. Add button, then Route, Distance (km) and Minutes.", ["", 3]],
  ["A page for my runs. Press Add run, then type Route, Distance (km) and Minutes.", ["run", 3]],
] as [string, [string, number]][])("%s: what is typed in stands behind the button", (brief, [noun, count]) => {
  expect(thingsIn(brief).map((thing) => [thing.noun, thing.fields.length, thing.complete])).toEqual([
    [noun, count, true],
  ]);
});
