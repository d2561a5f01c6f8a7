import type { Duplex } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { AppError, toErrorBody } from "@guildhall/contracts";
import { MANY_THREADS, PREVIEW_LIMITS } from "../limits.ts";
import type { SandboxDriver, SandboxServer, SandboxSpec, Toolchain } from "../ports.ts";
import { NO_ENVIRONMENT, type ProjectEnvironment } from "../project-environment.ts";
import { createPreviewLog, type PreviewLog } from "./preview-log.ts";

const READY_MS = 30_000;
const POLL_MS = 40;
const LOG_LINES = 12;

export interface PreviewRequest {
  /** Host folder of the project's files. */
  workspaceDir: string;
  /** Runs to its end before the server starts; null when there is nothing to build. */
  build: string[] | null;
  argv: string[];
  /** Port the program listens on, on its own loopback. */
  port: number;
  /** Default: python and node. */
  toolchains?: Toolchain[];
  /** For the server. The build never gets it: what it makes is shipped. */
  environment?: () => Promise<ProjectEnvironment>;
}

export interface RunningPreview {
  /** Resolves when it is ready, failed or was stopped. */
  readonly settled: Promise<void>;
  connect(): Promise<Duplex>;
  /** Takes out the values it was started with, which may not be those of the project any more. */
  mask(text: string): string;
  stop(): Promise<void>;
}

interface Hooks {
  /** Waited for before anything starts. */
  before(): Promise<void>;
  onPhase(state: "building" | "starting" | "ready" | "failed", detail: string): void;
}

/** A prototype that did not come up; its text is for the person. */
class PreviewFailure extends Error {}

function failed(what: string, said: string): PreviewFailure {
  return new PreviewFailure(said === "" ? what : `${what}\n${said}`);
}

async function build(driver: SandboxDriver, spec: SandboxSpec, signal: AbortSignal): Promise<void> {
  const result = await driver.run({ ...spec, limits: { ...MANY_THREADS, cpus: 2 } }, { signal });
  if (result.exitCode === 0) return;
  const log = createPreviewLog();
  log.add(`${result.stderr}\n${result.stdout}`);
  const why = result.limit ? `It was ended by the limit on ${result.limit}.` : `Exit code ${result.exitCode}.`;
  throw failed(`The build failed. ${why}`, log.first(LOG_LINES));
}

async function waitUntilReady(server: SandboxServer, log: PreviewLog, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + READY_MS;
  let ended = false;
  const end = server.exited.then(() => {
    ended = true;
    return null;
  });
  while (!ended && !signal.aborted) {
    const connection = await Promise.race([server.connect().catch(() => null), end]);
    connection?.destroy();
    if (connection && !ended) return;
    if (performance.now() > deadline) throw failed("It does not answer on its port.", log.first(LOG_LINES));
    await pause(POLL_MS);
  }
  if (!signal.aborted) throw failed("It ended before it answered.", log.first(LOG_LINES));
}

/** Builds, starts and watches one preview. Never throws; trouble is the phase `failed`. */
export function runPreview(driver: SandboxDriver, request: PreviewRequest, hooks: Hooks): RunningPreview {
  const stopping = new AbortController();
  const { signal } = stopping;
  let environment = NO_ENVIRONMENT;
  const mask = (text: string) => environment.mask(text);
  const log = createPreviewLog(mask);
  let server: SandboxServer | null = null;

  const spec = (argv: string[]): SandboxSpec => ({
    workspaceDir: request.workspaceDir,
    workspaceAccess: "read-write",
    argv,
    toolchains: request.toolchains ?? ["python", "node"],
    network: "none",
  });

  async function bringUp(): Promise<void> {
    await hooks.before();
    if (request.environment) environment = await request.environment();
    if (signal.aborted) return;
    if (request.build) {
      hooks.onPhase("building", "");
      await build(driver, spec(request.build), signal);
    }
    hooks.onPhase("starting", "");
    const program = { ...spec(request.argv), values: environment.values, limits: PREVIEW_LIMITS };
    const started = await driver.serve(program, request.port, { signal });
    server = started;
    for (const stream of [started.stdout, started.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text: string) => log.add(text));
    }
    await waitUntilReady(started, log, signal);
    if (signal.aborted) return;
    hooks.onPhase("ready", "");
    void started.exited.then(({ limit, exitCode }) => {
      if (signal.aborted) return;
      const why = limit ? `the limit on ${limit} was reached` : `exit code ${exitCode}`;
      hooks.onPhase("failed", failed(`It ended: ${why}.`, log.last(LOG_LINES)).message);
    });
  }

  const settled = bringUp().catch(async (error: unknown) => {
    await server?.kill(0);
    if (signal.aborted) return;
    const { message, remedy } = toErrorBody(error);
    hooks.onPhase("failed", error instanceof PreviewFailure ? error.message : `${message} ${remedy}`);
  });

  return {
    settled,
    mask,
    async connect() {
      if (!server) throw new AppError("BUSY", "The preview is still starting.", "Wait a moment.");
      return server.connect();
    },
    async stop() {
      stopping.abort();
      await settled;
      await server?.exited;
    },
  };
}
