import { fileURLToPath } from "node:url";
import { PYTHON_PACKAGES } from "../../sandbox/index.ts";
import type { SuiteCommand } from "../suite-command.ts";
import { COPY_FOLDER, onCopy, type TestCommand } from "../test-command.ts";
import { cutPythonTest, pytestName } from "../test-source.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const MOUNT = "/opt/guildhall/python";

const specOf = (env: Record<string, string>): ReturnType<SuiteCommand["spec"]> => ({
  argv: onCopy([
    ...["/usr/bin/python3", "-s", "-B", "-m", "pytest", "-q", "--tb=short", "--color=no"],
    ...["-p", "guildhall_pytest", "-p", "no:cacheprovider", "--continue-on-collection-errors"],
  ]),
  toolchains: ["python"],
  readOnly: [{ from: HERE, to: MOUNT }],
  env: {
    PYTHONPATH: `${MOUNT}:${COPY_FOLDER}:${COPY_FOLDER}/src:${PYTHON_PACKAGES}`,
    PYTHONDONTWRITEBYTECODE: "1",
    ...env,
  },
});

export const PYTEST: TestCommand = {
  id: "pytest",
  owns: (path) => /(^|\/)(test_[^/]*|[^/]*_test)\.py$/.test(path),
  testName: pytestName,
  cut: (source, checkId) => cutPythonTest(source, pytestName(checkId)),
  spec: ({ mark, checks }) =>
    specOf({ GUILDHALL_MARK: mark, GUILDHALL_ONLY: JSON.stringify(checks.map((check) => pytestName(check.id))) }),
};

/** Without a list of functions the plugin reports every test. */
export const PYTEST_SUITE: SuiteCommand = { spec: ({ mark }) => specOf({ GUILDHALL_MARK: mark }) };
