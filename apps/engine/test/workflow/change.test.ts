import { afterAll, beforeAll, expect, it } from "vitest";
import { ASKS_ZIGZAG, openScriptedHouse, owner, type ScriptedHouse, WORDY, ZIGZAG } from "./test-house.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

const TODO =
  'A todo list for the terminal in Python. `todo add "buy milk"` adds a task, `todo list` shows all tasks with their number and whether they are done, `todo done 1` marks a task as done and `todo remove 1` deletes it. Tasks are kept in a file between calls. An unknown number is an error.';

const spec = async (projectId: string) => {
  const view = await house.verbs.spec.get(owner, { projectId });
  if (!view) throw new Error("no requirements");
  return view;
};
const tests = async (projectId: string) => (await house.verbs.projects.get(owner, { projectId })).tests;

it("makes a change of a row without a model, keeps a hand edit in the same project, and tests again", async () => {
  const { projectId } = await house.built(WORDY);
  const readme = await house.read(projectId, "README.md");
  await house.write(projectId, "README.md", `${readme}\n## Ours\n\nWritten by hand.\n`);
  const cli = await house.read(projectId, "wordy/cli.py");
  await house.write(projectId, "wordy/cli.py", `${cli}\n# a note of ours\n`);
  const asked = house.model.requests.length;

  const run = await house.change(projectId, "Change the title to Word Smith");
  expect(run).toMatchObject({ kind: "change", status: "done", promptTokens: 0 });
  expect(house.model.requests.length).toBe(asked);
  expect((await spec(projectId)).spec.title).toBe("Word Smith");

  const after = await house.read(projectId, "README.md");
  expect(after).toContain("Word Smith");
  expect(after).toContain("Written by hand.");
  expect(await house.read(projectId, "wordy/cli.py")).toContain("# a note of ours");
  expect((await tests(projectId)).failed).toBe(0);

  const [head, before] = await house.verbs.versions.list(owner, { projectId });
  expect(head).toMatchObject({ origin: "change", runId: run.id });
  const diff = await house.verbs.versions.diff(owner, { projectId, from: before?.id ?? null, to: head?.id ?? "" });
  expect(diff.map((file) => file.path)).toContain("README.md");
  expect(diff.map((file) => file.path)).not.toContain("wordy/rules/zigzag.py");
}, 120_000);

