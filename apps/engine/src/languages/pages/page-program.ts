/**
 * Builds and starts the project's server, does each page check in a fresh browser context, and says one marked line a
 * check. Reads its plan from stdin. Runs inside the sandbox; results go to stdout, everything else nowhere.
 */
import { spawn, spawnSync } from "node:child_process";
import { readFileSync, writeSync } from "node:fs";
import { connect } from "node:net";
import { env } from "node:process";
import type { PageStep } from "@guildhall/contracts";
import { type Browser, chromium } from "playwright-core";
import { doStep } from "./page-steps.ts";

export interface PagePlan {
  mark: string;
  /**
   * `build` runs first, as for the preview without the project's values, which `notInBuild` names; the server listens on
   * `port` of the sandbox's own loopback.
   */
  server: { argv: string[]; port: number; build: string[] | null; notInBuild: string[] };
  checks: { id: string; steps: PageStep[] }[];
}

const READY_MS = 20_000;
const CHECK_MS = 45_000;
/** A check waits more than it works; contexts share nothing. */
const AT_ONCE = 2;
const MAX_NOTES = 30;

const plan = JSON.parse(readFileSync(0, "utf8")) as PagePlan;
const baseUrl = `http://127.0.0.1:${plan.server.port}/`;

function say(record: object): void {
  const bytes = Buffer.from(`\n${plan.mark}${JSON.stringify(record)}\n`);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      // A full pipe of a busy reader: try again.
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
    }
  }
}

const failAll = (output: string[]) => {
  for (const { id } of plan.checks) say({ test: id, status: "failed", durationMs: 0, output, file: "" });
};

const answers = () =>
  new Promise<boolean>((resolve) => {
    const socket = connect(plan.server.port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("close", () => socket.destroy());
    setTimeout(() => socket.destroy(), 500);
  });

/** Null when it answers; otherwise that, and what it printed. */
async function startServer(): Promise<string[] | null> {
  const [command = "", ...args] = plan.server.argv;
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...env, PORT: String(plan.server.port) },
  });
  let printed = "";
  let ended = false;
  const keep = (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-4000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  child.on("error", (error) => keep(Buffer.from(error.message)));
  child.on("close", () => {
    ended = true;
  });
  for (const end = Date.now() + READY_MS; Date.now() < end && !ended; ) {
    if (await answers()) return null;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return [`The server did not answer on port ${plan.server.port}.\n`, printed];
}

function describe(step: PageStep | undefined): string {
  return step
    ? [step.action, step.role, step.name && `"${step.name}"`, step.expect, step.value && `"${step.value}"`]
        .filter(Boolean)
        .join(" ")
    : "";
}

async function runCheck(browser: Browser, check: PagePlan["checks"][number]): Promise<void> {
  const started = performance.now();
  const notes: string[] = [];
  const note = (text: string) => notes.length < MAX_NOTES && notes.push(text.slice(0, 500));
  const context = await browser.newContext({ viewport: { width: 1100, height: 760 }, baseURL: baseUrl });
  const page = await context.newPage();
  page.on("pageerror", (error) => note(`page error: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && note(`console error: ${message.text()}`));
  page.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
  let at = 0;
  let failure: string | null = null;
  const end = Date.now() + CHECK_MS;
  try {
    await page.goto(baseUrl, { waitUntil: "load", timeout: 15_000 });
    for (; at < check.steps.length; at++) {
      const step = check.steps[at];
      if (Date.now() > end) throw new Error("the check took too long");
      if (step) await doStep(page, step, baseUrl);
    }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    failure = `step ${at + 1}, ${describe(check.steps[at])}: ${text.split("\nCall log")[0]}`;
  }
  const png = await page.screenshot({ timeout: 5000 }).catch(() => null);
  await context.close().catch(() => undefined);
  // Each on its own: a note may have been cut within a value of the project.
  const output = [failure ?? "", ...notes].filter(Boolean).flatMap((text, nth) => (nth === 0 ? [text] : ["\n", text]));
  const screenshot = png && png.length < 2_000_000 ? png.toString("base64") : undefined;
  const durationMs = Math.round(performance.now() - started);
  say({ test: check.id, status: failure === null ? "passed" : "failed", durationMs, output, file: "", screenshot });
}

async function main(): Promise<void> {
  const [build, ...args] = plan.server.build ?? [];
  if (build) {
    const own = new Set(plan.server.notInBuild);
    const ofBuild = Object.fromEntries(Object.entries(env).filter(([name]) => !own.has(name)));
    const made = spawnSync(build, args, { encoding: "utf8", maxBuffer: 4 * 1024 * 1024, env: ofBuild });
    if (made.status !== 0) return failAll(["The build failed.\n", `${made.stdout}${made.stderr}`.slice(-8000)]);
  }
  const broken = await startServer();
  if (broken) return failAll(broken);
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--no-zygote",
      "--disable-extensions",
      "--mute-audio",
    ],
  });
  const waiting = [...plan.checks];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) await runCheck(browser, check);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await browser.close();
}

await main();
process.exit(0);
