import {
  AppError,
  type RunEvent,
  type RunEventBody,
  type RunKind,
  type RunStatus,
  type RunSummary,
  type SpecPart,
  type Stage,
} from "@guildhall/contracts";
import type { Run } from "../generated/client.ts";
import { type Connection, fromJson, Prisma, toJson, toNullableJson } from "./client.ts";
import { newId } from "./ids.ts";

/** A run in one of these still holds its project. */
export const ACTIVE_RUN_STATUSES: readonly RunStatus[] = ["queued", "running", "waiting"];

export interface StoredRun extends RunSummary {
  seed: number;
  /** What the run left to be read later, or who serves it; null where there is nothing. */
  result: unknown;
  /** The row of the requirements it is about, when the person chose one. */
  part: SpecPart | null;
}

export interface RunRepository {
  create(input: {
    projectId: string;
    kind: RunKind;
    stage: Stage;
    request: string;
    seed: number;
    status?: RunStatus;
    part?: SpecPart | null;
    result?: unknown;
  }): Promise<StoredRun>;
  /** Throws NOT_FOUND. */
  get(id: string): Promise<StoredRun>;
  /** Newest first. */
  list(projectId: string, limit?: number): Promise<StoredRun[]>;
  listActive(): Promise<StoredRun[]>;
  /**
   * Moves the run on, only if its status is one of `from`; false = somebody was first. An end status sets `endedAt`,
   * a status that is not an end clears it.
   */
  transition(
    id: string,
    from: readonly RunStatus[],
    to: RunStatus,
    change?: { stage?: Stage; error?: string | null; result?: unknown },
  ): Promise<boolean>;
  update(id: string, change: { kind?: RunKind; stage?: Stage; error?: string | null; result?: unknown }): Promise<void>;
  addTokens(id: string, tokens: { prompt: number; completion: number }): Promise<void>;
  /**
   * Appends with the next numbers, contiguous and without gaps, in one transaction with the run's `lastSeq`.
   * Returns the stored events, ready to be emitted. Throws NOT_FOUND.
   */
  appendEvents(runId: string, bodies: RunEventBody[]): Promise<RunEvent[]>;
  /** In order of seq. `limit` at most 1,000. */
  listEvents(runId: string, afterSeq: number, limit: number): Promise<RunEvent[]>;
  /** At boot: what the predecessor left running is interrupted; runs that wait for a person still wait. */
  interruptAbandoned(): Promise<StoredRun[]>;
}

const ENDED: readonly RunStatus[] = ["done", "failed", "stopped", "interrupted"];

const stored = (row: Run): StoredRun => ({
  id: row.id,
  projectId: row.projectId,
  kind: row.kind as RunKind,
  status: row.status as RunStatus,
  stage: row.stage as Stage,
  request: row.request,
  seed: row.seed,
  promptTokens: row.promptTokens,
  completionTokens: row.completionTokens,
  error: row.error,
  result: row.result,
  part: row.part === null ? null : fromJson<SpecPart>(row.part),
  startedAt: row.startedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  lastSeq: row.lastSeq,
});

const notFound = () => new AppError("NOT_FOUND", "There is no such run.", "Open the project again.");

function changeData(change: { kind?: RunKind; stage?: Stage; error?: string | null; result?: unknown }) {
  const { result, ...rest } = change;
  return { ...rest, ...("result" in change ? { result: toNullableJson(result) } : {}) };
}

/** Runs work in a transaction: its own, or the one it is already in. */
export type Atomically = <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;

export function createRunRepository(connection: Connection, atomically: Atomically): RunRepository {
  return {
    create: async ({ status, part, result, ...input }) => {
      const documents = { part: toNullableJson(part), result: toNullableJson(result) };
      const data = { id: newId("run"), status: status ?? "queued", ...documents, ...input };
      return stored(await connection.run.create({ data }));
    },
    get: async (id) => {
      const row = await connection.run.findUnique({ where: { id } });
      if (!row) throw notFound();
      return stored(row);
    },
    list: async (projectId, limit = 100) => {
      const rows = await connection.run.findMany({
        where: { projectId },
        orderBy: [{ startedAt: "desc" }, { id: "desc" }],
        take: limit,
      });
      return rows.map(stored);
    },
    listActive: async () => {
      const where = { status: { in: [...ACTIVE_RUN_STATUSES] } };
      return (await connection.run.findMany({ where, orderBy: { startedAt: "asc" } })).map(stored);
    },
    transition: async (id, from, to, change = {}) => {
      const { count } = await connection.run.updateMany({
        where: { id, status: { in: [...from] } },
        data: { ...changeData(change), status: to, endedAt: ENDED.includes(to) ? new Date() : null },
      });
      return count === 1;
    },
    update: async (id, change) => {
      await connection.run.updateMany({ where: { id }, data: changeData(change) });
    },
    addTokens: async (id, { prompt, completion }) => {
      await connection.run.updateMany({
        where: { id },
        data: { promptTokens: { increment: prompt }, completionTokens: { increment: completion } },
      });
    },
    appendEvents: async (runId, bodies) => {
      if (bodies.length === 0) return [];
      return atomically(async (tx) => {
        const at = new Date();
        const run = await tx.run
          .update({
            where: { id: runId },
            data: { lastSeq: { increment: bodies.length } },
            select: { lastSeq: true, projectId: true },
          })
          .catch((error: unknown) => {
            if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2025") throw notFound();
            throw error;
          });
        const first = run.lastSeq - bodies.length + 1;
        const events = bodies.map((body, index) => ({ seq: first + index, projectId: run.projectId, body }));
        await tx.runEvent.createMany({
          data: events.map((event) => ({ ...event, runId, at, body: toJson(event.body) })),
        });
        return events.map((event) => ({ ...event, runId, at: at.toISOString() }));
      });
    },
    listEvents: async (runId, afterSeq, limit) => {
      const rows = await connection.runEvent.findMany({
        where: { runId, seq: { gt: afterSeq } },
        orderBy: { seq: "asc" },
        take: Math.min(limit, 1000),
      });
      return rows.map((row) => ({
        runId,
        projectId: row.projectId,
        seq: row.seq,
        at: row.at.toISOString(),
        body: fromJson<RunEventBody>(row.body),
      }));
    },
    interruptAbandoned: async () => {
      const where = { status: { in: ["queued", "running"] } };
      const rows = await connection.run.findMany({ where });
      await connection.run.updateMany({
        where,
        data: { status: "interrupted", endedAt: new Date(), leaseToken: null },
      });
      return rows.map((row) => stored({ ...row, status: "interrupted" }));
    },
  };
}
