import { spawnSync } from "node:child_process";
import type { CaseResult, Check, PageStep, TraceMatrix } from "@guildhall/contracts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { junitXml, matrixMarkdown, seleniumScript } from "../../src/verify/index.ts";

const python = (program: string, input: string) =>
  spawnSync("/usr/bin/python3", ["-c", program], { input, encoding: "utf8", env: { PYTHONIOENCODING: "utf-8" } });

/** What an independent parser reads in a document: name, properties and failure of every case. */
const READ_JUNIT = `
import json, sys
import xml.etree.ElementTree as tree
root = tree.fromstring(sys.stdin.buffer.read())
print(json.dumps([
    [case.get("name"), [[p.get("name"), p.get("value")] for p in case.iter("property")],
     None if case.find("failure") is None else case.find("failure").text or ""]
    for case in root.iter("testcase")
]))
`;

const check = (id: string, title: string): Check => ({
  id,
  title,
  criteria: ["R1.1"],
  oracle: "house",
  kind: "page",
  steps: [{ action: "reload" }],
});
const result = (checkId: string, output: string, status: CaseResult["status"]): CaseResult => ({
  checkId,
  status,
  output,
  durationMs: 12,
  script: "",
  file: "",
  versionId: "v",
});
const matrix = (cases: TraceMatrix["cases"]): TraceMatrix => ({ versionId: "v", rows: [], cases, orphans: [] });
const anyText = fc.string({ unit: "binary", maxLength: 40 });
/** As XML can hold it: control characters, lone surrogates and non-characters are replaced. */
const holdable = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these cannot be in a document
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");

it("writes JUnit XML that another parser reads back word for word, whatever a test printed", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 8 }), (texts) => {
      const cases = texts.map(([title, output], at) => ({
        check: check(`c${at}`, title),
        result: result(`c${at}`, output, "failed"),
      }));
      const read = python(READ_JUNIT, junitXml({ title: texts[0]?.[0] ?? "", matrix: matrix(cases) }));
      expect(read.stderr).toBe("");
      expect(JSON.parse(read.stdout)).toEqual(
        texts.map(([title, output], at) => [
          `c${at} ${holdable(title)}`,
          [
            ["lane", "spec"],
            ["oracle", "house"],
            ["criterion", "R1.1"],
          ],
          holdable(output),
        ]),
      );
    }),
    { numRuns: 40 },
  );
}, 60_000);

it("keeps every row of the Markdown page on one line with as many cells as its head", () => {
  fc.assert(
    fc.property(anyText, anyText, (title, text) => {
      const page = matrixMarkdown({
        title,
        matrix: {
          ...matrix([{ check: check("c|1", title), result: null }]),
          rows: [
            {
              criterionId: "R1.1",
              text,
              ears: "",
              priority: "must",
              status: "passed",
              oracle: "house",
              checks: ["c|1"],
            },
          ],
        },
        plan: { versionId: null, rows: [] },
      });
      const rows = page.split("\n").filter((line) => line.startsWith("|"));
      expect(rows).toHaveLength(5);
      for (const row of rows.slice(0, 3)) {
        expect(row.replaceAll(/\\[\\|`*_<>[\]]/g, "").split("|")).toHaveLength(8);
      }
    }),
  );
});

it("writes page checks as a Selenium script that Python compiles, whatever stands on the page", () => {
  const step = fc.record(
    {
      action: fc.constantFrom(
        ...(["goto", "click", "fill", "select", "check", "press", "expect", "reload"] as PageStep["action"][]),
      ),
      role: fc.constantFrom("button", "textbox"),
      name: anyText,
      value: anyText,
      expect: fc.constantFrom(
        ...(["visible", "hidden", "text", "value", "count", "checked", "focused"] as NonNullable<PageStep["expect"]>[]),
      ),
    },
    { requiredKeys: ["action"] },
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), anyText, (steps, title) => {
      const text = seleniumScript([{ ...check("R1.1-x", title), kind: "page", steps }]);
      const read = python("import ast, sys; ast.parse(sys.stdin.buffer.read().decode('utf-8'))", text);
      expect(read.stderr).toBe("");
    }),
    { numRuns: 40 },
  );
}, 60_000);

it("says each row of a page check in Selenium's own words", () => {
  const steps: PageStep[] = [
    { action: "goto", value: "/#/books" },
    { action: "fill", role: "textbox", name: "Title", value: "Dune" },
    { action: "click", role: "button", name: "Add" },
    { action: "expect", role: "row", name: "Dune", expect: "visible" },
    { action: "expect", role: "listitem", expect: "count", value: "1" },
  ];
  const text = seleniumScript([{ ...check("R1.1-add", "adds a book"), kind: "page", steps }]);
  expect(text.slice(text.indexOf("def test_"))).toBe(`def test_R1_1_add(driver):
    """adds a book"""
    driver.get(BASE_URL.rstrip("/") + "/" + "/#/books".lstrip("/"))
    fill(element(driver, role="textbox", name="Title"), "Dune")
    element(driver, role="button", name="Add").click()
    wait(lambda: shown(find(driver, role="row", name="Dune")), "row Dune: visible")
    wait(lambda: len(shown(find(driver, role="listitem"))) == 1, "listitem : count 1")
`);
});
