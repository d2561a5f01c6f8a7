import { execFileSync } from "node:child_process";
import { link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createProjectFiles } from "../../src/workspace/project-files.ts";
import { splitPath } from "../../src/workspace/project-path.ts";

let home: string;
let root: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "files-"));
  root = join(home, "files");
  await mkdir(root);
  await writeFile(join(home, "secret"), "outside");
});
afterEach(() => rm(home, { recursive: true, force: true }));

const open = (quotaBytes?: number) => createProjectFiles({ root, quotaBytes });
const refused = { code: "PATH_REFUSED" };
const everything = async () => (await readdir(root, { recursive: true })).sort();

describe("paths", () => {
  it.each([
    "",
    "/etc/passwd",
    "../secret",
    "a/../../secret",
    "a//b",
    "./a",
    "a/.",
    "a\0b",
    "a\\b",
    "a\nb",
    ".git/config",
    "sub/.GIT/hooks/x",
    `${"x".repeat(256)}`,
    `${"é".repeat(128)}`,
    `${"a/".repeat(40)}b`,
    "\ud800",
    ".guildhall-x",
  ])("refuses %j in every verb", async (path) => {
    const files = open();
    await expect(files.read(path)).rejects.toMatchObject(refused);
    await expect(files.write(path, "x")).rejects.toMatchObject(refused);
    await expect(
      files.apply([
        { path: "fine", data: "x" },
        { path, data: "x" },
      ]),
    ).rejects.toMatchObject(refused);
    await expect(files.remove(path)).rejects.toMatchObject(refused);
    await expect(files.rename(path, "b")).rejects.toMatchObject(refused);
    expect(await everything()).toEqual([]);
  });

  it("are accepted only when their parts join to themselves below the root", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("..", ".", "", "a", "b c", "é", ".git", "\\", "\0", "~", "-rf")),
        (parts) => {
          const path = parts.join("/");
          try {
            const split = splitPath(path);
            return split.join("/") === path && join("/root", path).startsWith("/root/") && !path.includes("\0");
          } catch {
            return true;
          }
        },
      ),
    );
  });

  it("of links, pipes and folders lead nowhere", async () => {
    const files = open();
    await symlink(join(home, "secret"), join(root, "link"));
    await symlink(home, join(root, "dir"));
    await mkdir(join(root, "folder"));
    execFileSync("/usr/bin/mkfifo", [join(root, "pipe")]);
    for (const path of ["link", "dir/secret", "pipe", "folder"]) {
      await expect(files.read(path)).rejects.toMatchObject(refused);
      await expect(files.write(path, "x")).rejects.toMatchObject(refused);
    }
    await expect(files.rename("link", "other")).rejects.toMatchObject(refused);
    expect(await readFile(join(home, "secret"), "utf8")).toBe("outside");
    expect((await files.list()).map((entry) => entry.path)).toEqual(["folder"]);
    expect(await files.search("outside", 10)).toEqual([]);
  });
});

