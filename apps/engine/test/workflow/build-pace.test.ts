import type { RunEvent, RunEventBody } from "@guildhall/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { estimateMs, paceOf } from "../../src/workflow/project/build-pace.ts";
import { DUR, openScriptedHouse, owner, type ScriptedHouse } from "./test-house.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

const estimateOf = async (runId: string) =>
  (await house.events(runId)).flatMap(({ body }) =>
    (body.type === "run.started" || body.type === "run.resumed") && body.estimateMs ? [body.estimateMs] : [],
  );

it("tells before the first leaf how long a build takes, learns from it, and says the same on the plan", async () => {
  const first = await house.understood(DUR);
  // Reading the brief is not estimated; the build that goes on from it is, once.
  expect(await estimateOf(first.runId)).toEqual([]);
  await house.verbs.runs.build(owner, { projectId: first.projectId });
  const { status } = await house.settled(first.runId);
  expect(status).toBe("done");
  const before = await estimateOf(first.runId);
  expect(before).toHaveLength(1);

  const second = await house.understood(DUR);
  const plan = (await house.verbs.spec.get(owner, { projectId: second.projectId }))?.estimate.seconds ?? 0;
  await house.verbs.runs.build(owner, { projectId: second.projectId });
  await house.settled(second.runId);
  const [after = 0] = await estimateOf(second.runId);
  // A tested piece solves the leaf faster than the pace a new machine starts with.
  expect(after).toBeLessThan(before[0] ?? 0);
  expect(plan).toBe(Math.round(after / 1000));
}, 120_000);

it("does not count leaves that are written already", async () => {
  const { projectId } = await house.built(DUR);
  const pace = await house.resources.db.settings.get("build.pace");
  const again = await house.verbs.runs.build(owner, { projectId });
  await house.settled(again.id);
  expect(await estimateOf(again.id)).toEqual([estimateMs(pace as { leafMs: number; restMs: number }, 0)]);
}, 120_000);

it("reads the pace from a build's own events: writing by the leaf, the rest apart", () => {
  const at = (ms: number, body: RunEventBody): RunEvent => {
    return { runId: "r", projectId: "p", seq: ms, at: new Date(ms).toISOString(), body };
  };
  const leaf = (ms: number, name: string, state: "writing" | "chosen") =>
    at(ms, { type: "leaf.state", leaf: name, state, detail: "" });
  const turn = [leaf(1000, "a", "writing"), leaf(4000, "a", "chosen"), leaf(4000, "b", "writing")];
  expect(paceOf([...turn, leaf(7000, "b", "chosen")], 9000)).toEqual({ leafMs: 3000, restMs: 3000 });
  expect(paceOf([], 9000)).toEqual({ leafMs: null, restMs: 9000 });
});
