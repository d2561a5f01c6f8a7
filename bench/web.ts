/**
 * The workspace in a real browser against a real engine: what the first page costs to fetch, and how soon an action
 * is visibly acknowledged. The model server is scripted, so nothing here waits for a model.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { startTestEngine, type TestEngine } from "../e2e/engine.ts";
import { type BenchOptions, benchSuite, type Metric, percentile, rounded } from "./suite.ts";
import { type Action, measureAcknowledged } from "./web/acknowledged.ts";
import { measureFirstLoad } from "./web/first-load.ts";

const EXPORTED = join(import.meta.dirname, "../apps/web/out/index.html");
const SYSTEM_CHROMIUM = "/usr/bin/chromium";
const ROUNDS = 10;
const BRIEF =
  "A Python command line tool that reads a CSV of expenses with date, category and amount and prints the sum by category.";

async function openBrowser(): Promise<Browser> {
  const named = process.env.GUILDHALL_TEST_CHROMIUM ?? SYSTEM_CHROMIUM;
  return chromium.launch({ executablePath: existsSync(named) ? named : undefined, args: ["--no-sandbox"] });
}

async function signIn(browser: Browser, engine: TestEngine) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(await engine.loginUrl());
  await page.getByRole("heading", { name: "What shall we build?" }).waitFor();
  const state = await context.storageState();
  await context.close();
  return state;
}

async function openSample(page: Page, name: string): Promise<string> {
  await page.goto("/");
  // Samples are made after the engine is ready; on a busy machine that takes a while.
  await page.getByRole("link", { name }).first().click({ timeout: 120_000 });
  await page.getByRole("navigation", { name: "Stages" }).waitFor();
  return page.url();
}

const stageLink = (page: Page, name: string): Action => ({
  name: `open stage ${name}`,
  target: page.getByRole("navigation", { name: "Stages" }).getByRole("link", { name }),
  sign: { css: 'nav[aria-label="Stages"] a[aria-current="step"]', text: name },
});

const loading = { css: "[data-loading]" };

/** A person's way through a finished project; `measured` gets the time of every action. */
async function walkSample(page: Page, measured: (name: string, ms: number) => void): Promise<void> {
  const act = async (action: Action) => measured(action.name, await measureAcknowledged(page, action));
  for (const name of ["Requirements", "Plan", "Build", "Run", "Test"]) await act(stageLink(page, name));
  const runAll = page.getByRole("button", { name: "Run all" });
  await act({ name: "run all tests", target: runAll, sign: loading });
  await page.getByRole("button", { name: "Stop" }).first().click();
  await page.getByRole("button", { name: "Stop" }).waitFor({ state: "hidden" });
  const message = page.getByRole("textbox", { name: "Change request" });
  await message.fill("Say hello at the start");
  await act({ name: "send a message", target: message, key: "Enter", sign: loading });
  await page.getByRole("button", { name: "Stop" }).first().click({ timeout: 5_000 }).catch(() => undefined);
}

async function startIdea(page: Page, measured: (name: string, ms: number) => void): Promise<void> {
  await page.goto("/");
  const idea = page.getByRole("textbox", { name: "Your idea" });
  await idea.fill(BRIEF);
  measured(
    "start an idea",
    await measureAcknowledged(page, { name: "start an idea", target: idea, key: "Enter", sign: loading }),
  );
  await page.getByRole("region", { name: "What I understood" }).waitFor();
  const target = page.getByRole("button", { name: "Build", exact: true });
  await target.and(page.locator(":enabled")).waitFor({ timeout: 60_000 });
  const sign = stageLink(page, "Build").sign;
  measured("press Build", await measureAcknowledged(page, { name: "press Build", target, sign }));
  await page.getByRole("button", { name: "Stop" }).first().click({ timeout: 5_000 }).catch(() => undefined);
}

function distribution(times: number[]): Metric {
  return {
    n: times.length,
    p50Ms: rounded(percentile(times, 0.5)),
    p95Ms: rounded(percentile(times, 0.95)),
    maxMs: rounded(percentile(times, 1)),
  };
}

async function measureActions(browser: Browser, engine: TestEngine, options: BenchOptions): Promise<Metric> {
  const state = await signIn(browser, engine);
  const context = await browser.newContext({ storageState: state, baseURL: engine.url });
  const page = await context.newPage();
  const times = new Map<string, number[]>();
  const measured = (name: string, ms: number) => void times.set(name, [...(times.get(name) ?? []), ms]);
  const rounds = options.limit ?? ROUNDS;
  const sample = await openSample(page, "Slug maker");
  for (let round = 0; round < rounds; round++) {
    options.say(`round ${round + 1} of ${rounds}`);
    await page.goto(sample);
    await walkSample(page, measured);
    await startIdea(page, measured);
  }
  await context.close();
  return {
    all: distribution([...times.values()].flat()),
    byAction: Object.fromEntries([...times].map(([name, values]): [string, Metric] => [name, distribution(values)])),
  };
}

export const suite = benchSuite("web", async (options) => {
  if (!existsSync(EXPORTED)) throw new Error("the workspace is not built: pnpm --filter @guildhall/web build");
  const engine = await startTestEngine();
  const browser = await openBrowser();
  try {
    const state = await signIn(browser, engine);
    const context = await browser.newContext({ storageState: state, baseURL: engine.url });
    const project = await openSample(await context.newPage(), "Slug maker");
    await context.close();
    options.say("loading pages with an empty cache");
    const firstLoad = await measureFirstLoad(browser, { url: `${engine.url}/`, state });
    const projectPage = await measureFirstLoad(browser, { url: project, state });
    const acknowledged = await measureActions(browser, engine, options);
    return {
      n: options.limit ?? ROUNDS,
      metrics: { firstLoad: { ...firstLoad }, projectPage: { ...projectPage }, acknowledged },
      baseline: { toReach: { firstLoadGzipBytes: 350 * 1000, acknowledgedMs: 100 } },
    };
  } finally {
    await browser.close();
    await engine.stop();
  }
});
