import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { AppError } from "@guildhall/contracts";
import { PYTHON_PACKAGES, type SandboxDriver, type SandboxSpec } from "../sandbox/index.ts";
import type { SourceLanguage } from "./ports.ts";

export interface ProjectCallsRequest {
  /** Folder of the project or of a copy of it; it is only read. */
  root: string;
  /** The module the calls are about. */
  path: string;
  language: SourceLanguage;
  /** Expressions of the language; names are those of the module, in scripts those it exports. */
  calls: readonly string[];
  /** Limit of each call. */
  callMs: number;
  /** Timed runs of all calls after a warm-up; 0 = only what they come to. */
  repeat: number;
  /** One run more under the profiler: cProfile, or the sampling profiler behind `node --cpu-prof`. */
  profile: boolean;
  /** Instead of calls: the project's own pytest suite. */
  tests?: boolean;
  signal?: AbortSignal;
}

export interface ProjectOutcome {
  kind: "value" | "raised" | "timeout";
  /** `repr` or `inspect` of a value, the type of an error. */
  text: string;
  message: string;
  /** The value as it may stand in a test; null where it has no such form. */
  literal: string | null;
}

export interface ProfileRow {
  path: string;
  line: number;
  name: string;
  /** Time in it and not in what it calls, in ms of the profiled run. */
  selfMs: number;
  /** Null where the profiler samples and does not count. */
  calls: number | null;
}

export interface ProjectRun {
  /** Why the module could not be loaded; null when it was. */
  refused: string | null;
  outcomes: ProjectOutcome[];
  /** Milliseconds that making all calls once takes, from each run. */
  runsMs: number[];
  /** How often a run makes them: quick ones many times. */
  loops: number;
  /** Of a run of the tests: how many ran, and the files that could not be read. */
  tests?: { ran: number; missing: { file: string; why: string }[] };
  /** Functions of the project, most own time first. */
  rows: ProfileRow[];
}

/** Makes calls inside a module among the project's own files. Throws AppError SANDBOX_UNAVAILABLE, CANCELLED. */
export type ProjectCalls = (request: ProjectCallsRequest) => Promise<ProjectRun>;

const WALL_MS = 60_000;
const OUTPUT_BYTES = 4 * 1024 * 1024;
const folderOf = (name: string) => fileURLToPath(new URL(`./${name}/`, import.meta.url));

const SPECS: Partial<Record<SourceLanguage, Pick<SandboxSpec, "argv" | "toolchains" | "readOnly" | "env" | "limits">>> =
  {
    python: {
      argv: ["/usr/bin/python3", "-s", "-B", "/opt/guildhall/python/calls_program.py"],
      toolchains: ["python"],
      readOnly: [{ from: folderOf("python"), to: "/opt/guildhall/python" }],
      env: { PYTHONPATH: PYTHON_PACKAGES, PYTHONDONTWRITEBYTECODE: "1" },
    },
    typescript: {
      argv: [
        "/opt/node/bin/node",
        "--disable-warning=ExperimentalWarning",
        "/opt/guildhall/typescript/calls-program.ts",
      ],
      toolchains: ["node"],
      readOnly: [{ from: folderOf("typescript"), to: "/opt/guildhall/typescript" }],
      limits: { tasks: 256, memoryBytes: 2 * 1024 ** 3 },
    },
  };

/** Runs calls in a sandbox of their own each time: files may have changed between two requests. */
export function createProjectCalls({ driver }: { driver: SandboxDriver }): ProjectCalls {
  return async ({ root, language, signal, ...request }) => {
    const spec = SPECS[language === "javascript" ? "typescript" : language];
    const none: ProjectRun = { refused: null, outcomes: [], runsMs: [], loops: 1, rows: [] };
    if (!spec) return { ...none, refused: `calls of ${language} files are not made here` };
    const mark = `\u001e${randomBytes(16).toString("hex")} `;
    const result = await driver.run(
      {
        ...spec,
        workspaceDir: root,
        workspaceAccess: "read-only",
        network: "none",
        limits: { ...spec.limits, wallMs: WALL_MS, outputBytes: OUTPUT_BYTES },
      },
      { stdin: JSON.stringify({ tests: false, ...request, mark }), signal },
    );
    const at = result.stdout.lastIndexOf(mark);
    if (signal?.aborted) throw new AppError("CANCELLED", "It was stopped.", "Start it again.");
    if (at < 0) {
      const why =
        result.limit === null
          ? result.stderr.trim().slice(-300) || "the program ended the run"
          : `it met its limit of ${result.limit}`;
      return { ...none, refused: why };
    }
    return JSON.parse(result.stdout.slice(at + mark.length)) as ProjectRun;
  };
}
