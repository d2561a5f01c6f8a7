import { execFile } from "node:child_process";
import { cp, mkdir, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { AppError, type FileEntry } from "@guildhall/contracts";
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
  /** Copies files and history into a project that has none yet. Throws NOT_FOUND, CONFLICT. */
  duplicate(fromId: string, toId: string): Promise<void>;
  /** Removes files, history and artifacts. Stop its sandboxes first. Harmless when there is nothing. */
  remove(projectId: string): Promise<void>;
  /** One at a time a project: everything that writes files or versions goes through here. Not reentrant. */
  exclusive<T>(projectId: string, work: (project: OpenProject) => Promise<T>): Promise<T>;
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
    if (known) return known;
    if (!there) throw noProject();
    const project = assemble(projectId);
    const opening = recoverProject(project.folders).then(() => project);
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
        const to = await open(toId);
        for (const { path, kind } of await from.files.list()) {
          if (kind === "file") await to.files.write(path, await from.files.readBytes(path));
        }
      }),
    remove: (projectId) =>
      mutex(projectId, async () => {
        const base = folderOf(projectId);
        opened.delete(projectId);
        if (!(await exists(base))) return;
        const aside = join(projects, `.removed-${projectId}-${(options.now ?? Date.now)()}`);
        await rename(base, aside);
        // rm of coreutils descends by descriptor: a link put there by a hostile program leads nowhere.
        await run("/bin/rm", ["-rf", "--one-file-system", "--", aside]);
      }),
  };
}
