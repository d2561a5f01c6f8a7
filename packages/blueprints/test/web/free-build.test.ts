import { checkSchema } from "@guildhall/contracts";
import { expect, test } from "vitest";
import { freeBuild } from "../../src/free-build/index.ts";

test.each([
  ["A tic-tac-toe game with a 'Reset' button", "page", "index.html"],
  ["A Python script that prints a calendar of the month", "script-python", "main.py"],
  ["A node command line script that draws a tree", "script-node", "main.mjs"],
])("reads the kind of %s and gives it a file that runs", (brief, kind, entry) => {
  const { form } = freeBuild.draft(brief);
  expect(form.kind).toBe(kind);
  expect(freeBuild.files?.(form)[0]?.path).toBe(entry);
  expect(freeBuild.emit(form, [])[entry]).toContain("not written yet");
  for (const check of freeBuild.checks(form)) expect(checkSchema.parse(check).oracle).not.toBe("none");
});

test("texts the brief quotes are confirmed, wishes in prose stay untested", () => {
  const { form } = freeBuild.draft("A game with a 'Start' button. The score goes up with every click.");
  expect(freeBuild.checks(form).map((check) => check.oracle)).toEqual(["house", "confirmed"]);
  const rows = freeBuild.requirements(form)[0]?.criteria ?? [];
  const proved = new Set(freeBuild.checks(form).flatMap((check) => check.criteria));
  // A page that shows its heading is not yet what was asked for: its wishes are musts that nothing has proved.
  expect(rows.filter((row) => row.priority === "must" && !proved.has(row.id)).length).toBe(2);
});

test("accepted files take the place of their placeholders, and of nothing else", () => {
  const { form } = freeBuild.draft("A small drawing page");
  const files = freeBuild.emit(form, [
    { leaf: "app.js", code: "export {};\n", stub: false },
    { leaf: "../evil.js", code: "x", stub: false },
  ]);
  expect(files["app.js"]).toBe("export {};\n");
  expect(files["../evil.js"]).toBeUndefined();
});

test.each(["", "\u0000", "x".repeat(100_000)])("reads any text", (brief) => {
  expect(freeBuild.form.safeParse(freeBuild.draft(brief).form).success).toBe(true);
});
