import { setTimeout as wait } from "node:timers/promises";
import type { ChatBackend } from "../../apps/engine/src/models/index.ts";
import { type ScriptedRule, startScriptedModelServer } from "../../apps/engine/test/scripted-model-server.ts";
import { type BenchOptions, type Metric, percentile, rounded } from "../suite.ts";
import { startPacedServer } from "./paced-server.ts";
import { poolOver, type Replica, replicaAt, requestOf } from "./replicas.ts";

const REQUESTS = 200;
const TOKENS = 80;
const TOKENS_PER_SECOND = 20_000;
/** Between two requests: far below what the living servers can do. */
const GAP_MS = 25;
/** Attempts a plain client makes of one request on one backend, as widely used ones do by default. */
const PLAIN_ATTEMPTS = 3;
const KNOWN_AFTER = 2;

interface Outcome {
  errors: number;
  /** When attempts on the bad backend failed, milliseconds of the run. */
  failedAtMs: number[];
  /** When requests were asked, and how long it took until the attempt began that succeeded. */
  served: { askedAtMs: number; beforeMs: number }[];
}

type Use = (work: (replica: Replica) => Promise<void>) => Promise<void>;

/** Asks at an even pace; `onRequest` may break something on the way. */
async function play(
  count: number,
  use: Use,
  bad: string,
  onRequest: (index: number) => void = () => {},
): Promise<Outcome> {
  const outcome: Outcome = { errors: 0, failedAtMs: [], served: [] };
  const start = performance.now();
  const one = async (index: number): Promise<void> => {
    await wait(index * GAP_MS);
    onRequest(index);
    const asked = performance.now();
    const work = async ({ id, backend }: Replica): Promise<void> => {
      const begun = performance.now();
      try {
        await backend.chat(requestOf(TOKENS, TOKENS));
        outcome.served.push({ askedAtMs: asked - start, beforeMs: begun - asked });
      } catch (error) {
        if (id === bad) outcome.failedAtMs.push(performance.now() - start);
        throw error;
      }
    };
    await use(work).catch(() => {
      outcome.errors += 1;
    });
  };
  await Promise.all(Array.from({ length: count }, (_, index) => one(index)));
  return outcome;
}

function poolUse(replicas: readonly Replica[], idleMs: number): Use {
  const pool = poolOver(replicas, { limits: { firstTextMs: 2_000, idleMs, quietMs: 500 } });
  return (work) => pool.dispatch("coder", (backend: ChatBackend, id) => work({ id, backend }));
}

/** A client without a pool: in turn, and again on the same backend. */
function plainUse(replicas: readonly Replica[]): Use {
  let next = 0;
  return async (work) => {
    const replica = replicas[next++ % replicas.length];
    if (!replica) return;
    for (let attempt = 1; ; attempt++) {
      try {
        return await work(replica);
      } catch (error) {
        if (attempt === PLAIN_ATTEMPTS) throw error;
      }
    }
  };
}

function figures(outcome: Outcome): Record<string, Metric> {
  // Once it is known to be dead: what was asked after the second failure.
  const knownAt = outcome.failedAtMs.sort((a, b) => a - b).at(KNOWN_AFTER - 1) ?? outcome.failedAtMs.at(-1) ?? 0;
  const later = outcome.served.filter(({ askedAtMs }) => askedAtMs > knownAt).map(({ beforeMs }) => beforeMs);
  return {
    userVisibleErrors: outcome.errors,
    failedAttempts: outcome.failedAtMs.length,
    askedAfterwards: later.length,
    addedMsP95: rounded(percentile(later, 0.95)),
    addedMsMax: rounded(percentile(later, 1)),
  };
}

/** Three servers of which one is dead from the start, or is killed while it works. */
async function dead(count: number, way: (replicas: Replica[]) => Use, killedAt: number | null): Promise<Outcome> {
  const servers = await Promise.all(Array.from({ length: 3 }, () => startPacedServer(TOKENS_PER_SECOND)));
  const [victim] = servers;
  const replicas = servers.map(({ url }, index) => replicaAt(`replica-${index + 1}`, url));
  if (killedAt === null) await victim?.close();
  const outcome = await play(count, way(replicas), "replica-1", (index) => {
    if (index === killedAt) void victim?.close();
  });
  await Promise.all(servers.map((server) => server.close()));
  return outcome;
}

const MISBEHAVIOURS: Record<string, Partial<ScriptedRule>> = {
  garbage: { answer: "a b c d", failure: "garbage" },
  brokenOff: { answer: "a b c d", failure: "cut" },
  hangsAfterFirstText: { answer: "a b c d", pauseAfterTokens: 1 },
  hangsBefore: { failure: "hang" },
  status429: { failure: { status: 429, headers: { "retry-after": "5" } } },
  status500: { failure: { status: 500 } },
};

/** One server that misbehaves beside one that answers. */
async function misbehaves(rule: Partial<ScriptedRule>, count: number): Promise<Outcome> {
  const bad = await startScriptedModelServer({ rules: [{ when: "tokens", ...rule }] });
  const good = await startPacedServer(TOKENS_PER_SECOND);
  const replicas = [replicaAt("bad", bad.url), replicaAt("good", good.url)];
  const outcome = await play(count, poolUse(replicas, 1_000), "bad");
  await Promise.all([bad.close(), good.close()]);
  return outcome;
}

/** The pool beside a plain client on a dead backend, and the pool beside every way to misbehave. */
export async function measureFailure(options: BenchOptions): Promise<{ pool: Metric; plain: Metric; n: number }> {
  const count = options.limit ?? REQUESTS;
  const pool = (replicas: Replica[]): Use => poolUse(replicas, 10_000);
  options.say(`failure: ${count} requests on three servers, one of them dead`);
  const ways: [string, Outcome][] = [];
  for (const [name, rule] of Object.entries(MISBEHAVIOURS)) {
    options.say(`failure: ${name}`);
    ways.push([name, await misbehaves(rule, count)]);
  }
  const middle = Math.floor(count / 2) - Math.floor(count / 10);
  return {
    n: count,
    pool: {
      deadFromTheStart: figures(await dead(count, pool, null)),
      killedUnderLoad: figures(await dead(count, pool, middle)),
      ...Object.fromEntries(ways.map(([name, outcome]) => [name, figures(outcome)])),
    },
    plain: {
      deadFromTheStart: figures(await dead(count, plainUse, null)),
      killedUnderLoad: figures(await dead(count, plainUse, middle)),
    },
  };
}
