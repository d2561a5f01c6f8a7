import { describe, expect, test } from "vitest";
import { webApp } from "../../src/web/index.ts";
import { compareValues } from "../../src/web/templates/src/fields.ts";
import { figure } from "../../src/web/templates/src/summary.ts";

/** What the emitted app makes of values that are missing, wrong or changed meanwhile. */

describe("a number that is left out", () => {
  const rows = [{ rating: 4 }, { rating: null }, { rating: 5 }];

  test("takes part in no average, smallest or largest, and adds nothing", () => {
    expect(["average", "smallest", "largest", "sum", "count"].map((how) => figure(rows, how as "sum", "rating"))).toEqual(
      [4.5, 4, 5, 9, 3],
    );
    expect(figure([{ rating: null }], "average", "rating")).toBe(0);
  });

  test.each([
    [false, [4, 5, null]],
    [true, [5, 4, null]],
  ])("stands last, with the high end first: %s", (down, order) => {
    expect(rows.map(({ rating }) => rating).toSorted((a, b) => compareValues(a, b, down))).toEqual(order);
  });

  test("is no part of a line's average either", () => {
    const [entity] = webApp.sample.form.entities;
    const [view] = webApp.sample.form.views;
    if (!entity || view?.kind !== "collection") throw new Error("The sample keeps nothing.");
    const field = { ...entity.fields[0], key: "stars", label: "Stars", type: "integer", required: false };
    const slot = { formula: "average(stars)", decimals: 1 };
    const form = webApp.form.parse({
      ...webApp.sample.form,
      entities: [{ ...entity, fields: [...entity.fields, { ...field, options: [] }] }],
      views: [{ ...view, statements: [{ cases: [{ when: "", text: "{0} stars", slots: [slot] }] }] }],
    });
    const emitted = Object.entries(webApp.emit(webApp.finish(form), [])).find(([path]) => path.includes("views/"));
    expect(emitted?.[1]).toMatch(/averageOf\(\w+\.filter\(\((\w+)\) => \1\.stars !== null\)/);
  });
});
