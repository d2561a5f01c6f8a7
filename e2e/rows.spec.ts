import { expect, openProject, pressBuild, startIdea, test, ZIGZAG } from "./fixtures.ts";

const LEDGER = "An expense tracker. I add expenses with a description and an amount. Show the total amount.";
const RIGHT = '    return "".join(c.upper() if i % 2 == 0 else c.lower() for i, c in enumerate(text))\n```';

test("a number is stored as it was typed, with its point and its sign", async ({ page }) => {
  await startIdea(page, LEDGER);
  await expect(page.getByRole("button", { name: "Build", exact: true })).toBeEnabled({ timeout: 60_000 });
  const least = page.getByRole("textbox", { name: "Smallest value" });
  for (const [typed, stored] of [
    ["1.5", "1.5"],
    ["-2", "-2"],
    ["3.", "3"],
  ] as const) {
    await least.press("Control+a");
    await least.pressSequentially(typed);
    const saved = page.waitForResponse(/spec\.edit/);
    await least.blur();
    await (await saved).finished();
    await page.reload();
    await expect(least).toHaveValue(stored);
  }
  await least.press("Control+a");
  await least.pressSequentially("-");
  await least.blur();
  await expect(least).toHaveValue("3");
});

test("a declined edit leaves its row, and one word applies every edit that waited for it", async ({ page, engine }) => {
  test.setTimeout(300_000);
  const rule = engine.model.on({ when: "Write `zigzag`", answer: RIGHT });
  const id = await startIdea(page, ZIGZAG);
  await pressBuild(page);
  await page.getByRole("button", { name: "Try it" }).waitFor({ timeout: 150_000 });
  rule.remove();

  await openProject(page, id, "&stage=requirements");
  const rows = page.getByRole("tab", { name: "Rows" });
  await rows.click();
  const purpose = page.getByRole("textbox", { name: "What it does" });
  const refuses = page.getByRole("switch", { name: "May refuse its input" });
  const bar = page.getByRole("alertdialog", { name: "What this edit touches" });
  const before = await purpose.inputValue();
  await purpose.fill("Waves the letters.");
  await purpose.blur();
  await expect(bar).toContainText("zigzag");
  await bar.getByRole("button", { name: "Keep as it was" }).click();
  await expect(bar).toHaveCount(0);
  await expect(purpose).toHaveValue(before);

  await purpose.fill("Waves the letters.");
  await purpose.blur();
  await expect(bar).toBeVisible();
  await refuses.focus();
  await page.keyboard.press("Space");
  await expect(refuses).toBeChecked();
  const saved = page.waitForResponse(/spec\.edit/);
  await bar.getByRole("button", { name: "Apply" }).click();
  await (await saved).finished();
  await expect(bar).toHaveCount(0);
  await page.reload();
  await rows.click();
  await expect(purpose).toHaveValue("Waves the letters.");
  await expect(refuses).toBeChecked();
});
