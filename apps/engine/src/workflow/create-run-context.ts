import type { RunEventBody, RunKind, Stage } from "@guildhall/contracts";
import type { StoredRun } from "@guildhall/db";
import { appendRunEvents, type Resources } from "../platform/index.ts";
import { assignmentOf } from "./experts/run-note.ts";
import type { RunContext, Streamed } from "./run-context.ts";

const ORIGIN: Record<RunKind, RunContext["origin"]> = {
  understand: "build",
  build: "build",
  change: "change",
  test: "build",
  ask: "build",
  mutation: "build",
};

/** The context of one execution of a run. Events are written in the order of the calls, by one writer. */
export function createRunContext(
  resources: Resources,
  run: StoredRun,
  signal: AbortSignal,
  checkIds: string[] | null,
): RunContext {
  const { db, bus } = resources;
  let queue: Promise<void> = Promise.resolve();
  const inOrder = (work: () => Promise<void>): Promise<void> => {
    const done = queue.then(work);
    // What failed is the caller's to know; what comes after it is written all the same.
    queue = done.catch(() => undefined);
    return done;
  };
  const emit = (...bodies: RunEventBody[]) =>
    inOrder(async () => void (await appendRunEvents(resources, run.id, bodies)));
  let open: (Streamed & { text: string }) | null = null;
  return {
    runId: run.id,
    projectId: run.projectId,
    request: run.request,
    seed: run.seed,
    checkIds,
    part: run.part,
    assignment: assignmentOf(run),
    signal,
    origin: ORIGIN[run.kind],
    emit,
    stream: (what) => {
      const mine = { ...what, text: "" };
      open = mine;
      return (text) => {
        mine.text += text;
        bus.emit("token", { projectId: run.projectId, runId: run.id, target: what.target, text });
      };
    },
    settleStream: () => {
      open = null;
    },
    openStream: () => open,
    addTokens: (usage) => inOrder(() => db.runs.addTokens(run.id, usage)),
    stage: async (stage: Stage, label, work) => {
      const begun = performance.now();
      await db.runs.update(run.id, { stage });
      await db.projects.update(run.projectId, { stage, stages: { [stage]: "running" } });
      await emit({ type: "stage.started", stage, label });
      const end = async (status: "done" | "failed" | "waiting") => {
        await db.projects.update(run.projectId, { stages: { [stage]: status } });
        await emit({ type: "stage.finished", stage, status, ms: Math.round(performance.now() - begun) });
      };
      try {
        signal.throwIfAborted();
        await end(await work());
      } catch (error) {
        await end("failed");
        throw error;
      }
    },
  };
}
