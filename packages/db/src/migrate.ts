import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "@guildhall/contracts";
import type { Client } from "@libsql/client";
import { newId } from "./ids.ts";

export const MIGRATIONS_DIR = fileURLToPath(new URL("../../../prisma/migrations", import.meta.url));
const KEPT_BACKUPS = 5;

/** The table of `prisma migrate`, so that its command line reads the same state. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;

export interface MigrationResult {
  applied: string[];
  /** Copy of the database made before the first migration; null when nothing was applied or it was new. */
  backup: string | null;
}

async function readMigrations(dir: string) {
  const entries = await readdir(dir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(dir, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** The file's whole content is in the database file after the checkpoint, so a plain copy is a consistent backup. */
async function backUp(client: Client, file: string): Promise<string> {
  await client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  const folder = join(dirname(file), "backups");
  await mkdir(folder, { recursive: true });
  const target = join(folder, `${basename(file)}.${new Date().toISOString().replaceAll(":", "-")}`);
  await copyFile(file, target);
  const copies = (await readdir(folder)).filter((name) => name.startsWith(`${basename(file)}.`)).sort();
  for (const old of copies.slice(0, -KEPT_BACKUPS)) await rm(join(folder, old), { force: true });
  return target;
}

/**
 * Applies what is missing of prisma/migrations, each in one transaction with its record, after a backup.
 * Throws AppError DATABASE when the file was made by a newer Guildhall or a migration was edited after it ran.
 */
export async function migrate(client: Client, file: string | null, dir = MIGRATIONS_DIR): Promise<MigrationResult> {
  await client.execute(MIGRATIONS_TABLE);
  const rows = await client.execute(
    `SELECT "migration_name", "checksum" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`,
  );
  const applied = new Map(rows.rows.map((row) => [String(row.migration_name), String(row.checksum)]));
  const known = await readMigrations(dir);
  for (const [name, checksum] of applied) {
    const migration = known.find((candidate) => candidate.name === name);
    if (migration?.checksum === checksum) continue;
    throw new AppError(
      "DATABASE",
      `The database was written by another version of Guildhall (migration ${name}).`,
      "Start that version again, or restore a copy from the folder `backups` beside the database.",
    );
  }
  const missing = known.filter((migration) => !applied.has(migration.name));
  if (missing.length === 0) return { applied: [], backup: null };

  const backup = file && applied.size > 0 ? await backUp(client, file) : null;
  for (const migration of missing) {
    // Rebuilding a table under foreign keys would delete the rows that point to it.
    await client.execute("PRAGMA foreign_keys = OFF");
    try {
      const record = `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
        VALUES ('${newId("mig")}', '${migration.checksum}', current_timestamp, '${migration.name.replaceAll("'", "''")}', 1);`;
      await client.executeMultiple(`BEGIN IMMEDIATE;\n${migration.sql}\n;${record}\nCOMMIT;`);
    } finally {
      await client.execute("PRAGMA foreign_keys = ON");
    }
  }
  return { applied: missing.map((migration) => migration.name), backup };
}
