import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createProblemLister } from "../../src/languages/index.ts";
import { createProjectFiles } from "../../src/workspace/index.ts";
import { driver } from "./sandbox.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "problems-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

it("names file, line and message of what does not compile, until it is mended", async () => {
  const list = createProblemLister({ driver });
  const files = createProjectFiles({ root });
  await files.apply([
    { path: "bad.py", data: "x = 1\ndef f(:\n" },
    { path: "good.py", data: "x = 1\n" },
    { path: "src/a.ts", data: "export const n: number = 1;\n" },
    { path: "src/b.ts", data: 'import { n } from "./a.ts";\n\nconst s: string = n;\nconsole.log(s);\n' },
  ]);
  expect(await list(files)).toEqual([
    { path: "bad.py", line: 2, message: "invalid syntax", source: "python" },
    {
      path: "src/b.ts",
      line: 3,
      message: "Type 'number' is not assignable to type 'string'. (TS2322)",
      source: "typescript",
    },
  ]);
  await files.apply([
    { path: "bad.py", data: "x = 2\n" },
    { path: "src/b.ts", data: "export {};\n" },
  ]);
  expect(await list(files)).toEqual([]);
});
