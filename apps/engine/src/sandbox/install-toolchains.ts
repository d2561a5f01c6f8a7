import { AppError } from "@guildhall/contracts";
import { readEnv } from "../platform/index.ts";
import { installJunit } from "./toolchains/junit-toolchain.ts";
import { installNodeToolchain, nodeToolchainReady } from "./toolchains/node-toolchain.ts";
import { installPythonToolchain, pythonToolchainReady } from "./toolchains/python-toolchain.ts";

/** Entry point of set-up: brings the packages prototypes are built with to GUILDHALL_HOME. */
const env = readEnv();
if (env.offline && !((await nodeToolchainReady(env.home)) && (await pythonToolchainReady(env.home)))) {
  const missing = new AppError(
    "OFFLINE",
    "The packages that prototypes are built with are missing, and GUILDHALL_OFFLINE=1 forbids fetching them.",
    `Copy ${env.home}/toolchains from a machine that has it, or start once with the network.`,
  );
  process.stderr.write(`${missing.message} ${missing.remedy}\n`);
  process.exit(1);
}
const told = (error: unknown): void => {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message} ${error.remedy}\n`);
};
// Both run to their end: what one fetched is not fetched again when the other failed.
const outcomes = await Promise.allSettled([installNodeToolchain(env.home), installPythonToolchain(env.home)]);
const failed = outcomes.filter((outcome) => outcome.status === "rejected");
for (const { reason } of failed) told(reason);
if (failed.length > 0) process.exit(1);
// Only tests in Java need it: set-up goes on without.
if (!env.offline) await installJunit(env.home).catch(told);
const installed = outcomes.some((outcome) => outcome.status === "fulfilled" && outcome.value);
process.stdout.write(installed ? "sandbox packages installed\n" : "sandbox packages up to date\n");
