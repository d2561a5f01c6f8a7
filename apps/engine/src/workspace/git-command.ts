import { spawn } from "node:child_process";
import { AppError } from "@guildhall/contracts";

/** Nothing of the machine's or a person's configuration reaches these repositories, and no hook ever runs. */
export const GIT_ENVIRONMENT = {
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
  HOME: "/nonexistent",
  LC_ALL: "C",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_TERMINAL_PROMPT: "0",
};
export const FIXED_CONFIG = ["-c", "core.hooksPath=/dev/null", "-c", "gc.auto=0", "-c", "core.fsmonitor=false"];

export interface GitAnswer {
  code: number;
  stdout: Buffer;
  stderr: string;
}

/** The plumbing of one engine-owned bare repository. It never looks into a workspace. */
export function git(gitDir: string, args: string[], stdin: string | Buffer = ""): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...FIXED_CONFIG, `--git-dir=${gitDir}`, ...args], { env: GIT_ENVIRONMENT, cwd: "/" });
    const out: Buffer[] = [];
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => {
      stderr = (stderr + chunk.toString()).slice(0, 4000);
    });
    // A git that ends early closes its side; its exit code tells the rest.
    child.stdin.on("error", () => undefined);
    child.on("error", (cause) => {
      reject(
        new AppError("INTERNAL", "git could not be started.", "Install git, then start Guildhall again.", { cause }),
      );
    });
    child.on("close", (code) => resolve({ code: code ?? 1, stdout: Buffer.concat(out), stderr }));
    child.stdin.end(stdin);
  });
}

/** As `git`, for commands that must succeed. */
export async function gitOk(gitDir: string, args: string[], stdin: string | Buffer = ""): Promise<Buffer> {
  const { code, stdout, stderr } = await git(gitDir, args, stdin);
  if (code === 0) return stdout;
  if (/No space left|Out of diskspace|Disk quota/i.test(stderr)) {
    throw new AppError("DISK_FULL", "The disk is full.", "Free some space, then try again; nothing was changed.");
  }
  throw new Error(`git ${args[0]} failed: ${stderr}`);
}
