import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const STAMP = "installed.sha256";

/** True when what lies there belongs to this stamp. */
export async function isInstalled(target: string, stamp: string): Promise<boolean> {
  return (await readFile(join(target, STAMP), "utf8").catch(() => "")) === stamp;
}

/**
 * Fills a folder beside its place and renames it, so that an interrupted installation is never used. Idempotent:
 * returns false when it was already there. What `fill` throws goes through.
 */
export async function installStaged(
  target: string,
  stamp: string,
  fill: (staging: string) => Promise<void>,
): Promise<boolean> {
  await clearInterrupted(target);
  if (await isInstalled(target, stamp)) return false;
  const staging = `${target}.${process.pid}.new`;
  const old = `${target}.${process.pid}.old`;
  await mkdir(staging, { recursive: true });
  try {
    await fill(staging);
    await writeFile(join(staging, STAMP), stamp);
    await rename(target, old).catch(ignoreMissing);
    await rename(staging, target);
  } finally {
    await rm(staging, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
  return true;
}

/** Removes what installations that were killed left beside their place; one that still runs keeps its own. */
async function clearInterrupted(target: string): Promise<void> {
  const folder = dirname(target);
  const leftover = new RegExp(`^${basename(target)}\\.(\\d+)\\.(?:new|old)$`);
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = leftover.exec(name)?.[1];
    if (pid && !existsSync(`/proc/${pid}`)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
