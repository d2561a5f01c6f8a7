import { expect, openProject, pressBuild, startIdea, test, ZIGZAG } from "./fixtures.ts";

test("a restore lists hand edits before it is made, takes requirements back too, and can be undone", async ({
  page,
  engine,
}) => {
  test.setTimeout(360_000);
  const body = '    return "".join(c.upper() if i % 2 == 0 else c.lower() for i, c in enumerate(text))\n```';
  const rule = engine.model.on({ when: "Write `zigzag`", answer: body });
  const id = await startIdea(page, ZIGZAG);
  await pressBuild(page);
  await page.getByRole("button", { name: "Try it" }).waitFor({ timeout: 150_000 });
  const box = page.getByRole("textbox", { name: "Change request" });
  await box.fill("Change the title to Word Smith");
  await box.press("Enter");
  await expect(page.getByRole("article", { name: "Change, done" })).toBeVisible({ timeout: 120_000 });
  rule.remove();

  await openProject(page, id, "&tool=files&file=README.md");
  const editor = page.getByRole("textbox", { name: "Editor" });
  await editor.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\nA line by hand.");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("img", { name: "Not saved" })).toHaveCount(0);

  await openProject(page, id, "&tool=history");
  const versions = page.getByRole("list", { name: "Versions" }).getByRole("button");
  await versions.filter({ hasText: "Leaf zigzag" }).click();
  await page.getByRole("button", { name: "Restore this version" }).click();
  const dialog = page.getByRole("dialog", { name: "Restore this version" });
  const files = dialog.getByRole("list", { name: "Files that change" });
  await expect(files.getByRole("listitem").filter({ hasText: "README.md" })).toContainText("edited by hand");
  await expect(dialog.getByRole("radio", { name: "Code and requirements" })).toBeChecked();
  await expect(dialog.getByRole("list", { name: "Requirements that change" })).toContainText("Word Smith");
  await dialog.getByRole("button", { name: "Restore" }).click();
  await expect(versions.first()).toContainText("Back to version");
  await page.getByRole("navigation", { name: "Stages" }).getByRole("link", { name: "Requirements" }).click();
  await expect(page.getByRole("heading", { name: "Requirements", level: 2 })).toBeVisible();
  await page.getByRole("tab", { name: "Rows" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).not.toHaveValue("Word Smith");

  await openProject(page, id, "&tool=history");
  await page.getByRole("button", { name: "Undo this restore" }).click();
  await dialog.getByRole("button", { name: "Restore" }).click();
  await expect(versions.first()).toContainText("Edited README.md");
  await openProject(page, id, "&tool=files&file=README.md");
  await expect(page.getByText("A line by hand.")).toBeVisible();
});
