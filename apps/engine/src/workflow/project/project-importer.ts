import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { AppError, type ImportReport, type RunSummary, type Skipped } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import {
  type ImportSource,
  importFiles,
  openFolderSource,
  openZipSource,
  type WorkspaceService,
} from "../../workspace/index.ts";
import type { JourneyServices } from "../services.ts";

const MAX_NAME = 80;
const MAX_SKIPPED_ROWS = 200;

/** Opens folders and zips as projects. */
export interface ProjectImporter {
  /** A folder or zip of this machine. Throws NOT_FOUND, PATH_REFUSED, TOO_LARGE, INVALID_INPUT; then nothing is left. */
  fromPath(path: string, name?: string): Promise<ImportReport>;
  /** An uploaded zip that lies at `path`; `name` is what the person called it. */
  fromZip(path: string, name: string): Promise<ImportReport>;
}

export function createProjectImporter(input: {
  db: Repositories;
  workspace: WorkspaceService;
  suites: JourneyServices["suites"];
  /** Starts the project's own tests, which tells what was broken before anything was changed. */
  test: (projectId: string) => Promise<RunSummary>;
}): ProjectImporter {
  const { db, workspace, suites, test } = input;

  async function open(source: ImportSource, name: string): Promise<ImportReport> {
    const started = performance.now();
    const project = await db.projects.create({ name: name.slice(0, MAX_NAME) || "Imported", origin: "import" });
    try {
      await workspace.create(project.id);
      const { timesMs, skipped, files, sizeBytes } = await workspace.exclusive(project.id, (opened) =>
        importFiles(source, opened),
      );
      await db.projects.update(project.id, { stage: "test" });
      const found = await suites.detect(project.id);
      if (found.some((suite) => suite.notRun === null)) await test(project.id);
      return {
        ok: true,
        project: await db.projects.get(project.id),
        files,
        sizeBytes,
        skipped: skipped.slice(0, MAX_SKIPPED_ROWS),
        skippedTotal: skipped.reduce((sum, row: Skipped) => sum + row.files, 0),
        suites: found,
        timesMs: { ...timesMs, total: Math.round(performance.now() - started) },
      };
    } catch (error) {
      await workspace.remove(project.id);
      await db.projects.remove(project.id);
      throw error;
    }
  }

  async function using(source: ImportSource, name: string): Promise<ImportReport> {
    try {
      return await open(source, name);
    } finally {
      await source.close();
    }
  }

  return {
    fromPath: async (path, name) => {
      const found = await stat(path).catch(() => null);
      if (!found) throw new AppError("NOT_FOUND", `${path} is not there.`, "Name a folder or a zip of this machine.");
      const source = found.isDirectory() ? await openFolderSource(path) : await openZipSource(path);
      return using(source, name ?? source.name);
    },
    fromZip: async (path, name) => {
      const source = await openZipSource(path, basename(name));
      return using(source, source.name);
    },
  };
}
