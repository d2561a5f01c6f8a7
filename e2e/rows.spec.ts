import AxeBuilder from "@axe-core/playwright";
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
    // Emptied, not selected: the field sets its caret a moment after it has the focus, and a selection would be gone.
    await least.fill("");
    await least.pressSequentially(typed);
    const saved = page.waitForResponse(/spec\.edit/);
    await least.blur();
    await (await saved).finished();
    await page.reload();
    await expect(least).toHaveValue(stored);
  }
  await least.fill("");
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

test("a leaf is renamed, removed and added in the plan by keyboard, and each says first what it touches", async ({
  page,
}) => {
  const id = await startIdea(page, ZIGZAG);
  await expect(page.getByRole("button", { name: "Build", exact: true })).toBeEnabled({ timeout: 60_000 });
  await openProject(page, id, "&stage=plan");
  const leaf = (name: string) => page.getByRole("article", { name, exact: true });
  await expect(leaf("zigzag")).toContainText("Coder");

  await leaf("zigzag").getByRole("button", { name: "Edit zigzag" }).press("Enter");
  const edit = page.getByRole("dialog", { name: "Edit zigzag" });
  const name = edit.getByRole("textbox", { name: "Function" });
  await name.fill("class");
  await name.press("Enter");
  await expect(edit.getByRole("alert")).toContainText("uses class itself");
  const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  await expect(name).toHaveValue("class");
  await name.fill("wave");
  await name.press("Enter");
  await expect(edit.getByRole("status")).toContainText("zigzag is called wave");
  await expect(edit.getByRole("button", { name: "Apply" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(edit).toHaveCount(0);
  await expect(leaf("wave")).toBeVisible();
  // It is all the program does.
  await expect(leaf("wave").getByRole("button", { name: "Remove wave" })).toHaveCount(0);

  await page.getByRole("button", { name: "Add", exact: true }).press("Enter");
  const add = page.getByRole("dialog", { name: "Add to the plan" });
  await add.getByRole("textbox", { name: "What it does" }).fill("Gives the text in capitals.");
  await add.getByRole("textbox", { name: "Name" }).fill("shout");
  await add.getByRole("textbox", { name: "Name" }).press("Enter");
  await expect(add.getByRole("status")).toContainText("shout");
  await page.keyboard.press("Enter");
  await expect(leaf("shout")).toContainText("Gives the text in capitals.");
  const remove = leaf("shout").getByRole("button", { name: "Remove shout" });
  await remove.press("Enter");
  const asks = page.getByRole("dialog", { name: "Remove shout?" });
  await expect(asks).toContainText("is no longer asked for");
  await page.keyboard.press("Escape");
  await expect(asks).toHaveCount(0);
  await expect(remove).toBeFocused();
  await page.reload();
  await expect(leaf("wave")).toBeVisible();

  const undo = page.getByRole("button", { name: "Undo" });
  await undo.click();
  await expect(leaf("shout")).toHaveCount(0);
  await undo.click();
  await expect(leaf("zigzag")).toBeVisible();
});