it("lets a renamed command be built without a model, and says so before", async () => {
  const { projectId } = await house.built(WORDY);
  const { revision, rows } = await spec(projectId);
  const row = rows.find((entry) => entry.label === "Name" && entry.value === "zigzag");
  const edits = [{ op: "set" as const, path: row?.path ?? "", value: "wave" }];
  const preview = await house.verbs.spec.preview(owner, { projectId, edits });
  expect(preview).toMatchObject({ needsModel: false, leaves: [] });
  expect(preview.files).toContain("wordy/cli.py");
  const asked = house.model.requests.length;
  await house.verbs.spec.edit(owner, { projectId, revision, edits });
  // A second person on the old revision is told, not overwritten.
  await expect(house.verbs.spec.edit(owner, { projectId, revision, edits })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await house.settled((await house.verbs.runs.build(owner, { projectId })).id);
  expect(house.model.requests.length).toBe(asked);
  expect(await house.read(projectId, "wordy/cli.py")).toContain("wave");
  expect((await tests(projectId)).failed).toBe(0);
}, 120_000);

it("turns an example of the person into a confirmed test that decides", async () => {
  const { projectId } = await house.built(ZIGZAG);
  const example = { leaf: "zigzag", args: ["ab"], outcome: { kind: "returns" as const, value: "Ab" } };
  const view = await house.verbs.spec.addExample(owner, { projectId, example });
  const added = view.examples.find((entry) => entry.args[0] === "ab");
  expect(added?.oracle).toBe("confirmed");
  const asked = house.asked();
  await house.settled((await house.verbs.runs.build(owner, { projectId })).id);
  // The code it has passes the new example, so no model is asked.
  expect(house.asked()).toBe(asked);
  const { cases } = await house.verbs.tests.matrix(owner, { projectId });
  const check = cases.find((entry) => entry.check.kind === "example" && entry.check.exampleId === added?.id);
  expect(check?.result?.status).toBe("passed");

  // Where the person's word and the code differ, the code is what is wrong.
  const against = { leaf: "zigzag", args: ["cd"], outcome: { kind: "returns" as const, value: "cD" } };
  await house.verbs.spec.addExample(owner, { projectId, example: against });
  await house.settled((await house.verbs.runs.build(owner, { projectId })).id);
  const [leaf] = await house.verbs.leaves.list(owner, { projectId });
  expect(leaf?.state).toBe("stuck");
  expect(leaf?.exits).toContain("give-example");
  const rows = (await house.verbs.tests.matrix(owner, { projectId })).rows;
  expect(rows.find((row) => row.criterionId === "R1.1")?.status).toBe("failed");
}, 120_000);

it("changes what a function promises: its former code does not pass for the new one", async () => {
  const { projectId } = await house.built(WORDY);
  const fromNow = house.model.on({
    when: (request) => request.prompt.includes(ASKS_ZIGZAG) && request.prompt.includes("digits"),
    answer:
      '    letters = [c for c in text if not c.isdigit()]\n    return "".join(c.upper() if i % 2 == 0 else c.lower() for i, c in enumerate(letters))\n```',
  });
  const secs = await house.read(projectId, "wordy/rules/parse_duration.py");
  const run = await house.change(projectId, "The zigzag function should leave out digits");
  fromNow.remove();
  expect(run.status).toBe("done");
  expect(await house.read(projectId, "wordy/rules/zigzag.py")).toContain("isdigit");
  expect(await house.read(projectId, "wordy/rules/parse_duration.py")).toBe(secs);
  expect((await tests(projectId)).failed).toBe(0);
}, 120_000);

it("reads a request it cannot place together with the brief, and keeps rows set by hand", async () => {
  const { projectId } = await house.built(ZIGZAG);
  const { revision } = await spec(projectId);
  const edits = [{ op: "set" as const, path: "/title", value: "By Hand" }];
  await house.verbs.spec.edit(owner, { projectId, revision, edits });
  const run = await house.change(projectId, "`zigzag guild` prints GuIlD.");
  expect(run).toMatchObject({ status: "done", error: null });
  const view = await spec(projectId);
  expect(view.spec.brief).toContain("guild");
  expect(view.spec.title).toBe("By Hand");
  expect(view.examples.map((example) => example.args)).toContainEqual(["guild"]);
  expect((await tests(projectId)).failed).toBe(0);
}, 120_000);

it("keeps what the person added when a later request is read together with the brief", async () => {
  const { projectId } = await house.understood(WORDY);
  const { revision } = await spec(projectId);
  const edits = [{ op: "add" as const, path: "/commands", value: "wave" }];
  await house.verbs.spec.edit(owner, { projectId, revision, edits });
  house.model.on({ when: /Write `wave/, answer: '    return ""\n```' });
  const run = await house.change(projectId, "`wordy zigzag guild` prints GuIlD.");
  expect(run).toMatchObject({ status: "done", error: null });
  const view = await spec(projectId);
  expect(view.examples.map((example) => example.args)).toContainEqual(["guild"]);
  expect(view.rows.filter((row) => row.label === "Name").map((row) => row.value)).toContain("wave");
}, 120_000);

it("does not bring back what the person removed when a later request is read together with the brief", async () => {
  const { projectId } = await house.understood(WORDY);
  const { revision, rows } = await spec(projectId);
  const row = rows.find((entry) => entry.removable && entry.label.includes("zigzag"));
  const edits = [{ op: "remove" as const, path: row?.path ?? "" }];
  await house.verbs.spec.edit(owner, { projectId, revision, edits });
  const run = await house.change(projectId, "`wordy secs 2m` prints 120.");
  expect(run).toMatchObject({ status: "done", error: null });
  const view = await spec(projectId);
  expect(view.examples.map((example) => example.args)).toContainEqual(["2m"]);
  expect(view.leaves.map((leaf) => leaf.name)).not.toContain("zigzag");
  expect(await house.read(projectId, "wordy/cli.py")).not.toContain("zigzag");
}, 120_000);

it("says so when a request changes nothing", async () => {
  const { projectId } = await house.built(ZIGZAG);
  const versions = await house.verbs.versions.list(owner, { projectId });
  const run = await house.change(projectId, "Change the title to Zigzag");
  expect(run).toMatchObject({ status: "failed" });
  expect(run.error).toContain("changes nothing");
  expect(await house.verbs.versions.list(owner, { projectId })).toEqual(versions);
}, 120_000);

it("restores an older version as a new one, and nothing is lost by it", async () => {
  const { projectId } = await house.built(ZIGZAG);
  const good = await house.read(projectId, "README.md");
  const before = await house.verbs.versions.list(owner, { projectId });
  await house.write(projectId, "README.md", "gone\n");
  const [edited] = await house.verbs.versions.list(owner, { projectId });
  await house.verbs.versions.restore(owner, { projectId, versionId: before[0]?.id ?? "" });
  expect(await house.read(projectId, "README.md")).toBe(good);
  const after = await house.verbs.versions.list(owner, { projectId });
  expect(after.length).toBe(before.length + 2);
  expect(after[0]).toMatchObject({ origin: "restore" });
  await house.verbs.versions.restore(owner, { projectId, versionId: edited?.id ?? "" });
  expect(await house.read(projectId, "README.md")).toBe("gone\n");
}, 120_000);

it("undoes an edit of the requirements", async () => {
  const { projectId } = await house.understood(ZIGZAG);
  const before = await spec(projectId);
  const edits = [{ op: "set" as const, path: "/title", value: "Other" }];
  await house.verbs.spec.edit(owner, { projectId, revision: before.revision, edits });
  expect(await house.verbs.spec.undo(owner, { projectId })).toEqual(before);
  const again = await house.verbs.spec.edit(owner, { projectId, revision: before.revision, edits });
  expect(again.revision).toBeGreaterThan(before.revision + 1);
}, 30_000);

it("takes answers into the form, and records what it was told to decide as an assumption", async () => {
  const { projectId } = await house.understood(TODO);
  const [question] = (await spec(projectId)).questions;
  if (!question) throw new Error("nothing was asked");
  const other = question.options.find((option) => option.value !== question.recommended)?.value ?? "";
  const answered = await house.verbs.spec.answer(owner, { projectId, questionId: question.id, answer: other });
  expect(answered.questions[0]?.answer).toBe(other);
  expect(answered.spec.form).not.toEqual((await house.verbs.spec.undo(owner, { projectId })).spec.form);

  const decided = await house.verbs.spec.answer(owner, { projectId, questionId: question.id, answer: "decide" });
  expect(decided.questions[0]?.answer).toBe("decide");
  const recommended = question.options.find((option) => option.value === question.recommended)?.label ?? "";
  expect(decided.spec.assumptions.join("\n")).toContain(recommended);
  expect(decided.promptSheet).toContain(recommended);
  await expect(
    house.verbs.spec.answer(owner, { projectId, questionId: question.id, answer: "nonsense" }),
  ).rejects.toMatchObject({ code: "INVALID_INPUT" });
}, 30_000);
