import { expect, startIdea, test, ZIGZAG } from "./fixtures.ts";

test("a comment by keyboard on a row changes that row, and a criterion leads to its row", async ({ page }) => {
  test.setTimeout(120_000);
  await startIdea(page, ZIGZAG);
  await expect(page.getByRole("button", { name: "Build", exact: true })).toBeEnabled({ timeout: 60_000 });
  await page.getByRole("navigation", { name: "Stages" }).getByRole("link", { name: "Requirements" }).click();
  const criterion = page.getByRole("button", { name: "Comment on R1.1" });
  await criterion.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: /What shall change in “R1.1”/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(criterion).toBeFocused();

  await page.getByRole("tab", { name: "Rows" }).click();
  await page.getByRole("button", { name: "Comment on Title" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Call it “Letter Wave”");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toHaveValue("Letter Wave", {
    timeout: 30_000,
  });
  await expect(page.getByRole("log", { name: "Messages" })).toContainText("about one row");
});
