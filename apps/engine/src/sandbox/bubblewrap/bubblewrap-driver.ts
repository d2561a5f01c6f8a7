import { stat } from "node:fs/promises";
import { PassThrough, type Readable } from "node:stream";
import { AppError, type DoctorCheck } from "@guildhall/contracts";
import { runDoctor } from "../doctor/run-doctor.ts";
import { FLOOD_FACTOR } from "../limits.ts";
import type { SandboxDriver, SandboxProcess, SandboxResult, SandboxSpec } from "../ports.ts";
import { type BwrapHost, isWhole, openBwrapHost } from "./bwrap-host.ts";
import { describeLimits } from "./describe-limits.ts";
import { openPty } from "./open-pty.ts";
import { collectOutput } from "./run-output.ts";
import { openServerRelay } from "./server-relay.ts";
import { type SpawnedSandbox, spawnSandbox } from "./spawn-sandbox.ts";

const MAX_STDIN_BYTES = 1024 ** 2;
/** What a shell answers for a command it cannot find. */
const NOT_EXECUTED = 127;

const cancelled = () => new AppError("CANCELLED", "It was stopped.", "Start it again when you want to.");

export interface BubblewrapOptions {
  /** GUILDHALL_HOME: where the Node toolchain lies. */
  home: string;
  /** For tests; null looks in the usual places. */
  bwrap?: string;
}

/**
 * The driver on bubblewrap. The host is examined at the first use, and again when its files were tidied away; a refusal
 * is not remembered, so that it works as soon as the remedy was applied.
 */
export function createBubblewrapDriver(options: BubblewrapOptions): SandboxDriver {
  let opening: Promise<BwrapHost> | null = null;
  const ready = async (): Promise<BwrapHost> => {
    const known = opening;
    if (known && isWhole(await known)) return known;
    // Another start may have begun to prepare it anew meanwhile.
    if (opening === known) opening = null;
    opening ??= openBwrapHost(options.home, options.bwrap ?? null).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  async function open(
    spec: SandboxSpec,
    signal: AbortSignal | undefined,
    server?: { relayDir: string; argv: string[] },
  ): Promise<SpawnedSandbox> {
    const host = await ready();
    const folder = await stat(spec.workspaceDir).catch(() => null);
    if (!folder?.isDirectory()) {
      throw new AppError("NOT_FOUND", "The folder to work in is not there.", "Reload the project and try again.");
    }
    if (signal?.aborted) throw cancelled();
    const sandbox = await spawnSandbox(host, options.home, spec, server);
    const stop = () => void sandbox.kill(0);
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop, { once: true });
    void sandbox.ended.then(() => signal?.removeEventListener("abort", stop));
    return sandbox;
  }

  const run: SandboxDriver["run"] = async (spec, { stdin = "", signal, onOutput } = {}) => {
    if (Buffer.byteLength(stdin) > MAX_STDIN_BYTES) {
      throw new AppError("TOO_LARGE", "The input is larger than 1 MiB.", "Put it into a file of the project.");
    }
    const started = performance.now();
    const sandbox = await open(spec, signal);
    const output = collectOutput(sandbox, {
      maxBytes: sandbox.limits.outputBytes,
      floodBytes: sandbox.limits.outputBytes * FLOOD_FACTOR,
      onFlood: () => sandbox.stopFor("output"),
      onOutput,
    });
    sandbox.stdin.end(stdin);
    const ending = await sandbox.ended;
    await output.closed;
    if (signal?.aborted) throw cancelled();
    const result = { ...output.result(), ...ending, durationMs: Math.round(performance.now() - started) };
    return explainStart(sandbox, result);
  };

  return {
    id: "bubblewrap",
    run,
    start: async (spec, { signal } = {}) => asProcess(await open(spec, signal)),
    async serve(spec, port, { signal } = {}) {
      const relay = await openServerRelay((await ready()).runDir);
      try {
        const node = ["/opt/node/bin/node", "/opt/guildhall/relay.mjs", "/run/guildhall/relay.sock", String(port)];
        const withNode = { ...spec, toolchains: [...new Set([...spec.toolchains, "node" as const])] };
        const sandbox = await open(withNode, signal, { relayDir: relay.folder, argv: [...node, ...spec.argv] });
        void sandbox.ended.then(() => relay.close());
        return { ...asProcess(sandbox), connect: relay.connect };
      } catch (error) {
        await relay.close();
        throw error;
      }
    },
    async terminal(spec, size) {
      return openPty(await ready(), options.home, spec, size);
    },
    async limits(program) {
      return describeLimits(await ready(), program);
    },
    async doctor(): Promise<DoctorCheck[]> {
      return runDoctor({ driver: this, host: ready });
    },
  };
}

/** A sandbox that never ran its program: the host's refusal is an error, a missing program an ordinary exit code. */
function explainStart(sandbox: SpawnedSandbox, result: SandboxResult): SandboxResult {
  if (result.limit !== null || result.signal !== null || !/^bwrap: |^sh: /m.test(result.stderr)) return result;
  const problem = sandbox.startProblem();
  if (problem === null) return result;
  const missing = /^bwrap: execvp (.*)$/m.exec(result.stderr);
  if (problem === "not-executed" && missing) {
    return { ...result, exitCode: NOT_EXECUTED, stderr: `${missing[1]}\n` };
  }
  throw new AppError(
    "SANDBOX_UNAVAILABLE",
    `The sandbox did not start: ${result.stderr.trim().slice(0, 300)}`,
    "Run `guildhall doctor` to see what this machine refuses.",
  );
}

function asProcess(sandbox: SpawnedSandbox): SandboxProcess {
  const floodBytes = sandbox.limits.outputBytes * FLOOD_FACTOR;
  let said = 0;
  const metered = (stream: Readable) => {
    stream.on("data", (chunk: Buffer) => {
      said += chunk.length;
      if (said > floodBytes) sandbox.stopFor("output");
    });
    return stream.pipe(new PassThrough());
  };
  return {
    stdin: sandbox.stdin,
    stdout: metered(sandbox.stdout),
    stderr: metered(sandbox.stderr),
    exited: sandbox.ended,
    kill: (graceMs) => sandbox.kill(graceMs),
  };
}
