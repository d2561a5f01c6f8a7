import type { RecordedSearch } from "@guildhall/contracts";
import { type Connection, fromJson, toJson } from "./client.ts";

export interface LeafSearchRepository {
  /** Null before there was a search for the leaf. */
  get(projectId: string, leaf: string): Promise<RecordedSearch | null>;
  /** Candidates judged by leaf, without reading the documents. */
  judged(projectId: string): Promise<ReadonlyMap<string, number>>;
  /** Takes the place of the search before. The caller bounds it. */
  put(projectId: string, leaf: string, search: RecordedSearch): Promise<void>;
  /** For a copy of a project, which has the same leaves. */
  copy(fromId: string, toId: string): Promise<void>;
}

export function createLeafSearchRepository(connection: Connection): LeafSearchRepository {
  return {
    get: async (projectId, leafName) => {
      const row = await connection.leafSearch.findUnique({ where: { projectId_leafName: { projectId, leafName } } });
      return row && fromJson<RecordedSearch>(row.doc);
    },
    judged: async (projectId) => {
      const rows = await connection.leafSearch.findMany({
        where: { projectId },
        select: { leafName: true, judged: true },
      });
      return new Map(rows.map((row) => [row.leafName, row.judged]));
    },
    put: async (projectId, leafName, search) => {
      const change = { judged: search.judged, doc: toJson(search), createdAt: new Date() };
      await connection.leafSearch.upsert({
        where: { projectId_leafName: { projectId, leafName } },
        create: { projectId, leafName, ...change },
        update: change,
      });
    },
    copy: async (fromId, toId) => {
      const rows = await connection.leafSearch.findMany({ where: { projectId: fromId } });
      await connection.leafSearch.createMany({
        data: rows.map((row) => ({ ...row, projectId: toId, doc: toJson(row.doc) })),
      });
    },
  };
}
