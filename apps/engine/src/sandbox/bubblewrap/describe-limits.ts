import { formatBytes, formatTime, limitsOf } from "../limits.ts";
import type { LimitedProgram, SandboxDriver } from "../ports.ts";
import type { BwrapHost } from "./bwrap-host.ts";

/** The limits of a program as the person sees them, each with whether the kernel keeps it here. */
export function describeLimits(
  host: BwrapHost,
  program: LimitedProgram = { toolchains: [] },
): Awaited<ReturnType<SandboxDriver["limits"]>> {
  const { enforces } = host.cgroups;
  const limits = limitsOf(program);
  return [
    { label: "Network", value: "none", enforced: true },
    { label: "CPU", value: String(limits.cpus), enforced: enforces.cpu },
    // Without control groups the watchdog ends a program some tenths of a second too late: that is advice.
    { label: "Memory", value: formatBytes(limits.memoryBytes), enforced: enforces.memory },
    { label: "Processes and threads", value: String(limits.tasks), enforced: enforces.tasks },
    { label: "Time", value: formatTime(limits.wallMs), enforced: true },
    { label: "Stored output", value: formatBytes(limits.outputBytes), enforced: true },
    { label: "/tmp", value: formatBytes(limits.tmpBytes), enforced: true },
    { label: "Project folder", value: formatBytes(limits.workspaceBytes), enforced: true },
  ];
}
