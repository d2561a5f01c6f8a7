import { describe, expect, it } from "vitest";
import { planImport, type SourceEntry } from "../../src/workspace/import/plan-import.ts";

const file = (path: string, sizeBytes = 10): SourceEntry => ({ path, kind: "file", sizeBytes });
const plan = (entries: SourceEntry[], byFolder = false) => planImport(entries, { byFolder });
const kept = (entries: SourceEntry[], byFolder = false) => plan(entries, byFolder).keep.map(({ path }) => path);

describe("what of a folder or zip becomes a project", () => {
  it("takes off the one folder on top, as archives of hosts have it", () => {
    expect(kept([file("app-main/a.py"), file("app-main/src/b.py")])).toEqual(["a.py", "src/b.py"]);
    expect(kept([file("src/a.py"), file("b.py")])).toEqual(["src/a.py", "b.py"]);
  });

  it("leaves out what tools made, by folder, with the number of files", () => {
    const { keep, skipped } = plan([
      file("package.json"),
      file("node_modules/x/index.js"),
      file("node_modules/y/index.js"),
      file("build/out.js"),
      file("lib/build/step.js"),
      file("pkg/.git/config"),
      file("dist/a.js"),
      { path: ".venv", kind: "generated", sizeBytes: 0 },
    ]);
    // `build` holds a result only where a build is described beside it.
    expect(keep.map(({ path }) => path)).toEqual(["package.json", "lib/build/step.js"]);
    expect(skipped).toEqual([
      { path: "node_modules", reason: "generated", files: 2 },
      { path: "build", reason: "generated", files: 1 },
      { path: "pkg/.git", reason: "generated", files: 1 },
      { path: "dist", reason: "generated", files: 1 },
      { path: ".venv", reason: "generated", files: 1 },
    ]);
  });

  it("never takes a link, a device or a file over 1 MiB, and says so", () => {
    const { keep, skipped } = plan([
      file("a.py"),
      { path: "link", kind: "link", sizeBytes: 3 },
      { path: "pipe", kind: "other", sizeBytes: 0 },
      file("data.csv", 1024 * 1024 + 1),
      file("exact.csv", 1024 * 1024),
    ]);
    expect(keep.map(({ path }) => path)).toEqual(["a.py", "exact.csv"]);
    expect(skipped.map(({ path, reason }) => [path, reason])).toEqual([
      ["link", "link"],
      ["pipe", "not-a-file"],
      ["data.csv", "too-large"],
    ]);
  });

  it.each([
    ["../evil.py"],
    ["src/../../evil.py"],
    ["/etc/passwd"],
    ["a\u0000b.py"],
    ["a\\b.py"],
    ["a//b.py"],
    ["./a.py"],
    [`${"d/".repeat(40)}a.py`],
  ])("refuses a zip with the path %j", (path) => {
    expect(() => plan([file("ok.py"), file(path)])).toThrowError(expect.objectContaining({ code: "PATH_REFUSED" }));
  });

  it.each([
    [["a.py", "a.py"]],
    [["Read.me", "read.me"]],
    [["Src/a.py", "src/b.py"]],
    [["caf\u00e9.py", "cafe\u0301.py"]],
    [["a", "a/b.py"]],
    [["a/b.py", "a"]],
  ])("refuses two names for one place: %j", (paths) => {
    const all = [...paths, "other.py"].map((path) => file(path));
    expect(() => plan(all)).toThrowError(expect.objectContaining({ code: "PATH_REFUSED" }));
    expect(() => plan(all, true)).toThrowError(expect.objectContaining({ code: "PATH_REFUSED" }));
  });

  it("leaves out names of a folder on this machine that the file API refuses", () => {
    const { keep, skipped } = plan([file("a.py"), file("b\\c.py")], true);
    expect(keep.map(({ path }) => path)).toEqual(["a.py"]);
    expect(skipped).toEqual([{ path: "b\\c.py", reason: "name", files: 1 }]);
  });

  it("bounds files, bytes and entries, and wants at least one file", () => {
    const limits = { files: 2, entries: 4, bytes: 100, fileBytes: 60, uploadBytes: 1 };
    const code = (entries: SourceEntry[]) => {
      try {
        planImport(entries, { byFolder: false, limits });
        return null;
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(code(["a", "b"].map((path) => file(path)))).toBeNull();
    expect(code(["a", "b", "c"].map((path) => file(path)))).toBe("TOO_LARGE");
    expect(code([file("a", 60), file("b", 60)])).toBe("TOO_LARGE");
    expect(code(["a", "node_modules/1", "node_modules/2", "node_modules/3", "b"].map((path) => file(path)))).toBe(
      "TOO_LARGE",
    );
    expect(code([file("a", 61)])).toBe("INVALID_INPUT");
    expect(code([])).toBe("INVALID_INPUT");
  });
});
