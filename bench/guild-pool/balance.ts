import { setTimeout as wait } from "node:timers/promises";
import { estimateWork } from "../../apps/engine/src/guild/pool/estimate-work.ts";
import type { ChatRequest } from "../../apps/engine/src/models/index.ts";
import { type BenchOptions, type Metric, percentile, rounded } from "../suite.ts";
import { startPacedServer } from "./paced-server.ts";
import { poolOver, type Replica, replicaAt, requestOf } from "./replicas.ts";

const REPLICAS = 4;
const LOAD = 0.75;
/** Fast enough that a run takes seconds, slow enough that a timer's millisecond says little. */
const TOKENS_PER_SECOND = 1_200;
const REQUESTS = 600;
const LONGEST = 4_000;

interface Arrival {
  atMs: number;
  tokens: number;
}

/** Numbers from 0 up to 1 that a seed decides (mulberry32). */
function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Answers of mixed sizes, as chats and code are: half of them short, a few very long. They come at random times at
 * which the servers together are busy for `LOAD` of the time.
 */
function arrivals(count: number, seed: number): Arrival[] {
  const draw = seededNumbers(seed);
  const sizes = Array.from({ length: count }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
    return Math.min(LONGEST, Math.max(8, Math.round(Math.exp(4.6 + 1.1 * normal))));
  });
  const mean = sizes.reduce((sum, size) => sum + size, 0) / count;
  const gapMs = ((mean / TOKENS_PER_SECOND) * 1000) / (REPLICAS * LOAD);
  let atMs = 0;
  return sizes.map((tokens) => {
    atMs += -Math.log(1 - draw()) * gapMs;
    return { atMs, tokens };
  });
}

type Ask = (request: ChatRequest, onToken: () => void) => Promise<unknown>;

interface Played {
  /** Milliseconds each request waited for its first text. */
  waits: number[];
  /** Tokens each server wrote. */
  work: number[];
  errors: number;
  /** Busy time of the servers by the length of the run. */
  load: number;
}

/** Plays the arrivals against fresh servers. */
async function play(
  plan: readonly Arrival[],
  maxTokens: (tokens: number) => number,
  route: (replicas: Replica[]) => Ask,
): Promise<Played> {
  const servers = await Promise.all(Array.from({ length: REPLICAS }, () => startPacedServer(TOKENS_PER_SECOND)));
  const ask = route(servers.map(({ url }, index) => replicaAt(`replica-${index + 1}`, url)));
  const waits: number[] = [];
  let errors = 0;
  const begun = performance.now();
  const one = async ({ atMs, tokens }: Arrival): Promise<void> => {
    await wait(Math.max(0, atMs - (performance.now() - begun)));
    const asked = performance.now();
    let first: number | null = null;
    try {
      await ask(requestOf(tokens, maxTokens(tokens)), () => {
        first ??= performance.now() - asked;
      });
      waits.push(first ?? performance.now() - asked);
    } catch {
      errors += 1;
    }
  };
  await Promise.all(plan.map(one));
  const tookMs = performance.now() - begun;
  const work = servers.map(({ tokens }) => tokens);
  await Promise.all(servers.map((server) => server.close()));
  const busyMs = servers.reduce((sum, server) => sum + server.busyMs, 0);
  return { waits, work, errors, load: busyMs / (tookMs * REPLICAS) };
}

/** Standard deviation by mean. */
function variation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.sqrt(variance) / mean;
}

const figures = ({ waits, work, errors, load }: Played): Record<string, Metric> => ({
  variationOfWork: rounded(variation(work)),
  waitP50Ms: rounded(percentile(waits, 0.5)),
  waitP95Ms: rounded(percentile(waits, 0.95)),
  errors,
  load: rounded(load),
});

const byPool = (replicas: Replica[]): Ask => {
  const pool = poolOver(replicas);
  return (request, onToken) =>
    pool.dispatch("coder", (backend) => backend.chat(request, { onToken }), { work: estimateWork(request) });
};

const inTurn = (replicas: Replica[]): Ask => {
  let next = 0;
  return async (request, onToken) => {
    const replica = replicas[next++ % replicas.length];
    return replica?.backend.chat(request, { onToken });
  };
};

/** The pool beside round robin on the same arrivals, where sizes are known beforehand and where they are not. */
export async function measureBalance(options: BenchOptions): Promise<{ pool: Metric; roundRobin: Metric; n: number }> {
  const plan = arrivals(options.limit ?? REQUESTS, options.seed);
  options.say(`balance: ${plan.length} requests on ${REPLICAS} servers, ${Math.round(LOAD * 100)} % load`);
  const known = (tokens: number): number => tokens;
  const unknown = (): number => LONGEST;
  // At the same time, each on servers of its own: what else the machine does disturbs all sides alike.
  const [turn, pool, blind] = await Promise.all([
    play(plan, known, inTurn),
    play(plan, known, byPool),
    play(plan, unknown, byPool),
  ]);
  const ratio = (played: Played): Metric =>
    rounded((percentile(played.waits, 0.95) ?? 0) / (percentile(turn.waits, 0.95) ?? 1));
  return {
    n: plan.length,
    pool: {
      sizesKnown: { ...figures(pool), waitP95ToRoundRobin: ratio(pool) },
      sizesUnknown: { ...figures(blind), waitP95ToRoundRobin: ratio(blind) },
    },
    roundRobin: figures(turn),
  };
}
