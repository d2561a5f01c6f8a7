import { AppError } from "@guildhall/contracts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Pool } from "../../../src/guild/pool/pool.ts";
import type { ReplicaOffer } from "../../../src/guild/pool/replica-registry.ts";
import { MAX_WAITING } from "../../../src/guild/pool/waiting-room.ts";
import { OpenaiProtocol } from "../../../src/models/backends/openai-protocol.ts";
import { RemoteBackend } from "../../../src/models/backends/remote-backend.ts";
import type { ChatBackend } from "../../../src/models/index.ts";
import { systemClock } from "../../../src/platform/clock.ts";
import { type ScriptedModelServer, startScriptedModelServer } from "../../scripted-model-server.ts";
import { ManualClock } from "./manual-clock.ts";

/** For a machine that does much else. */
const PATIENT = { timeout: 20_000 };
const servers: ScriptedModelServer[] = [];
let first: ScriptedModelServer;
let second: ScriptedModelServer;

beforeEach(async () => {
  first = await startScriptedModelServer();
  second = await startScriptedModelServer();
  servers.push(first, second);
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

function backendOver(url: string, id: string): ChatBackend {
  const protocol = new OpenaiProtocol({ url, apiKey: "" }, "scripted");
  return new RemoteBackend({ modelId: id, protocol, knownCard: null, onCard: async () => {} });
}

const offer = (id: string, server: ScriptedModelServer, change: Partial<ReplicaOffer> = {}): ReplicaOffer => ({
  id,
  modelId: id,
  slots: 8,
  capacityTokens: 4_000,
  limits: { firstTextMs: 5_000, idleMs: 5_000, quietMs: null },
  open: async () => backendOver(server.url, id),
  ...change,
});

/** The coder with `first`, and `second` as its fallback. */
function poolOf(options: { clock?: ManualClock; change?: Partial<ReplicaOffer>; alone?: boolean } = {}): Pool {
  const pool = new Pool({ clock: options.clock ?? systemClock, draw: () => 0 });
  pool.setExperts([
    { id: "coder", intents: ["codegen"], maxLoad: 1_000 },
    { id: "twin", intents: ["codegen", "debug"], maxLoad: 1_000 },
    { id: "tester", intents: ["test"], maxLoad: 1_000 },
  ]);
  pool.register(offer("first", first, options.change));
  if (!options.alone) pool.register(offer("second", second, options.change));
  pool.assign("coder", options.alone ? [["first"]] : [["first"], ["second"]]);
  return pool;
}

const ask =
  (content: string, onToken?: (text: string) => void, signal?: AbortSignal) =>
  (backend: ChatBackend): Promise<string> =>
    backend
      .chat(
        { messages: [{ role: "user", content }], maxTokens: 50, temperature: 0, samples: 1 },
        { signal, ...(onToken ? { onToken } : {}) },
      )
      .then(({ samples }) => samples[0]?.text ?? "");
const stateOf = (pool: Pool, id: string) => pool.view().replicas.find((replica) => replica.id === id);

describe("a dead backend", () => {
  it("costs at most two failed attempts over all requests, and no request sees it while a fallback lives", async () => {
    await first.close();
    second.on({ when: "hello", answer: "from the fallback" });
    const pool = poolOf({ clock: new ManualClock() });
    let attempts = 0;
    const work = (backend: ChatBackend): Promise<string> => {
      if (backend.modelId === "first") attempts += 1;
      return ask("hello")(backend);
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => pool.dispatch("coder", work)));
    for (let round = 0; round < 5; round++) answers.push(await pool.dispatch("coder", work));
    expect(new Set(answers)).toEqual(new Set(["from the fallback"]));
    expect(attempts).toBeLessThanOrEqual(2);
    expect(stateOf(pool, "first")?.state).toBe("open");
  });

  it("is tried twice where there is no other, and then says what happened", async () => {
    first.on({ when: "hello", failure: { status: 500 } });
    const pool = poolOf({ alone: true });
    await expect(pool.dispatch("coder", ask("hello"))).rejects.toMatchObject({ code: "MODEL_UNREACHABLE" });
    expect(first.requests).toHaveLength(2);
  });

  it("serves again after one attempt that succeeded once its pause is over", async () => {
    const clock = new ManualClock();
    const down = first.on({ when: "hello", failure: { status: 500 } });
    second.on({ when: "hello", answer: "second" });
    const pool = poolOf({ clock });
    await pool.dispatch("coder", ask("hello"));
    await pool.dispatch("coder", ask("hello"));
    expect(stateOf(pool, "first")?.state).toBe("open");
    down.remove();
    first.on({ when: "hello", answer: "first" });
    expect(await pool.dispatch("coder", ask("hello"))).toBe("second");
    await clock.pass(9_000);
    expect(await pool.dispatch("coder", ask("hello"))).toBe("second"); // nobody's request is risked yet
    await clock.pass(1_000);
    expect(await pool.dispatch("coder", ask("hello"))).toBe("first");
    expect(stateOf(pool, "first")?.state).toBe("ready");
  });

  it("is asked again a second later by who has no other", async () => {
    const clock = new ManualClock();
    const down = first.on({ when: "hello", failure: { status: 500 } });
    const pool = poolOf({ clock, alone: true });
    const failed = expect(pool.dispatch("coder", ask("hello"))).rejects.toMatchObject({ code: "MODEL_UNREACHABLE" });
    await expect.poll(() => first.requests.length, PATIENT).toBe(1);
    await expect.poll(async () => clock.pass(300).then(() => first.requests.length), PATIENT).toBe(2);
    await failed;
    down.remove();
    first.on({ when: "hello", answer: "first" });
    const answer = pool.dispatch("coder", ask("hello"));
    expect(first.requests).toHaveLength(2);
    await clock.pass(1_000);
    expect(await answer).toBe("first");
  });
});

describe("a backend that misbehaves", () => {
  it("and sends garbage is a failed attempt: another answers, and the person sees only one answer", async () => {
    first.on({ when: "hello", answer: "a b c d", failure: "garbage" });
    second.on({ when: "hello", answer: "whole answer" });
    expect(await poolOf().dispatch("coder", ask("hello"))).toBe("whole answer");
  });

  it("is not replaced once text was shown", async () => {
    first.on({ when: "hello", answer: "a b c d", failure: "cut" });
    second.on({ when: "hello", answer: "other" });
    const shown: string[] = [];
    const answer = poolOf().dispatch(
      "coder",
      ask("hello", (text) => shown.push(text)),
    );
    await expect(answer).rejects.toMatchObject({ code: "MODEL_UNREACHABLE" });
    expect(shown.join("")).not.toBe("");
    expect(second.requests).toHaveLength(0);
  });

  it("and hangs after the first text ends by the limit on silence, and counts as failed", async () => {
    first.on({ when: "hello", answer: "a b c d", pauseAfterTokens: 1 });
    const pool = poolOf({ change: { limits: { firstTextMs: 5_000, idleMs: 40, quietMs: null } } });
    const shown: string[] = [];
    const answer = pool.dispatch(
      "coder",
      ask("hello", (text) => shown.push(text)),
    );
    await expect(answer).rejects.toMatchObject({ code: "TIMEOUT", message: expect.stringContaining("silent") });
    expect(shown).toHaveLength(1);
    expect(stateOf(pool, "first")?.success).toBe(0);
  });

  it("and hangs before any text is left for another that answers", async () => {
    first.on({ when: "hello", failure: "hang" });
    second.on({ when: "hello", answer: "second" });
    const pool = poolOf();
    pool.register(offer("first", first, { limits: { firstTextMs: 40, idleMs: null, quietMs: null } }));
    expect(await pool.dispatch("coder", ask("hello"))).toBe("second");
  });

  it("and is too busy rests as long as it says, and is asked again after that", async () => {
    const clock = new ManualClock();
    first.on({ when: "hello", answer: "first" });
    first.on({ when: "hello", failure: { status: 429, headers: { "retry-after": "3" } }, times: 1 });
    const pool = poolOf({ clock, alone: true });
    const answer = pool.dispatch("coder", ask("hello"));
    await expect.poll(() => stateOf(pool, "first")?.state, PATIENT).toBe("resting");
    await clock.pass(2_900);
    expect(first.requests).toHaveLength(1);
    await clock.pass(200);
    expect(await answer).toBe("first");
  });

  it("and asks for a longer rest than people wait is told to them, with the time", async () => {
    first.on({ when: "hello", failure: { status: 429, headers: { "retry-after": "40" } } });
    const pool = poolOf({ clock: new ManualClock(), alone: true });
    await expect(pool.dispatch("coder", ask("hello"))).rejects.toMatchObject({ code: "BUSY", retryAfterMs: 40_000 });
    await expect(pool.dispatch("coder", ask("hello"))).rejects.toMatchObject({
      code: "BUSY",
      retryAfterMs: 40_000,
    });
    expect(first.requests).toHaveLength(1);
  });

  it("and lacks the model is passed over without counting as broken", async () => {
    second.on({ when: "hello", answer: "second" });
    const pool = poolOf();
    const missing = new AppError("MODEL_MISSING", "It is still being downloaded.", "Wait for it.");
    pool.register(offer("first", first, { open: () => Promise.reject(missing) }));
    for (let round = 0; round < 3; round++) expect(await pool.dispatch("coder", ask("hello"))).toBe("second");
    expect(stateOf(pool, "first")).toMatchObject({ state: "ready", attempts: 0 });
  });
});

describe("dispatch", () => {
  it("falls back only on replicas of experts that share the matched intent", async () => {
    first.on({ when: "hello", failure: { status: 500 } });
    second.on({ when: "hello", answer: "second" });
    const pool = poolOf({ alone: true });
    pool.register(offer("second", second));
    pool.assign("tester", [["second"]]);
    await expect(pool.dispatch("coder", ask("hello"), { intent: "codegen" })).rejects.toMatchObject({
      code: "MODEL_UNREACHABLE",
    });
    pool.assign("twin", [["second"]]);
    expect(await pool.dispatch("coder", ask("hello"), { intent: "codegen" })).toBe("second");
  });

  it("throws what the work throws without blaming or changing the replica", async () => {
    first.on({ when: "hello", answer: "first" });
    const pool = poolOf();
    const failing = async (backend: ChatBackend): Promise<string> => {
      await ask("hello")(backend);
      throw new AppError("MODEL_ANSWER_UNUSABLE", "It is no plan.", "Ask in other words.");
    };
    await expect(pool.dispatch("coder", failing)).rejects.toMatchObject({ message: "It is no plan." });
    expect(first.requests).toHaveLength(1);
    expect(stateOf(pool, "first")).toMatchObject({ state: "ready", success: 1 });
  });

  it("keeps a session where its beginning was read while that is not much busier", async () => {
    for (const server of [first, second]) server.on({ when: "hello", answer: "x" });
    const pool = poolOf();
    pool.assign("coder", [["first", "second"]]);
    const served: string[] = [];
    const work = async (backend: ChatBackend, replica: string): Promise<void> => {
      served.push(replica);
      await ask("hello")(backend);
    };
    for (let round = 0; round < 6; round++) await pool.dispatch("coder", work, { session: "chat" });
    expect(new Set(served).size).toBe(1);
  });

  it("serves people before background work, and gives up waiting when asked to", async () => {
    const pause = first.on({ when: "slow", answer: "a b", pauseAfterTokens: 1 });
    first.on({ when: "hello", answer: "x" });
    const pool = poolOf({ alone: true, change: { slots: 1 } });
    const slow = pool.dispatch("coder", ask("slow"));
    await pause.reached;
    const order: string[] = [];
    const later = (name: string, priority: "interactive" | "background") =>
      pool.dispatch("coder", ask("hello"), { priority }).then(() => order.push(name));
    const waiting = [later("background", "background"), later("person", "interactive")];
    const stop = new AbortController();
    const stopped = pool.dispatch("coder", ask("hello"), { signal: stop.signal });
    expect(pool.view().waiting).toBe(3);
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ code: "CANCELLED" });
    pause.release();
    await Promise.all([slow, ...waiting]);
    expect(order).toEqual(["person", "background"]);
  });

  it("refuses with BUSY and a time when too many wait, and loses nobody who waits", async () => {
    const pause = first.on({ when: "slow", answer: "a b", pauseAfterTokens: 1 });
    first.on({ when: "hello", answer: "x" });
    const pool = poolOf({ alone: true, change: { slots: 1 } });
    const slow = pool.dispatch("coder", ask("slow"));
    await pause.reached;
    const waiting = Array.from({ length: MAX_WAITING }, () => pool.dispatch("coder", ask("hello")));
    const refused = await pool.dispatch("coder", ask("hello")).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "BUSY" });
    expect(refused instanceof AppError ? refused.retryAfterMs : null).toBeGreaterThan(1_000);
    pause.release();
    await slow;
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(["x"]));
  });
});

