import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import type { Readable } from "node:stream";
import { AppError } from "@guildhall/contracts";
import { cloneInto, type ProjectFiles, type WorkspaceService } from "../workspace/index.ts";
import { type ZipEntry, zipStream } from "./zip-stream.ts";

export interface ShipService {
  /**
   * A zip of the project's files under one folder `name`; with `history` also its git folder. A file that cannot be
   * read is left out and named in `NOT-INCLUDED.txt`. Throws NOT_FOUND.
   */
  zip(projectId: string, options: { name: string; history: boolean }): Promise<Readable>;
  /** The newest version with its history, in a new or empty host folder. Returns its files. Throws NOT_FOUND, CONFLICT. */
  exportTo(projectId: string, folder: string): Promise<string[]>;
}

const LEFT_OUT = "NOT-INCLUDED.txt";

/**
 * Each file of a project, read when its turn comes. What is too large to hold, or closed, must not cut off an answer
 * that is on its way: it is told in a file at the end. What is gone meanwhile is no part of the project any more.
 */
async function* projectFiles(files: ProjectFiles, paths: readonly string[]): AsyncGenerator<ZipEntry> {
  const leftOut: string[] = [];
  for (const path of paths) {
    const data = await files.readBytes(path).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      if (error.code !== "NOT_FOUND") leftOut.push(error.message);
      return null;
    });
    if (data) yield { path, read: async () => data };
  }
  if (leftOut.length === 0) return;
  const text = `These files of the project are not in this archive:\n\n${leftOut.join("\n")}\n`;
  yield { path: freeName(LEFT_OUT, paths), read: async () => Buffer.from(text) };
}

/** The project may have a file of that name itself. */
function freeName(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? freeName(`_${name}`, taken) : name;
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
        for await (const { path, read } of projectFiles(files, paths)) yield { path: `${top}/${path}`, read };
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
