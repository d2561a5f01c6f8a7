import { existsSync } from "node:fs";
import { NO_APT, OFFLINE } from "./paths.mjs";
import { run, succeeds } from "./process.mjs";

/** Where the engine looks for bubblewrap: a PATH that a program can change decides nothing about the sandbox. */
const BWRAP = ["/usr/bin/bwrap", "/usr/local/bin/bwrap", "/bin/bwrap"];

async function hasBubblewrap() {
  const found = BWRAP.find((path) => existsSync(path));
  return found !== undefined && (await succeeds(found, ["--version"]));
}

/** System packages by what they are for; `present` looks at the thing itself, not at the package list. */
const PACKAGES = [
  { names: ["bubblewrap"], why: "the sandbox", present: hasBubblewrap },
  { names: ["git"], why: "versions of projects", present: () => succeeds("git", ["--version"]) },
  {
    names: ["python3", "python3-venv", "python3-pytest", "python3-hypothesis"],
    why: "Python prototypes and their tests",
    present: () => succeeds("/usr/bin/python3", ["-c", "import venv, ensurepip, pytest, hypothesis"]),
  },
  {
    names: ["chromium"],
    why: "page tests",
    present: async () => ["/usr/bin/chromium", "/usr/bin/chromium-browser"].some((path) => existsSync(path)),
  },
  {
    names: ["fonts-liberation", "fonts-noto-color-emoji"],
    why: "fonts of page tests",
    present: async () => existsSync("/usr/share/fonts/truetype/liberation"),
  },
];

export async function missingPackages() {
  const missing = [];
  for (const entry of PACKAGES) if (!(await entry.present())) missing.push(entry);
  return missing;
}

/** True when this run may install system packages itself. */
export const canInstall = () => process.getuid?.() === 0 && !NO_APT && !OFFLINE && existsSync("/usr/bin/apt-get");

export const packageNames = (missing) => missing.flatMap((entry) => entry.names).join(" ");

/** One line that says what is missing and what to run; null when nothing is missing or set-up installs it. */
export function adviceFor(missing) {
  if (missing.length === 0 || canInstall()) return null;
  const why = missing.map((entry) => entry.why).join(", ");
  return `missing here: ${why}. Run: sudo apt-get install --no-install-recommends ${packageNames(missing)}`;
}

/** Call it only when `adviceFor` has nothing to say. */
export async function installPackages(missing) {
  if (missing.length === 0) return "all here";
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const names = missing.flatMap((entry) => entry.names);
  const remedy = `Run it yourself to see why: apt-get update && apt-get install ${names.join(" ")}. Or set GUILDHALL_NO_APT=1.`;
  await run("apt-get", ["update", "-qq"], { env, remedy });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], { env, remedy });
  return names.join(" ");
}
