import type { ModelInfo } from "@guildhall/contracts";
import { AppError } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import type { ExpertBackends } from "../guild/index.ts";
import type { ModelService } from "../models/index.ts";
import type { Clock } from "../platform/index.ts";
import type { RunContext } from "./run-context.ts";
import type { JourneyServices } from "./services.ts";

const LOOK_EVERY_MS = 1000;
const MEBIBYTE = 1024 * 1024;

/** An expert's model for a project, waited for while it downloads; what it waits for is told. */
export function createModelAccess(input: {
  db: Repositories;
  models: ModelService;
  guild: ExpertBackends;
  clock: Clock;
}): JourneyServices["models"] {
  const { db, models, guild, clock } = input;

  async function infoOf(modelId: string | null): Promise<ModelInfo | null> {
    if (modelId === null) return models.defaultModel();
    return (await models.list()).find((model) => model.id === modelId) ?? null;
  }

  async function waitForDownload(context: RunContext, modelId: string | null): Promise<ModelInfo | null> {
    for (;;) {
      const info = await infoOf(modelId);
      if (info?.state !== "downloading") return info;
      const { doneBytes = 0, totalBytes = null } = info.progress ?? {};
      await context.emit({
        type: "progress",
        label: `Downloading ${info.name} (MiB)`,
        done: Math.round(doneBytes / MEBIBYTE),
        total: totalBytes === null ? undefined : Math.round(totalBytes / MEBIBYTE),
      });
      await clock.sleep(LOOK_EVERY_MS, context.signal);
    }
  }

  const backend: JourneyServices["models"]["backend"] = async (context, expert) => {
    const { modelId, localOnly } = await db.projects.settings(context.projectId);
    const info = await waitForDownload(context, modelId);
    const found = await guild.backendFor(expert, { modelId, localOnly, session: context.projectId });
    if (info && info.state !== "ready") await context.emit({ type: "progress", label: `Loading ${info.name}` });
    return found;
  };

  const told = new WeakSet<RunContext>();
  return {
    backend,
    inBackground: async (projectId, expert) => {
      const { modelId, localOnly } = await db.projects.settings(projectId);
      if ((await infoOf(modelId))?.state !== "ready") return null;
      const found = await guild.backendFor(expert, { modelId, localOnly, session: projectId });
      return {
        modelId: found.modelId,
        chat: (request, options) => found.chat({ ...request, priority: "background" }, options),
        card: () => found.card(),
        dispose: () => found.dispose(),
      };
    },
    backendOrNull: async (context, expert) => {
      try {
        const found = await backend(context, expert);
        // The card needs an answer: a file that is cut short or a server that is down shows here.
        await found.card();
        return found;
      } catch (error) {
        if (!(error instanceof AppError) || error.code === "CANCELLED") throw error;
        if (!told.has(context)) {
          told.add(context);
          const text = `It goes on without a model: ${error.message}`;
          await context.emit({ type: "notice", level: "warning", text, remedy: error.remedy });
        }
        return null;
      }
    },
  };
}
