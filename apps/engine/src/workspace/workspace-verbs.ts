import type { Outline, Verbs } from "@guildhall/contracts";
import type { WorkspaceService } from "./workspace-service.ts";

const SEARCH_LIMIT = 200;
const OK = { ok: true } as const;

/** The `files` verbs. Every save is a version of its own. `problems` and `outline` come from the languages room. */
export function createFileVerbs(resources: {
  workspace: WorkspaceService;
  problems: Verbs["files"]["problems"];
  outline: (path: string, text: string) => Promise<Outline>;
}): Verbs["files"] {
  const { workspace, problems, outline } = resources;
  const saved = (label: string) => ({ label, origin: "edit" as const, runId: null });
  return {
    list: async (_, { projectId }) => (await workspace.open(projectId)).files.list(),
    read: async (_, { projectId, path }) => (await workspace.open(projectId)).files.read(path),
    write: (_, { projectId, path, text, etag }) =>
      workspace.exclusive(projectId, async ({ files, versions }) => {
        const content = await files.write(path, text, { etag });
        await versions.commit(saved(`Edited ${path}`));
        return content;
      }),
    rename: (_, { projectId, from, to }) =>
      workspace.exclusive(projectId, async ({ files, versions }) => {
        await files.rename(from, to);
        await versions.commit(saved(`Renamed ${from} to ${to}`));
        return OK;
      }),
    remove: (_, { projectId, path }) =>
      workspace.exclusive(projectId, async ({ files, versions }) => {
        await files.remove(path);
        await versions.commit(saved(`Removed ${path}`));
        return OK;
      }),
    search: async (_, { projectId, text }) => (await workspace.open(projectId)).files.search(text, SEARCH_LIMIT),
    problems,
    outline: async (_, { projectId, path, text }) => {
      const { files } = await workspace.open(projectId);
      if (text !== null) return outline(path, text);
      const stored = await files.read(path);
      return stored.binary ? { symbols: [], state: "unread", more: false } : outline(path, stored.text);
    },
  };
}

/** The `versions` verbs that read; what a restore means for the requirements belongs to the workflow. */
export function createVersionVerbs({
  workspace,
}: {
  workspace: WorkspaceService;
}): Pick<Verbs["versions"], "list" | "diff"> {
  return {
    list: async (_, { projectId }) => (await workspace.open(projectId)).versions.list(),
    diff: async (_, { projectId, from, to }) => (await workspace.open(projectId)).versions.diff(from, to),
  };
}
