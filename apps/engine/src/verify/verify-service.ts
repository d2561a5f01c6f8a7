import { AppError, type CaseResult, type Check, type Leaf } from "@guildhall/contracts";
import type { TestRunner } from "../languages/index.ts";
import type { SandboxDriver } from "../sandbox/index.ts";

export interface CheckRun {
  workspaceDir: string;
  artifactsDir: string;
  checks: Check[];
  leaves: Leaf[];
  versionId: string;
  /** How the prototype is started inside the sandbox. */
  argv: string[];
  /** Built first, when the prototype needs it. */
  build: string[] | null;
  signal: AbortSignal;
  onResult: (result: CaseResult) => void;
}

const BUILD_LIMITS = { wallMs: 120_000, memoryBytes: 2 * 1024 ** 3, tasks: 512, cpus: 2 };

/**
 * Builds the prototype when it has to be built, then runs its checks and returns the runner's records.
 * @throws AppError SANDBOX_UNAVAILABLE; STUCK when the build fails, with its first lines
 */
export async function runChecks(driver: SandboxDriver, runner: TestRunner, run: CheckRun): Promise<CaseResult[]> {
  if (run.build) {
    const built = await driver.run(
      {
        workspaceDir: run.workspaceDir,
        workspaceAccess: "read-write",
        argv: run.build,
        toolchains: ["node", "python"],
        network: "none",
        limits: BUILD_LIMITS,
      },
      { signal: run.signal },
    );
    if (built.exitCode !== 0) {
      const lines = `${built.stderr}\n${built.stdout}`.trim().split("\n").slice(0, 12).join("\n");
      throw new AppError(
        "STUCK",
        `The build failed:\n${lines}`,
        "Open the file it names, mend it, and run the tests again.",
      );
    }
  }
  return runner.run({
    workspaceDir: run.workspaceDir,
    checks: run.checks,
    leaves: run.leaves,
    versionId: run.versionId,
    argv: run.argv,
    artifactsDir: run.artifactsDir,
    signal: run.signal,
    onResult: run.onResult,
  });
}
