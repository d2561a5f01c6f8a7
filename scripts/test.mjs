/**
 * `npm test`: the same set-up as `npm start`, then every check. Ends with the line `N passed, N failed`.
 * `npm test -- --only types,unit` runs some of them.
 */
import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { formatDuration, reportFailure, say } from "./setup/console.mjs";
import { setUp } from "./setup/index.mjs";
import { HOME, ROOT, TOOLCHAIN } from "./setup/paths.mjs";
import { childEnv, nodeBinary } from "./setup/toolchain.mjs";

const reports = join(TOOLCHAIN, "reports");
const bin = (name) => join(ROOT, "node_modules", ".bin", name);

/** A check that is one test by itself: green when the command exits 0. */
const whole = (command, args) => ({ command, args, count: async (code) => (code === 0 ? [1, 0] : [0, 1]) });

async function vitestCounts() {
  const report = JSON.parse(await readFile(join(reports, "vitest.json"), "utf8"));
  const failedFiles = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return [report.numPassedTests, report.numFailedTests + failedFiles.length];
}

async function playwrightCounts() {
  const { stats } = JSON.parse(await readFile(join(reports, "playwright.json"), "utf8"));
  return [stats.expected, stats.unexpected + stats.flaky];
}

const CHECKS = {
  format: whole(bin("biome"), [
    "ci",
    "--error-on-warnings",
    "--diagnostic-level=warn",
    ...(process.stdout.isTTY ? [] : ["--colors=off"]),
    ".",
  ]),
  types: whole(bin("tsc"), ["-p", "."]),
  "web-types": whole(bin("tsc"), ["-p", "apps/web"]),
  architecture: whole(nodeBinary(), ["scripts/check-architecture.mjs"]),
  "dead-code": whole(bin("knip"), []),
  unit: {
    command: bin("vitest"),
    args: ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${join(reports, "vitest.json")}`],
    count: vitestCounts,
  },
  browser: {
    command: bin("playwright"),
    args: ["test", "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, "playwright.json") },
    count: playwrightCounts,
  },
};

function runCheck({ command, args, env }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      // Tests make homes of their own; they only share the downloaded weights and toolchains of this one.
      env: childEnv({ GUILDHALL_TEST_HOME: HOME, ...env }),
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });
}

const only =
  process.argv
    .find((arg) => arg.startsWith("--only"))
    ?.split("=")[1]
    ?.split(",") ??
  (process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1]?.split(",") : undefined);

let passed = 0;
let failed = 0;
const started = performance.now();
try {
  await setUp({ models: true });
  await mkdir(reports, { recursive: true });
  for (const [name, check] of Object.entries(CHECKS)) {
    if (only && !only.includes(name)) continue;
    say(`\n── ${name}`);
    const begun = performance.now();
    await Promise.all(
      ["vitest.json", "playwright.json"].map((file) =>
        name !== "unit" && name !== "browser" ? undefined : rm(join(reports, file), { force: true }),
      ),
    );
    const code = await runCheck(check);
    const [good, bad] = await check.count(code).catch(() => [0, 1]);
    // A runner that failed without naming a test still failed.
    const worse = code !== 0 && bad === 0 ? 1 : bad;
    passed += good;
    failed += worse;
    say(`── ${name}: ${good} passed, ${worse} failed (${formatDuration(performance.now() - begun)})`);
  }
} catch (error) {
  reportFailure(error);
  failed += 1;
}
say(`\nin ${formatDuration(performance.now() - started)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
