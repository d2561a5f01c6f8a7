import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { AppError } from "@guildhall/contracts";
import { installStaged, isInstalled } from "./staged-install.ts";

const SOURCE = fileURLToPath(new URL("../../../toolchains/node/", import.meta.url));
const INSTALL_MS = 10 * 60 * 1000;
/** Folders Vite and vitest write to beside the packages they come from; mounted in memory inside a sandbox. */
export const SCRATCH_FOLDERS = [".vite", ".vite-temp"];
const execFileAsync = promisify(execFile);

/** Loads what carries native code, so that a platform without its optional package is found now and not in a build. */
const PROBE = `
  const { build } = await import("vite");
  const ts = await import("typescript");
  await import("playwright-core");
  if (typeof build !== "function" || !ts.version) throw new Error("incomplete");
`;

/** Where the packages of the Node toolchain lie, to be mounted at /node_modules. */
export function nodeToolchainDir(guildhallHome: string): string {
  return join(guildhallHome, "toolchains", "node");
}

/** True when the packages are there and belong to this engine's lock file. */
export async function nodeToolchainReady(guildhallHome: string): Promise<boolean> {
  return isInstalled(nodeToolchainDir(guildhallHome), await wantedStamp());
}

async function wantedStamp(): Promise<string> {
  const hash = createHash("sha256");
  hash.update(await readFile(join(SOURCE, "package-lock.json")));
  // Native parts are chosen for the platform at install time.
  hash.update(`${process.platform}-${process.arch} ${SCRATCH_FOLDERS.join()}`);
  return hash.digest("hex");
}

/**
 * Installs the packages prototypes find at /node_modules, from the lock file and without install scripts.
 * Returns false when they were already there. Throws AppError OFFLINE with the remedy when npm fails.
 */
export async function installNodeToolchain(guildhallHome: string): Promise<boolean> {
  return installStaged(nodeToolchainDir(guildhallHome), await wantedStamp(), async (staging) => {
    for (const name of ["package.json", "package-lock.json"]) await copyFile(join(SOURCE, name), join(staging, name));
    await runNpm(staging);
    await execFileAsync(process.execPath, ["--input-type=module", "--eval", PROBE], { cwd: staging });
    for (const name of SCRATCH_FOLDERS) await mkdir(join(staging, "node_modules", name), { recursive: true });
  });
}

async function runNpm(folder: string): Promise<void> {
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  try {
    await execFileAsync("npm", args, { cwd: folder, timeout: INSTALL_MS, maxBuffer: 4 * 1024 * 1024 });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.trim().split("\n").slice(-3).join(" ") : "";
    throw new AppError(
      "OFFLINE",
      `The packages that prototypes are built with could not be installed. ${said.slice(0, 400)}`,
      "Check that npm reaches its registry, then run `npm start` again.",
      { cause },
    );
  }
}
