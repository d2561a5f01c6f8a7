import { join } from "node:path";
import type { Logger } from "pino";
import { EMBEDDER } from "./catalogue.ts";
import { LocalEmbedder } from "./embedder.ts";
import { isComplete, modelPath } from "./model-files.ts";
import type { Embedder } from "./ports.ts";

/** The embedder of a home without the rest of the engine, for training; null when it is not installed. */
export async function openInstalledEmbedder(
  home: string,
  log: Logger,
): Promise<(Embedder & { dispose(): Promise<void> }) | null> {
  const path = modelPath(join(home, "models"), EMBEDDER);
  if (!(await isComplete(path, EMBEDDER.sizeBytes))) return null;
  return new LocalEmbedder({ modelPath: path, dimensions: EMBEDDER.dimensions, log });
}
