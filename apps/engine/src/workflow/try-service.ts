import type { KeptRun } from "@guildhall/blueprints";
import { AppError, type TryResult, type Verbs } from "@guildhall/contracts";
import type { JudgeRequest, LeafJudge } from "../languages/index.ts";
import type { EnvironmentOf, SandboxDriver, SandboxResult } from "../sandbox/index.ts";
import type { WorkspaceService } from "../workspace/index.ts";
import type { JourneyServices } from "./services.ts";
import { deriveSpec } from "./spec/derive-spec.ts";
import { keepRun } from "./spec/edit-spec.ts";
import { repeatedRun } from "./tries/keep-run.ts";
import { isBroken, outcomeOfRun, unfitCall, unfitOutcome } from "./tries/outcome.ts";
import { PROGRAM_FOLDER, TRY_LIMITS } from "./tries/run-again.ts";
import { TryLog } from "./tries/try-log.ts";

/** What stands in a check stands in the project's files, and its environment values never do. */
const REVEALED = "It prints a value of the project's environment, and no file may hold that.";

/** Try it: runs a command of the prototype, or one of its leaves, with the person's own input. */
export function createTryVerbs(input: {
  driver: SandboxDriver;
  workspace: WorkspaceService;
  services: JourneyServices;
  environmentOf: EnvironmentOf;
  leafCode: (projectId: string, leaf: string) => Promise<string>;
  now: () => Date;
  /** Requirements changed. */
  onKept: (projectId: string) => void;
  /** A file of the project was removed. */
  onEmptied: (projectId: string) => void;
}): Verbs["tryIt"] {
  const { driver, workspace, services, environmentOf } = input;
  const log = new TryLog();
  const derived = async (projectId: string) => deriveSpec((await services.specs.current(projectId)).spec);

  return {
    targets: async (_actor, { projectId }) => {
      const { blueprint, form } = await derived(projectId);
      return blueprint.tryTargets(form);
    },
    run: async (_actor, { projectId, targetId, values }) => {
      const { blueprint, form, leaves } = await derived(projectId);
      const target = blueprint.tryTargets(form).find((entry) => entry.id === targetId);
      if (!target) throw new AppError("NOT_FOUND", "There is nothing of that name to try.", "Reload the page.");
      if (target.kind === "leaf") {
        const leaf = leaves.find((entry) => `leaf:${entry.name}` === targetId || entry.name === targetId);
        if (!leaf) throw new AppError("NOT_FOUND", "That function no longer exists.", "Reload the page.");
        const code = await input.leafCode(projectId, leaf.name);
        const args = leaf.params.map((param) => values[param.name] ?? null);
        return tryLeaf(services.judges.of(leaf.language), leaf.raises, {
          id: targetId,
          language: leaf.language,
          code: blueprint.moduleFor(leaf, code),
          entry: leaf.name,
          params: leaf.params,
          returns: leaf.returns,
          records: leaf.records,
          tests: [],
          probes: [args],
        });
      }
      const day = input.now().toLocaleDateString("sv");
      const { argv: args, stdin, files } = blueprint.tryArgv(form, targetId, values);
      const argv = [...blueprint.sandboxRun(form).argv, ...args];
      const { result, revealed } = await tryCommand(input, projectId, { argv, stdin, files });
      const { exitCode, stdout, message } = outcomeOfRun(result);
      const { kept } = blueprint;
      const unfit =
        (revealed ? REVEALED : unfitOutcome(result)) ??
        unfitCall(args) ??
        kept?.unfit(form, { args, exitCode: exitCode ?? 0 });
      const made = { args, files, exitCode, stdout, message, day, unfit: unfit ?? null };
      const record = kept ? log.add(projectId, made) : null;
      return { ...resultOf(result, argv), record: record && { id: record.id, unfit: record.unfit } };
    },
    keep: async (_actor, { projectId, recordId }) => {
      const found = log.find(projectId, recordId);
      if (!found)
        throw new AppError(
          "NOT_FOUND",
          "That run is not remembered any more.",
          "Run the command again, and keep that.",
        );
      const { record, before } = found;
      refuseUnfit(record.unfit);
      const { blueprint, form } = await derived(projectId);
      const { kept } = blueprint;
      if (!kept) throw new AppError("CONFLICT", "Nothing of this kind is run by calls.", "Add an example.");
      refuseUnfit(kept.unfit(form, { args: record.args, exitCode: record.exitCode ?? 0 }));
      const { files } = await workspace.open(projectId);
      const environment = await environmentOf(projectId);
      const program = { driver, root: files.root, environment, start: kept.start(form, PROGRAM_FOLDER) };
      const run = await repeatedRun({ program, kept, form, record, before });
      const stored = await services.specs.current(projectId);
      const { spec, id } = keepRun(stored.spec, run);
      const now = deriveSpec(spec);
      const check = now.checks.find((one) => one.kind === "cli" && one.kept === id);
      if (!check) refuseUnfit(kept.unfit(now.form, run));
      if (!check) throw new AppError("CONFLICT", "That command is gone.", "Reload the page.");
      await services.specs.append(projectId, spec, "user", stored.revision);
      input.onKept(projectId);
      return { checkId: check.id, message: keptMessage(run) };
    },
    empty: async (_actor, { projectId }) => {
      const { blueprint, form } = await derived(projectId);
      const path = blueprint.kept?.stateFile(form) ?? null;
      const { files } = await workspace.open(projectId);
      const isThere = path !== null && (await files.list()).some((entry) => entry.path === path);
      if (isThere) await files.remove(path);
      log.forget(projectId);
      if (isThere) input.onEmptied(projectId);
      return { emptied: isThere ? path : null };
    },
  };
}

