import { FolderHandle, unlessDenied } from "./folder-handle.ts";
import { isIgnored, splitPath } from "./project-path.ts";

/** Enough for any prototype; a program that makes files without end must not fill the engine's memory. */
const MAX_ENTRIES = 50_000;

export interface WalkedEntry {
  path: string;
  kind: "file" | "folder";
  sizeBytes: number;
}

const isSafeName = (name: string): boolean => {
  try {
    return splitPath(name).length === 1;
  } catch {
    return false;
  }
};

/**
 * Visits files and folders below `root`, names in code-point order, folders before what is in them. Links, devices,
 * names that the file API refuses and what may not be looked into are passed over; with `ignored` the folders made by
 * tools are visited too.
 */
export async function walkFolder(
  root: string,
  options: { ignored: boolean },
  visit: (entry: WalkedEntry) => void,
): Promise<void> {
  let seen = 0;
  const walk = async (folder: FolderHandle, prefix: string, depth: number): Promise<void> => {
    const entries = (await unlessDenied(folder.entries(), null)) ?? [];
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (seen >= MAX_ENTRIES || depth > 32) return;
      if (!options.ignored && (isIgnored(entry.name) || !isSafeName(entry.name))) continue;
      const path = `${prefix}${entry.name}`;
      const stat = await unlessDenied(folder.stat(entry.name), null);
      if (stat?.isFile()) {
        seen++;
        visit({ path, kind: "file", sizeBytes: stat.size });
      } else if (stat?.isDirectory()) {
        seen++;
        visit({ path, kind: "folder", sizeBytes: 0 });
        const below = await folder.enter(entry.name).catch(() => null);
        if (below) await walk(below, `${path}/`, depth + 1).finally(() => below.close());
      }
    }
  };
  const top = await FolderHandle.openRoot(root);
  await walk(top, "", 0).finally(() => top.close());
}
