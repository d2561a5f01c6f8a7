/**
 * `npm start`: set-up, then the engine in the foreground. `npm start -- --check` starts it, waits until it is
 * ready, prints the doctor's table and stops: exit 0 when no check failed.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { reportFailure, say } from "./setup/console.mjs";
import { setUp } from "./setup/index.mjs";
import { HOME, ROOT } from "./setup/paths.mjs";
import { childEnv, nodeBinary } from "./setup/toolchain.mjs";

const check = process.argv.includes("--check");

try {
  if (process.platform !== "linux") say("Guildhall runs on Linux and WSL2; this system is not proved.");
  await setUp();
  const entry = join(ROOT, "apps/engine/src/main.ts");
  const engine = spawn(nodeBinary(), [entry, ...(check ? ["--check"] : [])], {
    cwd: ROOT,
    env: childEnv({ GUILDHALL_HOME: HOME }),
    stdio: "inherit",
  });
  // The engine shuts down in order by itself, and takes what the terminal told it too for one signal with this; a
  // second one here must not leave it behind.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => engine.kill(signal));
  engine.on("close", (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
