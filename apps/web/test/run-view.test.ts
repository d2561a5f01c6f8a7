import type { RunEvent, RunEventBody } from "@guildhall/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyRun, foldEvent } from "../src/realtime/run-view";

const event = (seq: number, body: RunEventBody): RunEvent => ({
  runId: "r",
  projectId: "p",
  seq,
  at: new Date(seq * 1000).toISOString(),
  body,
});

const LOG: RunEvent[] = [
  event(1, { type: "run.started", kind: "build", request: "Build", estimateMs: 9000 }),
  event(2, { type: "stage.started", stage: "build", label: "Write the leaves" }),
  event(3, { type: "leaf.state", leaf: "parse", state: "writing", detail: "", candidate: 1, candidates: 6 }),
  event(4, {
    type: "candidate.judged",
    leaf: "parse",
    candidateId: "c",
    source: "idiom",
    passed: 2,
    failed: 0,
    rejected: null,
  }),
  event(5, { type: "command.output", stream: "stdout", text: "one\ntwo\n", truncated: true }),
  event(6, { type: "leaf.state", leaf: "parse", state: "chosen", detail: "" }),
  event(7, { type: "stage.finished", stage: "build", status: "done", ms: 5000 }),
  event(8, { type: "run.finished", status: "done", error: null, wallMs: 6000 }),
];
const fold = (events: RunEvent[]) => events.reduce(foldEvent, emptyRun("r"));

describe("the view of a run", () => {
  it("holds what the log says", () => {
    const view = fold(LOG);
    expect(view.status).toBe("done");
    expect(view.leaves.parse).toMatchObject({ state: "chosen", passed: 2, failed: 0 });
    expect(view.stages).toEqual([expect.objectContaining({ stage: "build", status: "done", ms: 5000 })]);
    expect(view.output.map((line) => line.text)).toEqual(["one", "two", "… output was cut here"]);
    expect(view.progress).toBeNull();
  });

  it("is the same however often parts of the log are replayed", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(LOG.length - 1), { maxLength: 10 }), (starts) => {
        const replayed = starts.reduce((view, start) => LOG.slice(0, start).reduce(foldEvent, view), emptyRun("r"));
        expect(LOG.reduce(foldEvent, replayed)).toEqual(fold(LOG));
      }),
    );
  });

  it("counts time and leaves from where the run went on last", () => {
    const resumed = fold([...LOG, event(9, { type: "run.resumed", estimateMs: 3000 })]);
    expect(fold(LOG).leavesEnded).toBe(1);
    expect(resumed).toMatchObject({ leavesEnded: 0, estimateMs: 3000, startedAt: new Date(9000).toISOString() });
    const older = fold([...LOG, event(9, { type: "run.resumed" })]);
    expect(older).toMatchObject({ status: "running", estimateMs: null });
  });

  it("closes stages that were open when the run failed", () => {
    const failed = event(3, { type: "run.finished", status: "failed", error: null, wallMs: 1 });
    expect(fold([...LOG.slice(0, 2), failed]).stages[0]?.status).toBe("failed");
  });
});
