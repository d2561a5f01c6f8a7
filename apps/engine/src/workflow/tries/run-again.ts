import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onLaterDay } from "../../languages/index.ts";
import type { ProjectEnvironment, SandboxDriver, SandboxResult } from "../../sandbox/index.ts";
import { createProjectFiles } from "../../workspace/index.ts";

/** Where the program lies while it runs in a folder of its own. */
export const PROGRAM_FOLDER = "/opt/guildhall/program";
/** A try is ended after this; a folder of a check holds samples. */
export const TRY_LIMITS = { wallMs: 20_000 };
const AGAIN_LIMITS = { ...TRY_LIMITS, workspaceBytes: 64 * 1024 ** 2 };

/** Calls that are made one after the other, with what is laid beside them. */
export interface Session {
  before: string[][];
  args: string[];
  files: Record<string, string>;
}

export interface Program {
  driver: SandboxDriver;
  /** Folder of the project on this machine. */
  root: string;
  start: { argv: string[]; env: Record<string, string> };
  /** What the program finds there beside it, as its checks do. */
  environment: ProjectEnvironment;
  /** Is the time for all of it up? Throws then. */
  check(): void;
}

/** How a session came out: its last run, or the call before it that failed. */
export type Again = { kind: "ran"; result: SandboxResult } | { kind: "failed"; call: string[]; result: SandboxResult };

/**
 * Makes the calls in a new empty folder, as a check does: nothing that was kept before is there, and the folder has
 * another name each time.
 */
export async function runAgain(program: Program, session: Session, clock: "now" | "later"): Promise<Again> {
  const folder = await mkdtemp(join(tmpdir(), "guildhall-again-"));
  const name = randomUUID();
  try {
    const root = join(folder, name);
    await mkdir(root);
    const files = createProjectFiles({ root });
    await files.apply(Object.entries(session.files).map(([path, data]) => ({ path, data })));
    const { values, mask } = program.environment;
    const call = async (args: string[]): Promise<SandboxResult> => {
      const spec = {
        workspaceDir: folder,
        workspaceAccess: "read-write" as const,
        cwd: `/work/${name}`,
        argv: [...program.start.argv, ...args],
        env: program.start.env,
        values,
        readOnly: [{ from: program.root, to: PROGRAM_FOLDER }],
        toolchains: ["python" as const, "node" as const],
        network: "none" as const,
        limits: AGAIN_LIMITS,
      };
      program.check();
      const said = await program.driver.run(clock === "later" ? onLaterDay(spec) : spec, { stdin: "" });
      return { ...said, stdout: mask(said.stdout), stderr: mask(said.stderr) };
    };
    for (const args of session.before) {
      const result = await call(args);
      if (result.exitCode !== 0 || result.limit !== null) return { kind: "failed", call: args, result };
    }
    return { kind: "ran", result: await call(session.args) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
