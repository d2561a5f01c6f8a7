import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { CaseResult, Check } from "@guildhall/contracts";
import type { Repositories } from "@guildhall/db";
import { describeOutcome, type LeafJudge, type TestRunner } from "../../languages/index.ts";
import { type EnvironmentOf, sameValues } from "../../sandbox/index.ts";
import { callOf } from "../../verify/index.ts";
import type { ProjectFiles, WorkspaceService } from "../../workspace/index.ts";
import { readOrNull } from "../project/read-or-null.ts";
import type { JourneyServices } from "../services.ts";
import { type DerivedSpec, deriveSpec } from "../spec/derive-spec.ts";
import { Tellings } from "../tellings.ts";
import { codeInFile } from "./code-in-file.ts";
import { outcomeOf } from "./leaf-pinner.ts";
import { pinnedChecks } from "./pinned-checks.ts";

interface TestServiceInput {
  db: Repositories;
  workspace: WorkspaceService;
  runner: TestRunner;
  judge: LeafJudge;
  environmentOf: EnvironmentOf;
  /** GUILDHALL_HOME. */
  home: string;
}

/** A picture is found by its run and its name. */
function withRun(result: CaseResult, runId: string): CaseResult {
  return result.screenshot === undefined ? result : { ...result, screenshot: `${runId}/${result.screenshot}` };
}

/** Runs the checks of both lanes and stores the records; of a failed call it also says what the code gives now. */
export function createTestService(input: TestServiceInput): JourneyServices["tests"] {
  const { db, workspace, runner, judge, home } = input;
  const pinned: JourneyServices["tests"]["pinned"] = async (projectId, spec) =>
    pinnedChecks(await db.leaves.list(projectId), deriveSpec(spec).leaves);

  const withNow = async (
    { blueprint, leaves }: DerivedSpec,
    checks: Check[],
    files: ProjectFiles,
    results: CaseResult[],
    signal: AbortSignal,
  ): Promise<CaseResult[]> => {
    const told: CaseResult[] = [];
    for (const result of results) {
      const check = checks.find((entry) => entry.id === result.checkId);
      const call = result.status === "failed" && check ? callOf(check, leaves) : null;
      const text = call && (await readOrNull(files, call.leaf.file));
      const code = call && text !== null ? codeInFile(text, call.leaf) : null;
      if (!call || code === null) told.push(result);
      else {
        const outcome = await outcomeOf(judge, call.leaf, blueprint.moduleFor(call.leaf, code), call.args, signal);
        told.push({ ...result, now: describeOutcome(outcome) });
      }
    }
    return told;
  };

  return {
    pinned,
    run: async (context, spec, checkIds, onResult) => {
      const { projectId, runId, signal } = context;
      const derived = deriveSpec(spec);
      const { blueprint, form, leaves } = derived;
      const checks = [...derived.checks, ...(await pinned(projectId, spec))];
      const { files, versions } = await workspace.open(projectId);
      const { argv, build, port } = blueprint.sandboxRun(form);
      const artifactsDir = join(home, "projects", projectId, "artifacts", runId);
      await rm(artifactsDir, { recursive: true, force: true });
      const told = new Tellings();
      const environment = await input.environmentOf(projectId);
      const records = await runner.run({
        workspaceDir: files.root,
        artifactsDir,
        checks: checkIds ? checks.filter((check) => checkIds.includes(check.id)) : checks,
        leaves,
        versionId: (await versions.head())?.id ?? "",
        argv,
        environment,
        server: port === null ? undefined : { argv, port, build },
        signal,
        onResult: (result) => told.add(onResult(withRun(result, runId))),
      });
      await told.settled();
      const own = records.map((result) => withRun(result, runId));
      const results = await withNow(derived, checks, files, own, signal);
      await db.checkResults.prune(
        projectId,
        checks.map((check) => check.id),
      );
      // Where the values were changed meanwhile, they speak for nothing that is there now.
      if (sameValues(environment, await input.environmentOf(projectId)))
        await db.checkResults.record(projectId, runId, results);
      return results;
    },
  };
}
