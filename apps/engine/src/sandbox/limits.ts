import type { LimitedProgram, SandboxLimits } from "./ports.ts";

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

/** What a sandbox gets when nothing else is asked for. */
export const DEFAULT_LIMITS: SandboxLimits = {
  cpus: 1,
  memoryBytes: GIB,
  tasks: 128,
  wallMs: 120_000,
  outputBytes: MIB,
  tmpBytes: 256 * MIB,
  workspaceBytes: 2 * GIB,
};

/** Programs with many threads: Chromium takes 118 tasks for a trivial page, and Vite and vitest are like it. */
export const MANY_THREADS: Partial<SandboxLimits> = { tasks: 512, memoryBytes: 2 * GIB };

const DAY_MS = 24 * 3600 * 1000;

/** The server of a preview. It may log each request for a day; what is kept of it is bounded by the log. */
export const PREVIEW_LIMITS: Partial<SandboxLimits> = { ...MANY_THREADS, wallMs: DAY_MS, outputBytes: GIB };

export const TERMINAL_LIMITS: Partial<SandboxLimits> = { ...MANY_THREADS, wallMs: DAY_MS };

/** A program that says this many times its stored output is flooding and is ended. */
export const FLOOD_FACTOR = 16;

/** setTimeout takes no more than 2^31-1 ms. */
const MAX_WALL_MS = 2 ** 31 - 1;

/** Defaults, those of the toolchains, then what the caller asks for. */
export function limitsOf(spec: LimitedProgram): SandboxLimits {
  const toolchain = spec.toolchains.includes("chromium") ? MANY_THREADS : {};
  const limits = { ...DEFAULT_LIMITS, ...toolchain, ...spec.limits };
  return { ...limits, wallMs: Math.min(limits.wallMs, MAX_WALL_MS) };
}

export function formatBytes(bytes: number): string {
  if (bytes >= GIB) return `${trim(bytes / GIB)} GiB`;
  if (bytes >= MIB) return `${trim(bytes / MIB)} MiB`;
  return `${trim(bytes / 1024)} KiB`;
}

/** Short times in seconds, which is how limits are thought of; long ones in minutes and hours. */
export function formatTime(ms: number): string {
  if (ms >= 3600 * 1000) return `${trim(ms / (3600 * 1000))} h`;
  return ms >= 300_000 ? `${trim(ms / 60_000)} min` : `${trim(ms / 1000)} s`;
}

function trim(value: number): string {
  return Number(value.toFixed(1)).toString();
}
