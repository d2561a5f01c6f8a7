import { INTENTS, type Intent } from "@guildhall/contracts";
import { posteriorOf } from "../../apps/engine/src/guild/record/record-book.ts";
import { type BlendWeights, blend, type RoutedExpert } from "../../apps/engine/src/guild/router/blend.ts";
import { createRandom, type Random } from "../../apps/engine/src/platform/index.ts";
import { type Metric, rounded } from "../suite.ts";
import type { Judged } from "./judge.ts";
import type { RoutingRow } from "./rows.ts";

/**
 * A simulation, not a measurement of experts: what routing would be worth if each intent had two experts that differ
 * in skill. Requests, their truth and the gate's shares are the measured ones; skills are drawn, and an outcome is a
 * throw of the chosen expert's skill on the true intent.
 */
interface World {
  experts: RoutedExpert[];
  /** Chance of success by expert and true intent. */
  skill: Map<string, Record<Intent, number>>;
}

const ROUNDS = 6;
/** Outcomes that every expert begins with, on its own intent: without any, the first one tried stays. */
const KNOWN = 20;
const LOW = { own: 0.55, other: 0.05 };
const SPREAD = { own: 0.4, other: 0.35 };

function world(random: Random): World {
  const experts = INTENTS.flatMap((intent) =>
    ["a", "b"].map((name): RoutedExpert => ({ id: `${intent}-${name}`, intents: [intent], confidenceThreshold: 0 })),
  );
  const skill = new Map(
    experts.map(({ id, intents }) => {
      const chances = INTENTS.map((intent): [Intent, number] => {
        const kind = intents.includes(intent) ? "own" : "other";
        return [intent, LOW[kind] + SPREAD[kind] * random.next()];
      });
      return [id, Object.fromEntries(chances) as Record<Intent, number>] as const;
    }),
  );
  return { experts, skill };
}

type Choose = (shares: ReadonlyMap<string, number>, random: Random) => string;

interface Case {
  truth: Intent;
  shares: ReadonlyMap<string, number>;
}

const outcome = (success: boolean) => ({ success, weight: 1, createdAt: new Date(0).toISOString() });

/** Expected success of one way of choosing, with a record that grows from its own outcomes. */
function play(cases: readonly Case[], { experts, skill }: World, make: (told: Told) => Choose, seed: number): number {
  const told: Told = new Map();
  const random = createRandom(seed);
  for (const { id, intents } of experts) {
    const chance = intents[0] ? (skill.get(id)?.[intents[0]] ?? 0) : 0;
    told.set(
      id,
      Array.from({ length: KNOWN }, () => outcome(random.next() < chance)),
    );
  }
  const choose = make(told);
  let sum = 0;
  let count = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const { truth, shares } of random.shuffled(cases)) {
      const expert = choose(shares, random);
      const chance = skill.get(expert)?.[truth] ?? 0;
      const own = told.get(expert) ?? [];
      own.push(outcome(random.next() < chance));
      told.set(expert, own);
      sum += chance;
      count += 1;
    }
  }
  return sum / Math.max(1, count);
}

type Told = Map<string, { success: boolean; weight: number; createdAt: string }[]>;

const byWeights =
  (experts: readonly RoutedExpert[], { gate, record }: BlendWeights) =>
  (told: Told): Choose => {
    const known = new Map<string, { count: number; mean: number }>();
    const recordOf = (id: string) => {
      const own = told.get(id) ?? [];
      const cached = known.get(id);
      const mean = cached?.count === own.length ? cached.mean : posteriorOf(own, 0).mean;
      known.set(id, { count: own.length, mean });
      return { mean, outcomes: own.length, interval: [0, 1] as [number, number] };
    };
    const given = {
      weights: { gate, record },
      records: { recordOf },
      loads: { loadOf: () => ({ load: 0, overCap: false }) },
    };
    return (shares) => blend(experts, shares, given)[0]?.expert ?? "";
  };

/** Success and regret to the oracle of several ways of choosing, and the ablation of the weights. */
export function simulatedValue(
  rows: readonly RoutingRow[],
  judged: readonly Judged[],
  seed: number,
): Record<string, Metric> {
  const cases = rows.flatMap((row, at): Case[] =>
    row.intent === "ood" ? [] : [{ truth: row.intent, shares: new Map(judged[at]?.ranked ?? []) }],
  );
  const here = world(createRandom(seed));
  const chance = (expert: string, truth: Intent) => here.skill.get(expert)?.[truth] ?? 0;
  const best = (truth: Intent) => Math.max(...here.experts.map(({ id }) => chance(id, truth)));
  const average = (value: (one: Case) => number) =>
    cases.reduce((sum, one) => sum + value(one), 0) / Math.max(1, cases.length);
  const oracle = average(({ truth }) => best(truth));
  const single = Math.max(...here.experts.map(({ id }) => average(({ truth }) => chance(id, truth))));
  const run = (gate: number) => play(cases, here, byWeights(here.experts, { gate, record: 1 - gate }), seed);
  const random = average(
    ({ truth }) => here.experts.reduce((sum, { id }) => sum + chance(id, truth), 0) / here.experts.length,
  );
  const told = (success: number): Metric => ({ success: rounded(success), regret: rounded(oracle - success) });
  const blended = run(0.6);
  return {
    simulation:
      "two drawn experts an intent, 24 in all, 20 outcomes each to begin with; outcomes thrown from drawn skills",
    oracle: rounded(oracle),
    gateOnly: told(run(1)),
    recordOnly: told(run(0)),
    blend: told(blended),
    bestSingle: told(single),
    random: told(random),
    weights: Object.fromEntries([0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.2].map((gate) => [`gate ${gate}`, told(run(gate))])),
  };
}
