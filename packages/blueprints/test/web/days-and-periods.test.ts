import { describe, expect, test } from "vitest";
import type { CollectionView } from "../../src/web/form.ts";
import { webApp } from "../../src/web/index.ts";
import { weekTicks } from "../../src/web/read/actions.ts";

/** Diaries with an entry a day, and figures over a stretch of time. */
const read = (brief: string) => {
  const form = webApp.finish(webApp.draft(brief).form);
  const view = form.views.find((candidate): candidate is CollectionView => candidate.kind === "collection");
  return { fields: form.entities[0]?.fields ?? [], tiles: view?.tiles ?? [], view };
};
const DIARY = "A mood diary with one entry per day: date, mood from 1 to 10 and a note.";

describe("an entry per day", () => {
  test.each([
    [`${DIARY} Show the average mood.`, "Date, Mood, Note"],
    [`${DIARY} I tick each day that I have exercised.`, "Date, Mood, Note"],
    [
      "A mood diary. One entry per day with date, mood from 1 to 10 and a note. Check in every day.",
      "Date, Mood, Note",
    ],
    ["A mood diary with one entry per day, a mood from 1 to 10 and a note.", "Mood, Note"],
  ])("%s", (brief, labels) => {
    const { fields } = read(brief);
    expect(fields.map(({ label }) => label).join(", ")).toBe(labels);
    expect(fields.find(({ label }) => label === "Mood")).toMatchObject({ type: "integer", min: 1, max: 10 });
  });

  test("a range that is said of a usual field is its range", () => {
    const { fields } = read("A mood diary. Every evening I give my mood from 1 to 5. Show the average mood.");
    expect(fields.find(({ label }) => label === "Mood")).toMatchObject({ type: "integer", min: 1, max: 5 });
  });

  test("only one entry per day lets no date stand twice", () => {
    const { fields } = read("A mood diary with at most one entry per day: date, mood from 1 to 5.");
    expect(fields[0]).toMatchObject({ label: "Date", unique: true });
  });

  test.each([
    ["Tick it each day.", 7],
    ["Every habit gets seven checkboxes.", 7],
    ["Check that the sum is right every day.", 0],
    ["Show the average of the last 7 days.", 0],
  ])("%s has %d boxes of a week", (brief, count) => {
    expect(weekTicks(brief)).toHaveLength(count);
  });
});

describe("a figure over a stretch of time", () => {
  test("that there is a condition for is over those records", () => {
    expect(read(`${DIARY} Show the average mood this month.`).tiles).toMatchObject([
      { label: "Average mood this month", measure: "average", mark: "This month" },
    ]);
  });

  test.each(["of the last 7 days", "this year", "of last month"])("%s is none over all", (period) => {
    expect(read(`${DIARY} Show the average mood ${period}.`).tiles).toEqual([]);
  });

  test("beside one over all leaves that one alone", () => {
    const brief = "An expense tracker: date, amount and category. Show the average amount. Show the total this month.";
    expect(read(brief).tiles.map(({ measure, mark }) => [measure, mark])).toEqual([
      ["sum", "This month"],
      ["sum", ""],
      ["average", ""],
    ]);
  });
});
