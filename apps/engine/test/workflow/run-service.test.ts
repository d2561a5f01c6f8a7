import { type RunSummary, toErrorBody } from "@guildhall/contracts";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createJobQueue } from "../../src/jobs/index.ts";
import type { JourneyGraph } from "../../src/workflow/journey-graph.ts";
import { RunService } from "../../src/workflow/run-service.ts";
import { createMessageVerbs, sendNextQueued } from "../../src/workflow/verbs/message-verbs.ts";
import { openTestResources } from "../test-resources.ts";
import { owner } from "./test-house.ts";

let resources: Awaited<ReturnType<typeof openTestResources>>;
beforeEach(async () => {
  resources = await openTestResources();
});
afterEach(() => resources.close());

/** A journey that works until it is let go or stopped. */
function heldJourney() {
  const working: string[] = [];
  const gates = new Map<string, PromiseWithResolvers<void>>();
  const gateOf = (runId: string) => {
    const gate = gates.get(runId) ?? Promise.withResolvers<void>();
    gates.set(runId, gate);
    return gate;
  };
  const graph = {
    getState: async () => ({ tasks: [], next: [], createdAt: undefined }),
    invoke: async (_input: unknown, config: { configurable: { thread_id: string }; signal: AbortSignal }) => {
      const runId = config.configurable.thread_id;
      working.push(runId);
      const stopped = new Promise<never>((_, fail) => {
        config.signal.addEventListener("abort", () => fail(config.signal.reason));
      });
      await Promise.race([gateOf(runId).promise, stopped]);
    },
  } as unknown as JourneyGraph;
  return { graph, working, letGo: (runId: string) => gateOf(runId).resolve() };
}

function openRuns(db = resources.db) {
  const settled: RunSummary[] = [];
  const queue = createJobQueue({ ...resources, db });
  const runs = new RunService({ ...resources, db }, queue);
  const journey = heldJourney();
  const hooks = {
    estimate: async () => 1,
    onBuilt: async () => {},
    onOutcome: async () => {},
    onStopped: async () => {},
    onSettled: (run: RunSummary) => void settled.push(run),
  };
  runs.useGraph(journey.graph, hooks);
  return { runs, queue, settled, hooks, ...journey };
}

const newProject = async () => (await resources.db.projects.create({ name: "Test" })).id;
const told = async (runId: string) =>
  (await resources.db.runs.listEvents(runId, 0, 1000)).map(({ body }) =>
    body.type === "run.finished" ? `${body.type} ${body.status}` : body.type,
  );
const test = (projectId: string) => ({ projectId, kind: "test" as const, request: "Run", approve: false });
/** Resolves once that holds; the queue looks for work every second. */
const until = (holds: () => boolean | Promise<boolean>) =>
  expect.poll(holds, { timeout: 20_000, interval: 20 }).toBe(true);

it("executes a run once that was stopped before it began and resumed while it still waited", async () => {
  const { runs, queue, working, letGo, settled } = openRuns();
  await queue.start();
  const first = await runs.start(test(await newProject()));
  const second = await runs.start(test(await newProject()));
  await until(() => working.length === 2);
  const third = await runs.start(test(await newProject()));
  expect(await runs.stop(third.id)).toMatchObject({ status: "stopped" });
  // Whoever waits for the run, or behind it, hears of its end.
  expect(await told(third.id)).toEqual(["run.finished stopped"]);
  expect(settled.map(({ id, status }) => [id, status])).toEqual([[third.id, "stopped"]]);

  await runs.resume(third.id);
  letGo(first.id);
  letGo(second.id);
  letGo(third.id);
  expect(await runs.settled(third.id)).toMatchObject({ status: "done" });
  await queue.idle();
  expect(working.filter((id) => id === third.id)).toEqual([third.id]);
  expect(await told(third.id)).toEqual(["run.finished stopped", "run.resumed", "run.finished done"]);
}, 60_000);

it("lets a Stop count that is pressed while the run begins", async () => {
  const begins = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const transition: typeof resources.db.runs.transition = async (id, from, to, change) => {
    const moved = await resources.db.runs.transition(id, from, to, change);
    if (to === "running") {
      begins.resolve();
      await goOn.promise;
    }
    return moved;
  };
  const db = { ...resources.db, runs: { ...resources.db.runs, transition } };
  const { runs, queue, working } = openRuns(db);
  await queue.start();
  const run = await runs.start(test(await newProject()));
  await begins.promise;
  const stopped = runs.stop(run.id);
  goOn.resolve();
  expect(await stopped).toMatchObject({ status: "stopped" });
  expect(working).toEqual([]);
}, 60_000);

