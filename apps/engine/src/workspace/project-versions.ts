import { AppError, type FileEntry, type Version } from "@guildhall/contracts";
import {
  addCommit,
  blobSha,
  diffCommits,
  headSha,
  history,
  isVersion,
  lastOrigins,
  readBlobAt,
  treeOf,
} from "./git-history.ts";
import type { ProjectFiles, ProjectVersions } from "./ports.ts";

const unknownVersion = () =>
  new AppError("NOT_FOUND", "There is no such version of this project.", "Choose one from the history.");

/**
 * Versions of one project in a bare repository of the engine, a linear history on `main`. Files come and go only
 * through `files`, so what git sees is what the safe file API shows. Files over 64 MiB are left out. Not safe for two
 * callers at once: the workspace service lets in one at a time.
 */
export function createProjectVersions(options: {
  gitDir: string;
  files: ProjectFiles;
  now?: () => number;
}): ProjectVersions & {
  /** Who wrote each file last, as far as versions tell: files of an `edit` are the user's. */
  editedByUser(): Promise<Set<string>>;
} {
  const { gitDir, files } = options;
  const now = options.now ?? Date.now;

  /** What differs between the files and a commit. */
  async function changesSince(sha: string | null): Promise<{ path: string; data: Uint8Array | null }[]> {
    const before = new Map(await treeOf(gitDir, sha));
    const changes: { path: string; data: Uint8Array | null }[] = [];
    const isFile = (entry: FileEntry) => entry.kind === "file";
    for (const { path } of (await files.list()).filter(isFile)) {
      const data = await bytesOf(path);
      if (data === "closed") before.delete(path);
      else if (data) {
        if (before.get(path) !== blobSha(data)) changes.push({ path, data });
        before.delete(path);
      }
    }
    for (const path of before.keys()) {
      // In a folder that may not be looked into it is not listed, and there all the same.
      if ((await bytesOf(path)) !== "closed") changes.push({ path, data: null });
    }
    return changes;
  }

  /** Null: gone or swapped since it was listed, or too large to keep, so not part of a version. `closed`: it may not
   *  be read, which says nothing about it; a version keeps what the one before had. */
  async function bytesOf(path: string): Promise<Uint8Array | "closed" | null> {
    try {
      return await files.readBytes(path);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return error.code === "FORBIDDEN" ? "closed" : null;
    }
  }

  async function find(id: string): Promise<Version> {
    const version = (await history(gitDir)).find((known) => known.id === id);
    if (!version) throw unknownVersion();
    return version;
  }

  const commit: ProjectVersions["commit"] = async (input) => {
    const parent = await headSha(gitDir);
    const changes = await changesSince(parent);
    const { always = false, ...facts } = input;
    if (changes.length === 0 && !always) return null;
    return find(await addCommit(gitDir, parent, { ...facts, filesChanged: changes.length }, changes, now()));
  };

  const editedByUser = async () => {
    const origins = await lastOrigins(gitDir);
    return new Set([...origins].filter(([, origin]) => origin === "edit").map(([path]) => path));
  };

  const head: ProjectVersions["head"] = async () => (await history(gitDir))[0] ?? null;

  return {
    commit,
    head,
    list: () => history(gitDir),
    async diff(from, to) {
      for (const id of from === null ? [to] : [from, to]) if (!(await isVersion(gitDir, id))) throw unknownVersion();
      const versions = await history(gitDir);
      const before = versions[versions.findIndex((version) => version.id === to) + 1]?.id ?? null;
      return diffCommits(gitDir, from ?? before, to);
    },
    async readAt(versionId, path) {
      if (!(await isVersion(gitDir, versionId))) throw unknownVersion();
      return readBlobAt(gitDir, versionId, path);
    },
    async restorePreview(versionId) {
      await find(versionId);
      const head = await headSha(gitDir);
      const unsaved = new Set((await changesSince(head)).map(({ path }) => path));
      const byHand = await editedByUser();
      const wanted = await treeOf(gitDir, versionId);
      const saved = await treeOf(gitDir, head);
      // Against the files themselves: what was never saved would be replaced too.
      return (await changesSince(versionId)).map(({ path, data }) => ({
        path,
        status: data === null ? "added" : wanted.has(path) ? "modified" : "deleted",
        editedByHand: unsaved.has(path) || (byHand.has(path) && saved.has(path)),
      }));
    },
    async restore(versionId, options) {
      const target = await find(versionId);
      await commit({ label: "Edits before going back", origin: "edit", runId: null });
      const current = await treeOf(gitDir, await headSha(gitDir));
      const wanted = await treeOf(gitDir, versionId);
      const changes: { path: string; data: Uint8Array | null }[] = [];
      for (const path of current.keys()) if (!wanted.has(path)) changes.push({ path, data: null });
      for (const [path, blob] of wanted) {
        if (current.get(path) !== blob) changes.push({ path, data: await readBlobAt(gitDir, versionId, path) });
      }
      await files.apply(changes);
      const made = await commit({
        label: `Back to version ${target.seq}: ${target.label}`,
        origin: "restore",
        runId: null,
        always: options?.always,
      });
      return made ?? (await head()) ?? target;
    },
    editedByUser,
  };
}
