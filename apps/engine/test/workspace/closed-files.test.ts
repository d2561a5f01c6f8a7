import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "@guildhall/contracts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorkspaceService, importFiles, openFolderSource } from "../../src/workspace/index.ts";
import { createProjectVersions } from "../../src/workspace/project-versions.ts";

/** Root may read everything: nothing is closed to it. */
const IS_ROOT = process.getuid?.() === 0;
const build = { label: "Build", origin: "build" as const, runId: null };

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "closed-"));
});
afterEach(async () => {
  execFileSync("/bin/chmod", ["-R", "u+rwX", home]);
  await rm(home, { recursive: true, force: true });
});

const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString());

async function start() {
  const workspace = createWorkspaceService({ home });
  const project = await workspace.create("p1");
  await project.files.apply([
    { path: "a", data: "needle" },
    { path: "closed", data: "1" },
    { path: "sub/x", data: "1" },
  ]);
  const first = await project.versions.commit(build);
  return { workspace, ...project, firstId: first?.id ?? "" };
}

it("keep in a version what the one before had", async () => {
  const { files, folders } = await start();
  const closed = new AppError("FORBIDDEN", "closed", "Open it.");
  const versions = createProjectVersions({
    gitDir: folders.versions,
    files: {
      ...files,
      list: async () => (await files.list()).filter(({ path }) => !path.startsWith("sub")),
      readBytes: (path) => (path === "a" ? files.readBytes(path) : Promise.reject(closed)),
    },
  });
  expect(await versions.commit(build)).toBeNull();
  await files.write("a", "2");
  const made = await versions.commit(build);
  expect(made?.filesChanged).toBe(1);
  for (const path of ["closed", "sub/x"]) expect(text(await versions.readAt(made?.id ?? "", path))).toBe("1");
});

describe.skipIf(IS_ROOT)("what a program closed", () => {
  it("is refused by name, and all the rest goes on", async () => {
    const { files, versions, folders } = await start();
    await chmod(join(folders.files, "closed"), 0);
    await chmod(join(folders.files, "sub"), 0o644);
    expect((await files.list()).map((entry) => entry.path)).toEqual(["a", "closed", "sub"]);
    expect(await files.search("needle", 5)).toMatchObject([{ path: "a" }]);
    const refused = { code: "FORBIDDEN", remedy: expect.stringContaining("chmod -R u+rwX") };
    await expect(files.read("closed")).rejects.toMatchObject(refused);
    await expect(files.write("sub/y", "1")).rejects.toMatchObject(refused);
    await expect(files.remove("sub")).rejects.toMatchObject(refused);
    await files.write("b", "2");
    const made = await versions.commit(build);
    for (const path of ["closed", "sub/x"]) expect(text(await versions.readAt(made?.id ?? "", path))).toBe("1");
    await files.write("closed", "3");
    expect((await files.read("closed")).text).toBe("3");
  });

  it("does not keep a project from being opened, copied and removed", async () => {
    const { workspace, folders } = await start();
    await chmod(join(folders.files, "sub"), 0);
    await chmod(folders.files, 0o644);
    const again = await createWorkspaceService({ home }).open("p1");
    await again.files.write("a", "2");
    await chmod(folders.files, 0);
    const { files } = await workspace.open("p1");
    expect((await files.list()).map((entry) => entry.path)).toEqual(["a", "closed", "sub"]);
    await workspace.duplicate("p1", "p2");
    expect((await (await workspace.open("p2")).files.list()).map((entry) => entry.path)).toEqual(["a", "closed"]);
    await chmod(folders.files, 0);
    await workspace.remove("p1");
    expect(await readdir(join(home, "projects"))).toEqual(["p2"]);
  });

  it("is left out of an import", async () => {
    const source = join(home, "source");
    await mkdir(join(source, "data"), { recursive: true });
    for (const name of ["a.py", "b.py", "data/c.py"]) await writeFile(join(source, name), "x = 1\n");
    await chmod(join(source, "b.py"), 0);
    await chmod(join(source, "data"), 0);
    const project = await createWorkspaceService({ home }).create("p1");
    const report = await importFiles(await openFolderSource(source), project);
    expect(report.files).toBe(1);
    expect(report.skipped).toEqual([
      { path: "b.py", reason: "unreadable", files: 1 },
      { path: "data", reason: "unreadable", files: 1 },
    ]);
    await chmod(join(source, "a.py"), 0);
    await chmod(source, 0o755);
    const other = await createWorkspaceService({ home }).create("p2");
    const refused = { code: "FORBIDDEN", remedy: expect.stringContaining("chmod -R u+rX") };
    await expect(importFiles(await openFolderSource(source), other)).rejects.toMatchObject(refused);
    await chmod(source, 0);
    await expect(importFiles(await openFolderSource(source), other)).rejects.toMatchObject(refused);
  });
});

it("what an import may not read is named with that reason, first, and is no device", async () => {
  const entries = [
    { path: "pipe", kind: "other" as const, sizeBytes: 0 },
    { path: "a.py", kind: "file" as const, sizeBytes: 6 },
    { path: "b.py", kind: "file" as const, sizeBytes: 6 },
    { path: "data", kind: "closed" as const, sizeBytes: 0 },
  ];
  const source = (open: string[]) => ({
    name: "source",
    byFolder: true,
    entries: async () => entries,
    read: async ({ path }: { path: string }) => {
      if (open.includes(path)) return Buffer.from("x = 1\n");
      throw new AppError("FORBIDDEN", "closed", "Open it.");
    },
    close: async () => {},
  });
  const workspace = createWorkspaceService({ home });
  const { files, skipped } = await importFiles(source(["a.py"]), await workspace.create("p1"));
  expect(files).toBe(1);
  expect(skipped).toEqual([
    { path: "b.py", reason: "unreadable", files: 1 },
    { path: "data", reason: "unreadable", files: 1 },
    { path: "pipe", reason: "not-a-file", files: 1 },
  ]);
  await expect(importFiles(source([]), await workspace.create("p2"))).rejects.toMatchObject({
    code: "FORBIDDEN",
    remedy: expect.stringContaining("chmod -R u+rX"),
  });
});

it("what a removal left is cleared away at a start", async () => {
  const { workspace } = await start();
  const left = join(home, "projects", ".removed-p9-1");
  await mkdir(join(left, "files", "sub"), { recursive: true });
  await writeFile(join(left, "files", "sub", "x"), "1");
  await chmod(join(left, "files", "sub"), 0);
  await workspace.sweepRemoved();
  expect(await readdir(join(home, "projects"))).toEqual(["p1"]);
  await rm(join(home, "projects"), { recursive: true });
  await workspace.sweepRemoved();
});
