import type { Leaf, ProjectSpec } from "@guildhall/contracts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase } from "../src/index.ts";
import { slicesOf } from "../src/slices.ts";

let db: Awaited<ReturnType<typeof openTestDatabase>>;
let projectId: string;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  projectId = (await db.projects.create({ name: "p" })).id;
});

const spec = (title: string): ProjectSpec => ({
  brief: "b",
  blueprint: "python-cli",
  title,
  summary: "",
  form: { rows: [1, null, "x"] },
  questions: [],
  assumptions: [],
  outOfScope: [],
  sources: {},
});

const leaf = (name: string): Leaf => ({
  name,
  language: "python",
  purpose: "Adds.",
  params: [{ name: "a", type: "integer" }],
  returns: "integer",
  records: [],
  raises: false,
  examples: [],
  properties: [],
  criteria: ["R1.1"],
  file: "src/x.py",
});

it("amend the newest revision of a spec only, and undo knows nothing of it", async () => {
  await db.specs.append(projectId, spec("first"), "default");
  const { revision } = await db.specs.append(projectId, spec("second"), "user");
  expect(await db.specs.amend(projectId, revision, spec("amended"))).toBe(true);
  expect(await db.specs.amend(projectId, revision - 1, spec("late"))).toBe(false);
  expect(await db.specs.latest(projectId)).toMatchObject({ revision, author: "user", spec: { title: "amended" } });
  expect((await db.specs.undo(projectId)).spec.title).toBe("first");
});

const notice = (text: string) => ({ type: "notice" as const, level: "info" as const, text });
const newRun = () => db.runs.create({ projectId, kind: "build", stage: "build", request: "go", seed: 7 });

