import { mkdir, readFile } from "node:fs/promises";
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
const CONTROLLERS = ["memory", "pids", "cpu"] as const;

/** Switches on the controllers for the children of `folder`; returns those that are on. */
async function delegate(folder: string): Promise<string[]> {
  const offered = (await readFile(join(folder, "cgroup.controllers"), "utf8")).trim().split(/\s+/);
  const wanted = CONTROLLERS.filter((name) => offered.includes(name));
  if (wanted.length > 0) {
    await writeControl(join(folder, "cgroup.subtree_control"), wanted.map((name) => `+${name}`).join(" "));
  }
  return wanted;
}

/**
 * Control groups of version 2 below `own`, the delegated group the engine runs in. A group with children may hold no
 * process, so the processes already there move to a leaf first. Returns null when it is not delegated to us.
 */
export async function createCgroupV2(own: string, group: string, isRootGroup: boolean): Promise<CgroupHost | null> {
  let on: string[];
  try {
    if (!isRootGroup) {
      const leaf = join(own, "guildhall-engine");
      await mkdir(leaf, { recursive: true });
      for (const pid of await readPids(own)) await writeControl(join(leaf, "cgroup.procs"), pid);
    }
    on = await delegate(own);
  } catch {
    return null;
  }
  if (!on.includes("memory") || !on.includes("pids")) return null;

  async function create(id: string, limits: SandboxLimits): Promise<SandboxCgroup> {
    const folder = join(own, group, id);
    await makeCgroupFolder(folder, async (parent) => void (await delegate(parent)));
    await writeControl(join(folder, "memory.max"), limits.memoryBytes);
    await writeControl(join(folder, "memory.swap.max"), 0).catch(() => undefined);
    // One process over the limit ends the whole sandbox instead of leaving half of it.
    await writeControl(join(folder, "memory.oom.group"), 1).catch(() => undefined);
    await writeControl(join(folder, "pids.max"), limits.tasks);
    if (on.includes("cpu"))
      await writeControl(join(folder, "cpu.max"), `${Math.round(limits.cpus * PERIOD_US)} ${PERIOD_US}`);
    return {
      joinFiles: [join(folder, "cgroup.procs")],
      pids: () => readPids(folder),
      hits: async () => ({
        memoryKills: await readCounter(join(folder, "memory.events"), "oom_kill"),
        refusedForks: await readCounter(join(folder, "pids.events"), "max"),
      }),
      killAll: async () => {
        // cgroup.kill came with Linux 5.14.
        await writeControl(join(folder, "cgroup.kill"), 1).catch(async () => {
          killPids(await readPids(folder), "SIGKILL");
        });
      },
      remove: () => removeCgroupFolder(folder),
    };
  }

  return {
    kind: "v2",
    enforces: { memory: true, tasks: true, cpu: on.includes("cpu") },
    detail: "control groups version 2, delegated",
    create,
  };
}
