import { afterAll, expect, it } from "vitest";
import { readProblem } from "../../src/codegen/index.ts";
import { createSourceJudge } from "../../src/languages/index.ts";
import { findingsOf, regressionTests, runSourceCalls, specTests } from "../../src/verify/index.ts";
import { callsIn } from "../../src/verify/written-tests/write-inputs.ts";
import { scripted } from "../codegen/scripted-backend.ts";
import { driver } from "../languages/sandbox.ts";

const judge = createSourceJudge({ driver });
afterAll(() => judge.dispose());

const problem = readProblem({
  language: "python",
  prompt:
    'def grade(points: int) -> str:\n    """"pass" from 50 points, else "fail"; from 90 on "best".\n    >>> grade(10)\n    \'fail\'\n    """\n',
  instructions: "",
  setup: "",
  entry: "grade",
});
const CALLS = "50)\nassert grade(49) == 'nonsense'\ngrade(90)  # the best\ngrade(nobody)\ngrade(1) == 2\ngrade(\n```";
const BODY = '    return "best" if points >= 90 else "pass" if points >= 50 else "fail"\n```';
const WHOLE = `def grade(points):\n${BODY}`;
const RIGHT = 'def grade(points):\n    return "best" if points >= 90 else "pass" if points >= 50 else "fail"\n';
const BUGGY = RIGHT.replace(">= 50", "> 50");

it("reads calls out of whatever stands around them, never what they are said to give", () => {
  const text =
    'f("a)(", [1, 2]) == 3\nprint(f(1))\nf(1)  # again\nlet x = g(f(2));\ndef f(x):\nf(\nf(unclosed\nrf(3)\n';
  expect(callsIn(text, "f")).toEqual(['f("a)(", [1, 2])', "f(1)", "f(2)"]);
});

it("finds a seeded bug by what independent programs agree on, and nothing in the right twin; no prompt shows the code", async () => {
  const { backend, requests } = scripted([CALLS, BODY, BODY, BODY, WHOLE, WHOLE]);
  const { tests } = await specTests(problem, { judge, backend, seed: 1 });
  expect(tests[0]).toMatchObject({ call: "grade(10)", oracle: "confirmed" });
  expect(tests.find(({ call }) => call === "grade(50)")).toMatchObject({ expected: '"pass"', oracle: "none" });

  const [finding] = await findingsOf(problem, BUGGY, tests, { judge });
  expect(finding).toMatchObject({ call: "grade(50)", got: '"fail"', expected: '"pass"', oracle: "none" });
  expect(finding?.agreement.agree).toBeGreaterThanOrEqual(3);
  expect(await findingsOf(problem, RIGHT, tests, { judge })).toEqual([]);
  for (const { messages } of requests) expect(JSON.stringify(messages)).not.toContain("> 50");
}, 60_000);

it("an example of the documentation that the code does not meet is the first finding; code that cannot load meets none", async () => {
  const { backend } = scripted([CALLS, BODY, BODY, BODY, WHOLE, WHOLE]);
  const { tests } = await specTests(problem, { judge, backend, seed: 1 });
  const upside = RIGHT.replace('"fail"', '"failed"');
  expect((await findingsOf(problem, upside, tests, { judge }))[0]).toMatchObject({
    call: "grade(10)",
    oracle: "confirmed",
    got: '"failed"',
  });
  expect(await findingsOf(problem, "def grade(:\n", tests, { judge })).toHaveLength(tests.length);
}, 60_000);

it("regression tests pin what the code gives, on the model's inputs and more, and kill most mutants", async () => {
  const { backend, requests } = scripted([CALLS]);
  const found = await regressionTests(problem, BUGGY, { run: runSourceCalls(judge, problem), backend, seed: 1 });
  expect(requests).toHaveLength(1);
  expect(found.kept.find(({ call }) => call === "grade(50)")?.outcome.text).toBe('"fail"');
  expect(found.dropped.some(({ call }) => call === "grade(nobody)")).toBe(true);
  expect(found.killed / found.mutants).toBeGreaterThan(0.8);
  const alone = await regressionTests(problem, BUGGY, { run: runSourceCalls(judge, problem), backend: null, seed: 1 });
  expect(alone.kept.length).toBeGreaterThan(0);
}, 60_000);

it("an example that is no call in the language is no finding", async () => {
  const test = {
    call: "grade(10",
    expected: "'fail'",
    oracle: "confirmed" as const,
    agreement: { agree: 0, asked: 0 },
  };
  expect(await findingsOf(problem, RIGHT, [test], { judge })).toEqual([]);
});
