import { blueprintOf, blueprints } from "@guildhall/blueprints";
import { describe, expect, it } from "vitest";
import { deriveSpec } from "../../src/workflow/spec/derive-spec.ts";
import { editSpec, keepRun, leaveOut } from "../../src/workflow/spec/edit-spec.ts";
import { draftSpec } from "../../src/workflow/spec/understand-brief.ts";
import { unplacedClauses } from "../../src/workflow/spec/unplaced-clauses.ts";

describe("clauses of a brief that nothing speaks of", () => {
  it.each([
    ["a field nobody kept", "Each plant has a name and a watering interval in days.", ["Plant", "Name"]],
    ["a rule nobody wrote", "Plants have a name. No plant can be stored twice.", ["Plant", "Name"]],
    ["an action nobody offers", "Plants have a name; let me press Watered.", ["Plant", "Name"]],
  ])("%s is named", (_what, brief, agreed) => {
    expect(unplacedClauses(brief, agreed, [])).toHaveLength(1);
  });

  it.each([
    [
      "other forms of a word",
      "I can delete plants and search them.",
      ["remove the plant", "find plants by the search box"],
    ],
    ["a contraction", "A zip that isn't a number is an error.", ["zip is not a number: error"]],
    ["words that promise nothing", "Please make a simple little web page for me, thank you very much.", ["Plant"]],
    [
      "a literal that a check uses",
      "`dur 1h30m` prints 5400.",
      ['{"args":["1h30m"],"stdoutEquals":"5400"}', "duration"],
    ],
  ])("%s are no gap", (_what, brief, agreed) => {
    expect(unplacedClauses(brief, agreed, [])).toEqual([]);
  });

  it("shows a clause as it was written, with the marks inside its code and quotes", () => {
    expect(unplacedClauses("Print `a: 1.5, b` for every gizmo.", [], [])).toEqual([
      "Print `a: 1.5, b` for every gizmo",
    ]);
  });

  it("is not answered by what a person typed into a run and kept", () => {
    const spec = draftSpec(
      'A todo list in the terminal that keeps its tasks in tasks.json. `todo add "Water plants"` saves a task, `todo list` shows all tasks. Overdue tasks are printed in red.',
      "python-cli",
    );
    const open = deriveSpec(spec).unplaced;
    expect(open).toEqual(["Overdue tasks are printed in red"]);
    const typed = "overdue tasks are printed in red";
    const run = { before: [], args: ["add", typed], files: {}, exitCode: 0, stdout: typed, message: null };
    const kept = deriveSpec(keepRun(spec, run).spec);
    expect(kept.checks.some((check) => check.kind === "cli" && check.kept !== undefined)).toBe(true);
    expect(kept.unplaced).toEqual(open);
  });

  it("names at most eight", () => {
    const brief = Array.from({ length: 5000 }, (_, at) => `Gizmo${at} frobnicates widget${at}.`).join(" ");
    expect(unplacedClauses(brief, [], [])).toHaveLength(8);
  });

  it("reads a long brief to its end, in little time", () => {
    const last = "Send the runs as a PDF report by e-mail every Monday";
    const brief = `A page where I record runs with date and kilometres. ${"Runs are kept. ".repeat(6000)}${last}.`;
    const begun = performance.now();
    expect(deriveSpec(draftSpec(brief, "web-app")).unplaced).toEqual([last]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

describe("a brief with a clause that was not understood", () => {
  const brief = "A reading list. Each book has a title and an author. A gramophone plays a jingle on every addition.";

  it("has a must criterion for it that no check proves", () => {
    const { requirements, checks, unplaced } = deriveSpec(draftSpec(brief, "web-app"));
    expect(unplaced.join()).toContain("gramophone");
    const row = requirements.at(-1)?.criteria.find((one) => one.shall.includes("gramophone"));
    expect(row?.priority).toBe("must");
    expect(checks.filter((check) => row && check.criteria.includes(row.id))).toEqual([]);
  });

  it("is complete once the person leaves that clause out", () => {
    const spec = draftSpec(brief, "web-app");
    const left = deriveSpec(spec).unplaced.reduce(leaveOut, spec);
    expect(deriveSpec(left).unplaced).toEqual([]);
    expect(left.outOfScope.join()).toContain("gramophone");
    expect(() => leaveOut(left, "never said")).toThrow("not open");
  });
});

describe("the house's own briefs", () => {
  it.each(blueprints.map(({ id }) => id))("everything the starter and the sample of %s ask for is placed", (id) => {
    const { starter, sample } = blueprintOf(id);
    for (const { brief } of [starter, sample]) expect(deriveSpec(draftSpec(brief, id)).unplaced).toEqual([]);
  });
});

it("a shown line is not spoken of because another line has a figure too", () => {
  expect(unplacedClauses("then a last line `total  20.00`", ["exit with 1", "spend total <file>"], [])).toHaveLength(1);
  expect(unplacedClauses("then a last line `total  20.00`", ['a last line "total  62.75" over all rows'], [])).toEqual(
    [],
  );
});

it("does not call a command unknown that the person only renamed", () => {
  const spec = draftSpec(blueprintOf("typescript-cli").starter.brief, "typescript-cli");
  const row = deriveSpec(spec)
    .blueprint.rows(deriveSpec(spec).form, {})
    .find((entry) => entry.value === "done" && entry.label === "Name");
  const renamed = editSpec(spec, [{ op: "set", path: row?.path ?? "", value: "finish" }]);
  expect(deriveSpec(renamed).unplaced).toEqual(deriveSpec(spec).unplaced);
});

it("an order is spoken of by a promise alone: its words stand in fields and rows too", () => {
  const agreed = ["Routes", "Date set, newest first", "show the new route"];
  const clause = "show the newest routes first";
  expect(unplacedClauses(`Keep routes. ${clause}`, agreed, [], ["show the new route"])).toEqual([clause]);
  expect(
    unplacedClauses(`Keep routes. ${clause}`, agreed, [], ['show them sorted in the order of "Date set"']),
  ).toEqual([]);
});

it("an order that nothing understands stays open, whatever its words", () => {
  const spec = draftSpec("Track plants: name, room, pot size. Show the thirsty ones first.", "web-app");
  expect(deriveSpec(spec).unplaced).toEqual([expect.stringContaining("thirsty ones first")]);
});

it.each([
  ["what is still there later", "Nothing may be lost when the page is reloaded.", ["reload the page: it stays"]],
  ["a page that is closed", "Keep everything when I close or reload the page.", ["reload the page: it stays"]],
  ["who speaks", "A log of hours. I'm a freelancer.", ["log", "hours"]],
  ["what kind of service it is", "A small REST backend for support tickets.", ["ticket"]],
  ["for whom it is", "Member list for our chess club.", ["member"]],
  ["what is said of a field", "Plants: the room it stands in.", ["plant", "room"]],
  ["a value as an example", "Entries with hours (like 1.5).", ["entry", "hours"]],
])("%s needs no row of its own", (_what, brief, agreed) => {
  expect(unplacedClauses(brief, agreed, [], agreed)).toEqual([]);
});

it("what opens something is spoken of by a promise alone: its words are names of fields", () => {
  const agreed = ["Title", "URL", "show the new link in the list"];
  const clause = "the title opens the URL";
  expect(unplacedClauses(`Links with a title and a URL; ${clause}.`, agreed, [], agreed)).toEqual([clause]);
  expect(
    unplacedClauses(`Links with a title and a URL; ${clause}.`, agreed, [], ["open the URL of the title"]),
  ).toEqual([]);
});

it("a quoted word that every form says is spoken of only where it is quoted or stands alone", () => {
  const brief = 'Mugs have a stock. A mug without stock shows "empty".';
  const agreed = ["Mug", "Stock", 'presses Add while "Stock" is empty'];
  expect(unplacedClauses(brief, agreed, [])).toHaveLength(1);
  expect(unplacedClauses(brief, [...agreed, 'chooses "empty" in "Show"'], [])).toEqual([]);
});

it.each([
  ["a button that is nowhere", "Each mug has a button Sell that lowers the stock by one.", ["mug", "stock", "lower"]],
  ["a place where nothing stands", "The total of the mugs is at the bottom.", ["total", "mugs"]],
  ["decimals that nothing shows", "The average of the mugs has one decimal.", ["average", "mugs", "decimal"]],
])("%s stays open, though its words are known", (_what, brief, agreed) => {
  expect(unplacedClauses(brief, [...agreed, "the button"], [], ["show the mug"])).toHaveLength(1);
});

describe("a wish in one word stands in a promise, or is open", () => {
  it.each([
    ["A to-do list. Each task has a title.", "Deleting a task asks for confirmation first"],
    ["Items have a name.", "Only the last 20 items are kept"],
    ["Expenses: description, amount, date.", "At the top I see the largest expense"],
    ["A list of books. Each book has a title and a number of pages.", "Show the book with the most pages"],
    ["A list of books. Each book has a title and an author.", "Group the books by author"],
    ["A list of plants. Each plant has a name.", "A picture can be added to each plant"],
    ["A list of plants. Each plant has a name.", "A label for each plant can be printed"],
    ["A list of jobs. Each job has a client and hours.", "A job has at most 24 hours"],
    [
      "A pomodoro timer with 25 minute sessions and 5 minute breaks.",
      "After 4 sessions there is a break of 15 minutes",
    ],
  ])("%s %s", (base, wish) => {
    expect(deriveSpec(draftSpec(`${base} ${wish}.`, "web-app")).unplaced).toContain(wish);
  });

  it("a figure is spoken of by a promise, a setting or a result that the brief shows", () => {
    const agreed = ["Jobs", "hours", "decimals"];
    const brief = "Jobs. A job has 12.50 hours.";
    expect(unplacedClauses(brief, agreed, [], ["hours of 7"])).toEqual(["A job has 12.50 hours"]);
    expect(unplacedClauses(brief, agreed, [], ["hours of 12.5"])).toEqual([]);
    expect(unplacedClauses(brief, agreed, [], [], { shown: ["Largest value 12.5"] })).toEqual([]);
    expect(unplacedClauses("Jobs. Hours with 2 decimals.", agreed, [], ["hours with two decimals"])).toEqual([]);
  });
});

describe("the direction of an order", () => {
  const agreed = ["Wines", "score", "sort"];
  const clause = "The wines are sorted by score in ascending order";

  it("is that of the promise", () => {
    const brief = `Wines. ${clause}.`;
    expect(unplacedClauses(brief, agreed, [], ['sorted in the order of "Score", the largest first'])).toEqual([clause]);
    expect(unplacedClauses(brief, agreed, [], ['sorted in the order of "Score", the smallest first'])).toEqual([]);
  });

  it("is what the list begins with, where a person may choose another", () => {
    const chosen = 'the person chooses "Score, ascending" in "Sort by" → sort the wines in the order of their score';
    const begins = 'several wines were added → show them sorted in the order of "Score", the largest first';
    expect(unplacedClauses(`Wines. ${clause}.`, agreed, [], [chosen, begins])).toEqual([clause]);
    expect(unplacedClauses(`Wines. ${clause}.`, agreed, [], [chosen])).toEqual([]);
  });
});

it("the names of arguments order nothing", () => {
  const promised = ["todo add <earliest-first> ... is run → save the task"];
  const clause = "The list is sorted by date";
  expect(unplacedClauses(`Tasks. ${clause}.`, ["tasks", "date", "sort"], [], promised)).toEqual([clause]);
});
