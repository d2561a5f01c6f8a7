import { type Actor, AppError, type RunSummary, type Verbs } from "@guildhall/contracts";
import type { Repositories, StoredRun } from "@guildhall/db";
import { createServices, currentSpec, startPreview } from "./create-services.ts";
import { assignmentOf } from "./experts/run-note.ts";
import { CODER_CHECK } from "./experts/ways.ts";
import { createHeadlessJourney, type HeadlessJourney } from "./headless-journey.ts";
import { journeyGraph } from "./journey-graph.ts";
import { createPreparation } from "./preparation.ts";
import { type BuildPace, createBuildPace, estimateMs } from "./project/build-pace.ts";
import { carryRenamed } from "./project/carry-renamed.ts";
import { keepStopped } from "./project/keep-stopped.ts";
import { filesEditedByHand, leafCodes } from "./project/project-emitter.ts";
import { createProjectImporter, type ProjectImporter } from "./project/project-importer.ts";
import { rechooseLeaves } from "./project/rechoose-leaves.ts";
import { makeSampleProjects } from "./project/sample-projects.ts";
import type { RunContext } from "./run-context.ts";
import { RunService } from "./run-service.ts";
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
import { isWorkedOn } from "./verbs/refuse-while-working.ts";
import { createKeptReporter } from "./verbs/report-kept.ts";
import { createRestoreVerbs } from "./verbs/restore-verbs.ts";
import { createRunVerbs } from "./verbs/run-verbs.ts";
import { createBrainstormVerbs, createSpecVerbs } from "./verbs/spec-verbs.ts";
import { createTakeBack } from "./verbs/take-back.ts";
import { createTestVerbs } from "./verbs/test-verbs.ts";
import type { UndoRooms } from "./verbs/undo-change.ts";
import type { WorkflowRooms } from "./workflow-rooms.ts";

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
  const { resources, workspace, previews, driver, environmentOf } = rooms;
  const { db, bus } = resources;
  const runs = new RunService(resources, rooms.jobs);
  const services = createServices(rooms);
  const { specs } = services;
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
    sendNextQueued(desk, run.projectId)
      // What was refused started no run whose events would tell of it.
      .then(() => bus.emit("invalidate", { projectId: run.projectId, topics: ["messages"] }))
      .catch((error: unknown) =>
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

  const current = (projectId: string) => currentSpec(db, projectId);
  const preparation = createPreparation({ resources, services });
  const onChanged = (projectId: string) => {
    preparation.again(projectId);
    bus.emit("invalidate", { projectId, topics: ["spec", "leaves", "messages", "projects", "tests"] });
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
  const onNamed = async (projectId: string) => {
    if (await isWorkedOn(db, projectId)) return;
    await carryRenamed(db, projectId, deriveSpec((await current(projectId)).spec).leaves);
    bus.emit("invalidate", { projectId, topics: ["leaves"] });
  };
  const editedByHand = async (projectId: string, paths: string[]) =>
    filesEditedByHand(await workspace.open(projectId), paths);

  const importer = createProjectImporter({
    db,
    workspace,
    suites: services.suites,
    test: (projectId) =>
      runs.start({ projectId, kind: "test", request: "Run the project's own tests", approve: false }),
  });

  const reporter = createKeptReporter(db, rooms.routing);
  const undoing: UndoRooms = {
    reporter,
    db,
    workspace,
    services,
    contextOf: (projectId, version) => ({ ...quietContext(projectId), ...version }),
    onChanged: onWritten,
  };
  const changes = createChangeVerbs({ ...undoing, runs });
  // A preview keeps the values it was started with: what it says is a text of the project until it is restarted.
  const hide = async (projectId: string, text: string) =>
    previews.mask(projectId, (await environmentOf(projectId)).mask(text));
  const desk: Parameters<typeof createMessageVerbs>[0] = {
    db,
    runs,
    guild: rooms.routing,
    hide,
    versions: async (projectId) => (await workspace.open(projectId)).versions.list(),
    undo: async (projectId, versionId) => (await changes.undo(HOUSE, { projectId, versionId })).run,
    takeBack: createTakeBack(undoing),
  };
  const fixes = createFixVerbs({ db, workspace, runs, hide, current });
  const verbs: WorkflowVerbs = {
    projects: createProjectVerbs({
      ...{ db, workspace, previews, driver, runs, importer },
      terminals: rooms.terminals,
      home: resources.env.home,
      onTestsForgotten: (projectId) => bus.emit("invalidate", { projectId, topics: ["tests", "projects"] }),
    }),
    brainstorm: createBrainstormVerbs({ db, runs, specs, current, onChanged }),
    spec: createSpecVerbs({ db, runs, specs, current, onChanged, onExample, onNamed, editedByHand, pace }),
    runs: { ...createRunVerbs({ db, runs }), ...fixes },
    leaves: createLeafVerbs({ db, runs, services, pace, reemit }),
    messages: createMessageVerbs(desk),
    changes,
    tests: createTestVerbs({
      db,
      workspace,
      runs,
      services,
      judge: createJudgeVerb({
        ...{ db, workspace, runs, specs, current, reemit, onChanged },
        judge: rooms.judge,
        fixCheck: fixes.fixCheck,
      }),
    }),
    preview: createPreviewVerbs({
      previews,
      driver,
      environmentOf,
      start: (projectId) => startPreview(rooms, services, projectId),
      derived: async (projectId) => deriveSpec((await services.specs.current(projectId)).spec),
      folderOf: async (projectId) => (await workspace.open(projectId)).files.root,
    }),
    tryIt: createTryVerbs({
      driver,
      workspace,
      services,
      environmentOf,
      now: () => resources.clock.now(),
      onKept: onChanged,
      onEmptied: (projectId) => bus.emit("invalidate", { projectId, topics: ["files"] }),
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
    specs,
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
    stream: () => () => {},
    settleStream: () => {},
    openStream: () => null,
    addTokens: async () => {},
    stage: async (_stage, _label, work) => void (await work()),
  };
}
