import {
  AppError,
  type Assignment,
  type RunKind,
  type RunSummary,
  type SpecPart,
  type Stage,
  toErrorBody,
} from "@guildhall/contracts";
import type { StoredRun } from "@guildhall/db";
import type { JobContext, JobQueue } from "../jobs/index.ts";
import type { Resources } from "../platform/index.ts";
import { createRunContext } from "./create-run-context.ts";
import { noteOf } from "./experts/run-note.ts";
import { type JourneyGraph, runJourney } from "./journey-graph.ts";
import type { RunContext } from "./run-context.ts";

const FIRST_STAGE: Record<RunKind, Stage> = {
  understand: "brainstorm",
  build: "plan",
  change: "requirements",
  test: "test",
  ask: "brainstorm",
  mutation: "test",
};

/** How a launch enters the graph; see `runJourney`. */
type Entry = "new" | "approve" | "again";
/** What a job says beside its run. */
interface Launch {
  entry: Entry;
  approve: boolean;
  checkIds: string[] | null;
}
const JOB = "run";
/** Runs of different projects side by side; the model serves them in turn. */
const CONCURRENT_RUNS = 2;

/**
 * Starts, stops and resumes runs. A run is a row and a job: when an engine dies, the next one voids the job's lease
 * and goes on from the run's last checkpoint, whose thread has the run's id.
 */
export class RunService {
  private readonly stops = new Map<string, AbortController>();
  private readonly waiters = new Map<string, PromiseWithResolvers<void>>();
  private readonly contexts = new Map<string, RunContext>();
  private readonly resources: Resources;
  private readonly jobs: JobQueue;
  private graph: JourneyGraph | null = null;
  private hooks: RunHooks | null = null;

  constructor(resources: Resources, jobs: JobQueue) {
    this.resources = resources;
    this.jobs = jobs;
    jobs.register(JOB, (context) => this.work(context), { concurrency: CONCURRENT_RUNS });
  }

  /** The graph's stages need this service's contexts, so it is handed in after both exist. */
  useGraph(graph: JourneyGraph, hooks: RunHooks): void {
    this.graph = graph;
    this.hooks = hooks;
  }

  /** The context of a run that is executing now. */
  context(runId: string): RunContext {
    const context = this.contexts.get(runId);
    if (!context) throw new Error(`run ${runId} is not executing`);
    return context;
  }

  /**
   * Creates a run and queues it. A run that waits for the person is ended by a new one.
   * Throws CONFLICT while another run of the project works.
   */
  async start(input: {
    projectId: string;
    kind: RunKind;
    request: string;
    seed?: number;
    /** Stop for the person's approval once the brief is understood. */
    approve: boolean;
    /** For a test run: the checks it is about; all when left out. */
    checkIds?: string[] | null;
    /** The row of the requirements it is about, when the person chose one. */
    part?: SpecPart | null;
    /** Who serves it, for a change or a question. */
    assignment?: Assignment;
    /** Done once nothing else works on the project and before the run can begin. */
    prepare?: () => Promise<void>;
  }): Promise<RunSummary> {
    const { db } = this.resources;
    const active = (await db.runs.list(input.projectId)).filter((run) => ACTIVE.has(run.status));
    if (active.some((run) => run.status !== "waiting")) {
      throw new AppError("CONFLICT", "This project is working on something.", "Wait until it is done, or press Stop.");
    }
    for (const run of active) await db.runs.transition(run.id, ["waiting"], "stopped");
    await input.prepare?.();
    const run = await db.runs.create({
      part: input.part,
      result: input.assignment ? noteOf(input.assignment) : null,
      projectId: input.projectId,
      kind: input.kind,
      stage: FIRST_STAGE[input.kind],
      request: input.request,
      seed: input.seed ?? 1,
      status: "queued",
    });
    await this.enqueue(run, { entry: "new", approve: input.approve, checkIds: input.checkIds ?? null });
    return run;
  }

