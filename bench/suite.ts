/**
 * The contract of a bench: a file `bench/<name>.ts` exports `suite`, and `run.ts` finds it by its name. A bench
 * measures and prints; it never passes or fails by the clock.
 */
import { execFileSync } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";

export interface BenchOptions {
  /** Fewer cases or rounds than usual; null = all. */
  limit: number | null;
  /** A file or folder of cases instead of the suite's own; null = its own. */
  data: string | null;
  seed: number;
  /** Go on with the results of an interrupted run. */
  resume: boolean;
  /** GUILDHALL_HOME: where the models and toolchains are. */
  home: string;
  /** A line for the person who waits; goes to stderr. */
  say: (line: string) => void;
}

/** A figure, or a distribution, or figures by part. */
export type Metric = number | string | null | { [part: string]: Metric } | Metric[];

export interface BenchResult {
  /** Cases or rounds that were measured. */
  n: number;
  metrics: Record<string, Metric>;
  baseline: Record<string, Metric>;
}

export interface BenchReport extends BenchResult {
  suite: string;
  machine: { cpu: string; cores: number; memoryBytes: number; node: string };
  /** Load averages of one minute; far above the number of cores the times say more about the machine's other work. */
  load: { before: number; after: number };
  commit: string;
  startedAt: string;
}

export interface BenchSuite {
  name: string;
  run(options: BenchOptions): Promise<BenchReport>;
}

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], { cwd: import.meta.dirname, encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}

/** A suite from a function that only measures; machine, commit and time are added here. */
export function benchSuite(name: string, measure: (options: BenchOptions) => Promise<BenchResult>): BenchSuite {
  return {
    name,
    run: async (options) => {
      const startedAt = new Date().toISOString();
      // The tree may move on while a long suite runs.
      const measuredCommit = commit();
      const before = rounded(loadavg()[0] ?? 0) ?? 0;
      const result = await measure(options);
      const [first] = cpus();
      const machine = { cpu: first?.model ?? "", cores: cpus().length, memoryBytes: totalmem(), node: process.version };
      const load = { before, after: rounded(loadavg()[0] ?? 0) ?? 0 };
      return { suite: name, ...result, machine, load, commit: measuredCommit, startedAt };
    },
  };
}

/** Value below which the given share (0 to 1) of the numbers lies, by the nearest rank; null for none. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** Middle of the numbers; null for none. */
export function median(values: readonly number[]): number | null {
  return percentile(values, 0.5);
}

/** To three significant digits after the point, for reading. */
export function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}
