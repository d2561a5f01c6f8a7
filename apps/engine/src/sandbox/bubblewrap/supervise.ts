import { constants } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { killPids } from "../cgroups/cgroup-folder.ts";
import type { SandboxCgroup } from "../cgroups/cgroup-host.ts";
import type { SandboxLimits, SandboxResult } from "../ports.ts";
import { descendants, firstChild, isAlive } from "./process-tree.ts";
import { startWatchdog } from "./watchdog.ts";

const GONE_TRIES = 500;
const GONE_PAUSE_MS = 10;
const DEFAULT_GRACE_MS = 2000;

type Limit = NonNullable<SandboxResult["limit"]>;

export interface Ending {
  /** 128 + n when a signal ended it. */
  exitCode: number | null;
  signal: string | null;
  limit: Limit | null;
}

/** One running sandbox: its limits are watched, and its end leaves nothing behind. */
export interface Supervised {
  /** Resolves when every process is gone and groups and files are removed. */
  readonly ended: Promise<Ending>;
  /** SIGTERM to every program inside, SIGKILL to all after graceMs. Resolves when everything is gone. */
  kill(graceMs?: number): Promise<void>;
  /** Ends it at once and says why. */
  stopFor(limit: Limit): void;
}

export interface SuperviseOptions {
  /** The bwrap process outside. */
  outerPid: number;
  outerExit: Promise<{ code: number | null; signal: string | null }>;
  /** Process 1 inside, where bwrap told it. */
  knownInit: () => number | null;
  cgroup: SandboxCgroup | null;
  limits: SandboxLimits;
  growing: string | null;
  cleanUp(): Promise<void>;
}

function signalName(code: number | null): string | null {
  if (code === null || code <= 128) return null;
  return Object.entries(constants.signals).find(([, number]) => number === code - 128)?.[0] ?? null;
}

export function supervise(options: SuperviseOptions): Supervised {
  const { cgroup, outerPid } = options;
  let reason: Limit | null = null;
  let init: number | null = null;
  let over = false;

  const initPid = async () => {
    init = options.knownInit() ?? init ?? (await firstChild(outerPid));
    return init;
  };

  /** The programs inside: not bwrap itself, which would take a SIGTERM and take them all down. */
  const programs = async () => {
    const first = await initPid();
    const all = cgroup ? await cgroup.pids() : first === null ? [] : await descendants(first);
    return all.filter((pid) => pid !== outerPid && pid !== first);
  };

  const killAll = async () => {
    const first = await initPid();
    if (over) return;
    // When process 1 of a process namespace dies, the kernel ends every other one in it.
    killPids([first ?? outerPid], "SIGKILL");
    await cgroup?.killAll();
  };

  const stopFor = (limit: Limit) => {
    reason ??= limit;
    void killAll();
  };

  const wall = setTimeout(() => stopFor("wall"), options.limits.wallMs);
  const stopWatching = startWatchdog({ ...options, initPid, onLimit: stopFor });

  const allGone = async () => {
    for (let tries = 0; tries < GONE_TRIES; tries++) {
      const left = cgroup ? (await cgroup.pids()).length > 0 : init !== null && (await isAlive(init));
      if (!left) return;
      if (cgroup) await cgroup.killAll();
      else if (init !== null) killPids([init], "SIGKILL");
      await pause(GONE_PAUSE_MS);
    }
  };

  const limitHit = async (code: number | null): Promise<Limit | null> => {
    if (reason || code === 0) return reason;
    const hits = await cgroup?.hits();
    if (hits && hits.memoryKills > 0) return "memory";
    if (hits && hits.refusedForks > 0) return "tasks";
    return signalName(code) === "SIGXFSZ" ? "disk" : null;
  };

  const finish = async (): Promise<Ending> => {
    const { code, signal } = await options.outerExit;
    init = options.knownInit() ?? init;
    over = true;
    clearTimeout(wall);
    stopWatching();
    await allGone();
    const limit = await limitHit(code);
    await cgroup?.remove();
    await options.cleanUp();
    return { exitCode: code, signal: signal ?? signalName(code), limit };
  };
  const ended = finish();

  return {
    ended,
    stopFor,
    async kill(graceMs = DEFAULT_GRACE_MS) {
      const waiting = new AbortController();
      if (graceMs > 0) {
        killPids(await programs(), "SIGTERM");
        const patience = pause(graceMs, undefined, { signal: waiting.signal }).catch(() => undefined);
        await Promise.race([ended, patience]);
      }
      waiting.abort();
      if (!over) await killAll();
      await ended;
    },
  };
}
