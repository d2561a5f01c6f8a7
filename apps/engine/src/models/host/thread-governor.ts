import { readFileSync } from "node:fs";
import { cpus } from "node:os";

const SAMPLE_MS = 250;
/** The kernel counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;
/** Others may take this part of a processor before a thread is given up for them. */
const TOLERATED = 0.3;

/**
 * How many threads pay off while other programs take `othersBusy` processors. llama.cpp's threads wait for each other
 * by spinning: with one thread more than there are free processors every step waits for the scheduler, and two
 * threads on two processors beside one busy program write 3 tokens a second where one thread writes 50 (measured).
 */
export function threadsBeside(othersBusy: number, processors: number, most: number): number {
  return Math.max(1, Math.min(most, Math.floor(processors - othersBusy + TOLERATED)));
}

/** Busy processor time of the whole machine in seconds; null where the kernel does not tell. */
function machineSeconds(): number | null {
  try {
    const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = readFileSync("/proc/stat", "utf8")
      .split("\n", 1)
      .join("")
      .split(/\s+/)
      .map(Number);
    return (user + nice + system + irq + softirq) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Tells `apply` how many threads to use, four times a second and only when it changes. Never keeps a process alive. */
export function governThreads(most: number, apply: (threads: number) => void): void {
  const processors = cpus().length;
  let now = most;
  let last = { at: performance.now(), machine: machineSeconds(), own: ownSeconds() };
  const sample = (): void => {
    const next = { at: performance.now(), machine: machineSeconds(), own: ownSeconds() };
    const seconds = (next.at - last.at) / 1000;
    if (next.machine !== null && last.machine !== null && seconds > 0) {
      const others = (next.machine - last.machine - (next.own - last.own)) / seconds;
      const threads = threadsBeside(Math.max(0, others), processors, most);
      if (threads !== now) apply(threads);
      now = threads;
    }
    last = next;
  };
  if (last.machine !== null && most > 1) setInterval(sample, SAMPLE_MS).unref();
}
