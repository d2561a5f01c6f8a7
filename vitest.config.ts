import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["apps/engine/test/**/*.test.ts", "packages/*/test/**/*.test.ts", "apps/web/test/**/*.test.ts"],
    // Real sandboxes, databases and models: two cores carry two workers, and a busy machine is four times slower.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    retry: 0,
  },
});
