import { join } from "node:path";
import type { Verbs } from "@guildhall/contracts";
import {
  createAccessTokens,
  createGuildCommands,
  createImportCommand,
  createJourneyCommands,
  createSolveCommand,
  createToolWork,
  type DoorParts,
  shareTerminals,
} from "./api/index.ts";
import { composeGuild } from "./compose-guild.ts";
import { createJobQueue } from "./jobs/index.ts";
import {
  createLeafJudge,
  createProblemLister,
  createProjectCalls,
  createSourceJudge,
  createSuiteRunner,
  createTestRunner,
  outlineOf,
} from "./languages/index.ts";
import { createModelService, createModelVerbs } from "./models/index.ts";
import type { Resources } from "./platform/index.ts";
import {
  createBubblewrapDriver,
  createPreviewService,
  createTerminalService,
  type EnvironmentOf,
  projectEnvironment,
  type SandboxDriver,
} from "./sandbox/index.ts";
import { createGitHandler, createShipService, createShipVerbs, folderName } from "./ship/index.ts";
import { createSystemVerbs } from "./system-verbs.ts";
import {
  createAskVerbs,
  createExerciseSolver,
  createWorkflow,
  type GuildDoor,
  RunCheckpointSaver,
  runSpecOf,
} from "./workflow/index.ts";
import { createFileVerbs, createVersionVerbs, createWorkspaceService } from "./workspace/index.ts";

const SAY_EVERY_MS = 5_000;

/** What rooms must know of the doors, which open after them. */
export interface DoorAddresses {
  /** Address of the workspace, without a slash at its end. */
  address(): string;
  previewUrl(label: string): string | null;
}

export interface Rooms {
  parts: Omit<DoorParts, "headless">;
  /** Goes on with what the predecessor left and begins background work; call when the doors are open. */
  start(options: { samples: boolean }): Promise<void>;
  /** Resolves when no model is being downloaded any more; says how far they are every few seconds. */
  downloadsSettled(say: (line: string) => void): Promise<void>;
}

/**
 * Builds every room on the resources, lowest first. Nothing runs before `start`.
 * @param adapters the driver every command on project files runs in, when it is not bubblewrap in its usual place; who
 *   decides whom a message of the conversation goes to, when it is not the router (null = nobody, its mode decides)
 */
