import type { Page } from "@playwright/test";
import { expect, openProject, test } from "./fixtures.ts";

const editor = (page: Page) => page.getByRole("textbox", { name: "Editor" });

async function openFile(page: Page, path: string): Promise<void> {
  await page.keyboard.press("Control+p");
  const name = page.getByRole("textbox", { name: "File name" }).or(page.getByRole("searchbox", { name: "File name" }));
  await name.fill(path);
  await expect(page.getByRole("dialog").getByRole("button", { name: path })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/tool=files/);
  // The first editor of an engine is megabytes, read and compiled for the first time.
  await expect(editor(page)).toBeAttached({ timeout: 60_000 });
}

test("an edit is saved as a version and the history shows it", async ({ page, finished }) => {
  test.setTimeout(150_000);
  await openProject(page, finished);
  await openFile(page, "README.md");
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\nA line by hand.");
  await expect(page.getByRole("img", { name: "Not saved" })).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("img", { name: "Not saved" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText("A line by hand.")).toBeVisible();
  await page.keyboard.press("Control+Shift+h");
  await expect(page.getByRole("list", { name: "Versions" }).getByRole("button").first()).toContainText("by hand");
  await expect(page.getByRole("list", { name: "Changed files" })).toContainText("README.md");
});

test("a save over a newer file asks, and both ways out work", async ({ page, context, finished }) => {
  const address = `/project?id=${finished}&tool=files&file=README.md`;
  const other = await context.newPage();
  await page.goto(address);
  await other.goto(address);
  for (const [tab, text] of [
    [page, "first tab"],
    [other, "second tab"],
  ] as const) {
    await editor(tab).focus();
    await tab.keyboard.press("Control+Home");
    await tab.keyboard.type(`${text} `);
  }
  await other.keyboard.press("Control+s");
  await expect(other.getByRole("img", { name: "Not saved" })).toHaveCount(0);
  await page.keyboard.press("Control+s");
  await expect(page.getByText("This file changed while you edited it.")).toBeVisible();
  await page.getByRole("button", { name: "Take the new one" }).click();
  await expect(page.getByText("second tab")).toBeVisible();
  await expect(page.getByText("first tab")).toHaveCount(0);
});

test("files are made, renamed and deleted from the explorer", async ({ page, finished }) => {
  await openProject(page, finished, "&tool=files");
  await page.getByRole("button", { name: "New file" }).click();
  await page.getByRole("textbox", { name: "Path" }).fill("notes/todo.md");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page).toHaveURL(/notes%2Ftodo.md/);
  await page.getByRole("button", { name: "Menu of notes/todo.md" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: "Path" }).fill("notes/done.md");
  await page.getByRole("button", { name: "Rename" }).click();
  await page.getByRole("button", { name: "Menu of notes/done.md" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("button", { name: "Menu of notes/done.md" })).toHaveCount(0);
});

test("a path out of the project is refused with a remedy", async ({ page, finished }) => {
  await openProject(page, finished, "&tool=files");
  await page.getByRole("button", { name: "New file" }).click();
  await page.getByRole("textbox", { name: "Path" }).fill("../outside.txt");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toBeVisible();
});

test("search opens the file at the line", async ({ page, finished }) => {
  await openProject(page, finished, "&tool=search");
  await page.getByRole("textbox", { name: "Text to find in files" }).fill("import");
  await page
    .getByRole("button", { name: /import/ })
    .first()
    .click();
  await expect(page).toHaveURL(/line=\d+/);
  // The first editor of an engine is megabytes, read and compiled for the first time.
  await expect(editor(page)).toBeAttached({ timeout: 60_000 });
});

test("a file's menu works by keyboard, and the tree stays where it is", async ({ page, finished }) => {
  await openProject(page, finished, "&tool=files");
  await page.getByRole("button", { name: "Menu of README.md" }).focus();
  const address = page.url();
  await page.keyboard.press("Space");
  await expect(page.getByRole("menuitem", { name: "Rename" })).toBeVisible();
  await expect(page.locator("[role=menu]:focus, [role=menu] :focus")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Rename" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Rename" })).toBeVisible();
  expect(page.url()).toBe(address);
});

test("the outline leads to a heading, follows the cursor, and is searched by Go to symbol", async ({
  page,
  finished,
}) => {
  test.setTimeout(150_000);
  await openProject(page, finished);
  await openFile(page, "README.md");
  const outline = page.getByRole("region", { name: "Outline" });
  const headings = outline.getByRole("list").getByRole("button");
  const second = headings.nth(1);
  await second.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/line=[1-9]/);
  await expect(second).toHaveAttribute("aria-current", "location");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(headings.first()).toHaveAttribute("aria-current", "location");
  // The line of the address is asked for again.
  await second.click();
  await expect(second).toHaveAttribute("aria-current", "location");
  // What is typed and not saved is in it.
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\n## Added by hand\n");
  await expect(headings.last()).toHaveText("Added by hand");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Shift+o");
  const symbol = page
    .getByRole("textbox", { name: "Symbol name" })
    .or(page.getByRole("searchbox", { name: "Symbol name" }));
  await symbol.fill("by hand");
  await expect(page.getByRole("dialog").getByRole("button", { name: "Added by hand" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(headings.last()).toHaveAttribute("aria-current", "location");
});
