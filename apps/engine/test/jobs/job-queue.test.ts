import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AppError } from "@guildhall/contracts";
import { openDatabase } from "@guildhall/db";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createJobQueue } from "../../src/jobs/index.ts";
import { afterFailure } from "../../src/jobs/retry.ts";
import type { Clock } from "../../src/platform/index.ts";
import { openTestResources } from "../test-resources.ts";

/** A clock that moves only by hand. */
function manualClock(): Clock & {
  advance(ms: number): void;
  /** The time goes on by `ms`, of which only sleepers of that length hear. */
  wakeAfter(ms: number, length: number): void;
  sleeping(ms: number): Promise<void>;
} {
  let time = Date.parse("2030-01-01T00:00:00Z");
  const sleepers = new Set<{ until: number; ms: number; wake: () => void }>();
  const watchers = new Set<{ ms: number; seen: () => void }>();
  return {
    now: () => new Date(time),
    monotonicMs: () => time,
    sleep: (ms, signal) =>
      new Promise((wake, fail) => {
        const sleeper = { until: time + ms, ms, wake };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", () => {
          sleepers.delete(sleeper);
          fail(signal.reason);
        });
        for (const watcher of watchers) if (watcher.ms === ms) watcher.seen();
      }),
    advance: (ms) => {
      time += ms;
      for (const sleeper of [...sleepers]) {
        if (sleeper.until > time) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
    },
    wakeAfter: (ms, length) => {
      time += ms;
      for (const sleeper of [...sleepers]) {
        if (sleeper.ms !== length) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
    },
    sleeping: (ms) => new Promise((seen) => watchers.add({ ms, seen })),
  };
}

let resources: Awaited<ReturnType<typeof openTestResources>>;
beforeEach(async () => {
  resources = await openTestResources();
});
afterEach(() => resources.close());

const T0 = new Date("2020-01-01T00:00:00Z");
const job = (owner: string) => ({ type: "work", payload: { id: owner }, owner, runAfter: T0 });

it("runs every job once, at most `concurrency` at a time", async () => {
  const queue = createJobQueue({ ...resources, clock: manualClock() });
  const seen: string[] = [];
  let now = 0;
  let most = 0;
  queue.register(
    "work",
    async ({ job }) => {
      now += 1;
      most = Math.max(most, now);
      seen.push(job.id);
      await resources.db.settings.get("x");
      now -= 1;
    },
    { concurrency: 2 },
  );
  const jobs = await Promise.all(["a", "b", "c", "d", "e"].map((owner) => queue.enqueue(job(owner))));
  await queue.start();
  await queue.idle();
  expect(seen.sort()).toEqual(jobs.map(({ id }) => id).sort());
  expect(most).toBe(2);
  expect((await resources.db.jobs.list({ status: "done" })).length).toBe(5);
});

it("aborts a handler whose lease another worker took, and drops what it says afterwards", async () => {
  const clock = manualClock();
  const queue = createJobQueue({ ...resources, clock });
  const aborted = Promise.withResolvers<boolean>();
  queue.register("work", async ({ signal, holds }) => {
    await new Promise<void>((done) => signal.addEventListener("abort", () => done()));
    aborted.resolve(await holds());
  });
  const { id } = await queue.enqueue(job("a"));
  const beating = clock.sleeping(10_000);
  await queue.start();
  await beating;
  const late = new Date(clock.now().getTime() + 50_000);
  const stolen = await resources.db.jobs.claim({ types: ["work"], leaseToken: "thief", now: late, leaseMs: 45_000 });
  expect(stolen?.id).toBe(id);
  clock.advance(10_000);
  expect(await aborted.promise).toBe(false);
  await queue.idle();
  expect(await resources.db.jobs.get(id)).toMatchObject({ status: "leased", leaseToken: "thief" });
});

