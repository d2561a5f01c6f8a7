import type { Requirement } from "@guildhall/contracts";
import { describe, expect, test } from "vitest";
import { pythonCli, typescriptCli } from "../../src/cli/index.ts";
import { lineWorkOf } from "../../src/cli/known/line-work.ts";
import { wordsLeft } from "../../src/cli/known/words-left.ts";

const formOf = (brief: string) => pythonCli.draft(brief).form;
const factsOf = (brief: string) => formOf(brief).examples.filter((one) => one.oracle === "derived");
const criterion = (brief: string, words: RegExp) =>
  pythonCli
    .requirements(formOf(brief))
    .flatMap((one: Requirement) => one.criteria)
    .find((one) => words.test(`${one.when} ${one.shall}`));
const checksOf = (brief: string, words: RegExp) => {
  const id = criterion(brief, words)?.id ?? "";
  return pythonCli.checks(formOf(brief)).filter((one) => one.criteria.includes(id));
};

describe("work on lines is read from its first word to its last", () => {
  test.each([
    [
      "reads a file of wishes, one wish per line, and prints every wish with the number of times it appears, sorted by wish",
      { kind: "tally", item: "wish", order: "name", ties: null, counted: true },
    ],
    [
      "takes a text file of sightings, one bird a line, and shows each bird with its count, highest count first; ties in alphabetical order",
      { kind: "tally", item: "bird", order: "most", ties: "name" },
    ],
    ["prints every line of a log file that appears more than once", null],
    ["prints each line that appears more than once", { kind: "tally", repeated: true, counted: false, order: null }],
    [
      "lists the lines in a text file that contain a given phrase, case-insensitively",
      { kind: "matching", wanted: "phrase", ignoreCase: true },
    ],
    ["compares two files and prints the lines that are in both files", { kind: "compared", parts: ["both"] }],
    ["counts the words and lines of a text file", { kind: "figures", of: ["words", "lines"] }],
    ["removes duplicate lines from a text file, keeping the first occurrence", { kind: "unique" }],
    ["sorts the lines of a file in reverse alphabetical order", { kind: "sorted", descending: true }],
    [
      "counts how often each word occurs in a text file and prints the 5 most common words with their counts",
      { kind: "words", most: 5 },
    ],
    [
      "counts the words in a text file and prints the most frequent word with its count",
      { kind: "words", order: "most", most: 1, option: false },
    ],
    [
      "reads a file of sightings, one bird a line, and prints the three most frequent birds with their number of sightings",
      { kind: "tally", order: "most", most: 3 },
    ],
  ])("%s", (text, work) => {
    const found = lineWorkOf(`A tool that ${text}.`);
    if (work === null) expect(found).toBeNull();
    else expect(found).toMatchObject(work);
  });

  test.each([
    "prints each line with its count, most frequent first, without those of one letter",
    "prints each line with its count, most frequent first, ties in reverse alphabetical order",
    "prints the lines that do not contain a given word",
    "removes duplicate lines from a file and keeps the last of each",
    "counts the words in a text file that begin with a capital",
    "reads a file with one word per line and prints each word with its number of letters",
    "reads a file with one name per line and prints each name with the total",
    "reads a file with one name per line and prints the three most frequent names with their counts in alphabetical order",
    "counts how often each word occurs in a text file and prints the 5 most common words with their counts in alphabetical order",
  ])("a word more and it is not read at all: %s", (text) => {
    expect(lineWorkOf(`A tool that ${text}.`)).toBeNull();
  });

  test("grammar and audience say nothing, what qualifies does", () => {
    expect(wordsLeft("A small Python tool for teachers that prints the median of numbers.", "median numbers")).toEqual(
      [],
    );
    expect(wordsLeft("A tool that prints the median without zeros.", "median")).toEqual(["without", "zero"]);
  });
});

