/**
 * What the engine's way to the model costs and saves: its speed beside bare node-llama-cpp in the same run, four
 * answers at a time beside one, a second request with the same beginning beside the first, and how late events
 * reach fifty tabs while the model writes.
 */
import { rm } from "node:fs/promises";
import type { ChatBackend, ChatRequest } from "../apps/engine/src/models/index.ts";
import { type BareModel, openBareModel } from "../apps/engine/test/models/bare-model.ts";
import { freshHome } from "./journey/outcome.ts";
import { measureEventLag } from "./live/event-lag.ts";
import { withDefaultModel } from "./measuring/default-model.ts";
import { type BenchOptions, type BenchResult, benchSuite, median, percentile, rounded } from "./suite.ts";

const CONTEXT_TOKENS = 8192;
const ROUNDS = 5;
const ANSWER_TOKENS = 96;
const SOCKETS = 50;
const LAG_LIMIT_MS = 120_000;
const PREFIX_LINES = 27; // about 400 tokens
const STORY = "Tell a long story about a fox who keeps the accounts of a mill. Do not stop early.";

const story = (samples: number, seed: number): ChatRequest => ({
  messages: [{ role: "user", content: STORY }],
  maxTokens: ANSWER_TOKENS,
  temperature: samples === 1 ? 0 : 0.8,
  seed,
  samples,
});

/** Two requests that share about 400 tokens and differ after them; every round has a beginning of its own. */
function prefixPair(round: number, seed: number): [ChatRequest, ChatRequest] {
  const lines = Array.from(
    { length: PREFIX_LINES },
    (_, line) => `${line + 1}. Shelf ${(line * 7 + round * 13 + seed) % 89} holds ${line * 3 + round} boxes of paper.`,
  );
  const ask = (question: string): ChatRequest => ({
    messages: [
      { role: "system", content: lines.join("\n") },
      { role: "user", content: question },
    ],
    maxTokens: 4,
    temperature: 0,
    samples: 1,
  });
  return [ask("Which shelf holds the fewest boxes?"), ask("How many boxes are there on the last shelf?")];
}

async function speed(backend: ChatBackend, request: ChatRequest): Promise<number> {
  const result = await backend.chat(request, { onToken: () => {} });
  return result.usage.completionTokens / (result.totalMs / 1000);
}

async function measure(backend: ChatBackend, bare: BareModel, options: BenchOptions): Promise<BenchResult> {
  const rounds = options.limit ?? ROUNDS;
  const engine: number[] = [];
  const plain: number[] = [];
  const four: number[] = [];
  const cold: number[] = [];
  const warm: number[] = [];
  // Both have read the prompt before it counts.
  await speed(backend, story(1, options.seed));
  await bare.tokensPerSecond(STORY, ANSWER_TOKENS);
  for (let round = 0; round < rounds; round++) {
    options.say(`round ${round + 1} of ${rounds}`);
    plain.push(await bare.tokensPerSecond(STORY, ANSWER_TOKENS));
    engine.push(await speed(backend, story(1, options.seed)));
    four.push(await speed(backend, story(4, options.seed + round)));
    const [first, second] = prefixPair(round, options.seed);
    cold.push((await backend.chat(first)).firstTokenMs);
    warm.push((await backend.chat(second)).firstTokenMs);
  }
  const ratio = (a: number[], b: number[]): number | null => {
    const below = median(b);
    const above = median(a);
    return above === null || !below ? null : rounded(above / below);
  };
  return {
    n: rounds,
    metrics: {
      tokensPerSecond: rounded(median(engine)),
      engineToBare: ratio(engine, plain),
      tokensPerSecondByFour: rounded(median(four)),
      fourToOne: ratio(four, engine),
      firstTokenMsSamePrefix: rounded(median(warm)),
      prefixSpeedup: ratio(cold, warm),
    },
    baseline: { bareTokensPerSecond: rounded(median(plain)), firstTokenMsNewPrefix: rounded(median(cold)) },
  };
}

async function measureLag(options: BenchOptions): Promise<BenchResult["metrics"]> {
  options.say(`events to ${SOCKETS} tabs while the model writes`);
  const home = await freshHome(options.home);
  try {
    const { lagMs, events, tokens } = await measureEventLag(home, SOCKETS, LAG_LIMIT_MS);
    return {
      eventLagP50Ms: percentile(lagMs, 0.5),
      eventLagP95Ms: percentile(lagMs, 0.95),
      eventLagMaxMs: percentile(lagMs, 1),
      eventLagOf: { sockets: SOCKETS, events, arrivals: lagMs.length, tokenPreviews: tokens },
    };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const measureModel = (options: BenchOptions): Promise<BenchResult> =>
  withDefaultModel(options, async (backend, file) => {
    const bare = await openBareModel(file, CONTEXT_TOKENS);
    try {
      return await measure(backend, bare, options);
    } finally {
      await bare.dispose();
    }
  });

export const suite = benchSuite("engine", async (options) => {
  const { n, metrics, baseline } = await measureModel(options);
  return { n, metrics: { ...metrics, ...(await measureLag(options)) }, baseline };
});
