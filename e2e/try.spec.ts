import { expect, openProject, pressBuild, startIdea, test } from "./fixtures.ts";

const TODO =
  'A Python command line tool called todo that keeps its tasks in tasks.json. `todo add "Water plants"` saves a task, `todo list` shows all tasks with their number and `todo done 1` ticks one off.';

test("a command's run is kept as a check with the command before it, and taken back by its cross", async ({ page }) => {
  test.setTimeout(240_000);
  const id = await startIdea(page, TODO);
  await pressBuild(page);
  await page.getByRole("button", { name: "Try it" }).waitFor({ timeout: 150_000 });

  await openProject(page, id, "&stage=run");
  const commands = page.getByRole("navigation", { name: "What to call" });
  const run = page.getByRole("button", { name: "Run", exact: true });
  const result = page.getByRole("region", { name: "Result" });
  await commands.getByRole("button", { name: "todo add" }).click();
  await page.getByRole("textbox", { name: "title" }).fill("Water plants");
  await run.click();
  await expect(result).toContainText("Added task 1");
  await commands.getByRole("button", { name: "todo list" }).click();
  await run.click();
  await expect(result).toContainText("Water plants");
  await result.getByRole("button", { name: "This is right: keep it as a check" }).click();
  await expect(result.getByRole("status")).toContainText("after the command before it", { timeout: 60_000 });

  await page.getByRole("button", { name: "Empty" }).click();
  await page.getByRole("dialog", { name: "Remove tasks.json?" }).getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("tasks.json was removed.")).toBeVisible();
  await run.click();
  await expect(result).toContainText("no tasks");

  await page.goto(`/project?id=${id}&stage=requirements`);
  await page.getByRole("tab", { name: "Rows" }).click();
  const kept = page.getByRole("button", { name: /^Remove todo list prints 1\. .*Water plants, after todo add/ });
  await kept.click();
  await expect(kept).toHaveCount(0);
});
