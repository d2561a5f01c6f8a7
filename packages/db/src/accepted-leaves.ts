import { AppError, type KeptScope, type Language, type Leaf } from "@guildhall/contracts";
import type { AcceptedLeaf as AcceptedLeafRow } from "../generated/client.ts";
import { type Connection, fromJson, toJson } from "./client.ts";
import { newId } from "./ids.ts";

export interface AcceptedLeaf {
  id: string;
  scope: KeptScope;
  language: Language;
  name: string;
  /** As the language writes it; equal signatures can stand in for each other. */
  signature: string;
  purpose: string;
  code: string;
  /** The leaf as it was accepted, with its examples. */
  leaf: Leaf;
  /** Unit vector of the purpose; null without an embedder. */
  embedding: Float32Array | null;
  projectId: string | null;
  createdAt: string;
}

export interface AcceptedLeafRepository {
  /** The team's and the project's own; newest first, at most 5,000. */
  list(of: { projectId: string; language?: Language }): Promise<AcceptedLeaf[]>;
  /**
   * The same code under the same signature is kept once for the team, and once for each project; the newer purpose
   * and examples win. What the team has is not narrowed to a project.
   */
  add(input: Omit<AcceptedLeaf, "id" | "createdAt">): Promise<AcceptedLeaf>;
  /** The scopes in which these codes are kept for a project, with the signature each is kept under. */
  scopesOf(projectId: string, codes: string[]): Promise<Pick<AcceptedLeaf, "signature" | "code" | "scope">[]>;
  /** Throws NOT_FOUND. */
  remove(id: string): Promise<void>;
  setEmbedding(id: string, embedding: Float32Array): Promise<void>;
}

const MAX_LISTED = 5000;

/** Little-endian float32, the layout of a Float32Array on every machine we run on. */
const toBytes = (vector: Float32Array) => new Uint8Array(Float32Array.from(vector).buffer);
const fromBytes = (bytes: Uint8Array) => new Float32Array(Uint8Array.from(bytes).buffer);

const stored = (row: AcceptedLeafRow): AcceptedLeaf => ({
  id: row.id,
  scope: row.scope as KeptScope,
  language: row.language as Language,
  name: row.name,
  signature: row.signature,
  purpose: row.purpose,
  code: row.code,
  leaf: fromJson<Leaf>(row.spec),
  embedding: row.embedding && fromBytes(row.embedding),
  projectId: row.projectId,
  createdAt: row.createdAt.toISOString(),
});

export function createAcceptedLeafRepository(connection: Connection): AcceptedLeafRepository {
  return {
    list: async ({ projectId, language }) => {
      const rows = await connection.acceptedLeaf.findMany({
        where: { OR: [{ scope: "team" }, { scope: "project", projectId }], ...(language ? { language } : {}) },
        orderBy: { createdAt: "desc" },
        take: MAX_LISTED,
      });
      return rows.map(stored);
    },
    add: async ({ leaf, embedding, scope, ...rest }) => {
      const same = await connection.acceptedLeaf.findFirst({
        where: {
          language: rest.language,
          signature: rest.signature,
          code: rest.code,
          OR: [{ scope: "team" }, { scope: "project", projectId: rest.projectId }],
        },
        orderBy: { scope: "desc" },
        select: { id: true, scope: true },
      });
      const data = {
        ...rest,
        scope: same?.scope === "team" ? "team" : scope,
        spec: toJson(leaf),
        embedding: embedding && toBytes(embedding),
      };
      const row = same
        ? await connection.acceptedLeaf.update({ where: { id: same.id }, data })
        : await connection.acceptedLeaf.create({ data: { id: newId("leaf"), ...data } });
      return stored(row);
    },
    scopesOf: async (projectId, codes) => {
      const rows = await connection.acceptedLeaf.findMany({
        where: { code: { in: codes }, OR: [{ scope: "team" }, { scope: "project", projectId }] },
        select: { signature: true, code: true, scope: true },
      });
      return rows.map((row) => ({ ...row, scope: row.scope as KeptScope }));
    },
    remove: async (id) => {
      const { count } = await connection.acceptedLeaf.deleteMany({ where: { id } });
      if (count === 0) throw new AppError("NOT_FOUND", "There is no such kept leaf.", "Reload the list.");
    },
    setEmbedding: async (id, embedding) => {
      await connection.acceptedLeaf.updateMany({ where: { id }, data: { embedding: toBytes(embedding) } });
    },
  };
}
