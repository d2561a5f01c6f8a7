import { execFile } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CgroupHost, noCgroups } from "../cgroups/cgroup-host.ts";
import { detectCgroups } from "../cgroups/detect-cgroups.ts";
import { DEFAULT_LIMITS } from "../limits.ts";
import { bwrapArguments } from "./bwrap-arguments.ts";
import { readHostFacts } from "./host-facts.ts";
import { etcFilesOf, toolMounts, writeEtcFiles } from "./host-files.ts";
import { JOIN_FAILED, launchLine } from "./launch-line.ts";
import { isAlive } from "./process-tree.ts";
import { explainRefusal, INSTALL_BWRAP, unavailable } from "./refusals.ts";
import { buildSeccompFilter } from "./seccomp-filter.ts";

const PLACES = ["/usr/bin/bwrap", "/usr/local/bin/bwrap", "/bin/bwrap"];
const RUN_PREFIX = "guildhall-sandbox-";
const TRIAL_MS = 10_000;

/** What was found out about this host by starting one sandbox. */
export interface BwrapHost {
  bwrap: string;
  /** Private folder of this engine for the files sandboxes are started with. */
  runDir: string;
  filterFile: string | null;
  disableUserns: boolean;
  cgroups: CgroupHost;
}

interface Trial {
  code: number;
  stderr: string;
}

/** Folders of engines that were killed and could not tidy up. */
async function sweepOldRunDirs(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(RUN_PREFIX)) continue;
    const pid = Number(name.slice(RUN_PREFIX.length).split("-")[0]);
    if (Number.isInteger(pid) && !(await isAlive(pid))) {
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

async function makeRunDir(): Promise<string> {
  await sweepOldRunDirs();
  const runDir = await mkdtemp(join(tmpdir(), `${RUN_PREFIX}${process.pid}-`));
  process.once("exit", () => rmSync(runDir, { recursive: true, force: true }));
  await writeEtcFiles(runDir);
  return runDir;
}

async function tryStart(host: BwrapHost, home: string): Promise<Trial> {
  const workspaceDir = join(host.runDir, "trial");
  await mkdir(workspaceDir, { recursive: true });
  const cgroup = await host.cgroups.create("trial", DEFAULT_LIMITS);
  const argsFile = join(host.runDir, "trial.args");
  const spec = {
    workspaceDir,
    workspaceAccess: "read-only" as const,
    argv: ["/bin/true"],
    toolchains: [],
    network: "none" as const,
  };
  const args = bwrapArguments({
    spec,
    limits: DEFAULT_LIMITS,
    tools: toolMounts(host.runDir, home, []),
    relayDir: null,
    terminal: false,
    disableUserns: host.disableUserns,
    filter: host.filterFile !== null,
    status: false,
  });
  await writeFile(argsFile, args.join("\0"));
  const line = launchLine({
    ...host,
    argsFile,
    joinFiles: cgroup?.joinFiles ?? [],
    fileBytes: DEFAULT_LIMITS.workspaceBytes,
    taskLimit: null,
    argv: spec.argv,
  });
  try {
    return await new Promise<Trial>((resolve) => {
      execFile("/bin/sh", line, { env: {}, timeout: TRIAL_MS }, (error, _stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? -1) : 0, stderr });
      });
    });
  } finally {
    await cgroup?.remove();
  }
}

/**
 * Prepares this host and proves that a sandbox starts. `bwrap` null looks in the usual places. Throws AppError
 * SANDBOX_UNAVAILABLE with the remedy for this machine; there is no other way to run anything.
 */
export async function openBwrapHost(home: string, bwrapPath: string | null = null): Promise<BwrapHost> {
  const bwrap = bwrapPath ?? PLACES.find((place) => existsSync(place));
  if (bwrap === undefined || !existsSync(bwrap)) throw unavailable(INSTALL_BWRAP);
  const runDir = await makeRunDir();
  const filter = buildSeccompFilter(process.arch);
  const filterFile = filter ? join(runDir, "filter.bpf") : null;
  if (filter && filterFile) await writeFile(filterFile, filter);
  const host: BwrapHost = { bwrap, runDir, filterFile, disableUserns: true, cgroups: await detectCgroups() };

  let trial = await tryStart(host, home);
  if (trial.code === JOIN_FAILED) {
    host.cgroups = noCgroups("control groups can be made here, but not joined");
    trial = await tryStart(host, home);
  }
  if (trial.code !== 0) {
    // Older bubblewrap and some kernels lack it; the filter denies new user namespaces as well.
    host.disableUserns = false;
    trial = await tryStart(host, home);
  }
  if (trial.code !== 0) {
    await rm(runDir, { recursive: true, force: true });
    throw unavailable(explainRefusal(trial.stderr, await readHostFacts()));
  }
  return host;
}

/** Is everything still there that sandboxes are started with? Temporary folders are tidied while an engine runs. */
export function isWhole({ runDir, filterFile }: Pick<BwrapHost, "runDir" | "filterFile">): boolean {
  return [...etcFilesOf(runDir), ...(filterFile ? [filterFile] : [])].every((file) => existsSync(file));
}
