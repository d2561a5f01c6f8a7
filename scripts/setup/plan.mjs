import { existsSync } from "node:fs";
import { join } from "node:path";
import { say } from "./console.mjs";
import { HOME, NO_APT, OFFLINE, ROOT } from "./paths.mjs";
import { succeeds } from "./process.mjs";
import { canInstall, packageNames } from "./system-packages.mjs";
import { missingToolchain } from "./toolchain.mjs";

/** Catalogue ids of the models that the tests load; the default model is not among them. */
export const TEST_MODELS = ["smollm2-135m", "all-minilm-l6-v2"];

/** The files of the catalogue; a folder alone may be a download that was cut short. A test holds them against it. */
export const MODEL_FILES = {
  "qwen2.5-coder-1.5b": "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
  "qwen2.5-coder-0.5b": "qwen2.5-coder-0.5b-instruct-q4_k_m.gguf",
  "smollm2-135m": "smollm2-135m-instruct-q4_1.gguf",
  "all-minilm-l6-v2": "all-minilm-l6-v2-q8_0.gguf",
};

/** What a setting of GUILDHALL_MODEL makes the engine fetch; a file or a server brings its own. */
const CHAT_MODELS = {
  "qwen2.5-coder-1.5b": "the model Qwen2.5-Coder-1.5B-Instruct (1.1 GB)",
  "qwen2.5-coder-0.5b": "the model Qwen2.5-Coder-0.5B-Instruct (0.5 GB)",
  "smollm2-135m": "the model SmolLM2-135M-Instruct (0.1 GB)",
};

const hasModel = (id) => existsSync(join(HOME, "models", id, MODEL_FILES[id]));

/** The chat model this start will fetch; null where it is here, or nothing of the catalogue is wanted. */
function chatModel(setting, has) {
  if (setting !== "") return setting in CHAT_MODELS && !has(setting) ? CHAT_MODELS[setting] : null;
  if (has("qwen2.5-coder-1.5b") || has("qwen2.5-coder-0.5b")) return null;
  return "the default model, Qwen2.5-Coder-1.5B-Instruct (1.1 GB; 0.5 GB when memory is short)";
}

/**
 * What the engine fetches by itself after the page opens, as one line; null when nothing is left.
 * @param {string} setting GUILDHALL_MODEL
 * @param {(id: string) => boolean} has whether the file of a catalogue entry is here
 */
export function backgroundModels(setting, has) {
  const wanted = [];
  const model = chatModel(setting, has);
  if (model) wanted.push(model);
  if (!has("all-minilm-l6-v2")) wanted.push("the text embedder (90 MB)");
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
  if (!existsSync(join(HOME, "toolchains", "python"))) {
    lines.push("the packages APIs are written with, from the Python package registry (19 MB)");
  }
  if (await wantsJunit()) lines.push("JUnit 5 and AssertJ with Maven, for tests in Java (14 MB)");
  const missing = TEST_MODELS.filter((id) => !hasModel(id));
  if (models && missing.length > 0) lines.push(`models of the tests: ${missing.join(", ")} (about 200 MB)`);
  const background = models ? null : backgroundModels(process.env.GUILDHALL_MODEL ?? "", hasModel);
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
