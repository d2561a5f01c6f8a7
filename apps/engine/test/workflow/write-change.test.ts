import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openScriptedHouse, owner, type ScriptedHouse, WORDY } from "./test-house.ts";

let house: ScriptedHouse;
let projectId: string;
beforeAll(async () => {
  house = await openScriptedHouse();
}, 60_000);
beforeEach(async () => {
  ({ projectId } = await house.built(WORDY));
}, 60_000);
afterAll(() => house.close());

const REQUEST = "Put a greeting into cli.py that nobody sees";
const ASKED = "Change asked for: Put a greeting";
/** The file as the prompt shows it, with a line more. */
const fileOf = (prompt: string): string => /```python\n([\s\S]*?)\n```/.exec(prompt)?.[1] ?? "";
const asked = () => house.model.requests.filter((request) => request.prompt.includes(ASKED)).length;
const notices = async (runId: string) =>
  (await house.events(runId)).flatMap(({ body }) => (body.type === "notice" ? [body.text] : []));

it("changes a file that no row holds, keeps what passed, and leaves one version to look at and undo", async () => {
  const before = await house.read(projectId, "wordy/cli.py");
  const rule = house.model.on({ when: ASKED, answer: ({ prompt }) => `${fileOf(prompt)}\nGREETING = "hello"\n\`\`\`` });
  const run = await house.change(projectId, REQUEST);
  rule.remove();
  expect(run).toMatchObject({ status: "done", error: null });
  expect(await house.read(projectId, "wordy/cli.py")).toContain('GREETING = "hello"');
  const versions = (await house.verbs.versions.list(owner, { projectId })).filter(({ runId }) => runId === run.id);
  expect(versions).toMatchObject([{ origin: "change", label: REQUEST }]);
  const view = await house.verbs.changes.get(owner, { projectId, versionId: versions[0]?.id ?? "" });
  expect(view.files).toMatchObject([{ path: "wordy/cli.py", hunks: [{ removed: 0 }] }]);
  expect((await house.verbs.projects.get(owner, { projectId })).tests.failed).toBe(0);

  // A later change of the form leaves the model's edit where it is; the undoing takes it out again.
  await house.change(projectId, "Rename the title to Word Smith");
  expect(await house.read(projectId, "wordy/cli.py")).toContain("GREETING");
  const undone = await house.verbs.changes.undo(owner, { projectId, versionId: versions[0]?.id ?? "" });
  await house.settled(undone.run.id);
  const after = await house.read(projectId, "wordy/cli.py");
  expect(after).not.toContain("GREETING");
  expect(after.split("\n").length).toBe(before.split("\n").length);
}, 120_000);

it("never takes an edit that breaks what passed, ends at the same failure twice, and leaves the files alone", async () => {
  const versions = await house.verbs.versions.list(owner, { projectId });
  const rule = house.model.on({
    when: ASKED,
    answer: ({ prompt }) => `${fileOf(prompt).replaceAll("print(", "str(")}\n# broken\nraise SystemExit(7)\n\`\`\``,
  });
  const count = asked();
  const run = await house.change(projectId, REQUEST);
  rule.remove();
  expect(run.status).toBe("failed");
  expect(run.error).toContain("could not be written so that everything else still works");
  expect(await notices(run.id)).toContainEqual(expect.stringContaining("Not taken: wordy/cli.py: it breaks"));
  expect(asked() - count).toBeLessThanOrEqual(4);
  expect(await house.verbs.versions.list(owner, { projectId })).toEqual(versions);
  expect(await house.read(projectId, "wordy/cli.py")).not.toContain("# broken");
}, 120_000);

it("tells what does not parse apart, and takes the mended answer", async () => {
  const first = house.model.on({
    when: ASKED,
    times: 1,
    answer: ({ prompt }) => `${fileOf(prompt)}\nGREETING = (\n\`\`\``,
  });
  const second = house.model.on({
    when: ({ prompt }) => prompt.includes(ASKED) && prompt.includes("did not stand"),
    answer: ({ prompt }) => `${fileOf(prompt)}\nGREETING = "hi"\n\`\`\``,
  });
  const run = await house.change(projectId, REQUEST);
  first.remove();
  second.remove();
  expect(run).toMatchObject({ status: "done", error: null });
  expect(await notices(run.id)).toContainEqual(expect.stringMatching(/Not taken: wordy\/cli\.py: .*never closed/));
  expect(await house.read(projectId, "wordy/cli.py")).toContain('GREETING = "hi"');
}, 120_000);

it("counts checks that had failed before the change apart from those it breaks", async () => {
  const path = "wordy/rules/zigzag.py";
  const text = await house.read(projectId, path);
  await house.write(
    projectId,
    path,
    `${text.replace(/def zigzag/, "def zagzig")}\n\ndef zigzag(text: str) -> str:\n    return text\n`,
  );
  const rule = house.model.on({ when: ASKED, answer: ({ prompt }) => `${fileOf(prompt)}\nGREETING = "hello"\n\`\`\`` });
  const run = await house.change(projectId, REQUEST);
  rule.remove();
  expect(run.status).toBe("done");
  expect(await notices(run.id)).toContainEqual(expect.stringMatching(/checks had failed before this change already/));
  expect(await house.read(projectId, path)).toContain("zagzig");
}, 120_000);

it("mends what a failing check tests and a listed problem, counts them only when they are gone, and leaves tests alone", async () => {
  const path = "wordy/cli.py";
  const good = await house.read(projectId, path);
  const tests = await house.read(projectId, "tests/test_cli.py");
  await house.write(projectId, path, good.replace("arguments.run(arguments) or 0", "arguments.run(arguments) or 4"));
  await house.test(projectId);
  const { cases } = await house.verbs.tests.matrix(owner, { projectId });
  const failing = cases.find(({ check, result }) => check.kind === "cli" && result?.status === "failed");
  const checkId = failing?.check.id ?? "";
  const asks = "Change asked for: Fix the failing check";
  // An answer that breaks nothing and mends nothing does not count.
  const idle = house.model.on({ when: asks, times: 1, answer: ({ prompt }) => `${fileOf(prompt)}\nIDLE = 1\n\`\`\`` });
  const right = house.model.on({
    when: ({ prompt }) => prompt.includes(asks) && prompt.includes("still fails"),
    answer: ({ prompt }) => `${fileOf(prompt).replace("or 4", "or 0")}\n\`\`\``,
  });
  const run = await house.settled((await house.verbs.runs.fixCheck(owner, { projectId, checkId })).id);
  idle.remove();
  right.remove();
  expect(run).toMatchObject({ kind: "change", status: "done", error: null });
  expect(await house.read(projectId, path)).toBe(good);
  expect(await house.read(projectId, "tests/test_cli.py")).toBe(tests);
  await expect(house.verbs.runs.fixCheck(owner, { projectId, checkId })).rejects.toMatchObject({ code: "CONFLICT" });

  await house.write(projectId, path, `${good}\nLOST = (\n`);
  const [problem] = await house.verbs.files.problems(owner, { projectId });
  const mend = house.model.on({
    when: "Change asked for: Fix the problem in wordy/cli.py",
    answer: ({ prompt }) => `${fileOf(prompt).replace("LOST = (", "LOST = ()")}\n\`\`\``,
  });
  const { path: at = "", line = 0, message = "" } = problem ?? {};
  const mended = await house.settled(
    (await house.verbs.runs.fixProblem(owner, { projectId, path: at, line, message })).id,
  );
  mend.remove();
  expect(mended).toMatchObject({ status: "done", error: null });
  expect(await house.verbs.files.problems(owner, { projectId })).toEqual([]);
}, 120_000);
