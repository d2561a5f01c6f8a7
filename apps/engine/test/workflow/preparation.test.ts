import { afterAll, beforeAll, expect, it } from "vitest";
import { openScriptedHouse, owner, type ScriptedHouse } from "./test-house.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

/** One leaf with one example, which a tested piece solves. */
const SECS = "A Python command line tool called dur that turns a duration into seconds: `dur 1h30m` prints 5400.";

const spec = async (projectId: string) => {
  const view = await house.verbs.spec.get(owner, { projectId });
  if (!view) throw new Error("no requirements");
  return view;
};
/** Resolves with the question about a result once it stands on the requirements screen. */
const rightQuestion = (projectId: string) =>
  new Promise<Awaited<ReturnType<typeof spec>>["questions"][number]>((resolve, reject) => {
    const look = () =>
      spec(projectId).then(({ questions }) => {
        const found = questions.find((question) => question.example && question.answer === null);
        if (!found) return;
        leave();
        resolve(found);
      }, reject);
    const leave = house.resources.bus.on("invalidate", (seen) => {
      if (seen.projectId === projectId && seen.topics.includes("spec")) void look();
    });
    void look();
  });

it("asks before Build whether a computed result is right, without a new revision, and yes confirms it", async () => {
  const { projectId } = await house.understood(SECS);
  const { revision } = await spec(projectId);
  const question = await rightQuestion(projectId);
  expect(question.text).toMatch(/the result is .*right\?/);
  expect(question.example?.oracle).toBe("none");
  const before = await spec(projectId);
  expect(before.revision).toBe(revision);
  expect(before.questions.length).toBeLessThanOrEqual(5);
  expect(before.examples.filter((example) => example.oracle === "confirmed").length).toBe(1);

  const after = await house.verbs.spec.answer(owner, { projectId, questionId: question.id, answer: "yes" });
  expect(after.examples).toContainEqual(
    expect.objectContaining({ args: question.example?.args, outcome: question.example?.outcome, oracle: "confirmed" }),
  );
}, 60_000);

it("takes the person's own value where the computed one is wrong", async () => {
  const { projectId } = await house.understood(SECS);
  const { id: questionId, example } = await rightQuestion(projectId);
  const answer = (text: string) => house.verbs.spec.answer(owner, { projectId, questionId, answer: text });
  await expect(answer("should be ")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  await expect(answer("should be {")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  const after = await answer("should be 7");
  const said = after.examples.find((entry) => JSON.stringify(entry.args) === JSON.stringify(example?.args));
  expect(said).toMatchObject({ outcome: { kind: "returns", value: 7 }, oracle: "confirmed" });
  expect(after.questions.find(({ id }) => id === questionId)?.answer).toBe("should be 7");
}, 60_000);

it("throws the question away when an edit touches its function, and asks anew", async () => {
  const { projectId } = await house.understood(SECS);
  await rightQuestion(projectId);
  const { revision, rows } = await spec(projectId);
  const purpose = rows.find((row) => row.path.startsWith("/leaves/0/purpose"));
  const edits = [{ op: "set" as const, path: purpose?.path ?? "", value: `${purpose?.value} It never rounds.` }];
  const edited = await house.verbs.spec.edit(owner, { projectId, revision, edits });
  expect(edited.questions.filter((question) => question.example)).toEqual([]);
  expect((await rightQuestion(projectId)).example).toBeDefined();
}, 60_000);

it("confirms nothing when it is told to decide by itself", async () => {
  const { projectId } = await house.understood(SECS);
  const { id: questionId } = await rightQuestion(projectId);
  const before = await spec(projectId);
  const after = await house.verbs.spec.answer(owner, { projectId, questionId, answer: "decide" });
  expect(after.examples).toEqual(before.examples);
}, 60_000);
