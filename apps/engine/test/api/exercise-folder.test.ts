import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSolveRequest, writeSolution } from "../../src/api/cli/exercise-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guildhall-exercise-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function fill(files: Record<string, string | Buffer>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
const read = (values: Record<string, string> = {}) => readSolveRequest({ values: { folder, ...values } }, "/");
const CONFIG = JSON.stringify({ files: { solution: ["leap.py"], test: ["leap_test.py"] } });

describe("the folder of an exercise", () => {
  it("gives the file its list names and the instructions, never a test", async () => {
    await fill({
      ".meta/config.json": CONFIG,
      ".docs/introduction.md": "Years.",
      ".docs/instructions.md": "Say whether a year is a leap year.",
      "leap.py": "def leap_year(year):\r\n    pass\r\n",
      "leap_test.py": "assert SECRET",
    });
    const exercise = await read({ seed: "3" });
    expect(exercise).toMatchObject({ language: "python", path: "leap.py", seed: 3 });
    expect(exercise.instructions).toBe("Years.\n\nSay whether a year is a leap year.");
    expect(exercise.stub).toBe("def leap_year(year):\n    pass\n");
    expect(JSON.stringify(exercise)).not.toContain("SECRET");
  });

  it("takes the only source file that is no test where nothing lists it", async () => {
    await fill({
      "README.md": "Reverse a text.",
      "src/main/java/Reverse.java": "class Reverse {}",
      "src/test/java/ReverseTest.java": "class ReverseTest {}",
    });
    expect(await read()).toMatchObject({ language: "java", instructions: "Reverse a text." });
  });

  it("takes the one file that waits to be written, and what stands beside it in Java", async () => {
    await fill({
      "INSTRUCTIONS.md": "Walk the tree.",
      "HELP.md": "Ask somebody.",
      "src/main/java/Edge.java": "record Edge(int from, int to) {}",
      "src/main/java/Tree.java": 'class Tree { int depth() { throw new UnsupportedOperationException("Write it."); } }',
      "src/test/java/TreeTest.java": "class TreeTest { SECRET }",
    });
    const exercise = await read();
    expect(exercise).toMatchObject({ path: "src/main/java/Tree.java", instructions: "Walk the tree." });
    expect(exercise.beside).toBe("record Edge(int from, int to) {}");
    expect(JSON.stringify(exercise)).not.toContain("SECRET");
  });

  it("refuses a file that is a link out of the folder", async () => {
    await fill({ "README.md": "Do it.", ".meta/config.json": CONFIG.replaceAll("leap", "a") });
    await symlink("/etc/hostname", join(folder, "a.py"));
    await expect(read()).rejects.toMatchObject({ code: "INVALID_INPUT", message: expect.stringContaining("outside") });
  });

  it("writes in the stub's place, but not over what was changed meanwhile", async () => {
    await fill({ "a.py": "def a():\r\n    pass\r\n" });
    const file = join(folder, "a.py");
    await writeSolution(file, "def a():\n    pass\n", "def a():\n    return 1");
    expect(await readFile(file, "utf8")).toBe("def a():\n    return 1\n");
    await expect(writeSolution(file, "def a():\n    pass\n", "x")).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await readFile(file, "utf8")).toBe("def a():\n    return 1\n");
  });

  it.each([
    ["a folder that is not there", {}, { folder: "/nowhere/at-all" }, "is no folder"],
    ["no source file", { "README.md": "Do it." }, {}, "no source file"],
    ["two source files", { "README.md": "Do it.", "a.py": "", "b.py": "" }, {}, "more than one"],
    ["no instructions", { "a.py": "def a(): pass" }, {}, "does not say what is wanted"],
    ["a list without a file", { ".meta/config.json": "{}", "README.md": "x" }, {}, "names no solution file"],
    [
      "a file outside the folder",
      { ".meta/config.json": JSON.stringify({ files: { solution: ["../../etc/a.py"] } }), "README.md": "x" },
      {},
      "outside the folder",
    ],
    ["a binary stub", { "README.md": "Do it.", "a.py": Buffer.from([100, 0, 1]) }, {}, "no short text"],
    ["a seed that is no number", { "README.md": "Do it.", "a.py": "def a(): pass" }, { seed: "x" }, "--seed"],
  ])("refuses %s", async (_what, files, values, says) => {
    await fill(files as Record<string, string | Buffer>);
    await expect(read(values as Record<string, string>)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringContaining(says.replace("no short text", "is not a short text")),
    });
  });
});
