import {
  AppError,
  type CandidateSource,
  type JsonValue,
  type Leaf,
  type LeafState,
  type LeafView,
} from "@guildhall/contracts";
import type { Candidate as CandidateRow, Leaf as LeafRow } from "../generated/client.ts";
import { type Connection, fromJson, toJson, toNullableJson } from "./client.ts";
import { newId } from "./ids.ts";

export interface StoredLeaf {
  leaf: Leaf;
  state: LeafState;
  reach: LeafView["reach"];
  source: CandidateSource | null;
  /** The idiom or earlier leaf it came from. */
  origin: string | null;
  code: string;
  detail: string;
  /** What is known of its failures in use: inputs no code may break on again, and code that must not come back. */
  broke: { inputs: JsonValue[][]; codes: string[] } | null;
}

export interface StoredCandidate {
  id: string;
  leaf: string;
  runId: string | null;
  source: CandidateSource;
  origin: string | null;
  code: string;
  rejected: string | null;
  results: { check: string; passed: boolean; got: string }[];
  chosen: boolean;
}

export interface LeafRepository {
  /** In order of name. */
  list(projectId: string): Promise<StoredLeaf[]>;
  /** Throws NOT_FOUND. */
  get(projectId: string, name: string): Promise<StoredLeaf>;
  /** Creates it waiting, or stores the new specification and keeps code and state. */
  put(projectId: string, leaf: Leaf, reach?: LeafView["reach"]): Promise<StoredLeaf>;
  update(projectId: string, name: string, change: Partial<Omit<StoredLeaf, "leaf">>): Promise<StoredLeaf>;
  /** Removes the leaves that are not named. */
  prune(projectId: string, keep: string[]): Promise<void>;
  candidates(projectId: string, name: string): Promise<StoredCandidate[]>;
  /** Keeps at most the newest 24 of a leaf. */
  addCandidate(projectId: string, candidate: Omit<StoredCandidate, "id"> & { id?: string }): Promise<StoredCandidate>;
  /** Marks one candidate as chosen and the others of its leaf as not. */
  choose(projectId: string, name: string, candidateId: string): Promise<void>;
}

const MAX_CANDIDATES = 24;

const stored = (row: LeafRow): StoredLeaf => ({
  leaf: fromJson<Leaf>(row.spec),
  state: row.state as LeafState,
  reach: row.reach as LeafView["reach"],
  source: row.source as CandidateSource | null,
  origin: row.origin,
  code: row.code,
  detail: row.detail,
  broke: row.broke === null ? null : fromJson<NonNullable<StoredLeaf["broke"]>>(row.broke),
});

const storedCandidate = (row: CandidateRow): StoredCandidate => ({
  id: row.id,
  leaf: row.leafName,
  runId: row.runId,
  source: row.source as CandidateSource,
  origin: row.origin,
  code: row.code,
  rejected: row.rejected,
  results: fromJson<StoredCandidate["results"]>(row.results),
  chosen: row.chosen,
});

export function createLeafRepository(connection: Connection): LeafRepository {
  const key = (projectId: string, name: string) => ({ projectId_name: { projectId, name } });
  const find = async (projectId: string, name: string) => {
    const row = await connection.leaf.findUnique({ where: key(projectId, name) });
    if (!row) throw new AppError("NOT_FOUND", `There is no leaf "${name}".`, "Reload the plan.");
    return row;
  };
  return {
    list: async (projectId) =>
      (await connection.leaf.findMany({ where: { projectId }, orderBy: { name: "asc" } })).map(stored),
    get: async (projectId, name) => stored(await find(projectId, name)),
    put: async (projectId, leaf, reach) => {
      const change = { spec: toJson(leaf), ...(reach ? { reach } : {}) };
      const create = { projectId, name: leaf.name, state: "waiting", ...change };
      return stored(await connection.leaf.upsert({ where: key(projectId, leaf.name), create, update: change }));
    },
    update: async (projectId, name, { broke, ...change }) => {
      await find(projectId, name);
      const data = { ...change, ...(broke === undefined ? {} : { broke: toNullableJson(broke) }) };
      return stored(await connection.leaf.update({ where: key(projectId, name), data }));
    },
    prune: async (projectId, keep) => {
      await connection.leaf.deleteMany({ where: { projectId, name: { notIn: keep } } });
    },
    candidates: async (projectId, leafName) => {
      const rows = await connection.candidate.findMany({
        where: { projectId, leafName },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      });
      return rows.map(storedCandidate);
    },
    addCandidate: async (projectId, { leaf: leafName, id, results, ...rest }) => {
      const row = await connection.candidate.create({
        data: { id: id ?? newId("cand"), projectId, leafName, results: toJson(results), ...rest },
      });
      const old = await connection.candidate.findMany({
        where: { projectId, leafName, chosen: false },
        orderBy: { createdAt: "desc" },
        skip: MAX_CANDIDATES,
        select: { id: true },
      });
      if (old.length > 0)
        await connection.candidate.deleteMany({ where: { id: { in: old.map((entry) => entry.id) } } });
      return storedCandidate(row);
    },
    choose: async (projectId, leafName, candidateId) => {
      await connection.candidate.updateMany({
        where: { projectId, leafName, id: { not: candidateId } },
        data: { chosen: false },
      });
      await connection.candidate.updateMany({
        where: { projectId, leafName, id: candidateId },
        data: { chosen: true },
      });
    },
  };
}