describe("writing", () => {
  it("reads back any bytes it wrote, and tells text from binary", async () => {
    const files = open();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { etag } = await files.write("deep/er/file.bin", bytes);
        expect(Buffer.from(await files.readBytes("deep/er/file.bin"))).toEqual(Buffer.from(bytes));
        const content = await files.read("deep/er/file.bin");
        expect(content.etag).toBe(etag);
        expect(content.binary ? content.text : Buffer.from(content.text)).toEqual(
          content.binary ? "" : Buffer.from(bytes),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("refuses a save that did not see the newest text", async () => {
    const files = open();
    const first = await files.write("a.txt", "1", { etag: null });
    await expect(files.write("a.txt", "2", { etag: null })).rejects.toMatchObject({ code: "CONFLICT" });
    await files.write("a.txt", "2", { etag: first.etag });
    await expect(files.write("a.txt", "3", { etag: first.etag })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(files.write("b.txt", "3", { etag: first.etag })).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await files.read("a.txt")).text).toBe("2");
  });

  it("applies all changes or none", async () => {
    const names = ["a", "b", "c/d", "c/e", "f/g/h"];
    const change = fc.record({ path: fc.constantFrom(...names), data: fc.option(fc.string(), { nil: null }) });
    const changes = fc.uniqueArray(change, { selector: (c) => c.path, minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { maxLength: 6 }), fc.boolean(), async (rounds, poisoned) => {
        await rm(root, { recursive: true });
        await mkdir(root);
        const files = open();
        const model = new Map<string, string>();
        for (const round of rounds) {
          const bad = poisoned || round.some(({ path, data }) => data === null && !model.has(path));
          const step = poisoned ? [...round, { path: "missing", data: null }] : round;
          const outcome = await files.apply(step).then(
            () => "done",
            () => "failed",
          );
          expect(outcome).toBe(bad ? "failed" : "done");
          if (bad) continue;
          for (const { path, data } of round) data === null ? model.delete(path) : model.set(path, data);
        }
        const left = (await files.list()).filter((entry) => entry.kind === "file").map((entry) => entry.path);
        expect(left.sort()).toEqual([...model.keys()].sort());
        for (const [path, text] of model) expect((await files.read(path)).text).toBe(text);
        expect((await everything()).filter((name) => name.includes(".guildhall"))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("makes a folder of a file and a file of a folder in one step, or changes nothing", async () => {
    const files = open(100);
    const texts = async () => {
      const all = (await files.list()).filter(({ kind }) => kind === "file");
      return Promise.all(all.map(async ({ path }) => `${path}=${(await files.read(path)).text}`));
    };
    await files.apply([
      { path: "a", data: "1" },
      { path: "b/c/d", data: "2" },
      { path: "b/e", data: "3" },
    ]);
    const swap = [
      { path: "a/x", data: "4" },
      { path: "b", data: "5" },
      { path: "a", data: null },
      { path: "b/c/d", data: null },
      { path: "b/e", data: null },
    ];
    await expect(files.apply([...swap, { path: "missing", data: null }])).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(files.apply([...swap, { path: "a/y", data: null }])).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(files.apply(swap.slice(0, -1))).rejects.toMatchObject(refused);
    expect(await texts()).toEqual(["a=1", "b/c/d=2", "b/e=3"]);
    await files.apply(swap);
    expect(await texts()).toEqual(["a/x=4", "b=5"]);
    expect((await everything()).filter((name) => name.includes(".guildhall"))).toEqual([]);
  });

  it("says that the disk is full when the quota is used up, and changes nothing", async () => {
    const files = open(100);
    await files.write("a", "x".repeat(80));
    await expect(
      files.apply([
        { path: "b", data: "1" },
        { path: "c", data: "x".repeat(40) },
      ]),
    ).rejects.toMatchObject({ code: "DISK_FULL" });
    expect(await everything()).toEqual(["a"]);
    expect(await files.usage()).toBe(80);
  });

  it("writes a new file rather than through a second name of one outside", async () => {
    await link(join(home, "secret"), join(root, "twin"));
    await open().write("twin", "inside");
    expect(await readFile(join(home, "secret"), "utf8")).toBe("outside");
  });
});

describe("lists and searches", () => {
  it("pass over what tools make", async () => {
    const files = open();
    for (const folder of ["node_modules/x", "dist", "__pycache__", ".venv/bin", ".git", "src"]) {
      await mkdir(join(root, folder), { recursive: true });
      await writeFile(join(root, folder, "file.txt"), "needle\n");
    }
    expect((await files.list()).map((entry) => `${entry.kind} ${entry.path}`)).toEqual([
      "folder src",
      "file src/file.txt",
    ]);
    expect(await files.search("NEEDLE", 10)).toEqual([{ path: "src/file.txt", line: 1, text: "needle" }]);
    expect(await files.search("needle", 0)).toEqual([]);
  });

  it("move and remove folders with all that is in them", async () => {
    const files = open();
    await files.apply([
      { path: "a/b/c", data: "1" },
      { path: "a/d", data: "2" },
    ]);
    await files.rename("a", "z/y");
    expect((await files.read("z/y/b/c")).text).toBe("1");
    await expect(files.rename("z/y", "z/y/b/inside")).rejects.toMatchObject(refused);
    await files.write("other", "3");
    await expect(files.rename("other", "z/y/d")).rejects.toMatchObject({ code: "CONFLICT" });
    await files.remove("z/y");
    expect(await everything()).toEqual(["other"]);
    await expect(files.remove("z")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
