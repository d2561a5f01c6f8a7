import { test as base, expect, type Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { startTestEngine, type TestEngine } from "./engine.ts";

interface WorkerFixtures {
  engine: TestEngine;
  /** Cookies of a signed-in browser. */
  signedIn: Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>>;
  /** A project that was built to its end with the scripted model. */
  finished: string;
}

export const BRIEF =
  "A Python command line tool that reads a CSV of expenses with date, category and amount and prints the sum by category. " +
  "`split 10.00 3` gives 3.34 3.33 3.33.";

/** One leaf, which only the model writes. */
export const ZIGZAG =
  "A Python command line tool called zigzag. `zigzag banana` prints BaNaNa and `zigzag ab` prints Ab: the letters alternate between upper and lower case.";

/** A small project of somebody's own: one of its tests is broken, and one folder was made by a tool. */
export const CALC_FILES: Record<string, string> = {
  "calc.py": "def add(a, b):\r\n\treturn a + b\r\n\r\n\r\ndef half(n):\r\n\treturn n / 3\r\n",
  "test_calc.py":
    "from calc import add, half\n\n\ndef test_add():\n    assert add(2, 1) == 3\n\n\ndef test_half():\n    assert half(4) == 2\n",
  "marked.py": "\uFEFFX = 1\r\n",
  "README.md": "# Calc\n\nAdds and halves numbers.\n",
  "node_modules/left/index.js": "module.exports = 1;\n",
};
export const CALC_ZIP = Buffer.from(
  zipSync(Object.fromEntries(Object.entries(CALC_FILES).map(([path, text]) => [`calc-main/${path}`, strToU8(text)]))),
);

/** Answers the dialog that opens a folder or zip with a zip of the given bytes. */
export async function chooseZip(page: Page, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("dialog").getByRole("button", { name: "Choose a zip" }).click(),
  ]);
  await chooser.setFiles({ name: "calc.zip", mimeType: "application/zip", buffer });
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
  finished: [
    async ({ engine, browser, signedIn }, use) => {
      const context = await browser.newContext({ baseURL: engine.url, storageState: signedIn });
      const page = await context.newPage();
      const id = await startIdea(page, BRIEF);
      await page.getByRole("button", { name: "Build", exact: true }).click();
      await page.getByRole("button", { name: "Try it" }).waitFor({ timeout: 150_000 });
      await context.close();
      await use(id);
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: async ({ engine }, use) => use(engine.url),
  storageState: async ({ signedIn }, use) => use(signedIn),
  page: async ({ page }, use) => {
    const thrown: Error[] = [];
    // A preview has an origin of its own; what it throws is the prototype's business.
    page.on("pageerror", (error) => !error.stack?.includes(".localhost:") && thrown.push(error));
    await use(page);
    if (thrown.length > 0) throw new Error(`the page threw: ${thrown.map((error) => error.message).join("; ")}`);
  },
});

export { expect };

/** Opens a project by its address and waits for its frame. */
export async function openProject(page: Page, id: string, query = ""): Promise<void> {
  await page.goto(`/project?id=${id}${query}`);
  await page.getByRole("navigation", { name: "Stages" }).waitFor();
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

/** Builds what the open project has agreed, as soon as it can be built. */
export async function pressBuild(page: Page): Promise<void> {
  const build = page.getByRole("button", { name: "Build", exact: true });
  await expect(build).toBeEnabled({ timeout: 60_000 });
  await build.click();
}
