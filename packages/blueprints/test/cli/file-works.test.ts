import { describe, expect, test } from "vitest";
import { foundExit } from "../../src/cli/brief/found-exit.ts";
import { pythonCli, typescriptCli } from "../../src/cli/index.ts";

const formOf = (brief: string) => pythonCli.draft(brief).form;
const isProved = (brief: string) => formOf(brief).examples.some((one) => one.oracle === "derived");
const ENV =
  "A small CLI that compares a .env file with an example file (.env.example) and prints the names of variables that are missing, one per line. It exits with 1 if anything is missing and with 0 otherwise. Comments and blank lines are ignored.";

describe("whole files and days", () => {
  test.each([
    [ENV, "missing_variables"],
    ["Checks a .env file against an example file and prints all missing keys, one per line.", "missing_variables"],
    [
      "A tool that turns a JSON file with a list of objects into CSV. The header is made of the keys of the first object. The CSV goes to standard output.",
      "json_as_csv",
    ],
    [
      "Convert a CSV file to JSON. The first line holds the column names. Print the JSON to standard output.",
      "rows_as_json",
    ],
    [
      "A tool called `workdays` that prints the number of working days between two dates, both counted in. Saturdays and Sundays don't count. With --holidays FILE it reads a file with one date per line that don't count either. `workdays 2024-03-04 2024-03-08` prints 5.",
      "workdays_between",
    ],
    [
      "How many business days are there between two dates? Make a command line tool for that. Weekends are left out, and holidays too when a file with dates is given with --holidays.",
      "workdays_between",
    ],
  ])("are known: %s", (brief, leaf) => {
    expect(formOf(brief).leaves[0]?.name).toBe(leaf);
    expect(isProved(brief)).toBe(true);
    expect(formOf(brief).open).toBeUndefined();
    expect(typescriptCli.checks(typescriptCli.draft(brief).form).length).toBe(pythonCli.checks(formOf(brief)).length);
  });

  test.each([
    "Compares a .env file with an example file and prints the names of the variables that are missing or empty, one per line.",
    "Compares a .env file with an example file and prints the names of variables whose values differ.",
    "A tool that turns a JSON file with a list of objects into CSV. The header is made of the keys of all objects.",
    "A tool that turns a JSON file with a list of objects into CSV. The header is made of the keys of the first object, sorted.",
    "Convert a CSV file to JSON grouped by the first column.",
    "A tool that prints the number of working days between two dates. With --country CODE holidays of that country are left out.",
    "A tool that prints the number of working days between two dates. `days 2024-03-04 2024-03-08` prints 4. With --holidays FILE it reads a file with one date per line that don't count either.",
  ])("but not: %s", (brief) => {
    expect(isProved(brief)).toBe(false);
  });

  test("what stands behind the sentence that is known stays open", () => {
    const brief = "A tool that prints the number of working days between two dates. Saturdays count as half a day.";
    expect(formOf(brief).open).toEqual(["Saturdays count as half a day."]);
  });

  test("a file of holidays is given to the program", () => {
    const brief =
      "A tool that prints the number of working days between two dates. With --holidays FILE it reads a file with one date per line that don't count.";
    const calls = pythonCli.checks(formOf(brief)).flatMap((one) => (one.kind === "cli" ? [one] : []));
    expect(calls.find((one) => one.args.includes("--holidays"))).toMatchObject({
      files: { "holidays.txt": "2024-03-06\n2024-03-09" },
      stdoutContains: ["4"],
    });
  });
});

describe("an exit status that goes with what is printed", () => {
  test("is tried with a call that finds something and one that does not", () => {
    const form = formOf(ENV);
    const [criterion] = pythonCli
      .requirements(form)
      .flatMap((one) => one.criteria)
      .filter((one) => one.when === "something is found");
    expect(criterion?.shall).toBe(
      "exit with 1, and with 0 otherwise, as the brief says: It exits with 1 if anything is missing and with 0 otherwise",
    );
    const codes = pythonCli
      .checks(form)
      .flatMap((one) => (one.kind === "cli" && one.criteria.includes(criterion?.id ?? "") ? [one.exitCode] : []));
    expect(codes.sort()).toEqual([0, 1]);
  });

  test.each([
    ["It exits with 1 if anything is missing and with 0 otherwise.", true, 1],
    ["Exit with status 2 when any lines are found, otherwise 0.", true, 2],
    ["It exits with 1 if nothing was found.", false, 1],
    ["The tool exits with code 3 if no lines are found.", false, 3],
  ])("%s", (says, something, code) => {
    expect(foundExit(says)).toMatchObject({ something, code });
  });

  test.each([
    "It exits with 1 if the file is missing.",
    "It exits with 2 if any line is longer than 80 characters.",
    "It exits with 1 if the number of lines is odd.",
    "It exits with 1 if anything is missing but the name.",
    "An unknown option exits with 2.",
  ])("is none: %s", (says) => {
    expect(foundExit(says)).toBeNull();
  });

  test("stays open where more is meant than what is printed", () => {
    const says = "Exit with status 1 if there are any differences, 0 otherwise";
    const only = `A command line tool that compares two text files and prints the lines that are only in the first one. ${says}.`;
    expect(formOf(only).open).toEqual([says]);
    const both = only.replace("the first one", "the first file, then the lines that are only in the second file");
    expect(formOf(both).commands[0]?.exits?.found?.code).toBe(1);
  });
});
