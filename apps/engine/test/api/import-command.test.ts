import type { ImportReport } from "@guildhall/contracts";
import { expect, it } from "vitest";
import { COMMAND_FORMS } from "../../src/api/cli/command-forms.ts";
import { createImportCommand } from "../../src/api/cli/import-command.ts";
import { checkCommand, runCommand } from "../../src/api/cli/run-command.ts";

const REPORT = {
  ok: true,
  project: { id: "prj_1", name: "calc" },
  files: 3,
  sizeBytes: 2048,
  skipped: [{ path: "node_modules", reason: "generated", files: 12 }],
  skippedTotal: 12,
  suites: [{ kind: "pytest", command: "python3 -m pytest", because: "test_a.py", notRun: null }],
  timesMs: { plan: 1, files: 2, version: 3, total: 6 },
} as unknown as ImportReport;

const check = (...argv: string[]) => checkCommand(COMMAND_FORMS, { argv, cwd: "/home/me" });

it("opens what its one word names, relative to where the person is, and prints counts, reasons and times", async () => {
  const asked: unknown[] = [];
  const commands = createImportCommand(async (_actor, input) => {
    asked.push(input);
    return REPORT;
  });
  const context = {
    actor: { id: "owner", role: "owner" as const },
    cwd: "/home/me",
    signal: new AbortController().signal,
    log: () => {},
  };
  const argv = ["import", "repo", "--name", "Calc"];
  // Only commands are reached here: no verb is called.
  const result = await runCommand({ commands, verbs: {} as never }, { argv, cwd: "/home/me" }, context);
  expect(asked).toEqual([{ path: "/home/me/repo", name: "Calc" }]);
  expect(result.json).toBe(REPORT);
  expect(result.text).toBe(
    [
      "calc: 3 files, 2 KiB, in 6 ms",
      "  left out: node_modules (12 files), made by tools",
      "12 files left out",
      "tests: python3 -m pytest (test_a.py)",
      "project prj_1",
    ].join("\n"),
  );
});

it("says of what may not be read that it may not, and what helps", async () => {
  const skipped = [{ path: "b.py", reason: "unreadable" as const, files: 1 }];
  const commands = createImportCommand(async () => ({ ...REPORT, skipped, skippedTotal: 1 }));
  const context = {
    actor: { id: "owner", role: "owner" as const },
    cwd: "/home/me",
    signal: new AbortController().signal,
    log: () => {},
  };
  const { text } = await runCommand(
    { commands, verbs: {} as never },
    { argv: ["import", "repo"], cwd: "/home/me" },
    context,
  );
  expect(text).toContain("  left out: b.py, it may not be read: its permissions forbid it\n  Give yourself the right");
  expect(text).not.toContain("no plain file");
});

it("is refused without an engine when nothing or too much is named", async () => {
  await expect(check("import")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  await expect(check("import", "a", "b")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  await expect(check("import", "a")).resolves.toBeUndefined();
  // Other commands still take no word without a dash.
  await expect(check("doctor", "a")).rejects.toMatchObject({ code: "INVALID_INPUT" });
});
