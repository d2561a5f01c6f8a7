import { rm } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { CaseResult, Check, PinnedCheck } from "@guildhall/contracts";
import type { Database, Repositories } from "@guildhall/db";
import { describeOutcome, type LeafJudge, type TestRunner } from "../../languages/index.ts";
import { type EnvironmentOf, sameValues } from "../../sandbox/index.ts";
import { callOf } from "../../verify/index.ts";
import type { ProjectFiles, WorkspaceService } from "../../workspace/index.ts";
import { readOrNull } from "../project/read-or-null.ts";
import { unchangedChecks } from "../project/spec-revisions.ts";
import type { JourneyServices } from "../services.ts";
import { type DerivedSpec, deriveSpec } from "../spec/derive-spec.ts";
import { Tellings } from "../tellings.ts";
import { codeInFile } from "./code-in-file.ts";
import { outcomeOf } from "./leaf-pinner.ts";
import { pinnedChecks } from "./pinned-checks.ts";

interface TestServiceInput {
  db: Database;
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

interface Ran {
  projectId: string;
  runId: string;
  /** What it ran for. */
  derived: DerivedSpec;
  pins: PinnedCheck[];
  results: CaseResult[];
}

/**
 * Ids of checks are given by position: of a run during which requirements or pins changed only those records are
 * kept whose check asks the same now.
 */
async function recordSpeaking(db: Repositories, { projectId, runId, derived, pins, results }: Ran): Promise<void> {
  const latest = await db.specs.latest(projectId);
  if (!latest) return;
  const now = deriveSpec(latest.spec);
  const asked = new Map(pins.map((pin) => [pin.id, pin.outcome]));
  const pinnedNow = pinnedChecks(await db.leaves.list(projectId), now.leaves);
  const samePins = pinnedNow.filter(({ id, outcome }) => isDeepStrictEqual(asked.get(id), outcome));
  const speaking = new Set([...unchangedChecks(derived, now), ...samePins.map((pin) => pin.id)]);
  await db.checkResults.prune(projectId, [...speaking]);
  await db.checkResults.record(
    projectId,
    runId,
    results.filter((result) => speaking.has(result.checkId)),
  );
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
      const pins = await pinned(projectId, spec);
      const checks = [...derived.checks, ...pins];
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
      // Where the values were changed meanwhile, the records speak for nothing that is there now.
      const speaks = sameValues(environment, await input.environmentOf(projectId));
      await db.transaction((tx) =>
        recordSpeaking(tx, { projectId, runId, derived, pins, results: speaks ? results : [] }),
      );
      return results;
    },
  };
}
