import { describe, expect, test } from "vitest";
import { commandUsage } from "../../src/cli/extras.ts";
import { arg } from "../../src/cli/form.ts";
import { pythonCli, typescriptCli } from "../../src/cli/index.ts";

const formOf = (brief: string) => pythonCli.draft(brief).form;
const namesOf = (brief: string) => formOf(brief).commands.map((one) => one.name);
const actionOf = (brief: string, name: string) => formOf(brief).commands.find((one) => one.name === name)?.action;
const checksOf = (brief: string, when: RegExp) => {
  const form = formOf(brief);
  const ids = pythonCli
    .requirements(form)
    .flatMap((one) => one.criteria)
    .filter((one) => when.test(one.when))
    .map((one) => one.id);
  return pythonCli
    .checks(form)
    .flatMap((one) => (one.kind === "cli" && one.criteria.some((id) => ids.includes(id)) ? [one] : []));
};

const TODO =
  "A todo list for the command line: add a task with an optional due date (--due 2025-01-31), list the open tasks sorted by due date, mark a task as done by its number. Tasks without a due date come last.";
const STOCK =
  "A stock list for my workshop: `stock add screws 50` adds 50 screws to the stock, `stock take screws 20` takes 20 out, `stock list` prints every part with its quantity, sorted by name. The quantity never goes below zero: taking more than there is is an error.";

describe("deeds that are told clause by clause are commands", () => {
  test.each([
    [
      "A reading list for the terminal. I can add a book with title and author, list all books, and mark a book as read. The data is kept in a JSON file.",
      ["add", "list", "done"],
    ],
    [
      "An address book for the terminal: add a contact with name, phone and email, search contacts by name, list all contacts sorted by name, delete a contact.",
      ["add", "search", "list", "delete"],
    ],
    [TODO, ["add", "list", "done"]],
  ])("%s", (brief, names) => {
    expect(namesOf(brief)).toEqual(names);
  });

  test.each([
    "A tool that reads a text file and prints all lines. It can add a line number and remove the blank lines.",
    "Reads a CSV file with the columns name and amount and prints the total. It should add a header and list all columns.",
  ])("but work on a file is none: %s", (brief) => {
    expect(formOf(brief).store).toBeNull();
  });

  test("a list for the command line has no name of its own, and what is listed no date but its due one", () => {
    const form = formOf(TODO);
    expect(form.name).toBe("todo");
    expect(form.commands[0] && commandUsage(form, form.commands[0])).toBe("todo add <title> ... [--due DUE]");
  });
});

describe("the order of a list is tried with entries saved in another one", () => {
  test("entries without a value come last", () => {
    const [check] = checksOf(TODO, /^several tasks are listed/);
    expect([check?.before.length, check?.args]).toEqual([4, ["list", "--format", "csv"]]);
    expect(check?.stdoutEquals?.split("\n").map((line) => line.split(",").slice(0, 3).at(-1))).toEqual([
      "due",
      "2026-01-05",
      "2026-02-10",
      "2026-03-01",
      "",
    ]);
  });

  test("newest first where entries have no date", () => {
    const brief = "A simple notes tool: add a note, list all notes newest first, and delete a note by its number.";
    expect(actionOf(brief, "list")).toMatchObject({ sortBy: "id", descending: true });
    expect(
      checksOf(brief, /^several notes/)[0]
        ?.stdoutEquals?.split("\n")
        .slice(1)
        .map((line) => line[0]),
    ).toEqual(["3", "2", "1"]);
  });

  test("a list that says nothing of an order promises none", () => {
    expect(checksOf("A todo list: add a task, list all tasks, mark a task as done.", /^several/)).toEqual([]);
  });
});

describe("a list of what is open leaves out what is done", () => {
  test("and is tried with an entry of each", () => {
    const [check] = checksOf(TODO, /^some tasks are done/);
    expect(check?.before.at(-1)).toEqual(["done", "1"]);
    expect(
      check?.stdoutEquals
        ?.split("\n")
        .slice(1)
        .map((line) => line[0]),
    ).toEqual(["2"]);
    expect(
      formOf(TODO)
        .commands.find((one) => one.name === "list")
        ?.args.map((one) => one.name),
    ).toEqual(["done"]);
  });

  test("in words of one's own", () => {
    const brief =
      "A chores list for the command line. I can add a chore, list the chores that are not done yet, and mark one as done.";
    expect(actionOf(brief, "list")).toMatchObject({ openOnly: true });
    expect(formOf(brief).open).toBeUndefined();
  });

  test("all tasks are all of them", () => {
    const action = actionOf("A todo list: add a task, list all tasks with their state, mark a task as done.", "list");
    expect(action?.kind === "store" && action.openOnly).toBeUndefined();
  });
});

