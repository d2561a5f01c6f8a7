import type { Check, Example, Leaf, Requirement } from "@guildhall/contracts";
import { expect, it } from "vitest";
import { caseFindings, testPlan, traceMatrix } from "../../src/verify/index.ts";

const example = (id: string, args: Example["args"], outcome: Example["outcome"]): Example => ({
  id,
  leaf: "bulk",
  args,
  outcome,
  oracle: "confirmed",
});
const gives = (value: string) => ({ kind: "returns" as const, value });
const leaf: Leaf = {
  name: "bulk",
  language: "python",
  purpose: "What counts as bulk.",
  params: [{ name: "number", type: "integer" }],
  returns: "text",
  records: [],
  raises: true,
  examples: [
    example("e1", [10], gives("small")),
    example("e2", [11], gives("LARGE")),
    example("e3", [500], gives("LARGE")),
    example("e4", [-7], { kind: "raises", messageContains: "no" }),
    example("e5", [60], gives("sixty")),
  ],
  properties: [],
  criteria: ["R1.1"],
  file: "bulk/rules/bulk.py",
};
const requirements: Requirement[] = [
  {
    id: "R1",
    story: "",
    criteria: [
      { id: "R1.1", when: "bulk is called", shall: "say it", priority: "must" },
      { id: "R1.2", when: "the prototype is used", shall: "do what the brief says: “in blue”", priority: "must" },
      { id: "R1.3", when: "x", shall: "y", priority: "should" },
    ],
  },
];
const base = { criteria: ["R1.1"], oracle: "confirmed" as const, leaf: "bulk" };
const checks: Check[] = [
  ...leaf.examples.map(
    ({ id, outcome }): Check => ({
      ...base,
      id: `R1.1-${id}`,
      title: `bulk ${id}`,
      kind: outcome.kind === "raises" ? "raises" : "example",
      exampleId: id,
    }),
  ),
  { ...base, id: "R1.1-det", title: "same twice", kind: "property", oracle: "derived", property: "deterministic" },
  { ...base, id: "pin-1", title: "bulk(3)", kind: "pinned", oracle: "none", args: [3], outcome: gives("small") },
];
const record = (checkId: string, status: "passed" | "failed", now?: string) => ({
  checkId,
  status,
  now,
  durationMs: 1,
  output: "E  assert 'a' == 'b'",
  script: "",
  file: "tests/test_rules.py",
  versionId: "v1",
});
const matrixOf = (results: ReturnType<typeof record>[]) =>
  traceMatrix({ requirements, checks, results, versionId: "v1" });

it("gives every criterion its cases, or a row that says why nothing tests it", () => {
  const plan = testPlan({ matrix: matrixOf([]), leaves: [leaf], unplaced: ["in blue"], unwritten: [] });
  expect(new Set(plan.rows.map((row) => row.criterionId))).toEqual(new Set(["R1.1", "R1.2", "R1.3"]));
  const bare = plan.rows.filter((row) => row.checkId === null);
  expect(bare.map((row) => row.criterionId)).toEqual(["R1.2", "R1.3"]);
  expect(bare[0]?.reason).toContain("not understood");
  for (const row of plan.rows) expect(row.reason).not.toBeNull();
});

it("reads the technique from the data of a case", () => {
  const plan = testPlan({ matrix: matrixOf([]), leaves: [leaf], unplaced: [], unwritten: [] });
  expect(Object.fromEntries(plan.rows.map((row) => [row.checkId, row.technique]))).toMatchObject({
    "R1.1-e1": "boundary",
    "R1.1-e2": "boundary",
    "R1.1-e3": "equivalence class",
    "R1.1-e4": "error",
    "R1.1-e5": "example",
    "R1.1-det": "property",
  });
  expect(plan.rows.find((row) => row.checkId === "R1.1-e4")?.data).toBe('number -7 → a refusal that says "no"');
});

it("lets a pinned case prove no criterion, whatever it gives", () => {
  const only = traceMatrix({
    requirements,
    checks: checks.filter((check) => check.kind === "pinned"),
    results: [record("pin-1", "passed")],
    versionId: "v1",
  });
  expect(only.rows.map((row) => row.status)).toEqual(["untested", "untested", "untested"]);
  expect(only.rows[0]?.checks).toEqual([]);
  const red = matrixOf([...checks.map((check) => record(check.id, "passed")), record("pin-1", "failed")]);
  expect(red.rows[0]).toMatchObject({ status: "passed", oracle: "confirmed" });
  const plan = testPlan({ matrix: only, leaves: [leaf], unplaced: [], unwritten: [] });
  expect(plan.rows.filter((row) => row.criterionId === "R1.1").map((row) => row.checkId)).toEqual([null, "pin-1"]);
});

it("says for which input what was expected and what it gives now, and offers the exits of its lane", () => {
  const matrix = matrixOf([record("pin-1", "failed", '"LARGE"'), record("R1.1-e1", "failed", '"LARGE"')]);
  const [spec, regression] = caseFindings({ matrix, leaves: [leaf], edited: ["bulk"] });
  expect(spec).toMatchObject({
    lane: "spec",
    text: 'For number 10 the result should be "small", it is "LARGE".',
    exits: ["fix", "undo-edit", "test-wrong", "unclear"],
  });
  expect(regression).toMatchObject({
    lane: "regression",
    text: 'For number 3 the result was "small", now it is "LARGE".',
    exits: ["right-now", "undo-edit", "fix"],
  });
  const [unedited] = caseFindings({ matrix, leaves: [leaf], edited: [] });
  expect(unedited?.exits).not.toContain("undo-edit");
});
