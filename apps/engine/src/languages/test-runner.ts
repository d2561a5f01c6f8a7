import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CaseResult, Check } from "@guildhall/contracts";
import {
  type LimitedProgram,
  NO_ENVIRONMENT,
  type SandboxDriver,
  type SandboxResult,
  type SandboxSpec,
} from "../sandbox/index.ts";
import { createProjectFiles } from "../workspace/index.ts";
import { pagesCommand, stepText } from "./pages/page-command.ts";
import type { TestRunner, TestRunRequest } from "./ports.ts";
import { PYTEST } from "./python/pytest-command.ts";
import { type BrokenFile, createRecordReader, type RunEnd, type RunRecord, saidAs } from "./run-records.ts";
import { COPY_FOLDER, type TestCommand } from "./test-command.ts";
import { VITEST } from "./typescript/vitest-command.ts";

const MAX_OUTPUT = 16 * 1024;
const OUTPUT_BYTES = 64 * 1024 * 1024;
/** What a server is told as PORT when nobody named one. */
const DEFAULT_PORT = 4173;
const LONGEST_MS = 10 * 60_000;
const NO_SERVER = { argv: [], port: DEFAULT_PORT, build: null };

/** Where a check's test was found. */
interface Found {
  check: Check;
  file: string;
  script: string;
}

function untested(check: Check, output: string, versionId: string, found?: Found): CaseResult {
  const script = found?.script ?? "";
  return { checkId: check.id, status: "untested", durationMs: 0, output, script, file: found?.file ?? "", versionId };
}

/** Why a check has no record, from how the run ended. */
function whyNoRecord(result: SandboxResult, rest: string, mask: (text: string) => string): string {
  const limits = { wall: "time was up", memory: "memory was used up", tasks: "it started too many processes" } as const;
  const limit =
    result.limit === "wall" || result.limit === "memory" || result.limit === "tasks" ? limits[result.limit] : null;
  const reason = limit ? `The run was ended: ${limit}.` : "The runner reported nothing for this test.";
  return saidAs([`${reason}\n`, rest, result.stderr], mask)
    .slice(0, MAX_OUTPUT)
    .trim();
}

/** The files that may hold tests, read through the safe file API. */
async function readTests(
  workspaceDir: string,
  commands: TestCommand[],
): Promise<{ command: TestCommand; path: string; source: string }[]> {
  const files = createProjectFiles({ root: workspaceDir });
  const found: { command: TestCommand; path: string; source: string }[] = [];
  for (const entry of await files.list()) {
    const command = entry.kind === "file" ? commands.find((one) => one.owns(entry.path)) : undefined;
    if (command) found.push({ command, path: entry.path, source: (await files.read(entry.path)).text });
  }
  return found;
}

/** A project that was built already is served by its own argv: the port is its last number, or the usual one. */
function serverOf(argv: string[]): TestRunRequest["server"] {
  const port = Number(argv.findLast((arg) => /^\d{2,5}$/.test(arg)) ?? DEFAULT_PORT);
  return argv.length > 0 ? { argv, port, build: null } : undefined;
}

const SLOWEST_CHECK_MS: Record<TestCommand["id"], number> = { pytest: 2000, vitest: 2000, pages: 15_000 };

/** The limits of one run of so many checks. */
function limitsOfChecks(id: TestCommand["id"], limits: SandboxSpec["limits"], checks: number): SandboxSpec["limits"] {
  const wallMs = Math.min(LONGEST_MS, 120_000 + checks * SLOWEST_CHECK_MS[id]);
  return { ...limits, wallMs, outputBytes: OUTPUT_BYTES };
}

/** What the runs of a project's checks may use, by what they are called: their time grows with the checks, up to `longestMs`. */
export function checkPrograms(): { title: string; program: LimitedProgram; longestMs: number }[] {
  const commands = { "Python checks": PYTEST, "TypeScript checks": VITEST, "Page checks": pagesCommand(NO_SERVER, []) };
  return Object.entries(commands).map(([title, command]) => {
    const { toolchains, limits } = command.spec({ mark: "", checks: [] });
    return { title, program: { toolchains, limits: limitsOfChecks(command.id, limits, 1) }, longestMs: LONGEST_MS };
  });
}

