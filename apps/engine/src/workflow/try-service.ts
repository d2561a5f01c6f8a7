import { AppError, type TryResult, type Verbs } from "@guildhall/contracts";
import type { JudgeRequest, LeafJudge } from "../languages/index.ts";
import type { EnvironmentOf, SandboxDriver } from "../sandbox/index.ts";
import type { WorkspaceService } from "../workspace/index.ts";
import type { JourneyServices } from "./services.ts";
import { deriveSpec } from "./spec/derive-spec.ts";

export const TRY_LIMITS = { wallMs: 20_000 };

/** Try it: runs a command of the prototype, or one of its leaves, with the person's own input. */
export function createTryVerbs(input: {
  driver: SandboxDriver;
  workspace: WorkspaceService;
  services: JourneyServices;
  environmentOf: EnvironmentOf;
  leafCode: (projectId: string, leaf: string) => Promise<string>;
}): Verbs["tryIt"] {
  const { services } = input;
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
      const { argv, stdin, files } = blueprint.tryArgv(form, targetId, values);
      return tryCommand(input, projectId, {
        argv: [...blueprint.sandboxRun(form).argv, ...argv],
        stdin,
        files,
      });
    },
  };
}

async function tryLeaf(judge: LeafJudge, mayRefuse: boolean, request: JudgeRequest): Promise<TryResult> {
  const started = performance.now();
  const [verdict] = await judge.judge([request]);
  const outcome = verdict?.outcomes[0];
  const base = { exitCode: null, stdout: "", stderr: "", args: request.probes[0] ?? null, argv: null, broke: true };
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
): Promise<TryResult> {
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
  return {
    exitCode: result.exitCode,
    stdout: result.stdout,
    stderr: result.limit ? `${result.stderr}\nIt was ended by the ${result.limit} limit.` : result.stderr,
    durationMs: result.durationMs,
    args: null,
    raised: null,
    broke: result.limit !== null || (result.exitCode !== 0 && STACK.test(result.stderr)),
    argv: call.argv,
  };
}

/** A stack nobody caught: Python's heading, or a line of Node's. */
const STACK = /^Traceback \(most recent call last\):|^ {4}at .+:\d+:\d+\)?$/m;
