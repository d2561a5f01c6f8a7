import { existsSync } from "node:fs";
import { join } from "node:path";
import { say } from "./console.mjs";
import { HOME, NO_APT, OFFLINE, ROOT } from "./paths.mjs";
import { succeeds } from "./process.mjs";
import { canInstall, packageNames } from "./system-packages.mjs";
import { missingToolchain } from "./toolchain.mjs";

/** Catalogue ids of the models that the tests load; the default model is not among them. */
export const TEST_MODELS = ["smollm2-135m", "all-minilm-l6-v2"];

const hasModel = (id) => existsSync(join(HOME, "models", id));

/** What the engine fetches by itself after the page opens, as one line; null when nothing is left. */
function backgroundModels() {
  const wanted = [];
  const setting = process.env.GUILDHALL_MODEL ?? "";
  const chosen = setting === "" || setting === "qwen2.5-coder-1.5b";
  if (chosen && !hasModel("qwen2.5-coder-1.5b") && !hasModel("qwen2.5-coder-0.5b")) {
    wanted.push("the default model, Qwen2.5-Coder-1.5B-Instruct (1.1 GB; 0.5 GB when memory is short)");
  }
  if (!hasModel("all-minilm-l6-v2")) wanted.push("the text embedder (90 MB)");
  if (wanted.length === 0) return null;
  return `${wanted.join(" and ")}, in the background after the page opens: model hub first, Python packages if it cannot be reached`;
}

/** Only where both are here already, and where it did not fail before. */
async function wantsJunit() {
  const known = ["junit", "junit.failed"].some((name) => existsSync(join(HOME, "toolchains", name)));
  return !known && (await succeeds("javac", ["-version"])) && (await succeeds("mvn", ["--version"]));
}

/**
 * Everything this run fetches or installs; empty when nothing is left to do.
 * @param {{packages: {names: string[]}[], models: boolean}} needs missing system packages; whether tests follow
 * @returns {Promise<string[]>}
 */
export async function downloads({ packages, models }) {
  if (OFFLINE) return [];
  const lines = await missingToolchain();
  if (packages.length > 0 && canInstall()) lines.push(`system packages with apt: ${packageNames(packages)}`);
  if (!existsSync(join(ROOT, "node_modules", ".modules.yaml"))) {
    lines.push("JavaScript packages from the npm registry (1.2 GB on disk)");
  }
  if (!existsSync(join(HOME, "toolchains", "node", "node_modules"))) {
    lines.push("the packages prototypes are built with, from the npm registry (160 MB on disk)");
  }
  if (await wantsJunit()) lines.push("JUnit 5 and AssertJ with Maven, for tests in Java (14 MB)");
  const missing = TEST_MODELS.filter((id) => !hasModel(id));
  if (models && missing.length > 0) lines.push(`models of the tests: ${missing.join(", ")} (about 200 MB)`);
  const background = models ? null : backgroundModels();
  if (background) lines.push(background);
  return lines;
}

/** Prints the plan, before anything is fetched. */
export function sayPlan(lines) {
  say("Guildhall set-up");
  for (const line of lines) say(`  • will fetch: ${line}`);
  if (OFFLINE) say("  • GUILDHALL_OFFLINE=1: no network is used");
  if (NO_APT) say("  • GUILDHALL_NO_APT=1: no system package is installed");
}
