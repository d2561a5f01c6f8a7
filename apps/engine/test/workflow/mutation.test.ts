import { afterEach, beforeEach, expect, it } from "vitest";
import { callVerb } from "../../src/api/cli/verb-call.ts";
import { DUR, openScriptedHouse, owner, type ScriptedHouse } from "./test-house.ts";

let house: ScriptedHouse;
beforeEach(async () => {
  house = await openScriptedHouse();
});
afterEach(() => house.close());

it("measures the tests of a built project by mutants, and names the lines of what they let pass", async () => {
  const { projectId } = await house.built(DUR);
  const stages = (await house.verbs.projects.get(owner, { projectId })).stages;
  expect(await house.verbs.tests.mutation(owner, { projectId })).toBeNull();

  const run = (await callVerb(house.verbs, owner, "tests.measureMutation", { projectId })) as { id: string };
  expect(await house.settled(run.id)).toMatchObject({ status: "done", kind: "mutation", error: null });
  const found = await house.verbs.tests.mutation(owner, { projectId });
  if (!found) throw new Error("nothing was found");
  expect(found.total).toBeGreaterThan(5);
  expect(found.killed).toBeGreaterThan(0);
  expect(found.score).toBeCloseTo(found.killed / found.total);
  expect(found.leaves.map(({ leaf }) => leaf)).toHaveLength(1);
  expect(found.versionId).toBe((await house.verbs.tests.matrix(owner, { projectId })).versionId);
  for (const { file, line, original } of found.survivors) {
    expect((await house.read(projectId, file)).split("\n")[line - 1]).toContain(original.split("\n")[0]);
  }
  // A measurement is no stage of the journey, and says nothing about the checks.
  expect((await house.verbs.projects.get(owner, { projectId })).stages).toEqual(stages);
}, 120_000);

it("refuses where nothing is written yet, and says what to do", async () => {
  const { projectId } = await house.understood(DUR);
  await expect(house.verbs.tests.measureMutation(owner, { projectId })).rejects.toMatchObject({
    code: "CONFLICT",
    remedy: expect.stringContaining("Build"),
  });
});