describe("projects", () => {
  it("summarise the tests and the run that holds them", async () => {
    const run = await newRun();
    const result = (checkId: string, status: "passed" | "failed") => ({
      checkId,
      status,
      durationMs: 1.5,
      output: "",
      script: "",
      file: "t.py",
      versionId: "v",
    });
    await db.checkResults.record(projectId, run.id, [result("a", "passed"), result("b", "failed")]);
    await db.checkResults.record(projectId, run.id, [result("b", "passed")]);
    expect(await db.projects.get(projectId)).toMatchObject({
      tests: { passed: 2, failed: 0, total: 2 },
      activeRunId: run.id,
    });
    await db.checkResults.prune(projectId, ["a"]);
    expect((await db.checkResults.latest(projectId)).map((entry) => entry.checkId)).toEqual(["a"]);
  });

  it("forget only the checks that are gone, however many there are", async () => {
    const run = await newRun();
    const ids = Array.from({ length: 1501 }, (_, index) => `t${String(index).padStart(4, "0")}`);
    const result = (checkId: string) => ({
      checkId,
      status: "passed" as const,
      durationMs: 1,
      output: "",
      script: "",
      file: "t.py",
      versionId: "v",
    });
    await db.checkResults.record(projectId, run.id, ["t0000", "t1499", "t1500"].map(result));
    await db.checkResults.prune(projectId, ids.slice(0, 1500));
    expect((await db.checkResults.latest(projectId)).map((entry) => entry.checkId)).toEqual(["t0000", "t1499"]);
    expect(slicesOf(ids).map((slice) => slice.length)).toEqual([500, 500, 500, 1]);
    expect(slicesOf(ids).flat()).toEqual(ids);
    expect(slicesOf([])).toEqual([]);
  });

  it("merge stage states", async () => {
    await db.projects.update(projectId, { stages: { build: "running" } });
    const project = await db.projects.update(projectId, { stages: { run: "done" }, stage: "run" });
    expect(project.stages).toMatchObject({ build: "running", run: "done", ship: "idle" });
  });

  it("take everything with them when removed, except what is kept for the team", async () => {
    const run = await newRun();
    await db.runs.appendEvents(run.id, [notice("x")]);
    await db.leaves.put(projectId, leaf("add"));
    const place = { threadId: run.id, namespace: "", checkpointId: "c1" };
    const bytes = Uint8Array.of(1);
    await db.checkpoints.put({ ...place, parentId: null, type: "json", checkpoint: bytes, metadata: bytes });
    await db.checkpoints.putWrites(place, [
      { taskId: "t", idx: 0, channel: "c", type: "json", value: bytes, replace: true },
    ]);
    const accepted = await db.acceptedLeaves.add({
      scope: "team",
      language: "python",
      name: "add",
      signature: projectId,
      purpose: "Adds.",
      code: "1",
      leaf: leaf("add"),
      embedding: new Float32Array([0.25, -1]),
      projectId,
    });
    await db.projects.remove(projectId);
    await expect(db.projects.get(projectId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await db.runs.listEvents(run.id, 0, 10)).toEqual([]);
    expect(await db.leaves.list(projectId)).toEqual([]);
    expect([await db.checkpoints.get(place), await db.checkpoints.writes(place)]).toEqual([null, []]);
    const kept = (await db.acceptedLeaves.list({ projectId: "another", language: "python" })).find(
      (entry) => entry.id === accepted.id,
    );
    expect(kept?.embedding).toEqual(new Float32Array([0.25, -1]));
  });
});

describe("specs", () => {
  it("refuse a change made on an older revision", async () => {
    await db.specs.append(projectId, spec("one"), "model", 0);
    await expect(db.specs.append(projectId, spec("two"), "user", 0)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("undo one revision at a time, never reuse a number, and keep the first", async () => {
    for (const title of ["one", "two", "three"]) await db.specs.append(projectId, spec(title), "user");
    expect((await db.specs.undo(projectId)).spec.title).toBe("two");
    expect((await db.specs.append(projectId, spec("four"), "user", 2)).revision).toBe(4);
    await db.specs.undo(projectId);
    await db.specs.undo(projectId);
    expect((await db.specs.undo(projectId)).spec).toEqual(spec("one"));
  });
});

describe("runs", () => {
  it("number events without gaps when many writers append at once", async () => {
    const run = await newRun();
    const batches = Array.from({ length: 40 }, (_, i) => [notice(`${i}a`), notice(`${i}b`)]);
    const appended = await Promise.all(batches.map((batch) => db.runs.appendEvents(run.id, batch)));
    const events = await db.runs.listEvents(run.id, 0, 1000);
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 80 }, (_, i) => i + 1));
    expect(appended.flat().sort((a, b) => a.seq - b.seq)).toEqual(events);
    expect((await db.runs.listEvents(run.id, 78, 1)).map((event) => event.seq)).toEqual([79]);
  });

  it("change status only from an expected one", async () => {
    const run = await newRun();
    expect(await db.runs.transition(run.id, ["queued"], "running")).toBe(true);
    const both = await Promise.all([
      db.runs.transition(run.id, ["running"], "stopped"),
      db.runs.transition(run.id, ["running"], "done"),
    ]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect((await db.runs.get(run.id)).endedAt).not.toBeNull();
  });

  it("are interrupted at boot unless they wait for a person", async () => {
    const running = await newRun();
    const waiting = await newRun();
    await db.runs.transition(waiting.id, ["queued"], "waiting");
    await db.runs.interruptAbandoned();
    expect((await db.runs.get(running.id)).status).toBe("interrupted");
    expect((await db.runs.get(waiting.id)).status).toBe("waiting");
  });
});

describe("leaves", () => {
  it("keep code and state when their specification is stored again", async () => {
    await db.leaves.put(projectId, leaf("add"));
    await db.leaves.update(projectId, "add", { state: "chosen", code: "return a" });
    expect(await db.leaves.put(projectId, leaf("add"), "risky")).toMatchObject({
      state: "chosen",
      code: "return a",
      reach: "risky",
    });
  });

  it("keep the last search and lose it with the leaf", async () => {
    const search = { vouched: 1, checks: [], probes: [[1]], judged: 7, records: [] };
    await db.leaves.put(projectId, leaf("searched"));
    await db.leafSearches.put(projectId, "searched", { ...search, judged: 3 });
    await db.leafSearches.put(projectId, "searched", search);
    expect(await db.leafSearches.get(projectId, "searched")).toEqual(search);
    expect((await db.leafSearches.judged(projectId)).get("searched")).toBe(7);
    await db.leaves.prune(projectId, []);
    expect(await db.leafSearches.get(projectId, "searched")).toBeNull();
  });
});

describe("kept leaves", () => {
  const kept = (code: string, scope: "project" | "team", of = projectId) =>
    db.acceptedLeaves.add({
      scope,
      language: "python",
      name: "add",
      signature: projectId,
      purpose: "Adds.",
      code,
      leaf: leaf("add"),
      embedding: null,
      projectId: of,
    });
  const seenBy = async (of: string) =>
    (await db.acceptedLeaves.list({ projectId: of })).filter((entry) => entry.signature === projectId);

  it("are offered to their own project, or to every project when kept for the team", async () => {
    await kept("own", "project");
    const wide = await kept("wide", "project");
    expect(await seenBy("another")).toEqual([]);
    // One click widens it; being accepted again in its project does not narrow it.
    expect(await kept("wide", "team")).toMatchObject({ id: wide.id, scope: "team" });
    expect(await kept("wide", "project", "another")).toMatchObject({ id: wide.id, scope: "team" });
    expect((await seenBy("another")).map((entry) => entry.code)).toEqual(["wide"]);
    expect((await seenBy(projectId)).map((entry) => entry.code).sort()).toEqual(["own", "wide"]);
    await db.acceptedLeaves.remove(wide.id);
    await expect(db.acceptedLeaves.remove(wide.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("messages, tokens and models", () => {
  it("hand out queued messages in order and hide removed ones", async () => {
    const add = (text: string) => db.messages.add({ projectId, role: "user", text, mode: "change", status: "queued" });
    const first = await add("first");
    await add("second");
    await db.messages.update(first.id, { status: "removed" });
    expect((await db.messages.nextQueued(projectId))?.text).toBe("second");
    expect((await db.messages.list(projectId)).map((message) => message.text)).toEqual(["second"]);
  });

  it("keep the row they are about and the message they were edited from, each with and without the other", async () => {
    const said = { projectId, role: "user", text: "t", mode: "change" } as const;
    const part = { path: "/title", ask: "change" } as const;
    const plain = await db.messages.add(said);
    expect(plain).toMatchObject({ part: null, replaces: null });
    const replaces = { messageId: plain.id, takeBack: true };
    expect(await db.messages.add({ ...said, part })).toMatchObject({ part, replaces: null });
    expect(await db.messages.add({ ...said, replaces })).toMatchObject({ part: null, replaces });
    const both = await db.messages.add({ ...said, part, replaces });
    expect(await db.messages.update(both.id, { text: "other" })).toMatchObject({ text: "other", part, replaces });
    expect((await db.messages.list(projectId)).map((message) => message.replaces)).toEqual([
      null,
      null,
      replaces,
      replaces,
    ]);
  });

  it("give a one-time token to exactly one taker, and none after its time", async () => {
    const now = new Date();
    const later = new Date(now.getTime() + 60_000);
    const token = await db.apiTokens.issue({ kind: "login", expiresAt: later });
    expect(await db.apiTokens.take("clone", token, now)).toBe(false);
    const taken = await Promise.all([1, 2, 3].map(() => db.apiTokens.take("login", token, now)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    const session = await db.sessions.create("owner", later);
    expect(await db.sessions.find(session, now)).toBe("owner");
    expect(await db.sessions.find(session, later)).toBeNull();
  });

  it("have one default model", async () => {
    for (const id of ["a", "b"]) await db.models.put({ id, kind: "gguf", name: id, source: { path: "/x" } });
    await db.models.setDefault("a");
    await db.models.setDefault("b");
    await db.models.put({ id: "b", kind: "gguf", name: "B", source: { path: "/y" } });
    const models = await db.models.list();
    expect(models.filter((model) => model.isDefault).map((model) => model.name)).toEqual(["B"]);
  });
});
