import type { Version } from "@guildhall/contracts";
import { describe, expect, it } from "vitest";
import { createKeptReporter, keptShare, runsSince } from "../../src/workflow/verbs/report-kept.ts";

const text = (...lines: string[]): string => lines.map((line) => `${line}\n`).join("");

describe("keptShare", () => {
  const before = text("a", "b", "c");
  const after = text("a", "B", "c", "d");

  it("is one where all was kept, none where all was taken back, and the part of the lines between", async () => {
    expect(await keptShare([{ before, after, kept: after }])).toBe(1);
    expect(await keptShare([{ before, after, kept: before }])).toBe(0);
    expect(await keptShare([{ before, after, kept: text("a", "B", "c") }])).toBeCloseTo(2 / 3);
    expect(await keptShare([])).toBe(1);
  });

  it("is never below zero, also where more was rewritten than the change held", async () => {
    expect(await keptShare([{ before, after, kept: text("x", "y", "z", "w", "v") }])).toBe(0);
  });
});

describe("what became of an expert's work", () => {
  const version = (seq: number, origin: Version["origin"], runId: string | null): Version => ({
    ...{ id: `v${seq}`, seq, label: "", origin, createdAt: "", runId, filesChanged: 1 },
  });

  it("is taken back for every change after the version that is restored, and for nothing else", () => {
    const target = version(2, "change", "r2");
    const versions = [version(5, "change", "r5"), version(4, "edit", null), version(3, "restore", "r3"), target];
    expect(runsSince(versions, target)).toEqual(["r5"]);
  });

  function world() {
    const told: object[] = [];
    const assignment = { expert: "reviewer", intent: null, decisionId: "d1" };
    const runs = {
      get: async (id: string) => ({ kind: "change", result: id === "r1" ? { assignment, workAfter: null } : null }),
    };
    const guild = {
      route: null,
      findExpert: () => ({ id: "reviewer", intents: ["review"] }),
      noteKept: async (...said: unknown[]) => void told.push(said),
      outcomes: { add: async (outcome: object) => void told.push(outcome) },
    };
    const reporter = createKeptReporter(
      { runs } as unknown as Parameters<typeof createKeptReporter>[0],
      guild as unknown as Parameters<typeof createKeptReporter>[1],
    );
    return { told, reporter };
  }

  it("is told to the record once a run, with the intent of the expert where the decision had none", async () => {
    const { told, reporter } = world();
    await reporter.takenBack(["r1", "r1", "r2", null], "undo");
    expect(told).toEqual([
      { decisionId: "d1", expert: "reviewer", intent: "review", success: false, weight: 0.5, source: "undo" },
    ]);
  });

  it("says nothing of each where many were taken back at once", async () => {
    const { told, reporter } = world();
    await reporter.takenBack(["r1", ...Array.from({ length: 10 }, (_, at) => `x${at}`)], "restore");
    expect(told).toEqual([]);
  });

  it("tells the share of a change that a person kept as that person's word", async () => {
    const { told, reporter } = world();
    const actor = { id: "owner", role: "owner" } as const;
    await reporter.kept(actor, "r1", 0.5);
    await reporter.kept(actor, null, 0.5);
    expect(told).toEqual([[actor, "d1", 0.5]]);
  });
});
