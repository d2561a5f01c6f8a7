import { expect, openProject, test } from "./fixtures.ts";

test("the terminal runs in the sandbox and its scrollback survives a reload", async ({ page, finished }) => {
  await openProject(page, finished);
  await page.keyboard.press("Control+`");
  const terminal = page.getByTestId("terminal");
  await terminal.click();
  await page.keyboard.type("echo guild$((40+2))hall\n");
  await expect(terminal.locator(".xterm-rows")).toContainText("guild42hall");
  await page.reload();
  await expect(page.getByTestId("terminal").locator(".xterm-rows")).toContainText("guild42hall");
});
