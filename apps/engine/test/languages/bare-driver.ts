import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SandboxDriver, SandboxResult, SandboxSpec } from "../../src/sandbox/index.ts";

const PACKAGES = fileURLToPath(new URL("../../../../.guildhall/toolchains/node/node_modules", import.meta.url));

function command(spec: SandboxSpec): string[] {
  const bind = spec.workspaceAccess === "read-only" ? "--ro-bind" : "--bind";
  const node = process.env.GUILDHALL_TEST_NODE ?? process.execPath.replace(/\/bin\/node$/, "");
  return [
    ...["--unshare-all", "--die-with-parent", "--new-session", "--clearenv", "--cap-drop", "ALL"],
    ...["--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib"],
    ...["--symlink", "usr/lib64", "/lib64", "--ro-bind", "/etc", "/etc", "--proc", "/proc", "--dev", "/dev"],
    ...["--tmpfs", "/tmp", "--ro-bind", node, "/opt/node"],
    ...(existsSync(PACKAGES) ? ["--ro-bind", PACKAGES, "/node_modules"] : []),
    ...(spec.readOnly ?? []).flatMap(({ from, to }) => ["--ro-bind", from, to]),
    ...[bind, spec.workspaceDir, "/work", "--chdir", spec.cwd ?? "/work"],
    ...["--setenv", "PATH", "/opt/node/bin:/usr/bin:/bin", "--setenv", "HOME", "/tmp"],
    ...Object.entries(spec.env ?? {}).flatMap(([key, value]) => ["--setenv", key, value]),
    ...spec.argv,
  ];
}

/** A sandbox without limits, for tests of what runs inside one. */
export function createBareDriver(): Pick<SandboxDriver, "run" | "start"> & SandboxDriver {
  const start: SandboxDriver["start"] = async (spec) => {
    const child = spawn("bwrap", command(spec), { stdio: ["pipe", "pipe", "pipe"] });
    const exited = new Promise<{ exitCode: number | null; signal: string | null; limit: null }>((resolve) => {
      child.on("close", (exitCode, signal) => resolve({ exitCode, signal, limit: null }));
    });
    const kill = async () => {
      child.kill("SIGKILL");
      await exited;
    };
    return { stdin: child.stdin, stdout: child.stdout, stderr: child.stderr, exited, kill };
  };
  const run: SandboxDriver["run"] = async (spec, options) => {
    const process = await start(spec);
    const result: SandboxResult = {
      exitCode: null,
      signal: null,
      stdout: "",
      stderr: "",
      truncated: false,
      limit: null,
      durationMs: 0,
    };
    for (const stream of ["stdout", "stderr"] as const) {
      process[stream].on("data", (chunk: Buffer) => {
        result[stream] += chunk.toString();
        options?.onOutput?.(stream, chunk.toString());
      });
    }
    process.stdin.end(options?.stdin ?? "");
    const { exitCode, signal } = await process.exited;
    return { ...result, exitCode, signal };
  };
  return { run, start } as unknown as SandboxDriver;
}
