import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SandboxDriver, SandboxSpec } from "../ports.ts";

/** What came of trying to break one promise. */
export interface AttackOutcome {
  held: boolean;
  /** For a person: what was tried and what happened. */
  detail: string;
}

/** One promise of the sandbox and the attempt to break it. */
export interface Attack {
  id: string;
  title: string;
  /** The limit this attack is on, where the host may be unable to keep it. */
  limit?: "memory" | "tasks";
  run(driver: SandboxDriver, spec: (argv: string[]) => SandboxSpec): Promise<AttackOutcome>;
}

/** Runs `attack` in an empty workspace of its own. */
export async function carryOut(driver: SandboxDriver, attack: Attack): Promise<AttackOutcome> {
  const workspaceDir = await mkdtemp(join(tmpdir(), "guildhall-doctor-"));
  try {
    return await attack.run(driver, (argv) => ({
      workspaceDir,
      workspaceAccess: "read-write",
      argv,
      toolchains: ["node"],
      network: "none",
    }));
  } finally {
    await rm(workspaceDir, { recursive: true, force: true });
  }
}

export const node = (script: string): string[] => ["node", "--input-type=module", "--eval", script];
