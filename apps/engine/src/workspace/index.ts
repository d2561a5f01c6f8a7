/**
 * The files of a project behind a safe file API, and their versions in a git repository the engine owns. It never runs
 * anything of a project, never follows a link, and never reads a git configuration from a workspace.
 */
export { diffHunks } from "./diff-hunks.ts";
export { withHunks } from "./hunks.ts";
export { openFolderSource } from "./import/folder-source.ts";
export { importFiles } from "./import/import-files.ts";
export type { ImportSource } from "./import/import-source.ts";
export { openZipSource } from "./import/zip-source.ts";
export { createKeyedMutex } from "./keyed-mutex.ts";
export { mergeFile } from "./merge-file.ts";
export type { ProjectFiles } from "./ports.ts";
export { createProjectFiles } from "./project-files.ts";
export { cloneInto, uploadPack } from "./repository-access.ts";
export { createWorkspaceService, type WorkspaceService } from "./workspace-service.ts";
export { createFileVerbs, createVersionVerbs } from "./workspace-verbs.ts";
