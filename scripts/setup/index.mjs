import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { say, step } from "./console.mjs";
import { HOME, NO_APT, OFFLINE, ROOT } from "./paths.mjs";
import { run } from "./process.mjs";
import { whenStale } from "./stamps.mjs";
import { describeMissing, installPackages, missingPackages } from "./system-packages.mjs";
import { childEnv, ensureNode, ensurePnpm, missingToolchain, nodeBinary, pnpm } from "./toolchain.mjs";

const done = (ran, detail) => (ran ? detail : "up to date");

/** Lines of everything the next start fetches or installs; empty when nothing is left to do. */
async function plan(packages) {
  const lines = await missingToolchain();
  if (!existsSync(join(ROOT, "node_modules")))
    lines.push("JavaScript packages from the npm registry (about 450 MB on disk)");
  if (packages.length > 0) lines.push(describeMissing(packages));
  if (!existsSync(join(HOME, "toolchains", "node", "node_modules"))) {
    lines.push("the packages prototypes are built with, from the npm registry (about 200 MB on disk)");
  }
  if (!existsSync(join(HOME, "models"))) {
    lines.push("the default model, 1.1 GB, and the text embedder, 90 MB (in the background, after the page opens)");
  }
  return lines;
}

/**
 * Brings the checkout to a state in which the engine can start. Every step is idempotent.
 * @param {{quiet?: boolean}} [options] quiet: print nothing unless there is something to do
 */
export async function setUp(options = {}) {
  const packages = await missingPackages();
  const lines = await plan(packages);
  if (lines.length > 0 || !options.quiet) {
    say("Guildhall set-up");
    for (const line of lines) say(`  • will fetch: ${line}`);
    if (OFFLINE) say("  • GUILDHALL_OFFLINE=1: no network is used");
    if (NO_APT) say("  • GUILDHALL_NO_APT=1: no system package is installed");
  }
  const act = options.quiet && lines.length === 0 ? async (_name, work) => void (await work()) : step;
  await mkdir(HOME, { recursive: true });
  await act("Node 24", ensureNode);
  await act("pnpm", ensurePnpm);
  await act("system packages", () => installPackages(packages));
  await act("JavaScript packages", async () => {
    const manifests = [
      "pnpm-lock.yaml",
      "pnpm-workspace.yaml",
      "package.json",
      "apps/engine/package.json",
      "apps/web/package.json",
    ];
    const args = ["install", "--frozen-lockfile", ...(OFFLINE ? ["--offline"] : [])];
    const ran = await whenStale(
      "packages",
      manifests,
      async () => void (await pnpm(args, { cwd: ROOT })),
      async () => existsSync(join(ROOT, "node_modules", ".modules.yaml")),
    );
    return done(ran, "installed");
  });
  await act("database client", async () => {
    const ran = await whenStale(
      "database-client",
      ["prisma", "packages/db/package.json"],
      async () => {
        await pnpm(["--filter", "@guildhall/db", "generate"], { cwd: ROOT });
      },
      async () => existsSync(join(ROOT, "packages", "db", "generated")),
    );
    return done(ran, "generated");
  });
  await act("workspace pages", async () => {
    const inputs = [
      "apps/web",
      "packages/contracts/src",
      "packages/experts/src",
      "packages/blueprints/src",
      "pnpm-lock.yaml",
    ];
    const ran = await whenStale(
      "web",
      inputs,
      async () => {
        const env = childEnv({ NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" });
        await pnpm(["--filter", "@guildhall/web", "build"], { cwd: ROOT, env });
      },
      async () => existsSync(join(ROOT, "apps", "web", "out", "index.html")),
    );
    return done(ran, "built");
  });
  await act("sandbox toolchain", async () => {
    const ran = await whenStale(
      "sandbox-toolchain",
      ["apps/engine/toolchains"],
      async () => {
        await run(nodeBinary(), [join(ROOT, "apps/engine/src/sandbox/install-toolchains.ts")], {
          env: childEnv({ GUILDHALL_HOME: HOME }),
        });
      },
      async () => existsSync(join(HOME, "toolchains", "node", "node_modules")),
    );
    return done(ran, "installed");
  });
}
