import { AppError, type ProjectSpec } from "@guildhall/contracts";
import type { SpecRevision } from "../generated/client.ts";
import { type Connection, fromJson, toJson } from "./client.ts";

export type SpecAuthor = "user" | "model" | "default";
export interface StoredSpec {
  revision: number;
  spec: ProjectSpec;
  author: SpecAuthor;
  createdAt: string;
}

export interface SpecRepository {
  /** The newest revision that was not undone; null before the first. */
  latest(projectId: string): Promise<StoredSpec | null>;
  get(projectId: string, revision: number): Promise<StoredSpec | null>;
  /** `expected`: the revision the change was made on (0 before the first); another one throws CONFLICT. */
  append(projectId: string, spec: ProjectSpec, author: SpecAuthor, expected?: number): Promise<StoredSpec>;
  /** For a copy of a project: every revision under its number. */
  copy(fromId: string, toId: string): Promise<void>;
  /** Replaces the newest revision in its place, for what the person did not do; false when another is newest by now. */
  amend(projectId: string, revision: number, spec: ProjectSpec): Promise<boolean>;
  /** Goes back by one revision; the first one stays. Throws NOT_FOUND without a spec. */
  undo(projectId: string): Promise<StoredSpec>;
}

const stored = (row: SpecRevision): StoredSpec => ({
  revision: row.seq,
  spec: fromJson<ProjectSpec>(row.doc),
  author: row.author as SpecAuthor,
  createdAt: row.createdAt.toISOString(),
});

export function createSpecRepository(connection: Connection): SpecRepository {
  const newest = (projectId: string) =>
    connection.specRevision.findFirst({ where: { projectId, undone: false }, orderBy: { seq: "desc" } });
  return {
    latest: async (projectId) => {
      const row = await newest(projectId);
      return row && stored(row);
    },
    get: async (projectId, seq) => {
      const row = await connection.specRevision.findUnique({ where: { projectId_seq: { projectId, seq } } });
      return row && stored(row);
    },
    append: async (projectId, spec, author, expected) => {
      const current = await newest(projectId);
      if (expected !== undefined && expected !== (current?.seq ?? 0)) {
        throw new AppError(
          "CONFLICT",
          "The requirements were changed meanwhile.",
          "Look at the newest state and make the change again.",
        );
      }
      // Undone revisions keep their number, so a number never means two documents.
      const { _max } = await connection.specRevision.aggregate({ where: { projectId }, _max: { seq: true } });
      const data = { projectId, seq: (_max.seq ?? 0) + 1, doc: toJson(spec), author };
      return stored(await connection.specRevision.create({ data }));
    },
    copy: async (fromId, toId) => {
      const rows = await connection.specRevision.findMany({ where: { projectId: fromId } });
      const data = rows.map((row) => ({ ...row, projectId: toId, doc: toJson(row.doc) }));
      await connection.specRevision.createMany({ data });
    },
    amend: async (projectId, seq, spec) => {
      if ((await newest(projectId))?.seq !== seq) return false;
      const where = { projectId, seq, undone: false };
      return (await connection.specRevision.updateMany({ where, data: { doc: toJson(spec) } })).count === 1;
    },
    undo: async (projectId) => {
      const rows = await connection.specRevision.findMany({
        where: { projectId, undone: false },
        orderBy: { seq: "desc" },
        take: 2,
      });
      const [current, before] = rows;
      if (!current) {
        throw new AppError("NOT_FOUND", "There are no requirements yet.", "Describe your idea first.");
      }
      if (!before) return stored(current);
      await connection.specRevision.update({
        where: { projectId_seq: { projectId, seq: current.seq } },
        data: { undone: true },
      });
      return stored(before);
    },
  };
}
