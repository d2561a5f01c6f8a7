import { lstat, opendir } from "node:fs/promises";
import { join } from "node:path";

const MAX_ENTRIES = 300_000;

/**
 * Bytes a folder takes on disk, links not followed. Stops as soon as it is over `stopAt`; more entries than a project
 * could sensibly have count as over it too.
 */
export async function folderSize(folder: string, stopAt: number): Promise<number> {
  const waiting = [folder];
  let bytes = 0;
  let entries = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const facts = await lstat(next).catch(() => null);
    // The program may be changing the tree while it is read.
    if (!facts?.isDirectory()) continue;
    const listing = await opendir(next).catch(() => null);
    if (!listing) continue;
    for await (const entry of listing) {
      entries++;
      const path = join(next, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else bytes += ((await lstat(path).catch(() => null))?.blocks ?? 0) * 512;
      if (bytes > stopAt || entries > MAX_ENTRIES) return Math.max(bytes, stopAt + 1);
    }
  }
  return bytes;
}
