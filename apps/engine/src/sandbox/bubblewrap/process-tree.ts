import { readdir, readFile } from "node:fs/promises";

/** Children of a process of this host; empty when it is gone or the kernel does not tell. */
async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, "utf8").catch(() => "")),
  );
  return lists.flatMap((list) => list.split(" ").filter(Boolean).map(Number));
}

/** The one child of bwrap: process 1 of the sandbox; null before it exists. */
export async function firstChild(pid: number): Promise<number | null> {
  return (await childrenOf(pid))[0] ?? null;
}

/** Everything below `pid`, without it. Bounded: a tree larger than `max` is cut. */
export async function descendants(pid: number, max = 5000): Promise<number[]> {
  const found: number[] = [];
  let level = [pid];
  while (level.length > 0 && found.length < max) {
    level = (await Promise.all(level.map(childrenOf))).flat();
    found.push(...level);
  }
  return found.slice(0, max);
}

/** Memory and threads of processes: what is theirs alone, without the files they share. */
export async function usageOf(pids: number[]): Promise<{ memoryBytes: number; tasks: number }> {
  let memoryBytes = 0;
  let tasks = 0;
  for (const pid of pids) {
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
    const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
    memoryBytes += (number("RssAnon") + number("RssShmem")) * 1024;
    tasks += number("Threads");
  }
  return { memoryBytes, tasks };
}

/** False when it is gone or only waits to be collected by its parent. */
export async function isAlive(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const state = stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3);
  return state !== "" && state !== "Z" && state !== "X";
}
