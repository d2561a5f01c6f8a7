import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openScriptedHouse, owner, type ScriptedHouse } from "./test-house.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

const FILES: Record<string, string> = {
  "calc.py": "def add(a, b):\n    return a + b\n\n\ndef half(n):\n    return n / 3\n",
  "tests/test_calc.py":
    "import pytest\nfrom calc import add, half\n\n\n@pytest.mark.parametrize('a', [1, 2])\ndef test_add(a):\n    assert add(a, 1) == a + 1\n\n\ndef test_half():\n    assert half(4) == 2\n",
  "README.md": "# Calc\n",
};

async function folder(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(house.home, "repo-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, path, ".."), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

const statuses = async (projectId: string) =>
  Object.fromEntries(
    (await house.verbs.tests.suite(owner, { projectId })).cases.map((entry) => [
      entry.name,
      `${entry.status}${entry.brokenBefore ? ", broken before" : ""}`,
    ]),
  );

it("opens a folder as a project, runs its own tests, and remembers what was broken before", async () => {
  const root = await folder(FILES);
  const { json, exitCode } = await house.command("import", { source: root });
  expect(exitCode).toBe(0);
  expect(json).toMatchObject({ ok: true, files: 3, skipped: [], suites: [{ kind: "pytest", notRun: null }] });
  const projectId = (json as { project: { id: string } }).project.id;
  expect(await house.verbs.projects.get(owner, { projectId })).toMatchObject({ origin: "import", blueprint: null });
  const [run] = await house.verbs.runs.list(owner, { projectId });
  expect(await house.settled(run?.id ?? "")).toMatchObject({ status: "done" });
  expect(await statuses(projectId)).toEqual({
    "test_add[1]": "passed",
    "test_add[2]": "passed",
    test_half: "failed, broken before",
  });
  // What came broken is nobody's fault here.
  expect((await house.verbs.projects.get(owner, { projectId })).stages.test).toBe("done");

  await house.write(projectId, "calc.py", "def add(a, b):\n    return a - b\n\n\ndef half(n):\n    return n / 2\n");
  await house.test(projectId);
  expect(await statuses(projectId)).toEqual({
    "test_add[1]": "failed",
    "test_add[2]": "failed",
    test_half: "passed, broken before",
  });
  expect((await house.verbs.projects.get(owner, { projectId })).stages.test).toBe("failed");
  await rm(root, { recursive: true });
}, 120_000);

it("says what cannot be done in such a project, and does the rest", async () => {
  const root = await folder({ "notes.md": "The answer of the deep thought is 42.\n" });
  const { project, suites } = await house.verbs.projects.importFrom(owner, { path: root, name: "Notes" });
  const projectId = project.id;
  expect([project.name, suites]).toEqual(["Notes", []]);
  await expect(house.verbs.runs.build(owner, { projectId })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(
    house.verbs.brainstorm.start(owner, {
      projectId,
      brief: "A command line tool that counts words.",
      blueprint: null,
    }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(house.verbs.tryIt.targets(owner, { projectId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await house.test(projectId)).toMatchObject({ status: "failed" });

  house.model.on({ when: "deep thought", answer: "42, says notes.md." });
  const asked = await house.verbs.messages.send(owner, { projectId, text: "What is the deep thought?", mode: "ask" });
  expect(await house.settled(asked.run?.id ?? "")).toMatchObject({ status: "done" });
  const messages = await house.verbs.messages.list(owner, { projectId });
  expect(messages.at(-1)).toMatchObject({
    expert: "knowledge",
    text: expect.stringContaining("42, says notes.md. [1]"),
  });
  expect(messages.at(-1)?.text).toContain("[1] `notes.md` line 1");
  expect(await house.verbs.files.search(owner, { projectId, text: "deep" })).toHaveLength(1);
  await rm(root, { recursive: true });
}, 120_000);

it("leaves nothing behind when an import is refused", async () => {
  const before = await house.verbs.projects.list(owner, undefined);
  const root = await folder({ "Read.me": "1", "read.me": "2" });
  await expect(house.verbs.projects.importFrom(owner, { path: root })).rejects.toMatchObject({ code: "PATH_REFUSED" });
  await expect(house.verbs.projects.importFrom(owner, { path: join(root, "no") })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await house.verbs.projects.list(owner, undefined)).toEqual(before);
});

it("runs vitest by the names of its tests, and a file that cannot be loaded is a failed case", async () => {
  const root = await folder({
    "package.json": JSON.stringify({ scripts: { test: "vitest run" }, devDependencies: { vitest: "*" } }),
    "sum.ts": "export const sum = (a: number, b: number) => a + b;\n",
    "sum.test.ts":
      'import { expect, describe, it } from "vitest";\nimport { sum } from "./sum";\ndescribe("sum", () => {\n  it("adds", () => expect(sum(1, 2)).toBe(3));\n  it("is wrong", () => expect(sum(1, 2)).toBe(4));\n});\n',
    "gone.test.ts": 'import "./nowhere";\n',
  });
  const { project } = await house.verbs.projects.importFrom(owner, { path: root });
  const [run] = await house.verbs.runs.list(owner, { projectId: project.id });
  await house.settled(run?.id ?? "");
  expect(await statuses(project.id)).toEqual({
    "sum > adds": "passed",
    "sum > is wrong": "failed, broken before",
    "the file itself": "failed, broken before",
  });
}, 120_000);

it("changes a file by a request, guarded by the tests it brought, and takes the change back", async () => {
  const root = await folder(FILES);
  const { project } = await house.verbs.projects.importFrom(owner, { path: root });
  const projectId = project.id;
  const [first] = await house.verbs.runs.list(owner, { projectId });
  await house.settled(first?.id ?? "");

  // What breaks a test that passed is not taken; what was broken before does not stand in the way.
  const bad = house.model.on({
    when: "Round what add numbers in calc.py",
    answer: "def add(a, b):\n    return 0\n```",
  });
  expect(await house.change(projectId, "Round what add numbers in calc.py gives")).toMatchObject({ status: "failed" });
  expect(await house.read(projectId, "calc.py")).toBe(FILES["calc.py"]);
  bad.remove();
  house.model.on({
    when: "Round what add numbers in calc.py",
    answer: "def add(a, b):\n    return round(a + b, 2)\n\n\ndef half(n):\n    return n / 3\n```",
  });
  const request = "Round what add numbers in calc.py gives";
  const { json, exitCode } = await house.command("change", { project: projectId, request });
  expect([exitCode, json]).toMatchObject([
    0,
    { ok: true, criteria: [], tests: { passed: 2, failed: 1 }, diff: "modified calc.py" },
  ]);
  expect(await house.read(projectId, "calc.py")).toContain("round(a + b, 2)");
  expect((await statuses(projectId)).test_half).toBe("failed, broken before");

  // What came broken is mended by Fix, and only by code: the test stays as it is.
  house.model.on({
    when: "Fix the failing check tests/test_calc",
    answer: "def add(a, b):\n    return round(a + b, 2)\n\n\ndef half(n):\n    return n / 2\n```",
  });
  const fix = await house.verbs.runs.fixCheck(owner, { projectId, checkId: "tests/test_calc.py::test_half" });
  expect(await house.settled(fix.id)).toMatchObject({ status: "done" });
  expect((await statuses(projectId)).test_half).toBe("passed, broken before");
  expect(await house.read(projectId, "tests/test_calc.py")).toBe(FILES["tests/test_calc.py"]);
  await expect(
    house.verbs.runs.fixCheck(owner, { projectId, checkId: "tests/test_calc.py::test_half" }),
  ).rejects.toMatchObject({ code: "CONFLICT" });

  const [, head] = await house.verbs.versions.list(owner, { projectId });
  const { run } = await house.verbs.changes.undo(owner, { projectId, versionId: head?.id ?? "" });
  await house.settled(run?.id ?? "");
  expect(await house.read(projectId, "calc.py")).toBe((FILES["calc.py"] ?? "").replace("n / 3", "n / 2"));
}, 240_000);

it("marks where a change was stopped that had written already", async () => {
  const { project } = await house.verbs.projects.importFrom(owner, { path: await folder(FILES) });
  const projectId = project.id;
  const [first] = await house.verbs.runs.list(owner, { projectId });
  await house.settled(first?.id ?? "");
  const text = "Let half in calc.py divide by two";
  house.model.on({
    when: text,
    answer: "def add(a, b):\n    return a + b\n\n\ndef half(n):\n    return n / 2\n```",
  });
  const { run } = await house.verbs.messages.send(owner, { projectId, text, mode: "change" });
  const runId = run?.id ?? "";
  await house.event(runId, ({ body }) => body.type === "version.created");
  await house.verbs.runs.stop(owner, { runId });
  const [head, made] = await house.verbs.versions.list(owner, { projectId });
  expect(head).toMatchObject({ origin: "stopped", runId, label: `Stopped: partial work of “${text}”` });
  expect(made).toMatchObject({ origin: "change", runId });
  expect(await house.read(projectId, "calc.py")).toContain("n / 2");
}, 120_000);
