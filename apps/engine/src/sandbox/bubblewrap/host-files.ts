import { existsSync, lstatSync, readlinkSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Toolchain } from "../ports.ts";
import { requireJdk } from "../toolchains/java-toolchain.ts";
import { requireJunit } from "../toolchains/junit-toolchain.ts";
import { nodeToolchainDir, SCRATCH_FOLDERS } from "../toolchains/node-toolchain.ts";
import { PYTHON_PACKAGES, pythonToolchainDir } from "../toolchains/python-toolchain.ts";

const PROGRAMS = fileURLToPath(new URL("../programs/", import.meta.url));

/** What programs look for in /etc, none of it from this host: who am I, what is localhost. */
const ETC_FILES: Record<string, string> = {
  passwd: "guildhall:x:1000:1000:guildhall:/tmp/home:/bin/bash\nnobody:x:65534:65534:nobody:/nonexistent:/bin/false\n",
  group: "guildhall:x:1000:\nnogroup:x:65534:\n",
  hosts: "127.0.0.1 localhost sandbox\n::1 localhost\n",
  "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
  "host.conf": "multi on\n",
};

/** Parts of the host's /etc that belong to installed programs and hold nothing about the host or its people. */
const ETC_FROM_HOST = [
  "alternatives",
  "bindresvport.blacklist",
  "chromium",
  "chromium.d",
  "debian_version",
  "fonts",
  "inputrc",
  "java-17-openjdk",
  "java-21-openjdk",
  "java-25-openjdk",
  "ld.so.cache",
  "ld.so.conf",
  "ld.so.conf.d",
  "localtime",
  "magic",
  "mime.types",
  "os-release",
  "protocols",
  "python3",
  "python3.11",
  "python3.12",
  "python3.13",
  "services",
  "ssl/certs",
  "ssl/openssl.cnf",
  "terminfo",
  "timezone",
];

const SCRATCH_BYTES = 64 * 1024 ** 2;

/** Folders beside /usr: links into it on a merged system, folders of their own on an older one. */
const SYSTEM_FOLDERS = ["/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"];

/**
 * Writes the /etc every sandbox shares, once for an engine: one mount instead of thirty, which are what a start would
 * spend its time on. `runDir` is private to the engine.
 */
export async function writeEtcFiles(runDir: string): Promise<void> {
  const etc = join(runDir, "etc");
  await mkdir(etc, { recursive: true });
  for (const name of ETC_FROM_HOST.filter((part) => existsSync(`/etc/${part}`))) {
    await mkdir(dirname(join(etc, name)), { recursive: true });
    // Files only root may read are left out for everybody else.
    await cp(`/etc/${name}`, join(etc, name), { recursive: true, verbatimSymlinks: true }).catch(() => undefined);
  }
  for (const [name, text] of Object.entries(ETC_FILES)) await writeFile(join(etc, name), text);
}

/** The files of that /etc without which no sandbox is what it should be. */
export const etcFilesOf = (runDir: string): string[] => Object.keys(ETC_FILES).map((name) => join(runDir, "etc", name));

const bind = (from: string, to: string) => ["--ro-bind", from, to];

function systemMounts(): string[] {
  const args = bind("/usr", "/usr");
  for (const folder of SYSTEM_FOLDERS) {
    const facts = lstatSync(folder, { throwIfNoEntry: false });
    if (facts?.isSymbolicLink()) args.push("--symlink", readlinkSync(folder), folder);
    else if (facts) args.push(...bind(folder, folder));
  }
  return args;
}

/** The engine's own Node: the binary alone, and npm where the installation has it. */
function nodeMounts(): string[] {
  const args = bind(process.execPath, "/opt/node/bin/node");
  const npm = join(dirname(process.execPath), "../lib/node_modules/npm");
  if (existsSync(npm)) {
    args.push(...bind(npm, "/opt/node/lib/node_modules/npm"));
    args.push("--symlink", "../lib/node_modules/npm/bin/npm-cli.js", "/opt/node/bin/npm");
    args.push("--symlink", "../lib/node_modules/npm/bin/npx-cli.js", "/opt/node/bin/npx");
  }
  for (const name of ["static-server.mjs", "relay.mjs"])
    args.push(...bind(join(PROGRAMS, name), `/opt/guildhall/${name}`));
  return args;
}

/** The packages, with room in memory where tools that find this folder keep what they may forget. */
function packageMounts(packages: string): string[] {
  if (!existsSync(packages)) return [];
  const scratch = SCRATCH_FOLDERS.filter((name) => existsSync(join(packages, name)));
  return [
    ...bind(packages, "/node_modules"),
    ...scratch.flatMap((name) => ["--size", String(SCRATCH_BYTES), "--tmpfs", `/node_modules/${name}`]),
  ];
}

/**
 * Read-only mounts of the system and the toolchains as bwrap options. Python and Chromium are part of /usr, the packages
 * of services lie at /opt/python-packages; node brings the engine's Node at /opt/node and the packages at /node_modules,
 * java a JDK at /opt/java, junit its jars at /opt/junit. Throws AppError SANDBOX_UNAVAILABLE where java or junit is
 * wanted and there is none.
 */
export function toolMounts(runDir: string, guildhallHome: string, toolchains: Toolchain[]): string[] {
  const args = [...systemMounts(), ...bind(join(runDir, "etc"), "/etc")];
  if (toolchains.includes("junit")) args.push(...bind(requireJunit(guildhallHome), "/opt/junit"));
  if (toolchains.includes("java")) args.push(...bind(requireJdk(), "/opt/java"));
  const packages = pythonToolchainDir(guildhallHome);
  if (toolchains.includes("python") && existsSync(packages)) args.push(...bind(packages, PYTHON_PACKAGES));
  if (!toolchains.includes("node")) return args;
  return [...args, ...nodeMounts(), ...packageMounts(join(nodeToolchainDir(guildhallHome), "node_modules"))];
}
