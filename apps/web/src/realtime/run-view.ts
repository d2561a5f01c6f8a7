import type { LeafState, RunEvent, RunKind, RunStatus, Stage } from "@guildhall/contracts";

export interface StageProgress {
  stage: Stage;
  label: string;
  status: "running" | "done" | "failed" | "waiting";
  startedAt: string;
  ms: number | null;
}

export interface LeafProgress {
  state: LeafState;
  detail: string;
  candidate: number | null;
  candidates: number | null;
  passed: number;
  failed: number;
}

export interface OutputLine {
  seq: number;
  stream: "stdout" | "stderr" | "notice";
  text: string;
}

/** Everything the screen knows of a run, folded from its events. */
export interface RunView {
  runId: string;
  lastSeq: number;
  kind: RunKind | null;
  request: string;
  /** When it was started or, after a stop or a question, went on last. */
  startedAt: string | null;
  /** How long it takes from there. */
  estimateMs: number | null;
  status: RunStatus;
  error: { message: string; remedy: string } | null;
  wallMs: number | null;
  progress: { label: string; done: number | null; total: number | null; since: string } | null;
  stages: StageProgress[];
  leaves: Record<string, LeafProgress>;
  /** Leaves that came to an end since `startedAt`. */
  leavesEnded: number;
  output: OutputLine[];
  notices: { seq: number; level: "info" | "warning" | "error"; text: string; remedy: string | null }[];
  versions: { versionId: string; label: string }[];
  cases: Record<string, "passed" | "failed" | "untested" | "running">;
  filesChanged: string[];
}

/** States in which nothing more happens to a leaf in a run. */
export const LEAF_ENDED: ReadonlySet<LeafState> = new Set<LeafState>(["chosen", "stuck", "stubbed", "edited"]);

/** Lines kept for the output pane; older ones are in the engine's log. */
const MAX_OUTPUT = 10_000;

export const emptyRun = (runId: string): RunView => ({
  runId,
  lastSeq: 0,
  kind: null,
  request: "",
  startedAt: null,
  estimateMs: null,
  status: "running",
  error: null,
  wallMs: null,
  progress: null,
  stages: [],
  leaves: {},
  leavesEnded: 0,
  output: [],
  notices: [],
  versions: [],
  cases: {},
  filesChanged: [],
});

const BLANK_LEAF: LeafProgress = {
  state: "waiting",
  detail: "",
  candidate: null,
  candidates: null,
  passed: 0,
  failed: 0,
};

/** Folds one event. Events at or before `lastSeq` change nothing, so a replay is harmless. */
export function foldEvent(view: RunView, event: RunEvent): RunView {
  if (event.seq <= view.lastSeq) return view;
  return { ...view, ...change(view, event), lastSeq: event.seq };
}

function change(view: RunView, { body, at, seq }: RunEvent): Partial<RunView> {
  switch (body.type) {
    case "run.started":
      return { kind: body.kind, request: body.request, estimateMs: body.estimateMs, startedAt: at, status: "running" };
    case "run.resumed":
      return { status: "running", error: null, estimateMs: body.estimateMs ?? null, startedAt: at, leavesEnded: 0 };
    case "run.finished":
      return {
        status: body.status,
        error: body.error,
        wallMs: body.wallMs,
        progress: null,
        stages: view.stages.map((stage) =>
          stage.status === "running" ? { ...stage, status: body.status === "failed" ? "failed" : "done" } : stage,
        ),
      };
    case "stage.started":
      return {
        stages: [
          ...view.stages.filter((stage) => stage.stage !== body.stage),
          { stage: body.stage, label: body.label, status: "running", startedAt: at, ms: null },
        ],
        progress: { label: body.label, done: null, total: null, since: at },
      };
    case "stage.finished":
      return {
        stages: view.stages.map((stage) =>
          stage.stage === body.stage ? { ...stage, status: body.status, ms: body.ms } : stage,
        ),
        progress: null,
      };
    case "progress":
      return {
        progress: {
          label: body.label,
          done: body.done ?? null,
          total: body.total ?? null,
          since: view.progress?.label === body.label ? view.progress.since : at,
        },
      };
    case "leaf.state": {
      const before = view.leaves[body.leaf] ?? BLANK_LEAF;
      const ended = LEAF_ENDED.has(body.state) && !LEAF_ENDED.has(before.state);
      return {
        leavesEnded: view.leavesEnded + (ended ? 1 : 0),
        leaves: {
          ...view.leaves,
          [body.leaf]: {
            ...before,
            state: body.state,
            detail: body.detail,
            candidate: body.candidate ?? null,
            candidates: body.candidates ?? null,
          },
        },
      };
    }
    case "candidate.judged": {
      const before = view.leaves[body.leaf] ?? BLANK_LEAF;
      return { leaves: { ...view.leaves, [body.leaf]: { ...before, passed: body.passed, failed: body.failed } } };
    }
    case "files.changed":
      return { filesChanged: [...new Set([...view.filesChanged, ...body.paths])] };
    case "version.created":
      return { versions: [...view.versions, { versionId: body.versionId, label: body.label }] };
    case "case.finished":
      return { cases: { ...view.cases, [body.result.checkId]: body.result.status } };
    case "command.output": {
      const lines = body.text.replace(/\n$/, "").split("\n");
      const added = lines.map((text): OutputLine => ({ seq, stream: body.stream, text }));
      if (body.truncated) added.push({ seq, stream: "notice", text: "… output was cut here" });
      return { output: [...view.output, ...added].slice(-MAX_OUTPUT) };
    }
    case "notice":
      return {
        notices: [...view.notices, { seq, level: body.level, text: body.text, remedy: body.remedy ?? null }],
      };
    default:
      return {};
  }
}
