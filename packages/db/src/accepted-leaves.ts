import type { Language, Leaf } from "@guildhall/contracts";
import type { AcceptedLeaf as AcceptedLeafRow } from "../generated/client.ts";
import { type Connection, fromJson, toJson } from "./client.ts";
import { newId } from "./ids.ts";

export interface AcceptedLeaf {
  id: string;
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
  /** Newest first, at most 5,000. */
  list(language: Language): Promise<AcceptedLeaf[]>;
  /** The same code under the same signature is kept once; the newer purpose and examples win. */
  add(input: Omit<AcceptedLeaf, "id" | "createdAt">): Promise<AcceptedLeaf>;
  setEmbedding(id: string, embedding: Float32Array): Promise<void>;
}

/** Little-endian float32, the layout of a Float32Array on every machine we run on. */
const toBytes = (vector: Float32Array) => new Uint8Array(Float32Array.from(vector).buffer);
const fromBytes = (bytes: Uint8Array) => new Float32Array(Uint8Array.from(bytes).buffer);

const stored = (row: AcceptedLeafRow): AcceptedLeaf => ({
  id: row.id,
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
    list: async (language) => {
      const rows = await connection.acceptedLeaf.findMany({
        where: { language },
        orderBy: { createdAt: "desc" },
        take: 5000,
      });
      return rows.map(stored);
    },
    add: async ({ leaf, embedding, ...rest }) => {
      const data = { ...rest, spec: toJson(leaf), embedding: embedding && toBytes(embedding) };
      const same = await connection.acceptedLeaf.findFirst({
        where: { language: rest.language, signature: rest.signature, code: rest.code },
        select: { id: true },
      });
      const row = same
        ? await connection.acceptedLeaf.update({ where: { id: same.id }, data })
        : await connection.acceptedLeaf.create({ data: { id: newId("leaf"), ...data } });
      return stored(row);
    },
    setEmbedding: async (id, embedding) => {
      await connection.acceptedLeaf.updateMany({ where: { id }, data: { embedding: toBytes(embedding) } });
    },
  };
}
