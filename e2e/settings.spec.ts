import { expect, openProject, test } from "./fixtures.ts";

const ENV = '# of the shop\nSHOP_KEY="sk-live-4f9d8c7b6a5e"\nPATH=/work/bin\n';

test("environment values are pasted, corrected, kept, hidden, and found by a new terminal", async ({
  page,
  finished,
}) => {
  await openProject(page, finished, "&tool=settings");
  const values = page.getByRole("region", { name: "Environment values" });
  // Cut from another field, so that the paste is a real one.
  const rules = page.getByRole("textbox", { name: "Rules" });
  await rules.fill(ENV);
  await rules.press("Control+a");
  await rules.press("Control+x");
  await values.getByRole("button", { name: "Add a value" }).click();
  const name = values.getByRole("textbox", { name: "Name, row 1" });
  await expect(name).toBeFocused();
  await name.press("Control+v");
  await expect(name).toHaveValue("SHOP_KEY");
  await expect(values.getByText("PATH cannot be set here")).toBeVisible();
  const save = values.getByRole("button", { name: "Save values" });
  await expect(save).toBeDisabled();
  await values.getByRole("button", { name: "Remove PATH" }).click();
  await save.click();
  await expect(values.getByRole("button", { name: "Values saved" })).toBeVisible();

  await page.reload();
  const value = values.getByLabel("Value of SHOP_KEY");
  await expect(value).toHaveAttribute("type", "password");
  await values.getByRole("switch", { name: "Show values" }).click();
  await expect(value).toHaveValue("sk-live-4f9d8c7b6a5e");

  const limits = page.getByRole("region", { name: "Limits in force" });
  await expect(limits.getByRole("row", { name: /^Memory/ })).toContainText("2 GiB");
  await expect(limits.getByText("fastapi")).toBeVisible();

  await page.keyboard.press("Control+`");
  const terminal = page.getByTestId("terminal");
  await terminal.click();
  await page.keyboard.type("echo key:$SHOP_KEY:\n");
  await expect(terminal.locator(".xterm-rows")).toContainText("key:sk-live-4f9d8c7b6a5e:");
});
