import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type AskRequest,
  type AskView,
  askRequestSchema,
  type HouseRules,
  houseRulesSchema,
} from "@guildhall/contracts";
import type { Expert } from "@guildhall/experts";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSourceJudge } from "../../src/languages/index.ts";
import { OpenaiProtocol } from "../../src/models/backends/openai-protocol.ts";
import { RemoteBackend } from "../../src/models/backends/remote-backend.ts";
import { createAskVerbs } from "../../src/workflow/index.ts";
import { driver } from "../languages/sandbox.ts";
import { type ScriptedModelServer, startScriptedModelServer } from "../scripted-model-server.ts";

const owner = { id: "owner", role: "owner" } as const;
const judge = createSourceJudge({ driver });
afterAll(() => judge.dispose());

const INTENTS: Record<string, Expert["intents"]> = {
  coder: ["codegen"],
  debugger: ["debug"],
  architect: ["architecture"],
  knowledge: ["knowledge"],
};
const decoding = { temperature: 0, samples: 1, maxTokens: 300, contextCharacters: 0 };

let server: ScriptedModelServer;
let home: string;
let rules: HouseRules["moe"]["aggregation"];
let asked: { expert: string; modelId: string | null; localOnly: boolean }[];
let verbs: ReturnType<typeof createAskVerbs>;

beforeEach(async () => {
  server = await startScriptedModelServer();
  home = await mkdtemp(join(tmpdir(), "guildhall-ask-"));
  rules = houseRulesSchema.parse({}).moe.aggregation;
  asked = [];
  verbs = createAskVerbs({
    db: { projects: { settings: async () => ({ modelId: "chosen", localOnly: true }) } as never },
    guild: {
      backendFor: async (expert, { modelId, localOnly }) => {
        asked.push({ expert, modelId, localOnly });
        const protocol = new OpenaiProtocol({ url: server.url, apiKey: "" }, "scripted");
        return new RemoteBackend({ modelId: "m", protocol, knownCard: null, onCard: async () => {} });
      },
    },
    judge,
    workspace: {
      open: async () =>
        ({
          files: {
            list: async () => [{ kind: "file", path: "port.py" }],
            read: async (path: string) => ({ path, binary: false, text: "PORT = 3000\n" }),
          },
        }) as never,
    },
    findExpert: (id) => {
      const counsel = `You are the ${id}.`;
      return INTENTS[id] ? { id, counsel, intents: INTENTS[id], decoding } : null;
    },
    weightOf: ({ id }) => (id === "knowledge" ? 0.9 : 0.5),
    rules: () => rules,
    clock: { now: () => new Date(), monotonicMs: () => performance.now() },
    onChange: () => {},
  });
});
afterEach(async () => {
  await server.close();
  await rm(home, { recursive: true, force: true });
});

const ask = (request: Partial<AskRequest>): Promise<AskView> =>
  verbs.ask(
    owner,
    askRequestSchema.parse({ text: "Which port does it listen on?", experts: ["knowledge"], wait: true, ...request }),
  );
const says = (expert: string, answer: string): void => void server.on({ when: `You are the ${expert}.`, answer });