  /** Goes on after the person's approval; from here on it is a build. Throws CONFLICT when the run does not wait. */
  async approve(runId: string): Promise<RunSummary> {
    const { db } = this.resources;
    const run = await this.again(runId, ["waiting"], "approve");
    await db.runs.update(runId, { kind: "build" });
    await db.projects.update(run.projectId, { stages: { requirements: "done" } });
    return db.runs.get(runId);
  }

  /** Goes on from the last checkpoint of an interrupted, failed or stopped run. Throws CONFLICT. */
  resume(runId: string): Promise<RunSummary> {
    return this.again(runId, ["interrupted", "failed", "stopped"], "again");
  }

  /** Stops a run; what was accepted stays. Waits until its work has ended. */
  async stop(runId: string): Promise<RunSummary> {
    const { db } = this.resources;
    const stop = this.stops.get(runId);
    if (stop) {
      stop.abort();
      await this.waiters.get(runId)?.promise;
    } else {
      await db.runs.transition(runId, ["queued", "waiting", "interrupted"], "stopped");
      this.waiters.get(runId)?.resolve();
    }
    return db.runs.get(runId);
  }

  /** Resolves when the run ended or waits for the person. */
  async settled(runId: string): Promise<RunSummary> {
    await this.waiters.get(runId)?.promise;
    return this.resources.db.runs.get(runId);
  }

  private async again(runId: string, from: RunSummary["status"][], entry: Entry): Promise<RunSummary> {
    const { db } = this.resources;
    const { projectId } = await db.runs.get(runId);
    const others = (await db.runs.list(projectId)).filter((run) => run.id !== runId && ACTIVE.has(run.status));
    if (others.some((run) => run.status !== "waiting") || !(await db.runs.transition(runId, from, "queued"))) {
      throw new AppError("CONFLICT", "This run cannot go on from here.", "Start a new one with Build.");
    }
    const run = await db.runs.get(runId);
    await this.enqueue(run, { entry, approve: true, checkIds: null });
    return run;
  }

  private async enqueue(run: StoredRun, how: Launch): Promise<void> {
    this.waiters.set(run.id, Promise.withResolvers());
    await this.jobs.enqueue({
      type: JOB,
      payload: { runId: run.id, launch: JSON.stringify(how) },
      owner: run.projectId,
      priority: run.kind === "ask" ? 1 : 0,
      retryClass: "never",
    });
  }

  /** One job: executes the run; throws only when the engine stops, so that the next engine takes it up. */
  private async work({ job, signal }: JobContext): Promise<void> {
    const { db, lifecycle } = this.resources;
    const runId = job.payload.runId ?? "";
    // `running` when the engine before this one died in it.
    if (!(await db.runs.transition(runId, ["queued", "running", "interrupted"], "running"))) return;
    const launch = JSON.parse(job.payload.launch ?? "") as Launch;
    // The engine before this one died in it; what the person approved stays approved.
    if (job.attempts > 1 && launch.entry === "new") launch.entry = "again";
    const run = await db.runs.get(runId);
    const stop = new AbortController();
    this.stops.set(runId, stop);
    // A run taken over from an engine that died has nobody waiting yet.
    const waiter = this.waiters.get(runId) ?? Promise.withResolvers<void>();
    this.waiters.set(runId, waiter);
    try {
      await this.execute(run, launch, AbortSignal.any([signal, stop.signal]), stop);
    } finally {
      waiter.resolve();
      // The person may have approved or resumed already: what belongs to that next turn stays.
      if (this.stops.get(runId) === stop) this.stops.delete(runId);
      if (this.waiters.get(runId) === waiter) this.waiters.delete(runId);
    }
    if (lifecycle.signal.aborted && !stop.signal.aborted) signal.throwIfAborted();
  }

