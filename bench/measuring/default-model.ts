import { existsSync } from "node:fs";
import { DEFAULT_MODEL_ID, triedModel } from "../../apps/engine/src/models/catalogue.ts";
import { type ChatBackend, createModelService } from "../../apps/engine/src/models/index.ts";
import { modelPath } from "../../apps/engine/src/models/model-files.ts";
import { openTestResources } from "../../apps/engine/test/test-resources.ts";

/** Where the product's default model lies when it is installed. */
export const defaultModelFile = (home: string): string =>
  modelPath(`${home}/models`, { id: DEFAULT_MODEL_ID, file: triedModel(DEFAULT_MODEL_ID)?.artifact.file ?? "" });

/** Runs a measurement with the product's default model, loaded the way the engine loads it. Throws when it is not there. */
export async function withDefaultModel<T>(
  { home }: { home: string },
  use: (backend: ChatBackend, file: string) => Promise<T>,
): Promise<T> {
  const file = defaultModelFile(home);
  if (!existsSync(file)) throw new Error(`no model file at ${file}; run npm start once`);
  const resources = await openTestResources({ GUILDHALL_OFFLINE: "1" });
  const { models, settings } = resources.db;
  const service = createModelService({
    home,
    offline: true,
    setting: null,
    models,
    settings,
    log: resources.logger,
    onChange: () => {},
  });
  try {
    return await use(await service.backendFor({ modelId: DEFAULT_MODEL_ID, localOnly: true }), file);
  } finally {
    await service.dispose();
    await resources.close();
  }
}
