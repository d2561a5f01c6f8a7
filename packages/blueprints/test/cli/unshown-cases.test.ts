import { describe, expect, test } from "vitest";
import { pythonCli, typescriptCli } from "../../src/cli/index.ts";

const formOf = (brief: string) => pythonCli.draft(brief).form;
const argsOf = (brief: string) => formOf(brief).commands.flatMap((one) => one.args);
const criteriaOf = (brief: string) => {
  const form = formOf(brief);
  const checks = pythonCli.checks(form);
  return pythonCli
    .requirements(form)
    .flatMap(({ criteria }) => criteria)
    .map((one) => ({ ...one, checks: checks.filter((check) => check.criteria.includes(one.id)) }));
};
const FARE =
  "Python CLI for bus fares: it takes a zone and a weight and prints the fare, e.g. `fare B4 12` prints `3.50`. ";

describe("cases no example shows", () => {
  test.each([
    ["a condition", "If the weight is above 20, the fare is doubled."],
    ["a condition behind", "The fare is doubled when the weight is above 20."],
    ["what is left out", "Zones that begin with X are ignored."],
    ["an exception", "Bags cost nothing except on Sundays."],
  ])("%s is a promise without a check, and no other row says it", (_, rule) => {
    const says = rule.replace(/\.$/, "");
    const found = criteriaOf(FARE + rule).filter((one) => one.shall.includes(says));
    expect(found.map((one) => [one.priority, one.checks.length])).toEqual([["must", 0]]);
  });

  test("a clause behind the example stands alone", () => {
    const brief = "A Python command: `mass 2048` prints `2kg 48g`, and parts that are zero are left out.";
    const open = criteriaOf(brief).filter((one) => one.shall.includes("parts that are zero are left out"));
    expect(open.map((one) => one.checks)).toEqual([[]]);
    expect(criteriaOf(brief)[0]?.shall).not.toContain("left out");
  });

  test.each([
    ["behind it in its sentence", "If the weight is above 20, the fare is doubled: `fare B4 21` prints `7.00`."],
    ["in the next one", "If the weight is above 20, the fare is doubled. For example, `fare B4 21` prints `7.00`."],
  ])("an example %s shows the case", (_, rule) => {
    expect(formOf(FARE + rule).open).toBeUndefined();
  });

  test("what stands behind the example is not shown by it, what stands before is", () => {
    const behind = "A Python CLI that counts the capitals of a text: `caps Ab` prints `1`. Digits are capitals too.";
    expect(formOf(behind).open).toEqual(["Digits are capitals too"]);
    const quoted = 'A Python CLI that counts capitals: `caps 2 "A b"` prints `1`. Digits are capitals too.';
    expect(formOf(quoted).open).toEqual(["Digits are capitals too"]);
    expect(formOf("A Python CLI. Digits are capitals too. `caps Ab` prints `1`.").open).toBeUndefined();
    expect(formOf("`caps Ab` prints `1`. It counts the capitals of a text.").open).toBeUndefined();
  });

  test("an option no call gives is open, and takes a value where its sentence says so", () => {
    const brief =
      "A CLI that cuts a text: `snip abcdef` prints `abc`. A limit in characters can be given with --limit.";
    expect(formOf(brief).open).toContain("--limit does what the brief says of it");
    expect(argsOf(brief).find((one) => one.name === "limit")?.kind).toBe("option");
  });

  test.each([
    ["one answer of two is shown", "`odd 7` prints `yes`. It prints yes if the number is odd, otherwise no.", false],
    [
      "both are shown",
      "`odd 7` prints `yes` and `odd 8` prints `no`. It prints yes if the number is odd, otherwise no.",
      true,
    ],
  ])("%s", (_, text, shown) => {
    expect(formOf(`A Python command. ${text}`).open === undefined).toBe(shown);
  });

  test("what the shell answers is none of them", () => {
    expect(formOf(`${FARE}If the weight is not a number, print an error.`).open).toBeUndefined();
  });
});

test("choices no example shows stay open, unless the house knows the whole work and the example agrees", () => {
  const turn = "`turn 12 left` prints `L12`. The second argument is left, right or back.";
  expect(formOf(turn).open).toEqual(["choice may be right or back"]);
  const bump =
    "A CLI to bump version numbers: `vb 2.0.3 patch` prints `2.0.4`. The second argument is major, minor or patch.";
  expect(formOf(bump).open).toBeUndefined();
  expect(formOf(bump).examples.length).toBeGreaterThan(3);
  expect(formOf(bump.replace("2.0.4", "2.0.5")).examples.length).toBe(1);
});

test("seconds as hours, minutes and seconds are known by the example, in its own spelling", () => {
  const brief =
    "A command that turns seconds into hours, minutes and seconds. `lasts 7384` prints `2 h, 3 min, 4 s`. Parts that are zero are left out. Something that isn't a number is an error.";
  const { examples, leaves } = formOf(brief);
  expect(examples.map((one) => one.outcome.kind === "returns" && one.outcome.value)).toContain("1 h, 5 s");
  expect(leaves[0]?.refusals).toEqual([]);
});

