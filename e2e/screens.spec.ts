import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { CALC_ZIP, expect, openProject, test } from "./fixtures.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const STAGES = ["brainstorm", "requirements", "plan", "build", "run", "test", "ship"] as const;
const TOOLS = ["files", "search", "problems", "history", "settings"] as const;
const PAGES = {
  projects: "/",
  activity: "/activity",
  guild: "/guild",
  "guild-try": "/guild?tab=try",
  "guild-ask": "/guild?tab=ask",
  "guild-policies": "/guild?tab=policies",
  "guild-experiments": "/guild?tab=experiments",
  models: "/models",
  access: "/access",
  doctor: "/doctor",
} as const;

/** Nothing waits any more, so the picture and the check see the screen itself. */
async function settled(page: Page): Promise<void> {
  await page.getByRole("main").waitFor();
  await expect(page.getByRole("main").locator("[class*=waiting]")).toHaveCount(0, { timeout: 45_000 });
}

/** A preview is the project's page, not ours: its frame is left out. */
async function check(page: Page, name: string): Promise<void> {
  await settled(page);
  const scheme = test.info().project.name.replace("screens-", "");
  await page.screenshot({ path: `test-results/screens/${name}-${scheme}.png` });
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
  const bad = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(bad.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)).toEqual([]);
}

for (const [name, address] of Object.entries(PAGES)) {
  test(`${name} is drawn and has nothing serious for axe`, async ({ page }) => {
    await page.goto(address);
    await check(page, name);
  });
}

for (const stage of STAGES) {
  test(`${stage} of a finished project is drawn and has nothing serious for axe`, async ({ page, finished }) => {
    await openProject(page, finished, `&stage=${stage}`);
    await check(page, `stage-${stage}`);
  });
}

for (const tool of TOOLS) {
  test(`${tool} of a finished project is drawn and has nothing serious for axe`, async ({ page, finished }) => {
    await openProject(page, finished, `&tool=${tool}${tool === "files" ? "&file=README.md" : ""}`);
    await check(page, `tool-${tool}`);
  });
}

test("the candidates of a leaf are drawn and have nothing serious for axe", async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto("/");
  const sample = page.getByRole("link", { name: "Slug maker", exact: true }).first();
  await sample.waitFor({ timeout: 150_000 });
  await page.goto(`${await sample.getAttribute("href")}&stage=build`);
  await page
    .getByRole("button", { name: /^\d+ candidates?$/ })
    .first()
    .click({ timeout: 120_000 });
  await expect(page.getByRole("dialog").locator(".monaco-editor").first()).toBeVisible({ timeout: 30_000 });
  await check(page, "candidates");
});

test("a project opened from a zip is drawn and has nothing serious for axe", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "From folder or zip" }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a zip" }).click(),
  ]);
  await chooser.setFiles({ name: "calc.zip", mimeType: "application/zip", buffer: CALC_ZIP });
  await expect(page.getByRole("list", { name: "Left out" })).toBeVisible();
  await check(page, "import-result");
  await page.getByRole("link", { name: "Open the project" }).click();
  await page.getByRole("navigation", { name: "Stages" }).getByRole("link", { name: "Test" }).click();
  await expect(page.getByRole("list", { name: "Cases" })).toContainText("broken before", { timeout: 60_000 });
  await check(page, "own-tests");
  await page.getByRole("navigation", { name: "Stages" }).getByRole("link", { name: "Build" }).click();
  await expect(page.getByText("Nothing is built here")).toBeVisible();
  await check(page, "own-build");
});

test("the narrow layout turns the columns into tabs", async ({ page, finished }) => {
  await page.setViewportSize({ width: 760, height: 900 });
  await openProject(page, finished, "&stage=test");
  await expect(page.getByRole("tab", { name: "Workbench" })).toBeVisible();
  await check(page, "narrow");
});
