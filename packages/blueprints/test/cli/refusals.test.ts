import { describe, expect, test } from "vitest";
import { failureCodes } from "../../src/cli/brief/codes.ts";
import { pythonCli, typescriptCli } from "../../src/cli/index.ts";

const formOf = (brief: string) => pythonCli.draft(brief).form;
const argOf = (brief: string, name: string) =>
  formOf(brief)
    .commands.flatMap((one) => one.args)
    .find((one) => one.name === name);

describe("exit codes of refusals", () => {
  test.each([
    [
      "one code for whatever is refused",
      "An unknown id or a missing file: message on stderr, exit code 4.",
      { refused: 4, unreadable: 4 },
    ],
    [
      "a code of its own for files",
      "Negative weights: error, exit 3. A file that isn't valid JSON exits 2.",
      { refused: 3, unreadable: 2 },
    ],
    ["only files", "Unreadable file or broken JSON: exit 2.", { unreadable: 2 }],
    [
      "a verdict is no refusal",
      "Exit 1 when there are problems; when there are none print `ok` and exit 0.",
      undefined,
    ],
    [
      "an output with its code is no refusal",
      "`plate check AB` says `fine`; anything wrong prints `bad plate` and exits 4.",
      undefined,
    ],
    ["nothing is said", "Wrong dates are an error.", undefined],
  ])("%s", (_, brief, codes) => {
    expect(failureCodes(brief)).toEqual(codes);
  });

  test("a value that does not fit ends with the code the brief names, in both languages", () => {
    const brief = "`lap 12 --turns 3` prints the length of a track. Wrong numbers are an error with exit code 5.";
    for (const blueprint of [pythonCli, typescriptCli]) {
      const { form } = blueprint.draft(brief);
      expect(form.codes).toEqual({ refused: 5 });
      expect(Object.values(blueprint.emit(form, [])).join("\n")).toContain("5 a problem with the input");
    }
  });
});

describe("bounds of numbers", () => {
  const call = "`tile 12 --rows 3` prints how many tiles are needed. ";
  test.each([
    ["Rows outside 2-9 are an error.", { min: 2, max: 9 }],
    ["Rows must be a whole number from 2 to 9.", { min: 2, max: 9 }],
    ["Zero or fewer rows is an error.", { above: 0 }],
    ["Rows of 1 or less: error.", { above: 1 }],
    ["A number of rows below two is refused.", { min: 2 }],
    ["Rows over 40, of zero or less, are refused.", { max: 40, above: 0 }],
    ["Rows must be at least 3.", { min: 3 }],
    ["Zero or negative numbers: error.", { above: 0 }],
  ])("%s", (sentence, limits) => {
    expect(argOf(call + sentence, "rows")?.limits).toEqual(limits);
  });

  test.each([
    ["a sentence about what is listed", "It prints only rows with less than 2 tiles."],
    ["a bound of something else", "A name of more than 40 letters is an error."],
    ["numbers that may be negative", "The numbers may be negative. Zero or negative numbers of tiles are fine."],
  ])("%s sets none", (_, sentence) => {
    expect(argOf(call + sentence, "rows")?.limits).toBeUndefined();
  });

  test("each bound is a must with a call that breaks it", () => {
    const form = formOf(`${call}Rows outside 2-9 are an error.`);
    const checks = pythonCli
      .checks(form)
      .filter((one) => one.kind === "cli" && /^(?:min|max)-rows/.test(one.id.split("-").slice(1).join("-")));
    expect(checks.map((one) => one.kind === "cli" && [one.args.slice(-2), one.exitCode])).toEqual([
      [["--rows", "1"], 1],
      [["--rows", "10"], 1],
    ]);
  });
});

