import type { Page } from "@playwright/test";
import { expect, openProject, pressBuild, startIdea, test } from "./fixtures.ts";

const TRACKER =
  "An expense tracker. I add expenses with a description, an amount, a category (Food, Transport, Fun) and a date. Show the total amount.";

/** Long enough for the page checks of a change on two busy cores. */
const RUN_MS = 180_000;

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toHaveCount(0, { timeout: RUN_MS });
}

async function build(page: Page): Promise<string> {
  const id = await startIdea(page, TRACKER);
  await pressBuild(page);
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toBeVisible();
  await settled(page);
  return id;
}

async function change(page: Page, request: string): Promise<void> {
  const box = page.getByRole("textbox", { name: "Change request" });
  await box.fill(request);
  await box.press("Enter");
  await expect(box).toHaveValue("");
  await expect(page.getByRole("log", { name: "Messages" }).getByText(request, { exact: true }).first()).toBeVisible();
  await settled(page);
}

const cards = (page: Page) => page.getByRole("article", { name: /^Change, / });

test("five changes to a prototype, two of them undone, and a place of one left out", async ({ page }) => {
  test.setTimeout(1_500_000);
  const id = await build(page);
  await openProject(page, id, "&stage=run");
  for (const request of [
    "Rename the title to Money Book",
    "Add a notes field",
    "Make the button green",
    "Sort by date descending",
    "Show amounts in euros",
  ]) {
    await change(page, request);
    await expect(page.getByRole("article", { name: "Change, failed" })).toHaveCount(0);
  }
  const app = page.frameLocator("iframe");
  await expect(app.getByText("Money Book").first()).toBeVisible({ timeout: 60_000 });
  await expect(app.getByLabel("Notes")).toBeVisible();

  // The second and the first, while the later ones stay.
  await page.getByRole("log", { name: "Messages" }).evaluate((log) => log.scrollTo(0, 0));
  for (const place of [1, 0]) {
    const card = cards(page).nth(place);
    await card.getByRole("button", { name: "Undo" }).click();
    await expect(card.getByRole("button", { name: "Redo" })).toBeVisible({ timeout: 60_000 });
    await settled(page);
    await page.getByRole("log", { name: "Messages" }).evaluate((log) => log.scrollTo(0, 0));
  }
  await page.getByRole("button", { name: "Reload preview" }).click();
  await expect(app.getByLabel("Description")).toBeVisible({ timeout: 60_000 });
  await expect(app.getByLabel("Notes")).toHaveCount(0);
  await expect(app.getByText("Money Book")).toHaveCount(0);
  await expect(app.getByText("€").first()).toBeVisible();

  await page.getByRole("button", { name: "Changes", exact: true }).click();
  const review = page.getByRole("region", { name: "Change", exact: true });
  await expect(review).toContainText("Show amounts in euros");
  const box = review.getByRole("checkbox", { name: /^Keep place 1 of / }).first();
  await box.focus();
  await page.keyboard.press("Space");
  await expect(box).not.toBeChecked();
  await expect(review).toContainText("1 place left out");
  await review.getByRole("button", { name: "Keep selected" }).click();
  const versions = page.getByRole("list", { name: "Versions" }).getByRole("button");
  await expect(versions.first()).toContainText("Kept a part of: Show amounts in euros", { timeout: 30_000 });
});

test("a click on an element of the preview begins a request, and nothing is sent", async ({ page }) => {
  test.setTimeout(400_000);
  const id = await build(page);
  await openProject(page, id, "&stage=run");
  const app = page.frameLocator("iframe");
  const heading = app.getByRole("heading", { level: 1 }).first();
  await expect(heading).toBeVisible({ timeout: 60_000 });
  const words = (await heading.textContent()) ?? "";
  const pick = page.getByRole("button", { name: "Pick an element to change" });
  await pick.click();
  await expect(pick).toHaveAttribute("aria-pressed", "true");
  await heading.click();
  await expect(page.getByRole("textbox", { name: "Change request" })).toHaveValue(`Change “${words}” to `);
  await expect(pick).toHaveAttribute("aria-pressed", "false");
  // Outside the mode a click is the page's own.
  await app.getByLabel("Description").click();
  await expect(page.getByRole("textbox", { name: "Change request" })).toHaveValue(`Change “${words}” to `);
});

test("while a run works Enter queues, Ctrl+Enter steers, and Stop ends it within a second", async ({
  page,
  engine,
}) => {
  test.setTimeout(600_000);
  const id = await build(page);
  await openProject(page, id, "&stage=run");
  const asked = "Change asked for: Put a sparkle into App.tsx";
  const slow = engine.model.on({ when: asked, answer: "one two three", pauseAfterTokens: 1 });
  const box = page.getByRole("textbox", { name: "Change request" });
  await box.fill("Put a sparkle into App.tsx");
  await box.press("Enter");
  await slow.reached;
  await expect(page.getByText(/Enter queues, .* steers/)).toBeVisible();
  // Nothing is cut off on its way into a run: what is too long stays in the box.
  const long = "x".repeat(4001);
  await box.fill(long);
  await box.press("Control+Enter");
  await expect(page.getByText(/at most 4,000 characters/)).toBeVisible();
  await expect(box).toHaveValue(long);
  await box.fill("Make the button blue");
  await box.press("Enter");
  await expect(page.getByRole("button", { name: /Remove the queued message “Make the button blue/ })).toBeVisible();
  await page.route(/messages\.steer/, (route) => route.abort());
  await box.fill("Only one sparkle");
  await box.press("Control+Enter");
  const unsent = page.getByText(/^Not sent/);
  await expect(unsent).toBeVisible();
  await page.unrouteAll();
  // The second try is what the first was, and a success ends the failure.
  await page.getByRole("region", { name: "Conversation" }).getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("next step:")).toBeVisible();
  await expect(unsent).toHaveCount(0);
  await page.getByRole("button", { name: /Remove the queued message “Only one/ }).click();
  const stop = page.getByRole("button", { name: "Stop", exact: true });
  await stop.click();
  await expect(page.getByRole("article", { name: "Change, stopped" })).toBeVisible({ timeout: 5_000 });
  // What was written until then is shown beside the code and is not in it.
  await expect(page.getByText("It was not checked and is in no file.")).toBeVisible();
  await expect(page.getByText("Stopped: incomplete")).toBeVisible();
  slow.release();
  slow.remove();
  // What was queued goes on by itself.
  await settled(page);
  await expect(cards(page).last()).toHaveAttribute("aria-label", "Change, done", { timeout: RUN_MS });
});
