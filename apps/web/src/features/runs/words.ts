import type { RunSummary } from "@guildhall/contracts";
import type { Mark } from "@/components";

const TITLES: Record<RunSummary["kind"], string> = {
  understand: "Read the brief",
  build: "Build",
  change: "Change",
  test: "Test run",
  ask: "Answer",
  mutation: "Mutation score",
};

export const RUN_MARKS: Record<RunSummary["status"], Mark> = {
  queued: "idle",
  running: "running",
  waiting: "waiting",
  done: "done",
  failed: "failed",
  stopped: "stopped",
  interrupted: "stopped",
};

/** The run that read the brief goes on building after the person's word; from then on it is a build. */
const beyondReading = (run: RunSummary): boolean => run.stage !== "brainstorm" && run.stage !== "requirements";

export const isReading = (run: RunSummary): boolean => run.kind === "understand" && !beyondReading(run);

export const isBuild = (run: RunSummary): boolean =>
  run.kind === "build" || run.kind === "change" || (run.kind === "understand" && beyondReading(run));

/** What kind of work a run is, in two or three words. */
export const kindTitle = (run: RunSummary): string =>
  run.kind === "understand" && beyondReading(run) ? TITLES.build : TITLES[run.kind];

/** A build says what it is for: all of it, one leaf again, a repair. */
export const runTitle = (run: RunSummary): string =>
  (run.kind === "build" && run.request.split("\n")[0]) || kindTitle(run);

export const latestFirst = (runs: RunSummary[]): RunSummary[] =>
  runs.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
