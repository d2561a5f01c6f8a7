/**
 * What routing costs as a whole: requests through the front door of a real engine (sign-in, JSON, gate, database) at
 * a steady rate, 30 a second with the embedder and 100 without. The local model is never asked.
 */
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startLiveEngine } from "./live/live-engine.ts";
import { routingRows } from "./routing/rows.ts";
import { benchSuite, type Metric, percentile, rounded } from "./suite.ts";

const EMBEDDER = "all-minilm-l6-v2";
const SECONDS = 15;
const RATES = { embedded: 30, words: 100 } as const;

interface Told {
  ms: number[];
  gateMs: number[];
  failed: number;
  degraded: number;
}

/** A home with the embedder and without language models: none is loaded, so none can be asked. */
async function homeFor(home: string, embedder: boolean): Promise<string> {
  const fresh = await mkdtemp(join(tmpdir(), "guildhall-route-"));
  await mkdir(join(fresh, "models"));
  if (embedder) await symlink(join(home, "models", EMBEDDER), join(fresh, "models", EMBEDDER));
  return fresh;
}

/** Sends at a steady rate, whether answers come or not, as many people would. */
async function sendSteadily(url: string, cookie: string, texts: readonly string[], rate: number): Promise<Told> {
  const told: Told = { ms: [], gateMs: [], failed: 0, degraded: 0 };
  const started = performance.now();
  const one = async (text: string): Promise<void> => {
    const at = performance.now();
    const answer = await fetch(new URL("/api/trpc/guild.route", url), {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({ text }),
    });
    const reply = (await answer.json()) as { result?: { data: { latencyMs: number; degraded: string[] } } };
    if (!reply.result) {
      told.failed += 1;
      return;
    }
    told.ms.push(performance.now() - at);
    told.gateMs.push(reply.result.data.latencyMs);
    if (reply.result.data.degraded.some((line) => line.includes("embedder"))) told.degraded += 1;
  };
  const open: Promise<void>[] = [];
  for (let at = 0; at < rate * SECONDS; at++) {
    const due = started + (at / rate) * 1000;
    const wait = due - performance.now();
    if (wait > 0) await delay(wait);
    // A request that was not even taken failed like one that was refused.
    const failed = () => {
      told.failed += 1;
    };
    open.push(one(texts[at % texts.length] ?? "add a button").catch(failed));
  }
  await Promise.all(open);
  return told;
}

/** Seconds of a core that the engine has used; holds at any load of the machine. */
async function cpuSeconds(url: string, cookie: string): Promise<number | null> {
  const answer = await fetch(new URL("/metrics", url), { headers: { cookie } });
  const [, value] = /^guildhall_process_cpu_seconds_total ([\d.e+-]+)/m.exec(await answer.text()) ?? [];
  return value === undefined ? null : Number(value);
}

const figures = ({ ms, gateMs, failed, degraded }: Told): Record<string, Metric> => ({
  requests: ms.length + failed,
  failed,
  p50Ms: rounded(percentile(ms, 0.5)),
  p95Ms: rounded(percentile(ms, 0.95)),
  p99Ms: rounded(percentile(ms, 0.99)),
  insideP95Ms: rounded(percentile(gateMs, 0.95)),
  withoutEmbedder: degraded,
});

export const suite = benchSuite("route-load", async ({ home, data, say }) => {
  const texts = (await routingRows(data)).map(({ text }) => text);
  const metrics: Record<string, Metric> = {};
  for (const [name, rate] of Object.entries(RATES)) {
    const fresh = await homeFor(home, name === "embedded");
    const engine = await startLiveEngine(fresh);
    try {
      say(`${name}: ${rate} a second for ${SECONDS} s`);
      await sendSteadily(engine.url, engine.cookie, texts, rate / 2);
      const before = await cpuSeconds(engine.url, engine.cookie);
      const told = await sendSteadily(engine.url, engine.cookie, texts, rate);
      const after = await cpuSeconds(engine.url, engine.cookie);
      const used = before === null || after === null ? null : ((after - before) * 1000) / (rate * SECONDS);
      metrics[name] = { rate, ...figures(told), engineCpuMs: rounded(used) };
    } finally {
      await engine.stop();
      await rm(fresh, { recursive: true, force: true });
    }
  }
  return { n: SECONDS * (RATES.embedded + RATES.words), metrics, baseline: {} };
});
