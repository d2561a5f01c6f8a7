import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CaseResult, ProjectSpec } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import type { SuiteRunner, TestRunner } from "../../languages/index.ts";
import type { EnvironmentOf } from "../../sandbox/index.ts";
import { createProjectFiles, type ProjectFiles, type WorkspaceService } from "../../workspace/index.ts";
import { pinnedChecks } from "../lanes/pinned-checks.ts";
import type { RunContext } from "../run-context.ts";
import { deriveSpec } from "../spec/derive-spec.ts";
import { runSuites } from "./project-suites.ts";

/** A copy of a project in which a change is tried; the project itself is not touched. */
export interface Trial {
  files: ProjectFiles;
  /** What does not parse, compile or type-check, one sentence each. Runs in the sandbox. */
  problems(signal: AbortSignal): Promise<string[]>;
  /** Runs the checks of both lanes on the copy, without a spec the tests the project brought; nothing is recorded. */
  check(context: RunContext, spec: ProjectSpec | null): Promise<CaseResult[]>;
  close(): Promise<void>;
}

interface TrialRooms {
  db: Pick<Repositories, "leaves">;
  workspace: WorkspaceService;
  tests: TestRunner;
  suites: SuiteRunner;
  environmentOf: EnvironmentOf;
  listProblems: (files: ProjectFiles, signal: AbortSignal) => Promise<{ path: string; message: string }[]>;
}

/** Opens a trial of a project as its files are now. The caller closes it. */
export async function openTrial(rooms: TrialRooms, projectId: string): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), "guildhall-trial-"));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    const root = join(folder, "files");
    const artifactsDir = join(folder, "artifacts");
    await mkdir(root);
    const files = createProjectFiles({ root });
    const from = (await rooms.workspace.open(projectId)).files;
    const paths = (await from.list()).filter((entry) => entry.kind === "file").map((entry) => entry.path);
    await files.apply(await Promise.all(paths.map(async (path) => ({ path, data: await from.readBytes(path) }))));
    return {
      files,
      // Without lines: an edit above a known problem does not make it a new one.
      problems: async (signal) =>
        (await rooms.listProblems(files, signal)).map(({ path, message }) => `${path}: ${message}`),
      check: async (context, spec) => {
        const environment = await rooms.environmentOf(projectId);
        if (spec === null) return runSuites(rooms.suites, files, environment, context.signal);
        const { blueprint, form, checks: promised, leaves } = deriveSpec(spec);
        const checks = [...promised, ...pinnedChecks(await rooms.db.leaves.list(projectId), leaves)];
        const { argv, build, port } = blueprint.sandboxRun(form);
        const server = port === null ? undefined : { argv, port, build };
        const { signal } = context;
        const request = {
          workspaceDir: root,
          artifactsDir,
          checks,
          leaves,
          versionId: "",
          argv,
          server,
          environment,
          signal,
        };
        return rooms.tests.run({ ...request, onResult: () => {} });
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
