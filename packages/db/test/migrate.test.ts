import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { MIGRATIONS_DIR, migrate } from "../src/migrate.ts";
import { openConnection } from "../src/sqlite-adapter.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guildhall-migrate-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function addMigration(dir: string, name: string, sql: string) {
  await mkdir(join(dir, name), { recursive: true });
  await writeFile(join(dir, name, "migration.sql"), sql);
}

async function open(dir: string, file: string) {
  const client = await openConnection(pathToFileURL(file).href);
  return { client, result: await migrate(client, file, dir).finally(() => client.close()) };
}

it("copies the database before a later migration, with the rows of before", async () => {
  const dir = join(folder, "migrations");
  const file = join(folder, "guildhall.db");
  await addMigration(dir, "0001_a", `CREATE TABLE "A" ("id" TEXT); INSERT INTO "A" VALUES ('kept');`);
  await open(dir, file);
  await addMigration(dir, "0002_b", `DROP TABLE "A";`);
  const { result } = await open(dir, file);
  expect(result.applied).toEqual(["0002_b"]);
  const copy = await openConnection(pathToFileURL(result.backup ?? "").href);
  const rows = await copy.execute(`SELECT "id" FROM "A"`);
  copy.close();
  expect(rows.rows.map((row) => row.id)).toEqual(["kept"]);
});

it("leaves nothing behind of a migration that fails half-way", async () => {
  const dir = join(folder, "migrations");
  const file = join(folder, "guildhall.db");
  await addMigration(dir, "0001_a", `CREATE TABLE "A" ("id" TEXT);`);
  await open(dir, file);
  await addMigration(dir, "0002_b", `CREATE TABLE "B" ("id" TEXT); INSERT INTO "Missing" VALUES (1);`);
  await expect(open(dir, file)).rejects.toThrow("no such table");
  await addMigration(dir, "0002_b", `CREATE TABLE "B" ("id" TEXT);`);
  expect((await open(dir, file)).result.applied).toEqual(["0002_b"]);
});

it("refuses a database that a newer version has migrated", async () => {
  const dir = join(folder, "migrations");
  const file = join(folder, "guildhall.db");
  await cp(MIGRATIONS_DIR, dir, { recursive: true });
  await addMigration(dir, "9999_future", `CREATE TABLE "Future" ("id" TEXT);`);
  await open(dir, file);
  await expect(open(MIGRATIONS_DIR, file)).rejects.toMatchObject({ code: "DATABASE", remedy: expect.any(String) });
  expect((await stat(file)).size).toBeGreaterThan(0);
});

it("has SQL for every table of the schema", async () => {
  const schema = await readFile(join(MIGRATIONS_DIR, "..", "schema.prisma"), "utf8");
  const models = [...schema.matchAll(/^model (\w+)/gm)].map((match) => match[1] ?? "");
  const { client } = await (async () => {
    const opened = await openConnection(pathToFileURL(join(folder, "x.db")).href);
    await migrate(opened, null);
    return { client: opened };
  })();
  const tables = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'");
  client.close();
  expect(tables.rows.map((row) => row.name)).toEqual(expect.arrayContaining(models));
});
