import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createHouseCommands } from "../../src/api/cli/house-commands.ts";
import { createShipService } from "../../src/ship/index.ts";
import { createWorkspaceService } from "../../src/workspace/index.ts";
import { DUR, openScriptedHouse, owner, type ScriptedHouse } from "./test-house.ts";

const VALUE = "sk-live-4f9d8c7b6a5e4d3c2b1a";
const ROWS = [{ name: "SHOP_KEY", value: VALUE }];

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse(undefined, { GUILDHALL_LOG_LEVEL: "debug" });
});
afterAll(() => house.close());

const save = (projectId: string, rows = ROWS) => house.verbs.projects.saveEnvironment(owner, { projectId, rows });

/** Texts of every file of the home that is no database and no shared toolchain, and of a project's whole history. */
async function everythingKept(projectId: string): Promise<string> {
  const entries = await readdir(house.home, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.db(-\w+)?$/.test(entry.name));
  const texts = await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), "latin1")));
  const folder = join(house.home, "projects", projectId);
  const bare = (await readdir(folder)).find((name) => name.endsWith(".git")) ?? "";
  const git = await promisify(execFile)("git", ["--git-dir", join(folder, bare), "log", "--all", "-p"]);
  expect(texts.length).toBeGreaterThan(10);
  expect(git.stdout).toContain("diff --git");
  return `${texts.join("\n")}\n${git.stdout}`;
}

/** What the database holds of a project's work and conversation. */
async function everythingTold(projectId: string): Promise<string> {
  const { db } = house.resources;
  const runs = await db.runs.list(projectId, 50);
  const events = await Promise.all(runs.map((run) => house.events(run.id)));
  const told = [await db.messages.list(projectId), runs, events, await db.checkResults.latest(projectId)];
  return JSON.stringify([...told, await db.projects.get(projectId), await db.projects.settings(projectId)]);
}

it("the checks and commands of a prototype find the values, and nothing else ever shows them", async () => {
  const { projectId } = await house.built(DUR);
  const path = "dur/__main__.py";
  const needs =
    'import os as _os\nimport sys as _sys\n_sys.stderr.write("key " + _os.environ.get("SHOP_KEY", "is missing") + "\\n")\nif "SHOP_KEY" not in _os.environ:\n    raise SystemExit(9)\n';
  const text = await house.read(projectId, path);
  const future = /^from __future__.*\n/m.exec(text);
  const at = future ? future.index + future[0].length : 0;
  await house.write(projectId, path, `${text.slice(0, at)}${needs}${text.slice(at)}`);

  await house.test(projectId);
  const without = await house.resources.db.checkResults.latest(projectId);
  expect(without.some((result) => result.status === "failed")).toBe(true);
  await save(projectId);
  expect(await house.verbs.projects.environment(owner, { projectId })).toEqual(ROWS);
  // What a test said without them says nothing of the project as it is now.
  expect(await house.resources.db.checkResults.latest(projectId)).toEqual([]);
  expect((await house.verbs.projects.get(owner, { projectId })).stages.test).toBe("idle");
  const between = await house.verbs.runs.test(owner, { projectId, checkIds: null });
  await house.event(between.id, ({ body }) => body.type === "case.finished");
  await save(projectId, []);
  await house.settled(between.id);
  expect(await house.resources.db.checkResults.latest(projectId)).toEqual([]);
  await save(projectId);
  await house.test(projectId);
  await save(projectId);
  const latest = await house.resources.db.checkResults.latest(projectId);
  expect(latest.filter((result) => result.status === "failed")).toEqual([]);
  expect(latest.filter((result) => result.status === "passed").length).toBeGreaterThan(2);

  const targets = await house.verbs.tryIt.targets(owner, { projectId });
  const command = targets.find((target) => target.kind === "command");
  const values = Object.fromEntries((command?.fields ?? []).map((field) => [field.name, "1h30m"]));
  const tried = await house.verbs.tryIt.run(owner, { projectId, targetId: command?.id ?? "", values });
  expect(tried.stderr).toMatch(/^key \[SHOP_KEY\]$/m);
  expect(JSON.stringify(tried)).not.toContain(VALUE);
  // A check stands in a file, so a run that printed a value is none.
  expect(tried.record?.unfit).toContain("environment");
  const keep = house.verbs.tryIt.keep(owner, { projectId, recordId: tried.record?.id ?? "" });
  await expect(keep).rejects.toThrow(/no file may hold/);

  // What it breaks with is told to a model only without it.
  const trace = `Traceback (most recent call last):\n  File "x.py", line 1\nKeyError: '${VALUE}'`;
  const fixed = await house.verbs.runs.fix(owner, { projectId, trace, call: null });
  expect(fixed.request).not.toContain(VALUE);

  // Nor does a message tell it, where it was pasted or picked from a page.
  const ask = { projectId, text: `Why does ${VALUE} break it?`, mode: "ask" } as const;
  const sent = await house.verbs.messages.send(owner, ask);
  await house.settled(sent.run?.id ?? "");
  expect(sent.message.text).toBe("Why does [SHOP_KEY] break it?");
  expect(house.model.requests.map((request) => request.prompt).join("\n")).toContain("Why does [SHOP_KEY] break it?");
  const waiting = { projectId, role: "user", text: "Wait", mode: "change", status: "queued" } as const;
  const { id: messageId } = await house.resources.db.messages.add(waiting);
  const edited = await house.verbs.messages.edit(owner, { messageId, text: `It printed ${VALUE}` });
  expect(edited.text).toBe("It printed [SHOP_KEY]");
  await house.verbs.messages.remove(owner, { messageId });

  const copy = await house.verbs.projects.duplicate(owner, { projectId });
  expect(await house.verbs.projects.environment(owner, { projectId: copy.id })).toEqual([]);
  const settings = await house.verbs.projects.settings(owner, { projectId });
  expect(JSON.stringify(settings)).not.toContain("SHOP_KEY");
  // Saving the settings beside them leaves them as they are.
  await house.verbs.projects.saveSettings(owner, { projectId, settings: { ...settings, rules: "Euros." } });
  expect(await house.verbs.projects.environment(owner, { projectId })).toEqual(ROWS);

  const ship = createShipService({ workspace: createWorkspaceService({ home: house.home }) });
  const zip = unzipSync(await buffer(await ship.zip(projectId, { name: "dur", history: true })));
  expect(Object.keys(zip).length).toBeGreaterThan(5);
  for (const bytes of Object.values(zip)) expect(Buffer.from(bytes).toString("latin1")).not.toContain(VALUE);

  const context = { actor: owner, cwd: house.home, signal: new AbortController().signal, log: () => undefined };
  const commands = createHouseCommands(house.resources, house.verbs, async () => null);
  const doctor = await commands.doctor?.run({ values: { bundle: true } }, context);
  const report = doctor?.json as { bundle: string } | undefined;
  const entries = unzipSync(await readFile(report?.bundle ?? ""));
  expect(Object.keys(entries)).toContain("engine.log");
  for (const bytes of Object.values(entries)) expect(Buffer.from(bytes).toString("utf8")).not.toContain(VALUE);

  expect(await everythingKept(projectId)).not.toContain(VALUE);
  expect(await everythingTold(projectId)).not.toContain(VALUE);
  expect(house.model.requests.map((request) => request.prompt).join("\n")).not.toContain(VALUE);
}, 240_000);

