import { describe, expect, test } from "vitest";
import { pythonCli } from "../../src/cli/index.ts";

const formOf = (brief: string) => pythonCli.draft(brief).form;
const actionOf = (brief: string) => formOf(brief).commands[0]?.action;
const promised = (brief: string, when: RegExp) => {
  const form = formOf(brief);
  const criterion = pythonCli
    .requirements(form)
    .flatMap((one) => one.criteria)
    .find((one) => when.test(one.when));
  const checks = pythonCli.checks(form).filter((one) => criterion && one.criteria.includes(criterion.id));
  return { criterion, checks: checks.flatMap((check) => (check.kind === "cli" ? [check] : [])) };
};
const SALES = "Reads a CSV file with the columns date, shop and amount and prints the total amount per shop";

describe("a line that a sentence shows is how a group is printed", () => {
  test.each([
    [`${SALES}, one line per shop like \`Lidl 45.20\`.`, "{group} {sum:2}"],
    [`${SALES}, one line each like Lidl 45.20.`, "{group} {sum:2}"],
    [
      "Given a CSV file with category and price, print the number of items and the sum of prices per category, like `food: 3 items, 12.50`.",
      "{group}: {count} items, {sum:2}",
    ],
    [`${SALES} with one decimal.`, "{group} {sum:1}"],
    [
      "A tool that reads a CSV file with item and amount and prints the total of all amounts with two decimals.",
      "{sum:2}",
    ],
  ])("%s", (brief, line) => {
    expect(actionOf(brief)).toMatchObject({ kind: "summarise", line });
    const { criterion, checks } = promised(brief, / is run$/);
    expect(criterion?.shall).toMatch(/in lines like|with \d decimals?/);
    expect(checks.every((check) => check.stdoutEquals !== undefined || check.stdoutContains.length > 0)).toBe(true);
    expect(checks.length).toBeGreaterThan(1);
  });

  test.each([
    `${SALES}, one line per shop like \`Lidl 45.20 12%\` with the total and its share.`,
    `${SALES}, one line per shop like \`Lidl 45.20 3\`.`,
  ])("a line with a figure that nothing explains is a rule of its own: %s", (brief) => {
    expect(actionOf(brief)?.kind).toBe("compute");
  });
});

describe("options of a report leave rows out", () => {
  test("and are tried with rows of which some are left out", () => {
    const { criterion, checks } = promised(`${SALES}. With --shop only this shop is counted.`, /^--shop is given$/);
    expect(criterion?.shall).toBe("count and print only the rows whose shop is the given one");
    expect(checks.map((one) => [one.args, one.stdoutEquals, one.oracle])).toEqual([
      [["rows.csv", "--shop", "food", "--format", "csv"], "shop,total\nfood,20.00", "derived"],
    ]);
  });

  test("a year that is given with an option", () => {
    const { checks } = promised(`${SALES}. Only the year given with --year is counted.`, /^--year is given$/);
    expect(checks[0]?.args).toEqual(["rows.csv", "--year", "2026", "--format", "csv"]);
  });

  test.each([
    `${SALES}. With --shop NAME all but this shop are counted.`,
    `${SALES}. --shop NAME: only shops whose name contains it.`,
    `${SALES}. With --shop NAME, rows of that shop are left out.`,
  ])("not in other ways than the one that is tried: %s", (brief) => {
    const form = formOf(brief);
    expect(form.open?.some((text) => text.includes("--shop")) || form.commands[0]?.action.kind === "compute").toBe(
      true,
    );
  });

  test("what is printed when no row is there is tried", () => {
    const { criterion, checks } = promised(`${SALES}. If there is nothing to print it prints \`no sales\`.`, /no rows/);
    expect(criterion).toMatchObject({ shall: 'print "no sales"', priority: "must" });
    expect(checks[0]?.stdoutEquals).toBe("no sales");
  });
});

describe("an option that says how many groups are printed", () => {
  const LARGEST = `${SALES}, largest first.`;

  test("is tried with one of them, and its default with more groups than that", () => {
    const brief = `${LARGEST} --top N prints only the N largest shops, 5 by default.`;
    expect(actionOf(brief)).toMatchObject({ limit: "top", measures: [{ op: "sum", field: "amount" }] });
    expect(promised(brief, /^--top is given$/).checks.map((one) => [one.args.slice(1, 3), one.stdoutEquals])).toEqual([
      [["--top", "1"], "shop,total\ntravel,40.00"],
    ]);
    const [standard] = promised(brief, /^--top is not given$/).checks;
    expect(standard?.stdoutEquals?.split("\n").slice(1)).toEqual(
      ["g", "f", "e", "d", "c"].map((letter, at) => `group ${letter},${(7 - at).toFixed(2)}`),
    );
  });

  test("without a default all are printed", () => {
    const brief = `${LARGEST} With --limit N only the first N shops are printed; without it all are printed.`;
    expect(formOf(brief).open).toBeUndefined();
    expect(promised(brief, /^--limit is not given$/).criterion?.shall).toBe("print all shops");
  });

  test.each([
    `${SALES}. --top N prints only the N largest shops.`,
    `${LARGEST} --top N counts only the N largest amounts.`,
    `${LARGEST} --top N leaves out the N largest shops.`,
  ])("but no other number: %s", (brief) => {
    expect(actionOf(brief)?.kind).toBe("compute");
  });
});
