import { type Actor, AppError, type Language, type RunSummary, type Verbs } from "@guildhall/contracts";
import type { Repositories, StoredRun, StoredSpec } from "@guildhall/db";
import type { BaseCheckpointSaver } from "@langchain/langgraph";
import type { ExpertBackends } from "../guild/index.ts";
import type { JobQueue } from "../jobs/index.ts";
import {
  createLeafJudge,
  type createProblemLister,
  type LeafJudge,
  type ProjectCalls,
  type SuiteRunner,
  type TestRunner,
} from "../languages/index.ts";
import type { ModelService } from "../models/index.ts";
import type { Resources } from "../platform/index.ts";
import type { PreviewService, SandboxDriver } from "../sandbox/index.ts";
import type { WorkspaceService } from "../workspace/index.ts";
import type { GuildDoor } from "./experts/guild-door.ts";
import { assignmentOf, noteWork } from "./experts/run-note.ts";
import { CODER_CHECK } from "./experts/ways.ts";
import { createHeadlessJourney, type HeadlessJourney } from "./headless-journey.ts";
import { journeyGraph } from "./journey-graph.ts";
import { createLeafPinner } from "./lanes/leaf-pinner.ts";
import { createTestService } from "./lanes/test-service.ts";
import { createModelAccess } from "./model-access.ts";
import { createPreparation } from "./preparation.ts";
import { type BuildPace, createBuildPace, estimateMs } from "./project/build-pace.ts";
import { createChangeAccess } from "./project/change-access.ts";
import { keepStopped } from "./project/keep-stopped.ts";
import { createLeafStore } from "./project/leaf-store.ts";
import { createProjectEmitter, leafCodes } from "./project/project-emitter.ts";
import { createProjectImporter, type ProjectImporter } from "./project/project-importer.ts";
import { createProjectMutants } from "./project/project-mutants.ts";
import { createProjectSuites } from "./project/project-suites.ts";
import { rechooseLeaves } from "./project/rechoose-leaves.ts";
import { makeSampleProjects } from "./project/sample-projects.ts";
import { createWholeFileGate } from "./project/whole-file-gate.ts";
import type { RunContext } from "./run-context.ts";
import { RunService } from "./run-service.ts";
import type { JourneyServices } from "./services.ts";
import { deriveSpec, plannedRows } from "./spec/derive-spec.ts";
import { leavesStage } from "./stages/leaves-stage.ts";
import { mutationStage } from "./stages/mutation-stage.ts";
import { previewStage } from "./stages/preview-stage.ts";
import { shellStage } from "./stages/shell-stage.ts";
import type { StageInput } from "./stages/stage-input.ts";
import { testStage } from "./stages/test-stage.ts";
import { understandStage } from "./stages/understand-stage.ts";
import { workStage } from "./stages/work-stage.ts";
import { createTryVerbs } from "./try-service.ts";
import { createChangeVerbs } from "./verbs/change-verbs.ts";
import { createFixVerbs } from "./verbs/fix-verb.ts";
import { createJudgeVerb } from "./verbs/judge-verb.ts";
import { createLeafVerbs } from "./verbs/leaf-verbs.ts";
import { createMessageVerbs, sendNextQueued } from "./verbs/message-verbs.ts";
import { createPreviewVerbs } from "./verbs/preview-verbs.ts";
import { createProjectVerbs } from "./verbs/project-verbs.ts";
import { createKeptReporter } from "./verbs/report-kept.ts";
import { createRestoreVerbs } from "./verbs/restore-verbs.ts";
import { createRunVerbs } from "./verbs/run-verbs.ts";
import { createBrainstormVerbs, createSpecVerbs } from "./verbs/spec-verbs.ts";
import { createTestVerbs } from "./verbs/test-verbs.ts";

export interface WorkflowRooms {
  resources: Resources;
  /** Started by the caller once every room has registered. */
  jobs: JobQueue;
  models: ModelService;
  /** Whom each expert asks. */
  guild: ExpertBackends;
  /** Who serves what, and where it is reported how that went. */
  routing: GuildDoor;
  driver: SandboxDriver;
  previews: PreviewService;
  workspace: WorkspaceService;
  judge: LeafJudge;
  tests: TestRunner;
  /** What does not parse, compile or type-check among some files. */
  listProblems: ReturnType<typeof createProblemLister>;
  calls: ProjectCalls;
  suites: SuiteRunner;
  checkpointer: BaseCheckpointSaver;
}

/** A message in the queue asks for what its sender could do. */
const HOUSE: Actor = { id: "house", role: "owner" };

