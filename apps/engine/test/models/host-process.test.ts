import { fileURLToPath } from "node:url";
import pino from "pino";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTimedEmbed } from "../../src/guild/router/embed.ts";
import { LocalBackend } from "../../src/models/backends/local-backend.ts";
import { LocalEmbedder } from "../../src/models/embedder.ts";
import { HostProcess } from "../../src/models/host/host-process.ts";

const log = pino({ level: "silent" });
/** Any file that is there: none of these tests reads it as a model. */
const here = fileURLToPath(import.meta.url);

afterEach(() => vi.restoreAllMocks());

describe("a machine that makes no process", () => {
  const program = process.execPath;
  beforeEach(() => {
    process.execPath = "/nowhere/node";
  });
  afterEach(() => {
    process.execPath = program;
  });

  it("is told to who waits for a chat model, which can be ended and tried again", async () => {
    const states: string[] = [];
    const backend = new LocalBackend({
      modelId: "small",
      findFile: async () => here,
      threads: 1,
      log,
      knownCard: null,
      onCard: async () => {},
      onState: (state) => states.push(state),
    });
    const request = { messages: [], maxTokens: 1, temperature: 0, samples: 1 };
    await expect(backend.chat(request)).rejects.toMatchObject({ code: "MODEL_CRASHED" });
    await expect(backend.load()).rejects.toMatchObject({ code: "MODEL_CRASHED" });
    expect(backend.idle).toBe(false);
    expect(states.at(-1)).toBe("unloaded");
    await backend.dispose();
  });

  it("is told to who waits for the embedder", async () => {
    const embedder = new LocalEmbedder({ modelPath: here, dimensions: 384, log });
    await expect(embedder.embed(["a"])).rejects.toMatchObject({ code: "MODEL_CRASHED" });
    await embedder.dispose();
  });
});

describe("an embedder that never ends loading", () => {
  beforeEach(() => {
    vi.spyOn(HostProcess.prototype, "start").mockImplementation(() => {});
    vi.spyOn(HostProcess.prototype, "call").mockReturnValue(new Promise(() => {}));
  });

  it("holds nobody longer than their signal", async () => {
    const embedder = new LocalEmbedder({ modelPath: here, dimensions: 384, log });
    await expect(embedder.embed(["a"], AbortSignal.timeout(20))).rejects.toMatchObject({ code: "CANCELLED" });
  });

  it("leaves a decision without vectors once the limit of routing is over", async () => {
    const embedder = new LocalEmbedder({ modelPath: here, dimensions: 384, log });
    const { embed } = createTimedEmbed(
      async () => embedder,
      () => performance.now(),
    );
    const inTime = AbortSignal.timeout(20);
    vi.spyOn(AbortSignal, "timeout").mockReturnValue(inTime);
    expect(await embed(["a"])).toBeNull();
  });
});
