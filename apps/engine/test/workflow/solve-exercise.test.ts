import { afterAll, describe, expect, it } from "vitest";
import { createSourceJudge } from "../../src/languages/index.ts";
import { createExerciseSolver, type Exercise } from "../../src/workflow/index.ts";
import { scripted } from "../codegen/scripted-backend.ts";
import { driver } from "../languages/sandbox.ts";

const judge = createSourceJudge({ driver });
afterAll(() => judge.dispose());

const OWNER = { id: "owner", role: "owner" } as const;
const clock = { monotonicMs: () => performance.now() };
const leap: Exercise = {
  language: "javascript",
  instructions: "Say whether a year is a leap year: divisible by 4, but by 100 only when by 400 too.",
  path: "leap.js",
  beside: "",
  stub: "export const isLeap = (year) => {\n  throw new Error('Remove this line');\n};\n",
};
const solve = (exercise: Exercise, answers: string[]) => {
  const { backend, requests } = scripted(answers);
  const solver = createExerciseSolver({ guild: { backendFor: async () => backend }, judge, clock });
  return { solution: solver.solve(OWNER, exercise, { seed: 1 }), requests };
};
const CALLS = JSON.stringify({ calls: ["isLeap(2000)", "isLeap(1900)", "isLeap(2024)", "isLeap(2023)"] });
const RIGHT = "export const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);\n```";
const SIMPLE = "export const isLeap = (year) => year % 4 === 0;\n```";

describe("solving an exercise", () => {
  it("compares answers on calls the model proposed, and takes the behaviour most of them share", async () => {
    const { solution, requests } = solve(leap, [CALLS, SIMPLE, RIGHT, RIGHT, RIGHT]);
    const { code, ok, examples } = await solution;
    expect(code).toContain("year % 400");
    expect(ok).toBe(true);
    expect(examples).toEqual({ passed: 0, found: 0 });
    expect(requests[0]?.messages.at(-1)?.content).toContain("Six calls like `isLeap(…)`");
  });

  it("uses examples of the instructions without asking for calls", async () => {
    const told = { ...leap, instructions: `${leap.instructions} isLeap(1900) => false` };
    const { solution, requests } = solve(told, [SIMPLE, RIGHT, RIGHT, RIGHT]);
    expect((await solution).examples).toEqual({ passed: 1, found: 1 });
    expect(requests[0]?.grammar).toBeUndefined();
  });

  it("says that it has nothing where no answer defines what is asked", async () => {
    const { solution } = solve(leap, [CALLS, "I cannot do that.\n```"]);
    expect(await solution).toMatchObject({ ok: false, code: null });
  });

  it("refuses a stub that names nothing to write, and whoever is not the owner", async () => {
    const { solution } = solve({ ...leap, stub: "// empty\n" }, [RIGHT]);
    await expect(solution).rejects.toMatchObject({ code: "INVALID_INPUT" });
    const solver = createExerciseSolver({
      guild: { backendFor: () => Promise.reject(new Error("not asked")) },
      judge,
      clock,
    });
    await expect(solver.solve({ id: "guest", role: "viewer" } as never, leap, {})).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});
