import { afterEach, beforeEach, expect, it } from "vitest";
import { openTestDatabase } from "../src/index.ts";

let db: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.close());

const T0 = new Date("2030-01-01T00:00:00Z");
const after = (ms: number) => new Date(T0.getTime() + ms);
const add = (owner: string, priority = 0) =>
  db.jobs.enqueue({ type: "work", payload: { id: owner }, owner, priority, runAfter: T0 });
const claim = (leaseToken: string, now = T0) => db.jobs.claim({ types: ["work"], leaseToken, now, leaseMs: 45_000 });

it("gives a job to one of many workers", async () => {
  await add("a");
  const claims = await Promise.all(["w1", "w2", "w3", "w4"].map((token) => claim(token)));
  expect(claims.filter((job) => job !== null)).toHaveLength(1);
});

it("refuses every write of a worker whose lease was taken over", async () => {
  const job = await add("a");
  await claim("old");
  expect(await claim("early", after(44_000))).toBeNull();
  expect((await claim("new", after(46_000)))?.id).toBe(job.id);
  expect(await db.jobs.heartbeat(job.id, "old", after(46_000), 45_000)).toBe(false);
  expect(await db.jobs.complete(job.id, "old")).toBe(false);
  expect(await db.jobs.fail(job.id, "old", "x")).toBe(false);
  expect(await db.jobs.complete(job.id, "new")).toBe(true);
});

it("serves owners in fair shares before priority and age", async () => {
  await add("greedy", 5);
  await add("greedy", 5);
  await add("modest", 0);
  const owners = [];
  for (const token of ["1", "2", "3"]) owners.push((await claim(token))?.owner);
  expect(owners).toEqual(["greedy", "modest", "greedy"]);
});

it("keeps a heartbeat's lease alive and a retry asleep until its time", async () => {
  const job = await add("a");
  await claim("t");
  await db.jobs.heartbeat(job.id, "t", after(40_000), 45_000);
  expect(await claim("thief", after(60_000))).toBeNull();
  expect(await db.jobs.retry(job.id, "t", "flaky", after(90_000))).toBe(true);
  expect(await claim("t2", after(89_000))).toBeNull();
  expect(await claim("t2", after(90_000))).toMatchObject({ attempts: 2, error: "flaky" });
});

it("voids every lease at boot, and a cancelled job loses its lease", async () => {
  await add("a");
  await claim("dead");
  expect(await db.jobs.recoverAll()).toBe(1);
  const job = await claim("alive");
  expect(job).not.toBeNull();
  expect(await db.jobs.cancel(job?.id ?? "")).toBe(true);
  expect(await db.jobs.complete(job?.id ?? "", "alive")).toBe(false);
});
