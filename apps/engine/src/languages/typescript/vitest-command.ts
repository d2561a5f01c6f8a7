import { fileURLToPath } from "node:url";
import { COPY_FOLDER, onCopy, type TestCommand } from "../test-command.ts";
import { cutVitestTest } from "../test-source.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const MOUNT = "/opt/guildhall/typescript";

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

export const VITEST: TestCommand = {
  id: "vitest",
  owns: (path) => /\.test\.[cm]?[jt]sx?$/.test(path),
  testName: (checkId) => checkId,
  cut: cutVitestTest,
  spec: ({ mark, checks }) => ({
    argv: onCopy([
      ...["/opt/node/bin/node", "/node_modules/vitest/vitest.mjs", "run", "--root", COPY_FOLDER, "--no-color"],
      ...[`--reporter=${MOUNT}/vitest-reporter.ts`, "--maxWorkers=1"],
      ...["-t", `\\[(${checks.map((check) => escaped(check.id)).join("|")})\\]`],
    ]),
    toolchains: ["node"],
    readOnly: [{ from: HERE, to: MOUNT }],
    env: { GUILDHALL_MARK: mark, VITE_CACHE_DIR: "/tmp/vite", CI: "1" },
    limits: { tasks: 512, memoryBytes: 2 * 1024 ** 3 },
  }),
};
