import { rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type ScriptedModelServer, startScriptedModelServer } from "../scripted-model-server.ts";
import { ASKS_ZIGZAG, DUR, type House, makeHome, openHouse, owner, WORDY, ZIGZAG_BODY } from "./test-house.ts";

const QUESTION = "Where is the duration read?";
const BEGUN = "The duration is read in `rules/`,";
const REST = " by the function `parse_duration`.";
/** At 40 ms a word this streams for seconds: nothing but the stop ends it in time. */
const LONG = `${BEGUN} ${"and so on ".repeat(60)}`;
const REQUEST = "Put a greeting into cli.py that nobody sees";
const ASKED = "Change asked for: Put a greeting";
const fileOf = (prompt: string): string => /```python\n([\s\S]*?)\n```/.exec(prompt)?.[1] ?? "";

let home: string;
let model: ScriptedModelServer;
let house: House;
beforeEach(async () => {
  home = await makeHome();
  model = await startScriptedModelServer({ rules: [{ when: ASKS_ZIGZAG, answer: ZIGZAG_BODY }] });
  house = await openHouse({ home, model: model.url });
});
afterEach(async () => {
  await house.close();
  await model.close();
  await rm(home, { recursive: true, force: true });
});

const messages = (projectId: string) => house.verbs.messages.list(owner, { projectId });
const versions = (projectId: string) => house.verbs.versions.list(owner, { projectId });

/** Resolves when the stream of a run shows these words. */
function shown(runId: string, words: string): Promise<void> {
  let text = "";
  return new Promise((resolve) => {
    const leave = house.resources.bus.on("token", (token) => {
      if (token.runId !== runId) return;
      text += token.text;
      if (!text.includes(words)) return;
      leave();
      resolve();
    });
  });
}

/** Stops a run and says how long that took. */
async function stop(runId: string): Promise<number> {
  const begun = performance.now();
  expect(await house.verbs.runs.stop(owner, { runId })).toMatchObject({ status: "stopped" });
  return performance.now() - begun;
}

it("keeps the words of an answer that is stopped, over a restart too, and goes on from them", async () => {
  const { projectId } = await house.built(DUR);
  const before = await versions(projectId);
  const slow = model.on({ when: QUESTION, answer: LONG, tokenDelayMs: 40 });
  const { run } = await house.verbs.messages.send(owner, { projectId, text: QUESTION, mode: "ask" });
  const runId = run?.id ?? "";
  await shown(runId, BEGUN);
  expect(await stop(runId)).toBeLessThan(1000);
  slow.remove();
  const partial = (await messages(projectId)).at(-1);
  expect(partial).toMatchObject({ role: "guildhall", mode: "partial", runId, expert: "knowledge" });
  expect(partial?.text.startsWith(BEGUN)).toBe(true);
  expect((partial?.text.length ?? 0) < LONG.trim().length).toBe(true);

  await house.close();
  house = await openHouse({ home, model: model.url });
  expect((await messages(projectId)).at(-1)).toEqual(partial);

  model.on({ when: ({ messages: said }) => said.at(-1)?.content === partial?.text, answer: REST });
  await house.verbs.runs.resume(owner, { runId });
  expect(await house.settled(runId)).toMatchObject({ status: "done", error: null });
  const all = await messages(projectId);
  expect(all.at(-1)).toMatchObject({ mode: "status", expert: "knowledge" });
  expect(all.at(-1)?.text).toContain("by the function `parse_duration`. [1]");
  expect(all.filter(({ mode }) => mode === "partial")).toEqual([partial]);
  expect(await versions(projectId)).toEqual(before);
}, 120_000);

it("keeps what a change was writing beside the code, not in it", async () => {
  const { projectId } = await house.built(WORDY);
  const [before, code] = [await versions(projectId), await house.read(projectId, "wordy/cli.py")];
  model.on({ when: ASKED, answer: ({ prompt }) => fileOf(prompt), tokenDelayMs: 40 });
  const { run } = await house.verbs.messages.send(owner, { projectId, text: REQUEST, mode: "change" });
  const runId = run?.id ?? "";
  await shown(runId, "import");
  expect(await stop(runId)).toBeLessThan(1000);
  const partial = (await messages(projectId)).at(-1);
  expect(partial).toMatchObject({ mode: "partial", runId });
  expect(partial?.text).toMatch(
    /^What was being written for `wordy\/cli\.py`\. It was not checked and is in no file\./,
  );
  expect(partial?.text).toContain("import");
  expect(await versions(projectId)).toEqual(before);
  expect(await house.read(projectId, "wordy/cli.py")).toBe(code);
}, 120_000);

