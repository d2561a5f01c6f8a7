import { type Actor, AppError, type Verbs } from "@guildhall/contracts";
import type { ModelService } from "./model-service.ts";

/** Models belong to the installation, so only its owner may touch them. */
function requireOwner(actor: Actor): void {
  if (actor.role !== "owner") {
    throw new AppError("FORBIDDEN", "Only the owner may manage models.", "Ask the owner of this installation.");
  }
}

/** The `models` verbs of the product over the service. */
export function createModelVerbs(service: ModelService): Verbs["models"] {
  const done = { ok: true } as const;
  return {
    list: async (actor) => {
      requireOwner(actor);
      return service.list();
    },
    download: async (actor, { modelId }) => {
      requireOwner(actor);
      await service.download(modelId);
      return done;
    },
    cancelDownload: async (actor, { modelId }) => {
      requireOwner(actor);
      await service.cancelDownload(modelId);
      return done;
    },
    setDefault: async (actor, { modelId }) => {
      requireOwner(actor);
      await service.setDefault(modelId);
      return done;
    },
    addFile: async (actor, { path, name }) => {
      requireOwner(actor);
      return service.addFile(path, name);
    },
    testServer: async (actor, input) => {
      requireOwner(actor);
      return service.testServer(input);
    },
    addServer: async (actor, input) => {
      requireOwner(actor);
      return service.addServer(input);
    },
    remove: async (actor, { modelId }) => {
      requireOwner(actor);
      await service.remove(modelId);
      return done;
    },
  };
}
