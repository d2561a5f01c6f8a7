import { expect, openProject, test } from "./fixtures.ts";

test("the palette opens by keyboard, finds a command, and runs it", async ({ page, finished }) => {
  await openProject(page, finished);
  await page.keyboard.press("Control+k");
  const search = page.getByRole("textbox", { name: "Command" }).or(page.getByRole("searchbox", { name: "Command" }));
  await search.fill("history");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "History", level: 2 })).toBeVisible();
  expect(page.url()).toContain("tool=history");
});

test("stages are reached by Alt and a number, and the back button returns", async ({ page, finished }) => {
  await openProject(page, finished);
  await page.keyboard.press("Alt+6");
  await expect(page.getByRole("heading", { name: "Test", level: 2 })).toBeVisible();
  await page.keyboard.press("Alt+2");
  await expect(page.getByRole("heading", { name: "Requirements", level: 2 })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Test", level: 2 })).toBeVisible();
});

test("a shortcut is shown wherever its command is", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("heading", { name: "What shall we build?" }).waitFor();
  await page.keyboard.press("Control+/");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toContainText("Ctrl+K");
});

test("a card's menu opens by keyboard, and Escape gives the focus back", async ({ page }) => {
  await page.goto("/");
  const button = page.getByRole("button", { name: /^Menu of/ }).first();
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Rename" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("a new idea is one shortcut away, from a project and from the first page itself", async ({ page, finished }) => {
  await openProject(page, finished);
  const idea = page.getByRole("textbox", { name: "Your idea" });
  await page.keyboard.press("Alt+n");
  await expect(idea).toBeFocused();
  await page.getByRole("textbox", { name: "Search projects" }).focus();
  await page.keyboard.press("Alt+n");
  await expect(idea).toBeFocused();
});

test("a stage link is marked before its screen has come", async ({ page, finished }) => {
  await openProject(page, finished, "&stage=brainstorm");
  await page.route("**/_next/static/chunks/**", () => undefined);
  const link = page.getByRole("navigation", { name: "Stages" }).getByRole("link", { name: "Ship" });
  await link.click();
  await expect(link).toHaveAttribute("aria-current", "step");
  await expect(page.getByText("Opening ship")).toBeVisible();
});

test("panel sizes are remembered", async ({ page, finished }) => {
  await openProject(page, finished);
  const handle = page.getByRole("separator").first();
  const before = await handle.boundingBox();
  await handle.focus();
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press("ArrowRight");
  await expect(async () => expect((await handle.boundingBox())?.x).not.toBe(before?.x)).toPass();
  const moved = await handle.boundingBox();
  await page.reload();
  await expect(async () => {
    const after = await page.getByRole("separator").first().boundingBox();
    expect(Math.abs((after?.x ?? 0) - (moved?.x ?? 0))).toBeLessThan(3);
  }).toPass();
});

test("quick open opens when it is asked for, and not by itself in the next project", async ({ page, finished }) => {
  await openProject(page, finished);
  const dialog = page.getByRole("dialog");
  await page.keyboard.press("Control+p");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  const rooms = page.getByRole("navigation", { name: "Rooms" });
  await rooms.getByRole("link", { name: "Projects", exact: true }).click();
  await page.getByRole("listitem").locator(`a[href*="${finished}"]`).first().click();
  await page.getByRole("navigation", { name: "Stages" }).waitFor();
  await page.keyboard.press("Alt+6");
  await expect(page.getByRole("heading", { name: "Test", level: 2 })).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press("Control+p");
  await expect(dialog).toBeVisible();
});
