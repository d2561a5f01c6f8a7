import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openTestDatabase } from "@guildhall/db";
import pino from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { triedModel } from "../../src/models/catalogue.ts";
import {
  createModelService,
  createModelVerbs,
  type ModelResources,
  type ModelService,
} from "../../src/models/index.ts";
import { type ScriptedModelServer, startScriptedModelServer } from "../scripted-model-server.ts";

const owner = { id: "owner", role: "owner" } as const;
const NOWHERE = "http://127.0.0.1:9";

let home: string;
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let server: ScriptedModelServer;
const services: ModelService[] = [];

function service(change: Partial<ModelResources> = {}): ModelService {
  const made = createModelService({
    home,
    offline: false,
    setting: null,
    models: database.models,
    settings: database.settings,
    log: pino({ level: "silent" }),
    onChange: () => {},
    sources: { hub: NOWHERE, ollama: NOWHERE, fetchWheel: () => Promise.reject(new Error("no network in tests")) },
    ...change,
  });
  services.push(made);
  return made;
}
const find = async (from: ModelService, id: string) => (await from.list()).find((model) => model.id === id);

const others: Server[] = [];

async function listen(other: Server): Promise<string> {
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
}

/** An Ollama with the models `broken` and `whole`, each request answered with the status that is said of it. */
function startOllama(statusOf: (path: string, model: string | null) => number): Promise<string> {
  const other = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const path = request.url ?? "";
    response.writeHead(statusOf(path, body === "" ? null : JSON.parse(body).model));
    const tags = { models: [{ name: "broken" }, { name: "whole" }] };
    response.end(JSON.stringify(path === "/api/tags" ? tags : { model_info: { "x.context_length": 4096 } }));
  });
  others.push(other);
  return listen(other);
}

/** An address on which nobody listens any more. */
async function refusingAddress(): Promise<string> {
  const gone = createServer();
  const address = await listen(gone);
  await new Promise((resolve) => gone.close(resolve));
  return address;
}

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guildhall-models-"));
  database = await openTestDatabase();
  server = await startScriptedModelServer({ models: [{ id: "scripted", contextTokens: 4096 }, { id: "other" }] });
});
afterEach(async () => {
  await Promise.all(services.splice(0).map((made) => made.dispose()));
  for (const other of others.splice(0)) {
    other.closeAllConnections();
    other.close();
  }
  await server.close();
  await database.close();
  await rm(home, { recursive: true, force: true });
});

describe("first start", () => {
  it("chooses a default by free memory, says why, and begins to fetch it without waiting", async () => {
    const models = service();
    await models.start();
    const chosen = await models.defaultModel();
    expect(chosen).toMatchObject({ state: "downloading", isDefault: true, tried: true });
    expect(chosen?.note).toContain("of memory are free");
    await models.settled();
    expect(await models.defaultModel()).toMatchObject({
      state: "failed",
      error: expect.stringContaining("no source could be reached"),
    });
  });

  it("asks nobody and fetches nothing when no network may be used", async () => {
    const models = service({ offline: true });
    await models.start();
    expect(await models.defaultModel()).toMatchObject({ state: "not-installed" });
    await expect(models.download("qwen2.5-coder-1.5b")).rejects.toMatchObject({ code: "OFFLINE" });
    await expect(
      models.testServer({ kind: "openai", url: "https://models.example.com/v1", apiKey: "" }),
    ).rejects.toMatchObject({ code: "OFFLINE" });
  });

  it("lists the models of an Ollama on this machine once, and does not bring them back when removed", async () => {
    const models = service({ offline: true, sources: { ollama: server.ollamaUrl } });
    await models.start();
    const found = (await models.list()).filter((model) => model.kind === "ollama");
    expect(found.map((model) => model.name)).toEqual(["scripted (Ollama)", "other (Ollama)"]);
    expect(found.every((model) => model.location === "this machine" && !model.isDefault)).toBe(true);
    for (const model of found) await models.remove(model.id);
    await service({ offline: true, sources: { ollama: server.ollamaUrl } }).start();
    expect((await models.list()).filter((model) => model.kind === "ollama")).toEqual([]);
  });

  it("lists all models of an Ollama though it cannot tell about one of them", async () => {
    const ollama = await startOllama((path, model) => (path === "/api/show" && model === "broken" ? 404 : 200));
    const models = service({ offline: true, sources: { ollama } });
    expect((await models.testServer({ kind: "ollama", url: ollama, apiKey: "" })).models).toEqual([
      { id: "broken", contextTokens: null },
      { id: "whole", contextTokens: 4096 },
    ]);
    await models.start();
    expect((await models.list()).flatMap(({ kind, name }) => (kind === "ollama" ? [name] : []))).toEqual([
      "broken (Ollama)",
      "whole (Ollama)",
    ]);
  });

  it("looks for an Ollama again at the next start when it did not answer", async () => {
    let status = 500;
    const ollama = await startOllama(() => status);
    const start = async (): Promise<number> => {
      const models = service({ offline: true, sources: { ollama } });
      await models.start();
      return (await models.list()).filter(({ kind }) => kind === "ollama").length;
    };
    expect(await start()).toBe(0);
    expect(await database.settings.get("models.ollamaAsked")).toBeNull();
    status = 200;
    expect(await start()).toBe(2);
  });

  it("looks for an Ollama no more where nobody listens", async () => {
    await service({ offline: true, sources: { ollama: await refusingAddress() } }).start();
    expect(await database.settings.get("models.ollamaAsked")).toBe(true);
  });

  it("has no embedder, and says so with null, until it is installed", async () => {
    expect(await service({ offline: true }).embedder()).toBeNull();
  });
});

