import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { AppError } from "@guildhall/contracts";
import { findPip } from "../../platform/index.ts";
import { installStaged, isInstalled } from "./staged-install.ts";

const REQUIREMENTS = fileURLToPath(new URL("../../../toolchains/python/requirements.txt", import.meta.url));
const INSTALL_MS = 10 * 60 * 1000;
/** The Python of the sandbox; the packages are chosen for it, whichever Python runs pip. */
const PYTHON = "/usr/bin/python3";
/** Where the packages lie inside a sandbox. */
export const PYTHON_PACKAGES = "/opt/python-packages";
const run = promisify(execFile);

/** Loads what carries native code, so that a wheel of another platform is found now and not in a build. */
const PROBE = "import fastapi, pydantic_core, uvicorn";

/** Where the packages of the Python toolchain lie. */
export function pythonToolchainDir(guildhallHome: string): string {
  return join(guildhallHome, "toolchains", "python");
}

async function pythonVersion(): Promise<string> {
  const asked = ["-I", "-c", "import sys; print('%d.%d' % sys.version_info[:2])"];
  const { stdout } = await run(PYTHON, asked, { timeout: 20_000 }).catch((cause: unknown) => {
    throw new AppError("SANDBOX_UNAVAILABLE", `There is no ${PYTHON}.`, "Install it: `sudo apt install python3`.", {
      cause,
    });
  });
  return stdout.trim();
}

/** The list of packages, for the platform and Python they were chosen for. */
async function wantedStamp(version: string): Promise<string> {
  const hash = createHash("sha256").update(await readFile(REQUIREMENTS));
  return hash.update(`${process.platform}-${process.arch} ${version}`).digest("hex");
}

/** True when the packages are there and belong to this engine's list and this machine's Python. */
export async function pythonToolchainReady(guildhallHome: string): Promise<boolean> {
  return isInstalled(pythonToolchainDir(guildhallHome), await wantedStamp(await pythonVersion()));
}

/**
 * Installs the packages that services are written with: pinned versions, wheels only, nothing of them is executed by
 * pip. Returns false when they were already there. Throws AppError OFFLINE with the remedy when pip fails.
 */
export async function installPythonToolchain(guildhallHome: string): Promise<boolean> {
  const version = await pythonVersion();
  const target = pythonToolchainDir(guildhallHome);
  return installStaged(target, await wantedStamp(version), async (staging) => {
    await fetchPackages(dirname(target), staging, version);
    await run(PYTHON, ["-s", "-B", "-c", PROBE], { timeout: 60_000, env: { PYTHONPATH: staging } });
  });
}

async function fetchPackages(toolchainsDir: string, into: string, version: string): Promise<void> {
  const [program = "", ...start] = await findPip(toolchainsDir);
  const chosen = ["--only-binary=:all:", "--implementation", "cp", "--python-version", version];
  const quiet = ["--no-input", "--quiet", "--disable-pip-version-check", "--retries", "2"];
  const args = [...start, "install", "--target", into, "--no-deps", ...chosen, ...quiet, "-r", REQUIREMENTS];
  try {
    await run(program, args, { timeout: INSTALL_MS, maxBuffer: 4 * 1024 * 1024 });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.trim().split("\n").slice(-3).join(" ") : "";
    throw new AppError(
      "OFFLINE",
      `The Python packages that services are written with could not be installed. ${said.slice(0, 400)}`,
      "Check that pip reaches its registry, then run `npm start` again.",
      { cause },
    );
  }
}
