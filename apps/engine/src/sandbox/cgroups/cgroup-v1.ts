import { join } from "node:path";
import type { SandboxLimits } from "../ports.ts";
import {
  killPids,
  makeCgroupFolder,
  readCounter,
  readPids,
  removeCgroupFolder,
  writeControl,
} from "./cgroup-folder.ts";
import type { CgroupHost, SandboxCgroup } from "./cgroup-host.ts";

const PERIOD_US = 100_000;

/** Where the engine's own groups lie, one folder a controller. */
export interface V1Folders {
  memory: string;
  pids: string;
  cpu: string | null;
}

/** Control groups of version 1; only root may make them. */
export function createCgroupV1(folders: V1Folders, group: string): CgroupHost {
  async function create(id: string, limits: SandboxLimits): Promise<SandboxCgroup> {
    const memory = join(folders.memory, group, id);
    const pids = join(folders.pids, group, id);
    const cpu = folders.cpu === null ? null : join(folders.cpu, group, id);
    const all = [memory, pids, ...(cpu === null ? [] : [cpu])];
    for (const folder of all) await makeCgroupFolder(folder, async () => undefined);
    await writeControl(join(memory, "memory.limit_in_bytes"), limits.memoryBytes);
    // Without swap accounting the file is not there, and without swap it says nothing new.
    await writeControl(join(memory, "memory.memsw.limit_in_bytes"), limits.memoryBytes).catch(() => undefined);
    await writeControl(join(pids, "pids.max"), limits.tasks);
    if (cpu !== null) {
      await writeControl(join(cpu, "cpu.cfs_period_us"), PERIOD_US);
      await writeControl(join(cpu, "cpu.cfs_quota_us"), Math.round(limits.cpus * PERIOD_US));
    }
    return {
      joinFiles: all.map((folder) => join(folder, "cgroup.procs")),
      pids: () => readPids(pids),
      hits: async () => ({
        memoryKills: await readCounter(join(memory, "memory.oom_control"), "oom_kill"),
        refusedForks: await readCounter(join(pids, "pids.events"), "max"),
      }),
      killAll: async () => killPids(await readPids(pids), "SIGKILL"),
      remove: async () => {
        for (const folder of all) await removeCgroupFolder(folder);
      },
    };
  }

  return {
    kind: "v1",
    enforces: { memory: true, tasks: true, cpu: folders.cpu !== null },
    detail: "control groups version 1",
    create,
  };
}