describe("GUILDHALL_MODEL", () => {
  it("as the address of a server makes its first model the default", async () => {
    const models = service({ setting: server.url, offline: true });
    await models.start();
    server.on({ when: "hello", answer: "good day" });
    const backend = await models.backendFor({ modelId: null, localOnly: true });
    const result = await backend.chat({
      messages: [{ role: "user", content: "hello" }],
      maxTokens: 9,
      temperature: 0,
      samples: 1,
    });
    expect(result.samples[0]?.text).toBe("good day");
    expect(server.requests[0]?.model).toBe("scripted");
    expect(await models.defaultModel()).toMatchObject({ kind: "openai", name: "scripted", state: "ready" });
  });

  it("may name the model after the address", async () => {
    const models = service({ setting: `${server.ollamaUrl}#other`, offline: true });
    await models.start();
    expect(await models.defaultModel()).toMatchObject({ kind: "ollama", name: "other" });
  });

  it("leaves the key and the name that were entered for its server on the Models page", async () => {
    const entered = { kind: "openai", url: server.url, apiKey: "secret", model: "scripted", name: "Ours" } as const;
    const { id } = await service({ offline: true }).addServer(entered);
    const models = service({ setting: `${server.url}#scripted`, offline: true });
    await models.start();
    expect(await models.defaultModel()).toMatchObject({ id, name: "Ours" });
    expect((await database.models.get(id))?.source).toMatchObject({ apiKey: "secret", model: "scripted" });
  });

  it("as the path of a GGUF file makes that file the default", async () => {
    const path = join(home, "mine.gguf");
    await writeFile(path, "GGUF and more");
    const models = service({ setting: path, offline: true });
    await models.start();
    expect(await models.defaultModel()).toMatchObject({ name: "mine.gguf", state: "installed", tried: false });
  });

  it("as an unknown name stops the start with a clear error", async () => {
    await expect(service({ setting: "no-such-model", offline: true }).start()).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("the models verbs", () => {
  it("test a server before it is added, then use it and keep its card", async () => {
    const models = service({ offline: true });
    const verbs = createModelVerbs(models);
    const tested = await verbs.testServer(owner, { kind: "openai", url: `${server.url}/`, apiKey: "k" });
    expect(tested).toMatchObject({
      models: [
        { id: "scripted", contextTokens: 4096 },
        { id: "other", contextTokens: null },
      ],
      location: "this machine",
    });
    const added = await verbs.addServer(owner, {
      kind: "openai",
      url: server.url,
      apiKey: "k",
      model: "scripted",
      name: "Ours",
    });
    expect(JSON.stringify(await verbs.list(owner))).not.toContain('"k"');
    await verbs.setDefault(owner, { modelId: added.id });
    const card = await (await models.backendFor({ modelId: null, localOnly: false })).card();
    expect(card.contextTokens).toBe(4096);
    const asked = server.requests.length;
    const later = service({ offline: true });
    expect(await (await later.backendFor({ modelId: added.id, localOnly: false })).card()).toEqual(card);
    expect(server.requests.length).toBe(asked);
  });

  it("refuse a server that does not speak the protocol, has not the model, or is no address", async () => {
    const verbs = createModelVerbs(service());
    const input = { kind: "openai", url: server.ollamaUrl, apiKey: "", model: "scripted", name: "x" } as const;
    await expect(verbs.addServer(owner, input)).rejects.toMatchObject({ code: "MODEL_MISSING" });
    await expect(verbs.addServer(owner, { ...input, url: server.url, model: "absent" })).rejects.toMatchObject({
      code: "MODEL_MISSING",
    });
    await expect(verbs.addServer(owner, { ...input, url: NOWHERE })).rejects.toMatchObject({
      code: "MODEL_UNREACHABLE",
    });
    await expect(verbs.addServer(owner, { ...input, url: "file:///etc/passwd" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });

  it("refuse a file that is no GGUF, and leave the user's file alone when the model is removed", async () => {
    const verbs = createModelVerbs(service({ offline: true }));
    const path = join(home, "model.gguf");
    await writeFile(path, "PK no model");
    await expect(verbs.addFile(owner, { path, name: "x" })).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(verbs.addFile(owner, { path: join(home, "absent.gguf"), name: "x" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await writeFile(path, "GGUF yes");
    const added = await verbs.addFile(owner, { path, name: "x" });
    await verbs.remove(owner, { modelId: added.id });
    expect(await verbs.addFile(owner, { path, name: "x" })).toMatchObject({ id: added.id });
  });

  it("show names we never tried without any measured field, and refuse to fetch them", async () => {
    const verbs = createModelVerbs(service());
    const untried = (await verbs.list(owner)).filter((model) => model.note.startsWith("Not tried here"));
    expect(untried.length).toBeGreaterThanOrEqual(5);
    for (const model of untried) {
      expect(model).toMatchObject({ tried: false, sizeBytes: null, memoryNeededBytes: null, card: null });
      await expect(verbs.download(owner, { modelId: model.id })).rejects.toMatchObject({ code: "INVALID_INPUT" });
    }
  });
});

describe("bad days", () => {
  it("says MODEL_MISSING when the file is gone and MODEL_CORRUPT when it is cut short", async () => {
    const models = service({ offline: true });
    await models.start();
    const request = { messages: [{ role: "user" as const, content: "hi" }], maxTokens: 5, temperature: 0, samples: 1 };
    const backend = await models.backendFor({ modelId: "smollm2-135m", localOnly: true });
    await expect(backend.chat(request)).rejects.toMatchObject({ code: "MODEL_MISSING" });
    await mkdir(join(home, "models", "smollm2-135m"), { recursive: true });
    await writeFile(join(home, "models", "smollm2-135m", "smollm2-135m-instruct-q4_1.gguf"), "GGUF cut");
    await expect(backend.chat(request)).rejects.toMatchObject({
      code: "MODEL_CORRUPT",
      message: expect.stringContaining("cut short"),
    });
    expect(await find(models, "smollm2-135m")).toMatchObject({
      state: "failed",
      error: expect.stringContaining("Download it again"),
    });
  });

  it("says MODEL_CORRUPT when the file has its size but not its content, and loads nothing of it", async () => {
    const models = service({ offline: true });
    await models.start();
    const artifact = triedModel("smollm2-135m")?.artifact;
    const path = join(home, "models", "smollm2-135m", artifact?.file ?? "");
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, "GGUF");
    await truncate(path, artifact?.sizeBytes ?? 0);
    const backend = await models.backendFor({ modelId: "smollm2-135m", localOnly: true });
    const request = { messages: [{ role: "user" as const, content: "hi" }], maxTokens: 5, temperature: 0, samples: 1 };
    await expect(backend.chat(request)).rejects.toMatchObject({
      code: "MODEL_CORRUPT",
      message: expect.stringContaining("wrong checksum"),
    });
    expect(await find(models, "smollm2-135m")).toMatchObject({ state: "failed" });
  });

  it("keeps text of a local-only project on this machine", async () => {
    await database.models.put({
      id: "far",
      kind: "openai",
      name: "far",
      source: { kind: "server", url: "https://models.example.com/v1", model: "m", apiKey: "" },
    });
    await expect(service().backendFor({ modelId: "far", localOnly: true })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(service({ offline: true }).backendFor({ modelId: "far", localOnly: false })).rejects.toMatchObject({
      code: "OFFLINE",
    });
  });

  it("shows an unreachable server as unreachable, and as ready when it answers again", async () => {
    const models = service({ offline: true });
    const { id } = await models.addServer({
      kind: "openai",
      url: server.url,
      apiKey: "",
      model: "scripted",
      name: "Ours",
    });
    const request = { messages: [{ role: "user" as const, content: "hi" }], maxTokens: 5, temperature: 0, samples: 1 };
    const down = server.on({ when: "hi", failure: { status: 503 } });
    const backend = await models.backendFor({ modelId: id, localOnly: true });
    await expect(backend.chat(request)).rejects.toMatchObject({ code: "MODEL_UNREACHABLE" });
    expect(await find(models, id)).toMatchObject({ state: "unreachable" });
    down.remove();
    server.on({ when: "hi", answer: "hello" });
    await backend.chat(request);
    expect(await find(models, id)).toMatchObject({ state: "ready", error: null });
  });

  it("tells the doctor what is missing and what to do", async () => {
    const models = service({ offline: true });
    await models.start();
    const checks = await models.doctor();
    expect(checks.map((check) => [check.id, check.status])).toEqual([
      ["model", "failed"],
      ["model-memory", expect.stringMatching(/ok|degraded/)],
      ["embedder", "degraded"],
    ]);
    expect(checks[0]?.remedy).toContain("Models page");
  });
});