describe("replicas", () => {
  it("get no new work while they are drained, end what they have, and can be taken up again", async () => {
    const pause = first.on({ when: "slow", answer: "a b", pauseAfterTokens: 1 });
    first.on({ when: "hello", answer: "first" });
    second.on({ when: "hello", answer: "second" });
    const pool = poolOf();
    const slow = pool.dispatch("coder", ask("slow"));
    await pause.reached;
    const removed = pool.remove("first");
    expect(await pool.dispatch("coder", ask("hello"))).toBe("second");
    pool.resume("first");
    expect(await pool.dispatch("coder", ask("hello"))).toBe("first");
    pool.drain("first");
    pause.release();
    expect(await slow).toBe("a b");
    await removed;
    expect(stateOf(pool, "first")).toBeUndefined();
    expect(() => pool.drain("first")).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
  });

  it("show the load of their experts in tokens, and when it is past the cap", async () => {
    const pause = first.on({ when: "slow", answer: "a b", pauseAfterTokens: 1 });
    const pool = poolOf();
    expect(pool.loadOf("coder")).toEqual({ load: 0, overCap: false });
    const work = { written: 2_000, prefix: 0, rest: 0 };
    const slow = pool.dispatch("coder", ask("slow"), { work });
    await pause.reached;
    await expect.poll(() => pool.loadOf("coder").load, PATIENT).toBeCloseTo(1_999 / 8_000);
    expect(pool.loadOf("coder").overCap).toBe(true);
    expect(pool.loadOf("tester")).toEqual({ load: 0, overCap: false });
    pause.release();
    await slow;
    expect(pool.loadOf("coder")).toEqual({ load: 0, overCap: false });
  });
});
