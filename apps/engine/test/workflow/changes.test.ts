import type { Version } from "@guildhall/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openScriptedHouse, owner, type ScriptedHouse, WORDY } from "./test-house.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

const headOf = async (projectId: string): Promise<Version> => {
  const [head] = await house.verbs.versions.list(owner, { projectId });
  if (!head) throw new Error("no version");
  return head;
};
const formOf = async (projectId: string) =>
  JSON.stringify((await house.verbs.spec.get(owner, { projectId }))?.spec.form);
const changed = async (projectId: string, text: string): Promise<Version> => {
  const run = await house.change(projectId, text);
  expect(run, text).toMatchObject({ status: "done", error: null });
  return headOf(projectId);
};
const undo = async (projectId: string, versionId: string) => {
  const { version, run } = await house.verbs.changes.undo(owner, { projectId, versionId });
  await house.settled(run.id);
  return version;
};

it("makes five changes and takes back two of them, and the other three stay", async () => {
  const { projectId } = await house.built(WORDY);
  const title = await changed(projectId, "Rename the title to Word Smith");
  await changed(projectId, "Rename the command zigzag to wave");
  const help = await changed(projectId, "Change the help of secs to Seconds of a time");
  await changed(projectId, "Change the description to Words and times");
  await changed(projectId, "Rename wordy to smith");
  expect(title).toMatchObject({ label: "Rename the title to Word Smith", origin: "change" });

  expect(await undo(projectId, help.id)).toMatchObject({ origin: "restore", label: `Undo: ${help.label}` });
  const cli = await house.read(projectId, "smith/cli.py");
  expect(cli).not.toContain("Seconds of a time");
  expect(cli).toContain("wave");
  // By words too, as a person on a command line does.
  await house.change(projectId, `Undo “${title.label}”`);
  const undone = await headOf(projectId);
  expect(undone.runId).toBe(title.runId);
  const form = await formOf(projectId);
  expect(form).not.toContain("Word Smith");
  expect(form).toContain("Words and times");
  expect((await house.verbs.projects.get(owner, { projectId })).tests).toMatchObject({ failed: 0 });

  // The undoing of a change is a change: it can be undone too.
  await undo(projectId, undone.id);
  expect(await formOf(projectId)).toContain("Word Smith");
}, 240_000);

it("does not undo a change on which a later one builds, and says so", async () => {
  const { projectId } = await house.built(WORDY);
  const first = await changed(projectId, "Rename the title to Word Smith");
  await changed(projectId, "Rename the title to Wordsmith");
  const before = await house.verbs.versions.list(owner, { projectId });
  await expect(house.verbs.changes.undo(owner, { projectId, versionId: first.id })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("/title"),
  });
  expect(await house.verbs.versions.list(owner, { projectId })).toEqual(before);
}, 120_000);

it("never loses a hand edit: a change, its undoing and a rejected hunk all go around it", async () => {
  const { projectId } = await house.built(WORDY);
  const readme = await house.read(projectId, "README.md");
  await house.write(projectId, "README.md", `${readme}\nOurs.\n`);
  const change = await changed(projectId, "Rename the title to Word Smith");
  const view = await house.verbs.changes.get(owner, { projectId, versionId: change.id });
  const file = view.files.find(({ path }) => path === "README.md");
  expect(file?.hunks.length).toBeGreaterThan(0);

  const rejected = [{ path: "README.md", hunk: 0 }];
  const kept = await house.verbs.changes.keep(owner, { projectId, versionId: change.id, rejected });
  expect(kept).toMatchObject({ origin: "edit", label: `Kept a part of: ${change.label}` });
  const after = await house.read(projectId, "README.md");
  expect(after).not.toContain("Word Smith");
  expect(after).toContain("Ours.");
  // What was rejected does not come back with the next emission.
  await changed(projectId, "Rename the command zigzag to wave");
  expect(await house.read(projectId, "README.md")).not.toContain("Word Smith");

  await undo(projectId, change.id);
  expect(await house.read(projectId, "README.md")).toContain("Ours.");
}, 240_000);

it("keeps what was done to a leaf since, when the change before it is undone", async () => {
  const { projectId } = await house.built(WORDY);
  const change = await changed(projectId, "Rename the title to Word Smith");
  const code = 'def zigzag(text: str) -> str:\n    """Mine."""\n    return text.swapcase()\n';
  await house.verbs.leaves.edit(owner, { projectId, leaf: "zigzag", code });
  await undo(projectId, change.id);
  expect(await formOf(projectId)).not.toContain("Word Smith");
  const rows = await house.verbs.leaves.list(owner, { projectId });
  expect(rows.find(({ leaf }) => leaf.name === "zigzag")).toMatchObject({ state: "edited", source: "user", code });
  expect(await house.read(projectId, "wordy/rules/zigzag.py")).toContain("swapcase");
}, 120_000);

it("gives back the code of a leaf that the undone change had described in other words", async () => {
  const { projectId } = await house.built(WORDY);
  const zigzag = async () =>
    (await house.verbs.leaves.list(owner, { projectId })).find(({ leaf }) => leaf.name === "zigzag");
  const before = await zigzag();
  await changed(projectId, "`wordy zigzag a-b` prints A-B.");
  const change = await headOf(projectId);
  expect((await zigzag())?.leaf.examples).toContainEqual(expect.objectContaining({ args: ["a-b"] }));
  await undo(projectId, change.id);
  expect(await zigzag()).toMatchObject({ state: before?.state, code: before?.code, source: before?.source });
}, 120_000);

it("refuses to leave out a hunk whose lines were edited since", async () => {
  const { projectId } = await house.built(WORDY);
  const change = await changed(projectId, "Rename the title to Word Smith");
  const text = await house.read(projectId, "README.md");
  await house.write(projectId, "README.md", text.replace("Word Smith", "The Word Smith"));
  const rejected = [{ path: "README.md", hunk: 0 }];
  await expect(house.verbs.changes.keep(owner, { projectId, versionId: change.id, rejected })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect(await house.read(projectId, "README.md")).toContain("The Word Smith");
}, 120_000);
