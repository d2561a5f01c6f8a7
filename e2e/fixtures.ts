import { test as base, type Page } from "@playwright/test";
import { startTestEngine, type TestEngine } from "./engine.ts";

interface WorkerFixtures {
  engine: TestEngine;
  /** Cookies of a signed-in browser. */
  signedIn: Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>>;
}

/** `page` is signed in and fails the test when the page throws. */
export const test = base.extend<{ page: Page }, WorkerFixtures>({
  engine: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const engine = await startTestEngine();
      await use(engine);
      await engine.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  signedIn: [
    async ({ engine, browser }, use) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(await engine.loginUrl());
      await page.getByRole("heading", { name: "What shall we build?" }).waitFor();
      const state = await context.storageState();
      await context.close();
      await use(state);
    },
    { scope: "worker" },
  ],
  baseURL: async ({ engine }, use) => use(engine.url),
  storageState: async ({ signedIn }, use) => use(signedIn),
  page: async ({ page }, use) => {
    const thrown: Error[] = [];
    page.on("pageerror", (error) => thrown.push(error));
    await use(page);
    if (thrown.length > 0) throw new Error(`the page threw: ${thrown.map((error) => error.message).join("; ")}`);
  },
});

export { expect } from "@playwright/test";

/** A finished sample project, by the card on the first page. */
export async function openSample(page: Page): Promise<string> {
  await page.goto("/");
  const samples = page.getByRole("heading", { name: "Samples" }).locator("xpath=following-sibling::ul[1]");
  await samples.getByRole("link").first().click();
  await page.getByRole("navigation", { name: "Stages" }).waitFor();
  const id = new URL(page.url()).searchParams.get("id");
  if (id === null) throw new Error("the address names no project");
  return id;
}

/** Starts an idea from the first page and waits until its rows can be built. */
export async function startIdea(page: Page, brief: string): Promise<string> {
  await page.goto("/");
  const idea = page.getByRole("textbox", { name: "Your idea" });
  await idea.fill(brief);
  await idea.press("Enter");
  await page.waitForURL(/\/project\?/);
  await page.getByRole("region", { name: "What I understood" }).waitFor();
  return new URL(page.url()).searchParams.get("id") ?? "";
}