type WorkflowVerbs = Pick<
  Verbs,
  "projects" | "brainstorm" | "spec" | "runs" | "leaves" | "messages" | "changes" | "tests" | "preview" | "tryIt"
>;

export interface Workflow {
  verbs: WorkflowVerbs;
  /** Beside the verbs of versions that only read. */
  restoreVerbs: ReturnType<typeof createRestoreVerbs>;
  headless: HeadlessJourney;
  importer: ProjectImporter;
  /** Finished projects to look at, made once in the life of a home. */
  makeSamples(): Promise<void>;
}

/**
 * The journey over the rooms below: its verbs, its headless commands, its runs.
 */
export function createWorkflow(rooms: WorkflowRooms): Workflow {
  const { resources, workspace, previews, driver } = rooms;
  const { db, bus } = resources;
  const runs = new RunService(resources, rooms.jobs);
  const services = createServices(rooms);
  const at =
    (work: (input: StageInput) => Promise<void>) =>
    async ({ runId }: { runId: string }) => {
      await work({ context: runs.context(runId), services });
      return undefined;
    };
  const served =
    (otherwise: "coder" | "knowledge") =>
    ({ runId }: { runId: string }) =>
      workStage({ context: runs.context(runId), services }, otherwise);
  const graph = journeyGraph(
    {
      understand: at(understandStage),
      shell: at(shellStage),
      leaves: at(leavesStage),
      preview: at(previewStage),
      test: at(testStage),
      change: served("coder"),
      ask: served("knowledge"),
      mutation: at(mutationStage),
    },
    rooms.checkpointer,
  );
  const pace = createBuildPace(db.settings);
  const onSettled = (run: RunSummary) => {
    bus.emit("invalidate", {
      projectId: run.projectId,
      topics: ["projects", "runs", "messages", "leaves", "tests", "versions", "files"],
    });
    if (run.status === "interrupted") return;
    sendNextQueued(desk, run.projectId).catch((error: unknown) =>
      resources.logger.error({ err: error, projectId: run.projectId }, "could not start a queued message"),
    );
  };
  runs.useGraph(graph, {
    onSettled,
    onBuilt: (runId, wallMs) =>
      learnFrom(db, pace, runId, wallMs).catch((error: unknown) =>
        resources.logger.warn({ err: error, runId }, "the pace of a build was not kept"),
      ),
    onOutcome: (run, status) =>
      reportJourney(rooms, run, status).catch((error: unknown) =>
        resources.logger.warn({ err: error, runId: run.id }, "the outcome of a change was not recorded"),
      ),
    estimate: async (projectId) => {
      const { spec } = await services.specs.current(projectId);
      const pending = await services.leaves.pending(projectId, plannedRows(deriveSpec(spec)));
      return estimateMs(await pace.current(), pending.length);
    },
    onStopped: (context, run) => keepStopped({ db, workspace, services }, context, run),
  });

  const current = (projectId: string) => currentSpec(rooms, projectId);
  const preparation = createPreparation({ resources, services });
  const onChanged = (projectId: string) => {
    preparation.again(projectId);
    bus.emit("invalidate", { projectId, topics: ["spec", "messages", "projects", "tests"] });
  };
  const onWritten = (projectId: string) => {
    onChanged(projectId);
    bus.emit("invalidate", { projectId, topics: ["files", "versions", "leaves"] });
  };
  const reemit = async (projectId: string, label: string) => {
    await services.emitter.emit(quietContext(projectId), label);
    bus.emit("invalidate", { projectId, topics: ["files", "versions", "leaves", "tests"] });
  };
  const onExample = async (projectId: string) => {
    const { activeRunId } = await db.projects.get(projectId);
    // A run at work searches on its own; what it stores must not be chosen from meanwhile.
    if (activeRunId && (await db.runs.get(activeRunId)).status !== "waiting") return;
    const again = await rechooseLeaves(db, projectId, deriveSpec((await current(projectId)).spec).leaves);
    if (again.length > 0) await reemit(projectId, `Chose ${again.join(", ")} again`);
    bus.emit("invalidate", { projectId, topics: ["leaves"] });
  };

  const importer = createProjectImporter({
    db,
    workspace,
    suites: services.suites,
    test: (projectId) =>
      runs.start({ projectId, kind: "test", request: "Run the project's own tests", approve: false }),
  });

  const reporter = createKeptReporter(db, rooms.routing);
  const changes = createChangeVerbs({
    reporter,
    db,
    workspace,
    services,
    runs,
    contextOf: (projectId, version) => ({ ...quietContext(projectId), ...version }),
    onChanged: onWritten,
  });
  const desk: Parameters<typeof createMessageVerbs>[0] = {
    db,
    runs,
    guild: rooms.routing,
    versions: async (projectId) => (await workspace.open(projectId)).versions.list(),
    undo: async (projectId, versionId) => (await changes.undo(HOUSE, { projectId, versionId })).run,
  };
  const fixes = createFixVerbs({ db, workspace, runs, current });
  const verbs: WorkflowVerbs = {
    projects: createProjectVerbs({ db, workspace, previews, runs, importer }),
    brainstorm: createBrainstormVerbs({ db, runs, current, onChanged }),
    spec: createSpecVerbs({ db, runs, current, onChanged, onExample, pace }),
    runs: { ...createRunVerbs({ db, runs }), ...fixes },
    leaves: createLeafVerbs({ db, runs, services, reemit }),
    messages: createMessageVerbs(desk),
    changes,
    tests: createTestVerbs({
      db,
      workspace,
      runs,
      services,
      judge: createJudgeVerb({
        ...{ db, workspace, runs, current, reemit, onChanged },
        judge: rooms.judge,
        fixCheck: fixes.fixCheck,
      }),
    }),
    preview: createPreviewVerbs({
      previews,
      driver,
      start: (projectId) => startPreview(rooms, services, projectId),
      derived: async (projectId) => deriveSpec((await services.specs.current(projectId)).spec),
      folderOf: async (projectId) => (await workspace.open(projectId)).files.root,
    }),
    tryIt: createTryVerbs({
      driver,
      workspace,
      services,
      leafCode: async (projectId, name) => {
        const [code] = leafCodes(await db.leaves.list(projectId), [name]);
        if (!code || code.stub)
          throw new AppError("CONFLICT", `${name} is not written yet.`, "Build the project first.");
        return code.code;
      },
    }),
  };
  const makeSamples = () =>
    makeSampleProjects({
      db,
      workspace,
      services,
      contextOf: quietContext,
      onSearched: (projectId) => bus.emit("invalidate", { projectId, topics: ["leaves"] }),
      test: async (projectId) => {
        const run = await runs.start({ projectId, kind: "test", request: "Run the checks", approve: false });
        await runs.settled(run.id);
      },
    });
  const restoreVerbs = createRestoreVerbs({
    reporter,
    db,
    workspace,
    onRestored: onWritten,
  });
  return {
    verbs,
    restoreVerbs,
    importer,
    headless: createHeadlessJourney({ db, runs, verbs, workspace }),
    makeSamples,
  };
}

