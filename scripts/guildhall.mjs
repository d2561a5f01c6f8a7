/** `npm run --silent guildhall -- <command> [--json]`: the headless door. Attaches to a running engine or starts one. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { reportFailure } from "./setup/console.mjs";
import { setUp } from "./setup/index.mjs";
import { HOME, ROOT } from "./setup/paths.mjs";
import { childEnv, nodeBinary } from "./setup/toolchain.mjs";

/** What is no command of the engine but a program of its own. */
const PROGRAMS = {
  bench: "bench/run.ts",
  "train-gate": "apps/engine/src/guild/gate/training/train-gate.ts",
  "train-words": "apps/engine/src/guild/gate/training/write-vocabulary.ts",
};

try {
  await setUp({ quiet: true });
  const args = process.argv.slice(2);
  const program = PROGRAMS[args[0]];
  const entry = join(ROOT, program ?? "apps/engine/src/api/cli/guildhall.ts");
  const child = spawn(nodeBinary(), [entry, ...(program ? args.slice(1) : args)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: childEnv({ GUILDHALL_HOME: HOME }),
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("close", (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
} catch (error) {
  reportFailure(error);
  if (process.argv.includes("--json")) {
    const { message, remedy = "Read the lines on stderr, mend it, and start again." } = error;
    process.stdout.write(`${JSON.stringify({ ok: false, error: { code: "INTERNAL", message, remedy } })}\n`);
  }
  process.exit(1);
}
