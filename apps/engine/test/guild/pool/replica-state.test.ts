import { describe, expect, it } from "vitest";
import { breakerState } from "../../../src/guild/pool/breaker.ts";
import { evaluate, worth } from "../../../src/guild/pool/evaluate.ts";
import {
  type Ending,
  ended,
  hasRoom,
  isRisky,
  lives,
  livesAgainAt,
  loadOf,
  newReplica,
  type ReplicaState,
  started,
  wrote,
} from "../../../src/guild/pool/replica-state.ts";

const FAILED: Ending = { kind: "failure", detail: "down" };
const fresh = (change: Partial<ReplicaState> = {}): ReplicaState => ({
  ...newReplica({ id: "a", modelId: "a", slots: 4, capacityTokens: 1000, quietMs: 5_000 }, 0),
  ...change,
});
const attempt = (replica: ReplicaState, ending: Ending, nowMs: number): ReplicaState =>
  ended(started(replica, 100, nowMs), 100, ending, nowMs);

describe("evaluate", () => {
  it.each([
    [{ success: 1, freeCapacity: 1, latencyMs: 100 }, 100, 1],
    [{ success: 1, freeCapacity: 0, latencyMs: 100 }, 100, 0.7],
    [{ success: 0, freeCapacity: 1, latencyMs: 100 }, 100, 0.5],
    [{ success: 0.5, freeCapacity: 0.5, latencyMs: 200 }, 100, 0.5],
    [{ success: 1, freeCapacity: 1, latencyMs: null }, 100, 1],
  ])("is half success, three tenths free capacity, two tenths speed: %o beside %i is %f", (seen, fastest, score) => {
    expect(evaluate(seen, fastest)).toBeCloseTo(score);
  });

  it("can be told apart from load, since above 80 % load the plain score never exceeds 0.8", () => {
    const busy = { success: 1, freeCapacity: 0.19, latencyMs: 100 };
    expect(evaluate(busy, 100)).toBeLessThan(0.8);
    expect(worth(busy, 100)).toBeGreaterThan(0.8);
  });
});

describe("a replica", () => {
  it("gets no third attempt after two that failed, until its pause is over; then one decides", () => {
    const once = attempt(fresh(), FAILED, 0);
    expect(hasRoom(once, 0)).toBe(true);
    const twice = attempt(once, FAILED, 10);
    expect(lives(twice, 10)).toBe(false);
    expect(livesAgainAt(twice)).toBe(1_010);
    expect(breakerState(twice.breaker, 1_010)).toBe("half-open");
    const probed = started(twice, 100, 1_010);
    expect(hasRoom(probed, 1_010)).toBe(false);
    expect(livesAgainAt(ended(probed, 0, FAILED, 1_020))).toBe(3_020);
    const back = ended(probed, 0, { kind: "success", ms: 50, work: 100 }, 1_020);
    expect(hasRoom(back, 1_020)).toBe(true);
    expect(back.breaker.failures).toBe(0);
  });

  it("takes others beside the probe once that writes, and one failure ends it again", () => {
    const twice = attempt(attempt(fresh(), FAILED, 0), FAILED, 10);
    const probed = started(twice, 100, 1_010);
    const writes = wrote(probed, 4, 1_020);
    expect([hasRoom(probed, 1_010), hasRoom(writes, 1_020)]).toEqual([false, true]);
    expect(lives(ended(writes, 0, FAILED, 1_030), 1_030)).toBe(false);
    expect(ended(writes, 0, { kind: "success", ms: 50, work: 100 }, 1_030).breaker.failures).toBe(0);
  });

  it("never has more untested requests than may fail, and all its slots once it wrote", () => {
    const two = started(started(fresh(), 10, 0), 10, 0);
    expect(hasRoom(two, 0)).toBe(false);
    expect(hasRoom(wrote(two, 1, 0), 0)).toBe(true);
    const suspected = started(attempt(fresh(), FAILED, 0), 10, 0);
    expect(hasRoom(suspected, 0)).toBe(false);
  });

  it("rests as long as the server asks, or twice as long each time, without counting as failed", () => {
    const asked = attempt(fresh(), { kind: "rest", retryAfterMs: 7_000, detail: "busy" }, 0);
    expect(livesAgainAt(asked)).toBe(7_000);
    expect(asked.breaker.failures).toBe(0);
    const first = attempt(fresh(), { kind: "rest", retryAfterMs: null, detail: "busy" }, 0);
    expect(livesAgainAt(first)).toBe(500);
    expect(livesAgainAt(attempt(first, { kind: "rest", retryAfterMs: null, detail: "busy" }, 500))).toBe(1_500);
  });

  it("is suspected once it has work and was silent for long, until it writes again", () => {
    const busy = started(fresh(), 100, 1_000);
    expect([isRisky(busy, 5_900), isRisky(busy, 6_000)]).toEqual([false, true]);
    expect(isRisky(started(busy, 100, 5_900), 6_000)).toBe(true);
    expect(isRisky(wrote(busy, 1, 5_900), 6_000)).toBe(false);
    expect(isRisky(fresh(), 90_000)).toBe(false);
    expect(isRisky({ ...busy, quietMs: null }, 90_000)).toBe(false);
  });

  it("holds the work that was given and not yet written, and nothing once all ended", () => {
    const busy = wrote(started(fresh(), 400, 0), 150, 0);
    expect(busy.outstandingTokens).toBe(250);
    expect(loadOf([busy, fresh({ id: "b" })])).toBeCloseTo(0.125);
    expect(ended(busy, 250, { kind: "none" }, 1).outstandingTokens).toBe(0);
  });

  it("keeps a running mean of its success and speed in which the newest counts most", () => {
    let replica = fresh();
    for (let round = 0; round < 30; round++) replica = attempt(replica, { kind: "success", ms: 200, work: 100 }, round);
    expect(replica.success).toBe(1);
    expect(replica.latencyMs).toBeCloseTo(200);
    const failed = attempt(replica, FAILED, 40);
    expect(failed.success).toBeCloseTo(0.9);
  });
});