  private async execute(
    run: StoredRun,
    { entry, approve, checkIds }: Launch,
    signal: AbortSignal,
    stop: AbortController,
  ): Promise<void> {
    const started = performance.now();
    const { db, logger } = this.resources;
    const context = createRunContext(this.resources, run, signal, checkIds);
    this.contexts.set(run.id, context);
    const builds = run.kind === "build" || entry === "approve";
    const end = async (status: EndStatus, error: unknown) => {
      const wallMs = performance.now() - started;
      if (builds && status === "done") await this.hooks?.onBuilt(run.id, wallMs);
      if (status === "done" || status === "failed") await this.hooks?.onOutcome(run, status);
      await this.finish(context, run, status, error, wallMs);
    };
    try {
      const { stepByStep } = await db.projects.settings(run.projectId);
      const estimateMs = builds ? ((await this.hooks?.estimate(run.projectId)) ?? null) : null;
      await context.emit(
        entry === "new"
          ? { type: "run.started", kind: run.kind, request: run.request, estimateMs }
          : { type: "run.resumed", estimateMs },
      );
      if (!this.graph) throw new Error("the journey graph is not composed");
      const { stages, origin } = await db.projects.get(run.projectId);
      const specOnly = run.part !== null && (stages.build ?? "idle") === "idle";
      const ownFiles = origin === "import";
      const { id: runId, projectId, kind } = run;
      const input = { runId, projectId, kind, approve, stepByStep, specOnly, ownFiles };
      const turn = await runJourney(this.graph, input, entry, signal);
      await end(turn === "waiting" ? "waiting" : "done", null);
    } catch (error) {
      if (!signal.aborted && !(error instanceof AppError)) logger.error({ err: error, runId: run.id }, "a run failed");
      const status = signal.aborted ? (stop.signal.aborted ? "stopped" : "interrupted") : "failed";
      if (status === "stopped") await this.keepPartial(context, run);
      await end(status, error);
    } finally {
      if (this.contexts.get(run.id) === context) this.contexts.delete(run.id);
    }
    this.hooks?.onSettled(await db.runs.get(run.id));
  }

  /** A stop must end whatever happens: work that cannot be kept is told, not thrown. */
  private async keepPartial(context: RunContext, run: StoredRun): Promise<void> {
    try {
      await this.hooks?.onStopped(context, run);
    } catch (error) {
      this.resources.logger.error({ err: error, runId: run.id }, "partial work of a stopped run was not kept");
      await context.emit({ type: "notice", level: "warning", text: "The partial work could not be made a version." });
    }
  }

  private async finish(
    context: RunContext,
    run: StoredRun,
    status: EndStatus,
    error: unknown,
    wallMs: number,
  ): Promise<void> {
    const { db } = this.resources;
    const body = status === "failed" ? toErrorBody(error) : null;
    await db.runs.transition(run.id, ["running"], status, { error: body ? `${body.message} ${body.remedy}` : null });
    if (status === "waiting") {
      await db.projects.update(run.projectId, { stage: "requirements", stages: { requirements: "waiting" } });
    }
    await context.emit({ type: "run.finished", status, error: body, wallMs: Math.round(wallMs) });
  }
}

interface RunHooks {
  /** How long a build of the project takes from here, in ms. */
  estimate: (projectId: string) => Promise<number>;
  /** A build did all it could; called before its end is told. */
  onBuilt: (runId: string, wallMs: number) => Promise<void>;
  /** Whether what it is for was done is known; called before its end is told. */
  onOutcome: (run: StoredRun, status: "done" | "failed") => Promise<void>;
  /** The run ended or waits. */
  onSettled: (run: RunSummary) => void;
  /** The person stopped it; called before its end is told. */
  onStopped: (context: RunContext, run: StoredRun) => Promise<void>;
}

type EndStatus = "waiting" | "done" | "failed" | "stopped" | "interrupted";
const ACTIVE = new Set<RunSummary["status"]>(["queued", "running", "waiting"]);