/** The journey's own check of a change: it was made, and the checks after it are green. */
async function reportJourney(
  { resources: { db }, routing }: WorkflowRooms,
  run: StoredRun,
  status: "done" | "failed",
): Promise<void> {
  const assignment = assignmentOf(run);
  const expert = assignment && routing.findExpert(assignment.expert);
  if (!expert || expert.check !== CODER_CHECK) return;
  const intent = assignment.intent ?? expert.intents[0];
  if (!intent) return;
  const { stages } = await db.projects.get(run.projectId);
  const success = status === "done" && stages.test !== "failed";
  const { decisionId } = assignment;
  await routing.outcomes.add({
    decisionId,
    expert: expert.id,
    intent,
    success,
    weight: 1,
    source: `check:${expert.check}`,
  });
}

/** Learns from the last turn of a build: what came before it waited for a person or ended otherwise. */
async function learnFrom(db: Repositories, pace: BuildPace, runId: string, wallMs: number): Promise<void> {
  const { lastSeq } = await db.runs.get(runId);
  const events = await db.runs.listEvents(runId, Math.max(0, lastSeq - 1000), 1000);
  const begun = events.findLastIndex(({ body }) => body.type === "run.started" || body.type === "run.resumed");
  if (begun >= 0) await pace.learn(events.slice(begun), wallMs);
}

async function currentSpec({ resources: { db } }: WorkflowRooms, projectId: string): Promise<StoredSpec> {
  const stored = await db.specs.latest(projectId);
  if (stored) return stored;
  if ((await db.projects.get(projectId)).origin === "import") throw noRequirements();
  throw new AppError("NOT_FOUND", "This project has no requirements yet.", "Describe your idea first.");
}

/** A project opened from files is what its files say. */
const noRequirements = () =>
  new AppError(
    "NOT_FOUND",
    "This project was opened from files: it has no requirements, and nothing is built from them.",
    "Edit its files, ask for a change, or run its tests.",
  );

