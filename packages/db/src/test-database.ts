import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Database, openDatabase } from "./open-database.ts";

/** A migrated database in a temporary folder; `close` removes it. For tests. */
export async function openTestDatabase(): Promise<Database & { url: string }> {
  const folder = await mkdtemp(join(tmpdir(), "guildhall-db-"));
  const url = pathToFileURL(join(folder, "test.db")).href;
  const database = await openDatabase({ url });
  return {
    ...database,
    url,
    close: async () => {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
