import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseReplica, placeWork } from "../../../src/guild/pool/choose-replica.ts";
import { estimateWork } from "../../../src/guild/pool/estimate-work.ts";
import { newReplica, type ReplicaState } from "../../../src/guild/pool/replica-state.ts";

const replica = (id: string, outstandingTokens = 0, change: Partial<ReplicaState> = {}): ReplicaState => ({
  ...newReplica({ id, modelId: id, slots: 4, capacityTokens: 1000, quietMs: null }, 0),
  proved: true,
  outstandingTokens,
  ...change,
});
const WORK = { written: 100, prefix: 40, rest: 10 };
const nowhere = { work: WORK, home: null, warm: new Set<string>(), tried: new Set<string>() };
const at = { nowMs: 0, draw: () => 0 };
const dead = { draining: false, breaker: { failures: 2, openUntilMs: 5_000, pauseMs: 1_000, probing: false } };

describe("the choice among replicas", () => {
  it("takes the one of two drawn that has less work in tokens, never the busier", () => {
    const load = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(load, load, fc.double({ min: 0, max: 0.999, noNaN: true }), (first, second, number) => {
        const chosen = chooseReplica([replica("a", first), replica("b", second)], nowhere, () => number);
        expect(chosen?.outstandingTokens).toBe(Math.min(first, second));
      }),
    );
  });

  it("draws two different ones of many", () => {
    const idle = replica("idle", 0);
    const many = [replica("a", 500), idle, replica("c", 500)];
    const draws = [0, 0];
    expect(chooseReplica(many, nowhere, () => draws.shift() ?? 0)).toBe(idle);
  });

  it("stays with a session until waiting costs more than reading its beginning anew twice over", () => {
    const placing = { ...nowhere, home: "home" };
    // Moving costs 40 tokens of reading; the session is loyal for twice that beside it.
    const chosen = (outstanding: number) =>
      chooseReplica([replica("other", 0), replica("home", outstanding)], placing, () => 0)?.id;
    expect(chosen(119)).toBe("home");
    expect(chosen(121)).toBe("other");
  });

  it("prefers a replica that has read the shared beginning before", () => {
    const placing = { ...nowhere, warm: new Set(["b"]) };
    expect(chooseReplica([replica("a", 0), replica("b", 30)], placing, () => 0)?.id).toBe("b");
  });

  it("goes by the share of capacity where replicas differ in size", () => {
    const large = replica("large", 400, { capacityTokens: 4_000 });
    expect(chooseReplica([replica("small", 200), large], nowhere, () => 0)?.id).toBe("large");
  });
});

describe("placing work", () => {
  it("waits for a full tier that lives, and falls back only from one in which nothing lives", () => {
    const full = replica("full", 10, { requests: 4 });
    expect(placeWork([[full], [replica("spare")]], nowhere, at)).toEqual({ kind: "wait", atMs: null, dead: false });
    expect(placeWork([[replica("gone", 0, dead)], [replica("spare")]], nowhere, at)).toEqual({
      kind: "take",
      id: "spare",
    });
  });

  it("goes to a fallback while the first choice has work and is silent, and comes back to it where there is none", () => {
    const silent = replica("silent", 50, { requests: 1, quietMs: 1_000, quietSinceMs: -1_000 });
    expect(placeWork([[silent], [replica("spare")]], nowhere, at)).toEqual({ kind: "take", id: "spare" });
    expect(placeWork([[silent]], nowhere, at)).toEqual({ kind: "take", id: "silent" });
    const full = { ...silent, requests: 4, quietSinceMs: -300 };
    expect(placeWork([[full], [replica("spare")]], nowhere, at)).toEqual({ kind: "wait", atMs: 700, dead: false });
  });

  it("tries what this request did not try before what it did", () => {
    const tried = { ...nowhere, tried: new Set(["a"]) };
    expect(placeWork([[replica("a")], [replica("b")]], tried, at)).toEqual({ kind: "take", id: "b" });
    expect(placeWork([[replica("a")]], tried, at)).toEqual({ kind: "take", id: "a" });
  });

  it("says when the first may live again, and that there is none where all were taken out", () => {
    const resting = replica("b", 0, { restUntilMs: 700 });
    expect(placeWork([[replica("a", 0, dead), resting]], nowhere, at)).toEqual({ kind: "wait", atMs: 700, dead: true });
    expect(placeWork([[replica("a", 0, { draining: true })]], nowhere, at)).toEqual({ kind: "none" });
    expect(placeWork([], nowhere, at)).toEqual({ kind: "none" });
  });
});

it("estimates a request by what it may write and, at a quarter, by what is to be read", () => {
  const message = (content: string) => ({ role: "user" as const, content });
  const work = estimateWork({
    messages: [message("x".repeat(160)), message("y".repeat(64))],
    maxTokens: 50,
    samples: 2,
  });
  expect(work).toEqual({ written: 100, prefix: 10, rest: 4 });
});
