import { describe, expect, test } from "vitest";
import type { CollectionView } from "../../src/web/form.ts";
import { webApp } from "../../src/web/index.ts";
import { fieldsFrom } from "../../src/web/read/field-phrase.ts";
import { directionSaid, isOrderWish } from "../../src/web/read/order-words.ts";

/** The order a list begins with: read where it is said, and never a field of what is kept. */
const read = (brief: string) => {
  const form = webApp.finish(webApp.draft(brief).form);
  const view = form.views.find((candidate): candidate is CollectionView => candidate.kind === "collection");
  return { labels: form.entities[0]?.fields.map(({ label }) => label).join(", "), order: view?.order };
};

describe("an order behind a list of fields is no field", () => {
  test.each([
    ["A list of notes with a title and a text, newest first.", "Title, Text", "createdAt:desc"],
    ["A list of recipes with a name and a rating, the best ones on top.", "Name, Rating", "rating:desc"],
    ["A running log with a date and a distance in km, longest distance first.", "Date, Distance", "distance:desc"],
    ["A list of books with a title and an author, in alphabetical order.", "Title, Author", "title:asc"],
    ["A list of films with a title and a rating, highest rating first.", "Title, Rating", "rating:desc"],
    ["A list of notes with a title and a text sorted by title.", "Title, Text", "title:asc"],
    ["A list of notes with a title and a text, newest last.", "Title, Text", "createdAt:asc"],
    ["A list of notes with a title and a text, oldest to newest.", "Title, Text", "createdAt:asc"],
    ["A list of tasks with a title and whether it is done, done ones last.", "Title, Done", "done:asc"],
    ["A list of tasks with a title and a due date, in date order.", "Title, Due date", "dueDate:asc"],
  ])("%s", (brief, labels, order) => {
    expect(read(brief)).toEqual({ labels, order });
  });

  test("a question that ends with the same word stays a field", () => {
    expect(fieldsFrom("a name, a rating and who plays first").map(({ label }) => label)).toEqual([
      "Name",
      "Rating",
      "Who plays first",
    ]);
    expect(["first name", "top speed", "ordered", "last order"].filter(isOrderWish)).toEqual([]);
  });
});

describe("the direction of an order is the one that its sentence says", () => {
  test.each([
    ["A list of players with a name and a score. Sorted by score in ascending order.", "score:asc"],
    ["A list of films with a title, a rating and a number of pages. Sorted by rating, lowest first.", "rating:asc"],
    [
      "An expense list with a date, a title and an amount. Sorted by date. At the top I see the largest expense.",
      "date:asc",
    ],
    ["A list of films with a title, a year and a rating. Sorted by rating.", "rating:desc"],
    ["A list of books with a title and a year, sorted by year, newest first.", "year:desc"],
    ["A list of books with a title and a year, newest year first.", "year:desc"],
    ["A list of members with a name and an age, youngest first.", "age:asc"],
    ["A list of books with a title and an author, sorted by title from Z to A.", "title:desc"],
  ])("%s", (brief, order) => {
    expect(read(brief).order).toBe(order);
  });

  test.each([
    [", lowest first", "asc"],
    [" from highest to lowest", "desc"],
    [" with the best on top", "desc"],
    [", largest last", "asc"],
    [" and shows the largest one", null],
  ])("score%s: %s", (text, direction) => {
    expect(directionSaid(text)).toBe(direction);
  });
});
