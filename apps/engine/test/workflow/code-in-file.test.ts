import { blueprintOf } from "@guildhall/blueprints";
import { expect, it } from "vitest";
import { codeInFile } from "../../src/workflow/lanes/code-in-file.ts";

it.each(["python-cli", "typescript-cli", "web-app"] as const)(
  "finds the code in the file a %s was emitted with, so that emitting it again changes nothing",
  (id) => {
    const blueprint = blueprintOf(id);
    const { form, code } = blueprint.sample;
    for (const leaf of blueprint.leaves(form)) {
      const text = blueprint.emit(form, code)[leaf.file] ?? "";
      const found = codeInFile(text, leaf) ?? "";
      expect(found).not.toBe("");
      const again = blueprint.emit(form, [{ leaf: leaf.name, code: found, stub: false }])[leaf.file];
      expect(again).toBe(text);
    }
  },
);

it("says nothing of code that needs another file of the project, and knows its record types", () => {
  const leaf = { language: "python" as const, records: [{ name: "Row", fields: [] }] };
  expect(codeInFile("from ..models import Row\n\n\ndef f(row: Row): ...\n", leaf)).toBe("def f(row: Row): ...\n");
  expect(codeInFile("from .other import g\n\n\ndef f(x):\n    return g(x)\n", leaf)).toBeNull();
});
