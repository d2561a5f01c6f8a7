import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { AppError } from "@guildhall/contracts";
import { limitsOf } from "../limits.ts";
import type { SandboxLimits, SandboxSpec } from "../ports.ts";
import { bwrapArguments, STATUS_FD } from "./bwrap-arguments.ts";
import type { BwrapHost } from "./bwrap-host.ts";
import { toolMounts } from "./host-files.ts";
import { launchLine } from "./launch-line.ts";
import { type Ending, type Supervised, supervise } from "./supervise.ts";

/** Everything a start needs, made and to be removed. */
export interface Prepared {
  limits: SandboxLimits;
  /** Arguments of /bin/sh. */
  line: string[];
  supervision: Pick<Parameters<typeof supervise>[0], "cgroup" | "limits" | "growing" | "cleanUp">;
}

/** Writes bwrap's arguments and makes the control group. The caller starts `line` and supervises, or cleans up. */
export async function prepareSandbox(
  host: BwrapHost,
  home: string,
  spec: SandboxSpec,
  kind: { terminal: boolean; relayDir: string | null; argv: string[] },
): Promise<Prepared> {
  const limits = limitsOf(spec);
  const id = randomBytes(9).toString("hex");
  const argsFile = join(host.runDir, `${id}.args`);
  const args = bwrapArguments({
    spec: { ...spec, argv: kind.argv },
    limits,
    tools: toolMounts(host.runDir, home, spec.toolchains),
    relayDir: kind.relayDir,
    terminal: kind.terminal,
    disableUserns: host.disableUserns,
    filter: host.filterFile !== null,
    status: !kind.terminal,
  });
  await writeFile(argsFile, args.join("\0"), { mode: 0o600 });
  const cgroup = await host.cgroups.create(id, limits);
  return {
    limits,
    line: launchLine({
      ...host,
      argsFile,
      joinFiles: cgroup?.joinFiles ?? [],
      fileBytes: limits.workspaceBytes,
      taskLimit: host.cgroups.enforces.tasks ? null : limits.tasks,
      argv: kind.argv,
    }),
    supervision: {
      cgroup,
      limits,
      growing: spec.workspaceAccess === "read-write" ? spec.workspaceDir : null,
      cleanUp: () => rm(argsFile, { force: true }),
    },
  };
}

/** A sandbox with plain streams. */
export interface SpawnedSandbox extends Supervised {
  stdin: Writable;
  stdout: Readable;
  stderr: Readable;
  limits: SandboxLimits;
  /** What bwrap said about the start, once ended: null when the program ran. */
  startProblem(): "not-started" | "not-executed" | null;
}

/** bwrap writes one JSON document a line: the process id inside, later the exit code if the program was executed. */
function readStatus(stream: Readable) {
  let text = "";
  stream.setEncoding("utf8").on("data", (chunk: string) => {
    if (text.length < 4096) text += chunk;
  });
  const number = (name: string) => {
    const found = new RegExp(`"${name}": (\\d+)`).exec(text);
    return found ? Number(found[1]) : null;
  };
  const finished = new Promise<void>((done) => stream.once("close", done));
  return { init: () => number("child-pid"), exitCode: () => number("exit-code"), finished };
}

function streamsOf(child: ChildProcess): { stdin: Writable; stdout: Readable; stderr: Readable; status: Readable } {
  const { stdin, stdout, stderr } = child;
  const status = child.stdio[STATUS_FD];
  if (!stdin || !stdout || !stderr || !status) throw new Error("the sandbox was started without its streams");
  return { stdin, stdout, stderr, status: status as Readable };
}

export async function spawnSandbox(
  host: BwrapHost,
  home: string,
  spec: SandboxSpec,
  server?: { relayDir: string; argv: string[] },
): Promise<SpawnedSandbox> {
  const kind = { terminal: false, relayDir: server?.relayDir ?? null, argv: server?.argv ?? spec.argv };
  const { line, limits, supervision } = await prepareSandbox(host, home, spec, kind);
  // The environment is empty because process 1 of the sandbox shows it to the program.
  const child = spawn("/bin/sh", line, { cwd: "/", env: {}, stdio: ["pipe", "pipe", "pipe", "pipe"] });
  if (child.pid === undefined) {
    child.on("error", () => undefined);
    await supervision.cgroup?.remove();
    await supervision.cleanUp();
    throw new AppError("BUSY", "The machine starts no further process.", "Wait until other work has ended.");
  }
  const { status: statusStream, ...streams } = streamsOf(child);
  // A program that ends without reading its input is no fault of ours.
  streams.stdin.on("error", () => undefined);
  const status = readStatus(statusStream);
  const outerExit = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
  const supervised = supervise({ ...supervision, outerPid: child.pid, outerExit, knownInit: status.init });
  const ended: Promise<Ending> = supervised.ended.then(async (ending) => {
    await status.finished;
    return ending;
  });
  return {
    ...supervised,
    ...streams,
    limits,
    ended,
    startProblem: () => (status.init() === null ? "not-started" : status.exitCode() === null ? "not-executed" : null),
  };
}
