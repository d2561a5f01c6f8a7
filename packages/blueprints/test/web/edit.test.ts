import { AppError } from "@guildhall/contracts";
import { expect, test } from "vitest";
import { evaluate, parseFormula, toTypeScript } from "../../src/web/formula.ts";
import { webApp } from "../../src/web/index.ts";

const { form } = webApp.sample;

test("a new field by its label is in the model, the form and the criteria", () => {
  const next = webApp.edit(form, { op: "add", path: "/entities/0/fields", value: "Rating" });
  const files = webApp.emit(next, []);
  expect(files["src/model.ts"]).toContain("rating: string");
  expect(
    webApp
      .requirements(next)
      .flatMap((row) => row.criteria)
      .some((row) => row.when.includes('"Rating"')),
  ).toBe(true);
});

test("removing a field takes everything that used it along", () => {
  const index = form.entities[0]?.fields.findIndex((field) => field.key === "status");
  const next = webApp.edit(form, { op: "remove", path: `/entities/0/fields/${index}` });
  expect(next.views[0]).toMatchObject({ steps: "", filters: [] });
  expect(JSON.stringify(next.views)).not.toContain('"by":"status"');
});

test("renaming the thing renames its plural while that is the usual one", () => {
  const next = webApp.edit(form, { op: "set", path: "/entities/0/name", value: "Magazine" });
  expect(next.entities[0]).toMatchObject({ name: "Magazine", plural: "Magazines" });
});

test.each([
  [{ op: "set", path: "/nowhere/1", value: "x" }],
  [{ op: "set", path: "/title", value: "" }],
  [{ op: "set", path: "/__proto__/x", value: "x" }],
  [{ op: "set", path: "/entities/0/key", value: "other" }],
  [{ op: "set", path: "/entities/0/rules/0/formula", value: "pagesRead <=" }],
  [{ op: "remove", path: "/title" }],
  [{ op: "add", path: "/title" }],
] as const)("refuses %j with a sentence", (edit) => {
  expect(() => webApp.edit(form, edit)).toThrow(AppError);
});

test("every row that can be set takes its own value back", () => {
  for (const row of webApp.rows(form, {})) {
    if (row.kind === "heading") continue;
    expect(webApp.edit(form, { op: "set", path: row.path, value: row.value })).toEqual(form);
  }
});

test("answers of every open question give a form that emits", () => {
  for (const question of webApp.questions) {
    for (const option of question.options(form))
      expect(webApp.form.safeParse(question.answer(form, option.value)).success).toBe(true);
    expect(question.options(form).some((option) => option.value === question.recommended(form))).toBe(true);
  }
});

test("the house and the emitted code work out the same value", () => {
  const inputs = { a: 7, b: 2, sex: "Male" };
  for (const text of [
    "-(a + b) * 2 - (a - (b - 1))",
    "round(a / 3, 2)",
    'sex == "Male" ? 5 : -161',
    "not (a > 9 and b < 1)",
    "min(a, b) + max(a, 9) % 4",
    "a ** 2 / b",
  ]) {
    const formula = parseFormula(text, Object.keys(inputs));
    const emitted: unknown = new Function(...Object.keys(inputs), `return ${toTypeScript(formula)};`)(
      ...Object.values(inputs),
    );
    expect(evaluate(formula, inputs)).toEqual(emitted);
  }
});