describe("results the house worked out", () => {
  const BIRDS =
    "A command line tool called birds that reads a text file of sightings, one bird a line, and prints each bird with its count, most frequent first.";

  test("prove what the brief asks for in its own words, and leave nothing to ask", () => {
    expect(factsOf(BIRDS).length).toBeGreaterThan(2);
    expect(checksOf(BIRDS, /one bird a line/).map((one) => one.oracle)).toContain("derived");
    expect(pythonCli.questions.filter((one) => one.open(BIRDS, formOf(BIRDS))).map((one) => one.id)).toEqual([]);
  });

  test("speak of nothing the brief adds: that stays a promise without a check", () => {
    const brief = `${BIRDS} Penguins come last in every case.`;
    expect(factsOf(brief).length).toBeGreaterThan(2);
    expect(criterion(brief, /Penguins/)?.priority).toBe("must");
    expect(checksOf(brief, /Penguins/)).toEqual([]);
  });

  test("show a limit with more than it lets through", () => {
    const facts = factsOf(
      "A tool that counts how often each word occurs in a text file and prints the three most common words with their counts.",
    );
    expect(facts.some(({ args }) => new Set(String(args[0]).split(" ")).size > 3)).toBe(true);
  });

  test("go when a person describes the function anew", () => {
    const edited = pythonCli.edit(formOf(BIRDS), {
      op: "set",
      path: "/leaves/0/purpose",
      value: "Count the rare birds.",
    });
    expect(edited.examples).toEqual([]);
    expect(edited.leaves[0]?.told).toBeUndefined();
  });

  test("are left out where the brief shows results of its own", () => {
    const form = typescriptCli.draft(
      "A command line tool that converts weights: `weigh 2 kg g` prints 2000.0. An unknown unit is an error.",
    ).form;
    expect(form.commands[0]?.args.map((one) => one.name)).toEqual(["value", "from_unit", "to_unit"]);
    expect(form.examples.map((one) => [one.outcome.kind, one.oracle])).toEqual([
      ["returns", "confirmed"],
      ["raises", "derived"],
    ]);
  });

  test("a function of a library keeps its name and parameters", () => {
    const form = formOf(
      "A Python library with a function `pieces(entries, size)` that splits a list into groups of the given size.",
    );
    expect([form.name, form.leaves[0]?.name, form.leaves[0]?.params]).toEqual([
      "pieces",
      "pieces",
      [
        { name: "entries", type: { list: "text" } },
        { name: "size", type: "integer" },
      ],
    ]);
    expect(form.examples.every((one) => one.oracle === "derived")).toBe(true);
  });
});

describe("what a brief refuses is a promise of its own", () => {
  test("with a call that shows it where the house knows one", () => {
    const brief = "A command line tool that converts speeds from one unit to another. An unsupported unit is refused.";
    expect(criterion(brief, /unsupported unit/)?.priority).toBe("must");
    expect(checksOf(brief, /unsupported unit/).map((one) => one.kind)).toEqual(["raises"]);
  });

  test("without a check where nothing shows it, and out of the promise about the result", () => {
    const brief = "`crown 12` prints `XII`, the number as the king writes it. A number of a traitor is an error.";
    expect(checksOf(brief, /traitor/)).toEqual([]);
    expect(criterion(brief, /as the king writes it/)?.shall).not.toMatch(/traitor/);
  });

  test("anything else is what the refused call of the brief shows", () => {
    const brief =
      "`crown 12` prints `XII`, the number as the king writes it. `crown 0` is an error; anything else is an error too.";
    expect(formOf(brief).examples.map((one) => one.outcome.kind)).toEqual(["returns", "raises"]);
    expect(formOf(brief).leaves[0]?.refusals).toBeUndefined();
  });

  test("and what lies outside a range", () => {
    const form = formOf(
      "`crown 12` prints `XII`, the number as the king writes it. Numbers go from 1 to 90; anything else is an error.",
    );
    expect(form.commands[0]?.args[0]?.limits).toEqual({ min: 1, max: 90 });
    expect(form.leaves[0]?.refusals).toBeUndefined();
  });

  test("a value of zero that is refused bounds no other value", () => {
    const brief =
      "`walk 10 50` prints the speed for that many steps in that many seconds. A height of zero is refused.";
    expect(formOf(brief).commands[0]?.args.map((one) => [one.name, one.limits])).toEqual([
      ["steps", undefined],
      ["seconds", undefined],
    ]);
    expect(checksOf(brief, /height of zero/)).toEqual([]);
  });

  test("but a bound of an argument is the shell's", () => {
    const brief = "`haul 12.5 80` prints what to pay for that many tons at that daily rate. Negative tons are refused.";
    expect(formOf(brief).commands[0]?.args.map((one) => one.name)).toEqual(["tons", "daily_rate"]);
    expect(checksOf(brief, /tons is less than 0/).length).toBe(1);
    expect(formOf(brief).leaves[0]?.refusals).toBeUndefined();
  });
});

describe("names and columns", () => {
  test.each([
    ["A command line tool that compares two recipe books and prints what differs.", "compare-books"],
    ["A TypeScript package for working with time zones: it knows all of them.", "time-zones"],
    ["A script which reads a JSON file with a list of members (name, joined) and prints who joined today.", "members"],
  ])("%s", (brief, name) => {
    expect(formOf(brief).name).toBe(name);
  });

  test("a call behind e.g. is a call, and every shown result an example", () => {
    const form = formOf(
      "A tool called size that turns bytes into words, e.g. `size 1536` prints `1.5 KB` and `size 1048576` prints `1.0 MB`.",
    );
    expect(form.examples.map((one) => one.args)).toEqual([[1536], [1048576]]);
  });

  test("columns behind their number", () => {
    const form = formOf("A tool that draws lines from a CSV file with two columns, label and value.");
    expect(form.records[0]?.fields.map((one) => one.name)).toEqual(["label", "value"]);
  });

  test("a usual purpose that says something else gives way to the brief's words", () => {
    const purpose = formOf("A tool that reads durations like 1h30m and turns them into minutes.").leaves[0]?.purpose;
    expect(purpose).toMatch(/into minutes/);
    expect(purpose).not.toMatch(/into seconds/);
  });
});
