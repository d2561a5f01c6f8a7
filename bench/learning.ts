/**
 * Learning from feedback, as a simulation: people whose language drifts from the experts' examples to a voice of their
 * own, what they say of decisions, retraining and the rule of promotion as the product has them (with a smaller
 * network). `--data FILE` gives rows `{text, intent, source}` as that voice; without it a team's tracker talks.
 */
import { join } from "node:path";
import { keepVectors } from "../apps/engine/src/guild/gate/training/kept-vectors.ts";
import { openInstalledEmbedder } from "../apps/engine/src/models/index.ts";
import { openTestResources } from "../apps/engine/test/test-resources.ts";
import { measureLooking } from "./learning/looking.ts";
import { createPopulation } from "./learning/population.ts";
import { firstPolicy, frozen, houseRows, type Poison, type Simulated, simulate } from "./learning/simulate.ts";
import { benchSuite, type Metric, rounded } from "./suite.ts";

const SESSIONS = 500;
const EXPERIMENTS = 400;
/** A policy is worse when it is right less often by more than a point on wishes that nobody asked. */
const WORSE_BY = 0.01;
const POISONS: readonly Poison[] = [
  { name: "honest", share: 0, kind: "none", trim: true },
  { name: "10 % slips", share: 0.1, kind: "slips", trim: true },
  { name: "10 % collude", share: 0.1, kind: "collusion", trim: true },
  { name: "30 % collude, nothing trimmed", share: 0.3, kind: "collusion", trim: false },
];

function told({ regret, retrainings, final }: Simulated): Metric {
  const worse = retrainings.filter(({ trueActive, trueCandidate }) => trueCandidate < trueActive - WORSE_BY);
  return {
    regretBy100: regret.map(rounded),
    rightOnUnseen: rounded(final),
    promoted: retrainings.filter(({ promoted }) => promoted).length,
    refused: retrainings.filter(({ promoted }) => !promoted).length,
    worseCandidates: worse.length,
    worsePromoted: worse.filter(({ promoted }) => promoted).length,
    retrainings: retrainings.map(({ session, promoted, refusals, rows, trueActive, trueCandidate }) => ({
      ...{ session, verdict: promoted ? "promoted" : "refused", why: refusals },
      rows: { ...rows },
      ...{ rightBefore: rounded(trueActive), rightAfter: rounded(trueCandidate) },
    })),
  };
}

export const suite = benchSuite("learning", async ({ data, limit, seed, home, say }) => {
  const resources = await openTestResources({ GUILDHALL_OFFLINE: "1" });
  const embedder = await openInstalledEmbedder(home, resources.logger);
  if (!embedder) throw new Error("the embedder is not installed: run npm start once");
  try {
    const kept = await keepVectors(embedder, join(home, "bench", "learning-vectors.bin"));
    const sessions = limit ?? SESSIONS;
    const population = await createPopulation(data, seed);
    const own = houseRows(population, seed);
    say(`training the first policy on ${own.length} rows`);
    const first = await firstPolicy(own, kept);
    const shared = { population, own, first, embedder: kept, sessions, seed, say };
    const scenarios: Record<string, Metric> = {};
    for (const poison of POISONS) scenarios[poison.name] = told(await simulate({ ...shared, poison }));
    say("looking at experiments");
    return {
      n: sessions,
      metrics: { simulated: SESSIONS, scenarios, looking: measureLooking(EXPERIMENTS, seed) },
      baseline: { frozenRegretBy100: (await frozen({ ...shared, poison: POISONS[0] as Poison })).map(rounded) },
    };
  } finally {
    await embedder.dispose();
    await resources.close();
  }
});
