import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };

const PACKAGE = join(import.meta.dirname, "..");

it("the command that makes a migration runs all of them, and finds the schema as they leave it", async () => {
  const [program = "", ...args] = manifest.scripts.migration.split(" ");
  const { stdout } = await promisify(execFile)(join(PACKAGE, "node_modules/.bin", program), args, {
    cwd: PACKAGE,
    env: { ...process.env, CHECKPOINT_DISABLE: "1" },
  });
  expect(stdout.trim()).toBe("-- This is an empty migration.");
});
