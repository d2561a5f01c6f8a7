import { afterAll, beforeAll, expect, it } from "vitest";
import { ASKS_ZIGZAG, openScriptedHouse, owner, type ScriptedHouse, WORDY, ZIGZAG, ZIGZAG_BODY } from "./test-house.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

it("changes neither leaves nor requirements when it refuses to work beside a run", async () => {
  const { projectId } = await house.built(ZIGZAG);
  // The leaf is written again, and the model is held in the middle of it.
  const pause = house.model.on({ when: ASKS_ZIGZAG, answer: ZIGZAG_BODY, pauseAfterTokens: 1 });
  const example = { leaf: "zigzag", args: ["x-y"], outcome: { kind: "returns" as const, value: "X-y" } };
  await house.verbs.spec.addExample(owner, { projectId, example });
  const run = await house.verbs.runs.build(owner, { projectId });
  await pause.reached;
  const state = async () => ({
    leaves: await house.verbs.leaves.list(owner, { projectId }),
    revision: (await house.verbs.spec.get(owner, { projectId }))?.revision,
    project: (await house.verbs.projects.get(owner, { projectId })).stage,
    messages: await house.verbs.messages.list(owner, { projectId }),
  });
  const before = await state();
  const code = "def zigzag(text: str) -> str:\n    return text\n";
  const verbs = [
    house.verbs.leaves.retry(owner, { projectId, leaf: "zigzag" }),
    house.verbs.leaves.edit(owner, { projectId, leaf: "zigzag", code }),
    house.verbs.leaves.stub(owner, { projectId, leaf: "zigzag" }),
    house.verbs.brainstorm.start(owner, { projectId, brief: WORDY, blueprint: "python-cli" }),
  ];
  for (const refused of await Promise.allSettled(verbs)) {
    expect(refused).toMatchObject({ status: "rejected", reason: { code: "CONFLICT" } });
  }
  expect(await state()).toEqual(before);
  await house.verbs.runs.stop(owner, { runId: run.id });
  pause.release();
  pause.remove();
}, 120_000);
