import { AppError, type Skipped, type Version } from "@guildhall/contracts";
import { textOf } from "../file-content.ts";
import type { OpenProject } from "../workspace-service.ts";
import type { ImportSource } from "./import-source.ts";
import { planImport } from "./plan-import.ts";

/** Each file of one step holds its folder open; a step stays far below the limit of open files. */
const STEP_FILES = 200;
const STEP_BYTES = 8 * 1024 * 1024;

export interface ImportedFiles {
  files: number;
  sizeBytes: number;
  skipped: Skipped[];
  version: Version;
  timesMs: { plan: number; files: number; version: number };
}

/**
 * Puts the files of a source into an empty project, byte for byte, and makes them its first version. Throws what the
 * source and `planImport` say; the caller removes the project then.
 */
export async function importFiles(
  source: ImportSource,
  { files, versions }: OpenProject,
  now: () => number = Date.now,
): Promise<ImportedFiles> {
  const started = now();
  const { keep, skipped } = planImport(await source.entries(), { byFolder: source.byFolder });
  const planned = now();
  let count = 0;
  let sizeBytes = 0;
  let step: { path: string; data: Uint8Array }[] = [];
  const write = async () => {
    if (step.length > 0) await files.apply(step);
    step = [];
  };
  for (const { entry, path } of keep) {
    const data = await source.read(entry);
    if (textOf(data) === null) {
      skipped.push({ path, reason: "binary", files: 1 });
      continue;
    }
    step.push({ path, data });
    count += 1;
    sizeBytes += data.length;
    if (step.length >= STEP_FILES || step.reduce((sum, one) => sum + one.data.length, 0) > STEP_BYTES) await write();
  }
  await write();
  const written = now();
  const version = await versions.commit({ label: "Imported", origin: "import", runId: null });
  if (!version) {
    throw new AppError("INVALID_INPUT", "There is no text file to open in it.", "Choose the folder with the sources.");
  }
  const timesMs = { plan: planned - started, files: written - planned, version: now() - written };
  return { files: count, sizeBytes, skipped, version, timesMs };
}
