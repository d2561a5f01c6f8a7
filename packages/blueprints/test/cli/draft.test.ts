import { describe, expect, test } from "vitest";
import { commandUsage } from "../../src/cli/extras.ts";
import { pythonCli } from "../../src/cli/index.ts";
import { purposeClause } from "../../src/cli/purpose-clause.ts";
import { BRIEFS } from "./briefs.ts";

const formOf = (brief: string) => pythonCli.draft(brief).form;
const usages = (brief: string) => {
  const form = formOf(brief);
  return form.commands.map((one) => commandUsage(form, one));
};

describe("literal usage is followed exactly", () => {
  test.each([
    [BRIEFS.todo, ["todo add <title> ...", "todo list [--done] [--open]", "todo done <id>"]],
    [
      BRIEFS.todoStore,
      ["todo add <title> ... [--due DUE]", "todo list [--done] [--open]", "todo done <id>", "todo remove <id>"],
    ],
    [BRIEFS.slug, ["slug <text> ..."]],
    [BRIEFS.split, ["split <total> --people PEOPLE [--tip TIP]"]],
    [BRIEFS.units, ["convert <value> <from-unit> <to-unit>"]],
    [BRIEFS.organise, ["organise-folder <folder> [--dry-run]"]],
    [BRIEFS.caesar, ["caesar encode <text> ... --shift SHIFT", "caesar decode <text> ... --shift SHIFT"]],
  ])("%s", (brief, expected) => {
    const found = usages(brief);
    expect(found.map((usage) => usage.replace("[--shift SHIFT]", "--shift SHIFT"))).toEqual(expected);
  });

  test("a file named in the brief keeps the entries", () => {
    expect(formOf(BRIEFS.todoStore).store).toEqual({ file: "tasks.json", entities: ["Task"] });
  });

  test("a default said for an option is its default", () => {
    const length = formOf(BRIEFS.password).commands[0]?.args.find((one) => one.name === "length");
    expect(length).toMatchObject({ kind: "option", type: "integer", default: 12 });
  });
});

describe("what the brief shows as input and output is a confirmed example", () => {
  test("values, their results and a refusal", () => {
    const form = formOf(BRIEFS.duration);
    expect(form.examples.map(({ args, outcome, oracle }) => ({ args, outcome, oracle }))).toEqual([
      { args: ["1h30m"], outcome: { kind: "returns", value: 5400 }, oracle: "confirmed" },
      { args: ["45s"], outcome: { kind: "returns", value: 45 }, oracle: "confirmed" },
      { args: ["abc"], outcome: { kind: "raises" }, oracle: "confirmed" },
    ]);
  });

  test("a call of the program is an example of its rule and a session of the program", () => {
    const form = formOf(BRIEFS.slug);
    expect(form.examples[0]).toMatchObject({ args: ["Hello World"], outcome: { value: "hello-world" } });
    expect(form.sessions).toEqual([{ args: ["Hello World"], stdout: "hello-world", oracle: "confirmed" }]);
  });

  test("calls of functions make a library with typed signatures", () => {
    const form = formOf(BRIEFS.roman);
    expect(form.library).toBe(true);
    expect(form.leaves.map((one) => [one.name, one.params[0]?.type, one.returns])).toEqual([
      ["to_roman", "integer", "text"],
      ["from_roman", "text", "integer"],
    ]);
    expect(form.examples).toHaveLength(3);
  });

  test("prose after prints is no result", () => {
    expect(formOf(BRIEFS.split).sessions).toEqual([]);
    expect(formOf(BRIEFS.split).examples).toEqual([]);
  });
});

describe("reports are read from the sentence", () => {
  test("groups, parts of dates and the column that is added up", () => {
    expect(formOf(BRIEFS.expenses).commands[0]?.action).toMatchObject({
      kind: "summarise",
      groupBy: [
        { field: "category", part: "value" },
        { field: "date", part: "month" },
      ],
      measures: [{ op: "sum", field: "amount" }],
      order: "group",
    });
  });

  test("several figures and the order", () => {
    expect(formOf(BRIEFS.sales).commands[0]?.action).toMatchObject({
      groupBy: [{ field: "product", part: "value" }],
      measures: [{ op: "average", field: "price" }, { op: "count" }],
      order: "largest",
    });
  });

  test("the column in which duplicates agree", () => {
    expect(formOf(BRIEFS.duplicates).commands[0]?.action).toMatchObject({ kind: "duplicates", keys: ["email"] });
  });
});

describe("any text gives a complete form", () => {
  test("a brief that says nothing still is a program", () => {
    expect(formOf(BRIEFS.empty).commands).toHaveLength(1);
  });

  test("finishing twice changes nothing", () => {
    for (const brief of Object.values(BRIEFS)) {
      const form = formOf(brief);
      expect(pythonCli.finish(form)).toEqual(form);
    }
  });

  test("a hundred thousand characters are read within two seconds", () => {
    const started = performance.now();
    const form = formOf(`${BRIEFS.todoStore}\n${"and, with the a list of words, in order and more, ".repeat(2000)}`);
    expect(form.commands.map((one) => one.name)).toContain("add");
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("what a function is for", () => {
  test("is told by the clauses of its own command and the sentences that hold for all", () => {
    const form = formOf(
      'A tool for badge numbers. `badge next B-07` prints B-08 and `badge strip "B-07"` prints 07. Other text is refused.',
    );
    const [next, strip] = form.leaves;
    expect(next?.purpose).toContain("B-08");
    expect(next?.purpose).not.toContain("badge strip");
    expect(strip?.purpose).not.toContain("badge next");
    expect(form.leaves.every((one) => one.purpose.includes("refused") && one.raises)).toBe(true);
  });

  test("opens a criterion with what is asked for", () => {
    expect(purposeClause("I want a script that sorts lines and prints them.")).toBe("sort lines and print them");
    expect(purposeClause("Give the words in order.")).toBe("give the words in order");
  });

  test("yes and no are one boolean, other two words a choice", () => {
    expect(formOf("`even 4` prints yes, `even 3` prints no.").leaves[0]?.returns).toBe("boolean");
    expect(formOf("`code X1` prints valid. Anything else is invalid.").leaves[0]?.returns).toEqual({
      choice: ["valid", "invalid"],
    });
  });

  test("a value behind the words that name it is an example", () => {
    const { examples, commands } = formOf(
      "`tip 84.50 --people 4 --percent 15` prints what each person pays, 24.29. People defaults to 1 and percent to 10.",
    );
    expect(examples.map((one) => one.outcome)).toEqual([{ kind: "returns", value: "24.29" }]);
    expect(commands[0]?.args.map((one) => one.default)).toEqual([null, 1, 10]);
  });
});
