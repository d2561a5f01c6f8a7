import type { Job as JobRow } from "../generated/client.ts";
import { type Connection, fromJson, toJson } from "./client.ts";
import { newId } from "./ids.ts";

export type JobStatus = "queued" | "leased" | "done" | "failed" | "cancelled";
/** never = a failure is final; transient = again after a pause, at most `MAX_ATTEMPTS` times. */
export type RetryClass = "never" | "transient";

export interface Job {
  id: string;
  type: string;
  /** Ids only; what they name is read when the job runs. */
  payload: Record<string, string>;
  status: JobStatus;
  /** Higher first, within an owner's fair share. */
  priority: number;
  /** Who the work is for: a project or a person. */
  owner: string;
  leaseToken: string | null;
  leaseUntil: string | null;
  /** Starts so far; those that ended with an orderly shutdown are not counted. */
  attempts: number;
  retryClass: RetryClass;
  runAfter: string;
  error: string | null;
  createdAt: string;
}

export interface JobRepository {
  enqueue(input: {
    type: string;
    payload: Record<string, string>;
    owner: string;
    priority?: number;
    retryClass?: RetryClass;
    runAfter?: Date;
  }): Promise<Job>;
  get(id: string): Promise<Job | null>;
  list(filter?: { status?: JobStatus; owner?: string }): Promise<Job[]>;
  /**
   * Takes the next due job of these types: owners with fewer running jobs first, then priority, then age. A lease
   * that ran out may be taken over, but never one of `except`: what the caller works on itself, whose lease runs out
   * while the machine sleeps. The take is one conditional update, so that two workers never get the same job.
   */
  claim(input: {
    types: string[];
    leaseToken: string;
    now: Date;
    leaseMs: number;
    except?: string[];
  }): Promise<Job | null>;
  /** Each returns false when the token no longer holds the job: the caller must drop its work. */
  heartbeat(id: string, leaseToken: string, now: Date, leaseMs: number): Promise<boolean>;
  complete(id: string, leaseToken: string): Promise<boolean>;
  fail(id: string, leaseToken: string, error: string): Promise<boolean>;
  /** Puts it back into the queue until `runAfter`. */
  retry(id: string, leaseToken: string, error: string, runAfter: Date): Promise<boolean>;
  /** The engine shuts down in the middle of it: the lease stays for the next engine to void, the start does not count. */
  suspend(id: string, leaseToken: string): Promise<boolean>;
  /** Cancels a waiting or running job; a running one loses its lease. */
  cancel(id: string): Promise<boolean>;
  /** At boot, under the lock of the home: every lease of the predecessor is void at once. Returns how many. */
  recoverAll(): Promise<number>;
}

const stored = (row: JobRow): Job => ({
  id: row.id,
  type: row.type,
  payload: fromJson<Record<string, string>>(row.payload),
  status: row.status as JobStatus,
  priority: row.priority,
  owner: row.owner,
  leaseToken: row.leaseToken,
  leaseUntil: row.leaseUntil?.toISOString() ?? null,
  attempts: row.attempts,
  retryClass: row.retryClass as RetryClass,
  runAfter: row.runAfter.toISOString(),
  error: row.error,
  createdAt: row.createdAt.toISOString(),
});

/** How many waiting jobs of each owner are looked at to choose the next. */
const LOOKAHEAD = 200;
const RELEASED = { leaseToken: null, leaseUntil: null, heartbeatAt: null };

export function createJobRepository(connection: Connection): JobRepository {
  const holding = async (id: string, leaseToken: string, data: Partial<JobRow>) => {
    const { payload: _payload, ...change } = data;
    const { count } = await connection.job.updateMany({ where: { id, leaseToken, status: "leased" }, data: change });
    return count === 1;
  };
  return {
    enqueue: async ({ payload, priority, retryClass, runAfter, ...rest }) =>
      stored(
        await connection.job.create({
          data: {
            id: newId("job"),
            status: "queued",
            payload: toJson(payload),
            priority: priority ?? 0,
            retryClass: retryClass ?? "never",
            runAfter: runAfter ?? new Date(),
            ...rest,
          },
        }),
      ),
    get: async (id) => {
      const row = await connection.job.findUnique({ where: { id } });
      return row && stored(row);
    },
    list: async (filter = {}) =>
      (await connection.job.findMany({ where: filter, orderBy: { createdAt: "asc" }, take: 1000 })).map(stored),
    claim: async ({ types, leaseToken, now, leaseMs, except = [] }) => {
      const type = { in: types };
      const due = {
        OR: [
          { status: "queued", runAfter: { lte: now } },
          { status: "leased", leaseUntil: { lt: now } },
        ],
      };
      const [waiting, running] = await Promise.all([
        connection.job.findMany({
          where: { type, id: { notIn: except }, ...due },
          orderBy: [{ priority: "desc" }, { createdAt: "asc" }, { id: "asc" }],
          take: LOOKAHEAD,
        }),
        connection.job.groupBy({
          by: ["owner"],
          where: { type, status: "leased", leaseUntil: { gte: now } },
          _count: true,
        }),
      ]);
      const held = new Map(running.map((entry) => [entry.owner, entry._count]));
      const order = waiting
        .map((row, index) => ({ row, index, share: held.get(row.owner) ?? 0 }))
        .sort((a, b) => a.share - b.share || a.index - b.index);
      const lease = { status: "leased", leaseToken, leaseUntil: new Date(now.getTime() + leaseMs), heartbeatAt: now };
      for (const { row } of order) {
        const { count } = await connection.job.updateMany({
          where: { id: row.id, ...due },
          data: { ...lease, attempts: { increment: 1 } },
        });
        if (count === 1) return stored({ ...row, ...lease, attempts: row.attempts + 1 });
      }
      return null;
    },
    heartbeat: (id, leaseToken, now, leaseMs) =>
      holding(id, leaseToken, { heartbeatAt: now, leaseUntil: new Date(now.getTime() + leaseMs) }),
    complete: (id, leaseToken) =>
      holding(id, leaseToken, { ...RELEASED, status: "done", error: null, endedAt: new Date() }),
    fail: (id, leaseToken, error) =>
      holding(id, leaseToken, { ...RELEASED, status: "failed", error, endedAt: new Date() }),
    retry: (id, leaseToken, error, runAfter) =>
      holding(id, leaseToken, { ...RELEASED, status: "queued", error, runAfter }),
    suspend: async (id, leaseToken) => {
      const { count } = await connection.job.updateMany({
        where: { id, leaseToken, status: "leased" },
        data: { attempts: { decrement: 1 } },
      });
      return count === 1;
    },
    cancel: async (id) => {
      const { count } = await connection.job.updateMany({
        where: { id, status: { in: ["queued", "leased"] } },
        data: { ...RELEASED, status: "cancelled", endedAt: new Date() },
      });
      return count === 1;
    },
    recoverAll: async () => {
      const { count } = await connection.job.updateMany({
        where: { status: "leased" },
        data: { ...RELEASED, status: "queued" },
      });
      return count;
    },
  };
}
