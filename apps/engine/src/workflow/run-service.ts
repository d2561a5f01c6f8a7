import {
  AppError,
  type Assignment,
  type ErrorBody,
  type RunKind,
  type RunSummary,
  type SpecPart,
  type Stage,
  toErrorBody,
} from "@guildhall/contracts";
import type { Job, StoredRun } from "@guildhall/db";
import type { JobContext, JobQueue } from "../jobs/index.ts";
import { appendRunEvents, type Resources } from "../platform/index.ts";
import { createKeyedMutex } from "../workspace/index.ts";
import { createRunContext } from "./create-run-context.ts";
import { noteOf } from "./experts/run-note.ts";
import { type JourneyGraph, runJourney } from "./journey-graph.ts";
import type { RunContext } from "./run-context.ts";
import { StillWorking } from "./still-working.ts";

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
 * and goes on from the run's last checkpoint, whose thread has the run's id. At most one run of a project works.
 */
export class RunService {
  /** One for each run that executes. */
  private readonly stops = new Map<string, AbortController>();
  private readonly waiters = new Map<string, PromiseWithResolvers<void>>();
  private readonly contexts = new Map<string, RunContext>();
  /** Who works on a project is looked at and decided by one at a time. */
  private readonly decide = createKeyedMutex();
  private readonly resources: Resources;
  private readonly jobs: JobQueue;
  private graph: JourneyGraph | null = null;
  private hooks: RunHooks | null = null;