it("keeps a whole text that was still being checked, and does not write it afterwards", async () => {
  const { projectId } = await house.built(WORDY);
  const [before, code] = [await versions(projectId), await house.read(projectId, "wordy/cli.py")];
  model.on({ when: ASKED, answer: ({ prompt }) => `${fileOf(prompt)}\nGREETING = "hello"\n\`\`\`` });
  const { run } = await house.verbs.messages.send(owner, { projectId, text: REQUEST, mode: "change" });
  const runId = run?.id ?? "";
  await house.event(runId, ({ body }) => body.type === "progress" && body.label.endsWith("checks that passed before"));
  expect(await stop(runId)).toBeLessThan(1000);
  expect((await messages(projectId)).at(-1)).toMatchObject({
    mode: "partial",
    text: expect.stringContaining("GREETING"),
  });
  // The next run of the project comes after all that the stopped one still did.
  await house.test(projectId);
  expect(await versions(projectId)).toEqual(before);
  expect(await house.read(projectId, "wordy/cli.py")).toBe(code);
}, 120_000);

it("keeps what a stopped change had written as a version of its own, which is undone and restored like any other", async () => {
  const { projectId } = await house.built(WORDY);
  const code = await house.read(projectId, "wordy/cli.py");
  model.on({ when: ASKED, answer: ({ prompt }) => `${fileOf(prompt)}\nGREETING = "hello"\n\`\`\`` });
  const { run } = await house.verbs.messages.send(owner, { projectId, text: REQUEST, mode: "change" });
  const runId = run?.id ?? "";
  await house.event(runId, ({ body }) => body.type === "version.created");
  expect(await stop(runId)).toBeLessThan(1000);
  const [head, made] = await versions(projectId);
  expect(head).toMatchObject({ origin: "stopped", runId, label: `Stopped: partial work of “${REQUEST}”` });
  expect(made).toMatchObject({ origin: "change", runId });
  expect((await messages(projectId)).some(({ mode }) => mode === "partial")).toBe(false);
  const versionId = head?.id ?? "";
  const changed = await house.verbs.changes.get(owner, { projectId, versionId });
  expect(changed.files.map(({ path }) => path)).toEqual(["wordy/cli.py"]);

  const undone = await house.verbs.changes.undo(owner, { projectId, versionId });
  await house.settled(undone.run.id);
  expect(await house.read(projectId, "wordy/cli.py")).toBe(code);
  await house.verbs.versions.restore(owner, { projectId, versionId });
  expect(await house.read(projectId, "wordy/cli.py")).toContain("GREETING");
}, 120_000);

it("keeps a hand edit made while the stopped change worked, also when the change is undone", async () => {
  const { projectId } = await house.built(WORDY);
  model.on({ when: ASKED, answer: ({ prompt }) => `${fileOf(prompt)}\nGREETING = "hello"\n\`\`\`` });
  const { run } = await house.verbs.messages.send(owner, { projectId, text: REQUEST, mode: "change" });
  const runId = run?.id ?? "";
  await house.event(runId, ({ body }) => body.type === "version.created");
  const changed = await house.read(projectId, "wordy/cli.py");
  await house.write(projectId, "wordy/cli.py", `"""Mine."""\n${changed}`);
  await stop(runId);
  const [head] = await versions(projectId);
  expect(head).toMatchObject({ origin: "stopped", runId });
  expect(await house.read(projectId, "wordy/cli.py")).toBe(`"""Mine."""\n${changed}`);
  const made = (await versions(projectId)).find(({ origin }) => origin === "change");
  const undone = await house.verbs.changes.undo(owner, { projectId, versionId: made?.id ?? "" });
  await house.settled(undone.run.id);
  const now = await house.read(projectId, "wordy/cli.py");
  expect(now).toContain('"""Mine."""');
  expect(now).not.toContain("GREETING");
}, 120_000);

it("stops a build within a second, with its accepted leaves in a version and the open one in none", async () => {
  const { projectId, runId } = await house.understood(WORDY);
  const slow = model.on({ when: ASKS_ZIGZAG, answer: `    # ${"half written ".repeat(80)}`, tokenDelayMs: 40 });
  await house.verbs.runs.build(owner, { projectId });
  await shown(runId, "half written");
  expect(await stop(runId)).toBeLessThan(1000);
  expect((await versions(projectId))[0]).toMatchObject({ origin: "stopped", runId });
  const partial = (await messages(projectId)).filter(({ mode }) => mode === "partial");
  expect(partial).toMatchObject([{ runId, text: expect.stringContaining("half written") }]);
  expect(await house.read(projectId, "wordy/rules/parse_duration.py")).toContain("days * 24");
  expect(await house.read(projectId, "wordy/rules/zigzag.py")).not.toContain("half written");

  slow.remove();
  await house.verbs.runs.resume(owner, { runId });
  expect(await house.settled(runId)).toMatchObject({ status: "done", error: null });
}, 120_000);
