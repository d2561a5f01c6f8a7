import { rm } from "node:fs/promises";
import { join } from "node:path";
import { FolderHandle } from "./folder-handle.ts";
import { STAGING_PREFIX } from "./project-path.ts";
import { walkFolder } from "./walk-folder.ts";

/** Locks git leaves behind when it is cut off; only one engine works on a home, so nobody holds them. */
const LOCKS = ["refs/heads/main.lock", "packed-refs.lock", "HEAD.lock"];

/**
 * Clears away what an engine that was killed left half done: files that waited beside their place, and git's locks.
 * Called once before a project is used.
 */
export async function recoverProject(folders: { files: string; versions: string }): Promise<void> {
  for (const lock of LOCKS) await rm(join(folders.versions, lock), { force: true });
  const left: string[] = [];
  await walkFolder(folders.files, { ignored: true }, ({ path }) => {
    if (path.split("/").pop()?.startsWith(STAGING_PREFIX)) left.push(path);
  });
  for (const path of left) {
    const parts = path.split("/");
    const name = parts.pop() ?? "";
    // Gone already, with the folder it was in: nothing is left to do.
    const folder = await FolderHandle.walk(folders.files, parts).catch(() => null);
    if (!folder) continue;
    const stat = await folder.stat(name).catch(() => null);
    await (stat?.isDirectory() ? folder.removeTree(name) : folder.unlink(name)).catch(() => undefined);
    await folder.close();
  }
}
