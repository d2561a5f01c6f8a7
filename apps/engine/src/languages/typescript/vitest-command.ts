import { fileURLToPath } from "node:url";
import type { SuiteCommand } from "../suite-command.ts";
import { COPY_FOLDER, onCopy, type TestCommand } from "../test-command.ts";
import { cutVitestTest } from "../test-source.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const MOUNT = "/opt/guildhall/typescript";

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const specOf = (args: string[], env: Record<string, string>): ReturnType<SuiteCommand["spec"]> => ({
  argv: onCopy([
    ...["/opt/node/bin/node", "/node_modules/vitest/vitest.mjs", "run", "--root", COPY_FOLDER, "--no-color"],
    ...[`--reporter=${MOUNT}/vitest-reporter.ts`, "--maxWorkers=1", ...args],
  ]),
  toolchains: ["node"],
  readOnly: [{ from: HERE, to: MOUNT }],
  env: { VITE_CACHE_DIR: "/tmp/vite", CI: "1", ...env },
  limits: { tasks: 512, memoryBytes: 2 * 1024 ** 3 },
});

export const VITEST: TestCommand = {
  id: "vitest",
  owns: (path) => /\.test\.[cm]?[jt]sx?$/.test(path),
  testName: (checkId) => checkId,
  cut: cutVitestTest,
  spec: ({ mark, checks }) =>
    specOf(["-t", `\\[(${checks.map((check) => escaped(check.id)).join("|")})\\]`], { GUILDHALL_MARK: mark }),
};

/** Test files written for jest run too: its module and its globals are vitest's here. */
export const VITEST_SUITE: SuiteCommand = {
  spec: ({ mark }) => specOf(["--config", `${MOUNT}/suite-config.mts`], { GUILDHALL_MARK: mark, GUILDHALL_ALL: "1" }),
};
