import { describe, expect, test } from "vitest";
import type { CollectionView } from "../../src/web/form.ts";
import { webApp } from "../../src/web/index.ts";

const read = (brief: string) => {
  const form = webApp.finish(webApp.draft(brief).form);
  const view = form.views.find((one): one is CollectionView => one.kind === "collection");
  const criteria = webApp.requirements(form).flatMap((row) => row.criteria);
  const stepsOf = (words: string) => {
    const found = criteria.find((row) => row.shall.includes(words));
    const check = webApp.checks(form).find((one) => one.criteria.includes(found?.id ?? "?"));
    return check?.kind === "page" ? check.steps : [];
  };
  return { form, view, entity: form.entities[0], criteria, stepsOf };
};

describe("totals of several fields", () => {
  test.each([
    [
      "Wine cellar. Wines have a name, a price and a quantity. The page shows the total value of the cellar (price times quantity of everything).",
      "price * quantity",
      "Total value of the cellar",
    ],
    [
      "I log jobs with a client, hours and a rate. At the top I see the total pay, hours times rate of each job.",
      "hours * rate",
      "Total pay",
    ],
  ])("%s", (brief, formula, label) => {
    const { view, entity, stepsOf } = read(brief);
    const worked = entity?.derived.find((row) => row.formula === formula);
    expect(view?.tiles.filter((tile) => tile.measure === "sum")).toMatchObject([{ label, field: worked?.key }]);
    // Two records of which neither the sum of a field nor the product of the sums gives the same.
    expect(stepsOf(label).at(-1)?.value).toMatch(/[\d,]+/);
  });

  test("the price of one beside a quantity is never summed for a total of something else", () => {
    const { view } = read("Stall list. Goods have a name, a price and a quantity. I see the total takings on top.");
    expect(view?.tiles.map((tile) => tile.label)).not.toContain("Total price");
  });

  test("a total of what no field is stays open", () => {
    const { view } = read(
      "Meter log. Each reading has a day, a start and end level and a note. Show the total usage of all readings.",
    );
    expect(view?.tiles.filter((tile) => tile.measure === "sum")).toEqual([]);
  });

  test("the decimals of an average", () => {
    const { view } = read("Sleep log. Each night has a date and hours. I see the average hours with one decimal.");
    expect(view?.tiles.find((tile) => tile.measure === "average")).toMatchObject({ decimals: 1 });
  });

  test("the decimals of a total are shown and promised", () => {
    const { view, stepsOf, criteria } = read(
      "Running log. Each run has a route and a distance. I see the total distance with two decimals.",
    );
    expect(view?.tiles).toMatchObject([{ measure: "sum", decimals: 2 }]);
    expect(criteria.some((row) => row.shall.includes("with two decimals"))).toBe(true);
    expect(stepsOf("Total distance").at(-1)?.value).toMatch(/\.\d\d$/);
  });
});

