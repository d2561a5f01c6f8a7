import type { SandboxCgroup } from "../cgroups/cgroup-host.ts";
import type { SandboxLimits, SandboxResult } from "../ports.ts";
import { folderSize } from "./folder-size.ts";
import { descendants, usageOf } from "./process-tree.ts";

const FIRST_MS = 100;
const EVERY_MS = 250;
/** A walk over a large workspace may take at most this share of the time. */
const WALK_SHARE = 10;
/** Forks the kernel refused before it is taken for a program that forks without end. */
const REFUSED_FORKS = 500;

export interface Watched {
  limits: SandboxLimits;
  cgroup: SandboxCgroup | null;
  /** Host folder that may grow; null when it is mounted read-only. */
  growing: string | null;
  /** Process 1 of the sandbox on this host. */
  initPid(): Promise<number | null>;
  onLimit(limit: NonNullable<SandboxResult["limit"]>): void;
}

async function overMemoryOrTasks(watched: Watched): Promise<"memory" | "tasks" | null> {
  const { limits, cgroup } = watched;
  if (cgroup) {
    const hits = await cgroup.hits();
    if (hits.memoryKills > 0) return "memory";
    return hits.refusedForks > REFUSED_FORKS ? "tasks" : null;
  }
  const init = await watched.initPid();
  if (init === null) return null;
  const usage = await usageOf(await descendants(init));
  if (usage.memoryBytes > limits.memoryBytes) return "memory";
  return usage.tasks > limits.tasks ? "tasks" : null;
}

/**
 * Looks several times a second for what the kernel does not stop by itself: the size of the workspace always, memory
 * and tasks where there is no control group. Returns what ends the watch.
 */
export function startWatchdog(watched: Watched): () => void {
  let ended = false;
  let nextWalkAt = 0;
  let timer: NodeJS.Timeout;

  async function overDisk(): Promise<boolean> {
    if (watched.growing === null || performance.now() < nextWalkAt) return false;
    const started = performance.now();
    const bytes = await folderSize(watched.growing, watched.limits.workspaceBytes);
    nextWalkAt = performance.now() + (performance.now() - started) * WALK_SHARE;
    return bytes > watched.limits.workspaceBytes;
  }

  async function look(): Promise<void> {
    const limit = (await overMemoryOrTasks(watched)) ?? ((await overDisk()) ? "disk" : null);
    if (ended) return;
    if (limit) watched.onLimit(limit);
    timer = setTimeout(() => void look(), EVERY_MS);
  }

  timer = setTimeout(() => void look(), FIRST_MS);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
