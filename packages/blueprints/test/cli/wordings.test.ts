import { describe, expect, test } from "vitest";
import { commandUsage } from "../../src/cli/extras.ts";
import { pythonCli } from "../../src/cli/index.ts";
import { BRIEFS } from "./briefs.ts";

const formOf = (brief: string) => pythonCli.draft(brief).form;
const usages = (brief: string) => {
  const form = formOf(brief);
  return form.commands.map((one) => commandUsage(form, one));
};

describe("calls are read in the ways people write them", () => {
  test.each([
    [
      "an example in plain text names the program and proves it",
      "I run a print shop. I want a small command that tells me the price of copies. Example: copies 12 -> 1.80",
      ["copies <amount>"],
      ["1.80"],
    ],
    [
      "the result in parentheses behind the call",
      "`span days 2024-03-01 2024-03-11` prints how many days lie between (here 10). `span end 2024-03-01 5` prints the day that is so many days later (2024-03-06).",
      ["span days <date> <second-date>", "span end <date> <number>"],
      ["10", "2024-03-06"],
    ],
    [
      "several outputs of one call are its lines",
      "`share 10 --for Ana,Ben` prints one line per person, `Ana 5.00`, `Ben 5.00`.",
      ["share <number> --for FOR"],
      ["Ana 5.00\nBen 5.00"],
    ],
  ])("%s", (_, brief, calls, outputs) => {
    expect(usages(brief)).toEqual(calls);
    expect(formOf(brief).sessions.map((one) => one.stdout)).toEqual(outputs);
  });

  test("commands without the program's name are commands of a program named by its file", () => {
    const form = formOf(
      "`put rice 2` adds it, `list` prints everything, `drop rice` removes it. Keep it in larder.json.",
    );
    expect([form.name, ...form.commands.map((one) => one.name)]).toEqual(["larder", "put", "list", "drop"]);
  });

  test("a line shown for a call with placeholders is no result of a call", () => {
    const form = formOf(
      "`hits hours FILE` prints e.g. `08: 3` for each hour. `hits top FILE --by ip|path` prints `COUNT VALUE` lines; `-n` limits how many (default 10).",
    );
    expect(form.sessions).toEqual([]);
    expect(form.examples).toEqual([]);
    expect(form.commands.map((one) => commandUsage(form, one))).toContain("hits top <file> [--by ip|path] [-n N]");
  });

  test("an option that may be repeated takes several values, one with commas a list, a second file its lines", () => {
    const args = formOf(
      "`tidy FILE` prints the text. `--keep NASA` (can be repeated) keeps a word. `--only a,b` picks. `--skip FILE` names a file with words.",
    ).commands[0]?.args;
    expect(args?.find((one) => one.name === "keep")).toMatchObject({ kind: "option", many: true });
    expect(args?.find((one) => one.name === "only")).toMatchObject({ kind: "option", listed: true });
    expect(args?.find((one) => one.name === "skip")).toMatchObject({ kind: "option", type: "path", reads: "lines" });
  });

  test("exit codes that go with an output belong to the command", () => {
    const form = formOf(BRIEFS.plate);
    expect(form.commands[0]?.exits).toEqual({ fine: [], failing: [{ text: "bad plate", code: 4 }], rest: null });
  });
});

describe("the same work for every line is a rule about one line", () => {
  test.each([
    [
      "A stdin filter that trims every line and puts a dot at its end. Blank lines stay blank.",
      { show: "result", blanks: "keep" },
      "text",
    ],
    [
      "Reads a text file and prints only the lines that contain a phone number.",
      { show: "kept", blanks: "rule" },
      "boolean",
    ],
    ["Sort every line of a text file by length and print them.", undefined, null],
    ["Reads a text file and prints the words one per line, most frequent first.", undefined, null],
  ])("%s", (brief, each, returns) => {
    const form = formOf(brief);
    expect(form.commands[0]?.each).toEqual(each);
    if (returns)
      expect([form.leaves[0]?.params[0], form.leaves[0]?.returns]).toEqual([{ name: "line", type: "text" }, returns]);
  });

  test("what becomes of a line is an example, with the options of the call that is shown", () => {
    const form = formOf(
      "`grow recipe.txt --by 3` prints each line with its number multiplied, so 2 eggs becomes 6 eggs. Lines without a number (`salt`) are printed as they are.",
    );
    expect(form.examples.map((one) => [one.args, one.outcome])).toEqual([
      [["2 eggs", 3], { kind: "returns", value: "6 eggs" }],
      [["salt", 3], { kind: "returns", value: "salt" }],
    ]);
  });
});

