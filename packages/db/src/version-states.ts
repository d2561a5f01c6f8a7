import type { VersionState as VersionStateRow } from "../generated/client.ts";
import { type Connection, fromJson, toJson } from "./client.ts";
import type { StoredLeaf } from "./leaves.ts";

/** What a version was made from. Versions of hand edits have none of their own: they go on from the one before. */
export interface VersionState {
  versionId: string;
  specRevision: number;
  leaves: StoredLeaf[];
}

export interface VersionStateRepository {
  list(projectId: string): Promise<VersionState[]>;
  put(projectId: string, state: VersionState): Promise<void>;
  /** For a copy of a project, which has the same versions and revisions. */
  copy(fromId: string, toId: string): Promise<void>;
}

const stored = (row: VersionStateRow): VersionState => ({
  versionId: row.versionId,
  specRevision: row.specRevision,
  // A state of an older engine says nothing of pins: they belong to other code.
  leaves: fromJson<StoredLeaf[]>(row.leaves).map((leaf) => ({ ...leaf, pins: leaf.pins ?? null })),
});

export function createVersionStateRepository(connection: Connection): VersionStateRepository {
  const list = async (projectId: string) =>
    (await connection.versionState.findMany({ where: { projectId } })).map(stored);
  return {
    list,
    put: async (projectId, { versionId, specRevision, leaves }) => {
      const data = { specRevision, leaves: toJson(leaves) };
      await connection.versionState.upsert({
        where: { projectId_versionId: { projectId, versionId } },
        create: { projectId, versionId, ...data },
        update: data,
      });
    },
    copy: async (fromId, toId) => {
      const data = (await list(fromId)).map(({ leaves, ...state }) => ({
        ...state,
        projectId: toId,
        leaves: toJson(leaves),
      }));
      await connection.versionState.createMany({ data });
    },
  };
}
