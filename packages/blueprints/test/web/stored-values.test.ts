import { describe, expect, test } from "vitest";
import { webApp } from "../../src/web/index.ts";
import {
  compareValues,
  editedDraft,
  type FieldDef,
  readDraft,
  reviveValues,
  shownValues,
} from "../../src/web/templates/src/fields.ts";
import { figure, type Measure } from "../../src/web/templates/src/measure.ts";
import { undone } from "../../src/web/templates/src/undo.ts";

/** What the emitted app makes of values that are missing, wrong or changed meanwhile. */

describe("a number that is left out", () => {
  const rows = [{ rating: 4 }, { rating: null }, { rating: 5 }];

  test("takes part in no average, smallest or largest, and adds nothing", () => {
    const measures: Measure[] = ["average", "smallest", "largest", "sum", "count"];
    expect(measures.map((how) => figure(rows, how, "rating"))).toEqual([4.5, 4, 5, 9, 3]);
    expect(figure([{ rating: null }], "average", "rating")).toBe(0);
  });

  test.each([
    [false, [4, 5, null]],
    [true, [5, 4, null]],
  ])("stands last, with the high end first: %s", (down, order) => {
    expect(rows.map(({ rating }) => rating).toSorted((a, b) => compareValues(a, b, down))).toEqual(order);
  });

  test("is no part of a line's average either", () => {
    const [entity] = webApp.sample.form.entities;
    const [view] = webApp.sample.form.views;
    if (!entity || view?.kind !== "collection") throw new Error("The sample keeps nothing.");
    const field = { ...entity.fields[0], key: "stars", label: "Stars", type: "integer", required: false };
    const slot = { formula: "average(stars)", decimals: 1 };
    const form = webApp.form.parse({
      ...webApp.sample.form,
      entities: [{ ...entity, fields: [...entity.fields, { ...field, options: [] }] }],
      views: [{ ...view, statements: [{ cases: [{ when: "", text: "{0} stars", slots: [slot] }] }] }],
    });
    const emitted = Object.entries(webApp.emit(webApp.finish(form), [])).find(([path]) => path.includes("views/"));
    expect(emitted?.[1]).toMatch(/averageOf\(\w+\.filter\(\((\w+)\) => \1\.stars !== null\)/);
  });
});

describe("records from storage or a file", () => {
  const fields: FieldDef[] = [
    { key: "date", label: "Date", type: "date", required: true },
    { key: "due", label: "Due", type: "date" },
    { key: "amount", label: "Amount", type: "money", max: 100 },
    { key: "kind", label: "Kind", type: "choice", required: true, options: ["Food", "Rent"] },
    { key: "note", label: "Note", type: "email" },
  ];
  const made = "2031-02-03T12:00:00.000Z";

  test("what is of the wrong kind is empty, and a date that has to be there is the day it was made", () => {
    const wrong = { date: null, due: "soon", amount: "abc", kind: "zzz", note: "by phone" };
    expect(reviveValues(fields, wrong, made)).toEqual({
      date: "2031-02-03",
      due: null,
      amount: null,
      kind: "",
      note: "by phone",
    });
    expect(reviveValues(fields, { date: "" }, "long ago").date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test("what is right stays, beyond a limit that came later too", () => {
    const right = { date: "2030-05-06", due: "2030-05-07", amount: "120,5", kind: "food", note: "a@b.de" };
    expect(reviveValues(fields, right, made)).toEqual({ ...right, amount: 120.5, kind: "Food" });
  });

  test("no condition of a date breaks on a record without one, and a page that breaks leaves the frame", () => {
    const brief = "An expense tracker: date, amount and category. Show the total this month. Export and import as CSV.";
    const form = webApp.finish(webApp.draft(brief).form);
    expect(form.entities[0]?.marks).toMatchObject([{ op: "this month" }]);
    const files = webApp.emit(form, []);
    const condition = /holds: (\(\w+\) => .+) \},$/m.exec(files["src/model.ts"] ?? "")?.[1] ?? "";
    const holds = new Function("today", `return ${condition};`)(() => "2031-02-03");
    expect([{ date: null }, { date: "2031-02-01" }, { date: "2031-01-31" }].map(holds)).toEqual([false, true, false]);
    expect(files["src/App.tsx"]).toContain("<ErrorBoundary key={current.path} storageKey={STORAGE_KEY}>");
    expect(files["src/components/ErrorBoundary.tsx"]).toContain("Remove saved data");
  });
});

describe("what changes while something else goes on", () => {
  const fields: FieldDef[] = [
    { key: "title", label: "Title", type: "text", required: true },
    { key: "status", label: "Status", type: "choice", options: ["Open", "Done"] },
    { key: "votes", label: "Votes", type: "integer", hidden: true },
  ];

  test("a vote and a step since Edit was pressed stay, and only what is shown is saved", () => {
    const now = { id: "1", createdAt: "", title: "Old", status: "Done", votes: 3 };
    const draft = editedDraft(fields, now, { title: "New" });
    expect(draft).toEqual({ title: "New", status: "Done", votes: "3" });
    expect(shownValues(fields, readDraft(fields, draft).values)).toEqual({ title: "New", status: "Done" });
    expect(editedDraft(fields, now, { status: "Open" }).status).toBe("Open");
  });

  const item = (id: string, more: object = {}) => ({ id, createdAt: "", done: false, votes: 0, ...more });

  test("undo of a button for all takes back what it did, record by record", () => {
    const before = [item("a", { done: true }), item("b")];
    const after = [item("a", { done: false }), item("b")];
    const now = [item("a", { done: false, votes: 1 }), item("b", { votes: 2 }), item("c")];
    expect(undone(before, after, now)).toEqual([
      item("a", { done: true, votes: 1 }),
      item("b", { votes: 2 }),
      item("c"),
    ]);
  });

  test("undo of a removal brings back the removed to their places, beside what came later", () => {
    const before = [item("a"), item("b"), item("c")];
    expect(undone(before, [item("b")], [item("b", { done: true }), item("d")]).map(({ id }) => id)).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
  });

  test("a list edits the record as it is, and nothing once it is gone", () => {
    const files = webApp.emit(webApp.sample.form, webApp.sample.code);
    expect(files["src/views/BooksView.tsx"]).toContain("const [editing, setEditing] = useEditing(books);");
    expect(files["src/editing.ts"]).toContain("if (id !== null && !current) setId(null);");
  });
});
