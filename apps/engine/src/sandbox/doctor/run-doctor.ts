import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DoctorCheck, toErrorBody } from "@guildhall/contracts";
import type { BwrapHost } from "../bubblewrap/bwrap-host.ts";
import type { SandboxDriver } from "../ports.ts";
import { type Attack, carryOut } from "./attack.ts";
import { ISOLATION_ATTACKS } from "./isolation-attacks.ts";
import { LIMIT_ATTACKS } from "./limit-attacks.ts";
import { checkTools } from "./tool-checks.ts";

const DELEGATE =
  "Start it with `systemd-run --user --scope -p Delegate=yes npm start`, so that the kernel keeps the limits.";

/** What the kernel keeps here, and what only the watchdog does. */
export function checkCgroups(cgroups: BwrapHost["cgroups"]): DoctorCheck {
  const about = { id: "sandbox.cgroups", title: "Limits kept by the kernel" };
  if (cgroups.kind === "none") {
    const detail = `${cgroups.detail}: limits on memory, processes and CPU are advisory, a watchdog ends what passes them.`;
    return { ...about, status: "degraded", detail, remedy: DELEGATE };
  }
  if (cgroups.kind === "v2") {
    const detail = `${cgroups.detail}; unproven: this path was written on a machine without it and tested on a tree of files.`;
    return { ...about, status: "degraded", detail, remedy: "Look at the attacks below: they were carried out here." };
  }
  return {
    ...about,
    status: "ok",
    detail: `${cgroups.detail}: memory, processes${cgroups.enforces.cpu ? ", CPU" : ""}.`,
    remedy: "",
  };
}

function checkFilter(host: BwrapHost): DoctorCheck {
  const missing = [host.filterFile ? "" : "system call filter", host.disableUserns ? "" : "bwrap --disable-userns"];
  const names = missing.filter(Boolean).join(" and ");
  return {
    id: "sandbox.filter",
    title: "System call filter",
    status: names === "" ? "ok" : "degraded",
    detail: names === "" ? "Dangerous system calls and new namespaces are refused." : `Not to be had here: ${names}.`,
    remedy: names === "" ? "" : "Use a newer bubblewrap and an x64 or arm64 machine.",
  };
}

async function checkAttack(driver: SandboxDriver, attack: Attack, enforced: boolean): Promise<DoctorCheck> {
  const about = { id: attack.id, title: attack.title };
  try {
    const { held, detail } = await carryOut(driver, attack);
    if (!held)
      return { ...about, status: "failed", detail, remedy: "Do not run code you do not trust on this machine." };
    return enforced
      ? { ...about, status: "ok", detail, remedy: "" }
      : { ...about, status: "degraded", detail: `${detail} Advisory: the watchdog did it.`, remedy: DELEGATE };
  } catch (error) {
    const { message, remedy } = toErrorBody(error);
    return { ...about, status: "failed", detail: message, remedy };
  }
}

/** Proves every promise by trying to break it, one after the other. Takes some seconds. Never throws. */
export async function runDoctor(options: {
  driver: SandboxDriver;
  host: () => Promise<BwrapHost>;
}): Promise<DoctorCheck[]> {
  let host: BwrapHost;
  try {
    host = await options.host();
  } catch (error) {
    const { message, remedy } = toErrorBody(error);
    return [{ id: "sandbox.start", title: "Sandbox", status: "failed", detail: message, remedy }];
  }
  const checks: DoctorCheck[] = [
    { id: "sandbox.start", title: "Sandbox", status: "ok", detail: `${host.bwrap} starts.`, remedy: "" },
    checkCgroups(host.cgroups),
    checkFilter(host),
  ];
  for (const attack of [...ISOLATION_ATTACKS, ...LIMIT_ATTACKS]) {
    const enforced = attack.limit === undefined || host.cgroups.enforces[attack.limit];
    checks.push(await checkAttack(options.driver, attack, enforced));
  }
  const workspaceDir = await mkdtemp(join(tmpdir(), "guildhall-doctor-"));
  try {
    checks.push(...(await checkTools(options.driver, workspaceDir)));
  } finally {
    await rm(workspaceDir, { recursive: true, force: true });
  }
  return checks;
}
