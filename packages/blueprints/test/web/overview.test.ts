import { expect, test } from "vitest";
import type { CollectionView } from "../../src/web/form.ts";
import { evaluate, parseFormula } from "../../src/web/formula.ts";
import { webApp } from "../../src/web/index.ts";

const listOf = (brief: string): CollectionView => {
  const view = webApp.draft(brief).form.views.find((one): one is CollectionView => one.kind === "collection");
  if (!view) throw new Error("That is no list.");
  return view;
};
const entityOf = (brief: string) => webApp.draft(brief).form.entities[0];

const PAINT =
  "Each wall: Name, Width and Height in metres, Openings (m² of doors, may stay empty); button Add wall, each with Remove. Plus Coats (number, first 2) and Coverage in m² per litre (first 10). Always shown: `Total area: 10.50 m²`, `Paint: 2.10 litres`, `Tins: 1` (2.5 litres a tin, rounded up). Width or height missing or not above zero: `Enter width and height`. Openings bigger than the wall: `Openings are larger than the wall`.";

test("a number that belongs to no record is a setting with the first value the brief gives", () => {
  expect(listOf(PAINT).settings).toMatchObject([
    { label: "Coats", initial: "2" },
    { label: "Coverage", initial: "10" },
  ]);
});

test("a line is worked out over all records, and later lines fit the example of the brief", () => {
  const formulas = listOf(PAINT).statements.flatMap((row) => row.cases.flatMap((one) => one.slots));
  const names = ["coats", "coverage"];
  const record = ["width", "height", "openings"];
  const rows = [{ width: 5, height: 2.5, openings: 2 }];
  const values = formulas.map((slot) =>
    evaluate(parseFormula(slot.formula, names, record), { coats: 2, coverage: 10 }, rows),
  );
  expect(values).toEqual([10.5, 2.1, 1]);
  expect(formulas.map((slot) => slot.decimals)).toEqual([2, 2, null]);
});

test("a line whose formula only fits an example proves nothing", () => {
  const { form } = webApp.draft(PAINT);
  const tins = webApp
    .requirements(form)
    .flatMap((row) => row.criteria)
    .find((row) => row.shall.includes("Tins"));
  expect(tins?.priority).toBe("must");
  expect(webApp.checks(form).some((check) => check.criteria.includes(tins?.id ?? "?"))).toBe(false);
});

test("a refusal in backticks names what may be missing and what has to be above zero", () => {
  const fields = entityOf(PAINT)?.fields ?? [];
  for (const label of ["Width", "Height"])
    expect(fields.find((field) => field.label === label)).toMatchObject({
      required: true,
      min: 0.01,
      requiredMessage: "Enter width and height",
      wrongMessage: "Enter width and height",
    });
  expect(fields.find((field) => field.label === "Openings")).toMatchObject({ required: false });
  expect(entityOf(PAINT)?.rules).toMatchObject([
    { formula: "openings <= width * height", message: "Openings are larger than the wall" },
  ]);
});

const PACK =
  "I add an Item with Weight in grams, Quantity (1 unless I change it) and a tick box Worn for what I wear rather than carry. The list has a Delete for each item, and below: `Carried: 1.85 kg` and `Worn: 0.40 kg`. A number field Limit in kg, first 8: if I carry more, show `Over the limit by 0.50 kg`, else `Within the limit`.";

test("words for each case stand against a setting, and units are turned into one another", () => {
  const view = listOf(PACK);
  const record = ["item", "weight", "quantity", "worn"];
  const rows = [
    { weight: 4250, quantity: 2, worn: false },
    { weight: 400, quantity: 1, worn: true },
  ];
  const shown = (limit: number) =>
    view.statements.map((statement) => {
      const found = statement.cases.find(
        (row) => row.when === "" || evaluate(parseFormula(row.when, ["limit"], record), { limit }, rows) === true,
      );
      const [slot] = found?.slots ?? [];
      return slot
        ? [found?.text, evaluate(parseFormula(slot.formula, ["limit"], record), { limit }, rows)]
        : [found?.text];
    });
  expect(shown(8)).toEqual([
    ["Carried: {0} kg", 8.5],
    ["Worn: {0} kg", 0.4],
    ["Over the limit by {0} kg", 0.5],
  ]);
  expect(shown(8.5).at(-1)).toEqual(["Within the limit"]);
});

const FILMS =
  "Film night: type a Title, Add, then everybody votes with a button like `Vote for Alien`. Show `Leader: Alien (2)`, or `Tie: Alien, Heat (1)` (alphabetical), or `No votes yet`. Same title again, whatever the capitals: `Already nominated`. Reset votes sets all to zero but keeps the films.";

test("buttons that hold the name of a record count a number that nobody types, and one button sets it back", () => {
  const view = listOf(FILMS);
  const { form } = webApp.draft(FILMS);
  expect(view.actions).toMatchObject([{ label: "Vote for", field: "votes", value: "votes + 1" }]);
  expect(view.bulk).toMatchObject([{ label: "Reset votes", field: "votes", value: "0" }]);
  expect(form.entities[0]?.fields).toMatchObject([
    { label: "Title", unique: true, takenMessage: "Already nominated" },
    { key: "votes", pressed: true, initial: "0" },
  ]);
  const [statement] = view.statements;
  expect(statement?.cases.map((row) => row.text)).toEqual(["No votes yet", "Tie: {0} ({1})", "Leader: {0} ({1})"]);
});

test("the page has the settings above the list and its lines under them, without a model", () => {
  const { form } = webApp.draft(PACK);
  const files = webApp.emit(form, []);
  const view = Object.entries(files).find(([path]) => path.startsWith("src/views/"))?.[1] ?? "";
  expect(view).toContain("<SettingsPanel fields={settingFields} />");
  expect(view).toContain("Over the limit by ${withDecimals(");
  expect(files["src/settings.ts"]).toContain("localStorage");
  // Formulas in lines leave the indentation of what follows alone.
  expect(view.trimEnd().split("\n").slice(-3)).toEqual(["    </>", "  );", "}"]);
});

test("formulas of a line are edited like others, and one that does not read is refused", () => {
  const { form } = webApp.draft(PACK);
  const path = "/views/0/statements/0/cases/0/slots/0/formula";
  const edited = webApp.edit(form, { op: "set", path, value: "sum(weight) / 1000" });
  expect((edited.views[0] as CollectionView).statements[0]?.cases[0]?.slots[0]?.formula).toBe("sum(weight) / 1000");
  expect(() => webApp.edit(form, { op: "set", path, value: "sum(heavy)" })).toThrow(/heavy/);
});

test.each([
  ["sum(a * b)", 14],
  ["count()", 2],
  ["count(a > 1)", 1],
  ["largest(a) - smallest(a)", 2],
  ["average(b)", 3],
  ["sum(a == largest(a) ? b : 0)", 4],
])("%s looks at every record", (text, wanted) => {
  const rows = [
    { a: 1, b: 2 },
    { a: 3, b: 4 },
  ];
  expect(evaluate(parseFormula(text, [], ["a", "b"]), {}, rows)).toBe(wanted);
});

test("fields of a record mean nothing outside of a figure", () => {
  expect(() => parseFormula("a + 1", ["limit"], ["a"])).toThrow(/"a"/);
  expect(() => parseFormula("sum(a)", ["a"])).toThrow(/sum/);
});
