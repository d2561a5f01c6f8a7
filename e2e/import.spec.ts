import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { CALC_FILES, CALC_ZIP, chooseZip, expect, test } from "./fixtures.ts";

test("a zip is opened as a project: what was left out, its tests, its files, a question, and no dead end", async ({
  page,
  engine,
}) => {
  test.setTimeout(150_000);
  await page.goto("/");
  await page.getByRole("button", { name: "From folder or zip" }).click();
  const dialog = page.getByRole("dialog");
  await chooseZip(page, CALC_ZIP);
  await expect(dialog.getByText("4 files")).toBeVisible();
  await expect(dialog.getByRole("list", { name: "Left out" })).toContainText("node_modulesmade by tools");
  await expect(dialog.getByRole("list", { name: "Its tests" })).toContainText("python3 -m pytest");
  await dialog.getByRole("link", { name: "Open the project" }).click();

  const stages = page.getByRole("navigation", { name: "Stages" });
  await stages.getByRole("link", { name: "Test" }).click();
  const cases = page.getByRole("list", { name: "Cases" });
  await expect(cases).toContainText("test_half", { timeout: 60_000 });
  await expect(page.getByText("1 were broken before")).toBeVisible();
  await expect(page.getByText("0 failed")).toBeVisible();

  for (const [stage, says] of [
    ["Brainstorm", "opened from files"],
    ["Requirements", "came as files"],
    ["Plan", "no plan to follow"],
    ["Build", "Nothing is built here"],
    ["Run", "does not know how this project is started"],
  ] as const) {
    await stages.getByRole("link", { name: stage }).click();
    await expect(page.getByText(says)).toBeVisible();
  }

  engine.model.on({ when: "halves", answer: "`calc.py` adds and halves." });
  await page.getByText("Ask only").click();
  await page.getByRole("textbox", { name: "Question" }).fill("Which file halves a number?");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Conversation" })).toContainText("adds and halves", {
    timeout: 60_000,
  });
});

test("an edit keeps the byte-order mark, the line ends and the tabs of a file that was opened", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "From folder or zip" }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a zip" }).click(),
  ]);
  await chooser.setFiles({ name: "odd.zip", mimeType: "application/zip", buffer: CALC_ZIP });
  await page.getByRole("link", { name: "Open the project" }).click();
  await page.waitForURL(/\/project\?/);
  const projectId = new URL(page.url()).searchParams.get("id") ?? "";
  const stored = async (path: string): Promise<string> => {
    const input = encodeURIComponent(JSON.stringify({ projectId, path }));
    const reply = await page.request.get(`/api/trpc/files.read?input=${input}`);
    return (await reply.json()).result.data.text;
  };
  for (const path of ["marked.py", "calc.py"]) {
    const before = await stored(path);
    expect(before).toBe(CALC_FILES[path]);
    await page.goto(`/project?id=${projectId}&tool=files&file=${path}`);
    const editor = page.getByRole("textbox", { name: "Editor" });
    await expect(editor).toBeAttached({ timeout: 60_000 });
    await editor.focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("Y = 2");
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("img", { name: "Not saved" })).toHaveCount(0);
    await expect.poll(() => stored(path)).toBe(`${before}Y = 2`);
  }
});

test("a folder is packed by the browser, without what tools made", async ({ page }) => {
  const root = await mkdtemp(join(tmpdir(), "guildhall-folder-"));
  const folder = join(root, "calc");
  for (const [path, text] of Object.entries(CALC_FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await page.goto("/");
  await page.getByRole("button", { name: "From folder or zip" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Folder", { exact: true }).setInputFiles(folder);
  await expect(dialog.getByText("4 files")).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByRole("list", { name: "Left out" })).toContainText("calc/node_modules");
  await dialog.getByRole("link", { name: "Open the project" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("calc");
  await rm(root, { recursive: true });
});

test("a zip with a path that leads outside is refused in words, and another can be chosen at once", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: "From folder or zip" }).click();
  const dialog = page.getByRole("dialog");
  await chooseZip(page, Buffer.from(zipSync({ "../evil.py": strToU8("1") })));
  await expect(dialog.getByRole("alert")).toContainText("leads outside the project");
  await chooseZip(page, Buffer.from("this is no zip"));
  await expect(dialog.getByRole("alert")).toContainText("no zip that can be read");
  await chooseZip(page, CALC_ZIP);
  await expect(dialog.getByText("4 files")).toBeVisible();
});