describe("a stock is counted", () => {
  test("the calls of the brief are made, and leave what they should", () => {
    expect(actionOf(STOCK, "take")).toMatchObject({
      verb: "take",
      amount: "quantity",
      called: ["take", "screws", "20"],
    });
    expect(
      checksOf(STOCK, /take/)
        .filter((one) => one.stdoutEquals !== undefined)
        .map((one) => [one.before, one.stdoutEquals]),
    ).toEqual([
      [
        [
          ["add", "screws", "50"],
          ["take", "screws", "20"],
        ],
        "id,name,quantity\n1,screws,30",
      ],
    ]);
    expect(checksOf(STOCK, /added again/).map((one) => one.stdoutEquals)).toEqual(["id,name,quantity\n1,screws,100"]);
    expect(formOf(STOCK).open).toBeUndefined();
  });

  test("a call that no longer fits the program is not made", () => {
    const form = pythonCli.edit(formOf(STOCK), { op: "set", path: "/commands/0/name", value: "put" });
    expect(form.commands[0]?.action).toMatchObject({ called: ["put", "screws", "50"] });
    const wider = pythonCli.finish({
      ...form,
      records: form.records.map((one) => ({
        ...one,
        fields: [...one.fields, { name: "shelf", type: "text" as const, choices: [], required: true, default: null }],
      })),
      commands: form.commands.map((one) => ({
        ...one,
        args: one.name === "put" ? [...one.args, arg("shelf", "positional", "text")] : one.args,
      })),
    });
    expect(wider.commands[0]?.action).not.toHaveProperty("called");
  });

  test("in TypeScript alike", () => {
    const form = typescriptCli.draft(STOCK).form;
    expect(typescriptCli.checks(form).map((one) => one.title)).toContain("take screws 20 leaves 30");
  });

  test.each([
    ["`stock take screws` takes them off the list", "remove"],
    ["`stock take screws 20` shows how long 20 of them last", undefined],
  ])("but not: %s", (deed, verb) => {
    const action = actionOf(
      `A stock list: \`stock add screws 50\` saves a part, ${deed}, \`stock list\` prints all.`,
      "take",
    );
    expect(action?.kind === "store" ? action.verb : undefined).toBe(verb);
  });
});

describe("what a call of a list holds", () => {
  const SPEND =
    "Track my expenses from the command line. `spend add 12.50 food` saves an expense, `spend list` prints all, and `spend total` prints the total per category.";

  test("the one text of it is what totals are per", () => {
    expect(formOf(SPEND).records[0]?.fields.map((one) => [one.name, one.required])).toEqual([
      ["amount", true],
      ["category", true],
    ]);
  });

  test("the date of today is kept, and nobody can try it", () => {
    const form = formOf(SPEND.replace("saves an expense", "saves an expense with today's date"));
    expect(form.records[0]?.fields.map((one) => one.name)).toContain("date");
    expect(form.open?.some((text) => text.includes("today's date"))).toBe(true);
  });

  test("an option of it is kept with the entry", () => {
    expect(checksOf(TODO, /^--due is given/).map((one) => one.stdoutEquals)).toEqual([
      "id,title,due,done\n1,title one,2026-01-09,no",
    ]);
  });
});

test("an entry that is told by figures and dates has a name too", () => {
  const brief =
    "A medicine cabinet: add a medicine with a quantity and an expiry date, list all medicines sorted by expiry date, remove a medicine.";
  expect(formOf(brief).records[0]?.fields.map((one) => one.name)).toEqual(["name", "quantity", "expiry_date"]);
});

describe("what a list does not do stays open", () => {
  test.each([
    "A todo list: add a task, list all tasks but not those that are done for more than a week, mark a task as done.",
    "A stock list: `stock add screws 50` sets the stock of screws to 50, `stock take screws 20` takes 20 out, `stock list` prints every part with its quantity.",
  ])("%s", (brief) => {
    expect(formOf(brief).open).toHaveLength(1);
  });

  test("a stock that is set is not added to, and its call shows nothing", () => {
    const action = actionOf(
      "A stock list: `stock add screws 50` sets the stock of screws to 50, `stock take screws 20` takes 20 out, `stock list` prints all.",
      "add",
    );
    expect(action).not.toHaveProperty("amount");
    expect(action).not.toHaveProperty("called");
  });

  test("a search by a field looks into that field alone", () => {
    const brief = "A notes tool: add a note with a tag, list all notes, search notes by tag.";
    expect(actionOf(brief, "search")).toMatchObject({ verb: "search", within: "tag" });
    expect(checksOf(brief, /search/).map((one) => [one.args[1], one.stdoutContains])).toEqual([
      ["ZEBRA", ["text one"]],
      ["TEXT", ["nothing found"]],
      ["zzzz", ["nothing found"]],
    ]);
  });

  test("a total per month has a day to go by", () => {
    const brief =
      "Track my expenses: `spend add 12.50 food` saves an expense, `spend list` prints all, `spend total` prints the total per month.";
    expect(actionOf(brief, "total")).toMatchObject({ groupBy: [{ field: "date", part: "month" }] });
  });
});
