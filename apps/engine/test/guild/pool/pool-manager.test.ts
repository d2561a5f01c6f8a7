import { AppError, type HouseRules, houseRulesSchema, type ModelInfo } from "@guildhall/contracts";
import pino from "pino";
import { beforeEach, describe, expect, it } from "vitest";
import { Pool } from "../../../src/guild/pool/pool.ts";
import { PoolManager } from "../../../src/guild/pool/pool-manager.ts";
import type { ReplicaOffer } from "../../../src/guild/pool/replica-registry.ts";
import type { ReplicaState } from "../../../src/guild/pool/replica-state.ts";
import { ManualClock } from "./manual-clock.ts";

const never = (): Promise<never> => Promise.reject(new Error("not asked"));
const offer = (id: string): ReplicaOffer => ({
  id,
  modelId: id,
  slots: 4,
  capacityTokens: 1_000,
  limits: { firstTextMs: null, idleMs: null, quietMs: null },
  open: never,
});

let clock: ManualClock;
let pool: Pool;
let moe: HouseRules["moe"];
let manager: PoolManager;
let loaded: string[];
let hasRoom: boolean;

beforeEach(() => {
  clock = new ManualClock();
  pool = new Pool({ clock });
  loaded = [];
  hasRoom = true;
  pool.setExperts([{ id: "coder", intents: ["codegen"], maxLoad: 1_000 }]);
  pool.register(offer("local"));
  pool.register(offer("other"));
  pool.assign("coder", [["local"], ["other"]]);
  manager = new PoolManager({
    pool,
    models: {
      list: async () => [{ id: "local", kind: "gguf" } as ModelInfo, { id: "other", kind: "openai" } as ModelInfo],
      backendFor: never,
      loadInstance: async (modelId, instance) => {
        if (!hasRoom) throw new AppError("BUSY", "There is no memory for another copy of local.", "Free some memory.");
        loaded.push(`${modelId}#${instance}`);
      },
      closeInstance: async (modelId, instance) => void loaded.splice(loaded.indexOf(`${modelId}#${instance}`), 1),
    },
    rules: () => moe,
    clock,
    log: pino({ level: "silent" }),
  });
});

const rule = (management: unknown): void => {
  const experts = [{ name: "coder", max_instances: 2 }];
  moe = houseRulesSchema.parse({ moe: { experts, management } }).moe;
};
const set = (id: string, change: Partial<ReplicaState>): void =>
  pool.registry.change(id, (state) => ({ ...state, attempts: 50, ...change }));
const ids = (): string[] => pool.view().replicas.map(({ id }) => id);

describe("scaling", () => {
  const rush = async (): Promise<void> => {
    set("local", { outstandingTokens: 900 });
    await manager.look();
    await clock.pass(6_000);
    await manager.look();
  };

  it("does nothing while it is off, and only says so on dry-run", async () => {
    rule({});
    await rush();
    expect(pool.view().acts).toEqual([]);
    rule({ auto_scale: "dry-run" });
    await rush();
    await manager.look();
    expect(pool.view().acts).toMatchObject([{ kind: "scale-up", replica: "local#2", done: false }]);
    expect(ids()).toEqual(["local", "other"]);
  });

  it("loads a copy that serves beside the first, and gives it back when it has long been idle", async () => {
    rule({ auto_scale: "on" });
    await rush();
    expect(loaded).toEqual(["local#2"]);
    expect(pool.view().experts[0]?.replicas).toEqual(["local", "local#2", "other"]);
    set("local", { outstandingTokens: 0 });
    await clock.pass(301_000);
    await manager.look();
    expect(loaded).toEqual([]);
    expect(pool.view().experts[0]?.replicas).toEqual(["local", "other"]);
    expect(pool.view().acts.map(({ kind, done }) => [kind, done])).toEqual([
      ["scale-down", true],
      ["scale-up", true],
    ]);
  });

  it("says why it could not, when the memory is not free", async () => {
    rule({ auto_scale: "on" });
    hasRoom = false;
    await rush();
    expect(pool.view().acts).toMatchObject([{ done: false, reason: expect.stringContaining("no memory") }]);
    expect(ids()).toEqual(["local", "other"]);
  });
});

describe("underperformers", () => {
  it("are only named on dry-run, and taken out of service, still to be seen, when it is on", async () => {
    set("local", { success: 0.5 });
    rule({ remove_underperforming: "dry-run" });
    await manager.look();
    expect(pool.view().replicas.map(({ state }) => state)).toEqual(["ready", "ready"]);
    expect(pool.view().acts).toMatchObject([{ kind: "remove", expert: "coder", replica: "local", done: false }]);
    rule({ remove_underperforming: "on" });
    await manager.look();
    expect(pool.view().replicas.map(({ state }) => state)).toEqual(["draining", "ready"]);
    expect(pool.view().acts[0]).toMatchObject({ kind: "remove", done: true });
  });
});

describe("optimising", () => {
  it("prefers the model that did better only when it is on", async () => {
    set("local", { success: 0.6 });
    set("other", { success: 1 });
    rule({ auto_optimise: "dry-run" });
    await manager.look();
    expect(manager.preferred("coder")).toBeNull();
    rule({ auto_optimise: "on" });
    await manager.look();
    expect(manager.preferred("coder")).toBe("other");
    expect(pool.view().acts.map(({ kind, done }) => [kind, done])).toEqual([
      ["prefer", true],
      ["prefer", false],
    ]);
  });
});
