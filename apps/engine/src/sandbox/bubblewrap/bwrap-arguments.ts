import { isAbsolute, normalize } from "node:path";
import { AppError } from "@guildhall/contracts";
import type { SandboxLimits, SandboxSpec } from "../ports.ts";
import { PYTHON_PACKAGES } from "../toolchains/python-toolchain.ts";

const SHM_BYTES = 64 * 1024 ** 2;
const ID = "1000";

/** Descriptors the launch line opens for bwrap. */
export const STATUS_FD = 3;
export const FILTER_FD = 4;
export const ARGS_FD = 5;

export interface BwrapOptions {
  spec: SandboxSpec;
  limits: SandboxLimits;
  /** Read-only mounts of system and toolchains. */
  tools: string[];
  /** Host folder with the engine's socket for a server's relay. */
  relayDir: string | null;
  /** Terminals keep the session of their PTY: without it job control and Ctrl-C die. */
  terminal: boolean;
  disableUserns: boolean;
  filter: boolean;
  /** Only where bwrap is spawned with a pipe for it. */
  status: boolean;
}

function refuse(message: string): never {
  throw new AppError("INVALID_INPUT", message, "Correct the command and try again.");
}

function checkedPath(path: string, what: string): string {
  if (!isAbsolute(path) || normalize(path) !== path) refuse(`${what} must be an absolute path without "..": ${path}`);
  return path;
}

function environment(spec: SandboxSpec): Record<string, string> {
  const path = spec.toolchains.includes("node") ? "/opt/node/bin:/node_modules/.bin:/usr/bin:/bin" : "/usr/bin:/bin";
  return {
    ...spec.values,
    PATH: path,
    HOME: "/tmp/home",
    USER: "guildhall",
    LOGNAME: "guildhall",
    SHELL: "/bin/bash",
    LANG: "C.UTF-8",
    TMPDIR: "/tmp",
    ...(spec.toolchains.includes("python") ? { PYTHONPATH: PYTHON_PACKAGES } : {}),
    ...spec.env,
  };
}

/** Everything bwrap is told, in the order it does it; goes through a file, so that no host path is in a command line. */
export function bwrapArguments(options: BwrapOptions): string[] {
  const { spec, limits } = options;
  if (spec.argv.length === 0) refuse("There is no command to run.");
  const env = environment(spec);
  const texts = [...spec.argv, ...Object.entries(env).flat(), spec.workspaceDir, spec.cwd ?? ""];
  if (texts.some((text) => text.includes("\0"))) refuse("A command may not contain a NUL character.");
  if (Object.keys(env).some((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))) refuse("A variable has an odd name.");
  const mounts = (spec.readOnly ?? []).flatMap(({ from, to }) => [
    "--ro-bind",
    checkedPath(from, "A mount"),
    checkedPath(to, "A mount"),
  ]);
  return [
    ...["--unshare-all", "--unshare-user", ...(options.disableUserns ? ["--disable-userns"] : [])],
    ...["--die-with-parent", ...(options.terminal ? [] : ["--new-session"])],
    ...["--uid", ID, "--gid", ID, "--cap-drop", "ALL", "--hostname", "sandbox"],
    ...options.tools,
    // For an engine that runs as root, bwrap leaves /proc/sys writable: core_pattern alone would be the way out.
    ...["--proc", "/proc", "--remount-ro", "/proc"],
    ...["--dev", "/dev", "--size", String(SHM_BYTES), "--tmpfs", "/dev/shm", "--remount-ro", "/dev"],
    ...["--size", String(limits.tmpBytes), "--tmpfs", "/tmp", "--dir", "/tmp/home"],
    ...mounts,
    spec.workspaceAccess === "read-only" ? "--ro-bind" : "--bind",
    ...[checkedPath(spec.workspaceDir, "The workspace"), "/work"],
    // The socket is reached through a read-only mount, so the program can put nothing else in its place.
    ...(options.relayDir === null ? [] : ["--ro-bind", options.relayDir, "/run/guildhall"]),
    ...["--remount-ro", "/", "--chdir", checkedPath(spec.cwd ?? "/work", "The working folder"), "--clearenv"],
    ...Object.entries(env).flatMap(([name, value]) => ["--setenv", name, value]),
    ...(options.filter ? ["--add-seccomp-fd", String(FILTER_FD)] : []),
    ...(options.status ? ["--json-status-fd", String(STATUS_FD)] : []),
  ];
}
