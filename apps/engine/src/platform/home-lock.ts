import { link, readFile, rename, rm, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@guildhall/contracts";
import { newId } from "@guildhall/db";

interface Holder {
  pid: number;
  /** Changes at every boot of the machine. */
  bootId: string;
  /** Clock ticks since boot at which the process started: tells a reused pid from the holder. */
  startTicks: string;
}

export interface HomeLock {
  release(): Promise<void>;
}

const bootId = async () => (await readFile("/proc/sys/kernel/random/boot_id", "utf8")).trim();

/** Null when there is no such process. */
async function startTicks(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  // The name in parentheses may hold spaces; field 22 is the 20th after it.
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return null;
  }
}

/** Who holds the lock of this home and still runs; null when it is free or its holder died. */
export async function homeHolder(home: string): Promise<{ pid: number } | null> {
  const holder = await readHolder(join(home, "engine.lock"));
  if (!holder || holder.bootId !== (await bootId())) return null;
  return (await startTicks(holder.pid)) === holder.startTicks ? { pid: holder.pid } : null;
}

/**
 * One engine a home: takes `engine.lock`, also over from one that was killed.
 * Throws AppError BUSY when another engine runs on this home.
 */
export async function lockHome(home: string): Promise<HomeLock> {
  const file = join(home, "engine.lock");
  const own: Holder = {
    pid: process.pid,
    bootId: await bootId(),
    startTicks: (await startTicks(process.pid)) ?? "",
  };
  const draft = join(home, `.${newId("lock")}`);
  await writeFile(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      // A hard link appears whole or not at all, and never over an existing file.
      const taken = await link(draft, file).then(
        () => true,
        () => false,
      );
      if (taken) return { release: () => releaseLock(file, own) };
      const holder = await homeHolder(home);
      if (holder) {
        throw new AppError(
          "BUSY",
          `Another Guildhall (process ${holder.pid}) already uses ${home}.`,
          "Use that one, stop it first, or set GUILDHALL_HOME to another folder.",
        );
      }
      // Two takers may both see a dead holder: the one whose rename works removes it, the other tries again.
      const dead = `${draft}.dead`;
      await rename(file, dead).then(
        () => rm(dead, { force: true }),
        () => undefined,
      );
    }
  } finally {
    await unlink(draft);
  }
  throw new AppError("BUSY", `The lock of ${home} changes hands.`, "Try again in a moment.");
}

async function releaseLock(file: string, own: Holder): Promise<void> {
  const holder = await readHolder(file);
  if (holder?.pid === own.pid && holder.startTicks === own.startTicks) await rm(file, { force: true });
}
