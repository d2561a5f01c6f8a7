import { AppError, type CaseResult, type Suite, type SuiteView } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import { detectSuites, type SuiteResult, type SuiteRunner } from "../../languages/index.ts";
import { type EnvironmentOf, type ProjectEnvironment, sameValues } from "../../sandbox/index.ts";
import type { ProjectFiles, WorkspaceService } from "../../workspace/index.ts";
import { isTestPath } from "../experts/evidence/code-map.ts";
import type { RunContext } from "../run-context.ts";
import type { JourneyServices } from "../services.ts";

/** All tests of one runner together. */
export const SUITE_WALL_MS = 5 * 60_000;
/** More cases than these no person reads; the rest of a run is not stored. */
const MAX_CASES = 2000;

/** The tests an imported project brought with it: recognised, run, compared with how they were when it was opened. */
export function createProjectSuites(input: {
  db: Repositories;
  workspace: WorkspaceService;
  runner: SuiteRunner;
  environmentOf: EnvironmentOf;
}): JourneyServices["suites"] {
  const { db, workspace, runner, environmentOf } = input;

  const detect = async (projectId: string) => suitesOf((await workspace.open(projectId)).files);

  async function run({
    projectId,
    runId,
    signal,
  }: RunContext): Promise<{ results: CaseResult[]; newlyFailed: number }> {
    const { files, versions } = await workspace.open(projectId);
    if (!(await suitesOf(files)).some(isRun)) {
      throw new AppError("STUCK", "No tests that Guildhall can run were found.", "Add pytest or vitest test files.");
    }
    const versionId = (await versions.head())?.id ?? "";
    const environment = await environmentOf(projectId);
    const found = await runSuites(runner, files, environment, signal);
    const results = found.map((result) => ({ ...result, versionId }));
    await db.checkResults.prune(
      projectId,
      results.map((result) => result.checkId),
    );
    // Where the values were changed meanwhile, they speak for nothing that is there now.
    if (sameValues(environment, await environmentOf(projectId)))
      await db.checkResults.record(projectId, runId, results);
    const before = new Set(await failedBefore(projectId, versionId, results));
    const newlyFailed = results.filter(({ checkId, status }) => status === "failed" && !before.has(checkId)).length;
    return { results, newlyFailed };
  }

  /** The first run speaks of the project as it came; what fails in it was broken before. */
  async function failedBefore(projectId: string, versionId: string, results: CaseResult[]): Promise<string[]> {
    const known = await db.projects.baseline(projectId);
    if (known) return known.failed;
    const failed = results.filter((result) => result.status === "failed").map((result) => result.checkId);
    await db.projects.saveBaseline(projectId, { versionId, failed });
    return failed;
  }

  async function view(projectId: string): Promise<SuiteView> {
    const baseline = await db.projects.baseline(projectId);
    const before = new Set(baseline?.failed);
    const results = await db.checkResults.latest(projectId);
    return {
      suites: await detect(projectId),
      baselineVersionId: baseline?.versionId ?? null,
      versionId: (await (await workspace.open(projectId)).versions.head())?.id ?? null,
      cases: results.map(({ checkId, file, status, durationMs, output, versionId }) => ({
        id: checkId,
        name: checkId.slice(checkId.startsWith(`${file}::`) ? file.length + 2 : 0) || "the file itself",
        file,
        status,
        durationMs,
        output,
        versionId,
        brokenBefore: before.has(checkId),
      })),
    };
  }

  const runOne: JourneyServices["suites"]["runOne"] = async (projectId, files, { path, language, signal }) => {
    const all = await textFiles(files);
    const kept = Object.entries(all).filter(
      ([name]) => name === path || !isTestPath(name) || name.endsWith("conftest.py"),
    );
    const kind = language === "python" ? "pytest" : "vitest";
    const suite: Suite = { kind, command: kind, because: path, notRun: null };
    const environment = await environmentOf(projectId);
    const texts = Object.fromEntries(kept);
    return casesOf(suite, await runner.run({ language, files: texts, wallMs: SUITE_WALL_MS, environment, signal }));
  };

  return { detect, run, view, runOne };
}

const isRun = (suite: Suite): boolean => suite.notRun === null;

async function suitesOf(files: ProjectFiles): Promise<Suite[]> {
  const paths = (await files.list()).filter((entry) => entry.kind === "file").map((entry) => entry.path);
  return detectSuites(paths, async (path) => (await files.read(path)).text);
}

/** Runs the tests files brought with them, as they are now; no version is named and nothing is stored. */
export async function runSuites(
  runner: SuiteRunner,
  files: ProjectFiles,
  environment: ProjectEnvironment,
  signal: AbortSignal,
): Promise<CaseResult[]> {
  const texts = await textFiles(files);
  const results: CaseResult[] = [];
  for (const suite of (await suitesOf(files)).filter(isRun)) {
    const language = suite.kind === "pytest" ? "python" : "typescript";
    const found = await runner.run({ language, files: texts, wallMs: SUITE_WALL_MS, environment, signal });
    results.push(...casesOf(suite, found));
  }
  return results;
}

/** The runner lays them down anew, so that what tests write never reaches the project. */
async function textFiles(files: ProjectFiles): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { path, kind } of await files.list()) {
    const content = kind === "file" ? await files.read(path) : null;
    if (content && !content.binary) found[path] = content.text;
  }
  return found;
}

/** Records of one run as rows. A file that cannot be loaded is a failed case of its own, and so is a run without any. */
function casesOf(suite: Suite, { cases, broken, output, limit }: SuiteResult): CaseResult[] {
  const failed = (checkId: string, file: string, text: string) =>
    ({ checkId, status: "failed", durationMs: 0, output: text, script: suite.command, file, versionId: "" }) as const;
  const rows = cases.slice(0, MAX_CASES).map(({ name, file, status, durationMs, output: said }) => ({
    checkId: `${file}::${name}`,
    status: status === "skipped" ? ("untested" as const) : status,
    durationMs,
    output: said,
    script: suite.command,
    file,
    versionId: "",
  }));
  const unloaded = broken.map(({ file, output: said }) => failed(`${file}::`, file, said));
  if (rows.length + unloaded.length > 0 && limit === null) return [...rows, ...unloaded];
  const why = limit === null ? "The runner reported no case." : "The run was ended by its limit of time or memory.";
  return [...rows, ...unloaded, failed(`${suite.kind}::`, "", `${why}\n${output}`)];
}
