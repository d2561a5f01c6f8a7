import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { installJunit, junitReady, requireJunit } from "../../src/sandbox/toolchains/junit-toolchain.ts";

let home = "";
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guildhall-junit-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

it("says how to get JUnit where it is not installed", () => {
  expect(junitReady(home)).toBe(false);
  expect(() => requireJunit(home)).toThrow(
    expect.objectContaining({ code: "SANDBOX_UNAVAILABLE", remedy: expect.stringContaining("Maven") }),
  );
});

it("is not tried again at every start where it failed", async () => {
  await mkdir(join(home, "toolchains"));
  await writeFile(join(home, "toolchains", "junit.failed"), "no route");
  expect(await installJunit(home)).toBe("skipped");
});

it("is there only when every jar is", async () => {
  const folder = join(home, "toolchains", "junit");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "assertj-core-3.27.7.jar"), "");
  expect(junitReady(home)).toBe(false);
});
