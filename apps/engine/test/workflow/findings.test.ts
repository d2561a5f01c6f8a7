import type { FindingExit } from "@guildhall/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callVerb } from "../../src/api/cli/verb-call.ts";
import { openScriptedHouse, owner, type ScriptedHouse, ZIGZAG } from "./test-house.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

const FILE = "zigzag/rules/zigzag.py";
const findings = (projectId: string) => house.verbs.tests.findings(owner, { projectId });
const judge = async (
  projectId: string,
  checkId: string,
  verdict: FindingExit,
  more: { scope?: "case" | "leaf"; confirm?: boolean } = {},
) => {
  const reply = await house.verbs.tests.judge(owner, { projectId, checkId, verdict, ...more });
  if (reply.run) await house.settled(reply.run.id);
  return reply;
};
const status = async (projectId: string, criterion: string) =>
  (await house.verbs.tests.matrix(owner, { projectId })).rows.find((row) => row.criterionId === criterion)?.status;

/** Built, then edited by hand so that letters of even places are lowered instead. */
async function edited() {
  const { projectId } = await house.built(ZIGZAG);
  expect(await findings(projectId)).toEqual([]);
  const good = await house.read(projectId, FILE);
  await house.write(projectId, FILE, good.replace("i % 2 == 0", "i % 2 == 1"));
  await house.test(projectId);
  return { projectId, good };
}

it("tells what an edit changed, takes the edit back on one word, and is green again", async () => {
  const { projectId, good } = await edited();
  const found = await findings(projectId);
  const pinned = found.filter((finding) => finding.lane === "regression");
  expect(pinned.length).toBeGreaterThan(0);
  expect(pinned[0]?.text).toMatch(/^For text .* the result was .*, now it is .*\.$/);
  expect(found.find((finding) => finding.text.includes('"banana"'))?.text).toContain("bAnAnA");
  expect(found.every((finding) => finding.edited)).toBe(true);
  const reply = await judge(projectId, pinned[0]?.checkId ?? "", "undo-edit");
  expect(reply.run).not.toBeNull();
  expect(await house.read(projectId, FILE)).toBe(good);
  await house.test(projectId);
  expect(await findings(projectId)).toEqual([]);
}, 120_000);

it("pins the present behaviour when the person says that it is right, and lets their own examples still speak", async () => {
  const { projectId } = await edited();
  const spec = (await findings(projectId)).filter((finding) => finding.lane === "spec");
  const example = spec.find((finding) => finding.exits.includes("test-wrong"));
  const [pinned] = (await findings(projectId)).filter((finding) => finding.lane === "regression");
  await judge(projectId, pinned?.checkId ?? "", "right-now", { scope: "leaf" });
  await house.test(projectId);
  const left = await findings(projectId);
  expect(left.map((finding) => finding.lane)).not.toContain("regression");
  // The person's own examples still say otherwise: only their word on those ends it.
  expect(left.map((finding) => finding.checkId)).toContain(example?.checkId);
  const [row] = await house.verbs.leaves.list(owner, { projectId });
  expect(row).toMatchObject({ state: "edited", source: "user" });
  expect(row?.code).toContain("i % 2 == 1");
  expect(await house.read(projectId, FILE)).toContain("i % 2 == 1");
}, 120_000);

it("makes the present result an example by the person's word, one case at a time", async () => {
  const { projectId } = await house.built(ZIGZAG);
  const good = await house.read(projectId, FILE);
  await house.write(projectId, FILE, good.replace('return "".join(', 'return "!".join('));
  await house.test(projectId);
  const before = (await findings(projectId)).filter((finding) => finding.lane === "regression");
  expect(before.length).toBeGreaterThan(1);
  const first = before[0]?.checkId ?? "";
  await judge(projectId, first, "right-now", { confirm: true });
  await house.test(projectId);
  const after = (await findings(projectId)).filter((finding) => finding.lane === "regression");
  expect(after.map((finding) => finding.checkId)).toEqual(before.slice(1).map((finding) => finding.checkId));
  const spec = await house.verbs.spec.get(owner, { projectId });
  expect(spec?.examples.some((one) => one.outcome.kind === "returns" && String(one.outcome.value).includes("!"))).toBe(
    true,
  );
}, 120_000);

it("removes an example that was judged wrong, says so in the conversation, and asks about one that is unclear", async () => {
  const { projectId } = await edited();
  const examples = (await findings(projectId)).filter((finding) => finding.exits.includes("test-wrong"));
  expect(examples.length).toBeGreaterThan(1);
  await judge(projectId, examples[0]?.checkId ?? "", "unclear");
  const asked = await house.verbs.spec.get(owner, { projectId });
  expect(asked?.questions.find((question) => question.id === `unclear:${examples[0]?.checkId}`)?.answer).toBeNull();
  const before = asked?.examples.length ?? 0;
  await judge(projectId, examples[0]?.checkId ?? "", "test-wrong");
  expect((await house.verbs.spec.get(owner, { projectId }))?.examples).toHaveLength(before - 1);
  const messages = await house.verbs.messages.list(owner, { projectId });
  expect(messages.at(-1)?.text).toContain("judged the test");
}, 120_000);

it("writes a leaf again that fails by itself: the same code does not come back, and no test file changes", async () => {
  const { projectId } = await house.built(ZIGZAG);
  const example = { leaf: "zigzag", args: ["x-y"], outcome: { kind: "returns" as const, value: "X-Y" } };
  await house.verbs.spec.addExample(owner, { projectId, example });
  await house.verbs.leaves.edit(owner, {
    projectId,
    leaf: "zigzag",
    code: "def zigzag(text: str) -> str:\n    return text.upper()\n",
  });
  await house.test(projectId);
  const tests = await house.read(projectId, "tests/test_rules.py");
  const [finding] = (await findings(projectId)).filter((entry) => entry.exits.includes("test-wrong"));
  expect(finding?.edited).toBe(false);
  await judge(projectId, finding?.checkId ?? "", "fix");
  expect(await house.read(projectId, FILE)).toContain("i % 2 == 0");
  expect(await house.read(projectId, "tests/test_rules.py")).toBe(tests);
  expect(await status(projectId, "R1.1")).toBe("passed");
}, 120_000);

it("refuses a verdict on a case that is gone, and plans and exports the same through the command line's verbs", async () => {
  const { projectId } = await house.built(ZIGZAG);
  await expect(judge(projectId, "nothing", "fix")).rejects.toMatchObject({ code: "NOT_FOUND" });
  const plan = (await callVerb(house.verbs, owner, "tests.plan", { projectId })) as { rows: { lane: string }[] };
  expect(plan.rows.map((row) => row.lane)).toEqual(expect.arrayContaining(["spec", "regression"]));
  for (const format of ["markdown", "junit", "json", "selenium"]) {
    const made = (await callVerb(house.verbs, owner, "tests.export", { projectId, format })) as { text: string };
    expect(made.text.length).toBeGreaterThan(100);
  }
}, 120_000);
