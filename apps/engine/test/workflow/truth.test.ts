import type { TraceMatrix } from "@guildhall/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DUR, openScriptedHouse, owner, type ScriptedHouse, WORDY } from "./test-house.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

/** The model's body compares with `>`, and an example of the person sits on the bound. */
const BULK =
  "A Python command line tool called bulk. `bulk 10` prints small and `bulk 11` prints LARGE: what counts as bulk.";
const RUNS =
  "A command line tool that keeps a list of my runs in a file: add a run with date and kilometres, list them.";
const RUNS_TOLD_AGAIN =
  "A command line tool that keeps a list of my runs in a file: add a run with date, kilometres and place, list them. Sort by date, newest first.";
const ZIGZAG_FILE = "wordy/rules/zigzag.py";
const matrix = (projectId: string): Promise<TraceMatrix> => house.verbs.tests.matrix(owner, { projectId });
const red = async (projectId: string) =>
  (await matrix(projectId)).rows.filter((row) => row.status === "failed").map((row) => row.criterionId);
const green = async (projectId: string) =>
  (await matrix(projectId)).rows.filter((row) => row.status === "passed").map((row) => row.criterionId);

it("turns exactly the right row red when the body of an accepted leaf is emptied, and green again when it is back", async () => {
  const { projectId } = await house.built(WORDY);
  const good = await house.read(projectId, ZIGZAG_FILE);
  const before = await green(projectId);
  expect(before).toEqual(expect.arrayContaining(["R1.1", "R2.1"]));

  const [head = "", ...body] = good.split(/(?<=def zigzag\(.*\n)/);
  expect(body.length).toBe(1);
  await house.write(projectId, ZIGZAG_FILE, `${head}    return ""\n`);
  // Records speak for the version they ran on: nothing looks proved meanwhile.
  expect(await green(projectId)).toEqual([]);

  await house.test(projectId);
  expect(await red(projectId)).toEqual(["R2.1"]);
  expect(await green(projectId)).toEqual(before.filter((id) => id !== "R2.1"));
  const broken = (await matrix(projectId)).cases.filter((entry) => entry.result?.status === "failed");
  expect(broken.map((entry) => entry.check.oracle)).toContain("confirmed");
  expect(broken[0]?.result?.output).toMatch(/BaNaNa|HeLlO/);

  await house.write(projectId, ZIGZAG_FILE, good);
  await house.test(projectId);
  expect(await green(projectId)).toEqual(before);
}, 120_000);

it("turns exactly the right row red when > becomes >=", async () => {
  house.model.on({ when: "Write `bulk`", answer: '    return "LARGE" if number > 10 else "small"\n```' });
  const { projectId } = await house.built(BULK);
  const [leaf] = await house.verbs.leaves.list(owner, { projectId });
  const file = leaf?.leaf.file ?? "";
  const before = await green(projectId);
  const good = await house.read(projectId, file);
  expect(good).toContain(" > ");
  await house.write(projectId, file, good.replaceAll(" > ", " >= "));
  await house.test(projectId);
  expect(await red(projectId)).toEqual(["R1.1"]);
  expect(await green(projectId)).toEqual(before.filter((id) => id !== "R1.1"));
}, 120_000);

it("never shows a criterion green that no vouched check serves", async () => {
  const { projectId } = await house.built(DUR);
  const { rows, cases } = await matrix(projectId);
  const unserved = rows.filter(
    (row) => !cases.some(({ check }) => check.oracle !== "none" && check.criteria.includes(row.criterionId)),
  );
  for (const row of unserved) expect(row.status).toBe("untested");
  for (const row of rows.filter((entry) => entry.status === "passed")) expect(row.oracle).not.toBe("none");
  // What nobody has run is not proved either.
  const { projectId: fresh } = await house.understood(DUR);
  expect((await matrix(fresh)).rows.map((row) => row.status)).not.toContain("passed");
}, 120_000);

it("forgets the record of a check whose expectation was edited, before anything runs", async () => {
  const { projectId } = await house.built(WORDY);
  const example = { leaf: "zigzag", args: ["banana"], outcome: { kind: "returns" as const, value: "bAnAnA" } };
  await house.verbs.spec.addExample(owner, { projectId, example });
  expect(await green(projectId)).not.toContain("R2.1");
  expect(await green(projectId)).toContain("R1.1");
  await house.verbs.spec.undo(owner, { projectId });
}, 120_000);

it("lets no record speak for requirements that were told again, before anything is built from them", async () => {
  const { projectId } = await house.built(RUNS);
  const before = new Map((await matrix(projectId)).cases.map(({ check }) => [check.id, JSON.stringify(check)]));
  const built = await green(projectId);
  expect(built.length).toBeGreaterThan(3);
  const again = { projectId, brief: RUNS_TOLD_AGAIN, blueprint: "python-cli" as const };
  await house.settled((await house.verbs.brainstorm.start(owner, again)).id);

  const speaking = (await matrix(projectId)).cases.filter(({ result }) => result !== null);
  for (const { check } of speaking) expect(JSON.stringify(check)).toBe(before.get(check.id));
  const { rows } = await matrix(projectId);
  expect(rows.find((row) => row.text.includes("save the run"))?.status).toBe("untested");
  // What still says the same, and was tested on these very files, stays so.
  expect(rows.find((row) => row.text.includes("there are no runs"))?.status).toBe("passed");
}, 120_000);

it("runs only the checks asked for, and lets the others speak no more after an edit", async () => {
  const { projectId } = await house.built(WORDY);
  await house.write(projectId, "wordy/__init__.py", "# edited\n");
  const check = (await matrix(projectId)).cases.find((entry) => entry.check.criteria.includes("R2.1"))?.check;
  const run = await house.verbs.runs.test(owner, { projectId, checkIds: [check?.id ?? ""] });
  expect(await house.settled(run.id)).toMatchObject({ status: "done" });
  const tested = (await matrix(projectId)).cases.filter((entry) => entry.result !== null);
  expect(tested.map((entry) => entry.check.id)).toEqual([check?.id]);
  expect(tested[0]?.result?.status).toBe("passed");
}, 120_000);