/** Runs the checks of a project with the runners of its own kind; a check without a record is `untested`. */
export function createTestRunner(options: { driver: SandboxDriver }): TestRunner {
  async function runGroup(command: TestCommand, group: Found[], request: TestRunRequest): Promise<CaseResult[]> {
    const { versionId, onResult, artifactsDir, environment: { values, mask } = NO_ENVIRONMENT } = request;
    const results = new Map<string, CaseResult>();
    const byTest = new Map(group.map((found) => [command.testName(found.check.id), found]));
    const writes: Promise<unknown>[] = [];

    const clean = (text: string) => mask(text.replaceAll(`${COPY_FOLDER}/`, ""));
    const settle = (found: Found, part: Omit<RunRecord, "test" | "file">, file: string) => {
      const before = results.get(found.check.id);
      // A test with parameters reports once for each: one failure decides.
      const status = part.status === "skipped" ? "untested" : before?.status === "failed" ? "failed" : part.status;
      const result: CaseResult = {
        checkId: found.check.id,
        status,
        durationMs: (before?.durationMs ?? 0) + part.durationMs,
        output: `${before?.output ?? ""}${saidAs(part.output, clean)}`.slice(0, MAX_OUTPUT),
        script: found.script,
        file: found.file || file,
        versionId,
      };
      if (part.screenshot) {
        const name = `${found.check.id.replace(/[^A-Za-z0-9_-]/g, "_")}.png`;
        result.screenshot = name;
        const bytes = Buffer.from(part.screenshot, "base64");
        writes.push(mkdir(artifactsDir, { recursive: true }).then(() => writeFile(join(artifactsDir, name), bytes)));
      }
      results.set(found.check.id, result);
      onResult(result);
    };
    const onRecord = (record: RunRecord | BrokenFile | RunEnd) => {
      if ("ended" in record) return;
      if ("brokenFile" in record) {
        const inFile = group.filter((found) => found.file === record.brokenFile && !results.has(found.check.id));
        for (const found of inFile)
          settle(found, { status: "failed", durationMs: 0, output: record.output }, found.file);
        return;
      }
      const found = byTest.get(record.test);
      if (found) settle(found, record, record.file);
    };

    const reader = createRecordReader(onRecord);
    const { stdin, ...spec } = command.spec({ mark: reader.mark, checks: group.map((found) => found.check) });
    const result = await options.driver.run(
      {
        ...spec,
        workspaceDir: request.workspaceDir,
        workspaceAccess: "read-only",
        values,
        network: "none",
        limits: limitsOfChecks(command.id, spec.limits, group.length),
      },
      {
        stdin,
        signal: request.signal,
        onOutput: (stream, text) => {
          if (stream === "stdout") reader.push(text);
        },
      },
    );
    await Promise.all(writes);
    return group.map((found) => {
      const known = results.get(found.check.id);
      if (known) return known;
      const missing = untested(found.check, whyNoRecord(result, reader.rest(), mask), versionId, found);
      onResult(missing);
      return missing;
    });
  }

  return {
    async run(request) {
      const { checks, versionId, onResult } = request;
      const tests = await readTests(request.workspaceDir, [PYTEST, VITEST]);
      const groups = new Map<TestCommand, Found[]>();
      const add = (command: TestCommand, found: Found) => groups.set(command, [...(groups.get(command) ?? []), found]);
      const server = request.server ?? serverOf(request.argv);
      const pages = server ? pagesCommand(server, Object.keys(request.environment?.values ?? {})) : null;
      const results: CaseResult[] = [];
      const leave = (check: Check, why: string) => {
        const result = untested(check, why, versionId);
        results.push(result);
        onResult(result);
      };
      for (const check of checks) {
        if (check.kind === "page") {
          if (pages) add(pages, { check, file: "", script: check.steps.map(stepText).join("\n") });
          else leave(check, "The project has no server to open pages from.");
          continue;
        }
        const place = tests.find(({ command, source }) => command.cut(source, check.id) !== null);
        const script = place?.command.cut(place.source, check.id);
        if (place && script) add(place.command, { check, file: place.path, script });
        else leave(check, "No test file of the project holds a test of this check.");
      }
      for (const [command, group] of groups) results.push(...(await runGroup(command, group, request)));
      return checks.flatMap((check) => results.filter((result) => result.checkId === check.id).slice(0, 1));
    },
  };
}
