import { afterAll, beforeAll, expect, it } from "vitest";
import { DUR, openScriptedHouse, owner, type ScriptedHouse } from "./test-house.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

it("answers a question from the project's own files, counts its tokens and edits nothing", async () => {
  house.model.on({ when: "Where is the duration read?", answer: "In `rules/`, by `parse_duration`." });
  const { projectId } = await house.built(DUR);
  const before = await house.verbs.versions.list(owner, { projectId });

  const { run } = await house.verbs.messages.send(owner, {
    projectId,
    text: "Where is the duration read?",
    mode: "ask",
  });
  const ended = await house.settled(run?.id ?? "");

  expect(ended).toMatchObject({ status: "done", error: null });
  expect(ended.promptTokens).toBeGreaterThan(0);
  expect(ended.completionTokens).toBeGreaterThan(0);
  const messages = await house.verbs.messages.list(owner, { projectId });
  expect(messages.at(-1)).toMatchObject({ role: "guildhall", expert: "knowledge" });
  expect(messages.at(-1)?.text).toMatch(
    /^In `rules\/`, by `parse_duration`\. \[1\]\n\n\[1\] `dur\/rules\/parse_duration\.py` lines? \d+/,
  );
  const asked = JSON.stringify(house.model.requests.at(-1));
  expect(asked).toContain("parse_duration");
  expect(await house.verbs.versions.list(owner, { projectId })).toEqual(before);
}, 120_000);
