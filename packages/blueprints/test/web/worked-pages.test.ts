import { describe, expect, test } from "vitest";
import { evaluate, tryFormula } from "../../src/web/formula.ts";
import { webApp } from "../../src/web/index.ts";

/** Pages that work something out from what is typed in, and keep nothing. */
const viewOf = (brief: string) => {
  const form = webApp.finish(webApp.draft(brief).form);
  const [view] = form.views;
  if (view?.kind !== "calculator") throw new Error(`That is a ${view?.kind}.`);
  return { form, view };
};

describe("pages that work something out", () => {
  test("a known calculation is used under the names of the brief", () => {
    const { view } = viewOf(
      "A web page that splits a restaurant bill: total, tip percent, number of people; shows what each one pays.",
    );
    expect(view.inputs.map((field) => field.label)).toEqual(["Total", "Tip percent", "Number of people"]);
    const result = view.outputs.find((row) => row.label === "What each one pays");
    const [total = "", tip = "", people = ""] = view.inputs.map((field) => field.key);
    const formula = tryFormula(result?.formula ?? "", [total, tip, people]);
    expect(formula && evaluate(formula, { [total]: 100, [tip]: 10, [people]: 4 })).toBe(27.5);
  });

  test("decimals that a brief asks for come from the file that rounds", () => {
    const { form } = viewOf(
      "Trip cost calculator for our intranet with the fields People, Day rate and Days. It tells what the trip costs, with two decimals.",
    );
    const views = Object.entries(webApp.emit(form, [])).filter(([path]) => path.includes("/views/"));
    const [, text = ""] = views.find(([, view]) => view.includes('"money", "$", 2)')) ?? [];
    expect(text).toMatch(/import \{[^}]*\bformatNumber\b[^}]*\} from "\.\.\/fields"/);
  });

  test.each([
    [
      "A calculator for what our meetings cost with the fields People, Hourly rate and Minutes. It tells what the meeting costs, with two decimals.",
      { people: 6, hourlyRate: 80, minutes: 45 },
      360,
    ],
    [
      "A converter for front-end people: enter pixels and the base font size (16 unless I change it) and see the value in rem.",
      { pixels: 24, baseFontSize: 16 },
      1.5,
    ],
  ])("is known by name: %s", (brief, values, wanted) => {
    const { view } = viewOf(brief);
    const [result] = view.outputs;
    const formula = tryFormula(result?.formula ?? "", Object.keys(values));
    expect(formula && evaluate(formula, values)).toBe(wanted);
  });

  test("decimals of both results are no result of their own", () => {
    const { view } = viewOf(
      "A page to split a bill. I type the bill, the tip in percent and the number of people; it shows the total including tip and what each person pays, both with two decimals.",
    );
    expect(view.outputs.slice(0, 2).map(({ label, decimals }) => [label, decimals])).toEqual([
      ["Total including tip", 2],
      ["What each person pays", 2],
    ]);
  });

  test("a known formula that leaves an input out is not used: the results are leaves with the sentence", () => {
    const { form, view } = viewOf(
      "A page to estimate the cost of a trip: distance, fuel consumption per 100 km, fuel price and tolls. Shows the total cost and the cost per day.",
    );
    expect(view.inputs.map((field) => field.label)).toEqual([
      "Distance",
      "Fuel consumption per 100 km",
      "Fuel price",
      "Tolls",
    ]);
    expect(view.outputs.map((row) => [row.label, row.formula])).toEqual([
      ["Total cost", ""],
      ["Cost per day", ""],
    ]);
    const leaves = webApp.leaves(form);
    expect(leaves).toHaveLength(2);
    expect(leaves[0]?.purpose).toContain("tolls");
  });

  test("clauses are inputs, and a question is the result", () => {
    const { view } = viewOf(
      "Simple rent planner: enter a deposit, what I have already and how much I put aside a week; it tells me how many weeks until I can move.",
    );
    expect(view.inputs.map((field) => field.label)).toEqual([
      "Deposit",
      "What I have already",
      "How much I put aside a week",
    ]);
    expect(view.outputs.map(({ label, type, formula }) => [label, type, formula])).toEqual([
      ["Weeks until I can move", "integer", ""],
    ]);
  });

  test("what is chosen from is one input; the opening says the result where nothing else does", () => {
    const { view } = viewOf(
      "A web page that turns a cat's age into human years: I type the age and choose small, medium or large.",
    );
    expect(view.inputs.map(({ label, type, options }) => [label, type, options])).toEqual([
      ["Age", "integer", []],
      ["Size", "choice", ["small", "medium", "large"]],
    ]);
    expect(view.outputs.map((row) => row.label)).toEqual(["Human years"]);
  });

  test("a word of a scale is text, with its words in the purpose", () => {
    const { view } = viewOf(
      "A page that rates headlines: type a headline as text and see whether it is dull, fair or good, and what is missing.",
    );
    expect(view.outputs.map(({ label, type }) => [label, type])).toEqual([
      ["Rating", "text"],
      ["What is missing", "text"],
    ]);
  });

  test("what chance decides is worked out from nothing", () => {
    const brief = "A page that suggests a random name: choose cat or dog, press a button, get a name.";
    expect(webApp.draft(brief).form.views[0]?.kind).toBe("generator");
  });

  test.each([
    "Guest list for our wedding: name, number of people, whether they are coming. Show how many people are coming.",
    "A page where I enter books with title and author and see them sorted by title.",
    "A web page where we keep the club's boats: name, length, mooring. Show how many are on the water.",
  ])("what is kept is a list: %s", (brief) => {
    expect(webApp.draft(brief).form.views[0]?.kind).toBe("collection");
  });
});
