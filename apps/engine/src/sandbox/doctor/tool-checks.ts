import type { DoctorCheck } from "@guildhall/contracts";
import { MANY_THREADS } from "../limits.ts";
import type { SandboxDriver, SandboxSpec, Toolchain } from "../ports.ts";
import { findJdk } from "../toolchains/java-toolchain.ts";

interface ToolCheck {
  id: string;
  title: string;
  toolchains: Toolchain[];
  argv: string[];
  works: string;
  remedy: string;
  /** Nothing of Guildhall needs it, so that its absence is worth a word and no warning. */
  absent?: () => string | null;
}

/** A page is opened, clicked and read by the toolchain's own Playwright. */
const PAGE = `
  const { chromium } = await import("/node_modules/playwright-core/index.mjs");
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  const page = await browser.newPage();
  await page.setContent('<button onclick="this.textContent = 1 + 1">Add</button>');
  await page.getByRole("button").click();
  console.log(await page.getByRole("button").textContent());
  await browser.close();
`;

const CHECKS: ToolCheck[] = [
  {
    id: "sandbox.python",
    title: "Python in the sandbox",
    toolchains: ["python"],
    argv: ["/usr/bin/python3", "-c", "import pytest, hypothesis, sys; print(sys.version.split()[0])"],
    works: "Python with pytest and hypothesis, version",
    remedy: "Install them: `sudo apt install python3-pytest python3-hypothesis`.",
  },
  {
    id: "sandbox.services",
    title: "HTTP services in the sandbox",
    toolchains: ["python"],
    argv: ["/usr/bin/python3", "-s", "-c", "import fastapi, sqlite3, uvicorn; print(fastapi.__version__)"],
    works: "FastAPI with uvicorn and SQLite, version",
    remedy: "Run `npm start` with the network once: it installs the packages services are written with.",
  },
  {
    id: "sandbox.node",
    title: "Node in the sandbox",
    toolchains: ["node"],
    argv: [
      "node",
      "--input-type=module",
      "--eval",
      'await import("/node_modules/vite/dist/node/index.js"); console.log(process.version)',
    ],
    works: "Node with Vite, version",
    remedy: "Run `npm start` with the network once: it installs the packages prototypes are built with.",
  },
  {
    id: "sandbox.chromium",
    title: "Page tests in the sandbox",
    toolchains: ["node", "chromium"],
    argv: ["node", "--input-type=module", "--eval", PAGE],
    works: "A page was opened, clicked and read; it says",
    remedy: "Install Chromium: `sudo apt install chromium fonts-liberation` (a snap does not work inside a sandbox).",
  },
  {
    id: "sandbox.java",
    title: "Java in the sandbox",
    toolchains: ["java"],
    argv: ["/opt/java/bin/javac", "--version"],
    works: "A JDK was found; it says",
    remedy: "Install another one: `sudo apt install default-jdk-headless`.",
    absent: () => (findJdk() ? null : "Not found. Only single functions in Java need it: a JDK 17 or newer."),
  },
];

/** What prototypes are written with, used inside a sandbox. A missing part degrades: other kinds still work. */
export async function checkTools(driver: SandboxDriver, workspaceDir: string): Promise<DoctorCheck[]> {
  const checks: DoctorCheck[] = [];
  for (const check of CHECKS) {
    const absent = check.absent?.() ?? null;
    if (absent !== null) {
      checks.push({ id: check.id, title: check.title, status: "ok", detail: absent, remedy: "" });
      continue;
    }
    const spec: SandboxSpec = {
      workspaceDir,
      workspaceAccess: "read-only",
      argv: check.argv,
      toolchains: check.toolchains,
      limits: { ...MANY_THREADS, wallMs: 30_000 },
      network: "none",
    };
    const result = await driver.run(spec);
    const works = result.exitCode === 0;
    const said = (works ? result.stdout : result.stderr).trim().split("\n").slice(-1)[0]?.slice(0, 200) ?? "";
    checks.push({
      id: check.id,
      title: check.title,
      status: works ? "ok" : "degraded",
      detail: works ? `${check.works} ${said}.` : `It does not work: ${said}`,
      remedy: works ? "" : check.remedy,
    });
  }
  return checks;
}
