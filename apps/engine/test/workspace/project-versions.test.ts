import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "@guildhall/contracts";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { outlineOf } from "../../src/languages/index.ts";
import { createFileVerbs, createVersionVerbs, createWorkspaceService, mergeFile } from "../../src/workspace/index.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "workspace-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const actor: Actor = { id: "owner", role: "owner" };
const start = async () => {
  const workspace = createWorkspaceService({ home });
  return { workspace, ...(await workspace.create("p1")) };
};
const build = { label: "Build", origin: "build" as const, runId: "run_1" };

describe("versions", () => {
  it("bring back exactly what was there, whatever happened since", async () => {
    const { files, versions } = await start();
    const name = fc.constantFrom("a.txt", 'quo"te', "dir/é.md", "dir/sub/x", "-rf", "sp ace");
    const states = fc.array(fc.dictionary(name, fc.uint8Array({ maxLength: 30 })), { minLength: 2, maxLength: 4 });
    const show = async () => {
      const found: Record<string, string> = {};
      for (const entry of await files.list()) {
        if (entry.kind === "file") found[entry.path] = Buffer.from(await files.readBytes(entry.path)).toString("hex");
      }
      return found;
    };
    await fc.assert(
      fc.asyncProperty(states, async (rounds) => {
        const seen: { id: string; state: Record<string, string> }[] = [];
        for (const round of rounds) {
          const before = Object.keys(await show());
          const gone = before.filter((path) => !(path in round)).map((path) => ({ path, data: null }));
          await files.apply([...gone, ...Object.entries(round).map(([path, data]) => ({ path, data }))]);
          await versions.commit(build);
          const head = await versions.head();
          if (head) seen.push({ id: head.id, state: await show() });
        }
        for (const { id, state } of seen) {
          await versions.restore(id);
          expect(await show()).toEqual(state);
        }
      }),
      { numRuns: 6 },
    );
  });

  it("are listed newest first with who made them, and none is made when nothing changed", async () => {
    const { files, versions } = await start();
    expect(await versions.head()).toBeNull();
    expect(await versions.commit(build)).toBeNull();
    await files.apply([
      { path: "a", data: "1" },
      { path: "b", data: "1" },
    ]);
    const first = await versions.commit({ ...build, label: "First\nline" });
    await files.write("a", "2");
    await versions.commit({ label: "Edited a", origin: "edit", runId: null });
    expect(await versions.commit(build)).toBeNull();
    expect(await versions.list()).toMatchObject([
      { seq: 2, label: "Edited a", origin: "edit", runId: null, filesChanged: 1 },
      { seq: 1, label: "First line", origin: "build", runId: "run_1", filesChanged: 2, id: first?.id },
    ]);
    expect((await files.list()).map((entry) => [entry.path, entry.origin])).toEqual([
      ["a", "user"],
      ["b", "shell"],
    ]);
  });

  it("restore a hand-edited file as a new version, and keep the edit", async () => {
    const { files, versions } = await start();
    await files.write("a", "built");
    const first = await versions.commit(build);
    await files.write("a", "edited, not saved as a version");
    const restored = await versions.restore(first?.id ?? "");
    expect((await files.read("a")).text).toBe("built");
    expect(restored).toMatchObject({ origin: "restore", seq: 3 });
    const edit = (await versions.list())[1];
    expect(Buffer.from((await versions.readAt(edit?.id ?? "", "a")) ?? []).toString()).toMatch(/^edited/);
    expect(await versions.readAt(edit?.id ?? "", "nothing")).toBeNull();
  });

  it("hold a file that became a folder of the same name, and go back across it in both directions", async () => {
    const { files, versions, folders } = await start();
    await files.apply([
      { path: "notes", data: "n" },
      { path: "other", data: "o" },
    ]);
    const file = await versions.commit(build);
    execFileSync("/bin/sh", ["-c", "rm notes; mkdir notes; printf y > notes/x"], { cwd: folders.files });
    const folder = await versions.commit(build);
    expect(Buffer.from((await versions.readAt(folder?.id ?? "", "notes/x")) ?? []).toString()).toBe("y");
    expect(await versions.readAt(folder?.id ?? "", "notes")).toBeNull();
    await versions.restore(file?.id ?? "");
    expect((await files.read("notes")).text).toBe("n");
    await versions.restore(folder?.id ?? "");
    expect((await files.read("notes/x")).text).toBe("y");
    expect((await files.read("other")).text).toBe("o");
  });

  it("list before a restore what it replaces, with what a person wrote and what was never saved", async () => {
    const { files, versions } = await start();
    await files.apply([
      { path: "a", data: "1" },
      { path: "b", data: "1" },
      { path: "gone", data: "1" },
    ]);
    const first = await versions.commit(build);
    await files.write("a", "2");
    await versions.commit(build);
    await files.write("b", "by hand");
    await versions.commit({ label: "Edited b", origin: "edit", runId: null });
    await files.remove("gone");
    await files.write("new", "never saved");
    const preview = await versions.restorePreview(first?.id ?? "");
    expect(preview.toSorted((x, y) => x.path.localeCompare(y.path))).toEqual([
      { path: "a", status: "modified", editedByHand: false },
      { path: "b", status: "modified", editedByHand: true },
      { path: "gone", status: "added", editedByHand: true },
      { path: "new", status: "deleted", editedByHand: true },
    ]);
    await versions.restore(first?.id ?? "");
    expect(await versions.restorePreview(first?.id ?? "")).toEqual([]);
  });

  it("keep a mark in the history when nothing changed, only if it is wanted", async () => {
    const { files, versions } = await start();
    await files.write("a", "1");
    await versions.commit(build);
    expect(await versions.commit(build)).toBeNull();
    const mark = await versions.commit({ label: "Stopped", origin: "stopped", runId: "r", always: true });
    expect(mark).toMatchObject({ label: "Stopped", origin: "stopped", seq: 2, filesChanged: 0 });
  });

  it("show what changed between two of them, and against the one before", async () => {
    const { files, versions } = await start();
    await files.apply([
      { path: "gone", data: "1" },
      { path: "text", data: "old" },
      { path: "bin", data: new Uint8Array([0, 1]) },
    ]);
    const one = await versions.commit(build);
    await files.apply([
      { path: "gone", data: null },
      { path: "text", data: "new" },
      { path: "bin", data: new Uint8Array([0, 2]) },
      { path: "more", data: "+" },
    ]);
    const two = await versions.commit(build);
    const wanted = [
      { path: "bin", status: "modified", before: "", after: "", binary: true },
      { path: "gone", status: "deleted", before: "1", after: "", binary: false },
      { path: "more", status: "added", before: "", after: "+", binary: false },
      { path: "text", status: "modified", before: "old", after: "new", binary: false },
    ];
    expect(await versions.diff(one?.id ?? "", two?.id ?? "")).toEqual(wanted);
    expect(await versions.diff(null, two?.id ?? "")).toEqual(wanted);
    expect((await versions.diff(null, one?.id ?? "")).map((d) => d.status)).toEqual(["added", "added", "added"]);
  });

  it.each(["HEAD", "--output=/tmp/x", "0".repeat(40), ""])("of the name %j do not exist", async (id) => {
    const { files, versions } = await start();
    await files.write("a", "1");
    const real = await versions.commit(build);
    await expect(versions.restore(id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(versions.readAt(id, "a")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(versions.diff(id, real?.id ?? "")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("take nothing from a git folder or a link in the workspace", async () => {
    const { files, versions, folders } = await start();
    await writeFile(join(home, "secret"), "outside");
    await symlink(join(home, "secret"), join(folders.files, "link"));
    execFileSync("git", ["init", "-q", folders.files]);
    await writeFile(join(folders.files, ".git", "hooks", "post-commit"), `#!/bin/sh\ntouch ${home}/ran\n`, {
      mode: 0o755,
    });
    await writeFile(join(folders.files, ".git", "config"), `[core]\n\tfsmonitor = touch ${home}/ran\n`);
    await files.write("a", "1");
    const made = await versions.commit(build);
    expect(made?.filesChanged).toBe(1);
    await expect(readFile(join(home, "ran"))).rejects.toThrow();
  });
});

describe("the workspace service", () => {
  it("keeps projects apart: copies have their own files and history, removal leaves the rest", async () => {
    const { workspace, files, versions } = await start();
    await files.write("a", "1");
    await versions.commit(build);
    await workspace.duplicate("p1", "p2");
    const copy = await workspace.open("p2");
    await copy.files.write("a", "2");
    await copy.versions.commit(build);
    expect([(await versions.list()).length, (await copy.versions.list()).length]).toEqual([1, 2]);
    await workspace.remove("p1");
    await workspace.remove("p1");
    await expect(workspace.open("p1")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await copy.files.read("a")).text).toBe("2");
  });

  it.each(["..", "a/b", "", ".", "p".repeat(65)])("has no project %j", async (id) => {
    const { workspace } = await start();
    await expect(workspace.open(id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(workspace.create(id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(workspace.remove(id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("clears away what a killed engine left half done", async () => {
    const { files, versions, folders } = await start();
    await files.write("src/a", "1");
    await versions.commit(build);
    await writeFile(join(folders.files, "src", ".guildhall-0011223344556677"), "half");
    await writeFile(join(folders.versions, "refs/heads/main.lock"), "");
    const again = await createWorkspaceService({ home }).open("p1");
    expect(await readdir(join(folders.files, "src"))).toEqual(["a"]);
    await again.files.write("src/a", "2");
    expect((await again.versions.commit(build))?.seq).toBe(2);
  });

  it("makes a version of every save, and of many saves at once none is lost", async () => {
    const { workspace } = await start();
    const files = createFileVerbs({ workspace, problems: async () => [], outline: outlineOf });
    const versions = createVersionVerbs({ workspace });
    const saves = Array.from({ length: 8 }, (_, i) => ({
      projectId: "p1",
      path: `f${i % 4}`,
      text: `${i}`,
      etag: null,
    }));
    const outcomes = await Promise.allSettled(saves.map((save) => files.write(actor, save)));
    expect(outcomes.map((o) => o.status)).toEqual([...Array(4).fill("fulfilled"), ...Array(4).fill("rejected")]);
    await files.rename(actor, { projectId: "p1", from: "f0", to: "g0" });
    await files.remove(actor, { projectId: "p1", path: "f1" });
    const list = await versions.list(actor, { projectId: "p1" });
    expect(list.map((v) => v.label)).toEqual([
      "Removed f1",
      "Renamed f0 to g0",
      "Edited f3",
      "Edited f2",
      "Edited f1",
      "Edited f0",
    ]);
    await workspace.exclusive("p1", (project) => project.versions.restore(list[2]?.id ?? ""));
    expect((await files.list(actor, { projectId: "p1" })).map((entry) => entry.path)).toEqual(["f0", "f1", "f2", "f3"]);
  });
});

describe("the outline of a project's file", () => {
  it("is of the text as it is edited, or as it is stored, and of nothing outside the project", async () => {
    const { workspace, files } = await start();
    const verbs = createFileVerbs({ workspace, problems: async () => [], outline: outlineOf });
    await files.write("a.py", "def stored(): pass\n");
    await files.write("b.py", Buffer.from([0, 1, 2]));
    const names = async (path: string, text: string | null) => {
      const { state, symbols } = await verbs.outline(actor, { projectId: "p1", path, text });
      return [state, ...symbols.map(({ name }) => name)];
    };
    expect(await names("a.py", null)).toEqual(["whole", "stored"]);
    expect(await names("a.py", "def edited(): pass\n")).toEqual(["whole", "edited"]);
    expect(await names("b.py", null)).toEqual(["unread"]);
    await expect(names("../a.py", null)).rejects.toMatchObject({ code: "PATH_REFUSED" });
    await expect(names("c.py", null)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(verbs.outline(actor, { projectId: "p2", path: "a.py", text: "" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("merging a hand-edited file", () => {
  it("keeps both sides where they touch different lines, and marks where they do not", async () => {
    const base = "1\n2\n3\n4\n5\n";
    const kept = await mergeFile({ base, ours: "1\nmine\n3\n4\n5\n", theirs: "1\n2\n3\n4\n5\n6\n" });
    expect(kept).toEqual({ text: "1\nmine\n3\n4\n5\n6\n", conflicts: 0 });
    const torn = await mergeFile({ base, ours: "1\nmine\n3\n4\n5\n", theirs: "1\nnew\n3\n4\n5\n" });
    expect(torn.conflicts).toBe(1);
    expect(torn.text).toContain("<<<<<<< your edit\nmine\n=======\nnew\n>>>>>>> Guildhall");
  });
});
