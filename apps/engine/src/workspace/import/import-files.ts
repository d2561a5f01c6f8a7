import { AppError, type Skipped, type Version } from "@guildhall/contracts";
import { textOf } from "../file-content.ts";
import { stepsOfFiles } from "../steps-of-files.ts";
import type { OpenProject } from "../workspace-service.ts";
import type { ImportSource } from "./import-source.ts";
import { nothingToOpen, planImport } from "./plan-import.ts";

export interface ImportedFiles {
  files: number;
  sizeBytes: number;
  skipped: Skipped[];
  version: Version;
  timesMs: { plan: number; files: number; version: number };
}

const weight = ({ reason }: Skipped): number => (reason === "unreadable" ? 0 : 1);

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
  const { keep, skipped: leftOut } = planImport(await source.entries(), { byFolder: source.byFolder });
  const planned = now();
  const [binary, unreadable]: [Skipped[], Skipped[]] = [[], []];
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
      unreadable.push({ path, reason: "unreadable", files: 1 });
      continue;
    }
    if (textOf(data) === null) {
      binary.push({ path, reason: "binary", files: 1 });
      continue;
    }
    await steps.add(path, data);
    count += 1;
    sizeBytes += data.length;
  }
  await steps.finish();
  const written = now();
  const version = await versions.commit({ label: "Imported", origin: "import", runId: null });
  // What a person can do something about comes first: a report has room for so many rows.
  const skipped = [...unreadable, ...leftOut, ...binary].toSorted((a, b) => weight(a) - weight(b));
  if (!version) throw nothingToOpen(skipped);
  const timesMs = { plan: planned - started, files: written - planned, version: now() - written };
  return { files: count, sizeBytes, skipped, version, timesMs };
}
