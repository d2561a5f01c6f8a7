import { afterAll, describe, expect, it } from "vitest";
import { MAX_PROBLEM_SAMPLES, readExercise, solveProblem } from "../../src/codegen/index.ts";
import { createSourceJudge } from "../../src/languages/index.ts";
import { driver } from "../languages/sandbox.ts";
import { scripted } from "./scripted-backend.ts";

const judge = createSourceJudge({ driver });
afterAll(() => judge.dispose());

const TWO_EXAMPLES = "Count the words: `count('a b') === 2`, `count('a') === 1`.";
const ONE_EXAMPLE = "Count the words: `count('a b') === 2`.";
const solve = async (answers: string[], instructions = TWO_EXAMPLES) => {
  const { backend, requests } = scripted(answers);
  const exercise = readExercise({
    language: "typescript",
    instructions,
    stub: "export const count = (text: string): number => {\n  throw new Error('Remove this line');\n};\n",
    setup: "",
  });
  if (!exercise) throw new Error("the stub names something");
  const model = async () => ({ backend, maxSamples: MAX_PROBLEM_SAMPLES });
  const solution = await solveProblem(exercise, { model, judge, maxRepairs: 0, seed: 1 });
  return { code: solution.code, last: requests.at(-1)?.messages.at(-1)?.content ?? "" };
};
/** Behaves, and gives a text where a number is promised. */
const UNTYPED =
  "export const count = (text: string): number => {\n  const n: string = text.split(' ').length;\n  return n;\n};\n```";
const TYPED = "export const count = (text: string): number => text.split(' ').length;\n```";
const OTHER = "export const count = (text: string): number => text.length;\n```";

describe("TypeScript that behaves but whose types do not fit", () => {
  it("is kept, and its types are mended where the behaviour stays the same", async () => {
    const { code, last } = await solve([UNTYPED, TYPED]);
    expect(code).toContain("=> text.split(' ').length");
    expect(last).toContain("TS2322");
  });

  it("is kept as it is where the mended text behaves differently", async () => {
    const { code } = await solve([UNTYPED, OTHER]);
    expect(code).toContain("const n: string");
  });

  it("gives way to an answer that behaves alike and has no such error, without asking again", async () => {
    const { code, last } = await solve([UNTYPED, TYPED], ONE_EXAMPLE);
    expect(code).toContain("=> text.split(' ').length");
    expect(last).not.toContain("TS2322");
  });
});