/** For an emission outside a run: nothing is told, the version is an edit. */
function quietContext(projectId: string): RunContext {
  return {
    runId: "",
    projectId,
    request: "",
    seed: 1,
    checkIds: null,
    part: null,
    assignment: null,
    signal: new AbortController().signal,
    origin: "edit",
    emit: async () => {},
    stream: () => {},
    addTokens: async () => {},
    stage: async (_stage, _label, work) => void (await work()),
  };
}

async function startPreview(rooms: WorkflowRooms, services: JourneyServices, projectId: string): Promise<void> {
  const { spec } = await services.specs.current(projectId);
  const { blueprint, form } = deriveSpec(spec);
  const { argv, port, build } = blueprint.sandboxRun(form);
  if (port === null) {
    throw new AppError("CONFLICT", "This prototype has no page to show.", "Use Try it or the terminal.");
  }
  const { files } = await rooms.workspace.open(projectId);
  rooms.previews.start(projectId, { workspaceDir: files.root, build, argv, port });
}

/** A project that is called as its prototype keeps being called so; a name the person chose stays. */
async function followTitle(db: Repositories, projectId: string, before: string, title: string): Promise<void> {
  if (title === before || (await db.projects.get(projectId)).name !== before) return;
  await db.projects.update(projectId, { name: title });
}

function createServices(rooms: WorkflowRooms): JourneyServices {
  const { resources, workspace, models } = rooms;
  const { db, env, bus } = resources;
  const specs: JourneyServices["specs"] = {
    current: (projectId) => currentSpec(rooms, projectId),
    find: async (projectId) => (await db.specs.latest(projectId))?.spec ?? null,
    save: async (projectId, spec, author) => {
      const before = await db.specs.latest(projectId);
      const { revision } = await db.specs.append(projectId, spec, author);
      if (before) await followTitle(db, projectId, before.spec.title, spec.title);
      bus.emit("invalidate", { projectId, topics: ["spec", "projects"] });
      return revision;
    },
    amend: async (projectId, revision, spec) => {
      const amended = await db.specs.amend(projectId, revision, spec);
      if (amended) bus.emit("invalidate", { projectId, topics: ["spec"] });
      return amended;
    },
  };
  const services: JourneyServices = {
    specs,
    leaves: createLeafStore(db, () => models.embedder()),
    pins: createLeafPinner({
      db,
      judge: rooms.judge,
      freshJudge: () => createLeafJudge({ driver: rooms.driver, env: { PYTHONHASHSEED: "1" } }),
    }),
    wholeFiles: createWholeFileGate(rooms.driver),
    emitter: createProjectEmitter(db, workspace, specs),
    suites: createProjectSuites({ db, workspace, runner: rooms.suites }),
    previews: {
      restart: async (context) => {
        const spec = await specs.find(context.projectId);
        if (spec === null) return;
        const { blueprint, form } = deriveSpec(spec);
        if (blueprint.sandboxRun(form).port !== null) await startPreview(rooms, services, context.projectId);
      },
      settled: async (context) => {
        const spec = await specs.find(context.projectId);
        if (spec === null) return null;
        const { blueprint, form } = deriveSpec(spec);
        return blueprint.sandboxRun(form).port === null ? null : rooms.previews.settled(context.projectId);
      },
    },
    tests: createTestService({ db, workspace, runner: rooms.tests, judge: rooms.judge, home: env.home }),
    mutants: createProjectMutants({ db, workspace, judge: rooms.judge, specs }),
    models: createModelAccess({ db, models, guild: rooms.guild, clock: resources.clock }),
    judges: { of: (_language: Language) => rooms.judge },
    projects: {
      isBuilt: async (projectId) => ((await db.projects.get(projectId)).stages.build ?? "idle") !== "idle",
      rules: async (projectId) => (await db.projects.settings(projectId)).rules,
      problems: async (projectId, signal) => rooms.listProblems((await workspace.open(projectId)).files, signal),
    },
    changes: createChangeAccess({
      db,
      workspace,
      tests: rooms.tests,
      suites: rooms.suites,
      listProblems: rooms.listProblems,
    }),
    calls: rooms.calls,
    guild: rooms.routing,
    conversation: {
      keepWork: async (context, work) => {
        const { expert, intent, decisionId } = work;
        await noteWork(db, context.runId, { expert, intent, decisionId });
        await context.emit({ type: "work", work });
      },
      say: async (context, text, { expert, versionId }) => {
        const message = await db.messages.add({
          projectId: context.projectId,
          role: "guildhall",
          text,
          mode: "status",
          runId: context.runId,
          versionId,
          expert,
        });
        await context.emit({ type: "message", messageId: message.id });
      },
    },
  };
  return services;
}
