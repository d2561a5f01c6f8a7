import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { EMBEDDER, triedModel } from "../../src/models/catalogue.ts";

/** Where set-up put the weights: the tests make homes of their own and share only these. */
const weightsHome = resolve(process.env.GUILDHALL_TEST_HOME ?? process.env.GUILDHALL_HOME ?? ".guildhall");

/** Path of a downloaded model, or null; a test that needs it is then skipped and says so. */
export function installedModel(id: string): string | null {
  const file = id === EMBEDDER.id ? EMBEDDER.file : triedModel(id)?.artifact.file;
  const path = join(weightsHome, "models", id, file ?? "");
  if (file && existsSync(path)) return path;
  process.stderr.write(`skipped: no model file at ${path}; set-up downloads it\n`);
  return null;
}
