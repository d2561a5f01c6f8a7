import { checkSchema, requirementSchema, specRowSchema } from "@guildhall/contracts";
import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { webApp } from "../../src/web/index.ts";
import { randomForm } from "./random-form.ts";

const RUNS = { numRuns: 60, seed: 20_260_101 };

function problemsOf(path: string, text: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, {
    reportDiagnostics: true,
    fileName: path,
    compilerOptions: { jsx: ts.JsxEmit.ReactJSX, target: ts.ScriptTarget.ES2023 },
  });
  return diagnostics.map((problem) => `${path}: ${ts.flattenDiagnosticMessageText(problem.messageText, " ")}\n${text}`);
}

/** Templates are the same every time: each text is parsed once. */
const parsed = new Set<string>();

test("emits the same project for the same form, and every file parses", () => {
  fc.assert(
    fc.property(randomForm, (raw) => {
      const form = webApp.finish(raw);
      const files = webApp.emit(form, []);
      expect(webApp.emit(form, [])).toEqual(files);
      for (const [path, text] of Object.entries(files)) {
        expect(path).toMatch(/^[A-Za-z0-9._/-]+$/);
        if (!/\.tsx?$/.test(path) || parsed.has(text)) continue;
        parsed.add(text);
        expect(problemsOf(path, text)).toEqual([]);
      }
    }),
    RUNS,
  );
});

test("labels with an apostrophe stand in every file as they are, and every file parses", () => {
  const brief =
    "Track plots. Each plot has a number, the gardener's name (required), the plants' heights in cm, the owner's e-mail and a gardener's mood (o'k, can't say). The plants' heights must be above 0. Show the total of the plants' heights. Filter by gardener's mood, export as CSV.";
  const form = webApp.finish(webApp.draft(brief).form);
  expect(form.entities[0]?.fields.map(({ key, label }) => `${key}: ${label}`)).toEqual([
    "number: Number",
    "gardenersName: Gardener's name",
    "plantsHeights: Plants' heights",
    "ownersEMail: Owner's e-mail",
    "gardenersMood: Gardener's mood",
  ]);
  const files = webApp.emit(form, []);
  expect(files["src/model.ts"]).toContain(`label: "Gardener's name"`);
  for (const [path, text] of Object.entries(files).filter(([name]) => /\.tsx?$/.test(name)))
    expect(problemsOf(path, text)).toEqual([]);
});

test("a title that begins with an emoji keeps it as its mark", () => {
  const files = webApp.emit({ ...webApp.sample.form, title: "📚 Books" }, []);
  expect(files["src/App.tsx"]).toContain("📚\n");
  expect(files["index.html"]).toContain(`${encodeURIComponent("📚")}%3C/text`);
});

test("finishing a finished form changes nothing", () => {
  fc.assert(
    fc.property(randomForm, (raw) => {
      const once = webApp.finish(raw);
      expect(webApp.finish(once)).toEqual(once);
      expect(webApp.form.parse(once)).toEqual(once);
    }),
    RUNS,
  );
});

test("checks have unique ids, serve criteria that exist, and rows are valid", () => {
  fc.assert(
    fc.property(randomForm, (raw) => {
      const form = webApp.finish(raw);
      const criteria = webApp
        .requirements(form)
        .flatMap((requirement) => requirementSchema.parse(requirement).criteria.map((row) => row.id));
      const checks = webApp.checks(form).map((check) => checkSchema.parse(check));
      expect(new Set(criteria).size).toBe(criteria.length);
      expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length);
      for (const check of checks) for (const id of check.criteria) expect(criteria).toContain(id);
      const paths = webApp.rows(form, {}).map((row) => specRowSchema.parse(row).path);
      expect(new Set(paths).size).toBe(paths.length);
    }),
    RUNS,
  );
});

test("every check that is no page journey has its test in the project", () => {
  const { form, code } = webApp.sample;
  const tests = webApp.emit(form, code)["tests/rules.test.ts"] ?? "";
  const own = webApp.checks(form).filter((check) => check.kind !== "page");
  expect(own.length).toBeGreaterThan(0);
  for (const check of own) expect(tests).toContain(`[${check.id}] `);
});

test("a leaf without code refuses politely instead of breaking the build", () => {
  const files = webApp.emit(webApp.sample.form, []);
  expect(files["src/rules/progress.ts"]).toContain("is not written yet.");
  expect(files["src/views/BooksView.tsx"]).toContain("textOf(");
});
