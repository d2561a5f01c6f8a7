import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wordTable } from "@guildhall/contracts";
import type { SandboxDriver } from "../../sandbox/index.ts";
import type { JourneyServices } from "../services.ts";

const PARSERS = wordTable<{ name: string; argv: string[] }>({
  py: { name: "file.py", argv: ["/usr/bin/python3", "-m", "py_compile", "file.py"] },
  js: { name: "file.mjs", argv: ["node", "--check", "file.mjs"] },
  mjs: { name: "file.mjs", argv: ["node", "--check", "file.mjs"] },
});
const GATE_MS = 10_000;

/** Whether a written file parses, asked of its own language in the sandbox; formats without a parser pass. */
export function createWholeFileGate(driver: SandboxDriver): JourneyServices["wholeFiles"] {
  return {
    async refusal(path, code, signal) {
      const parser = PARSERS[path.split(".").at(-1) ?? ""];
      if (!parser) return null;
      const folder = await mkdtemp(join(tmpdir(), "guildhall-gate-"));
      try {
        await writeFile(join(folder, parser.name), code);
        const result = await driver.run(
          {
            workspaceDir: folder,
            workspaceAccess: "read-write",
            argv: parser.argv,
            toolchains: ["python", "node"],
            network: "none",
            limits: { wallMs: GATE_MS },
          },
          { signal },
        );
        if (result.exitCode === 0) return null;
        return `it does not parse: ${result.stderr.trim().split("\n").slice(-2).join(" ").slice(0, 300)}`;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
