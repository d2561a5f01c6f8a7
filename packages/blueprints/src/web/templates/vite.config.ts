import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  // Relative addresses: the built page also works from a folder of a larger site.
  base: "./",
  // A stack names the functions it went through, which is worth more here than a smaller file.
  build: { minify: false },
  cacheDir: process.env.VITE_CACHE_DIR,
  test: { environment: "happy-dom", include: ["tests/**/*.test.{ts,tsx}"] },
});
