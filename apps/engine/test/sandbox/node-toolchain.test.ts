import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { installNodeToolchain } from "../../src/sandbox/toolchains/node-toolchain.ts";

const INSTALLED = join(
  process.env.GUILDHALL_TEST_HOME ?? fileURLToPath(new URL("../../../../.guildhall", import.meta.url)),
  "toolchains",
  "node",
);
/** Above every process id that Linux gives. */
const GONE = 2 ** 22 + 1;

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guildhall-toolchain-"));
  await mkdir(join(home, "toolchains"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

it("clears what a killed installation left, and nothing of one that still runs", async () => {
  const at = (name: string) => join(home, "toolchains", name);
  await symlink(INSTALLED, at("node"));
  for (const name of [`node.${GONE}.new`, `node.${GONE}.old`, `node.${process.pid}.new`]) {
    await mkdir(join(at(name), "node_modules"), { recursive: true });
  }
  expect(await installNodeToolchain(home)).toBe(false);
  expect(existsSync(at(`node.${GONE}.new`))).toBe(false);
  expect(existsSync(at(`node.${GONE}.old`))).toBe(false);
  expect(existsSync(at(`node.${process.pid}.new`))).toBe(true);
});
