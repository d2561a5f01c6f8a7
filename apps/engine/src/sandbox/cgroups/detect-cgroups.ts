import { access, constants, mkdir, readdir, readFile, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { isAlive } from "../bubblewrap/process-tree.ts";
import { type CgroupHost, noCgroups } from "./cgroup-host.ts";
import { createCgroupV1 } from "./cgroup-v1.ts";
import { createCgroupV2 } from "./cgroup-v2.ts";

export interface CgroupTree {
  /** Usually /sys/fs/cgroup. */
  root: string;
  /** Text of /proc/self/cgroup. */
  membership: string;
  pid: number;
}

async function hostTree(): Promise<CgroupTree> {
  const membership = await readFile("/proc/self/cgroup", "utf8").catch(() => "");
  return { root: "/sys/fs/cgroup", membership, pid: process.pid };
}

/** The engine's path in the hierarchy of `controller`; "" is the unified one of version 2. */
function pathOf(membership: string, controller: string): string | null {
  for (const line of membership.split("\n")) {
    const [, names, ...path] = line.split(":");
    if (names?.split(",").includes(controller)) return path.join(":");
  }
  return null;
}

async function usable(folder: string): Promise<boolean> {
  const trial = join(folder, `guildhall-trial-${process.pid}`);
  try {
    await mkdir(trial);
    await rmdir(trial);
    return true;
  } catch {
    return false;
  }
}

/** Removes the empty groups of engines that were killed. */
async function sweepOldGroups(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(/^guildhall-(\d+)$/.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || (await isAlive(pid))) continue;
    const group = join(folder, name);
    for (const child of await readdir(group).catch(() => [])) await rmdir(join(group, child)).catch(() => undefined);
    await rmdir(group).catch(() => undefined);
  }
}

/** The engine's own group of a version 1 controller, or its root where the own path is not visible (in a container). */
async function v1Folder(tree: CgroupTree, controller: string): Promise<string | null> {
  const path = pathOf(tree.membership, controller);
  if (path === null) return null;
  const root = join(tree.root, controller);
  for (const folder of [join(root, path), root]) {
    if (!(await usable(folder))) continue;
    await sweepOldGroups(folder);
    return folder;
  }
  return null;
}

/** Finds what this host offers: version 2 when delegated, version 1 as root, else none. Never throws. */
export async function detectCgroups(given?: CgroupTree): Promise<CgroupHost> {
  const tree = given ?? (await hostTree());
  const group = `guildhall-${tree.pid}`;
  const [memory, pids] = [await v1Folder(tree, "memory"), await v1Folder(tree, "pids")];
  if (memory !== null && pids !== null) {
    return createCgroupV1({ memory, pids, cpu: await v1Folder(tree, "cpu") }, group);
  }
  const unified = pathOf(tree.membership, "");
  if (unified !== null) {
    const own = join(tree.root, unified);
    const writable = await access(join(own, "cgroup.subtree_control"), constants.W_OK).then(
      () => true,
      () => false,
    );
    const host = writable ? await createCgroupV2(own, group, unified === "/") : null;
    if (host) return host;
    return noCgroups("control groups version 2, but none is delegated to the engine");
  }
  return noCgroups("no control groups that the engine may use");
}
