import { type ImportReport, UNREADABLE_REMEDY, type Verbs } from "@guildhall/contracts";
import type { HeadlessCommands } from "./command.ts";
import { COMMAND_FORMS } from "./command-forms.ts";
import { readImportRequest } from "./import-request.ts";

const REASONS: Record<ImportReport["skipped"][number]["reason"], string> = {
  generated: "made by tools",
  binary: "binary, or not UTF-8",
  "too-large": "over 1 MiB",
  link: "a link",
  "not-a-file": "no plain file",
  unreadable: "it may not be read: its permissions forbid it",
  name: "its name cannot be kept",
};

function reportText({ project, files, sizeBytes, skipped, skippedTotal, suites, timesMs }: ImportReport): string {
  return [
    `${project.name}: ${files} files, ${Math.ceil(sizeBytes / 1024)} KiB, in ${timesMs.total} ms`,
    ...skipped.map(
      (row) => `  left out: ${row.path}${row.files > 1 ? ` (${row.files} files)` : ""}, ${REASONS[row.reason]}`,
    ),
    ...(skipped.some((row) => row.reason === "unreadable") ? [`  ${UNREADABLE_REMEDY}`] : []),
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
