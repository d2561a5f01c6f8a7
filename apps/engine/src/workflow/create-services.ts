import { AppError, type Language } from "@guildhall/contracts";
import type { Repositories, StoredSpec } from "@guildhall/db";
import { createLeafJudge } from "../languages/index.ts";
import { createConversation } from "./conversation.ts";
import { createLeafPinner } from "./lanes/leaf-pinner.ts";
import { createTestService } from "./lanes/test-service.ts";
import { createModelAccess } from "./model-access.ts";
import { createChangeAccess } from "./project/change-access.ts";
import { createLeafStore } from "./project/leaf-store.ts";
import { createProjectEmitter } from "./project/project-emitter.ts";
import { createProjectMutants } from "./project/project-mutants.ts";
import { createProjectSuites } from "./project/project-suites.ts";
import { createSpecRevisions } from "./project/spec-revisions.ts";
import { createWholeFileGate } from "./project/whole-file-gate.ts";
import type { JourneyServices } from "./services.ts";
import { deriveSpec } from "./spec/derive-spec.ts";
import type { WorkflowRooms } from "./workflow-rooms.ts";

/** A project that is called as its prototype keeps being called so; a name the person chose stays. */
async function followTitle(db: Repositories, projectId: string, before: string, title: string): Promise<void> {
  if (title === before || (await db.projects.get(projectId)).name !== before) return;
  await db.projects.update(projectId, { name: title });
}

/** What the stages need, made of the rooms below. */
export function createServices(rooms: WorkflowRooms): JourneyServices {
  const { resources, workspace, models } = rooms;
  const { db, env, bus } = resources;
  const revisions = createSpecRevisions(db);
  const specs: JourneyServices["specs"] = {
    ...revisions,
    current: (projectId) => currentSpec(db, projectId),
    find: async (projectId) => (await db.specs.latest(projectId))?.spec ?? null,
    save: async (projectId, spec, author, expected) => {
      const before = await db.specs.latest(projectId);
      const { revision } = await revisions.append(projectId, spec, author, expected);
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
    suites: createProjectSuites({ db, workspace, runner: rooms.suites, environmentOf: rooms.environmentOf }),
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
    tests: createTestService({
      ...{ db, workspace, runner: rooms.tests, judge: rooms.judge },
      environmentOf: rooms.environmentOf,
      home: env.home,
    }),
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
      environmentOf: rooms.environmentOf,
      listProblems: rooms.listProblems,
    }),
    calls: rooms.calls,
    guild: rooms.routing,
    conversation: createConversation(db),
  };
  return services;
}

/** Starts the prototype of a project. Throws CONFLICT for kinds without a page. */
export async function startPreview(rooms: WorkflowRooms, services: JourneyServices, projectId: string): Promise<void> {
  const { spec } = await services.specs.current(projectId);
  const { blueprint, form } = deriveSpec(spec);
  const { argv, port, build } = blueprint.sandboxRun(form);
  if (port === null) {
    throw new AppError("CONFLICT", "This prototype has no page to show.", "Use Try it or the terminal.");
  }
  const { files } = await rooms.workspace.open(projectId);
  const environment = () => rooms.environmentOf(projectId);
  rooms.previews.start(projectId, { workspaceDir: files.root, build, argv, port, environment });
}

/** The requirements as they are now. Throws NOT_FOUND where there are none. */
export async function currentSpec(db: Repositories, projectId: string): Promise<StoredSpec> {
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
