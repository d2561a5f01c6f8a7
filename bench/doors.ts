/**
 * The doors of other programs: what somebody waits for who types (first token cold, warm, after other work, and after
 * the last key), what a thousand requests at once come to, how soon work ends when its client leaves, and what the
 * house itself costs. Typing asks the real model, unless GUILDHALL_BENCH_MODEL=none leaves it out; the rest asks a
 * server whose answers are written down.
 */
import { rm } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { startScriptedModelServer } from "../apps/engine/test/scripted-model-server.ts";
import { measureAborts, measureLoad, measureOverhead } from "./doors/load.ts";
import { measureTyping } from "./doors/typing.ts";
import { freshHome } from "./journey/outcome.ts";
import { type LiveEngine, startLiveEngine } from "./live/live-engine.ts";
import { type BenchOptions, type BenchResult, benchSuite } from "./suite.ts";

const ABORT_ROUNDS = 20;
/** Long enough that a thousand requests meet a full queue. */
const SLOW_TOKEN_MS = 100;
const CALM_MS = 180_000;

/** The sample projects are built at the first start; what they take would count here. */
async function calm(engine: LiveEngine): Promise<void> {
  const deadline = performance.now() + CALM_MS;
  for (let quiet = 0; quiet < 3; quiet++) {
    const { activeRuns } = await engine.call("system", "status", undefined);
    if (activeRuns.length > 0) quiet = 0;
    if (performance.now() > deadline) throw new Error("the engine does not come to rest");
    await delay(1000);
  }
}

/** A real engine with a token for everything. */
async function withDoor<T>(
  options: BenchOptions,
  variables: Record<string, string>,
  use: (door: { url: string; token: string; engine: LiveEngine; metric(start: string): Promise<number> }) => Promise<T>,
): Promise<T> {
  const home = await freshHome(options.home);
  const engine = await startLiveEngine(home, variables);
  try {
    const { token } = await engine.call("tokens", "create", {
      name: "bench",
      scopes: ["chat", "complete", "embed", "read"],
    });
    const metric = async (start: string): Promise<number> => {
      const answer = await fetch(`${engine.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
      const line = (await answer.text()).split("\n").find((text) => text.startsWith(start));
      return Number(line?.split(" ").at(-1) ?? 0);
    };
    await calm(engine);
    return await use({ url: engine.url, token, engine, metric });
  } finally {
    await engine.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function measureHouse(options: BenchOptions): Promise<Record<string, BenchResult["metrics"][string]>> {
  const server = await startScriptedModelServer({
    rules: [
      { when: "", answer: "All is well." },
      { when: /^Number \d+$/, answer: "This takes some time.", tokenDelayMs: SLOW_TOKEN_MS },
      { when: /^endless$/, answer: "word ".repeat(20_000), tokenDelayMs: 20 },
    ],
  });
  try {
    return await withDoor(options, { GUILDHALL_MODEL: server.url }, async (door) => {
      const models = await door.engine.call("models", "list", undefined);
      const model = models.find(({ isDefault }) => isDefault)?.id ?? "";
      options.say("the house's own time");
      const overhead = await measureOverhead(door, { model, server: server.url.replace(/\/v1$/, "") }, options);
      options.say("clients that leave");
      const abortMs = await measureAborts(door, model, options.limit ?? ABORT_ROUNDS);
      options.say("a thousand requests at once");
      return { overhead, abortMs, load: await measureLoad(door, model) };
    });
  } finally {
    await server.close();
  }
}

export const suite = benchSuite("doors", async (options) => {
  const house = await measureHouse(options);
  if (process.env.GUILDHALL_BENCH_MODEL === "none")
    return { n: options.limit ?? ABORT_ROUNDS, metrics: house, baseline: {} };
  options.say("typing, with the real model");
  const typing = await withDoor(options, {}, (door) => measureTyping(door, options));
  return { n: options.limit ?? ABORT_ROUNDS, metrics: { ...typing, ...house }, baseline: {} };
});
