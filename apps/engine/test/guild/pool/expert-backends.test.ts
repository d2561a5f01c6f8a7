import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type HouseRules, houseRulesSchema } from "@guildhall/contracts";
import { openTestDatabase } from "@guildhall/db";
import pino from "pino";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createGuildPool, type GuildPool } from "../../../src/guild/index.ts";
import { createModelService, type ModelService } from "../../../src/models/index.ts";
import { systemClock } from "../../../src/platform/clock.ts";
import { type ScriptedModelServer, startScriptedModelServer } from "../../scripted-model-server.ts";

const log = pino({ level: "silent" });
const NOWHERE = "http://127.0.0.1:9";
let home: string;
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let servers: Record<"a" | "b", ScriptedModelServer>;
let models: ModelService;
let guild: GuildPool;
let rules: HouseRules;
const ids: Record<string, string> = {};

const request = { messages: [{ role: "user" as const, content: "hello" }], maxTokens: 20, temperature: 0, samples: 1 };
const text = async (expert: string, localOnly = false): Promise<string | undefined> => {
  const backend = await guild.backendFor(expert, { modelId: null, localOnly });
  return (await backend.chat(request)).samples[0]?.text;
};
const setRules = (moe: unknown): void => {
  rules = houseRulesSchema.parse({ moe });
};

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guildhall-guild-"));
  database = await openTestDatabase();
  servers = { a: await startScriptedModelServer(), b: await startScriptedModelServer() };
  models = createModelService({
    home,
    offline: true,
    setting: null,
    models: database.models,
    settings: database.settings,
    log,
    onChange: () => {},
    sources: { hub: NOWHERE, ollama: NOWHERE, fetchWheel: () => Promise.reject(new Error("no network in tests")) },
  });
  for (const [name, server] of Object.entries(servers)) {
    server.on({ when: "hello", answer: `from ${name}` });
    const base = { kind: "openai" as const, url: server.url, apiKey: "", model: "scripted" };
    ids[name] = (await models.addServer({ ...base, name })).id;
  }
  await models.setDefault(ids.a ?? "");
  setRules({});
  guild = createGuildPool({
    models,
    houseRules: {
      get rules() {
        return rules;
      },
      view: () => {
        throw new Error("not asked for");
      },
    },
    clock: systemClock,
    log,
    onChange: () => {},
  });
  guild.setExperts([{ id: "coder", intents: ["codegen"], maxLoad: 1_000 }]);
});
afterEach(async () => {
  guild.close();
  await models.dispose();
  await Promise.all(Object.values(servers).map((server) => server.close()));
  await database.close();
  await rm(home, { recursive: true, force: true });
});

it("asks the default model where the team wrote nothing, and nobody else when it fails", async () => {
  expect(await text("coder")).toBe("from a");
  servers.a.on({ when: "hello", failure: { status: 500 } });
  await expect(text("coder")).rejects.toMatchObject({ code: "MODEL_UNREACHABLE" });
  expect(servers.b.requests).toHaveLength(0);
});

it("waits the whole two minutes for a server that sends its headers with its first text", async () => {
  const rule = servers.a.on({ when: "hello", answer: "late but here", pauseAfterTokens: 0 });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const answer = text("coder");
    await rule.reached;
    await vi.advanceTimersByTimeAsync(110_000);
    rule.release();
    expect(await answer).toBe("late but here");
    expect(servers.a.requests).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});

it("asks the models the team named for an expert, by id or name, and falls back in their order", async () => {
  setRules({ experts: [{ name: "coder", models: ["b", ids.a] }] });
  expect(await text("coder")).toBe("from b");
  expect(await text("planner")).toBe("from a");
  servers.b.on({ when: "hello", failure: "garbage", answer: "x y z" });
  expect(await text("coder")).toBe("from a");
  const { verbs } = guild;
  const view = await verbs.pool({ id: "owner", role: "owner" }, undefined);
  expect(view.experts).toMatchObject([{ expert: "coder", replicas: [ids.b, ids.a] }]);
  await verbs.drain({ id: "owner", role: "owner" }, { replica: ids.a ?? "", resume: false });
  servers.b.on({ when: "hello", answer: "b again" });
  expect(await text("coder")).toBe("b again");
  await expect(verbs.pool({ id: "x", role: "guest" } as never, undefined)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

it("asks an expert's own preference where it is installed and the team named none, and the default behind it", async () => {
  guild.setExperts([{ id: "coder", intents: ["codegen"], maxLoad: 1_000, models: ["gone", ids.b ?? ""] }]);
  expect(await text("coder")).toBe("from b");
  servers.b.on({ when: "hello", failure: { status: 500 } });
  expect(await text("coder")).toBe("from a");
});

it("never asks another model than the chosen one because that may not be asked", async () => {
  await database.models.put({
    id: "far",
    kind: "openai",
    name: "far",
    source: { kind: "server", url: "https://models.example.com/v1", model: "m", apiKey: "" },
  });
  setRules({ experts: [{ name: "coder", models: ["b"] }] });
  const far = guild.backendFor("coder", { modelId: "far", localOnly: true });
  await expect(far).rejects.toMatchObject({ code: "OFFLINE" });
  await expect(guild.backendFor("coder", { modelId: "nobody", localOnly: false })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

it("forgets a model that was removed, and shows the load of an expert also for local-only projects", async () => {
  const view = () => guild.verbs.pool({ id: "owner", role: "owner" }, undefined);
  await text("coder", true);
  expect((await view()).experts[0]?.replicas).toEqual([ids.a]);
  await models.setDefault(ids.b ?? "");
  await models.remove(ids.a ?? "");
  await text("coder");
  expect((await view()).replicas.map(({ id }) => id)).toEqual([ids.b]);
});

it("shares work between models of one name", async () => {
  const base = { kind: "openai" as const, url: servers.b.url, apiKey: "", model: "scripted" };
  await models.addServer({ ...base, name: "pair" });
  await models.addServer({ ...base, url: servers.a.url, name: "pair" });
  setRules({ experts: [{ name: "coder", models: ["pair"] }] });
  await Promise.all(Array.from({ length: 12 }, () => text("coder")));
  expect(servers.a.requests.length).toBeGreaterThan(0);
  expect(servers.b.requests.length).toBeGreaterThan(0);
});

it("says which line to correct when the team's models do not exist", async () => {
  setRules({ experts: [{ name: "coder", models: ["gone"] }] });
  await expect(text("coder")).rejects.toMatchObject({
    code: "MODEL_MISSING",
    message: expect.stringContaining("guildhall.yaml"),
  });
});

it("keeps text of a local-only project on this machine, also where the team named others", async () => {
  await database.models.put({
    id: "far",
    kind: "openai",
    name: "far",
    source: { kind: "server", url: "https://models.example.com/v1", model: "m", apiKey: "" },
  });
  setRules({ experts: [{ name: "coder", models: ["far", "b"] }] });
  expect(await text("coder", true)).toBe("from b");
});
