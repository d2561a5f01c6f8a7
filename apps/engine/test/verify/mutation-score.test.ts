import { afterAll, expect, it } from "vitest";
import { createLeafJudge } from "../../src/languages/index.ts";
import { leafMutation, mutationScore } from "../../src/verify/index.ts";
import { driver } from "../languages/sandbox.ts";

const judge = createLeafJudge({ driver });
afterAll(() => judge.dispose());

const LEAF = {
  name: "clamp",
  purpose: "A number kept within two bounds.",
  params: [
    { name: "n", type: "integer" as const },
    { name: "low", type: "integer" as const },
    { name: "high", type: "integer" as const },
  ],
  returns: "integer" as const,
  records: [],
  raises: false,
  properties: [],
  criteria: [],
  file: "clamp.py",
};
const CODE = {
  python:
    "def clamp(n: int, low: int, high: int) -> int:\n    while n < low:\n        n += 1\n    if n > high:\n        return high\n    return n\n",
  typescript:
    "function clamp(n: number, low: number, high: number): number {\n  while (n < low) n += 1;\n  if (n > high) return high;\n  return n;\n}\n",
};
const example = (id: string, args: number[], value: number) => ({
  id,
  leaf: "clamp",
  args,
  outcome: { kind: "returns" as const, value },
  oracle: "confirmed" as const,
});
const INSIDE = example("inside", [5, 0, 9], 5);
const ALL = [INSIDE, example("below", [-3, 0, 9], 0), example("above", [12, 0, 9], 9)];

it.each(["python", "typescript"] as const)(
  "more telling examples of a leaf in %s kill more mutants, hanging ones too",
  async (language) => {
    const score = (examples: typeof ALL) =>
      leafMutation(
        judge,
        { leaf: { ...LEAF, language, examples }, code: CODE[language], moduleFor: (code) => code },
        {},
      );
    const [none, one, all] = [await score([]), await score([INSIDE]), await score(ALL)];
    expect(none.killed).toBe(0);
    expect(none.survivors.length).toBe(none.total);
    expect(one.killed).toBeGreaterThan(0);
    expect(all.killed).toBeGreaterThan(one.killed);
    expect(all.total).toBe(none.total);
    // `n -= 1` below the lower bound never ends.
    expect(all.kills.find(({ mutant }) => mutant.operator === "assignment")?.by).toContain("below");
    expect(all.score).toBeCloseTo(all.killed / all.total);
  },
  60_000,
);

it("a test that fails on the code itself notices no mutant", async () => {
  const wrong = example("wrong", [5, 0, 9], 6);
  const report = await leafMutation(
    judge,
    { leaf: { ...LEAF, language: "python", examples: [wrong] }, code: CODE.python, moduleFor: (code) => code },
    {},
  );
  expect(report.killed).toBe(0);
  expect(report.total).toBeGreaterThan(5);
});

it("stops when its time is up, and says what it did not try", async () => {
  const run = async () => ({ refused: null, failed: [] });
  const report = await mutationScore(CODE.python, "python", { run, budgetMs: -1 });
  expect(report).toMatchObject({ total: 0, score: null });
  expect(report.untried).toBeGreaterThan(5);
});

it("a mutant that cannot be loaded counts as killed, and code without anything to change has no score", async () => {
  const run = async (source: string) => ({
    refused: source.includes("__mutant__ = 0") ? null : "import failed",
    failed: [],
  });
  const report = await mutationScore(CODE.python, "python", { run });
  expect(report.score).toBe(1);
  expect(await mutationScore("", "python", { run })).toMatchObject({ total: 0, score: null });
});
