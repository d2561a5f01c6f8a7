import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BlueprintId } from "@guildhall/contracts";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createBubblewrapDriver } from "../../src/sandbox/index.ts";
import { type ScriptedModelServer, startScriptedModelServer } from "../scripted-model-server.ts";
import { ASKS_ZIGZAG, type House, makeHome, openHouse, owner, WORDY, ZIGZAG_BODY } from "./test-house.ts";

let home: string;
let model: ScriptedModelServer;
let house: House | null = null;
beforeEach(async () => {
  home = await makeHome();
  model = await startScriptedModelServer({ rules: [{ when: ASKS_ZIGZAG, answer: ZIGZAG_BODY }] });
});
afterEach(async () => {
  await house?.close();
  house = null;
  await model.close();
  await rm(home, { recursive: true, force: true });
});

const open = async (input: Partial<Parameters<typeof openHouse>[0]> = {}): Promise<House> => {
  house = await openHouse({ home, model: model.url, ...input });
  return house;
};
const leafStates = async (from: House, projectId: string) =>
  (await from.verbs.leaves.list(owner, { projectId })).map(({ leaf, state }) => `${leaf.name} ${state}`);
const allMustsPassed = async (from: House, projectId: string) => {
  const musts = (await from.verbs.tests.matrix(owner, { projectId })).rows.filter((row) => row.priority === "must");
  return musts.length > 0 && musts.every((row) => row.status === "passed");
};