  constructor(resources: Resources, jobs: JobQueue) {
    this.resources = resources;
    this.jobs = jobs;
    jobs.register(JOB, (context) => this.work(context), {
      concurrency: CONCURRENT_RUNS,
      onGivenUp: (job) => this.giveUp(job),
    });
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
  start(input: RunStart): Promise<RunSummary> {
    return this.decide(input.projectId, async () => {
      const { db } = this.resources;
      const active = await this.activeOf(input.projectId);
      if (active.some(isWorking)) throw new StillWorking("Wait until it is done, or press Stop.");
      await input.prepare?.();
      for (const run of active) await db.runs.transition(run.id, ["waiting"], "stopped");
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
    });
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
    const run = await db.runs.get(runId);
    const abort = () => {
      const stop = this.stops.get(runId);
      stop?.abort();
      return stop !== undefined;
    };
    // It may begin between the two looks.
    const ended =
      !abort() && (await this.decide(run.projectId, async () => !abort() && this.endAtRest(run, "stopped")));
    if (ended) this.hooks?.onSettled(await db.runs.get(runId));
    else await this.waiters.get(runId)?.promise;
    return db.runs.get(runId);
  }

  /** Resolves when the run ended or waits for the person. */
  async settled(runId: string): Promise<RunSummary> {
    await this.waiters.get(runId)?.promise;
    return this.resources.db.runs.get(runId);
  }

  private async again(runId: string, from: RunSummary["status"][], entry: Entry): Promise<RunSummary> {
    const { db } = this.resources;
    const run = await db.runs.get(runId);
    return this.decide(run.projectId, async () => {
      const others = (await this.activeOf(run.projectId)).filter(({ id }) => id !== runId);
      if (others.some(isWorking) || !(await db.runs.transition(runId, from, "queued"))) {
        throw new AppError("CONFLICT", "This run cannot go on from here.", "Start a new one with Build.");
      }
      // The job of the engine before this one may still wait for its turn.
      await this.dropJobs(run);
      await this.enqueue(run, { entry, approve: true, checkIds: null });
      return db.runs.get(runId);
    });
  }

  /** Runs that work or wait for the person. */
  private async activeOf(projectId: string): Promise<StoredRun[]> {
    return (await this.resources.db.runs.listActive()).filter((run) => run.projectId === projectId);
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

  /** Jobs of a run that have not begun are nobody's any more. */
  private async dropJobs({ id, projectId }: StoredRun): Promise<void> {
    for (const job of await this.resources.db.jobs.list({ status: "queued", owner: projectId })) {
      if (job.type === JOB && job.payload.runId === id) await this.jobs.cancel(job.id);
    }
  }

  /** Ends a run that nothing executes, and tells it; false when it is not at rest. */
  private async endAtRest(run: StoredRun, status: "stopped" | "interrupted", error?: AppError): Promise<boolean> {
    const body = error?.toBody() ?? null;
    if (!(await this.resources.db.runs.transition(run.id, AT_REST, status, { error: textOf(body) }))) return false;
    await this.dropJobs(run);
    this.waiters.get(run.id)?.resolve();
    this.waiters.delete(run.id);
    await appendRunEvents(this.resources, run.id, [{ type: "run.finished", status, error: body, wallMs: 0 }]);
    return true;
  }

  /** A run that took the engine with it again and again waits until the person wants to see it once more. */
  private async giveUp({ payload, owner }: Job): Promise<void> {
    const { db } = this.resources;
    const run = await db.runs.get(payload.runId ?? "");
    const error = new AppError("STUCK", "It ended Guildhall five times.", "Resume it when you want to.");
    await this.decide(owner, () => this.endAtRest(run, "interrupted", error));
    this.hooks?.onSettled(await db.runs.get(run.id));
  }

  /** Makes the run this job's own; null when it must not begin: it was stopped, executes already, or another works. */
  private async takeUp(job: Job, stop: AbortController): Promise<StoredRun | null> {
    const { db } = this.resources;
    const runId = job.payload.runId ?? "";
    const others = (await this.activeOf(job.owner)).filter(({ id }) => id !== runId);
    // `running` only when the worker before this one lost it; `interrupted` when the engine before this one died.
    const lost = job.attempts > 1 && !this.stops.has(runId);
    const from: RunSummary["status"][] = lost ? ["queued", "interrupted", "running"] : ["queued", "interrupted"];
    if (others.some(isWorking) || !(await db.runs.transition(runId, from, "running"))) return null;
    this.stops.set(runId, stop);
    return db.runs.get(runId);
  }

  /** One job: executes the run; throws only when the engine stops, so that the next engine takes it up. */
  private async work({ job, signal }: JobContext): Promise<void> {
    const stop = new AbortController();
    const run = await this.decide(job.owner, () => {
      signal.throwIfAborted();
      return this.takeUp(job, stop);
    });
    if (!run) return;
    const launch = JSON.parse(job.payload.launch ?? "") as Launch;
    // The engine before this one died in it; what the person approved stays approved.
    if (run.lastSeq > 0 && launch.entry === "new") launch.entry = "again";
    // A run taken over from an engine that died has nobody waiting yet.
    const waiter = this.waiters.get(run.id) ?? Promise.withResolvers<void>();
    this.waiters.set(run.id, waiter);
    try {
      await this.execute(run, launch, AbortSignal.any([signal, stop.signal]), stop);
    } finally {
      waiter.resolve();
      // The person may have approved or resumed already: what belongs to that next turn stays.
      if (this.stops.get(run.id) === stop) this.stops.delete(run.id);
      if (this.waiters.get(run.id) === waiter) this.waiters.delete(run.id);
    }
    if (this.resources.lifecycle.signal.aborted && !stop.signal.aborted) signal.throwIfAborted();
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
      await this.finish({ context, run, stop, status, error, wallMs });
    };
    try {
      const { stepByStep } = await db.projects.settings(run.projectId);
      const estimateMs = builds ? ((await this.hooks?.estimate(run.projectId)) ?? null) : null;
      await context.emit(
        entry === "new"
          ? { type: "run.started", kind: run.kind, request: run.request, estimateMs }
          : { type: "run.resumed", estimateMs },
      );
      // Stop may have been pressed while it began.
      signal.throwIfAborted();
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

  private async finish({ context, run, stop, status, error, wallMs }: Ending): Promise<void> {
    const { db } = this.resources;
    const body = status === "failed" ? toErrorBody(error) : null;
    // Its end is told before anything else is decided about it: a Stop or an approval from here on comes after it.
    await this.decide(run.projectId, async () => {
      await db.runs.transition(run.id, ["running"], status, { error: textOf(body) });
      if (this.stops.get(run.id) === stop) this.stops.delete(run.id);
      if (status === "waiting") {
        await db.projects.update(run.projectId, { stage: "requirements", stages: { requirements: "waiting" } });
      }
      await context.emit({ type: "run.finished", status, error: body, wallMs: Math.round(wallMs) });
    });
  }
}

interface RunStart {
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
  /** Done once nothing else works on the project and before the run can begin; it must start no run itself. */
  prepare?: () => Promise<void>;
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

interface Ending {
  context: RunContext;
  run: StoredRun;
  stop: AbortController;
  status: EndStatus;
  error: unknown;
  wallMs: number;
}

type EndStatus = "waiting" | "done" | "failed" | "stopped" | "interrupted";
/** Nothing executes it. */
const AT_REST: RunSummary["status"][] = ["queued", "waiting", "interrupted"];
/** It holds its project; one that waits for the person gives way. */
const isWorking = ({ status }: Pick<RunSummary, "status">): boolean => status === "queued" || status === "running";
const textOf = (body: ErrorBody | null): string | null => body && `${body.message} ${body.remedy}`;
