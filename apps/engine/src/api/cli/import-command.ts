import { resolve } from "node:path";
import { AppError, type ImportReport, type Verbs } from "@guildhall/contracts";
import type { CommandArguments, HeadlessCommands } from "./command.ts";
import { COMMAND_FORMS } from "./command-forms.ts";

const REASONS: Record<ImportReport["skipped"][number]["reason"], string> = {
  generated: "made by tools",
  binary: "binary, or not UTF-8",
  "too-large": "over 1 MiB",
  link: "a link",
  "not-a-file": "no plain file",
  name: "its name cannot be kept",
};

/** What `import` was asked. Throws INVALID_INPUT. */
export async function readImportRequest(
  { values }: CommandArguments,
  cwd: string,
): Promise<{ path: string; name?: string }> {
  const { source, name } = values;
  if (typeof source !== "string" || source === "") {
    throw new AppError("INVALID_INPUT", "A folder or zip is missing.", "Use: guildhall import DIR|ZIP");
  }
  return { path: resolve(cwd, source), ...(typeof name === "string" && name !== "" ? { name } : {}) };
}

function reportText({ project, files, sizeBytes, skipped, skippedTotal, suites, timesMs }: ImportReport): string {
  return [
    `${project.name}: ${files} files, ${Math.ceil(sizeBytes / 1024)} KiB, in ${timesMs.total} ms`,
    ...skipped.map(
      (row) => `  left out: ${row.path}${row.files > 1 ? ` (${row.files} files)` : ""}, ${REASONS[row.reason]}`,
    ),
    ...(skippedTotal > 0 ? [`${skippedTotal} files left out`] : []),
    ...suites.map((suite) => `tests: ${suite.command} (${suite.because})${suite.notRun ? `. ${suite.notRun}` : ""}`),
    `project ${project.id}`,
  ].join("\n");
}

/** `import`: opens a folder or zip as a project. */
export function createImportCommand(importFrom: Verbs["projects"]["importFrom"]): HeadlessCommands {
  return {
    import: {
      ...COMMAND_FORMS.import,
      run: async (args, { actor, cwd }) => {
        const report = await importFrom(actor, await readImportRequest(args, cwd));
        return { exitCode: 0, json: report, text: reportText(report) };
      },
    },
  };
}
