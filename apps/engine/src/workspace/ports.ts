import type { FileContent, FileDiff, FileEntry, RestorePreview, Version } from "@guildhall/contracts";

/**
 * Project files, opened component by component, no links followed. Paths are relative, `/`-separated.
 * Throws AppError PATH_REFUSED (`..`, absolute, NUL, link, device), NOT_FOUND, TOO_LARGE, CONFLICT, DISK_FULL,
 * FORBIDDEN (a permission is missing). What may not be looked into is in no list.
 */
export interface ProjectFiles {
  readonly root: string;
  list(): Promise<FileEntry[]>;
  /** Paths of what the last build made (`dist/`); not listed and not versioned, but delivered with the project. */
  built(): Promise<string[]>;
  read(path: string): Promise<FileContent>;
  readBytes(path: string): Promise<Uint8Array>;
  /** `etag` null: must not exist; undefined: overwrite. Atomic: a reader sees the old or the new file. */
  write(path: string, data: string | Uint8Array, options?: { etag?: string | null }): Promise<FileContent>;
  /** Writes and removes as one step; on failure nothing is changed. */
  apply(changes: { path: string; data: string | Uint8Array | null }[]): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  search(text: string, limit: number): Promise<{ path: string; line: number; text: string }[]>;
  /** Bytes used; the quota is 2 GiB. */
  usage(): Promise<number>;
}

/** Versions in an engine-owned bare git repository outside the workspace, fed through ProjectFiles. */
export interface ProjectVersions {
  /** Null when nothing changed since the last version, unless it is `always` wanted as a mark in the history. */
  commit(input: {
    label: string;
    origin: Version["origin"];
    runId: string | null;
    always?: boolean;
  }): Promise<Version | null>;
  /** Paths a restore would change, as the files are now; what differs from the last version or was last saved by a
   *  person is `editedByHand`. Throws NOT_FOUND. */
  restorePreview(versionId: string): Promise<RestorePreview["files"]>;
  list(): Promise<Version[]>;
  head(): Promise<Version | null>;
  diff(from: string | null, to: string): Promise<FileDiff[]>;
  readAt(versionId: string, path: string): Promise<Uint8Array | null>;
  /**
   * Makes the files as they were then and commits that as a new version, when nothing differs only if it is `always`
   * wanted. Unsaved hand edits are committed first.
   */
  restore(versionId: string, options?: { always: boolean }): Promise<Version>;
}
