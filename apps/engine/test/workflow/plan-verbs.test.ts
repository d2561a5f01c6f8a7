import type { PlanEntry, RowEdit } from "@guildhall/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ASKS_ZIGZAG, openScriptedHouse, owner, type ScriptedHouse, WORDY, ZIGZAG, ZIGZAG_BODY } from "./test-house.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

const planOf = async (projectId: string) => {
  const plan = await house.verbs.leaves.plan(owner, { projectId });
  if (!plan) throw new Error("no plan");
  return plan;
};
const entryOf = async (projectId: string, name: string): Promise<PlanEntry> => {
  const found = (await planOf(projectId)).entries.find(({ leaf }) => leaf.name === name);
  if (!found) throw new Error(`no leaf ${name} in the plan`);
  return found;
};
const edit = async (projectId: string, edits: RowEdit[]) => {
  const { revision } = await planOf(projectId);
  return house.verbs.spec.edit(owner, { projectId, revision, edits });
};
const build = async (projectId: string) => house.settled((await house.verbs.runs.build(owner, { projectId })).id);
const results = async (projectId: string) => (await house.verbs.projects.get(owner, { projectId })).tests;

it("shows a plan as soon as the brief is read, and none before", async () => {
  const { id: projectId } = await house.verbs.projects.create(owner, { name: "Empty" });
  expect(await house.verbs.leaves.plan(owner, { projectId })).toBeNull();
  const { projectId: read } = await house.understood(WORDY);
  const { entries } = await planOf(read);
  expect(entries.map(({ leaf }) => leaf.name).sort()).toEqual(["parse_duration", "zigzag"]);
  expect(entries.every(({ state, settled }) => state === null && !settled)).toBe(true);
}, 120_000);

it("a renamed leaf keeps its code through the build and back, without a model", async () => {
  const { projectId } = await house.built(WORDY);
  const code = await house.read(projectId, "wordy/rules/zigzag.py");
  const { name, settled } = await entryOf(projectId, "zigzag");
  expect(settled).toBe(true);
  const edits: RowEdit[] = [{ op: "set", path: name ?? "", value: "wave letters" }];
  const preview = await house.verbs.spec.preview(owner, { projectId, edits });
  expect(preview).toMatchObject({
    needsModel: false,
    leaves: [],
    renamed: [{ from: "zigzag", to: "wave_letters", kept: true }],
    left: [],
  });
  await edit(projectId, edits);
  expect(await entryOf(projectId, "wave_letters")).toMatchObject({ state: "chosen", settled: true });
  // What ran for the former name speaks for nothing that is asked now.
  const { cases } = await house.verbs.tests.matrix(owner, { projectId });
  const own = cases.filter(({ check }) => "leaf" in check && check.leaf === "wave_letters");
  expect(own.length).toBeGreaterThan(0);
  expect(own.every(({ result }) => result === null)).toBe(true);

  const asked = house.asked();
  await build(projectId);
  expect(house.asked()).toBe(asked);
  expect(await house.read(projectId, "wordy/rules/wave_letters.py")).toBe(
    code.replace("def zigzag(", "def wave_letters("),
  );
  await expect(house.read(projectId, "wordy/rules/zigzag.py")).rejects.toMatchObject({ code: "NOT_FOUND" });
  const { passed, failed, total } = await results(projectId);
  expect({ passed, failed }).toEqual({ passed: total, failed: 0 });

  await house.verbs.spec.undo(owner, { projectId });
  expect(await entryOf(projectId, "zigzag")).toMatchObject({ state: "chosen", settled: true });
  await build(projectId);
  expect(house.asked()).toBe(asked);
  expect(await house.read(projectId, "wordy/rules/zigzag.py")).toBe(code);
}, 180_000);

it("says that code which may mean its name otherwise is written again, and that a hand edit stays behind", async () => {
  const { projectId } = await house.built(ZIGZAG);
  const mine = `${await house.read(projectId, "zigzag/rules/zigzag.py")}\n# a note of ours\n`;
  await house.write(projectId, "zigzag/rules/zigzag.py", mine);
  const code =
    'def zigzag(text: str) -> str:\n    """zigzag"""\n    name = "zigzag"\n    return text[: len(name) * 0]\n';
  await house.verbs.leaves.edit(owner, { projectId, leaf: "zigzag", code });
  const { name } = await entryOf(projectId, "zigzag");
  const edits: RowEdit[] = [{ op: "set", path: name ?? "", value: "wave" }];
  const preview = await house.verbs.spec.preview(owner, { projectId, edits });
  expect(preview).toMatchObject({ needsModel: true, leaves: ["wave"], renamed: [{ kept: false }] });
  expect(preview.left).toEqual(["zigzag/rules/zigzag.py"]);
  await edit(projectId, edits);
  expect(await entryOf(projectId, "wave")).toMatchObject({ state: null, settled: false });
}, 120_000);

it("refuses a name that is taken, and changes nothing", async () => {
  const { projectId } = await house.understood(WORDY);
  const { name } = await entryOf(projectId, "zigzag");
  const before = await planOf(projectId);
  for (const value of ["parse_duration", "class", "7"])
    await expect(edit(projectId, [{ op: "set", path: name ?? "", value }])).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  expect(await planOf(projectId)).toEqual(before);
}, 120_000);

it("lets what a run stores alone while it works", async () => {
  const { projectId } = await house.built(ZIGZAG);
  const example = { leaf: "zigzag", args: ["x-y"], outcome: { kind: "returns" as const, value: "X-y" } };
  await house.verbs.spec.addExample(owner, { projectId, example });
  const pause = house.model.on({ when: ASKS_ZIGZAG, answer: ZIGZAG_BODY, pauseAfterTokens: 1 });
  const run = await house.verbs.runs.build(owner, { projectId });
  await pause.reached;
  const { name } = await entryOf(projectId, "zigzag");
  await edit(projectId, [{ op: "set", path: name ?? "", value: "wave" }]);
  const stored = await house.verbs.leaves.list(owner, { projectId });
  expect(stored.map(({ leaf }) => leaf.name)).toEqual(["zigzag"]);
  await house.verbs.runs.stop(owner, { runId: run.id });
  pause.release();
  pause.remove();
}, 120_000);
