import { expect, test } from "./fixtures.ts";

test.use({ storageState: { cookies: [], origins: [] } });

test("a browser without a session is told which command to run", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Sign in to Guildhall" })).toBeVisible();
  await expect(page.getByText("npm run guildhall -- login")).toBeVisible();
});

test("a one-time link signs in, leaves the address bar, and works once", async ({ page, engine, browser }) => {
  const link = await engine.loginUrl();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "What shall we build?" })).toBeVisible();
  expect(page.url()).not.toContain("token");
  await page.reload();
  await expect(page.getByRole("heading", { name: "What shall we build?" })).toBeVisible();

  const stranger = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const other = await stranger.newPage();
  await other.goto(link);
  await expect(other.getByRole("heading", { name: "Sign in to Guildhall" })).toBeVisible();
  await expect(other.getByText(/used already/)).toBeVisible();
  await stranger.close();
});

test("the session cookie is out of reach of scripts", async ({ page, engine }) => {
  await page.goto(await engine.loginUrl());
  await expect(page.getByRole("heading", { name: "What shall we build?" })).toBeVisible();
  expect(await page.evaluate("document.cookie")).toBe("");
});

test("a link pasted into the tab that asks for it signs in", async ({ page, engine }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Sign in to Guildhall" })).toBeVisible();
  await page.evaluate(`location.href = ${JSON.stringify(await engine.loginUrl())}`);
  await expect(page.getByRole("heading", { name: "What shall we build?" })).toBeVisible();
  expect(page.url()).not.toContain("token");
});

test("a tab without a session is let in once another one has signed in", async ({ page, context, engine }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Sign in to Guildhall" })).toBeVisible();
  const other = await context.newPage();
  await other.goto(await engine.loginUrl());
  await expect(other.getByRole("heading", { name: "What shall we build?" })).toBeVisible();
  // A browser under test has the focus in every tab, so none of them is told that it came back.
  await page.evaluate('window.dispatchEvent(new Event("focus"))');
  await expect(page.getByRole("heading", { name: "What shall we build?" })).toBeVisible();
});
