import {
  type BuildReport,
  type Lane,
  type LeafView,
  laneOf,
  type ProjectSpec,
  type RunEvent,
  type RunSpec,
  type RunSummary,
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
  const stages = input.events.flatMap((event) =>
    event.body.type === "stage.finished"
      ? [{ name: event.body.stage, ms: event.body.ms, status: event.body.status }]
      : [],
  );
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
    stages,
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