it("does not go on with an interrupted run beside a newer one of its project, and goes on with it once", async () => {
  const before = openRuns();
  const projectId = await newProject();
  const old = await before.runs.start(test(projectId));
  await resources.db.runs.interruptAbandoned();

  const { runs, queue, working, letGo } = openRuns();
  const newer = await runs.start(test(projectId));
  await queue.start();
  await until(() => working.length > 0);
  letGo(newer.id);
  await runs.settled(newer.id);
  await queue.idle();
  expect(working).toEqual([newer.id]);
  expect(await resources.db.runs.get(old.id)).toMatchObject({ status: "interrupted" });
  await runs.resume(old.id);
  letGo(old.id);
  expect(await runs.settled(old.id)).toMatchObject({ status: "done" });
  await queue.idle();
  expect(working).toEqual([newer.id, old.id]);
}, 60_000);

it("leaves a run alone that ended the engine five times, says so, and goes on with it by the person's word", async () => {
  const before = openRuns();
  const run = await before.runs.start(test(await newProject()));
  for (let times = 0; times < 5; times += 1) {
    const claim = { types: ["run"], leaseToken: `engine ${times}`, now: new Date(), leaseMs: 1000 };
    expect(await resources.db.jobs.claim(claim)).not.toBeNull();
    await resources.db.jobs.recoverAll();
  }
  await resources.db.runs.interruptAbandoned();
  const { runs, queue, working, letGo } = openRuns();
  await queue.start();
  await until(async () => (await resources.db.runs.get(run.id)).error !== null);
  expect(await resources.db.runs.get(run.id)).toMatchObject({
    status: "interrupted",
    error: "It ended Guildhall five times. Resume it when you want to.",
  });
  expect(await told(run.id)).toEqual(["run.finished interrupted"]);
  expect(working).toEqual([]);
  await runs.resume(run.id);
  letGo(run.id);
  expect(await runs.settled(run.id)).toMatchObject({ status: "done", error: null });
}, 60_000);

/** A project in which nothing was changed yet. */
const nothing = () => Promise.reject(new Error("nothing to undo"));
const noChanges = {
  versions: async () => [],
  undo: nothing,
  takeBack: { look: async () => null, perform: nothing },
  hide: async (_projectId: string, text: string) => text,
};

it("keeps the messages that wait when a run is started before the next of them", async () => {
  const { runs, queue, working, letGo, hooks } = openRuns();
  await queue.start();
  const projectId = await newProject();
  const { db } = resources;
  const held = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const route = async ({ expert }: { expert: string | null }) => {
    asked.resolve();
    await held.promise;
    return { id: null, expert, intent: null, candidates: [], reasons: [] };
  };
  const findExpert = (id: string) => ({ id, name: id, summary: id, intents: ["answer"], may: { writeFiles: false } });
  const guild = { route, findExpert } as unknown as Parameters<typeof createMessageVerbs>[0]["guild"];
  const desk = { db, runs, guild, ...noChanges };
  hooks.onSettled = (run) => void sendNextQueued(desk, run.projectId);
  for (const text of ["What is it?", "Where is it?"]) {
    await db.messages.add({ projectId, role: "user", text, mode: "ask", status: "queued" });
  }

  const sending = sendNextQueued(desk, projectId);
  await asked.promise;
  const between = await runs.start(test(projectId));
  held.resolve();
  await sending;
  expect((await db.messages.list(projectId)).map(({ status }) => status)).toEqual(["queued", "queued"]);

  for (let count = 1; count <= 3; count += 1) {
    await until(() => working.length === count);
    letGo(working[count - 1] ?? "");
  }
  await until(async () => (await db.runs.listActive()).length === 0);
  const messages = await db.messages.list(projectId);
  expect(messages.map(({ status, role }) => [role, status])).toEqual([
    ["user", "sent"],
    ["user", "sent"],
  ]);
  expect(working[0]).toBe(between.id);
  expect(messages.map(({ runId }) => runId)).toEqual(working.slice(1));
}, 60_000);

it("puts a message back whose start failed for no reason a person could know", async () => {
  const { runs } = openRuns();
  const projectId = await newProject();
  const { db } = resources;
  await db.messages.add({ projectId, role: "user", text: "What is it?", mode: "ask", status: "queued" });
  const guild = {
    route: () => Promise.reject(new Error("out of order")),
    findExpert: (id: string) => ({ id, intents: [], may: {} }),
  } as unknown as Parameters<typeof createMessageVerbs>[0]["guild"];
  const desk = { db, runs, guild, ...noChanges };
  const failure = await sendNextQueued(desk, projectId).catch(toErrorBody);
  expect(failure).toMatchObject({ code: "INTERNAL" });
  expect(await createMessageVerbs(desk).list(owner, { projectId })).toMatchObject([{ status: "queued" }]);
}, 60_000);
