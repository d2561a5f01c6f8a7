import { AppError, toErrorBody } from "@guildhall/contracts";
import { type Job, newId } from "@guildhall/db";
import type { Resources } from "../platform/index.ts";
import { afterFailure } from "./retry.ts";

const LEASE_MS = 45_000;
const HEARTBEAT_MS = 10_000;
/** A job that took the engine with it so often is not begun again by itself. */
const MOST_STARTS = 5;
/** How often the queue looks for jobs whose time has come; new ones wake it at once. */
const POLL_MS = 1_000;

export interface JobContext {
  job: Job;
  /** Fires when the engine stops or another worker took the job over: stop without writing anything. */
  signal: AbortSignal;
  /** True while this worker holds the lease; ask before an effect that must not happen twice. */
  holds(): Promise<boolean>;
}
type JobHandler = (context: JobContext) => Promise<void>;

interface JobOptions {
  /** How many jobs of this type run at once. */
  concurrency?: number;
  /** Called in place of the handler for a job that ended the engine too often; the job has failed by then. */
  onGivenUp?: (job: Job) => Promise<void>;
}

export interface JobQueue {
  /** Call before `start`. */
  register(type: string, handler: JobHandler, options?: JobOptions): void;
  enqueue(input: Parameters<Resources["db"]["jobs"]["enqueue"]>[0]): Promise<Job>;
  cancel(jobId: string): Promise<boolean>;
  /** Voids what a dead predecessor held, then works until the engine stops. */
  start(): Promise<void>;
  /** Resolves when no job of this process runs and none is due. For tests and orderly ends. */
  idle(): Promise<void>;
}

interface Worker {
  handler: JobHandler;
  onGivenUp: (job: Job) => Promise<void>;
  concurrency: number;
  running: number;
}

/** The durable queue: rows of the database under leases, with work fenced by the lease's token. */
export function createJobQueue({ db, clock, logger, lifecycle, metrics }: Resources): JobQueue {
  const workers = new Map<string, Worker>();
  const active = new Map<string, { controller: AbortController; done: Promise<void> }>();
  let wake = Promise.withResolvers<void>();
  let settled = Promise.withResolvers<void>();

  async function keepLease(job: Job, token: string, controller: AbortController): Promise<void> {
    while (!controller.signal.aborted) {
      await clock.sleep(HEARTBEAT_MS, controller.signal);
      if (!(await db.jobs.heartbeat(job.id, token, clock.now(), LEASE_MS))) controller.abort();
    }
  }

  async function settle(job: Job, token: string, error: unknown): Promise<string> {
    if (error === null) return (await db.jobs.complete(job.id, token)) ? "done" : "lost";
    const body = toErrorBody(error);
    const next = afterFailure(job, error);
    if (next.kind === "retry") {
      const again = new Date(clock.now().getTime() + next.pauseMs);
      return (await db.jobs.retry(job.id, token, body.message, again)) ? "retry" : "lost";
    }
    return (await db.jobs.fail(job.id, token, body.message)) ? "failed" : "lost";
  }

  async function work(job: Job, worker: Worker, token: string, controller: AbortController): Promise<void> {
    const heartbeat = keepLease(job, token, controller).catch((error: unknown) => {
      if (!controller.signal.aborted) logger.error({ err: error, jobId: job.id }, "the heartbeat of a job failed");
      controller.abort();
    });
    const holds = () => db.jobs.heartbeat(job.id, token, clock.now(), LEASE_MS);
    let failure: unknown = null;
    try {
      await worker.handler({ job, signal: controller.signal, holds });
    } catch (error) {
      failure = error ?? new Error("a job handler threw nothing");
      if (!(error instanceof AppError) && !controller.signal.aborted) {
        logger.error({ err: error, jobId: job.id, type: job.type }, "a job failed");
      }
    }
    const interrupted = failure !== null && lifecycle.signal.aborted;
    controller.abort();
    await heartbeat;
    // A job that the shutdown interrupted keeps its lease: the next engine voids it and starts the job again.
    if (interrupted) await db.jobs.suspend(job.id, token);
    const outcome = interrupted ? "interrupted" : await settle(job, token, failure);
    metrics.jobs.inc({ type: job.type, outcome });
  }

  function begin(job: Job, worker: Worker, token: string): void {
    const controller = new AbortController();
    worker.running += 1;
    const done = work(job, worker, token, controller)
      .catch((error: unknown) => logger.error({ err: error, jobId: job.id }, "a job could not be settled"))
      .finally(() => {
        worker.running -= 1;
        if (active.get(job.id)?.controller === controller) active.delete(job.id);
        wake.resolve();
      });
    active.set(job.id, { controller, done });
  }

  async function giveUp(job: Job, worker: Worker, token: string): Promise<void> {
    logger.error({ jobId: job.id, type: job.type, starts: MOST_STARTS }, "a job ended the engine too often");
    await db.jobs.fail(job.id, token, "It ended the engine too often.");
    metrics.jobs.inc({ type: job.type, outcome: "failed" });
    await worker.onGivenUp(job);
  }

  async function takeDueJobs(): Promise<void> {
    for (;;) {
      const types = [...workers].filter(([, worker]) => worker.running < worker.concurrency).map(([type]) => type);
      if (types.length === 0 || lifecycle.signal.aborted) return;
      const token = newId("lease");
      const except = [...active.keys()];
      const job = await db.jobs.claim({ types, leaseToken: token, now: clock.now(), leaseMs: LEASE_MS, except });
      const worker = job && workers.get(job.type);
      if (!job || !worker) return;
      if (job.attempts > MOST_STARTS) await giveUp(job, worker, token);
      else begin(job, worker, token);
    }
  }

  async function loop(): Promise<void> {
    while (!lifecycle.signal.aborted) {
      wake = Promise.withResolvers<void>();
      await takeDueJobs().catch((error: unknown) =>
        logger.error({ err: error }, "the job queue could not look for work"),
      );
      if (active.size === 0) settled.resolve();
      const pause = new AbortController();
      const slept = clock.sleep(POLL_MS, AbortSignal.any([lifecycle.signal, pause.signal])).catch(() => undefined);
      await Promise.race([wake.promise, slept]);
      pause.abort();
    }
  }

  return {
    register: (type, handler, { concurrency = 1, onGivenUp = async () => {} } = {}) =>
      void workers.set(type, { handler, onGivenUp, concurrency, running: 0 }),
    enqueue: async (input) => {
      const job = await db.jobs.enqueue(input);
      settled = Promise.withResolvers<void>();
      wake.resolve();
      return job;
    },
    cancel: async (jobId) => {
      const cancelled = await db.jobs.cancel(jobId);
      active.get(jobId)?.controller.abort();
      return cancelled;
    },
    start: async () => {
      const voided = await db.jobs.recoverAll();
      if (voided > 0) logger.info({ jobs: voided }, "jobs of the previous engine go on");
      const running = loop();
      lifecycle.add("jobs", async () => {
        for (const { controller } of active.values()) controller.abort();
        await Promise.all([running, ...[...active.values()].map((entry) => entry.done)]);
      });
    },
    idle: () => settled.promise,
  };
}
