import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase, openTestDatabase } from "../src/index.ts";

const openDescriptors = async () => (await readdir("/proc/self/fd")).length;
const notice = (text: string) => ({ type: "notice" as const, level: "info" as const, text });

describe("the database connection", () => {
  let db: Awaited<ReturnType<typeof openTestDatabase>>;
  beforeEach(async () => {
    db = await openTestDatabase();
  });
  afterEach(() => db.close());

  it("keeps the number of file descriptors flat over 10,000 transactions", async () => {
    const project = await db.projects.create({ name: "p" });
    const run = await db.runs.create({ projectId: project.id, kind: "build", stage: "build", request: "", seed: 1 });
    await db.runs.appendEvents(run.id, [notice("warm")]);
    const before = await openDescriptors();
    for (let i = 0; i < 10_000; i += 1) await db.runs.appendEvents(run.id, [notice("x")]);
    expect(await openDescriptors()).toBeLessThanOrEqual(before + 2);
    expect((await db.runs.get(run.id)).lastSeq).toBe(10_001);
  }, 300_000);

  it("undoes everything of a transaction that throws, and goes on working", async () => {
    const failed = db.transaction(async (tx) => {
      await tx.projects.create({ name: "half" });
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await db.projects.list()).toEqual([]);
    await db.projects.create({ name: "whole" });
    expect((await db.projects.list()).map((project) => project.name)).toEqual(["whole"]);
  });

  it("runs transactions of concurrent callers one after the other", async () => {
    await db.settings.set("counter", 0);
    const add = () =>
      db.transaction(async (tx) => {
        const value = Number(await tx.settings.get("counter"));
        await tx.settings.set("counter", value + 1);
      });
    await Promise.all(Array.from({ length: 50 }, add));
    expect(await db.settings.get("counter")).toBe(50);
  });
});

describe("the database file", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "guildhall-db-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const withDatabase = async <T>(url: string, work: (db: Database) => Promise<T>) => {
    const db = await openDatabase({ url });
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  };

  it("is consistent after kill -9 in the middle of transactions, with nothing acknowledged lost", async () => {
    const url = pathToFileURL(join(folder, "killed.db")).href;
    const writer = fileURLToPath(new URL("./endless-writer.ts", import.meta.url));
    const child = spawn(process.execPath, [writer, url], { stdio: ["ignore", "pipe", "inherit"] });
    let acknowledged = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line);
      if (acknowledged >= 300) break;
    }
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;

    await withDatabase(url, async (db) => {
      const [project] = await db.projects.list();
      const [run] = await db.runs.list(project?.id ?? "");
      const events = await db.runs.listEvents(run?.id ?? "", 0, 1000);
      expect(events.length).toBeGreaterThanOrEqual(acknowledged);
      expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
      expect(run?.lastSeq).toBe(events.length);
      // The writer stores the number of events in the same transaction as each event.
      expect(await db.settings.get("count")).toBe(events.length);
    });
  });

  it("can be read by its owner only, the log beside it too", async () => {
    const file = join(folder, "own.db");
    await withDatabase(pathToFileURL(file).href, async (db) => {
      await db.projects.create({ name: "private" });
      const modes = await Promise.all([file, `${file}-wal`].map(async (path) => (await stat(path)).mode & 0o777));
      expect(modes).toEqual([0o600, 0o600]);
    });
  });

  it("is migrated once and keeps its rows when opened again", async () => {
    const url = pathToFileURL(join(folder, "old.db")).href;
    await withDatabase(url, async (db) => {
      expect(db.migrations.applied.length).toBeGreaterThan(0);
      expect(db.migrations.backup).toBeNull();
      await db.projects.create({ name: "kept" });
    });
    await withDatabase(url, async (db) => {
      expect(db.migrations.applied).toEqual([]);
      expect((await db.projects.list()).map((project) => project.name)).toEqual(["kept"]);
    });
  });
});
