import { describe, expect, test } from "vitest";
import { webApp } from "../../src/web/index.ts";
import { nounOf } from "../../src/web/read/nouns.ts";
import { thingsIn } from "../../src/web/read/things.ts";

/** Boards and journals: their columns are no fields, and what is kept in them has the name. */
const read = (brief: string) => webApp.finish(webApp.draft(brief).form);
const KANBAN =
  "A kanban board with three columns: To do, Doing and Done. Each card has a title and an owner. At most 3 cards in Doing.";

describe("a board keeps cards", () => {
  test.each([
    [
      "A board with three columns To do, Doing and Done. Each card has a title, an owner and an optional due date.",
      ["Title", "Owner", "Due date", "Status"],
    ],
    [KANBAN, ["Title", "Owner", "Status"]],
  ])("%s", (brief, labels) => {
    const [entity] = read(brief).entities;
    expect(entity?.name).toBe("Card");
    expect(entity?.fields.map(({ label }) => label)).toEqual(labels);
    expect(entity?.fields.at(-1)?.options).toEqual(["To do", "Doing", "Done"]);
  });

  test("a limit of a column is a rule for what is added and for what is moved there", () => {
    const form = read(KANBAN);
    expect(form.entities[0]?.rules).toMatchObject([{ kind: "limit", by: "status", value: "Doing", max: 3 }]);
    expect(webApp.checks(form).some((check) => check.id.includes("rule-limit"))).toBe(true);
    const view = webApp.emit(form, [])["src/views/CardsView.tsx"] ?? "";
    expect(view.match(/check: \(values\) => check\(/g)).toHaveLength(1);
  });
});

test.each([
  ["A journal with one entry per day: date, mood from 1 to 10 and a note.", "Entry"],
  ["My diary: date, weather and a text.", "Entry"],
  ["I make boards. Each board has a name and a colour.", "Board"],
])("%s keeps this", (brief, name) => {
  expect(read(brief).entities[0]?.name).toBe(name);
});

test("articles and containers name nothing", () => {
  expect(["a", "the", "A kanban board", "a task board", "a board game log"].map(nounOf)).toEqual([
    "",
    "",
    "",
    "task",
    "board game",
  ]);
  expect(thingsIn("A board with the columns Idea, Draft and Published.")).toEqual([]);
});
