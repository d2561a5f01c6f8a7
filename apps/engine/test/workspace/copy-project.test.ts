import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createWorkspaceService } from "../../src/workspace/index.ts";
import { walkFolder } from "../../src/workspace/walk-folder.ts";

vi.mock("../../src/workspace/walk-folder.ts", async (original) => {
  const real = await original<typeof import("../../src/workspace/walk-folder.ts")>();
  return { ...real, walkFolder: vi.fn(real.walkFolder) };
});

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "copies-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

it("copies many files in few steps, and passes over one that is too large to hold", async () => {
  const workspace = createWorkspaceService({ home });
  const { files, folders } = await workspace.create("p1");
  const many = Array.from({ length: 1000 }, (_, index) => ({ path: `f${index % 7}/${index}.txt`, data: `${index}` }));
  for (let at = 0; at < many.length; at += 200) await files.apply(many.slice(at, at + 200));
  const large = await open(join(folders.files, "large"), "w");
  await large.truncate(65 * 1024 * 1024);
  await large.close();
  vi.mocked(walkFolder).mockClear();
  await workspace.duplicate("p1", "p2");
  expect(vi.mocked(walkFolder).mock.calls.length).toBeLessThanOrEqual(10);
  const copy = (await workspace.open("p2")).files;
  const paths = (await copy.list()).filter(({ kind }) => kind === "file").map(({ path }) => path);
  expect(paths.sort()).toEqual(many.map(({ path }) => path).sort());
  expect((await copy.read("f6/6.txt")).text).toBe("6");
});
