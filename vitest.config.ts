import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["apps/engine/test/**/*.test.ts", "packages/*/test/**/*.test.ts", "apps/web/test/**/*.test.ts"],
    // Real sandboxes, databases and models: two cores carry two workers, and a start of a model takes seconds.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    retry: 0,
  },
});
