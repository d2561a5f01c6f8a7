import { expect, test } from "./fixtures.ts";

test.use({ storageState: { cookies: [], origins: [] } });

test("the command Sign out ends the session for good", async ({ page, engine, context }) => {
  await page.goto(await engine.loginUrl());
  await expect(page.getByRole("heading", { name: "What shall we build?" })).toBeVisible();
  const before = await context.cookies();
  await page.keyboard.press("Control+k");
  const search = page.getByRole("textbox", { name: "Command" }).or(page.getByRole("searchbox", { name: "Command" }));
  await search.fill("sign out");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Sign in to Guildhall" })).toBeVisible();
  // The engine has forgotten it too, not only this browser.
  await context.addCookies(before);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Sign in to Guildhall" })).toBeVisible();
});
