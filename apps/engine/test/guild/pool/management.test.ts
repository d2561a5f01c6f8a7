import { describe, expect, it } from "vitest";
import { advisePreference, adviseRemoval, adviseScaling, type ModelGroup } from "../../../src/guild/pool/management.ts";
import { newReplica, type ReplicaState } from "../../../src/guild/pool/replica-state.ts";

const replica = (id: string, change: Partial<ReplicaState> = {}): ReplicaState => ({
  ...newReplica({ id, modelId: id.split("#")[0] ?? id, slots: 4, capacityTokens: 1000, quietMs: null }, 0),
  proved: true,
  attempts: 50,
  ...change,
});
const group = (replicas: ReplicaState[], change: Partial<ModelGroup> = {}): ModelGroup => ({
  modelId: "m",
  replicas,
  maxInstances: 2,
  busySinceMs: 0,
  ...change,
});

describe("scaling", () => {
  const busy = replica("m", { outstandingTokens: 850 });
  it("adds a copy above 80 % load where the model does well", () => {
    expect(adviseScaling([group([busy])], 6_000)).toMatchObject([{ kind: "scale-up", replica: "m#2" }]);
  });
  it.each([
    ["the rush is short", group([busy], { busySinceMs: 5_000 })],
    ["the load is not that high", group([replica("m", { outstandingTokens: 790 })])],
    ["the model does badly", group([replica("m", { outstandingTokens: 850, success: 0.5 })])],
    ["the team allows no more", group([busy], { maxInstances: 1 })],
  ])("adds none where %s", (_, given) => {
    expect(adviseScaling([given], 6_000)).toEqual([]);
  });
  it("gives a further copy back that has long been idle, never the first", () => {
    const pair = [replica("m"), replica("m#2")];
    expect(adviseScaling([group(pair, { busySinceMs: null })], 299_000)).toEqual([]);
    expect(adviseScaling([group(pair, { busySinceMs: null })], 300_000)).toMatchObject([
      { kind: "scale-down", replica: "m#2" },
    ]);
  });
});

describe("underperformers", () => {
  const bad = replica("bad", { success: 0.6 });
  it("are taken out where another replica of the expert lives, and only after enough attempts", () => {
    const tiers = [[bad], [replica("good")]];
    expect(adviseRemoval([{ expert: "coder", tiers }], 0.85, 0)).toMatchObject([{ kind: "remove", replica: "bad" }]);
    expect(adviseRemoval([{ expert: "coder", tiers: [[bad]] }], 0.85, 0)).toEqual([]);
    const early = [[replica("bad", { success: 0.6, attempts: 19 })], [replica("good")]];
    expect(adviseRemoval([{ expert: "coder", tiers: early }], 0.85, 0)).toEqual([]);
  });
});

describe("preference", () => {
  it("goes to a later model only when it did clearly better", () => {
    const later = replica("later");
    const advice = (success: number) =>
      advisePreference([{ expert: "coder", tiers: [[replica("first", { success })], [later]] }]);
    expect(advice(0.7)).toMatchObject([{ kind: "prefer", expert: "coder", replica: "later" }]);
    expect(advice(0.95)).toEqual([]);
  });
});