it("refuses a brief that is empty, binary or beyond 100,000 characters, and the project stays usable", async () => {
  const { verbs, settled } = await open();
  const { id: projectId } = await verbs.projects.create(owner, { name: "Bad input" });
  const start = (brief: string) => verbs.brainstorm.start(owner, { projectId, brief, blueprint: null });
  await expect(start("")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  await expect(start(" \n\t ")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  await expect(start("\u0000\u0001PNG\u0000\ufffd\ufffd")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  await expect(start("a long idea ".repeat(9000))).rejects.toMatchObject({ code: "TOO_LARGE" });
  expect(await verbs.messages.list(owner, { projectId })).toEqual([]);

  // Just under the limit it is read, from what is telling in it.
  const long = `${WORDY}\n${"It should be easy to use and friendly. ".repeat(2500)}`.slice(0, 99_000);
  const run = await settled((await start(long)).id);
  expect(run).toMatchObject({ status: "waiting", error: null });
  const view = await verbs.spec.get(owner, { projectId });
  expect(view?.leaves.map((leaf) => leaf.name)).toContain("zigzag");
}, 120_000);

it("says at once that an idea is out of reach, offers a first slice, and keeps what there is", async () => {
  const { verbs, settled } = await open();
  const brief = "A web shop with user accounts and login where people buy books and pay with credit card.";
  const asked = model.requests.length;
  const guess = await verbs.brainstorm.guess(owner, { brief });
  expect(model.requests.length).toBe(asked);
  expect(guess.beyond?.reason).toMatch(/log|account/i);
  expect(guess.beyond?.firstSlice.length).toBeGreaterThan(15);

  const { id: projectId } = await verbs.projects.create(owner, { name: "Shop" });
  const blueprint: BlueprintId = guess.blueprint;
  await settled((await verbs.brainstorm.start(owner, { projectId, brief, blueprint })).id);
  const view = await verbs.spec.get(owner, { projectId });
  expect(view?.spec.brief).toBe(brief);
  expect(view?.beyond).toEqual(guess.beyond);
}, 120_000);

it("fails clearly when the model server goes away mid-run, loses nothing accepted, and resumes", async () => {
  const { verbs, understood, settled, events } = await open();
  const { projectId, runId } = await understood(WORDY);
  const cut = model.on({ when: ASKS_ZIGZAG, answer: ZIGZAG_BODY, failure: "cut" });
  await verbs.runs.build(owner, { projectId });
  const failed = await settled(runId);
  expect(failed).toMatchObject({ status: "failed" });
  expect(failed.error).toContain("127.0.0.1");
  expect(await leafStates(await same(), projectId)).toContain("parse_duration chosen");
  const version = (await verbs.versions.list(owner, { projectId }))[0]?.id;
  expect(version).toBeDefined();

  cut.remove();
  await verbs.runs.resume(owner, { runId });
  expect(await settled(runId)).toMatchObject({ status: "done", error: null });
  expect(await leafStates(await same(), projectId)).toEqual(["parse_duration chosen", "zigzag chosen"]);
  expect(await allMustsPassed(await same(), projectId)).toBe(true);
  const all = await events(runId);
  expect(all.map((event) => event.seq)).toEqual(all.map((_, index) => index + 1));
  const chosen = all.filter(({ body }) => body.type === "leaf.state" && body.state === "chosen");
  expect(chosen.length).toBe(2);
}, 120_000);

it("keeps partial work when it is stopped, and goes on from there", async () => {
  const { verbs, understood, settled, event } = await open();
  const { projectId, runId } = await understood(WORDY);
  const pause = model.on({ when: ASKS_ZIGZAG, answer: ZIGZAG_BODY, pauseAfterTokens: 1 });
  await verbs.runs.build(owner, { projectId });
  await pause.reached;
  const stopped = await verbs.runs.stop(owner, { runId });
  expect(stopped).toMatchObject({ status: "stopped" });
  expect(
    (await event(runId, ({ body }) => body.type === "run.finished" && body.status === "stopped")).seq,
  ).toBeGreaterThan(0);
  expect(await leafStates(await same(), projectId)).toContain("parse_duration chosen");
  expect((await verbs.files.read(owner, { projectId, path: "wordy/rules/parse_duration.py" })).text).toContain(
    "days * 24",
  );
  expect((await verbs.projects.get(owner, { projectId })).activeRunId).toBeNull();
  expect((await verbs.versions.list(owner, { projectId }))[0]).toMatchObject({
    origin: "stopped",
    label: "Stopped: partial work of the build, 1 of 2 leaves written",
    runId,
  });
  expect(await leafStates(await same(), projectId)).toContain("zigzag waiting");

  pause.remove();
  await verbs.runs.resume(owner, { runId });
  expect(await settled(runId)).toMatchObject({ status: "done" });
  expect(await allMustsPassed(await same(), projectId)).toBe(true);
}, 120_000);

it("goes on with a run that was stopped before it began", async () => {
  const { verbs, understood, settled } = await open();
  const ready = [await understood(WORDY), await understood(WORDY), await understood(WORDY)];
  const pause = model.on({ when: ASKS_ZIGZAG, answer: ZIGZAG_BODY, pauseAfterTokens: 1 });
  const started = [];
  for (const { projectId } of ready) started.push(await verbs.runs.build(owner, { projectId, seed: 7 }));
  await pause.reached;
  // Two runs work side by side; the third still waits for its turn.
  const last = started[2]?.id ?? "";
  expect(await verbs.runs.stop(owner, { runId: last })).toMatchObject({ status: "stopped" });
  pause.release();
  pause.remove();
  for (const run of started.slice(0, 2)) expect(await settled(run.id)).toMatchObject({ status: "done" });
  await verbs.runs.resume(owner, { runId: last });
  expect(await settled(last)).toMatchObject({ status: "done", error: null });
}, 120_000);

it("refuses to execute without a sandbox and names the remedy, while everything else works", async () => {
  const driver = createBubblewrapDriver({ home, bwrap: join(home, "no-such-bwrap") });
  const { verbs, understood, settled } = await open({ driver });
  expect(await verbs.system.status(owner, undefined)).toMatchObject({ sandbox: { available: false } });
  const { projectId, runId } = await understood(WORDY);
  const view = await verbs.spec.get(owner, { projectId });
  const edits = [{ op: "set" as const, path: "/title", value: "Still here" }];
  await verbs.spec.edit(owner, { projectId, revision: view?.revision ?? 0, edits });

  await verbs.runs.build(owner, { projectId });
  const failed = await settled(runId);
  expect(failed).toMatchObject({ status: "failed" });
  expect(failed.error).toMatch(/bubblewrap|bwrap/);
  // The shell needs no execution: it is there, can be read, edited, and is versioned.
  const cli = await verbs.files.read(owner, { projectId, path: "wordy/cli.py" });
  await verbs.files.write(owner, { projectId, path: "wordy/cli.py", text: `${cli.text}\n# mine\n`, etag: cli.etag });
  expect((await verbs.versions.list(owner, { projectId })).length).toBe(2);
  expect((await verbs.tests.matrix(owner, { projectId })).rows.map((row) => row.status)).not.toContain("passed");
  expect((await verbs.files.search(owner, { projectId, text: "# mine" })).length).toBe(1);
}, 120_000);

it("builds the shell and what needs no model when the model's file is missing or cut short", async () => {
  const path = join(home, "cut.gguf");
  await writeFile(path, Buffer.concat([Buffer.from("GGUF"), Buffer.alloc(64)]));
  const { verbs, understood, settled, events } = await open({ model: path });
  const { projectId, runId } = await understood(WORDY);
  await verbs.runs.build(owner, { projectId });
  await settled(runId);
  expect(await leafStates(await same(), projectId)).toEqual(["parse_duration chosen", "zigzag stuck"]);
  const notices = (await events(runId)).flatMap(({ body }) => (body.type === "notice" ? [body.text] : []));
  expect(notices.join("\n")).toMatch(/model/i);
  const leaf = (await verbs.leaves.list(owner, { projectId })).find((entry) => entry.leaf.name === "zigzag");
  expect(leaf?.detail).toMatch(/model/i);
  expect(leaf?.exits).toContain("bigger-model");
  expect((await verbs.files.read(owner, { projectId, path: "wordy/cli.py" })).text).toContain("argparse");

  // A missing one is the same day, after the next start.
  await house?.close();
  await rm(path);
  const again = await open({ model: "" });
  await mkdir(join(home, "unused"), { recursive: true });
  const rebuilt = await again.settled((await again.verbs.runs.build(owner, { projectId })).id);
  expect(rebuilt).toMatchObject({ status: "done" });
  expect(await leafStates(again, projectId)).toEqual(["parse_duration chosen", "zigzag stuck"]);
}, 120_000);

/** The house opened last. */
async function same(): Promise<House> {
  if (!house) throw new Error("no house is open");
  return house;
}
