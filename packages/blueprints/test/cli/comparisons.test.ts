import { describe, expect, test } from "vitest";
import { comparisonOf } from "../../src/cli/brief/comparisons.ts";
import { pythonCli } from "../../src/cli/index.ts";

describe("the comparison a query makes", () => {
  test.each([
    ["less than 5", "lt"],
    ["under 5", "lt"],
    ["at most 5", "le"],
    ["no more than 5", "le"],
    ["not above 5", "le"],
    ["not exceeding 5", "le"],
    ["5 or fewer", "le"],
    ["less than or equal to 5", "le"],
    ["more than 5", "gt"],
    ["at least 5", "ge"],
    ["no less than 5", "ge"],
    ["no fewer than 5", "ge"],
    ["not below 5", "ge"],
    ["5 or more", "ge"],
    ["older than 5", "gt"],
    ["more than 2 and less than 5", "unclear"],
    ["exactly 5", null],
  ])("of a number: %s", (text, comparison) => {
    expect(comparisonOf(`lists only what has ${text}`, "number")).toBe(comparison);
  });

  test.each([
    ["before that day", "lt"],
    ["on or before that day", "le"],
    ["not after that day", "le"],
    ["no later than that day", "le"],
    ["that day or earlier", "le"],
    ["after that day", "gt"],
    ["on or after that day", "ge"],
    ["not before that day", "ge"],
    ["older than that day", "lt"],
    ["since that day", "ge"],
  ])("of a day: %s", (text, comparison) => {
    expect(comparisonOf(`lists only those which are ${text}`, "date")).toBe(comparison);
  });
});

const formOf = (says: string) =>
  pythonCli.draft(
    `A tool called pantry. \`pantry add rice 2\` notes a name and a quantity. \`pantry plenty 5\` lists only the items with a quantity of ${says}. \`pantry list\` lists everything. It keeps them in pantry.json.`,
  ).form;

test.each([
  ["no less than that many", "ge"],
  ["that many or less", "le"],
  ["that many and above", "ge"],
])("a query of a list has it on the field: %s", (says, op) => {
  const action = formOf(says).commands.find((one) => one.name === "plenty")?.action;
  expect(action?.kind === "store" && action.where).toEqual([{ field: "quantity", op, arg: "number" }]);
});

test("two entries and a limit beyond them tell a query from a list of everything", () => {
  const checks = pythonCli.checks(formOf("no less than that many")).filter((one) => one.kind === "cli");
  const unfit = checks.find((one) => one.id.endsWith("unfit"));
  expect(unfit?.kind === "cli" && [unfit.args, unfit.stdoutContains]).toEqual([["plenty", "6"], ["no items"]]);
});
