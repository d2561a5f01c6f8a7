import { afterAll, beforeAll, expect, it } from "vitest";
import { openScriptedHouse, owner, type ScriptedHouse, WORDY, ZIGZAG } from "./test-house.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

const REQUEST = "Put a greeting into cli.py that nobody sees";
const ASKED = "Change asked for: Put a greeting";
const fileOf = (prompt: string): string => /```python\n([\s\S]*?)\n```/.exec(prompt)?.[1] ?? "";

it("stops within a second while the model writes, and leaves files and history as they were", async () => {
  const { projectId } = await house.built(WORDY);
  const versions = await house.verbs.versions.list(owner, { projectId });
  const slow = house.model.on({ when: ASKED, answer: "one two three four", pauseAfterTokens: 1 });
  const { run } = await house.verbs.messages.send(owner, { projectId, text: REQUEST, mode: "change" });
  await slow.reached;
  const begun = performance.now();
  const stopped = await house.verbs.runs.stop(owner, { runId: run?.id ?? "" });
  expect(performance.now() - begun).toBeLessThan(1000);
  slow.release();
  slow.remove();
  expect(stopped.status).toBe("stopped");
  expect(await house.verbs.versions.list(owner, { projectId })).toEqual(versions);
}, 120_000);

it("keeps what a stopped build had written as a version that says so", async () => {
  const { projectId } = await house.understood(ZIGZAG);
  const slow = house.model.on({ when: "Write `zigzag`", answer: "    return text\n```", pauseAfterTokens: 1 });
  const run = await house.verbs.runs.build(owner, { projectId });
  await slow.reached;
  await house.verbs.runs.stop(owner, { runId: run.id });
  slow.release();
  slow.remove();
  const [head] = await house.verbs.versions.list(owner, { projectId });
  expect(head).toMatchObject({ origin: "stopped", runId: run.id });
}, 120_000);

it("takes what is said to it into the next step of the run", async () => {
  const { projectId } = await house.built(WORDY);
  const first = house.model.on({ when: ASKED, times: 1, answer: "nothing of use\n```", pauseAfterTokens: 1 });
  const second = house.model.on({
    when: ({ prompt }) => prompt.includes(ASKED) && prompt.includes("Also: Say it in French"),
    answer: ({ prompt }) => `${fileOf(prompt)}\nGREETING = "bonjour"\n\`\`\``,
  });
  const { run } = await house.verbs.messages.send(owner, { projectId, text: REQUEST, mode: "change" });
  await first.reached;
  const steered = await house.verbs.messages.steer(owner, { projectId, text: "Say it in French" });
  expect(steered).toMatchObject({ message: { mode: "steer", status: "queued" }, run: { id: run?.id } });
  first.release();
  expect(await house.settled(run?.id ?? "")).toMatchObject({ status: "done", error: null });
  first.remove();
  second.remove();
  expect(await house.read(projectId, "wordy/cli.py")).toContain("bonjour");
  const said = (await house.verbs.messages.list(owner, { projectId })).find(({ mode }) => mode === "steer");
  expect(said).toMatchObject({ status: "sent", runId: run?.id });
}, 120_000);

it("does not lose what no step took: it is a change of its own afterwards", async () => {
  const { projectId, runId } = await house.understood(ZIGZAG);
  const slow = house.model.on({ when: "Write `zigzag`", answer: "    return text\n```", pauseAfterTokens: 1 });
  await house.verbs.runs.build(owner, { projectId });
  await slow.reached;
  await house.verbs.messages.steer(owner, { projectId, text: "Rename the title to Up and Down" });
  const started = new Promise<string>((resolve) => {
    const leave = house.resources.bus.on("event", ({ body, projectId: of, runId: id }) => {
      if (of !== projectId || body.type !== "run.started" || body.kind !== "change") return;
      leave();
      resolve(id);
    });
  });
  await house.verbs.runs.stop(owner, { runId });
  slow.release();
  slow.remove();
  expect(await house.settled(await started)).toMatchObject({ request: "Rename the title to Up and Down" });
  expect((await house.verbs.spec.get(owner, { projectId }))?.spec.title).toBe("Up and Down");
}, 120_000);

it("folds the conversation back to a version and destroys nothing of it", async () => {
  const { projectId } = await house.built(WORDY);
  await house.change(projectId, "Rename the title to First");
  const [first] = await house.verbs.versions.list(owner, { projectId });
  await house.change(projectId, "Rename the title to Second");
  const versionId = first?.id ?? "";
  const preview = await house.verbs.versions.restorePreview(owner, { projectId, versionId });
  expect(preview.messages).toBe(1);
  const versions = await house.verbs.versions.list(owner, { projectId });
  await house.verbs.versions.restore(owner, { projectId, versionId, what: "none", conversation: true });
  const states = (await house.verbs.messages.list(owner, { projectId })).map(({ text, status }) => [text, status]);
  expect(states).toContainEqual(["Rename the title to First", "sent"]);
  expect(states).toContainEqual(["Rename the title to Second", "folded"]);
  expect(await house.verbs.versions.list(owner, { projectId })).toEqual(versions);
  // Forward again: what was folded is said again.
  await house.verbs.versions.restore(owner, {
    projectId,
    versionId: versions[0]?.id ?? "",
    what: "none",
    conversation: true,
  });
  expect((await house.verbs.messages.list(owner, { projectId })).every(({ status }) => status === "sent")).toBe(true);
}, 120_000);
