import type { Version } from "@guildhall/contracts";
import type { VersionInfo } from "../generated/client.ts";
import type { Connection } from "./client.ts";
import type { Atomically } from "./runs.ts";

export interface VersionRepository {
  /** Newest first. */
  list(projectId: string): Promise<Version[]>;
  get(projectId: string, sha: string): Promise<Version | null>;
  latest(projectId: string): Promise<Version | null>;
  /** Records a commit under the next number; recording the same commit again returns what is there. */
  record(
    projectId: string,
    input: Pick<Version, "label" | "origin" | "runId" | "filesChanged"> & { sha: string },
  ): Promise<Version>;
}

const stored = (row: VersionInfo): Version => ({
  id: row.sha,
  seq: row.seq,
  label: row.label,
  origin: row.origin as Version["origin"],
  createdAt: row.createdAt.toISOString(),
  runId: row.runId,
  filesChanged: row.filesChanged,
});

export function createVersionRepository(connection: Connection, atomically: Atomically): VersionRepository {
  const find = (from: Connection, projectId: string, sha: string) =>
    from.versionInfo.findUnique({ where: { projectId_sha: { projectId, sha } } });
  return {
    list: async (projectId) =>
      (await connection.versionInfo.findMany({ where: { projectId }, orderBy: { seq: "desc" } })).map(stored),
    get: async (projectId, sha) => {
      const row = await find(connection, projectId, sha);
      return row && stored(row);
    },
    latest: async (projectId) => {
      const row = await connection.versionInfo.findFirst({ where: { projectId }, orderBy: { seq: "desc" } });
      return row && stored(row);
    },
    record: (projectId, input) =>
      atomically(async (tx) => {
        const known = await find(tx, projectId, input.sha);
        if (known) return stored(known);
        const { _max } = await tx.versionInfo.aggregate({ where: { projectId }, _max: { seq: true } });
        return stored(await tx.versionInfo.create({ data: { projectId, seq: (_max.seq ?? 0) + 1, ...input } }));
      }),
  };
}
