import { describe, expect, test } from "vitest";
import { pythonCli } from "../../src/cli/index.ts";
import { lineWorkOf } from "../../src/cli/known/line-work.ts";

const formOf = (brief: string) => pythonCli.draft(brief).form;
const argOf = (brief: string, name: string) => formOf(brief).commands[0]?.args.find((one) => one.name === name);
const isProved = (brief: string) => formOf(brief).examples.some((one) => one.oracle === "derived");
const COUNT = "A command that counts how often each word occurs in a text file, most frequent first.";

describe("an option that says how many are printed", () => {
  test.each([
    [`${COUNT} --top N says how many are printed, by default 10.`, "top", 10],
    [`${COUNT} With -n only the first N words are printed (default 5).`.replace("With -n", "With -n N"), "n", 5],
    [
      "Count words in a text file. Print the most common words with their counts, most common first. How many are printed can be set with -n, default 20.",
      "n",
      20,
    ],
    [
      "A tool that counts how often each word occurs in a text file and prints the N most frequent words with their counts (N is given with --top, default 5).",
      "top",
      5,
    ],
    [
      "A command that reads a text file and prints the ten most frequent words with their counts. --top N changes how many are printed.",
      "top",
      10,
    ],
    [`${COUNT} With --limit N only the N most frequent words are printed; without it all are printed.`, "limit", null],
    [
      "A tool that reads a file with one name per line and prints each name with how often it occurs, most frequent first. --limit N prints only the first N, default is all.",
      "limit",
      null,
    ],
  ])("is an argument with its default, and tried: %s", (brief, name, standard) => {
    expect(argOf(brief, name)).toMatchObject({ kind: "option", type: "integer", default: standard, required: false });
    expect(isProved(brief)).toBe(true);
    expect(formOf(brief).open).toBeUndefined();
    const runs = pythonCli
      .checks(formOf(brief))
      .flatMap((one) => (one.kind === "cli" && /result of example/.test(one.title) ? [one.args] : []));
    // The default is proved by a call without the option.
    expect(runs.some((args) => !args.includes(name.length === 1 ? `-${name}` : `--${name}`)) || runs.length === 0).toBe(
      true,
    );
  });

  test.each([
    `${COUNT} With --head N only the first N lines are counted.`,
    `${COUNT} --top N leaves out the N most frequent words.`,
    `${COUNT} --min N prints only words that occur at least N times.`,
    `${COUNT} --top N says how many letters a word must have.`,
    "A tool that sorts the lines of a text file alphabetically. --top N says how many are printed backwards.",
  ])("is no other number: %s", (brief) => {
    expect(isProved(brief)).toBe(false);
  });
});

test.each([
  "Case is ignored.",
  "Case does not matter.",
  "Upper and lower case count as the same word.",
  "Upper case and lower case letters are treated as equal.",
])("words alike but for their case are tried where the brief says so: %s", (says) => {
  const upper = formOf(`${COUNT} ${says}`).examples.filter((one) => /[A-Z]/.test(String(one.args[0])));
  expect(upper.map((one) => one.outcome)).toEqual([{ kind: "returns", value: [["bee", 3]] }]);
  expect(formOf(COUNT).examples.some((one) => /[A-Z]/.test(String(one.args[0])))).toBe(false);
});

describe("figures of numbers", () => {
  test.each([
    [
      "a file with one temperature per line and prints the minimum, the maximum and the average with one decimal. Lines that are not numbers are skipped.",
      ["minimum", "maximum", "average"],
      1,
      true,
    ],
    ["numbers from a text file (one number per line) and prints the median with two decimals", ["median"], 2, false],
    [
      "numbers from standard input, one per line, and prints their sum and their average",
      ["sum", "average"],
      null,
      false,
    ],
    [
      "a file with one price per line and prints how many prices there are and the highest price",
      ["count", "highest"],
      null,
      false,
    ],
  ])("of lines: reads %s", (brief, names, digits, skips) => {
    expect(lineWorkOf(`A tool that reads ${brief}`)).toMatchObject({ kind: "numbers", digits, skips });
    const work = lineWorkOf(`A tool that reads ${brief}`);
    expect(work?.kind === "numbers" && work.of.map((one) => one.called)).toEqual(names);
    expect(isProved(`A command line tool that reads ${brief}.`)).toBe(true);
  });

  test.each([
    "numbers from a text file, one per line, and prints the sum of the numbers without the largest",
    "numbers from a text file, one per line, and prints the average of the last ten",
    "numbers from a text file, one per line, and prints the sum of the even numbers",
    "numbers from a text file, one per line, and prints the weighted average",
    "numbers from a text file, one per line, and prints the sum of every second number",
    "a file with one name per line and prints the longest and the average",
    "a file with one temperature per line and prints the average with one decimal; lines that are not numbers count as zero",
  ])("but not: reads %s", (brief) => {
    expect(lineWorkOf(`A tool that reads ${brief}.`)).toBeNull();
  });

  test("what comes from standard input needs no file, and is tried so", () => {
    const form = formOf("Reads numbers from standard input, one per line, and prints their sum and their average.");
    expect(form.commands[0]?.args[0]).toMatchObject({ name: "file", required: false });
  });

  test.each([
    [
      "A CLI that reads a CSV file and prints the sum of one of its columns. The column is given with --column.",
      "option",
    ],
    [
      "A CLI that prints the average of a column of a CSV file. The name of the column is the second argument: `colavg data.csv price`.",
      "positional",
    ],
    [
      "A CLI that reads a CSV file and prints the minimum, maximum and average of a column with two decimals. The column name is given with --column.",
      "option",
    ],
  ])("of a column that the caller names: %s", (brief, kind) => {
    expect(argOf(brief, "column")).toMatchObject({ kind, type: "text", required: true });
    expect(isProved(brief)).toBe(true);
  });

  test.each([
    "A CLI that reads a CSV file and prints the sum of a column for each value of another column. The column is given with --column.",
    "A CLI that reads a CSV file and prints the sum of two columns given with --column.",
    "A CLI that reads a CSV file and prints the sum of a column where the region is North. The column is given with --column.",
  ])("but not: %s", (brief) => {
    expect(isProved(brief)).toBe(false);
  });
});

describe("lines by what they say", () => {
  test.each([
    "A log filter: reads a log file where each line starts with a level (DEBUG, INFO, WARN or ERROR) and prints only the lines of a given level. `logfilter app.log --level ERROR`. Without --level it prints all lines.",
    "Reads a log file where every line begins with a level and prints only the lines with the level given with --level.",
    "Command line tool that searches a text file for a word and prints the matching lines with their line numbers. -i ignores case.",
    "Removes duplicate lines from a text file and keeps the first of each. With --ignore-case, lines that differ only in case count as the same.",
  ])("%s", (brief) => {
    expect(isProved(brief)).toBe(true);
    expect(formOf(brief).open).toBeUndefined();
  });

  test.each([
    "Reads a log file where each line starts with a level and prints only the lines of a given level or a higher one. The level is given with --level.",
    "Reads a log file where each line starts with a level and prints the number of lines of the level given with --level.",
    "Removes duplicate lines from a text file and keeps the first of each. With --ignore-case, case is ignored and the rest is sorted.",
    "Command line tool that searches a text file for a word and prints the matching lines and the line behind each. -i ignores case.",
  ])("but not: %s", (brief) => {
    expect(isProved(brief)).toBe(false);
  });
});