function refuseUnfit(why: string | null): void {
  if (why !== null) throw new AppError("CONFLICT", why, "Keep another run.");
}

/** What the check will do, for the person who made it. */
function keptMessage({ before }: Pick<KeptRun, "before">): string {
  const steps = before.length === 1 ? "the command before it" : `the ${before.length} commands before it`;
  const where = before.length === 0 ? "in an empty folder" : `in an empty folder, after ${steps}`;
  return `It is a check now, run ${where}; the next run of the tests makes it.`;
}

async function tryLeaf(judge: LeafJudge, mayRefuse: boolean, request: JudgeRequest): Promise<TryResult> {
  const started = performance.now();
  const [verdict] = await judge.judge([request]);
  const outcome = verdict?.outcomes[0];
  const called = { args: request.probes[0] ?? null, argv: null, record: null };
  const base = { exitCode: null, stdout: "", stderr: "", ...called, broke: true };
  const durationMs = Math.round(performance.now() - started);
  if (verdict?.rejected) return { ...base, durationMs, raised: verdict.rejected.message };
  if (!outcome || outcome.kind === "timeout") return { ...base, durationMs, raised: "it did not answer in time" };
  if (outcome.kind === "raised") {
    const refused = outcome.refusal === true && mayRefuse;
    return { ...base, durationMs, raised: `${outcome.error}: ${outcome.message}`, broke: !refused };
  }
  return { ...base, durationMs, value: outcome.value, raised: null, broke: false };
}

/** Runs in the project's own workspace, so that what a command stores is there for the next one. */
async function tryCommand(
  {
    driver,
    workspace,
    environmentOf,
  }: { driver: SandboxDriver; workspace: WorkspaceService; environmentOf: EnvironmentOf },
  projectId: string,
  call: { argv: string[]; stdin: string; files: Record<string, string> },
): Promise<{ result: SandboxResult; revealed: boolean }> {
  const { files } = await workspace.open(projectId);
  for (const [path, text] of Object.entries(call.files)) await files.write(path, text);
  const { values, mask } = await environmentOf(projectId);
  const said = await driver.run(
    {
      workspaceDir: files.root,
      workspaceAccess: "read-write",
      values,
      argv: call.argv,
      toolchains: ["python", "node"],
      network: "none",
      limits: TRY_LIMITS,
    },
    { stdin: call.stdin },
  );
  const result = { ...said, stdout: mask(said.stdout), stderr: mask(said.stderr) };
  return { result, revealed: result.stdout !== said.stdout || result.stderr !== said.stderr };
}

const resultOf = (result: SandboxResult, argv: string[]): Omit<TryResult, "record"> => ({
  exitCode: result.exitCode,
  stdout: result.stdout,
  stderr: result.limit ? `${result.stderr}\nIt was ended by the ${result.limit} limit.` : result.stderr,
  durationMs: result.durationMs,
  args: null,
  raised: null,
  broke: isBroken(result),
  argv,
});