it("the tests an imported project brought find them, in the trial of a change too, and the model does not", async () => {
  const root = await mkdtemp(join(house.home, "repo-"));
  await mkdir(join(root, "tests"));
  await writeFile(
    join(root, "calc.py"),
    "import os\n\nKEY = os.environ['SHOP_KEY']\n\n\ndef half(n):\n    return n / 3\n",
  );
  await writeFile(
    join(root, "tests/test_calc.py"),
    "from calc import KEY, half\n\n\ndef test_key():\n    assert KEY.startswith('sk-live')\n\n\ndef test_half():\n    print('with', KEY)\n    assert half(4) == 2\n",
  );
  const { project } = await house.verbs.projects.importFrom(owner, { path: root });
  const projectId = project.id;
  const [first] = await house.verbs.runs.list(owner, { projectId });
  await house.settled(first?.id ?? "");
  const cases = async () =>
    Object.fromEntries(
      (await house.verbs.tests.suite(owner, { projectId })).cases.map(({ name, status, output }) => [
        name,
        [status, output],
      ]),
    );
  expect(await cases()).toMatchObject({ "the file itself": ["failed", expect.stringContaining("SHOP_KEY")] });

  await save(projectId);
  await house.test(projectId);
  const found = await cases();
  expect(found.test_key?.[0]).toBe("passed");
  expect(found.test_half).toEqual(["failed", expect.stringContaining("with [SHOP_KEY]")]);

  house.model.on({
    when: "test_half",
    answer: "import os\n\nKEY = os.environ['SHOP_KEY']\n\n\ndef half(n):\n    return n / 2\n```",
  });
  const fix = await house.verbs.runs.fixCheck(owner, { projectId, checkId: "tests/test_calc.py::test_half" });
  expect(await house.settled(fix.id)).toMatchObject({ status: "done" });
  expect((await cases()).test_half?.[0]).toBe("passed");
  const prompts = house.model.requests.map((request) => request.prompt).join("\n");
  expect(prompts).toContain("[SHOP_KEY]");
  expect(prompts).not.toContain(VALUE);
  expect(await everythingTold(projectId)).not.toContain(VALUE);

  // No case that passed with a value passes on without it.
  await save(projectId, []);
  expect(await cases()).toEqual({});
}, 240_000);

it("tells the limits that programs of each kind of project run under, and the packages they find", async () => {
  const idea = await house.verbs.projects.create(owner, { name: "Limits" });
  const { programs, packages } = await house.verbs.projects.limits(owner, { projectId: idea.id });
  const table = Object.fromEntries(
    programs.map(({ title, limits }) => [title, Object.fromEntries(limits.map(({ label, value }) => [label, value]))]),
  );
  expect(table).toMatchObject({
    Preview: { Memory: "2 GiB", Time: "24 h, or 30 min without a visit", Network: "none" },
    "Try it": { Memory: "1 GiB", "Processes and threads": "128", Time: "20 s" },
    "Python checks": { Memory: "1 GiB", Time: "122 s for one check, up to 10 min for many" },
    "TypeScript checks": { Memory: "2 GiB", "Processes and threads": "512" },
    Terminal: { Time: "24 h, or 2 h without use" },
  });
  expect(packages.python.map(({ name }) => name)).toContain("fastapi");
  expect(packages.node.find(({ name }) => name === "react")?.version).toMatch(/^\d+\./);
  await expect(house.verbs.projects.limits(owner, { projectId: "none" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
