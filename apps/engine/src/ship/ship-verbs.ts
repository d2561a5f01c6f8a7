import type { RunSpec, Verbs } from "@guildhall/contracts";
import type { ApiTokenRepository } from "@guildhall/db";
import type { WorkspaceService } from "../workspace/index.ts";

const TOKEN_DAYS = 7;
const DAY_MS = 24 * 3600 * 1000;

/** The `ship` verbs. */
export function createShipVerbs(resources: {
  workspace: WorkspaceService;
  tokens: ApiTokenRepository;
  /** How the project is started outside; null before there is anything to start. */
  runSpec: (projectId: string) => Promise<RunSpec | null>;
  /** Where a browser reaches this engine, e.g. `http://127.0.0.1:3000`. */
  publicUrl: () => string;
  now?: () => number;
}): Verbs["ship"] {
  const { workspace, tokens, runSpec, publicUrl } = resources;
  const now = resources.now ?? Date.now;
  const address = (projectId: string) => new URL(`/git/${projectId}.git`, publicUrl());
  return {
    info: async (_, { projectId }) => {
      const { files, versions } = await workspace.open(projectId);
      const listed = (await files.list()).filter((entry) => entry.kind === "file").map((entry) => entry.path);
      const cloneUrl = (await versions.head()) ? address(projectId).href : null;
      return { run: await runSpec(projectId), cloneUrl, files: listed };
    },
    cloneToken: async (_, { projectId }) => {
      await workspace.open(projectId);
      const expiresAt = new Date(now() + TOKEN_DAYS * DAY_MS);
      const url = address(projectId);
      url.username = "guildhall";
      url.password = await tokens.issue({ kind: "clone", projectId, expiresAt });
      return { cloneUrl: url.href, expiresAt: expiresAt.toISOString() };
    },
  };
}
