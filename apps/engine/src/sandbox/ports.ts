import type { Duplex } from "node:stream";
import type { DoctorCheck } from "@guildhall/contracts";

export interface SandboxLimits {
  cpus: number;
  memoryBytes: number;
  tasks: number;
  wallMs: number;
  outputBytes: number;
  tmpBytes: number;
  workspaceBytes: number;
}

export type Toolchain = "python" | "node" | "chromium" | "java" | "junit";

export interface SandboxSpec {
  /** Host folder mounted at /work. */
  workspaceDir: string;
  workspaceAccess: "read-write" | "read-only";
  argv: string[];
  /** Inside the sandbox; default /work. */
  cwd?: string;
  env?: Record<string, string>;
  /** Of the project whose own program this is. Names that the sandbox or `env` sets stay as those set them. */
  values?: Readonly<Record<string, string>>;
  limits?: Partial<SandboxLimits>;
  /** Mounted read-only: python = /usr with python3, pytest, hypothesis, and FastAPI
   *  with uvicorn at PYTHON_PACKAGES, which PYTHONPATH names; node = Node 24 at /opt/node with the
   *  packages of the Node toolchain at /node_modules (typescript, vitest, fast-check, vite, react …);
   *  chromium = the distribution's Chromium, fonts included; java = this machine's JDK at /opt/java; junit = the jars of JUnit 5 and
   *  AssertJ at /opt/junit. A start without one
   *  throws SANDBOX_UNAVAILABLE. */
  toolchains: Toolchain[];
  /** Further read-only mounts, host path to sandbox path. */
  readOnly?: { from: string; to: string }[];
  /** none = no network namespace access at all. Registry access for installs comes later. */
  network: "none";
}

/** What decides the limits of a start. */
export type LimitedProgram = Pick<SandboxSpec, "limits" | "toolchains">;

export interface SandboxResult {
  exitCode: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
  /** Output beyond the limit was cut. */
  truncated: boolean;
  /** Which limit ended it, if one did. */
  limit: "wall" | "memory" | "tasks" | "output" | "disk" | null;
  durationMs: number;
}

export interface SandboxProcess {
  readonly stdin: NodeJS.WritableStream;
  readonly stdout: NodeJS.ReadableStream;
  readonly stderr: NodeJS.ReadableStream;
  /** Resolves when it ended and every process of the sandbox is gone. */
  readonly exited: Promise<{ exitCode: number | null; signal: string | null; limit: SandboxResult["limit"] }>;
  /** SIGTERM, then SIGKILL to the whole sandbox after graceMs. */
  kill(graceMs?: number): Promise<void>;
}

export interface SandboxTerminal {
  write(data: string): void;
  resize(cols: number, rows: number): void;
  onData(listener: (data: string) => void): () => void;
  readonly exited: Promise<{ exitCode: number | null }>;
  kill(): Promise<void>;
}

/** A server running in a sandbox, reached only through its relay. */
export interface SandboxServer extends SandboxProcess {
  /** A connection to the port the program listens on inside; no host port is ever opened. */
  connect(): Promise<Duplex>;
}

/**
 * Where every command on project files runs; there is no other place and no fallback to the host.
 * Throws AppError SANDBOX_UNAVAILABLE (with the remedy for this machine), SANDBOX_LIMIT, CANCELLED.
 */
export interface SandboxDriver {
  readonly id: "bubblewrap" | "docker";
  /** Runs to the end; limits never throw, they are in the result. `stdin` at most 1 MiB. */
  run(
    spec: SandboxSpec,
    options?: { stdin?: string; signal?: AbortSignal; onOutput?: (stream: "stdout" | "stderr", text: string) => void },
  ): Promise<SandboxResult>;
  /** Long-lived, e.g. a warm runner. */
  start(spec: SandboxSpec, options?: { signal?: AbortSignal }): Promise<SandboxProcess>;
  /** A program that listens on `port` of its own loopback. */
  serve(spec: SandboxSpec, port: number, options?: { signal?: AbortSignal }): Promise<SandboxServer>;
  terminal(spec: SandboxSpec, size: { cols: number; rows: number }): Promise<SandboxTerminal>;
  /** What holds here for a program, by default one that asks for nothing: each limit with whether the host enforces it. */
  limits(program?: LimitedProgram): Promise<{ label: string; value: string; enforced: boolean }[]>;
  /** Proves every promise by trying to break it. */
  doctor(): Promise<DoctorCheck[]>;
}
