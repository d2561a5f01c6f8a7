import { access, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { detectCgroups } from "../../src/sandbox/cgroups/detect-cgroups.ts";
import { checkCgroups } from "../../src/sandbox/doctor/run-doctor.ts";
import { DEFAULT_LIMITS } from "../../src/sandbox/index.ts";

const text = (...parts: string[]) => readFile(join(...parts), "utf8");

/** A delegated group as the kernel would show it; files of new groups appear by being written. */
async function delegatedTree(): Promise<{ root: string; own: string }> {
  const root = await mkdtemp(join(tmpdir(), "guildhall-cgroup-"));
  const own = join(root, "user.slice/guildhall.scope");
  await mkdir(join(own, "guildhall-77"), { recursive: true });
  for (const folder of [own, join(own, "guildhall-77")]) {
    await writeFile(join(folder, "cgroup.controllers"), "cpu io memory pids\n");
    await writeFile(join(folder, "cgroup.subtree_control"), "");
  }
  await writeFile(join(own, "cgroup.procs"), "77\n");
  return { root, own };
}

describe("control groups", () => {
  test("version 2: moves the engine to a leaf, delegates, and writes each limit", async () => {
    const { root, own } = await delegatedTree();
    const host = await detectCgroups({ root, membership: "0::/user.slice/guildhall.scope\n", pid: 77 });
    expect(host).toMatchObject({ kind: "v2", enforces: { memory: true, tasks: true, cpu: true } });
    const cgroup = await host.create("one", { ...DEFAULT_LIMITS, cpus: 2, tasks: 99, memoryBytes: 1234 });
    const folder = join(own, "guildhall-77/one");
    expect(await text(own, "guildhall-engine/cgroup.procs")).toBe("77");
    expect(await text(own, "cgroup.subtree_control")).toBe("+memory +pids +cpu");
    expect(await text(own, "guildhall-77/cgroup.subtree_control")).toBe("+memory +pids +cpu");
    expect(await text(folder, "memory.max")).toBe("1234");
    expect(await text(folder, "memory.oom.group")).toBe("1");
    expect(await text(folder, "pids.max")).toBe("99");
    expect(await text(folder, "cpu.max")).toBe("200000 100000");
    expect(cgroup?.joinFiles).toEqual([join(folder, "cgroup.procs")]);
    await writeFile(join(folder, "memory.events"), "low 0\noom 3\noom_kill 2\n");
    await writeFile(join(folder, "pids.events"), "max 5\n");
    expect(await cgroup?.hits()).toEqual({ memoryKills: 2, refusedForks: 5 });
    expect(checkCgroups(host)).toMatchObject({ status: "degraded", detail: expect.stringContaining("unproven") });
  });

  test("version 2 without delegation, or without its controllers, is none with a remedy", async () => {
    const { root, own } = await delegatedTree();
    await writeFile(join(own, "cgroup.controllers"), "cpu\n");
    const host = await detectCgroups({ root, membership: "0::/user.slice/guildhall.scope\n", pid: 77 });
    expect(host).toMatchObject({ kind: "none", enforces: { memory: false, tasks: false, cpu: false } });
    expect(await host.create("one", DEFAULT_LIMITS)).toBeNull();
    expect(checkCgroups(host)).toMatchObject({ status: "degraded", remedy: expect.stringContaining("Delegate=yes") });
  });

  test("version 1: a group for each controller below the engine's own", async () => {
    const root = await mkdtemp(join(tmpdir(), "guildhall-cgroup-"));
    for (const controller of ["memory/mine", "pids", "cpu"]) await mkdir(join(root, controller), { recursive: true });
    const membership = "9:pids:/\n4:memory:/mine\n1:cpu,cpuacct:/elsewhere\n0::/\n";
    const host = await detectCgroups({ root, membership, pid: 77 });
    const cgroup = await host.create("one", DEFAULT_LIMITS);
    expect(host).toMatchObject({ kind: "v1", enforces: { memory: true, tasks: true, cpu: true } });
    expect(await text(root, "memory/mine/guildhall-77/one/memory.limit_in_bytes")).toBe(String(1024 ** 3));
    expect(await text(root, "pids/guildhall-77/one/pids.max")).toBe("128");
    expect(await text(root, "cpu/guildhall-77/one/cpu.cfs_quota_us")).toBe("100000");
    expect(cgroup?.joinFiles).toHaveLength(3);
  });

  test("groups of an engine that was killed are removed", async () => {
    const root = await mkdtemp(join(tmpdir(), "guildhall-cgroup-"));
    await mkdir(join(root, "memory/guildhall-4194304/old"), { recursive: true });
    await mkdir(join(root, "pids"));
    await detectCgroups({ root, membership: "2:memory:/\n1:pids:/\n", pid: 77 });
    await expect(access(join(root, "memory/guildhall-4194304"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});
