import { AppError } from "@guildhall/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pythonCli, typescriptCli } from "../../src/cli/index.ts";
import { fieldName } from "../../src/cli/words.ts";
import { BRIEFS } from "./briefs.ts";

const briefs = Object.values(BRIEFS);
const anyForm = fc.constantFrom(...briefs).map((brief) => pythonCli.draft(brief).form);

describe("editing", () => {
  test("every row can be set to its own value", () => {
    for (const brief of briefs) {
      const { form, sources } = pythonCli.draft(brief);
      for (const row of pythonCli.rows(form, sources))
        if (row.kind !== "heading")
          expect(pythonCli.edit(form, { op: "set", path: row.path, value: row.value }), row.path).toEqual(form);
    }
  });

  test("a renamed field is followed by the report that uses it", () => {
    const { form } = pythonCli.draft(BRIEFS.expenses);
    const edited = pythonCli.edit(form, { op: "set", path: "/records/0/fields/1/name", value: "kind" });
    expect(edited.commands[0]?.action).toMatchObject({ groupBy: [{ field: "kind" }, { field: "date" }] });
  });

  test("a rule goes with its command and a library's rule takes its command along", () => {
    const { form } = pythonCli.draft(BRIEFS.roman);
    expect(pythonCli.edit(form, { op: "remove", path: "/commands/1" }).leaves.map((one) => one.name)).toEqual([
      "to_roman",
    ]);
    expect(pythonCli.edit(form, { op: "remove", path: "/leaves/0" }).commands).toHaveLength(1);
  });

  test("a row that does not exist or a value that does not fit is refused", () => {
    const { form } = pythonCli.draft(BRIEFS.todo);
    expect(() => pythonCli.edit(form, { op: "set", path: "/nothing/1", value: "x" })).toThrow(AppError);
    expect(() => pythonCli.edit(form, { op: "set", path: "/records/0/fields/0/type", value: "colour" })).toThrow(
      AppError,
    );
    expect(() => pythonCli.edit(form, { op: "set", path: "/__proto__/x", value: 1 })).toThrow(AppError);
  });

  test("removing any one row leaves a form that is finished", () => {
    for (const brief of [BRIEFS.filter, BRIEFS.habits]) {
      const { form } = pythonCli.draft(brief);
      for (const row of pythonCli.rows(form, {}).filter((one) => one.removable)) {
        const edited = pythonCli.edit(form, { op: "remove", path: row.path });
        expect(pythonCli.finish(edited), row.path).toEqual(edited);
      }
    }
  });

  test("whatever is added and removed, both languages still emit every check", () => {
    fc.assert(
      fc.property(
        anyForm,
        fc.array(
          fc.record({
            add: fc.boolean(),
            where: fc.nat(60),
            word: fc.constantFrom("colour", "total amount", "for", "class", "9 lives", "", "Größe"),
          }),
          { maxLength: 6 },
        ),
        (start, edits) => {
          let form = start;
          for (const edit of edits) {
            const rows = pythonCli.rows(form, {}).filter((row) => (edit.add ? row.addTo !== undefined : row.removable));
            const row = rows[edit.where % Math.max(rows.length, 1)];
            if (!row) continue;
            try {
              form = pythonCli.edit(
                form,
                edit.add
                  ? { op: "add", path: row.addTo ?? row.path, value: edit.word }
                  : { op: "remove", path: row.path },
              );
            } catch (error) {
              if (!(error instanceof AppError)) throw error;
            }
          }
          expect(pythonCli.finish(form)).toEqual(form);
          expect(pythonCli.form.safeParse(form).success).toBe(true);
          for (const blueprint of [pythonCli, typescriptCli]) {
            const ids = blueprint.checks(form).map((check) => check.id);
            expect(new Set(ids).size).toBe(ids.length);
            expect(Object.keys(blueprint.emit(form, []))).toContain("README.md");
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("the question bank", () => {
  test("holds at least twelve questions, each recommending one of its options", () => {
    expect(pythonCli.questions.length).toBeGreaterThanOrEqual(12);
    for (const brief of briefs) {
      const { form } = pythonCli.draft(brief);
      for (const question of pythonCli.questions.filter((one) => one.open(brief, form))) {
        const values = question.options(form).map((option) => option.value);
        expect(values.length, question.id).toBeGreaterThanOrEqual(2);
        expect(values, question.id).toContain(question.recommended(form));
      }
    }
  });

  test("an answered question is closed and the form stays complete", () => {
    for (const brief of briefs) {
      let { form } = pythonCli.draft(brief);
      for (const question of pythonCli.questions) {
        if (!question.open(brief, form)) continue;
        form = question.answer(form, question.options(form).at(-1)?.value ?? "");
        expect(question.open(brief, form), question.id).toBe(false);
        expect(pythonCli.finish(form)).toEqual(form);
      }
    }
  });
});

describe("steps", () => {
  test("an answer of any shape never breaks the form", () => {
    fc.assert(
      fc.property(fc.constantFrom(...briefs), fc.jsonValue(), (brief, answer) => {
        for (const step of pythonCli.steps) {
          const { form } = pythonCli.draft(brief);
          const applied = step.apply(form, answer, brief);
          expect(pythonCli.form.safeParse(applied.form).success).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("a message is at most 900 tokens long, counted generously", () => {
    const long = `${BRIEFS.duration} ${"It must be easy to use and print nothing else. ".repeat(200)}`;
    for (const brief of [...briefs, long]) {
      const { form } = pythonCli.draft(brief);
      for (const step of pythonCli.steps) {
        const text = step
          .messages(brief, form)
          .map((one) => one.content)
          .join("\n");
        expect(text.length / 3.5).toBeLessThan(900);
      }
    }
  });

  test("nothing is asked that the brief already says", () => {
    for (const brief of [BRIEFS.todo, BRIEFS.expenses, BRIEFS.slug, BRIEFS.duration, BRIEFS.duplicates, BRIEFS.roman]) {
      const { form } = pythonCli.draft(brief);
      expect(pythonCli.steps.filter((step) => step.wanted(brief, form)).map((step) => step.id)).toEqual([]);
    }
  });
});

test.each([
  ["gardener's name", "gardeners_name"],
  ["plants’ heights", "plants_heights"],
])("the name of %s in code is %s", (words, name) => {
  expect(fieldName(words, "value")).toBe(name);
});
