import {
  AppError,
  type CandidateSource,
  type Example,
  type JsonValue,
  type Leaf,
  type LeafState,
  type LeafView,
} from "@guildhall/contracts";
import type { Leaf as LeafRow } from "../generated/client.ts";
import { type Connection, fromJson, toJson, toNullableJson } from "./client.ts";
import { slicesOf, withoutKept } from "./slices.ts";

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
  /** Calls with what its accepted code gave; null before any were pinned. */
  pins: Pin[] | null;
}

/** One pinned call of a leaf. */
export interface Pin {
  args: JsonValue[];
  outcome: Example["outcome"];
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
}

const stored = (row: LeafRow): StoredLeaf => ({
  leaf: fromJson<Leaf>(row.spec),
  state: row.state as LeafState,
  reach: row.reach as LeafView["reach"],
  source: row.source as CandidateSource | null,
  origin: row.origin,
  code: row.code,
  detail: row.detail,
  broke: row.broke === null ? null : fromJson<NonNullable<StoredLeaf["broke"]>>(row.broke),
  pins: row.pins === null ? null : fromJson<Pin[]>(row.pins),
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
    update: async (projectId, name, { broke, pins, ...change }) => {
      await find(projectId, name);
      const data = {
        ...change,
        ...(broke === undefined ? {} : { broke: toNullableJson(broke) }),
        ...(pins === undefined ? {} : { pins: toNullableJson(pins) }),
      };
      return stored(await connection.leaf.update({ where: key(projectId, name), data }));
    },
    prune: async (projectId, keep) => {
      const rows = await connection.leaf.findMany({ where: { projectId }, select: { name: true } });
      const names = rows.map((row) => row.name);
      for (const gone of slicesOf(withoutKept(names, keep))) {
        await connection.leaf.deleteMany({ where: { projectId, name: { in: gone } } });
      }
    },
  };
}
