import { expect, openProject, test } from "./fixtures.ts";

test("what was typed in the composer and in a file is there after a reload, which asks first", async ({
  page,
  finished,
}) => {
  test.setTimeout(150_000);
  await openProject(page, finished, "&tool=files&file=README.md");
  const box = page.getByRole("textbox", { name: "Change request" });
  const editor = page.getByRole("textbox", { name: "Editor" });
  const unsaved = page.getByRole("img", { name: "Not saved" });
  await box.fill("Round to whole cents");
  await expect(editor).toBeAttached({ timeout: 60_000 });
  await editor.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Not stored yet. ");
  await expect(unsaved).toBeVisible();
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  await expect(box).toHaveValue("Round to whole cents");
  await expect(unsaved).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("Not stored yet.")).toBeVisible();
});

test("an idea that was not started yet is there after a reload, with the kind chosen for it", async ({ page }) => {
  await page.goto("/");
  const idea = page.getByRole("textbox", { name: "Your idea" });
  await idea.fill("A command line tool that counts the words of a text file.");
  await page.getByRole("button", { name: /guessed/ }).click();
  await page.getByRole("menuitem", { name: /TypeScript/ }).click();
  await expect(page.getByRole("button", { name: /^TypeScript/ })).toBeVisible();
  await page.reload();
  await expect(idea).toHaveValue("A command line tool that counts the words of a text file.");
  await expect(page.getByRole("button", { name: /^TypeScript/ })).toBeVisible();
});

test("a form keeps what is typed in it while its data cannot be read again", async ({ page, finished }) => {
  test.setTimeout(150_000);
  await openProject(page, finished, "&tool=settings");
  const rules = page.getByRole("textbox", { name: "Rules" });
  await rules.fill("Amounts are in euros.");
  let refused = 0;
  await page.route(/projects\.settings/, (route) => {
    refused += 1;
    return route.abort();
  });
  // Read again once it is stale, and tried four times before that counts as failed: the fifth try is a second reading.
  await expect(async () => {
    await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
    expect(refused).toBeGreaterThan(4);
  }).toPass({ timeout: 100_000 });
  await expect(rules).toHaveValue("Amounts are in euros.");
});
