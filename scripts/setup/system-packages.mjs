import { existsSync } from "node:fs";
import { NO_APT, OFFLINE } from "./paths.mjs";
import { run, succeeds } from "./process.mjs";

/** System packages by what they are for; `present` looks at the thing itself, not at the package list. */
const PACKAGES = [
  { names: ["bubblewrap"], why: "the sandbox", present: () => succeeds("bwrap", ["--version"]) },
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

const canInstall = () => process.getuid?.() === 0 && !NO_APT && !OFFLINE && existsSync("/usr/bin/apt-get");

/** One line for the plan: what would be installed, or what the person has to run. */
export function describeMissing(missing) {
  const names = missing.flatMap((entry) => entry.names).join(" ");
  if (canInstall()) return `system packages with apt: ${names}`;
  return `system packages are missing (${missing.map((entry) => entry.why).join(", ")}); run: sudo apt-get install ${names}`;
}

export async function installPackages(missing) {
  if (missing.length === 0) return "all here";
  if (!canInstall()) return describeMissing(missing);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const names = missing.flatMap((entry) => entry.names);
  await run("apt-get", ["update", "-qq"], { env });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], { env });
  return names.join(" ");
}
