import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findJdk, requireJdk } from "../../src/sandbox/toolchains/java-toolchain.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "guildhall-jdk-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function install(folder: string, version: string, compiler = true): Promise<string> {
  const home = join(root, folder);
  await mkdir(join(home, "bin"), { recursive: true });
  await writeFile(join(home, "release"), `IMPLEMENTOR="x"\nJAVA_VERSION="${version}"\n`);
  if (compiler) await writeFile(join(home, "bin/javac"), "");
  return home;
}

it("says how to get a JDK where there is none", () => {
  expect(findJdk(root)).toBeNull();
  expect(() => requireJdk(root)).toThrow(
    expect.objectContaining({ code: "SANDBOX_UNAVAILABLE", remedy: expect.stringContaining("apt install") }),
  );
});

it("passes over what is too old or cannot compile", async () => {
  await install("usr/lib/jvm/eleven", "11.0.2");
  await install("opt/runtime", "21.0.1", false);
  expect(findJdk(root)).toBeNull();
});

it("takes the one the machine calls javac before others", async () => {
  await install("usr/lib/jvm/a-25", "25");
  const usual = await install("usr/lib/jvm/b-17", "17.0.15");
  await mkdir(join(root, "usr/bin"));
  expect(findJdk(root)).toBe(join(root, "usr/lib/jvm/a-25"));
  await symlink(join(usual, "bin/javac"), join(root, "usr/bin/javac"));
  expect(requireJdk(root)).toBe(usual);
});