describe("values that may be left out", () => {
  const brief =
    "Python CLI: it takes a zone and an optional discount in cents, e.g. `fare B4 --discount 30` prints `3.20`.";
  test("an optional option is none that must be given, and a call without it proves that", () => {
    expect(argsOf(brief).find((one) => one.name === "discount")?.required).toBe(false);
    const row = criteriaOf(brief).find((one) => one.when === "--discount is left out");
    expect(row?.priority).toBe("must");
    expect(row?.checks.map((one) => one.kind === "cli" && [one.args, one.exitCode])).toEqual([[["B4"], 0]]);
  });

  test.each([
    ["is optional", "`fare B4 --discount 30` prints `3.20`. The discount is optional.", false],
    ["may be left out", "`fare B4 --discount 30` prints `3.20`. --discount may be left out.", false],
    ["another value is optional", "`fare B4 --discount 30` prints `3.20`, and an optional tax is for later.", true],
  ])("%s", (_, text, required) => {
    expect(argsOf(`Python CLI. ${text}`).find((one) => one.name === "discount")?.required).toBe(required);
  });
});

describe("values a call shows bare", () => {
  test.each([
    [
      "a list of what it takes",
      "it takes a start and an end time and prints the gap, e.g. `gap 09:15 17:45` prints `8.50`",
      ["start", "end"],
    ],
    [
      "nouns of several words",
      "it takes a file id and a colour name, e.g. `tint k7 red` prints `k7-red`",
      ["file_id", "colour_name"],
    ],
    ["more values than are told", "it takes a word, e.g. `tint k7 red` prints `k7-red`", ["text", "second"]],
  ])("%s", (_, text, names) => {
    expect(argsOf(`A Python CLI: ${text}.`).map((one) => one.name)).toEqual(names);
  });

  test("words a value is one of, by its place", () => {
    const brief = "`turn 12 left` prints `L12`. The second argument is left, right or back.";
    expect(argsOf(brief)[1]).toMatchObject({ type: "choice", choices: ["left", "right", "back"] });
  });
});

describe("what is refused, tried with a value put wrong", () => {
  const raised = (brief: string) =>
    formOf(brief)
      .examples.filter((one) => one.outcome.kind === "raises")
      .map((one) => one.args);

  test("a value named in the sentence goes where one of its form stood", () => {
    expect(raised("`gap 09:15 17:45` prints `8.50`. A time like 25:00 is an error.")).toEqual([
      ["25:00", "17:45"],
      ["09:15", "25:00"],
    ]);
  });

  test("a part the shell refuses needs none, a part nothing shows leaves the row open", () => {
    const call = "`turn 1.4.9 left` prints `L`. The second argument is left or right. ";
    expect(
      raised(`${call}Anything that is not a version of three numbers, or another word, is an error.`),
    ).toContainEqual(["1.4", "left"]);
    const open = criteriaOf(
      `${call}Anything that is not a version of three numbers, or a version of last year, is an error.`,
    );
    expect(open.find((one) => one.when.includes("version of last year"))?.checks).toEqual([]);
  });

  test("a form that is not met, in short words", () => {
    expect(raised("`gap 09:15 17` prints `8`. Anything that isn't a time is refused.").length).toBeGreaterThan(0);
  });

  test("a value that is zero is a bound", () => {
    const brief =
      "`rate 10 50` takes a distance in km and minutes, and prints `5.00`. If the distance is zero, exit with an error.";
    expect(argsOf(brief)[0]).toMatchObject({ name: "distance", limits: { above: 0 } });
    const shown = "A CLI: it takes a distance and a speed, e.g. `rate 10 50` prints `0.20`.";
    expect(argsOf(shown).map((one) => one.type)).toEqual(["decimal", "decimal"]);
  });

  test("a condition that fails is a refusal", () => {
    const brief = "`pick b a,b` prints `2`. If the letter is not in the list, fail.";
    expect(criteriaOf(brief).find((one) => one.when.includes("the letter is not in the list"))?.priority).toBe("must");
  });
});

test("an optional value is emitted in both languages", () => {
  const brief = "CLI: it takes a zone and an optional discount in cents, e.g. `fare B4 --discount 30` prints `3.20`.";
  for (const blueprint of [pythonCli, typescriptCli]) {
    const { form } = blueprint.draft(brief);
    expect(blueprint.leaves(form)[0]?.params[1]?.type).toEqual({ optional: "integer" });
  }
});

test("lines that contain a word are no figures of a text", () => {
  const form = formOf("A Python script that takes a log file and counts the lines that contain ERROR and INFO.");
  expect(form.leaves.map((one) => one.name)).not.toContain("count_text");
});

test("an example behind a list is no field", () => {
  const brief =
    'A todo list for the terminal. `todo add "Buy milk"` adds a task and `todo list` prints one line per task with its number, like `1 [ ] Buy milk`. `todo done 1` marks task 1 as done. Tasks are kept in a file.';
  const form = formOf(brief);
  expect(form.records[0]?.fields.map((one) => one.name)).not.toContain("like");
  // The box the line shows is ticked for what is done.
  for (const blueprint of [pythonCli, typescriptCli])
    expect(Object.values(blueprint.emit(form, [])).join("\n")).toMatch(
      /"x" if entry\.done else " "|entry\.done \? "x" : " "/,
    );
});
