import { execFile } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildReportSchema } from "@guildhall/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ASKS_ZIGZAG, DUR, openScriptedHouse, owner, type ScriptedHouse, WORDY, ZIGZAG } from "./test-house.ts";

const run = promisify(execFile);

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

it("reads a brief, waits for approval, builds, checks, and proves every must criterion by somebody's word", async () => {
  const { projectId, runId } = await house.understood(WORDY);
  expect(await house.verbs.projects.get(owner, { projectId })).toMatchObject({
    blueprint: "python-cli",
    activeRunId: runId,
    stages: { brainstorm: "done", requirements: "waiting" },
  });
  // Nothing is written before the person agrees.
  expect(await house.verbs.files.list(owner, { projectId })).toEqual([]);

  const approved = await house.verbs.runs.build(owner, { projectId });
  expect(approved.id).toBe(runId);
  expect(await house.settled(runId)).toMatchObject({ status: "done", error: null });

  const leaves = await house.verbs.leaves.list(owner, { projectId });
  expect(leaves.map(({ leaf, state, source }) => ({ name: leaf.name, state, source }))).toEqual([
    { name: "parse_duration", state: "chosen", source: "idiom" },
    { name: "zigzag", state: "chosen", source: "sample" },
  ]);

  const matrix = await house.verbs.tests.matrix(owner, { projectId });
  const musts = matrix.rows.filter((row) => row.priority === "must");
  expect(musts.length).toBeGreaterThanOrEqual(4);
  expect(musts.filter((row) => row.status !== "passed" || row.oracle === "none")).toEqual([]);
  const confirmed = matrix.rows.filter((row) => row.oracle === "confirmed").map((row) => row.criterionId);
  expect(confirmed).toEqual(["R1.1", "R2.1"]);
  expect(matrix.orphans).toEqual([]);
  const head = (await house.verbs.versions.list(owner, { projectId }))[0];
  expect(new Set(matrix.cases.map((entry) => entry.result?.versionId))).toEqual(new Set([head?.id]));
  expect(await house.verbs.projects.get(owner, { projectId })).toMatchObject({
    activeRunId: null,
    tests: { passed: matrix.cases.length, failed: 0 },
    stages: { plan: "done", build: "done", run: "done", test: "done" },
  });
}, 120_000);

it("numbers events without gaps, so that a client that lost some can ask for the rest", async () => {
  const { run: built } = await house.built(DUR);
  const all = await house.events(built.id);
  expect(all.map((event) => event.seq)).toEqual(all.map((_, index) => index + 1));
  expect(all.length).toBe(built.lastSeq);
  const rest = await house.verbs.runs.events(owner, { runId: built.id, afterSeq: 5, limit: 1000 });
  expect(rest).toEqual(all.slice(5));

  const types = all.map((event) => event.body.type);
  expect(types[0]).toBe("run.started");
  expect(types.at(-1)).toBe("run.finished");
  const order = all.flatMap(({ body }) => (body.type === "stage.finished" ? [`${body.stage} ${body.status}`] : []));
  expect(order).toEqual(["brainstorm done", "plan done", "build done", "build done", "run done", "test done"]);
  expect(types.filter((type) => type === "version.created").length).toBe(2);
}, 120_000);

it("builds again without asking the model; another project is offered a leaf once it is kept for the team", async () => {
  const { projectId } = await house.built(ZIGZAG);
  const before = await house.verbs.leaves.list(owner, { projectId });
  const asked = house.asked();

  const again = await house.settled((await house.verbs.runs.build(owner, { projectId })).id);
  expect(again).toMatchObject({ status: "done", promptTokens: 0, completionTokens: 0 });
  expect(await house.verbs.leaves.list(owner, { projectId })).toEqual(before);

  const alone = await house.built(ZIGZAG);
  expect(house.asked()).toBeGreaterThan(asked);
  expect(await house.verbs.leaves.kept(owner, { projectId: alone.projectId })).toMatchObject([{ scope: "project" }]);

  const name = before[0]?.leaf.name ?? "";
  const kept = await house.verbs.leaves.keep(owner, { projectId, leaf: name, scope: "team" });
  expect(kept).toMatchObject({ scope: "team", examples: before[0]?.leaf.examples });
  const askedSoFar = house.asked();
  const other = await house.built(ZIGZAG);
  const [leaf] = await house.verbs.leaves.list(owner, { projectId: other.projectId });
  expect(leaf).toMatchObject({ state: "chosen", source: "earlier", kept: "team" });
  expect(house.asked()).toBe(askedSoFar);

  await house.verbs.leaves.forget(owner, { keptId: kept.id });
  await house.built(ZIGZAG);
  expect(house.asked()).toBeGreaterThan(askedSoFar);
}, 120_000);

it("reports a headless build by the contract and delivers a folder that runs outside", async () => {
  const out = join(house.home, "delivered");
  const result = await house.command("build", { idea: WORDY, language: "python", answers: "auto", out, seed: "3" });
  const report = buildReportSchema.parse(result.json);
  expect(result.exitCode).toBe(0);
  expect(report.ok).toBe(true);
  expect(report.stages.map((stage) => stage.name)).toEqual(["brainstorm", "plan", "build", "build", "run", "test"]);
  expect(report.criteria.filter((row) => row.priority === "must").map((row) => row.status)).not.toContain("untested");
  const known = new Set(report.criteria.flatMap((row) => row.tests));
  expect(known.size).toBe(report.tests.passed + report.tests.failed);
  expect(report.tests.failed).toBe(0);
  expect(report.files).toContain("wordy/rules/zigzag.py");
  expect(report.version).toMatch(/^[0-9a-f]{40}$/);
  expect(report.wallMs).toBeGreaterThan(0);
  if (!report.run) throw new Error("nothing to start");
  expect(report.run.cwd.startsWith(out)).toBe(true);

  const [program = "", ...args] = report.run.argv;
  const { stdout } = await run(program, [...args, "zigzag", "guild"], { cwd: report.run.cwd });
  expect(stdout.trim()).toBe("GuIlD");
  await expect(run(program, [...args, "secs", "soon"], { cwd: report.run.cwd })).rejects.toMatchObject({ code: 1 });
}, 120_000);

it("says 2 and names the piece when what was built does not do all it must", async () => {
  const wrong = house.model.on({ when: ASKS_ZIGZAG, answer: "    return text[::-1]\n```" });
  const idea = ZIGZAG.replace("BaNaNa", "bAnAnA").replace("HeLlO", "hElLo");
  const result = await house.command("build", { idea, kind: "python-cli" });
  wrong.remove();
  const report = buildReportSchema.parse(result.json);
  expect(result.exitCode).toBe(2);
  expect(report.ok).toBe(false);
  expect(report.findings.join("\n")).toContain("zigzag");
}, 120_000);

it("refuses a folder that is not empty before it begins", async () => {
  const out = join(house.home, "full");
  await mkdir(join(out, "something"), { recursive: true });
  const projects = await house.verbs.projects.list(owner, undefined);
  await expect(house.command("build", { idea: DUR, out })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await house.verbs.projects.list(owner, undefined)).toEqual(projects);
  await rm(out, { recursive: true });
});
