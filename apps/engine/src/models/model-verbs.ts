import type { Verbs } from "@guildhall/contracts";
import { requireOwner } from "../platform/index.ts";
import type { ModelService } from "./model-service.ts";

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
