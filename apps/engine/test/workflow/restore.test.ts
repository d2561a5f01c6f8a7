import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callVerb } from "../../src/api/cli/verb-call.ts";
import { openScriptedHouse, owner, type ScriptedHouse, WORDY, ZIGZAG } from "./test-house.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

const title = async (projectId: string) => (await house.verbs.spec.get(owner, { projectId }))?.spec.title;
const versions = (projectId: string) => house.verbs.versions.list(owner, { projectId });
const allFiles = async (projectId: string) => {
  const entries = await house.verbs.files.list(owner, { projectId });
  const paths = entries.filter((entry) => entry.kind === "file").map((entry) => entry.path);
  return Promise.all(paths.map(async (path) => `${path}\n${await house.read(projectId, path)}`));
};

it("takes code and requirements back together, says before what changes, and the restore can be undone", async () => {
  const { projectId } = await house.built(WORDY);
  const [before] = await versions(projectId);
  const then = await allFiles(projectId);
  const oldTitle = await title(projectId);
  await house.change(projectId, "Change the title to Word Smith");
  await house.write(projectId, "README.md", "By hand.\n");
  const [edited] = await versions(projectId);
  const now = await allFiles(projectId);

  const preview = await house.verbs.versions.restorePreview(owner, { projectId, versionId: before?.id ?? "" });
  expect(preview.files).toContainEqual({ path: "README.md", status: "modified", editedByHand: true });
  expect(preview.rows).toContainEqual({
    label: expect.stringContaining("Title"),
    now: "Word Smith",
    back: oldTitle,
  });
  const input = { projectId, versionId: before?.id, what: "all" };
  expect(await callVerb(house.verbs, owner, "versions.restore", input)).toMatchObject({ origin: "restore" });
  expect(await title(projectId)).toBe(oldTitle);
  expect(await allFiles(projectId)).toEqual(then);
  // The leaves went back too: a build from here writes nothing new and stands as it did.
  const rebuilt = await house.settled((await house.verbs.runs.build(owner, { projectId })).id);
  expect(rebuilt).toMatchObject({ status: "done", error: null });
  expect(await allFiles(projectId)).toEqual(then);

  await house.verbs.versions.restore(owner, { projectId, versionId: edited?.id ?? "", what: "all" });
  expect(await title(projectId)).toBe("Word Smith");
  expect(await allFiles(projectId)).toEqual(now);
}, 120_000);

it("keeps the requirements when only the code goes back", async () => {
  const { projectId } = await house.built(ZIGZAG);
  const [before] = await versions(projectId);
  const readme = await house.read(projectId, "README.md");
  await house.change(projectId, "Change the title to Word Smith");
  await house.verbs.versions.restore(owner, { projectId, versionId: before?.id ?? "" });
  expect(await house.read(projectId, "README.md")).toBe(readme);
  expect(await title(projectId)).toBe("Word Smith");
}, 120_000);

it("restores requirements of a copied project, whose versions it shares", async () => {
  const { projectId } = await house.built(ZIGZAG);
  const [before] = await versions(projectId);
  const oldTitle = await title(projectId);
  await house.change(projectId, "Change the title to Word Smith");
  const copy = await house.verbs.projects.duplicate(owner, { projectId });
  expect(await title(copy.id)).toBe("Word Smith");
  await house.verbs.versions.restore(owner, { projectId: copy.id, versionId: before?.id ?? "", what: "all" });
  expect(await title(copy.id)).toBe(oldTitle);
  expect(await title(projectId)).toBe("Word Smith");
}, 120_000);

it("keeps hand edits in a copied project, also in a copy that an older engine made", async () => {
  const { projectId } = await house.built(ZIGZAG);
  await house.write(projectId, "README.md", `${await house.read(projectId, "README.md")}\nOurs.\n`);
  for (const made of ["now", "by an older engine"]) {
    const { id: copyId } = await house.verbs.projects.duplicate(owner, { projectId });
    if (made !== "now") await rm(join(house.home, "projects", copyId, "emitted.json"));
    const before = await allFiles(copyId);
    await house.test(copyId);
    expect(await allFiles(copyId), made).toEqual(before);
    await house.change(copyId, "Change the title to Word Smith");
    const readme = await house.read(copyId, "README.md");
    expect(readme, made).toContain("Ours.");
    expect(readme, made).toContain("Word Smith");
  }
}, 240_000);

it("folds no message when the requirements of a version are not known", async () => {
  const { projectId } = await house.understood(ZIGZAG);
  await house.verbs.files.write(owner, { projectId, path: "notes.txt", text: "Mine.\n", etag: null });
  const [first] = await versions(projectId);
  await house.settled((await house.verbs.runs.build(owner, { projectId })).id);
  await house.change(projectId, "Change the title to Word Smith");
  const messages = await house.verbs.messages.list(owner, { projectId });
  const restore = { projectId, versionId: first?.id ?? "", what: "all" as const, conversation: true };
  await expect(house.verbs.versions.restore(owner, restore)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await house.verbs.messages.list(owner, { projectId })).toEqual(messages);
}, 120_000);

it("refuses a version that is not there, and a restore while a run works", async () => {
  const { projectId } = await house.built(ZIGZAG);
  const [head] = await versions(projectId);
  const versionId = "0".repeat(40);
  await expect(house.verbs.versions.restore(owner, { projectId, versionId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(house.verbs.versions.restorePreview(owner, { projectId, versionId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const run = await house.verbs.runs.test(owner, { projectId, checkIds: null });
  await expect(house.verbs.versions.restore(owner, { projectId, versionId: head?.id ?? "" })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await house.settled(run.id);
}, 120_000);
