import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { AppError } from "@guildhall/contracts";
import { type LimitedProgram, NO_ENVIRONMENT, type SandboxDriver, type SandboxSpec } from "../sandbox/index.ts";
import { JUNIT_SUITE } from "./java/junit-command.ts";
import type { SourceLanguage, SuiteResult, SuiteRunner } from "./ports.ts";
import { PYTEST_SUITE } from "./python/pytest-command.ts";
import { createRecordReader, type Said, saidAs } from "./run-records.ts";
import type { SuiteCommand } from "./suite-command.ts";
import { COPY_FOLDER } from "./test-command.ts";
import { VITEST_SUITE } from "./typescript/vitest-command.ts";

const COMMANDS: Record<SourceLanguage, SuiteCommand> = {
  python: PYTEST_SUITE,
  typescript: VITEST_SUITE,
  javascript: VITEST_SUITE,
  java: JUNIT_SUITE,
};
const WALL_MS = 60_000;
const OUTPUT_BYTES = 16 * 1024 * 1024;
const MAX_OUTPUT = 12_000;

const limitsOfSuite = (limits: SandboxSpec["limits"], wallMs: number): SandboxSpec["limits"] => ({
  ...limits,
  wallMs,
  outputBytes: OUTPUT_BYTES,
});

/** What the runs of suites written elsewhere may use, by what they are called. */
export function suitePrograms(wallMs: number): { title: string; program: LimitedProgram }[] {
  return Object.entries({ pytest: PYTEST_SUITE, vitest: VITEST_SUITE }).map(([title, command]) => {
    const { toolchains, limits } = command.spec({ mark: "" });
    return { title, program: { toolchains, limits: limitsOfSuite(limits, wallMs) } };
  });
}

/** Lays files down in a folder of their own. Throws INVALID_INPUT for a path that leaves it. */
async function lay(folder: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const normal = posix.normalize(path);
    if (posix.isAbsolute(normal) || normal.split("/").includes(".."))
      throw new AppError("INVALID_INPUT", `${path} lies outside the folder.`, "Name files by their path in it.");
    await mkdir(dirname(join(folder, normal)), { recursive: true });
    await writeFile(join(folder, normal), text);
  }
}

/**
 * Names of tests may hold a value as a parameter. Two that look alike once it is taken out stay two: one of them passing
 * must not stand for the other.
 */
function distinctNames(mask: (text: string) => string): (name: string, file: string) => string {
  const hidden = new Map<string, string[]>();
  return (name, file) => {
    const masked = mask(name);
    if (masked === name) return name;
    const alike = hidden.get(`${file} ${masked}`) ?? [];
    if (!alike.includes(name)) hidden.set(`${file} ${masked}`, [...alike, name]);
    const at = alike.includes(name) ? alike.indexOf(name) : alike.length;
    return at === 0 ? masked : `${masked} (${at + 1})`;
  };
}

/** Runs all tests of a program in a sandbox and reports a record for each; what it is given is never changed. */
export function createSuiteRunner({ driver }: { driver: SandboxDriver }): SuiteRunner {
  return {
    run: async ({ language, files, wallMs = WALL_MS, environment = NO_ENVIRONMENT, signal }) => {
      const workspaceDir = await mkdtemp(join(tmpdir(), "guildhall-suite-"));
      const found: Pick<SuiteResult, "cases" | "broken"> = { cases: [], broken: [] };
      const clean = (text: string) => environment.mask(text.replaceAll(`${COPY_FOLDER}/`, ""));
      const shown = (said: Said) => saidAs(said, clean).slice(0, MAX_OUTPUT);
      const nameOf = distinctNames(environment.mask);
      let ended = false;
      const reader = createRecordReader((record) => {
        if ("ended" in record) {
          ended = true;
          return;
        }
        if ("brokenFile" in record) found.broken.push({ file: record.brokenFile, output: shown(record.output) });
        else {
          const { test, file, status, output, durationMs } = record;
          found.cases.push({ name: nameOf(test, file), file, status, output: shown(output), durationMs });
        }
      });
      try {
        await lay(workspaceDir, files);
        const spec = COMMANDS[language].spec({ mark: reader.mark });
        const result = await driver.run(
          {
            ...spec,
            workspaceDir,
            workspaceAccess: "read-only",
            values: environment.values,
            network: "none",
            limits: limitsOfSuite(spec.limits, wallMs),
          },
          {
            signal,
            onOutput: (stream, text) => {
              if (stream === "stdout") reader.push(text);
            },
          },
        );
        const ran = found.cases.filter((one) => one.status !== "skipped");
        const passed =
          ended &&
          ran.length > 0 &&
          ran.every((one) => one.status === "passed") &&
          found.broken.length === 0 &&
          result.limit === null;
        return { passed, ...found, limit: result.limit, output: shown([reader.rest(), result.stderr]) };
      } finally {
        await rm(workspaceDir, { recursive: true, force: true });
      }
    },
  };
}