describe("marks that follow from a field", () => {
  test.each([
    [
      'Tools have a name and a number of spares. A tool with 0 spares is marked as "out of spares".',
      "out of spares",
      "0",
    ],
    ["Batches have a name and a quantity. A batch is marked as Empty when its quantity is zero.", "Empty", "0"],
  ])("%s", (brief, label, value) => {
    const { entity, view, stepsOf } = read(brief);
    expect(entity?.marks).toMatchObject([{ label, op: "is", value }]);
    // Nobody ticks what a field says.
    expect(view?.toggle).toBe("");
    expect(entity?.fields.some((field) => field.type === "boolean")).toBe(false);
    // Its words stand on the record.
    expect(stepsOf(`as ${label}`).at(-1)).toMatchObject({ expect: "text", value: label });
  });

  test.each([
    [
      'We enter the oven, the temperature and the time of each bake. A bake above 250 degrees is marked "too hot".',
      "too hot",
    ],
    ["Sacks have a name and a weight. Sacks over 40 kilograms are marked as Heavy.", "Heavy"],
    ['Jars have a name and a number of spoons. Jars with more than 9 spoons get the label "big".', "big"],
  ])("%s", (brief, label) => {
    const { entity } = read(brief);
    expect(entity?.marks).toMatchObject([{ label, op: ">" }]);
    expect(entity?.fields.length).toBeGreaterThan(1);
  });

  test("what a record shows at a value is a mark, and a button of each record adds nothing", () => {
    const { entity, view } = read(
      'Mugs: mugs have a name and a stock. Each mug has a button Sell that lowers the stock, and a mug with stock 0 shows "gone".',
    );
    expect(entity?.marks).toMatchObject([{ label: "gone", op: "is", value: "0" }]);
    expect(view?.addButton).toBe("");
  });

  test("a condition that is not understood becomes no tick box", () => {
    const { entity, view } = read('Pens have a name and a colour. A pen with 3 leaks is marked as "done for".');
    expect(entity?.marks).toEqual([]);
    expect(view?.toggle).toBe("");
  });

  test("what a person does is still ticked", () => {
    expect(read("Pans have a name and a size. I mark a pan as greased when I oiled it.").view?.toggle).toBe("greased");
    expect(read("A log of calls with a name and a topic. Calls can be ticked as answered.").view?.toggle).toBe(
      "answered",
    );
  });

  test("showing only the ticked ones is tried", () => {
    const { stepsOf } = read(
      "A log of calls with a name and a topic. Calls can be ticked as urgent, and I can show only the urgent ones.",
    );
    expect(stepsOf("highlighted with a warning as Urgent").some((step) => step.expect === "hidden")).toBe(true);
  });
});

describe("names of fields", () => {
  test.each([
    ["For each bike I add its name, the shelf it stands on and every how many days it needs oil.", ["Name", "Shelf"]],
    ["Each drive has a start and end level and a driver.", ["Start level", "End level", "Driver"]],
    ["We enter the oven, the heat and the time of each bake.", ["Oven", "Heat", "Time"]],
    ["A board for repairs that have a customer, a device and a shelf.", ["Customer", "Device", "Shelf"]],
    ["I want to keep an eye on my cellar: item, shelf and best before date.", ["Item", "Shelf", "Best before date"]],
    ["I add entries with client, topic and minutes (like 12.5).", ["Client", "Topic", "Minutes"]],
    ["We add every neighbour who waters with name, street and phone.", ["Name", "Street", "Phone"]],
  ])("%s", (brief, labels) => {
    const { entity } = read(brief);
    expect(entity?.fields.slice(0, labels.length).map((field) => field.label)).toEqual(labels);
  });

  test("every how many days is a number", () => {
    const { entity } = read("For each bike I add its name and every how many days it needs oil.");
    expect(entity?.fields.find((field) => /days/i.test(field.label))?.type).toBe("integer");
  });

  test("a value shown as an example says that decimals are meant", () => {
    const { entity } = read("I add entries with client and pages (like 2.5).");
    expect(entity?.fields.find((field) => field.label === "Pages")?.type).toBe("number");
  });
});

describe("calculators under the names of the brief", () => {
  test("listed fields stand, also beside a calculation that is known by a similar name", () => {
    const { form } = read(
      "Shift cost calculator for the office with the fields Staff, Hourly wage and Breaks. It tells what a shift costs, with two decimals.",
    );
    const [view] = form.views;
    expect(view?.kind).toBe("calculator");
    if (view?.kind !== "calculator") return;
    expect(view.inputs.map((field) => field.label)).toEqual(["Staff", "Hourly wage", "Breaks"]);
    expect(view.outputs).toMatchObject([{ formula: "", decimals: 2 }]);
  });

  test("the value that a field begins with, and a result with its unit", () => {
    const { form } = read("Enter points and the page width (12 unless I change it) and see the value in picas.");
    const [view] = form.views;
    if (view?.kind !== "calculator") throw new Error("That is no calculator.");
    expect(view.inputs).toMatchObject([{ label: "Points" }, { label: "Page width", initial: "12" }]);
    expect(view.outputs.map((row) => row.label)).toEqual(["Value in picas"]);
  });
});

