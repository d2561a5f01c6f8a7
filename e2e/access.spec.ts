import { expect, test } from "./fixtures.ts";

test("a token is made, shown once, used, and ends when it is revoked", async ({ page, engine }) => {
  await page.goto("/access");
  await page.getByRole("button", { name: "New token" }).click();
  const dialog = page.getByRole("dialog", { name: "New token" });
  await dialog.getByRole("button", { name: "Make token" }).click();
  await expect(dialog.getByText("Name the program that will use it")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Name" }).fill("My editor");
  await dialog.getByRole("checkbox", { name: "Embed" }).check();
  await dialog.getByRole("button", { name: "Make token" }).click();

  const made = page.getByRole("dialog", { name: "Your token" });
  const token = (await made.getByText(/^guildhall-[\w-]{43}$/).textContent()) ?? "";
  await expect(made.getByText(`api_key="${token}"`)).toBeVisible();
  await expect(made.getByText(`base_url="${engine.url}/v1"`)).toBeVisible();
  const models = () => fetch(`${engine.url}/v1/models`, { headers: { authorization: `Bearer ${token}` } });
  expect((await models()).status).toBe(200);
  await made.getByRole("button", { name: "Done" }).click();

  const row = page.getByRole("listitem").filter({ hasText: "My editor" });
  await expect(row).toContainText("Embed");
  await expect(row).toContainText(`ends in ${token.slice(-4)}`);
  await expect(page.getByText(token)).toHaveCount(0);
  await row.getByRole("button", { name: "Revoke My editor" }).click();
  await page.getByRole("dialog", { name: "Revoke token" }).getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText("No other program may use this house yet.")).toBeVisible();
  expect((await models()).status).toBe(401);
});
