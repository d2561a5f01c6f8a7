import { afterAll, describe, expect, it } from "vitest";
import { MAX_PROBLEM_SAMPLES, readProblem, solveProblem } from "../../src/codegen/index.ts";
import { createSourceJudge } from "../../src/languages/index.ts";
import { driver } from "../languages/sandbox.ts";
import { scripted } from "./scripted-backend.ts";

const judge = createSourceJudge({ driver });
afterAll(() => judge.dispose());

const problem = readProblem({
  language: "python",
  prompt:
    'def larger(a: int, b: int) -> int:\n    """The larger of two numbers.\n    >>> larger(1, 2)\n    2\n    """\n',
  instructions: "",
  setup: "",
  entry: "larger",
});
const solve = (answers: string[], maxRepairs = 0, how = { infill: false }) => {
  const { backend, requests } = scripted(answers, how);
  const solution = solveProblem(problem, {
    model: async () => ({ backend, maxSamples: MAX_PROBLEM_SAMPLES }),
    judge,
    maxRepairs,
    seed: 1,
  });
  return solution.then((found) => ({ ...found, requests }));
};
const RIGHT = "    return a if a > b else b\n```";
const ALSO_RIGHT = "    return max(a, b)\n```";
const SECOND = "    return b\n```";
const BROKEN = "    return a.size()\n```";
/** What no small edit mends. */
const FAR_OFF = "    return {}\n```";

it("knows the parameters of an arrow function, so that examples may name them", () => {
  const prompt = "/* Input: xs = [3, 1], k = 1\n   Output: [3] */\nconst top = (xs, k) => {\n";
  const given = { language: "javascript" as const, instructions: "", prompt, setup: "", entry: "top" };
  expect(readProblem(given).examples).toEqual([{ call: "top([3, 1], 1)", expected: "[3]" }]);
});

describe("solving a problem by its own examples", () => {
  it("reads the examples from the documentation", () => {
    expect(problem.examples).toEqual([{ call: "larger(1, 2)", expected: "2" }]);
  });

  it("ends with the first answer that passes several examples", async () => {
    const several = { ...problem, examples: [...problem.examples, { call: "larger(5, 3)", expected: "5" }] };
    const { backend } = scripted([ALSO_RIGHT, SECOND, SECOND], { infill: false });
    const model = async () => ({ backend, maxSamples: MAX_PROBLEM_SAMPLES });
    const { code, candidates } = await solveProblem(several, { model, judge, maxRepairs: 0, seed: 1 });
    expect(code).toContain("max(a, b)");
    expect(candidates).toHaveLength(1);
  });

  it("ends early when enough answers that pass behave alike", async () => {
    const { code, passesExamples, candidates } = await solve([RIGHT, ALSO_RIGHT, RIGHT]);
    expect(code).toContain("return max(a, b)");
    expect(passesExamples).toBe(true);
    expect(candidates).toHaveLength(2);
  });

  it("takes the behaviour most answers share where the example cannot tell them apart", async () => {
    // On larger(1, 2) the second argument is right too; further calls tell them apart.
    const { code } = await solve([SECOND, ALSO_RIGHT, SECOND, ALSO_RIGHT, ALSO_RIGHT, RIGHT, RIGHT, RIGHT]);
    expect(code).not.toContain("return b\n");
  });

  it("goes on while answers fail the example, and takes the first that passes", async () => {
    const { code, passesExamples } = await solve([BROKEN, BROKEN, BROKEN, BROKEN, ALSO_RIGHT, BROKEN, BROKEN, BROKEN]);
    expect(code).toContain("max(a, b)");
    expect(passesExamples).toBe(true);
  });

  it("tells a repair which call gave what, and takes it only when it passes more", async () => {
    const { requests, code, repairs } = await solve([...Array<string>(8).fill(FAR_OFF), ALSO_RIGHT], 2);
    expect(requests.at(-1)?.messages.at(-1)?.content).toContain("larger(1, 2) gives {}, and should give 2");
    expect(code).toContain("max(a, b)");
    expect(repairs).toBe(1);
  });

  it("repairs by writing one line anew between the others, where the model can", async () => {
    const { requests, code, repairs } = await solve([...Array<string>(8).fill(FAR_OFF), "    return max(a, b)"], 2, {
      infill: true,
    });
    expect(requests.at(-1)?.infill?.prefix).toMatch(/-> int:\n$/);
    expect(code).toContain("max(a, b)");
    expect(repairs).toBe(1);
  });

  it("mends an answer that is nearly right by a small edit, without asking again", async () => {
    const { candidates, passesExamples, requests } = await solve(Array<string>(8).fill("    return a - b\n```"));
    expect(passesExamples).toBe(true);
    expect(candidates.at(-1)).toMatchObject({ source: "edit", failed: [], passed: ["example-0"] });
    expect(requests).toHaveLength(4);
  });
});
