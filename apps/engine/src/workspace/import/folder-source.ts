import { realpath } from "node:fs/promises";
import { basename } from "node:path";
import { AppError, GENERATED_FOLDERS, IMPORT_LIMITS } from "@guildhall/contracts";
import { FolderHandle, fileError, unlessDenied } from "../folder-handle.ts";
import type { ImportSource } from "./import-source.ts";
import type { SourceEntry } from "./plan-import.ts";

const MAX_DEPTH = 64;

/** A folder of this machine, walked by descriptor: links are seen and never followed. Throws NOT_FOUND. */
export async function openFolderSource(folder: string): Promise<ImportSource> {
  const root = await realpath(folder).catch((error) => {
    throw fileError(error, folder);
  });
  return {
    name: basename(root),
    byFolder: true,
    entries: () => walk(root),
    read: async ({ path, sizeBytes }) => {
      const parts = path.split("/");
      const name = parts.pop() ?? "";
      const place = await FolderHandle.walk(root, parts).catch((error) => {
        throw fileError(error, path);
      });
      try {
        const file = await place.openFile(name);
        try {
          // What a file grew by since it was planned is not read: the plan's bounds hold.
          if ((await file.stat()).size !== sizeBytes) throw changed(path);
          return await file.readFile();
        } finally {
          await file.close();
        }
      } catch (error) {
        throw fileError(error, path);
      } finally {
        await place.close();
      }
    },
    close: async () => {},
  };
}

/** What may not be looked into is left out of the project and named in the report. */
const CLOSED = { kind: "closed", sizeBytes: 0 } as const;

const changed = (path: string) =>
  new AppError("CONFLICT", `${path} changed while it was read.`, "Wait until nothing writes there, then try again.");

async function walk(root: string): Promise<SourceEntry[]> {
  const found: SourceEntry[] = [];
  const visit = async (folder: FolderHandle, prefix: string, depth: number): Promise<void> => {
    for (const entry of (await folder.entries()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${prefix}${entry.name}`;
      const stat = await unlessDenied(folder.stat(entry.name), "closed");
      if (stat === "closed") found.push({ path, ...CLOSED });
      if (!stat || stat === "closed") continue;
      if (stat.isDirectory() && GENERATED_FOLDERS.includes(entry.name.toLowerCase())) {
        found.push({ path, kind: "generated", sizeBytes: 0 });
        continue;
      }
      if (stat.isDirectory()) {
        if (depth >= MAX_DEPTH) throw new AppError("TOO_LARGE", `${path} is too deep.`, "Choose a part of the folder.");
        const below = await unlessDenied(folder.enter(entry.name), "closed");
        if (below === "closed") found.push({ path, ...CLOSED });
        else await visit(below, `${path}/`, depth + 1).finally(() => below.close());
        continue;
      }
      const kind = stat.isFile() ? "file" : stat.isSymbolicLink() ? "link" : "other";
      found.push({ path, kind, sizeBytes: stat.size });
      if (found.length > IMPORT_LIMITS.entries) {
        throw new AppError("TOO_LARGE", "The folder holds too many files.", "Choose a part of it.");
      }
    }
  };
  const top = await unlessDenied(FolderHandle.openRoot(root), "closed").catch((error) => {
    throw fileError(error, root);
  });
  if (top === "closed") return [{ path: basename(root), ...CLOSED }];
  await visit(top, "", 0).finally(() => top.close());
  return found;
}
