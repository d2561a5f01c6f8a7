import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MEMORY_DIR = "/dev/shm";
const PREFIX = "guildhall-prefix-";

/** Removes the folders of engines that were killed before they could. */
async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch((): string[] => [])) {
    const owner = name.startsWith(PREFIX) ? /^\d+/.exec(name.slice(PREFIX.length))?.[0] : undefined;
    if (owner && !existsSync(`/proc/${owner}`)) await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** A private folder for prompt states, in memory where the machine has such a place. */
export async function makeStateFolder(): Promise<string> {
  const parent = existsSync(MEMORY_DIR) ? MEMORY_DIR : tmpdir();
  await sweep(parent);
  const name = `${PREFIX}${process.pid}-`;
  return mkdtemp(join(parent, name)).catch(() => mkdtemp(join(tmpdir(), name)));
}
