import { spawn } from "node:child_process";
import { SetupError } from "./console.mjs";

/**
 * Runs a command to its end and returns its stdout. Its output is shown only when it fails (or with `inherit`).
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, inherit?: boolean, remedy?: string, timeoutMs?: number}} [options]
 * @returns {Promise<string>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.inherit ? ["ignore", 2, 2] : ["ignore", "pipe", "pipe"],
      timeout: options.timeoutMs,
    });
    let stdout = "";
    let tail = "";
    const keep = (text) => {
      tail = (tail + text).slice(-4000);
    };
    child.stdout?.on("data", (chunk) => {
      stdout += chunk;
      keep(String(chunk));
    });
    child.stderr?.on("data", (chunk) => keep(String(chunk)));
    child.on("error", (error) =>
      reject(
        new SetupError(`Could not run ${command}: ${error.message}`, options.remedy ?? "Install it and start again."),
      ),
    );
    child.on("close", (code, signal) => {
      if (code === 0) return resolve(stdout);
      reject(
        new SetupError(
          `${command} ${args.slice(0, 3).join(" ")} ended with ${signal ?? `exit code ${code}`}.\n${tail.trim()}`,
          options.remedy ?? "Read the lines above, mend it, and start again: finished steps are not repeated.",
        ),
      );
    });
  });
}

/** True when the command runs and exits 0. */
export async function succeeds(command, args) {
  try {
    await run(command, args, { timeoutMs: 20_000 });
    return true;
  } catch {
    return false;
  }
}
