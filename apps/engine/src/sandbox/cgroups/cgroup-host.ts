import type { SandboxLimits } from "../ports.ts";

/** The control group of one sandbox. */
export interface SandboxCgroup {
  /** Files a process writes its own id to, to join. */
  readonly joinFiles: string[];
  pids(): Promise<number[]>;
  /** Processes the kernel ended for memory, and forks it refused, so far. */
  hits(): Promise<{ memoryKills: number; refusedForks: number }>;
  /** Ends every process in it. */
  killAll(): Promise<void>;
  /** Waits until it is empty, then removes it. */
  remove(): Promise<void>;
}

/** What the host lets the engine enforce by control groups. */
export interface CgroupHost {
  readonly kind: "v2" | "v1" | "none";
  /** True when the kernel keeps the limit. */
  readonly enforces: { memory: boolean; tasks: boolean; cpu: boolean };
  /** For the doctor. */
  readonly detail: string;
  create(id: string, limits: SandboxLimits): Promise<SandboxCgroup | null>;
}

/** A host that gives no control groups: limits come from rlimits and the watchdog. */
export function noCgroups(detail: string): CgroupHost {
  return {
    kind: "none",
    enforces: { memory: false, tasks: false, cpu: false },
    detail,
    create: async () => null,
  };
}
