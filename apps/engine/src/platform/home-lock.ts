import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { AppError } from "@guildhall/contracts";

const GUARD_ATTEMPTS = 100;
const GUARD_PAUSE_MS = 20;

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
 * Lets one process at a time look at and replace the lock file. An abstract socket is free again the moment its
 * process dies, so the guard itself can never be left behind.
 */
async function guardTaking<T>(home: string, work: () => Promise<T>): Promise<T> {
  const name = `\0guildhall-lock-${createHash("sha256").update(home).digest("hex").slice(0, 32)}`;
  const guard = createServer();
  for (let attempt = 1; ; attempt += 1) {
    try {
      guard.listen(name);
      await once(guard, "listening");
      break;
    } catch (cause) {
      if (attempt === GUARD_ATTEMPTS) {
        throw new AppError("BUSY", `The lock of ${home} changes hands.`, "Try again in a moment.", { cause });
      }
      await delay(GUARD_PAUSE_MS);
    }
  }
  try {
    return await work();
  } finally {
    guard.close();
    await once(guard, "close");
  }
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
  await guardTaking(home, async () => {
    const holder = await homeHolder(home);
    if (holder) {
      throw new AppError(
        "BUSY",
        `Another Guildhall (process ${holder.pid}) already uses ${home}.`,
        "Use that one, stop it first, or set GUILDHALL_HOME to another folder.",
      );
    }
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, JSON.stringify(own), { mode: 0o600 });
    await rename(draft, file);
  });
  return { release: () => releaseLock(file, own) };
}

async function releaseLock(file: string, own: Holder): Promise<void> {
  const holder = await readHolder(file);
  if (holder?.pid === own.pid && holder.startTicks === own.startTicks) await rm(file, { force: true });
}
