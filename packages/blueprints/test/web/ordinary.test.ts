import { describe, expect, test } from "vitest";
import { webApp } from "../../src/web/index.ts";

/** Ideas as people type them every day; what has to be read from each. */
const formOf = (brief: string) => webApp.finish(webApp.draft(brief).form);
const labels = (brief: string) => formOf(brief).entities[0]?.fields.map((field) => field.label);
const criteria = (brief: string) =>
  webApp.requirements(formOf(brief)).flatMap((row) => row.criteria.map((one) => one.shall));

describe("ordinary ideas", () => {
  test("fields behind a colon are read whatever stands before it", () => {
    expect(labels("Track the books I read: title, author, rating from 1 to 5 and date finished.")).toEqual([
      "Title",
      "Author",
      "Rating",
      "Date finished",
    ]);
    expect(
      labels("Guest list for our wedding: name, number of people, whether they are coming, and dietary wishes."),
    ).toEqual(["Name", "Number of people", "Coming", "Dietary wishes"]);
  });

  test("a figure of those only counts those", () => {
    const brief =
      "Guest list: name, number of people, whether they are coming. Show how many people are coming in total.";
    const view = formOf(brief).views[0];
    expect(view).toMatchObject({
      tiles: expect.arrayContaining([expect.objectContaining({ field: "numberOfPeople", mark: "coming=true" })]),
    });
  });

  test("a figure of the records with one choice counts no others, and one of all counts all", () => {
    const jobs = "Repair jobs with a customer, a price and a status (waiting, in work, done).";
    const marks = (asked: string) => {
      const [view] = formOf(`${jobs} ${asked}`).views;
      return view && "tiles" in view ? view.tiles.map(({ measure, mark }) => [measure, mark]) : [];
    };
    expect(marks("Show the total price of the done jobs.")).toContainEqual(["sum", "status=done"]);
    expect(marks("Show how many jobs are waiting and the total price.")).toEqual(
      expect.arrayContaining([
        ["count", "status=waiting"],
        ["sum", ""],
      ]),
    );
  });

  test("income and expenses have an amount each, a balance, and spending over expenses only", () => {
    const brief =
      "I want to track my monthly budget. I enter income and expenses with category and date, and see the balance and a pie chart of spending by category.";
    expect(labels(brief)).toEqual(["Description", "Type", "Amount", "Category", "Date"]);
    const view = formOf(brief).views[0];
    expect(view).toMatchObject({
      tiles: [],
      statements: [{ cases: [{ text: "Balance: {0}" }] }],
      charts: expect.arrayContaining([expect.objectContaining({ type: "pie", mark: "type=Expense" })]),
    });
  });

  test("a streak counts a day once, and a missed day begins anew", () => {
    const brief = "A habit tracker where I can tick habits off each day and see my current streak for every habit.";
    const [entity] = formOf(brief).entities;
    expect(entity?.derived).toMatchObject([{ label: "Current streak" }]);
    expect(formOf(brief).views[0]).toMatchObject({ actions: [{ label: "Done today" }] });
    expect(criteria(brief)).toContainEqual(expect.stringContaining("count today once"));
  });

  test("favourites are a switch, notes are notes, dark mode is a switch of the frame", () => {
    expect(labels("A recipe box: add recipes with title and steps, and mark favourites.")).toContain("Favourite");
    expect(formOf("A note taking app with titles, text and tags, search and dark mode.")).toMatchObject({
      entities: [{ name: "Note" }],
      darkSwitch: true,
    });
    expect(criteria("A note taking app with titles and text and dark mode.")).toContainEqual(
      expect.stringContaining("dark colours"),
    );
  });
});

describe("a page for something", () => {
  test.each([
    [
      "A web page for our community garden: plots with a number, the gardener's name and a size in square metres. Show the total size, filter by gardener, sort by number.",
      "collection",
    ],
    [
      "A website for our choir: singers with a name, a voice (soprano, alto, tenor, bass) and an e-mail. Search by name.",
      "collection",
    ],
    ["A landing page for a bike repair shop called Spoke with services and contact", "page"],
    ["A web page about our bakery with opening hours and prices", "page"],
  ])("%s", (brief, kind) => {
    expect(formOf(brief).views.map((view) => view.kind)).toEqual([kind]);
  });
});
