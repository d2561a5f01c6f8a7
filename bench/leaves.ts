/**
 * Small functions as prototypes need them, solved the way the house does (idioms, then the model), each judged by
 * hidden tests that nothing has seen; beside it one greedy answer of the same model in the same run.
 */
import { existsSync } from "node:fs";
import { DEFAULT_MODEL_ID, triedModel } from "../apps/engine/src/models/catalogue.ts";
import { createModelService } from "../apps/engine/src/models/index.ts";
import { modelPath } from "../apps/engine/src/models/model-files.ts";
import { openTestResources } from "../apps/engine/test/test-resources.ts";
import { measureRows } from "./leaves/measure-rows.ts";
import { benchSuite } from "./suite.ts";

export const suite = benchSuite("leaves", async (options) => {
  const file = modelPath(`${options.home}/models`, {
    id: DEFAULT_MODEL_ID,
    file: triedModel(DEFAULT_MODEL_ID)?.artifact.file ?? "",
  });
  if (!existsSync(file))
    throw new Error(`no model file at ${file}; run npm start once, or measure the idioms alone: bench idioms`);
  const resources = await openTestResources({ GUILDHALL_OFFLINE: "1" });
  const service = createModelService({
    home: options.home,
    offline: true,
    setting: null,
    models: resources.db.models,
    settings: resources.db.settings,
    log: resources.logger,
    onChange: () => {},
  });
  try {
    return await measureRows(options, await service.backendFor({ modelId: DEFAULT_MODEL_ID, localOnly: true }));
  } finally {
    await service.dispose();
    await resources.close();
  }
});
