import { describe, expect, test } from "vitest";
import { pythonCli } from "../../src/cli/index.ts";

const formOf = (brief: string) => pythonCli.draft(`A command line tool that reads ${brief}.`).form;
const actionOf = (brief: string) => formOf(brief).commands[0]?.action;

describe("how many of what", () => {
  test.each([
    [
      "work.csv with columns project, date and hours and prints how many hours I worked per project",
      [{ op: "sum", field: "hours" }],
    ],
    [
      "books.csv with columns author, title and pages and prints the total number of pages per author",
      [{ op: "sum", field: "pages" }],
    ],
    [
      "books.csv with columns author, title and pages and prints the number of books per author",
      [{ op: "count", field: null }],
    ],
    [
      "shop.csv with columns product, quantity and price and prints how many items were sold per product",
      [{ op: "sum", field: "quantity" }],
    ],
  ])("%s", (brief, measures) => {
    const action = actionOf(brief);
    expect(action?.kind === "summarise" && action.measures).toEqual(measures);
  });

  test.each([
    "the median amount per category",
    "the percentage of each category",
    "the number of different categories",
    "the top 3 categories",
    "the category with the highest total",
    "the first date per category",
    "the total per quarter",
    "the total per category and the average per month",
    "the total per category as a bar chart",
  ])("figures the reports do not work out are a rule of their own: %s", (what) => {
    expect(actionOf(`spend.csv with columns date, category and amount and prints ${what}`)?.kind).toBe("compute");
  });
});

describe("an order is no grouping", () => {
  test("rows sorted by a column are rows", () => {
    expect(
      actionOf("items.csv with columns name, category and price and prints the rows sorted by name"),
    ).toMatchObject({ kind: "select", sortBy: "name", descending: false });
  });

  test("so many of them are so many rows", () => {
    const [command] = formOf(
      "sales.csv with columns region, date and amount and prints the 5 largest amounts",
    ).commands;
    expect(command?.action).toMatchObject({ kind: "select", sortBy: "amount", descending: true });
    expect(command?.args.find((one) => one.name === "limit")?.default).toBe(5);
  });

  test.each([
    ["the total per region, sorted by region", undefined],
    ["the total per region, sorted by total", undefined],
    ["the totals sorted by region", undefined],
    ["the regions sorted by total", undefined],
    ["all regions with their totals", undefined],
    ["the total per region, with the smallest on top", ["smallest first"]],
    ["the total per region, sorted by region ascending", undefined],
    ["the total per region, sorted by region, descending", ["descending"]],
    ["the total per region, smallest first", ["smallest first"]],
    ["the total per region, sorted by date", ["sorted by date"]],
  ])("groups in another order stay open: %s", (what, open) => {
    const form = formOf(`sales.csv with columns region, date and amount and prints ${what}`);
    expect(form.commands[0]?.action).toMatchObject({ groupBy: [{ field: "region", part: "value" }] });
    expect(form.open).toEqual(open);
  });
});

describe("which rows count", () => {
  test.each([
    ["the total per region; duplicate rows count once", ["duplicate rows count once"]],
    ["the total per region without returns", ["without returns"]],
    ["the total per month for North only", ["prints the total per month for North only"]],
    ["the total for the region North per month", ["for the region North per month"]],
    ["the total per region, only for 2024", ["only for 2024"]],
    ["the number of sales over 100 per region", ["over 100 per region"]],
    ["the total per region. Negative amounts are ignored", ["Negative amounts are ignored"]],
    ["the total per region. If an amount is not a number it stops with an error", undefined],
    ["only the total per region", undefined],
  ])("stays a promise without a check: %s", (what, open) => {
    const form = formOf(`sales.csv with columns region, date and amount and prints ${what}`);
    expect(form.commands[0]?.action.kind).toBe("summarise");
    expect(form.open).toEqual(open);
    const promised = pythonCli.requirements(form).flatMap((one) => one.criteria);
    const ids = promised.filter((one) => open?.some((text) => one.shall.includes(text))).map((one) => one.id);
    expect(ids.length).toBe(open?.length ?? 0);
    expect(pythonCli.checks(form).filter((one) => one.criteria.some((id) => ids.includes(id)))).toEqual([]);
  });

  test("duplicate rows beside a figure do not make it a search for duplicates", () => {
    const action = actionOf(
      "sales.csv with columns region, date and amount and prints the total per region; duplicate rows count once",
    );
    expect(action?.kind === "summarise" && action.measures).toEqual([{ op: "sum", field: "amount" }]);
  });
});