describe("lists and reports print what the brief shows", () => {
  const store = (brief: string, name: string) => formOf(brief).commands.find((one) => one.name === name)?.action;

  test("a stock is added to, taken from and asked for", () => {
    const brief = BRIEFS.cellar;
    expect(store(brief, "put")).toMatchObject({ verb: "add", amount: "amount" });
    expect(store(brief, "drink")).toMatchObject({ verb: "take", amount: "amount", drops: true });
    expect(store(brief, "list")).toMatchObject({ line: "{name}: {amount}", sortBy: "name" });
    expect(store(brief, "few")).toMatchObject({ where: [{ field: "amount", op: "le", arg: "number" }] });
  });

  test("days between a date of the entry and the date of the call are counted, not copied", () => {
    const brief = BRIEFS.keys;
    expect(store(brief, "give")).toMatchObject({ verb: "add", unique: { field: "name", ignoreCase: false } });
    expect(store(brief, "late")).toMatchObject({ line: "{name} {person} {until:days} days", empty: "none late" });
    expect(formOf(brief).sessions).toContainEqual({
      args: ["late", "--on", "2024-08-05"],
      stdout: "K12 Tom 4 days",
      before: [["give", "K12", "Tom", "--until", "2024-08-01"]],
      oracle: "confirmed",
    });
  });

  test("a summary has the brief's line, order, last line and filters", () => {
    const form = formOf(BRIEFS.till);
    expect(form.commands[0]?.action).toMatchObject({
      kind: "summarise",
      line: "{group}: {count} sales, {sum:2}",
      total: "SUM",
      order: "largest",
      empty: "nothing sold",
      filters: [{ field: "day", op: "ge", arg: "since" }],
    });
  });

  test("a line with a figure that no column gives is left to a rule", () => {
    const form = formOf(
      "CSV: name,club,time. `race clubs FILE` prints each club with its number of runners and average time as `Milers 2 41:39`.",
    );
    expect(form.commands[0]?.action.kind).toBe("compute");
  });

  test("a rule of the brief that no row covers stays a promise without a check", () => {
    const form = formOf(
      "`desk book ROOM DAY` saves a booking, `desk list` shows all, `desk cancel ROOM` removes one; an unknown room is an error. Bookings on a Sunday must be refused. Data in desk.json.",
    );
    expect(form.open).toEqual(["Bookings on a Sunday must be refused"]);
    const criterion = pythonCli
      .requirements(form)
      .flatMap((one) => one.criteria)
      .find((one) => one.shall.includes("Sunday"));
    expect(criterion?.priority).toBe("must");
    expect(pythonCli.checks(form).filter((one) => one.criteria.includes(criterion?.id ?? ""))).toEqual([]);
  });
});

describe("what stands in backticks is a call or what a call writes", () => {
  test("a colon behind a call's words shows what it writes, a colon behind 'commands' more calls", () => {
    const queue = formOf(
      "`call` takes the first one off and prints who it is: `Next: Ada`\n`enter NAME` adds one. Keep it in line.json.",
    );
    expect(queue.commands.map((one) => one.name)).toEqual(expect.arrayContaining(["call", "enter"]));
    expect(queue.commands.map((one) => one.name)).not.toContain("next");
    const commands = usages(
      "`desk` keeps a list in desk.json with these commands: `desk add NAME` adds one, `desk list` prints them.",
    );
    expect(commands.map((one) => one.split(" ")[1])).toEqual(["add", "list"]);
  });

  test("a message at the beginning of a line is no call", () => {
    const names = formOf(
      "`lint FILE` prints the problems of a file:\n- `missing name` when there is no name\n- `wrong age` when the age is no number\n`count FILE` prints how many there are",
    ).commands.map((one) => one.name);
    expect(names).toEqual(expect.arrayContaining(["lint", "count"]));
    expect(names).not.toContain("missing");
  });

  test("lines that stand by themselves behind a call and a colon are its output", () => {
    const form = formOf(
      '`mix --base "10 ml" --water "30 ml"` says what comes out:\n\ntotal: 40 ml\nshare: 25 %\n\nAmounts in ml or l.',
    );
    expect(form.sessions.map((one) => one.stdout)).toEqual(["total: 40 ml\nshare: 25 %"]);
  });

  test("arguments shown alone are the call of a program without a name", () => {
    expect(usages("The arguments `beds.csv 2025-04-20` print the list of beds by date.")[0]).toContain("<file> <date>");
  });
});

test("a last line that the brief shows is printed, promised and checked", () => {
  const form = pythonCli.finish(
    formOf(
      "A command line tool in Python called shifts. `shifts sum jobs.csv` reads a CSV file with the columns day, project, hours and prints one line per project with its total, sorted by project, like `garden  12.50`, and then a last line `total  20.00`.",
    ),
  );
  const shown = pythonCli.checks(form).flatMap((check) => (check.kind === "cli" ? check.stdoutContains : []));
  expect(shown).toContainEqual(expect.stringMatching(/^total {2}\d+\.\d\d$/));
  const promises = pythonCli.requirements(form).flatMap((row) => row.criteria.map((one) => one.shall));
  expect(promises).toContainEqual(expect.stringContaining('a last line "total" over all rows'));
});
