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

/** Where the kernel refuses forks but does not count them: looks in a row with all tasks taken, about two seconds. */
const LOOKS_AT_LIMIT = 8;
/** Process 1 and what is just ending are not among those seen. */
const TASKS_UNSEEN = 4;

export interface Watched {
  limits: SandboxLimits;
  cgroup: SandboxCgroup | null;
  /** Host folder that may grow; null when it is mounted read-only. */
  growing: string | null;
  /** Process 1 of the sandbox on this host. */
  initPid(): Promise<number | null>;
  onLimit(limit: NonNullable<SandboxResult["limit"]>): void;
}

type Look = () => Promise<"memory" | "tasks" | null>;

/** The kernel keeps the limits; this only ends what goes on after it reached one. */
function lookAtGroup(cgroup: SandboxCgroup): Look {
  return async () => {
    const hits = await cgroup.hits();
    if (hits.memoryKills > 0) return "memory";
    return hits.refusedForks > REFUSED_FORKS ? "tasks" : null;
  };
}

function lookAtProcesses(watched: Watched): Look {
  const { limits } = watched;
  let atLimit = 0;
  return async () => {
    const init = await watched.initPid();
    if (init === null) return null;
    const usage = await usageOf(await descendants(init));
    if (usage.memoryBytes > limits.memoryBytes) return "memory";
    atLimit = usage.tasks > limits.tasks - TASKS_UNSEEN ? atLimit + 1 : 0;
    return usage.tasks > limits.tasks || atLimit >= LOOKS_AT_LIMIT ? "tasks" : null;
  };
}

/**
 * Looks several times a second for what the kernel does not stop by itself: the size of the workspace always, memory
 * and tasks where there is no control group. Returns what ends the watch.
 */
export function startWatchdog(watched: Watched): () => void {
  let ended = false;
  let nextWalkAt = 0;
  let timer: NodeJS.Timeout;
  const overMemoryOrTasks = watched.cgroup ? lookAtGroup(watched.cgroup) : lookAtProcesses(watched);

  async function overDisk(): Promise<boolean> {
    if (watched.growing === null || performance.now() < nextWalkAt) return false;
    const started = performance.now();
    const bytes = await folderSize(watched.growing, watched.limits.workspaceBytes);
    nextWalkAt = performance.now() + (performance.now() - started) * WALK_SHARE;
    return bytes > watched.limits.workspaceBytes;
  }

  async function look(): Promise<void> {
    const limit = (await overMemoryOrTasks()) ?? ((await overDisk()) ? "disk" : null);
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
