import type { Leaf } from "@guildhall/contracts";
import { describe, expect, test } from "vitest";
import { pythonCli, typescriptCli } from "../../src/cli/index.ts";
import { proposeIdioms } from "../../src/idioms/index.ts";
import { pythonLiteral, typescriptLiteral } from "../../src/literals.ts";
import { type Piece, runPieces } from "../idioms/run-code.ts";

/** Ordinary ideas of which the house knows the whole, with the function each needs. */
const BRIEFS: [brief: string, leaf: string][] = [
  [
    "A tool that prints the number of lines and words of a text file and the average word length with two decimals.",
    "text_figures",
  ],
  ["A command that prints the number of lines in a text file that contain a given word.", "count_matching"],
  ["A tool that counts the lines of a log file which contain a given word, ignoring case.", "count_matching"],
  ["A tool that sorts the lines of a text file by length, shortest first.", "sort_by_length"],
  [
    "Convert miles to kilometres on the command line, rounded to two decimals. A negative distance is an error.",
    "miles_to_kilometres",
  ],
  [
    "Reads a file with one temperature per line and prints the minimum, the maximum and the average with one decimal. Lines that are not numbers are skipped.",
    "number_figures",
  ],
  ["Reads numbers from standard input, one per line, and prints their sum and their average.", "number_figures"],
  [
    "A tool that reads numbers from a text file (one number per line) and prints the median with two decimals.",
    "number_figures",
  ],
  [
    "A CLI that reads a CSV file and prints the sum of one of its columns. The column is given with --column.",
    "column_figures",
  ],
  [
    "A CLI that reads a CSV file and prints the minimum, maximum and average of a column with two decimals. The column name is given with --column.",
    "column_figures",
  ],
  [
    "Reads a log file where each line starts with a level and prints only the lines of the level given with --level.",
    "lines_of_level",
  ],
  [
    "Removes duplicate lines from a text file and keeps the first of each. With --ignore-case, lines that differ only in case count as the same.",
    "unique_lines",
  ],
  [
    "A tool that reads a file with one name per line and prints each name with how often it occurs, most frequent first. --limit N prints only the first N, default is all.",
    "count_names",
  ],
  [
    "A command that counts how often each word occurs in a text file, most frequent first. --top N says how many are printed, by default 10.",
    "count_words",
  ],
  [
    "A word counter: it reads a text file and prints each word with its count, most frequent first, ties in alphabetical order. With --top N only the N most frequent words are printed; without it all are printed.",
    "count_words",
  ],
  [
    "Compares a .env file with an example file and prints the names of variables that are missing.",
    "missing_variables",
  ],
  [
    "A tool that turns a JSON file with a list of objects into CSV. The header is made of the keys of the first object.",
    "json_as_csv",
  ],
  ["Convert a CSV file to JSON. The first line holds the column names.", "rows_as_json"],
  [
    "How many business days are there between two dates? Weekends are left out, and holidays too when a file with dates is given with --holidays.",
    "workdays_between",
  ],
  ["A tool that prints the number of working days between two dates.", "workdays_between"],
  ["A command that takes a date and prints how many days are left until then.", "days_until"],
  ["A CLI that adds a number of days to a date and prints the resulting date.", "date_after"],
  ["A tool that takes a birth date and prints how old the person is in years.", "age_in_years"],
  [
    "A command line tool that tells whether a password is strong: at least 10 characters with a digit, an upper case letter and a symbol. It prints strong or weak.",
    "check_password",
  ],
  [
    "A tool that checks a username: it must have between 3 and 12 characters. It prints valid or invalid.",
    "check_username",
  ],
  [
    "A command line tool that splits a bill evenly. It takes the amount and the number of people, and an optional tip in percent with --tip (default 0). It prints what each person pays, with two decimals.",
    "share_per_person",
  ],
];

const leafOf = (brief: string, language: "python" | "typescript"): Leaf | undefined => {
  const blueprint = language === "python" ? pythonCli : typescriptCli;
  return blueprint.leaves(blueprint.draft(brief).form)[0];
};

function piecesOf(brief: string, language: "python" | "typescript"): Piece[] {
  const leaf = leafOf(brief, language);
  if (!leaf) return [];
  const literal = language === "python" ? pythonLiteral : typescriptLiteral;
  const holds = leaf.examples
    .flatMap(({ args, outcome }) => {
      if (outcome.kind !== "returns") return [];
      // The check of what is refused is the matrix's.
      const call = `${leaf.name}(${leaf.params.map((one, at) => literal(args[at] ?? null, one.type, [])).join(", ")})`;
      const wanted = literal(outcome.value, leaf.returns, []);
      return language === "python"
        ? [`assert ${call} == ${wanted}, ${call}`]
        : [`assert.deepEqual(${call}, ${wanted});`];
    })
    .join("\n");
  const prefix =
    language === "python"
      ? "from __future__ import annotations\nfrom datetime import date\nfrom decimal import Decimal\n"
      : "";
  return proposeIdioms(leaf)
    .slice(0, 8)
    .map((one, rank) => ({ id: `${brief} ${language} ${rank}`, language, code: `${prefix}${one.code}`, holds }));
}

describe("ordinary ideas are solved without a model", () => {
  const results = runPieces(
    BRIEFS.flatMap(([brief]) => [...piecesOf(brief, "python"), ...piecesOf(brief, "typescript")]),
  );

  test.each(BRIEFS)("%s", (brief, name) => {
    expect(leafOf(brief, "python")?.name).toBe(name);
    expect(pythonCli.draft(brief).form.open).toBeUndefined();
    for (const language of ["python", "typescript"]) {
      const outcomes = Array.from({ length: 8 }, (_, rank) => results.get(`${brief} ${language} ${rank}`)).filter(
        (outcome) => outcome !== undefined,
      );
      expect(outcomes, language).toContain(null);
    }
  });

  test.each([
    "A tool that prints the number of lines and words of a text file and the average line length with one decimal.",
    "A tool that prints the number of lines and words of a text file and the average word length.",
    "A command that prints the number of lines in a text file that contain a given word at least twice.",
    "A tool that sorts the lines of a text file by length, shortest first, and prints only those longer than 5.",
    "Convert miles to kilometres on the command line, cut to two decimals.",
    "A command that takes a date and prints how many weeks are left until then.",
    "A command that takes a date and prints how many working days are left until then.",
    "A CLI that adds a number of working days to a date and prints the resulting date.",
    "A tool that takes a birth date and prints how old the person is in days.",
    "A tool that checks a password: it must have at least 8 characters or a symbol. It prints ok or bad.",
    "A tool that checks a password: it must have at least 8 characters and not be in a list of common ones. It prints ok or bad.",
    "A tool that checks a password: it must have at least 8 characters and a digit. It prints weak or strong.",
    "A tool that splits a bill by what each person ate. It prints what each person pays with an optional tip in percent with --tip.",
    "A tool that splits a bill evenly. It takes the amount and the number of people and rounds up what each person pays. --tip adds a tip in percent.",
  ])("what means something else is not: %s", (brief) => {
    const { form } = pythonCli.draft(brief);
    expect(form.examples.some((one) => one.oracle === "derived") && form.open === undefined).toBe(false);
  });
});
