import { execFile } from "node:child_process";
import { chmod, cp, mkdir, readdir, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { AppError, type FileEntry } from "@guildhall/contracts";
import { copyFiles } from "./copy-files.ts";
import { createRepository } from "./git-history.ts";
import { createKeyedMutex } from "./keyed-mutex.ts";
import type { ProjectFiles, ProjectVersions } from "./ports.ts";
import { createProjectFiles } from "./project-files.ts";
import { createProjectVersions } from "./project-versions.ts";
import { recoverProject } from "./recover-project.ts";

const run = promisify(execFile);

export interface OpenProject {
  files: ProjectFiles;
  versions: ProjectVersions;
  /** Host folders: the files, the bare repository, and where runs leave screenshots (`artifacts/<runId>`). */
  folders: { files: string; versions: string; artifacts: string };
}

export interface WorkspaceService {
  /** Throws AppError NOT_FOUND when the project has no folder. */
  open(projectId: string): Promise<OpenProject>;
  /** Makes the folders; harmless when they are there. */
  create(projectId: string): Promise<OpenProject>;
  /**
   * Copies files and history into a project that has none yet; files that may not be read, or over 64 MiB, are left
   * out. Throws NOT_FOUND, CONFLICT, DISK_FULL; the caller removes the half copy then.
   */
  duplicate(fromId: string, toId: string): Promise<void>;
  /**
   * Removes files, history and artifacts. Stop its sandboxes first. Harmless when there is nothing. What a disk in
   * trouble keeps is gone from the projects all the same; `sweepRemoved` tries again.
   */
  remove(projectId: string): Promise<void>;
  /** Clears away what removals left, e.g. because the engine was killed meanwhile. Call at a start. */
  sweepRemoved(): Promise<void>;
  /** One at a time a project: everything that writes files or versions goes through here. Not reentrant. */
  exclusive<T>(projectId: string, work: (project: OpenProject) => Promise<T>): Promise<T>;
}

const REMOVED_PREFIX = ".removed-";

/** Removes a folder made by hostile programs, whatever permissions they left in it. Never fails. */
async function clearAway(folder: string): Promise<void> {
  // rm of coreutils descends by descriptor: a link put there leads nowhere.
  const remove = () => run("/bin/rm", ["-rf", "--one-file-system", "--", folder]);
  await remove().catch(async () => {
    // A folder that may not be looked into cannot be emptied. With -R chmod passes over links.
    await run("/bin/chmod", ["-R", "u+rwX", "--", folder]).catch(() => undefined);
    await remove().catch(() => undefined);
  });
}

/**
 * Gives the engine back the folder a project's programs work in, which they can close; not even a terminal starts in a
 * closed one. What is below it is theirs to open.
 */
async function reopenTop(folder: string): Promise<void> {
  const mode = (await stat(folder).catch(() => null))?.mode ?? 0o700;
  if ((mode & 0o700) !== 0o700) await chmod(folder, (mode & 0o777) | 0o700).catch(() => undefined);
}

const noProject = () => new AppError("NOT_FOUND", "There is no such project.", "Go back to the list of projects.");

/** The workspaces below `<home>/projects`. */
export function createWorkspaceService(options: {
  /** GUILDHALL_HOME. */
  home: string;
  /** Files that hold leaves, to tell them from the shell in lists. */
  leafFiles?: (projectId: string) => Promise<ReadonlySet<string>>;
  now?: () => number;
}): WorkspaceService {
  const projects = join(options.home, "projects");
  const mutex = createKeyedMutex();
  const opened = new Map<string, Promise<OpenProject>>();

  const folderOf = (projectId: string): string => {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(projectId)) throw noProject();
    return join(projects, projectId);
  };
  const exists = (path: string) =>
    stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );

  const assemble = (projectId: string): OpenProject => {
    const base = folderOf(projectId);
    const folders = {
      files: join(base, "files"),
      versions: join(base, "versions.git"),
      artifacts: join(base, "artifacts"),
    };
    const origins = async (): Promise<ReadonlyMap<string, FileEntry["origin"]>> => {
      const found = new Map<string, FileEntry["origin"]>();
      for (const path of (await options.leafFiles?.(projectId)) ?? []) found.set(path, "leaf");
      for (const path of await versions.editedByUser()) found.set(path, "user");
      return found;
    };
    const files = createProjectFiles({ root: folders.files, origins });
    const versions = createProjectVersions({ gitDir: folders.versions, files, now: options.now });
    return { files, versions, folders };
  };

  const open = async (projectId: string): Promise<OpenProject> => {
    const there = opened.has(projectId) || (await exists(join(folderOf(projectId), "versions.git")));
    const known = opened.get(projectId);
    if (known) {
      const project = await known;
      await reopenTop(project.folders.files);
      return project;
    }
    if (!there) throw noProject();
    const project = assemble(projectId);
    const opening = reopenTop(project.folders.files)
      .then(() => recoverProject(project.folders))
      .then(() => project);
    opened.set(projectId, opening);
    opening.catch(() => opened.delete(projectId));
    return opening;
  };

  const create = async (projectId: string): Promise<OpenProject> => {
    const { folders } = assemble(projectId);
    await mkdir(folders.files, { recursive: true, mode: 0o700 });
    await mkdir(folders.artifacts, { recursive: true, mode: 0o700 });
    if (!(await exists(folders.versions))) await createRepository(folders.versions);
    return open(projectId);
  };

  return {
    open,
    create,
    exclusive: (projectId, work) => mutex(projectId, async () => work(await open(projectId))),
    duplicate: (fromId, toId) =>
      mutex(fromId, async () => {
        const from = await open(fromId);
        if (await exists(folderOf(toId)))
          throw new AppError("CONFLICT", "The copy is there already.", "Choose another.");
        const { folders } = assemble(toId);
        await mkdir(folders.files, { recursive: true, mode: 0o700 });
        await mkdir(folders.artifacts, { recursive: true, mode: 0o700 });
        // The repository is the engine's own and is copied as it is; files pass through the safe API on both sides.
        await cp(from.folders.versions, folders.versions, { recursive: true });
        await copyFiles(from.files, (await open(toId)).files);
      }),
    remove: (projectId) =>
      mutex(projectId, async () => {
        const base = folderOf(projectId);
        opened.delete(projectId);
        if (!(await exists(base))) return;
        const aside = join(projects, `${REMOVED_PREFIX}${projectId}-${(options.now ?? Date.now)()}`);
        await rename(base, aside);
        await clearAway(aside);
      }),
    sweepRemoved: async () => {
      const names = await readdir(projects).catch(() => null);
      for (const name of names ?? []) if (name.startsWith(REMOVED_PREFIX)) await clearAway(join(projects, name));
    },
  };
}