it("goes on at boot with what a killed engine held", async () => {
  await resources.db.jobs.enqueue(job("a"));
  await resources.db.jobs.claim({ types: ["work"], leaseToken: "dead", now: new Date(), leaseMs: 1e9 });
  const queue = createJobQueue({ ...resources, clock: manualClock() });
  const ran = Promise.withResolvers<number>();
  queue.register("work", async ({ job }) => ran.resolve(job.attempts));
  await queue.start();
  expect(await ran.promise).toBe(2);
});

it("leaves a job that the shutdown interrupted for the next engine", async () => {
  const queue = createJobQueue(resources);
  const started = Promise.withResolvers<void>();
  queue.register("work", async ({ signal }) => {
    started.resolve();
    await new Promise<void>((_, fail) => signal.addEventListener("abort", () => fail(signal.reason)));
  });
  const { id } = await queue.enqueue(job("a"));
  await queue.start();
  await started.promise;
  await resources.lifecycle.shutdown();
  const db = await openDatabase({ url: pathToFileURL(join(resources.env.home, "guildhall.db")).href });
  expect((await db.jobs.get(id))?.status).toBe("leased");
  expect(await db.jobs.recoverAll()).toBe(1);
  await db.close();
});

it("does not take its own job over when the machine slept longer than a lease lasts", async () => {
  const clock = manualClock();
  const queue = createJobQueue({ ...resources, clock });
  const done = Promise.withResolvers<void>();
  const aborted: boolean[] = [];
  queue.register(
    "work",
    async ({ signal }) => {
      await done.promise;
      aborted.push(signal.aborted);
    },
    { concurrency: 2 },
  );
  const { id } = await queue.enqueue(job("a"));
  const looking = clock.sleeping(1_000);
  await queue.start();
  await looking;
  // Only the look for work wakes: the heartbeat's timer has stood still as long as the machine.
  const again = clock.sleeping(1_000);
  clock.wakeAfter(60_000, 1_000);
  await again;
  done.resolve();
  await queue.idle();
  expect(aborted).toEqual([false]);
  expect(await resources.db.jobs.get(id)).toMatchObject({ status: "done", attempts: 1 });
});

it("does not begin a job again that ended the engine five times, and counts no orderly shutdown", async () => {
  const { id } = await resources.db.jobs.enqueue(job("a"));
  const claim = (leaseToken: string) =>
    resources.db.jobs.claim({ types: ["work"], leaseToken, now: new Date(), leaseMs: 1e9 });
  await claim("in order");
  await resources.db.jobs.suspend(id, "in order");
  await resources.db.jobs.recoverAll();
  for (let times = 1; times <= 5; times += 1) {
    expect(await claim(`killed ${times}`)).toMatchObject({ attempts: times });
    await resources.db.jobs.recoverAll();
  }
  const queue = createJobQueue({ ...resources, clock: manualClock() });
  const givenUp = Promise.withResolvers<string>();
  let begun = 0;
  const handler = async () => {
    begun += 1;
  };
  queue.register("work", handler, { onGivenUp: async (given) => givenUp.resolve(given.id) });
  await queue.start();
  expect(await givenUp.promise).toBe(id);
  await queue.idle();
  expect(begun).toBe(0);
  expect(await resources.db.jobs.get(id)).toMatchObject({ status: "failed" });
});

it("tries passing failures again with growing pauses and gives up on lasting ones", () => {
  const busy = new AppError("MODEL_CRASHED", "x", "y");
  const pauses = [1, 2, 3, 4, 5].map((attempts) => afterFailure({ retryClass: "transient", attempts }, busy));
  expect(pauses).toEqual([
    { kind: "retry", pauseMs: 2_000 },
    { kind: "retry", pauseMs: 4_000 },
    { kind: "retry", pauseMs: 8_000 },
    { kind: "retry", pauseMs: 16_000 },
    { kind: "fail" },
  ]);
  expect(afterFailure({ retryClass: "never", attempts: 1 }, busy)).toEqual({ kind: "fail" });
  const lasting = new AppError("NOT_FOUND", "x", "y");
  expect(afterFailure({ retryClass: "transient", attempts: 1 }, lasting)).toEqual({ kind: "fail" });
});
