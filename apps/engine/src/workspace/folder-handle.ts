import { constants, type Stats } from "node:fs";
import { type FileHandle, link, lstat, mkdir, open, readdir, rename, rmdir, unlink } from "node:fs/promises";
import { AppError } from "@guildhall/contracts";
import { refuse } from "./project-path.ts";

const { O_CREAT, O_DIRECTORY, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

export const noFile = (path: string): AppError =>
  new AppError("NOT_FOUND", `There is no file ${path}.`, "Look at the list of files; it may have moved.");

/** `otherwise` where a permission is missing: any program can take one away, and one closed folder hides no other. */
export async function unlessDenied<T, const O>(work: Promise<T>, otherwise: O): Promise<T | O> {
  try {
    return await work;
  } catch (error) {
    if (["EACCES", "EPERM"].includes(codeOf(error))) return otherwise;
    throw error;
  }
}

/** Turns what the system says into what a person can act on. Everything else is a fault and passes through. */
export function fileError(error: unknown, path: string): unknown {
  switch (codeOf(error)) {
    case "ENOENT":
      return noFile(path);
    case "ELOOP":
    case "ENOTDIR":
    case "EISDIR":
    case "ENXIO":
    case "EINVAL":
      return refuse(path, "leads through a link, into itself, or is no plain file");
    case "EEXIST":
    case "ENOTEMPTY":
      return new AppError("CONFLICT", `${path} is there already.`, "Choose another name.");
    case "EACCES":
    case "EPERM":
      return new AppError(
        "FORBIDDEN",
        `${path} may not be read or changed: its permissions forbid it.`,
        "Run `chmod -R u+rwX .` in the terminal, then try again.",
      );
    case "ENOSPC":
    case "EDQUOT":
      return new AppError("DISK_FULL", "The disk is full.", "Free some space, then try again; nothing was changed.");
    default:
      return error;
  }
}

/**
 * An open folder of a project. Names are looked up relative to the open descriptor (through /proc/self/fd, which is
 * what openat is to Node), so that a folder swapped for a link meanwhile leads nowhere. Links are never followed.
 */
export class FolderHandle {
  private readonly handle: FileHandle;

  private constructor(handle: FileHandle) {
    this.handle = handle;
  }

  static async openRoot(path: string): Promise<FolderHandle> {
    return new FolderHandle(await open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW));
  }

  /** The folder at `parts`, made where it is missing when `create`. The caller closes it. */
  static async walk(root: string, parts: string[], create = false): Promise<FolderHandle> {
    let folder = await FolderHandle.openRoot(root);
    for (const part of parts) {
      const next = await folder.enter(part, create).finally(() => folder.close());
      folder = next;
    }
    return folder;
  }

  private at(name: string): string {
    return `/proc/self/fd/${this.handle.fd}/${name}`;
  }

  async enter(name: string, create = false): Promise<FolderHandle> {
    if (create) {
      await mkdir(this.at(name)).catch((error) => {
        if (codeOf(error) !== "EEXIST") throw error;
      });
    }
    return new FolderHandle(await open(this.at(name), O_RDONLY | O_DIRECTORY | O_NOFOLLOW));
  }

  entries() {
    return readdir(`/proc/self/fd/${this.handle.fd}`, { withFileTypes: true });
  }

  /** Of the name itself, link or not; null when there is none. */
  async stat(name: string): Promise<Stats | null> {
    try {
      return await lstat(this.at(name));
    } catch (error) {
      if (codeOf(error) === "ENOENT") return null;
      throw error;
    }
  }

  /** Opens a plain file; never waits on a pipe, never touches a device. */
  async openFile(name: string): Promise<FileHandle> {
    const file = await open(this.at(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if ((await file.stat()).isFile()) return file;
    await file.close();
    throw refuse(name, "is no plain file");
  }

  /** A new file; of `mode` only the permission bits count. */
  async createFile(name: string, data: Uint8Array, mode = 0o644): Promise<void> {
    const file = await open(this.at(name), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode & 0o777);
    try {
      await file.writeFile(data);
    } finally {
      await file.close();
    }
  }

  rename(from: string, to: string, folder: FolderHandle = this): Promise<void> {
    return rename(this.at(from), folder.at(to));
  }

  /** A second name for the same file. */
  link(from: string, to: string): Promise<void> {
    return link(this.at(from), this.at(to));
  }

  unlink(name: string): Promise<void> {
    return unlink(this.at(name));
  }

  rmdir(name: string): Promise<void> {
    return rmdir(this.at(name));
  }

  /** Removes a folder with all that is in it; links are removed, not followed. */
  async removeTree(name: string): Promise<void> {
    const folder = await this.enter(name);
    try {
      for (const entry of await folder.entries()) {
        await (entry.isDirectory() ? folder.removeTree(entry.name) : folder.unlink(entry.name));
      }
    } finally {
      await folder.close();
    }
    await this.rmdir(name);
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

/** Removes the last of `folders` when it is empty, then the one above it, and so on; what is not empty stays. */
export async function pruneEmpty(root: string, folders: string[]): Promise<void> {
  for (let depth = folders.length; depth > 0; depth--) {
    const parent = await FolderHandle.walk(root, folders.slice(0, depth - 1)).catch(() => null);
    const emptied = await parent?.rmdir(folders[depth - 1] ?? "").then(
      () => true,
      () => false,
    );
    await parent?.close();
    if (!emptied) return;
  }
}
