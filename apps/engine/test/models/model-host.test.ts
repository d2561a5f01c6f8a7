import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { LocalBackend } from "../../src/models/backends/local-backend.ts";
import type { ChatRequest } from "../../src/models/ports.ts";
import { installedModel } from "./installed-model.ts";

vi.setConfig({ testTimeout: 120_000 }); // a real model beside whatever else the machine does
const weights = installedModel("smollm2-135m");
const log = pino({ level: "silent" });
const local = (findFile: () => Promise<string>): LocalBackend =>
  new LocalBackend({
    modelId: "small",
    findFile,
    threads: 2,
    contextTokens: 2048,
    sequences: 4,
    log,
    knownCard: null,
    onCard: async () => {},
    onState: () => {},
  });
const STORY = "Tell a long story about a fox, a river, a bridge and a bag of apples. Use many short sentences.";
const ask = (content: string, change: Partial<ChatRequest> = {}): ChatRequest => ({
  messages: [
    { role: "system", content: "You are a careful assistant." },
    { role: "user", content },
  ],
  maxTokens: 24,
  temperature: 0,
  samples: 1,
  ...change,
});

describe.skipIf(weights === null)("model host with a real small model", () => {
  let backend: LocalBackend;
  beforeAll(async () => {
    backend = local(async () => weights ?? "");
    await backend.load();
  });
  afterAll(() => backend.dispose());

  it("reads a prompt it has read before from its context", async () => {
    const first = await backend.chat(ask(STORY));
    const second = await backend.chat(ask(STORY));
    expect(second.usage.cachedPromptTokens).toBeGreaterThanOrEqual(first.usage.promptTokens - 2);
    expect(first.samples[0]).toMatchObject({ finish: "length", tokens: 24 });
  });

  it("refuses to fill a hole where the model does not know how, and says so on its card", async () => {
    expect((await backend.load()).infill).toBe(false);
    await expect(backend.chat(ask("", { infill: { prefix: "a", suffix: "b" } }))).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });

  it("keeps a shared beginning although other requests came in between", async () => {
    const rules = Array.from({ length: 12 }, (_, line) => `Rule ${line}: keep item ${line * 3} on shelf ${line}.`).join(
      "\n",
    );
    await backend.chat(ask(`${rules}\nFirst question: what is rule 2?`));
    await backend.chat(ask("Something else entirely, in few words.", { samples: 4, temperature: 0.8, seed: 3 }));
    const again = await backend.chat(ask(`${rules}\nSecond question: what is rule 5?`));
    expect(again.usage.cachedPromptTokens).toBeGreaterThan(again.usage.promptTokens * 0.8);
  });

  it("keeps a session's text apart: other work on every sequence costs its next request nothing", async () => {
    const file = Array.from({ length: 14 }, (_, line) => `Shelf ${line} holds ${line * 3} boxes.`).join("\n");
    const typing = (typed: string) => backend.chat(ask(`${file}\n${typed}`, { session: "editor", maxTokens: 4 }));
    const first = await typing("The fox");
    await backend.chat(ask(STORY, { samples: 4, temperature: 0.8, seed: 9 }));
    const next = await typing("The fox counts");
    expect(first.usage.cachedPromptTokens).toBeLessThan(first.usage.promptTokens / 2);
    expect(next.usage.promptTokens - next.usage.cachedPromptTokens).toBeLessThan(16);
  });

  it("a session's overtaken request leaves what it read to the next one", async () => {
    const file = Array.from({ length: 30 }, (_, line) => `Box ${line} weighs ${line * 7} stones.`).join("\n");
    const typing = (signal?: AbortSignal) =>
      backend.chat(ask(file, { session: "other editor", maxTokens: 40 }), { signal, onToken: () => overtake.abort() });
    const overtake = new AbortController();
    await expect(typing(overtake.signal)).rejects.toMatchObject({ code: "CANCELLED" });
    const next = await typing();
    expect(next.usage.promptTokens - next.usage.cachedPromptTokens).toBeLessThan(4);
  });

  it("writes several different answers at once and streams each under its own number", async () => {
    const shown = new Map<number, string>();
    const request = ask(STORY, { samples: 6, temperature: 0.9, seed: 11 });
    const first = await backend.chat(request, {
      onToken: (text, index) => shown.set(index, (shown.get(index) ?? "") + text),
    });
    expect(new Set(first.samples.map((sample) => sample.text)).size).toBeGreaterThan(1);
    expect(first.samples.map((_, index) => shown.get(index))).toEqual(first.samples.map((sample) => sample.text));
    for (const { logProbability } of first.samples) expect(logProbability).toBeLessThan(0);
  });

  it("answers in the shape of the grammar, even this small model", async () => {
    const shape = z.object({
      colour: z.enum(["red", "green"]),
      names: z.array(z.string().max(10)).min(2).max(2),
      size: z.number().int().nullable(),
    });
    const result = await backend.chat(
      ask("Describe an apple as JSON.", { grammar: z.toJSONSchema(shape), maxTokens: 120, temperature: 0.7, seed: 5 }),
    );
    expect(result.samples[0]?.finish).toBe("stop");
    expect(shape.safeParse(JSON.parse(result.samples[0]?.text ?? "")).success).toBe(true);
  });

  it("goes on after the prefill and stops before a stop string", async () => {
    const result = await backend.chat(
      ask("Count from one to five with commas.", { prefill: "one, two, three,", stop: ["five"], maxTokens: 40 }),
    );
    expect(result.samples[0]?.text).toMatch(/^\s*four/);
    expect(result.samples[0]?.text).not.toContain("five");
    expect(result.samples[0]?.finish).toBe("stop");
  });

  it("stops when asked to and serves the next request from the same process", async () => {
    const pid = backend.pid;
    const controller = new AbortController();
    const stopped = backend.chat(ask(STORY, { maxTokens: 1500 }), {
      signal: controller.signal,
      onToken: () => controller.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ code: "CANCELLED" });
    expect((await backend.chat(ask(STORY))).samples[0]?.tokens).toBe(24);
    expect(backend.pid).toBe(pid);
  });

  it("lets a person's request pass background work, which then goes on to its end", async () => {
    const order: string[] = [];
    let begun = (): void => {};
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const background = backend
      .chat(ask(STORY, { samples: 4, maxTokens: 60, temperature: 0.8, seed: 1, priority: "background" }), {
        onToken: () => begun(),
      })
      .then((result) => {
        order.push("background");
        return result;
      });
    await started;
    await backend.chat(ask("Say hello.", { samples: 2, maxTokens: 8 })).then(() => order.push("interactive"));
    const result = await background;
    expect(order).toEqual(["interactive", "background"]);
    expect(result.samples.every((sample) => sample.finish === "stop" || sample.tokens === 60)).toBe(true);
  });

  it("refuses a prompt longer than the context instead of cutting it", async () => {
    await expect(backend.chat(ask("word ".repeat(3000)))).rejects.toMatchObject({ code: "TOO_LARGE" });
  });

  it("says CANCELLED, not that it crashed, when it is ended on purpose mid-stream", async () => {
    const ended = backend.chat(ask(STORY, { maxTokens: 1500 }), { onToken: () => void backend.dispose() });
    await expect(ended).rejects.toMatchObject({ code: "CANCELLED" });
    expect((await backend.chat(ask(STORY))).samples[0]?.tokens).toBe(24);
  });

  it("leads a process group of its own, so that Ctrl-C in the terminal ends the engine and not the model under it", async () => {
    const fields = (await readFile(`/proc/${backend.pid}/stat`, "utf8")).split(") ")[1]?.split(" ");
    expect(fields?.[2]).toBe(String(backend.pid));
  });

  it("says MODEL_CRASHED when its process is killed mid-stream, and answers the next request", async () => {
    const pid = backend.pid;
    const killed = backend.chat(ask(STORY, { maxTokens: 1500 }), {
      onToken: () => {
        if (backend.pid !== null) process.kill(backend.pid, "SIGKILL");
      },
    });
    await expect(killed).rejects.toMatchObject({ code: "MODEL_CRASHED" });
    expect((await backend.chat(ask(STORY))).samples[0]?.tokens).toBe(24);
    expect(backend.pid).not.toBe(pid);
  });
});

describe.skipIf(weights === null)("a model file that is broken", () => {
  it("is refused with MODEL_CORRUPT when its data is missing", async () => {
    const dir = await mkdtemp(join(tmpdir(), "guildhall-broken-"));
    const path = join(dir, "broken.gguf");
    const source = await open(weights ?? "", "r");
    const target = await open(path, "w");
    const { buffer } = await source.read(Buffer.alloc(8_000_000), 0, 8_000_000, 0);
    await target.write(buffer);
    await Promise.all([source.close(), target.close()]);
    const backend = local(async () => path);
    try {
      await expect(backend.chat(ask("hello"))).rejects.toMatchObject({ code: "MODEL_CORRUPT" });
    } finally {
      await backend.dispose();
      await rm(dir, { recursive: true, force: true });
    }
  });
});
