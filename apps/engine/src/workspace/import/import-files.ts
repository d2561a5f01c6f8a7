import { AppError, type Skipped, type Version } from "@guildhall/contracts";
import { textOf } from "../file-content.ts";
import { stepsOfFiles } from "../steps-of-files.ts";
import type { OpenProject } from "../workspace-service.ts";
import type { ImportSource } from "./import-source.ts";
import { planImport } from "./plan-import.ts";

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
  const steps = stepsOfFiles(files);
  for (const { entry, path } of keep) {
    const data = await source.read(entry).catch((error: unknown) => {
      // The person who imports it may not read it either; it is named in the report.
      if (error instanceof AppError && error.code === "FORBIDDEN") return null;
      throw error;
    });
    if (data === null) {
      skipped.push({ path, reason: "not-a-file", files: 1 });
      continue;
    }
    if (textOf(data) === null) {
      skipped.push({ path, reason: "binary", files: 1 });
      continue;
    }
    await steps.add(path, data);
    count += 1;
    sizeBytes += data.length;
  }
  await steps.finish();
  const written = now();
  const version = await versions.commit({ label: "Imported", origin: "import", runId: null });
  if (!version) {
    throw new AppError("INVALID_INPUT", "There is no text file to open in it.", "Choose the folder with the sources.");
  }
  const timesMs = { plan: planned - started, files: written - planned, version: now() - written };
  return { files: count, sizeBytes, skipped, version, timesMs };
}
