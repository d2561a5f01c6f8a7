/** The configuration of vitest for suites written elsewhere, jest's among them. Loaded inside the sandbox. */
const jestGlobals = "/opt/guildhall/typescript/jest-globals.ts";

// jest lets a slow test that never waits pass: the limit of the whole run is what ends it.
export default {
  resolve: { alias: { "@jest/globals": jestGlobals } },
  test: { globals: true, setupFiles: [jestGlobals], maxWorkers: 1, testTimeout: 60_000 },
};
