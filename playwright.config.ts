import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const SYSTEM_CHROMIUM = "/usr/bin/chromium";

/** The distribution's Chromium, or the one that is named; without either Playwright looks for its own. */
function chromium(): string | undefined {
  const named = process.env.GUILDHALL_TEST_CHROMIUM;
  if (named) return named;
  return existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : undefined;
}

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  outputDir: "test-results",
  fullyParallel: false,
  // One engine, one browser: two cores carry no more, and a run takes the engine's only model.
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    viewport: { width: 1280, height: 800 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: chromium(),
      args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
    },
  },
  projects: [
    { name: "journeys", testIgnore: "screens.spec.ts" },
    { name: "screens-light", testMatch: "screens.spec.ts", use: { colorScheme: "light" } },
    { name: "screens-dark", testMatch: "screens.spec.ts", use: { colorScheme: "dark" } },
  ],
});