export async function composeRooms(
  resources: Resources,
  doors: DoorAddresses,
  adapters: { driver?: SandboxDriver; route?: GuildDoor["route"] } = {},
): Promise<Rooms> {
  const { env, db, bus, logger, lifecycle } = resources;
  const { home } = env;
  const jobs = createJobQueue(resources);
  const models = createModelService({
    home,
    offline: env.offline,
    setting: env.model,
    models: db.models,
    settings: db.settings,
    log: logger,
    onChange: () => bus.emit("invalidate", { projectId: null, topics: ["models", "health"] }),
  });
  lifecycle.add("models", () => models.dispose());

  const house = await composeGuild(resources, { jobs, models, route: adapters.route });
  const { guild } = house;

  const driver = adapters.driver ?? createBubblewrapDriver({ home });
  const workspace = createWorkspaceService({
    home,
    leafFiles: async (projectId) => new Set((await db.leaves.list(projectId)).map((stored) => stored.leaf.file)),
  });
  const filesOf = async (projectId: string) => (await workspace.open(projectId)).files;
  const environmentOf: EnvironmentOf = async (projectId) =>
    projectEnvironment(await db.projects.environment(projectId));
  const previews = await createPreviewService({
    driver,
    home,
    urlOf: (label) => doors.previewUrl(label) ?? "",
    onChange: (projectId, { state, detail }) => {
      bus.emit("invalidate", { projectId, topics: ["preview"] });
      const at = resources.clock.now().toISOString();
      if (state === "failed") bus.emit("previewConsole", { projectId, level: "error", text: detail, at });
    },
  });
  lifecycle.add("previews", () => previews.dispose());
  const terminals = shareTerminals((hooks) => {
    const service = createTerminalService({
      driver,
      workspaceOf: async (projectId) => (await filesOf(projectId)).root,
      environmentOf,
      ...hooks,
    });
    lifecycle.add("terminals", () => service.dispose());
    return service;
  });

  const judge = createLeafJudge({ driver });
  lifecycle.add("leaf judge", () => judge.dispose());
  const sourceJudge = createSourceJudge({ driver });
  lifecycle.add("source judge", () => sourceJudge.dispose());
  const listProblems = createProblemLister({ driver });
  const checkpointer = new RunCheckpointSaver(db.checkpoints);
  const tests = createTestRunner({ driver });
  const workflow = createWorkflow({
    resources,
    jobs,
    models,
    guild,
    routing: house.door,
    driver,
    previews,
    terminals,
    workspace,
    judge,
    tests,
    listProblems,
    calls: createProjectCalls({ driver }),
    suites: createSuiteRunner({ driver }),
    environmentOf,
    checkpointer,
  });

  const ship = createShipService({ workspace });
  const accessTokens = createAccessTokens(resources);
  const verbs: Verbs = {
    ...workflow.verbs,
    system: createSystemVerbs(resources, { driver, models, houseRules: house.rules }),
    models: createModelVerbs(models),
    guild: {
      ...house.verbs,
      ...createAskVerbs({
        db,
        guild,
        judge: sourceJudge,
        workspace,
        findExpert: house.findExpert,
        weightOf: house.weightOf,
        rules: () => house.rules.rules.moe.aggregation,
        clock: resources.clock,
        onChange: house.changed,
      }),
    },
    tokens: accessTokens.verbs,
    files: createFileVerbs({
      workspace,
      problems: async (_, { projectId }) => listProblems(await filesOf(projectId)),
      outline: outlineOf,
    }),
    versions: { ...createVersionVerbs({ workspace }), ...workflow.restoreVerbs },
    ship: createShipVerbs({
      workspace,
      tokens: db.apiTokens,
      runSpec: (projectId) => runSpecOf(db, projectId),
      publicUrl: doors.address,
    }),
  };
  return {
    parts: {
      verbs,
      downloads: {
        zip: async (_, projectId) => {
          const { name } = await db.projects.get(projectId);
          const stream = await ship.zip(projectId, { name, history: true });
          return { fileName: `${folderName(name)}.zip`, stream };
        },
        git: createGitHandler({ workspace, tokens: db.apiTokens }),
      },
      uploads: { zip: (_, path, name) => workflow.importer.fromZip(path, name) },
      previews,
      terminals,
      accessTokens,
      openai: { guild: house.work, models },
      tools: createToolWork({ verbs, headless: workflow.headless, guild: house.work, bus, address: doors.address }),
      commands: {
        ...createJourneyCommands({ journey: workflow.headless, bus, runs: verbs.runs }),
        ...createImportCommand(verbs.projects.importFrom),
        ...createGuildCommands(verbs.guild),
        ...createSolveCommand(createExerciseSolver({ guild, judge: sourceJudge, clock: resources.clock })),
      },
      webRoot: join(env.repositoryRoot, "apps", "web", "out"),
    },
    start: async ({ samples }) => {
      await db.runs.interruptAbandoned();
      // A large project takes a while to clear away; nobody waits for it.
      void workspace.sweepRemoved();
      await house.start();
      await jobs.start();
      await models.start();
      house.warm();
      if (!samples) return;
      // They show the product while the model downloads; the engine is ready without them.
      workflow
        .makeSamples()
        .catch((error: unknown) => logger.error({ err: error }, "the sample projects could not be made"));
    },
    downloadsSettled: async (say) => {
      const tell = async (): Promise<void> => {
        for (const { name, progress } of await models.list()) {
          if (progress) say(`${name}: ${progress.label}, ${Math.floor(progress.doneBytes / 1e6)} MB`);
        }
      };
      const timer = setInterval(() => void tell().catch(() => undefined), SAY_EVERY_MS);
      await models.settled().finally(() => clearInterval(timer));
    },
  };
}
