import { afterAll, beforeAll, expect, it } from "vitest";
import { callVerb } from "../../src/api/cli/verb-call.ts";
import { ASKS_ZIGZAG, openScriptedHouse, owner, type ScriptedHouse, ZIGZAG, ZIGZAG_BODY } from "./test-house.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

it("runs a queued message in the words it was given last, and refuses new ones once it was started", async () => {
  const { projectId, runId } = await house.understood(ZIGZAG);
  const pause = house.model.on({ when: ASKS_ZIGZAG, answer: ZIGZAG_BODY, pauseAfterTokens: 1 });
  await house.verbs.runs.build(owner, { projectId });
  await pause.reached;
  const sent = await house.verbs.messages.send(owner, { projectId, text: "Set the title to Wrong", mode: "change" });
  expect(sent).toMatchObject({ message: { status: "queued" }, run: null });
  const messageId = sent.message.id;
  const edited = await callVerb(house.verbs, owner, "messages.edit", { messageId, text: " Set the title to Right " });
  expect(edited).toMatchObject({ id: messageId, text: "Set the title to Right", status: "queued" });
  await expect(callVerb(house.verbs, owner, "messages.edit", { messageId, text: "  " })).rejects.toMatchObject({
    code: "INVALID_INPUT",
  });

  const taken = new Promise<string>((resolve) => {
    const leave = house.resources.bus.on("event", ({ body, projectId: of, runId: run }) => {
      if (of !== projectId || body.type !== "run.started" || body.kind !== "change") return;
      leave();
      resolve(run);
    });
  });
  pause.release();
  pause.remove();
  await house.settled(runId);
  expect(await house.settled(await taken)).toMatchObject({ status: "done", request: "Set the title to Right" });
  expect((await house.verbs.spec.get(owner, { projectId }))?.spec.title).toBe("Right");
  await expect(house.verbs.messages.edit(owner, { messageId, text: "Too late" })).rejects.toMatchObject({
    code: "CONFLICT",
    remedy: expect.stringContaining("another message"),
  });
  await expect(house.verbs.messages.remove(owner, { messageId })).rejects.toMatchObject({ code: "CONFLICT" });
}, 120_000);
