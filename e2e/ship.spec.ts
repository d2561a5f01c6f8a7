import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, openProject, test } from "./fixtures.ts";

const run = promisify(execFile);

test("the zip downloads and holds the project's files", async ({ page, finished }) => {
  await openProject(page, finished, "&stage=ship");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download zip" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  const { stdout } = await run("python3", ["-m", "zipfile", "-l", await download.path()]);
  for (const name of ["README.md", "Dockerfile", "cli.py"]) expect(stdout).toContain(name);
});

test("a clone address is shown once, and git clones every version with it", async ({ page, finished }) => {
  const folder = await mkdtemp(join(tmpdir(), "guildhall-clone-"));
  try {
    await openProject(page, finished, "&stage=ship");
    await page.getByRole("button", { name: "Make a clone address" }).click();
    const shown = page.getByText(/^git clone http/);
    const command = (await shown.textContent())?.trim() ?? "";
    const address = command.replace(/^git clone /, "");
    const env = { ...process.env, GIT_TERMINAL_PROMPT: "0" };
    await run("git", ["clone", "--quiet", address, "copy"], { cwd: folder, env });
    expect(await readdir(join(folder, "copy"))).toContain("README.md");
    expect(await readFile(join(folder, "copy", "README.md"), "utf8")).not.toBe("");
    const { stdout } = await run("git", ["rev-list", "--count", "HEAD"], { cwd: join(folder, "copy") });
    const params = { input: JSON.stringify({ projectId: finished }) };
    const versions = await (await page.request.get("/api/trpc/versions.list", { params })).json();
    expect(Number(stdout)).toBe(versions.result.data.length);
    await page.reload();
    await expect(page.getByRole("button", { name: "Make a clone address" })).toBeVisible();
    expect(await page.content()).not.toContain(address);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
