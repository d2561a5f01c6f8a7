import {
  type BuildReport,
  type Lane,
  type LeafView,
  laneOf,
  type ProjectSpec,
  type RunEvent,
  type RunSpec,
  type RunSummary,
  type SuiteView,
  type TraceMatrix,
} from "@guildhall/contracts";

/** What `guildhall build` prints, from stored records only. Pure. */
export function buildReport(input: {
  run: RunSummary;
  /** Runs that led to this one, such as the one that read the brief; their tokens count too. */
  earlier: RunSummary[];
  /** Of all these runs, in their order. */
  events: RunEvent[];
  spec: ProjectSpec;
  /** Clauses of the brief that nothing agreed speaks of. */
  unplaced: string[];
  matrix: TraceMatrix;
  leaves: LeafView[];
  files: string[];
  runSpec: RunSpec | null;
  version: string | null;
  wallMs: number;
}): BuildReport {
  const { run, matrix } = input;
  const sum = (of: "promptTokens" | "completionTokens") =>
    [...input.earlier, run].reduce((total, entry) => total + entry[of], 0);
  const count = (lane: Lane) => {
    const statuses = matrix.cases.filter(({ check }) => laneOf(check) === lane).map(({ result }) => result?.status);
    return {
      passed: statuses.filter((status) => status === "passed").length,
      failed: statuses.filter((status) => status === "failed").length,
    };
  };
  const musts = matrix.rows.filter((row) => row.priority === "must");
  const stuck = input.leaves.filter((view) => ["stuck", "stubbed"].includes(view.state));
  return {
    ok:
      run.status === "done" &&
      musts.length > 0 &&
      musts.every((row) => row.status === "passed" && row.oracle !== "none"),
    projectId: run.projectId,
    runId: run.id,
    stages: stagesOf(input.events),
    criteria: matrix.rows.map((row) => ({
      id: row.criterionId,
      text: row.text,
      priority: row.priority,
      status: row.status,
      oracle: row.oracle,
      tests: row.checks,
    })),
    tests: count("spec"),
    regression: count("regression"),
    files: input.files,
    run: input.runSpec,
    tokens: { prompt: sum("promptTokens"), completion: sum("completionTokens") },
    wallMs: input.wallMs,
    version: input.version,
    assumptions: input.spec.assumptions,
    findings: [
      ...input.unplaced.map((clause) => `Not understood: ${clause}`),
      ...stuck.map((view) => `${view.leaf.name}: ${view.detail}`),
      ...(run.error ? [run.error] : []),
    ],
  };
}

const stagesOf = (events: RunEvent[]): BuildReport["stages"] =>
  events.flatMap(({ body }) =>
    body.type === "stage.finished" ? [{ name: body.stage, ms: body.ms, status: body.status }] : [],
  );

/** The same of a project that was opened from files: no criterion, its own tests; what was broken before is no fault. Pure. */
export function ownFilesReport(input: {
  run: RunSummary;
  events: RunEvent[];
  suite: SuiteView;
  files: string[];
  version: string | null;
  wallMs: number;
}): BuildReport {
  const { run, suite, version } = input;
  const cases = suite.cases.filter((entry) => entry.versionId === version);
  const failed = cases.filter((entry) => entry.status === "failed");
  const broken = failed.filter((entry) => !entry.brokenBefore);
  return {
    ok: run.status === "done" && broken.length === 0,
    projectId: run.projectId,
    runId: run.id,
    stages: stagesOf(input.events),
    criteria: [],
    tests: { passed: cases.filter((entry) => entry.status === "passed").length, failed: failed.length },
    // Nothing of it is accepted code of ours.
    regression: { passed: 0, failed: 0 },
    files: input.files,
    run: null,
    tokens: { prompt: run.promptTokens, completion: run.completionTokens },
    wallMs: input.wallMs,
    version,
    assumptions: [],
    findings: [
      ...broken.map((entry) => `${entry.file}: ${entry.name} fails, and passed before`),
      ...failed.filter((entry) => entry.brokenBefore).map((entry) => `${entry.file}: ${entry.name} was broken before`),
      ...(cases.length === 0 ? ["No test of its own ran: nothing checks it."] : []),
      ...(run.error ? [run.error] : []),
    ],
  };
}
