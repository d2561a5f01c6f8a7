import { mkdir, readFile, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const REMOVE_TRIES = 200;
const REMOVE_PAUSE_MS = 10;

/** Makes `parent/child`; another sandbox may just be removing the empty parent. */
export async function makeCgroupFolder(
  folder: string,
  prepareParent: (parent: string) => Promise<void>,
): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await mkdir(dirname(folder), { recursive: true });
      await prepareParent(dirname(folder));
      await mkdir(folder, { recursive: true });
      return;
    } catch (error) {
      if (tries >= 5 || (error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

export async function readPids(folder: string): Promise<number[]> {
  const text = await readFile(join(folder, "cgroup.procs"), "utf8").catch(() => "");
  return text.split("\n").filter(Boolean).map(Number);
}

/** Number after `name` in a file of `name value` lines; 0 when it is not there. */
export async function readCounter(file: string, name: string): Promise<number> {
  const text = await readFile(file, "utf8").catch(() => "");
  const line = text.split("\n").find((candidate) => candidate.startsWith(`${name} `));
  return line ? Number(line.slice(name.length + 1)) : 0;
}

export const writeControl = (file: string, value: string | number): Promise<void> => writeFile(file, String(value));

export function killPids(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

/** Ends what is left inside, then removes the folder and its parent when that is empty. */
export async function removeCgroupFolder(folder: string): Promise<void> {
  for (let tries = 0; tries < REMOVE_TRIES; tries++) {
    try {
      await rmdir(folder);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") break;
      killPids(await readPids(folder), "SIGKILL");
      await pause(REMOVE_PAUSE_MS);
    }
  }
  // The parent holds the other sandboxes of this engine: the last one to end removes it.
  await rmdir(dirname(folder)).catch(() => undefined);
}
