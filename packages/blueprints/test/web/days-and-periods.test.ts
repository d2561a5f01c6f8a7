import { describe, expect, test } from "vitest";
import type { CollectionView } from "../../src/web/form.ts";
import { webApp } from "../../src/web/index.ts";
import { weekTicks } from "../../src/web/read/actions.ts";
import { mondayOf } from "../../src/web/templates/src/fields.ts";

/** Diaries with an entry a day, and figures over a stretch of time. */
const read = (brief: string) => {
  const form = webApp.finish(webApp.draft(brief).form);
  const view = form.views.find((candidate): candidate is CollectionView => candidate.kind === "collection");
  return { form, fields: form.entities[0]?.fields ?? [], tiles: view?.tiles ?? [], view };
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
  test.each([
    ["this month", "this month", ""],
    ["of this week", "this week", ""],
    ["this year", "this year", ""],
    ["of the last 7 days", "last days", "7"],
    ["over the past two weeks", "last days", "14"],
  ])("the average mood %s is over those days", (period, op, value) => {
    const { form, tiles } = read(`${DIARY} Show the average mood ${period}.`);
    const [mark] = form.entities[0]?.marks ?? [];
    expect(mark).toMatchObject({ field: "date", op, value });
    expect(tiles).toMatchObject([{ measure: "average", field: "mood", mark: mark?.label }]);
    expect(webApp.checks(form).some(({ id }) => id.includes("tile-1"))).toBe(true);
  });

  test("of last month is none over all", () => {
    const { form, tiles } = read(`${DIARY} Show the average mood of last month.`);
    expect([tiles, form.entities[0]?.marks]).toEqual([[], []]);
  });

  test("holds from the Monday of the week, and for so many days with today", () => {
    const { form } = read(`${DIARY} Show the average mood of this week. Show the sum of the last 7 days.`);
    const entity = form.entities[0];
    const marks = ["this week", "last days", "this year"].map((op) => ({ label: op, field: "date", op, value: "7" }));
    const given = webApp.form.parse({ ...form, entities: [{ ...entity, marks }] });
    const model = webApp.emit(given, [])["src/model.ts"] ?? "";
    expect(model).toContain('import { type FieldDef, mondayOf, type Stored, today } from "./fields";');
    const conditions = [...model.matchAll(/holds: (\(\w+\) => .+) \},$/gm)].map((match) => match[1] ?? "");
    const holding = (date: string | null) =>
      conditions.map((code) =>
        new Function("today", "mondayOf", `return ${code};`)(() => "2031-01-08", mondayOf)({ date }),
      );
    expect(holding("2031-01-06")).toEqual([true, true, true]);
    expect(holding("2031-01-05")).toEqual([false, true, true]);
    expect(holding("2031-01-01")).toEqual([false, false, true]);
    expect(holding("2031-01-12")).toEqual([true, false, true]);
    expect(holding(null)).toEqual([false, false, false]);
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