describe("a mark of the time that goes on, where records are named by their date", () => {
  test("names no record whose date is today", () => {
    const form = webApp.finish(
      webApp.draft("An expense tracker: date, amount and category. Show the total this month.").form,
    );
    const check = webApp.checks(form).find((one) => one.id.includes("mark-this-month"));
    const seen = check?.kind === "page" ? check.steps.filter((step) => step.action === "expect") : [];
    expect(seen.map(({ name, expect: state }) => [name, state])).toEqual([
      ["2020-03-01", "hidden"],
      ["Expenses", "text"],
    ]);
  });
});

describe("a button of one name on every record", () => {
  const brief =
    'Idea board. People press Add and enter an idea with a Title; each idea in the list has an "Upvote" button and shows its votes like "3 votes", and the ideas with the most votes come first.';
  test("counts a number that nobody types in, shown as the brief shows it", () => {
    const form = webApp.finish(webApp.draft(brief).form);
    const [entity] = form.entities;
    const view = form.views.find((one): one is CollectionView => one.kind === "collection");
    expect(entity?.fields.map(({ label, pressed }) => [label, pressed])).toEqual([
      ["Title", false],
      ["Votes", true],
    ]);
    expect(view?.actions).toMatchObject([{ label: "Upvote", field: "votes", value: "votes + 1" }]);
    expect(entity?.derived).toMatchObject([{ formula: 'votes + (votes == 1 ? " vote" : " votes")' }]);
    expect(view?.order).toBe("votes:desc");
    const press = webApp.checks(form).find((one) => one.id.includes("action-upvote"));
    expect(JSON.stringify(press)).toContain('"Upvote ');
    const order = webApp.checks(form).find((one) => one.id.endsWith("-order"));
    const steps = order?.kind === "page" ? order.steps : [];
    expect(steps.at(-2)).toMatchObject({ action: "click", name: expect.stringMatching(/^Upvote /) });
    expect(steps.at(-1)).toMatchObject({ expect: "order" });
  });
});

describe("buttons that lead from one state to the next", () => {
  const read = (brief: string) => {
    const form = webApp.finish(webApp.draft(brief).form);
    const view = form.views.find((one): one is CollectionView => one.kind === "collection");
    return { form, view, status: form.entities[0]?.fields.find(({ key }) => key === "status") };
  };
  const REPAIRS =
    'Shoe repairs. I add repairs with a shoe and a fault. A repair appears in the list as "waiting", a "Begin" button turns it into "in work" and a "Finish" button turns it into "to be fetched".';

  test("make a status that nobody types in, from the first state on", () => {
    const { form, view, status } = read(REPAIRS);
    expect(status).toMatchObject({
      options: ["waiting", "in work", "to be fetched"],
      initial: "waiting",
      pressed: true,
    });
    expect(view?.actions.toSorted((one, other) => one.label.localeCompare(other.label))).toMatchObject([
      { label: "Begin", value: '"in work"', when: "status=waiting" },
      { label: "Finish", value: '"to be fetched"', when: "status=in work" },
    ]);
    const typed = webApp.checks(form).flatMap((one) => (one.kind === "page" ? one.steps.map(({ name }) => name) : []));
    expect(typed).not.toContain("Status");
    const finish = webApp.checks(form).find((one) => one.id.includes("action-finish"));
    const pressed =
      finish?.kind === "page" ? finish.steps.flatMap((step) => (step.role === "button" ? [step.name] : [])) : [];
    expect(pressed.map((name) => name?.split(" ")[0])).toEqual(["Add", "Begin", "Finish", "Finish"]);
    const filter = webApp.checks(form).find((one) => one.id.includes("filter-status"));
    expect(JSON.stringify(filter)).toContain(`"Begin `);
  });

  test("need a beginning", () => {
    expect(
      read('Shoe repairs. I add repairs with a shoe. A "Begin" button turns it into "in work".').status,
    ).toBeUndefined();
  });
});
