import type { Checkpoint, CheckpointWrite } from "../generated/client.ts";
import type { Connection } from "./client.ts";

/** A checkpoint of the workflow, serialised by its owner; here it is bytes under a key. */
export interface StoredCheckpoint {
  threadId: string;
  namespace: string;
  checkpointId: string;
  parentId: string | null;
  type: string;
  checkpoint: Uint8Array;
  metadata: Uint8Array;
}
export interface StoredCheckpointWrite {
  taskId: string;
  /** Position in the task; special channels have fixed negative ones. */
  idx: number;
  channel: string;
  type: string;
  value: Uint8Array;
}
export interface CheckpointKey {
  threadId: string;
  namespace: string;
  checkpointId: string;
}

export interface CheckpointRepository {
  get(key: CheckpointKey): Promise<StoredCheckpoint | null>;
  latest(threadId: string, namespace: string): Promise<StoredCheckpoint | null>;
  /** Newest first. */
  list(filter: { threadId?: string; namespace?: string; before?: string }): Promise<StoredCheckpoint[]>;
  put(checkpoint: StoredCheckpoint): Promise<void>;
  writes(key: CheckpointKey): Promise<StoredCheckpointWrite[]>;
  /** `replace` false keeps a write that is already there. */
  putWrites(key: CheckpointKey, writes: (StoredCheckpointWrite & { replace: boolean })[]): Promise<void>;
  removeThread(threadId: string): Promise<void>;
}

const stored = (row: Checkpoint): StoredCheckpoint => ({
  threadId: row.threadId,
  namespace: row.namespace,
  checkpointId: row.checkpointId,
  parentId: row.parentId,
  type: row.type,
  checkpoint: row.checkpoint,
  metadata: row.metadata,
});

const storedWrite = (row: CheckpointWrite): StoredCheckpointWrite => ({
  taskId: row.taskId,
  idx: row.idx,
  channel: row.channel,
  type: row.type,
  value: row.value,
});

/** Prisma wants bytes that own their memory. */
const bytes = (value: Uint8Array) => Uint8Array.from(value);

export function createCheckpointRepository(connection: Connection): CheckpointRepository {
  return {
    get: async (key) => {
      const row = await connection.checkpoint.findUnique({ where: { threadId_namespace_checkpointId: key } });
      return row && stored(row);
    },
    latest: async (threadId, namespace) => {
      const row = await connection.checkpoint.findFirst({
        where: { threadId, namespace },
        orderBy: { checkpointId: "desc" },
      });
      return row && stored(row);
    },
    list: async ({ threadId, namespace, before }) => {
      const rows = await connection.checkpoint.findMany({
        where: { threadId, namespace, ...(before ? { checkpointId: { lt: before } } : {}) },
        orderBy: { checkpointId: "desc" },
      });
      return rows.map(stored);
    },
    put: async ({ checkpoint, metadata, ...rest }) => {
      const { threadId, namespace, checkpointId } = rest;
      const data = { ...rest, checkpoint: bytes(checkpoint), metadata: bytes(metadata) };
      await connection.checkpoint.upsert({
        where: { threadId_namespace_checkpointId: { threadId, namespace, checkpointId } },
        create: data,
        update: data,
      });
    },
    writes: async (key) => {
      const rows = await connection.checkpointWrite.findMany({
        where: { ...key },
        orderBy: [{ taskId: "asc" }, { idx: "asc" }],
      });
      return rows.map(storedWrite);
    },
    putWrites: async (key, writes) => {
      for (const { replace, value, ...write } of writes) {
        const data = { ...key, ...write, value: bytes(value) };
        const { taskId, idx } = write;
        await connection.checkpointWrite.upsert({
          where: { threadId_namespace_checkpointId_taskId_idx: { ...key, taskId, idx } },
          create: data,
          update: replace ? data : {},
        });
      }
    },
    removeThread: async (threadId) => {
      await connection.checkpointWrite.deleteMany({ where: { threadId } });
      await connection.checkpoint.deleteMany({ where: { threadId } });
    },
  };
}
