import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import type { Readable } from "node:stream";
import { cloneInto, type WorkspaceService } from "../workspace/index.ts";
import { type ZipEntry, zipStream } from "./zip-stream.ts";

export interface ShipService {
  /** A zip of the project's files under one folder `name`; with `history` also its git folder. Throws NOT_FOUND. */
  zip(projectId: string, options: { name: string; history: boolean }): Promise<Readable>;
  /** The newest version with its history, in a new or empty host folder. Returns its files. Throws NOT_FOUND, CONFLICT. */
  exportTo(projectId: string, folder: string): Promise<string[]>;
}

/** A name that is a folder on any system. */
export function folderName(name: string): string {
  const plain = name.normalize("NFKD").replace(/[^A-Za-z0-9._-]+/g, "-");
  return plain.replace(/^[-.]+|[-.]+$/g, "").slice(0, 60) || "project";
}

/** Takes projects out of the house. */
export function createShipService(options: { workspace: WorkspaceService; now?: () => number }): ShipService {
  const { workspace } = options;

  async function* gitFolder(repository: string, name: string): AsyncGenerator<ZipEntry> {
    const folder = await mkdtemp(join(tmpdir(), "guildhall-ship-"));
    try {
      await cloneInto(repository, folder);
      const all = await readdir(join(folder, ".git"), { recursive: true, withFileTypes: true });
      for (const entry of all) {
        if (!entry.isFile()) continue;
        const from = join(entry.parentPath, entry.name);
        yield { path: `${name}/${relative(folder, from).split(sep).join("/")}`, read: () => readFile(from) };
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  return {
    async zip(projectId, { name, history }) {
      const { files, folders } = await workspace.open(projectId);
      const listed = (await files.list()).filter((entry) => entry.kind === "file").map((entry) => entry.path);
      const paths = [...listed, ...(await files.built())];
      const top = folderName(name);
      async function* entries(): AsyncGenerator<ZipEntry> {
        for (const path of paths) yield { path: `${top}/${path}`, read: () => files.readBytes(path) };
        if (history) yield* gitFolder(folders.versions, top);
      }
      return zipStream(entries(), new Date((options.now ?? Date.now)()));
    },
    async exportTo(projectId, folder) {
      const { files, folders } = await workspace.open(projectId);
      await cloneInto(folders.versions, folder);
      return (await files.list()).filter((entry) => entry.kind === "file").map((entry) => entry.path);
    },
  };
}
