import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { HostFacts } from "./refusals.ts";

async function numberIn(path: string): Promise<number | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  return text === null || text.trim() === "" ? null : Number(text);
}

async function switchIn(path: string): Promise<boolean | null> {
  const value = await numberIn(path);
  return value === null ? null : value === 1;
}

/** What of this host decides whether sandboxes start. */
export async function readHostFacts(): Promise<HostFacts> {
  return {
    inContainer: ["/.dockerenv", "/run/.containerenv"].some((file) => existsSync(file)),
    root: process.getuid?.() === 0,
    apparmorRestricts: await switchIn("/proc/sys/kernel/apparmor_restrict_unprivileged_userns"),
    maxUserNamespaces: await numberIn("/proc/sys/user/max_user_namespaces"),
    unprivilegedUserns: await switchIn("/proc/sys/kernel/unprivileged_userns_clone"),
  };
}
