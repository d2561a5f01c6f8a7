import { describe, expect, test } from "vitest";
import type { CollectionView } from "../../src/web/form.ts";
import { formulaWords } from "../../src/web/formula-words.ts";
import { webApp } from "../../src/web/index.ts";

/** Wishes over a list, as people tell them: orders, counts, conditions; and what the list is called. */
const read = (brief: string) => {
  const form = webApp.finish(webApp.draft(brief).form);
  const view = form.views.find((candidate): candidate is CollectionView => candidate.kind === "collection");
  const [entity] = form.entities;
  if (!view || !entity) throw new Error("That keeps nothing.");
  return { form, view, entity };
};
const checkFor = (brief: string, words: string) => {
  const { form } = read(brief);
  const criterion = webApp
    .requirements(form)
    .flatMap((row) => row.criteria)
    .find(({ shall }) => shall.includes(words));
  const check = webApp.checks(form).find(({ criteria }) => criterion && criteria.includes(criterion.id));
  return { criterion, steps: check?.kind === "page" ? check.steps : [] };
};

describe("orders", () => {
  test.each([
    ["Our club logs routes: name, wall, date set. Show the newest routes first.", "dateSet:desc"],
    ["Track my books: title, author. Newest first.", "createdAt:desc"],
    ["Keep loans with a title, a borrower and a return date. The soonest first.", "returnDate:asc"],
    ["Track wines: name, price, rating from 1 to 5. Show the highest rated first.", "rating:desc"],
    ["Track plants: name, last watered date, days between. Show the ones that are due today first.", "mark:Due"],
    ["Keep our trees: kind, place, whether it is watered. Show the ones that are not watered first.", "watered:asc"],
  ])("%s", (brief, order) => {
    expect(read(brief).view.order).toBe(order);
  });

  test("the order a list begins with is a promise, tried with records added the wrong way round", () => {
    const { criterion, steps } = checkFor(
      "Our club logs routes: name, wall, date set. Show the newest routes first.",
      "in the order of",
    );
    expect(criterion).toMatchObject({ priority: "must" });
    expect(steps.at(-1)).toMatchObject({ expect: "order" });
  });

  test("an order that the person may choose is one too", () => {
    const { steps } = checkFor("Track jobs: company, date applied. Sort by date applied.", "their date applied");
    expect(steps).toContainEqual(expect.objectContaining({ action: "select", value: "Date applied, ascending" }));
  });
});

describe("counts of those only", () => {
  const marks = (brief: string) => read(brief).view.tiles.map(({ measure, mark }) => [measure, mark]);

  test("a switch that holds", () => {
    expect(
      marks(
        "A choir keeps its songs: title, composer and whether we know it by heart. Show how many are known by heart.",
      ),
    ).toEqual([["count", "knowByHeart=true"]]);
  });

  test("a switch that does not", () => {
    expect(
      marks(
        "For every inspection I record the hive, the date and whether I saw the queen. Show how many inspections had no queen.",
      ),
    ).toEqual([["count", "sawTheQueen=false"]]);
    expect(
      marks(
        "A page where I plan my week's dinners: dish, cook and whether the shopping is done. Show how many dinners still need shopping.",
      ),
    ).toEqual([["count", "shoppingDone=false"]]);
  });
});

describe("conditions told without quotes", () => {
  const marks = (brief: string) =>
    read(brief).entity.marks.map(({ label, field, op, value }) => [label, field, op, value]);

  test("a limit with its unit", () => {
    expect(
      marks("Keep track of my shoes: brand, kilometres so far and date bought. Warn when a pair is over 700 km."),
    ).toContainEqual(["Over 700 km", "kilometresSoFar", ">", "700"]);
  });

  test("an age with a name is not the same as a date that is past", () => {
    expect(
      marks(
        "A page for lost things: what was found, where and on which day. Items older than 30 days are marked as expired.",
      ),
    ).toEqual([["Expired", "day", "older than", "30"]]);
  });

  test("what is hidden can be told apart", () => {
    expect(
      marks("Neighbours list tools they lend out, with the owner and whether it is currently lent. Hide lent tools."),
    ).toEqual([
      ["Not lent", "lent", "is", "false"],
      ["Lent", "lent", "is", "true"],
    ]);
  });

  test("records of today are understood, and open until somebody tries them", () => {
    const brief =
      "Web page for a bakery's pre-orders: customer, product, quantity, pickup date. Show the orders for today.";
    expect(marks(brief)).toEqual([["Today", "pickupDate", "today", ""]]);
    expect(checkFor(brief, "highlighted with a warning as Today")).toMatchObject({
      criterion: { priority: "must" },
      steps: [],
    });
  });
});

test("what is added up per value is tried on two records that share it", () => {
  const { steps } = checkFor(
    "Track orders: customer, product, quantity. Show the total quantity per product.",
    "one total per",
  );
  expect(steps.at(-1)).toMatchObject({ role: "img", name: "Total quantity per product: Alpha product 19" });
});

test("a total for every value of a field is drawn", () => {
  expect(
    read("Track orders: customer, product, quantity. Show the total quantity per product.").view.charts,
  ).toMatchObject([{ measure: "sum", field: "quantity", by: "product" }]);
});

test.each([
  ["A web page where a choir keeps its songs: title, composer.", "Song"],
  ["A web page where I plan my week's dinners: dish, cook.", "Dinner"],
  ["Web page for a small bakery's pre-orders: customer, product, quantity. Show the total quantity.", "Pre-order"],
])("what is kept is named by its noun alone: %s", (brief, name) => {
  expect(read(brief).entity.name).toBe(name);
});

test("parts of a page are no fields", () => {
  expect(webApp.draft("A website for our bakery: about, menu, opening hours, contact.").form.views[0]?.kind).toBe(
    "page",
  );
});

test("people read labels where a formula stands", () => {
  const fields = [
    { key: "lastWatered", label: "Last watered" },
    { key: "daysBetween", label: "Days between" },
  ];
  expect(formulaWords("plus(lastWatered, daysBetween)", fields)).toBe('"Last watered" plus "Days between" days');
  expect(formulaWords("daysBetween > 3", fields)).toBe('"Days between" is more than 3');
});