describe("asking several experts", () => {
  it("gives each answer, the merged one, and where they contradict each other", async () => {
    says("knowledge", "It listens on port 3000 of localhost.");
    says("architect", "It listens on port 8080 of localhost.");
    const view = await ask({ experts: ["architect", "knowledge"], strategy: "weighted" });
    expect(view.state).toBe("done");
    expect(server.requests.some(({ prompt }) => prompt.includes("JSON"))).toBe(false);
    expect(view.answers.map(({ id, state }) => [id, state])).toEqual([
      ["architect-1", "done"],
      ["knowledge-1", "done"],
    ]);
    expect(view.result).toMatchObject({ way: "weighted", text: "It listens on port 3000 of localhost.", kind: "fact" });
    expect(view.result?.conflicts).toMatchObject([
      { kind: "number", claims: [{ value: "3000", answers: ["knowledge-1"] }, { value: "8080" }] },
    ]);
    expect(view.result?.parts[0]?.from).toContain("knowledge-1");
    expect(view.tokens.completion).toBeGreaterThan(0);
  });

  it("shows the project's files, and asks as its settings want", async () => {
    says("knowledge", "It listens on port 3000, see port.py.");
    const view = await ask({ projectId: "p" });
    expect(server.requests[0]?.prompt).toContain("PORT = 3000");
    expect(asked[0]).toEqual({ expert: "knowledge", modelId: "chosen", localOnly: true });
    expect(view.result?.quality).toMatchObject({ wrongCitations: [], ok: true });
  });

  it("takes the best expert's own answer where no strategy was measured to beat it", async () => {
    says("knowledge", "It listens on port 3000.");
    says("architect", "It listens on port 3000.");
    const view = await ask({ experts: ["architect", "knowledge"] });
    expect(view.result?.way).toBe("single");
    expect(view.result?.reason).toContain("Nothing measured");
    rules = { ...rules, strategy: "voting" };
    expect((await ask({ experts: ["architect", "knowledge"] })).result?.way).toBe("voting");
  });

  it("says before anybody is asked how answers would become one, and what was measured", async () => {
    const input = { text: "Which port does it listen on?", experts: ["architect", "knowledge"], samples: 1 };
    const ways = await verbs.mergeWays(owner, input);
    expect(ways).toMatchObject({ kind: "fact", auto: { way: "single" } });
    expect(ways.ways.find(({ way }) => way === "voting")).toMatchObject({ verdict: "not-measured" });
    rules = { ...rules, strategy: "voting" };
    expect((await verbs.mergeWays(owner, input)).auto).toEqual({ way: "voting", reason: "guildhall.yaml says so." });
    expect(server.requests).toHaveLength(0);
  });

  it("goes on without an expert that fails, and fails only when nobody answers", async () => {
    says("knowledge", "It listens on port 3000.");
    server.on({ when: "You are the architect.", failure: { status: 500 } });
    const view = await ask({ experts: ["architect", "knowledge"], strategy: "voting" });
    expect(view.answers.map(({ state }) => state)).toEqual(["failed", "done"]);
    expect(view.result?.text).toBe("It listens on port 3000.");
    expect(view.partial).toEqual({ answered: ["knowledge-1"], missing: ["architect-1"] });
    expect((await ask({ experts: ["knowledge"] })).partial).toBeNull();
    expect(await ask({ experts: ["architect"] })).toMatchObject({ state: "failed", result: null, partial: null });
  });

  it("refuses an unknown expert before anybody is asked, and whoever is not the owner", async () => {
    await expect(ask({ experts: ["painter"] })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(verbs.asked({ id: "x", role: "guest" } as never, { askId: "a" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(server.requests).toHaveLength(0);
  });

  it("tells how far it is, and keeps what was whole when it is stopped", async () => {
    says("knowledge", "It listens on port 3000.");
    const pause = server.on({ when: "You are the architect.", answer: "a b", pauseAfterTokens: 1 });
    const { id: askId, state } = await ask({ experts: ["architect", "knowledge"], wait: false, strategy: "voting" });
    expect(state).toBe("working");
    await pause.reached;
    await expect
      .poll(async () => (await verbs.asked(owner, { askId })).answers.map((answer) => answer.state), {
        timeout: 20_000,
      })
      .toEqual(["working", "done"]);
    const stopped = await verbs.stopAsk(owner, { askId });
    expect(stopped).toMatchObject({
      state: "stopped",
      result: null,
      answers: [{ state: "stopped" }, { state: "done", text: "It listens on port 3000." }],
      partial: { answered: ["knowledge-1"], missing: ["architect-1"] },
    });
    expect(await verbs.asked(owner, { askId })).toEqual(stopped);
  });
});

describe("an ensemble", () => {
  beforeEach(() => {
    says("knowledge", "It listens on port 3000 of localhost.");
    says("architect", "It listens on port 8080 of localhost. Requests are answered by one process.");
  });
  const merged = { experts: ["architect", "knowledge"], strategy: "ensemble" as const };

  it("has a chosen model write one answer from what is settled", async () => {
    rules = { ...rules, synthesis_model: "big" };
    server.on({
      when: "Here are 2 answers",
      answer: "It listens on port 3000 of localhost. One process answers requests.",
    });
    const { result } = await ask(merged);
    expect(result).toMatchObject({ way: "ensemble", text: expect.stringContaining("One process") });
    expect(asked.at(-1)?.modelId).toBe("big");
    expect(server.requests.at(-1)?.prompt).toContain("use 3000, not 8080");
  });

  it("gives the best answer when the merging model fails, and the reason says so", async () => {
    server.on({ when: "Here are 2 answers", failure: { status: 500 } });
    const { result, partial } = await ask(merged);
    expect(result).toMatchObject({ way: "weighted", text: "It listens on port 3000 of localhost." });
    expect(result?.reason).toContain("No merged text was written");
    expect(partial).toBeNull();
  });

  it("is not taken when the merging model invents a number, and the reason says so", async () => {
    server.on({ when: "Here are 2 answers", answer: "It listens on port 9999." });
    const { result } = await ask(merged);
    expect(result).toMatchObject({ way: "weighted", text: "It listens on port 3000 of localhost." });
    expect(result?.reason).toContain("9999");
  });
});

it("experts in a row improve a draft, and one that loses what was asked does not replace it", async () => {
  says("architect", "The cache expires entries after an hour.");
  server.on({
    when: (request) => request.prompt.includes("A colleague answered") && request.prompt.includes("the knowledge"),
    answer: "The cache expires entries after an hour. The environment variable CACHE_SECONDS sets it.",
  });
  server.on({
    when: (request) => request.prompt.includes("A colleague answered") && request.prompt.includes("the coder"),
    answer: "Looks fine to me.",
  });
  const view = await ask({
    text: "Explain how the cache expires entries. Name the environment variable.",
    experts: ["architect", "knowledge", "coder"],
    strategy: "sequential",
  });
  expect(view.result).toMatchObject({ way: "sequential", text: expect.stringContaining("CACHE_SECONDS") });
  expect(view.result?.reason).toContain("knowledge-1");
  expect(view.result?.quality.missing).toEqual([]);
});

describe("code is chosen by running it", () => {
  const code = (body: string): string => `\`\`\`python\ndef half(n):\n    ${body}\n\`\`\``;
  const request = {
    text: "Write a Python function half(n). half(4) == 2 and half(5) == 2.",
    strategy: "execution" as const,
  };

  it("against the examples of the request, whatever most answers look like", async () => {
    says("coder", code("return n / 2"));
    says("debugger", code("return n // 2"));
    const view = await ask({ ...request, experts: ["coder", "debugger"] });
    expect(view.result).toMatchObject({ way: "execution", kind: "code", quality: { compiles: true } });
    expect(view.result?.text).toContain("n // 2");
    expect(view.result?.reason).toContain("2 of 2 examples");
  }, 60_000);

  it("and falls back to a vote, saying why, where the answers share no function", async () => {
    says("coder", code("return n // 2"));
    says("debugger", "I would not write this.");
    const view = await ask({ ...request, experts: ["coder", "debugger"] });
    expect(view.result?.way).toBe("voting");
    expect(view.result?.reason).toContain("no function");
  });
});