describe("two values in order", () => {
  test("an end before the start is refused", () => {
    const form = formOf(
      "`stay 2024-03-01 2024-03-11` prints the nights (here 10). An end before the start is an error.",
    );
    expect(form.commands[0]?.ordered).toEqual([{ low: "date", high: "second_date" }]);
  });

  test("a value stronger than another is refused by their names", () => {
    const form = formOf("`mix --base 10 --final 2` prints the drops. A final stronger than the base is an error.");
    expect(form.commands[0]?.ordered).toEqual([{ low: "final", high: "base" }]);
  });
});

describe("unless says what is right", () => {
  const call = "It takes a start and an end, e.g. `span 3 7` prints `4`. ";
  test.each([
    "It is an error unless the start is less than the end.",
    "It fails unless the start is less than the end.",
    "Unless the start is less than the end it fails.",
    "It is an error unless the start is above 0.",
    "Starts over 2 are refused unless they are even.",
  ])("no order and no bound is read from it, and it stays open: %s", (rule) => {
    const form = formOf(`A command line tool called span. ${call}${rule}`);
    const [command] = form.commands;
    expect([command?.ordered, command?.args.map((one) => one.limits)]).toEqual([undefined, [undefined, undefined]]);
    expect(form.leaves[0]?.refusals?.map(({ says, examples }) => [`${says}.`, examples])).toEqual([[rule, []]]);
  });

  test("of days as well", () => {
    const form = formOf(
      "A tool called nights. `nights 2025-01-01 2025-01-05` prints 4. It fails unless the start is before the end.",
    );
    expect([form.commands[0]?.ordered, form.leaves[0]?.refusals?.[0]?.subject]).toEqual([
      undefined,
      "unless the start is before the end",
    ]);
  });

  test("and the value it names is none that is refused", () => {
    const form = formOf("`code AB-12` prints `ok`. It raises an error unless the code is like XY-99.");
    expect(form.examples.map((one) => one.outcome.kind)).toEqual(["returns"]);
  });
});

test.each([
  "The start must be less than the end, else it fails.",
  "The start must not be more than the end, otherwise it fails.",
])("a refusal in a form that is not read is no part of what an example shows: %s", (rule) => {
  const form = formOf(`A tool called span. It takes a start and an end, e.g. \`span 3 7\` prints \`4\`. ${rule}`);
  expect(form.open).toEqual([rule.replace(/\.$/, "")]);
});

test("an order a shown call breaks is none", () => {
  const form = formOf("`mix --base 2 --final 10` prints `5`. A final stronger than the base is an error.");
  expect(form.commands[0]?.ordered).toBeUndefined();
});

describe("lines of a file", () => {
  const inputOf = (brief: string) => formOf(brief).commands[0]?.input?.lines;

  test("what the brief demands of them is checked before a rule sees them", () => {
    expect(
      inputOf(
        "`pairs FILE` reads one player a line, ignore empty lines, and prints who meets whom. Fewer than two players or the same player twice is an error.",
      ),
    ).toEqual({ skipBlank: true, least: 2, unique: true });
    expect(inputOf("`draft FILE` reads a text file and prints a pattern. An empty file is an error.")).toEqual({
      least: 1,
    });
  });

  test("lines keep their numbers where errors name them, and other things that are counted set no rule", () => {
    expect(
      inputOf(
        "`seats FILE` has one guest per line and prints a plan. Empty lines are ignored. Fewer than two tables is an error; say which line is wrong.",
      ),
    ).toBeUndefined();
  });
});

test.each(["exits with an error", "is an error", "ends with an error", "gives an error", "fails"])(
  "a literal call that %s is a confirmed refusal of its input",
  (wording) => {
    const form = pythonCli.draft(
      `A tool \`dur\` that turns a duration into seconds: \`dur 45s\` prints 45. \`dur x\` ${wording}.`,
    ).form;
    expect(pythonCli.examples(form)).toContainEqual(
      expect.objectContaining({ args: ["x"], outcome: { kind: "raises" }, oracle: "confirmed" }),
    );
  },
);
