/**
 * The workspace in a real browser against a real engine: what the first page costs to fetch, and how soon an action
 * is visibly acknowledged. The model server is scripted, so nothing here waits for a model.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Locator, type Page } from "@playwright/test";
import { startTestEngine, type TestEngine } from "../e2e/engine.ts";
import { type BenchOptions, benchSuite, type Metric, percentile, rounded } from "./suite.ts";
import { type Action, measureAcknowledged } from "./web/acknowledged.ts";
import { measureFirstLoad } from "./web/first-load.ts";

const EXPORTED = join(import.meta.dirname, "../apps/web/out/index.html");
const SYSTEM_CHROMIUM = "/usr/bin/chromium";
const ROUNDS = 10;
/** For work of the engine between two actions, which is not measured. */
const WORK_MS = 120_000;
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

const stageLink = (page: Page, name: string): Action => ({
  name: `open stage ${name}`,
  target: page.getByRole("navigation", { name: "Stages" }).getByRole("link", { name }),
  sign: { css: 'nav[aria-label="Stages"] a[aria-current="step"]', text: name },
});

const loading = { css: "[data-loading]" };

type Act = (action: Action) => Promise<void>;

const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
const enabled = (page: Page, name: string): Locator => button(page, name).and(page.locator(":enabled"));

/** From an idea to a built project; returns its address. */
async function buildIdea(page: Page, act: Act): Promise<string> {
  await page.goto("/");
  const idea = page.getByRole("textbox", { name: "Your idea" });
  await idea.fill(BRIEF);
  await act({ name: "start an idea", target: idea, key: "Enter", sign: loading });
  await page.getByRole("region", { name: "What I understood" }).waitFor({ timeout: WORK_MS });
  const target = enabled(page, "Build");
  await target.waitFor({ timeout: WORK_MS });
  await act({ ...stageLink(page, "Build"), name: "press Build", target });
  const address = page.url();
  await page.getByRole("navigation", { name: "Stages" }).getByRole("link", { name: "Test" }).click();
  await enabled(page, "Run all").waitFor({ timeout: WORK_MS });
  return address;
}

/** The run a message began ends by itself with the scripted model; the next round must not share the machine with it. */
async function runsEnd(page: Page): Promise<void> {
  await page.locator('textarea[aria-label="Change request"]:placeholder-shown').waitFor();
  await page.goto("/activity");
  await page.getByRole("heading", { name: "Lately" }).waitFor();
  await button(page, "Stop").first().waitFor({ state: "hidden", timeout: WORK_MS });
}

/** A person's way through a built project. */
async function walkProject(page: Page, act: Act): Promise<void> {
  for (const name of ["Requirements", "Plan", "Build", "Run", "Test"]) await act(stageLink(page, name));
  await act({ name: "run all tests", target: enabled(page, "Run all"), sign: loading });
  await enabled(page, "Run all").waitFor({ timeout: WORK_MS });
  const message = page.getByRole("textbox", { name: "Change request" });
  await message.fill("Say hello at the start");
  await act({ name: "send a message", target: message, key: "Enter", sign: loading });
  await runsEnd(page);
}

function distribution(times: number[]): Metric {
  return {
    n: times.length,
    p50Ms: rounded(percentile(times, 0.5)),
    p95Ms: rounded(percentile(times, 0.95)),
    maxMs: rounded(percentile(times, 1)),
  };
}

type State = Awaited<ReturnType<typeof signIn>>;

async function measureActions(browser: Browser, at: { url: string; state: State }, options: BenchOptions) {
  const context = await browser.newContext({ storageState: at.state, baseURL: at.url });
  const page = await context.newPage();
  const times = new Map<string, number[]>();
  const act: Act = async (action) => {
    const ms = await measureAcknowledged(page, action);
    times.set(action.name, [...(times.get(action.name) ?? []), ms]);
  };
  const rounds = options.limit ?? ROUNDS;
  let project = at.url;
  for (let round = 0; round < rounds; round++) {
    options.say(`round ${round + 1} of ${rounds}`);
    project = await buildIdea(page, act);
    await walkProject(page, act);
  }
  await context.close();
  const byAction = Object.fromEntries(
    [...times].map(([name, values]): [string, Metric] => [name, distribution(values)]),
  );
  return { project, acknowledged: { all: distribution([...times.values()].flat()), byAction } };
}

export const suite = benchSuite("web", async (options) => {
  if (!existsSync(EXPORTED)) throw new Error("the workspace is not built: pnpm --filter @guildhall/web build");
  const engine = await startTestEngine();
  const browser = await openBrowser();
  try {
    const state = await signIn(browser, engine);
    options.say("loading the first page with an empty cache");
    const firstLoad = await measureFirstLoad(browser, { url: `${engine.url}/`, state });
    const { project, acknowledged } = await measureActions(browser, { url: engine.url, state }, options);
    const projectPage = await measureFirstLoad(browser, { url: project, state });
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
