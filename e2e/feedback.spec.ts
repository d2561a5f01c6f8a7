import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { CALC_ZIP, chooseZip, expect, test } from "./fixtures.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

async function look(page: Page, name: string): Promise<void> {
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", scheme);
    await page.screenshot({ path: `test-results/screens/feedback-${name}-${scheme}.png` });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const bad = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(bad.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)).toEqual(
      [],
    );
  }
}

test("an answer says why its expert was chosen, keeps a thumb with its reason, and goes to another expert", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto("/");
  await page.getByRole("button", { name: "From folder or zip" }).click();
  const dialog = page.getByRole("dialog");
  await chooseZip(page, CALC_ZIP);
  await dialog.getByRole("link", { name: "Open the project" }).click();
  const idle = () =>
    expect(page.getByRole("button", { name: "Stop", exact: true })).toHaveCount(0, { timeout: 90_000 });
  await idle();

  const box = page.getByRole("textbox", { name: "Change request" });
  await box.fill("@reviewer look over calc.py before I merge it");
  await box.press("Enter");
  const badge = page.getByRole("button", { name: "Reviewer: why" }).first();
  await expect(badge).toBeVisible({ timeout: 90_000 });
  await idle();

  await badge.press("Enter");
  const why = page.getByRole("dialog", { name: "Reviewer: why" });
  await expect(why).toContainText("you named the expert");
  await expect(why.getByRole("rowheader", { name: "Reviewer" })).toBeVisible();
  await expect(why.getByRole("link", { name: /^gate-/ })).toBeVisible();
  await look(page, "why");
  await page.keyboard.press("Escape");
  await expect(why).toHaveCount(0);
  await expect(badge).toBeFocused();

  const down = page.getByRole("button", { name: "Thumb down" }).first();
  await down.click();
  await expect(down).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("textbox", { name: "What was wrong?" }).fill("It missed the division.");
  await page.keyboard.press("Enter");
  await page.reload();
  await down.focus();
  await expect(down).toHaveAttribute("aria-pressed", "true");

  await badge.click();
  await why.getByRole("combobox", { name: "Use another expert" }).fill("Secur");
  await page.getByRole("option", { name: "Security analyst" }).click();
  await expect(why).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Security analyst: why" }).first()).toBeVisible({ timeout: 120_000 });
  await badge.click();
  await expect(why.getByRole("rowheader", { name: "Reviewer" })).toBeVisible();
});
