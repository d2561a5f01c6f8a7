/**
 * The starters of the product, three seeds each, on an engine as a person runs it: a fresh home, the front door, the
 * real model. Beside the journey's figures: when the prototype could first be used, and what was repaired.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RunEvent } from "@guildhall/contracts";
import { createBubblewrapDriver } from "../apps/engine/src/sandbox/index.ts";
import { type Idea, judgeHidden } from "./journey/hidden-checks.ts";
import {
  buildHeadless,
  earlierOutcomes,
  freshHome,
  type Outcome,
  outcomeOf,
  readIdeas,
  saveOutcomes,
} from "./journey/outcome.ts";
import { type FirstUse, watchFirstUse } from "./live/first-use.ts";
import { type LiveEngine, startLiveEngine } from "./live/live-engine.ts";
import { type BenchOptions, benchSuite, type Metric, median } from "./suite.ts";

const STARTERS = join(import.meta.dirname, "data/starters/starters.json");
const SEEDS = 3;

interface StarterOutcome extends Outcome {
  firstUse: FirstUse | null;
  repairs: number;
}

async function repairsOf(engine: LiveEngine, runId: string): Promise<number> {
  const events: RunEvent[] = [];
  for (;;) {
    const page = await engine.call("runs", "events", { runId, afterSeq: events.length, limit: 1000 });
    events.push(...page);
    if (page.length < 1000) break;
  }
  return events.filter(({ body }) => body.type === "candidate.judged" && body.source === "repair").length;
}

async function runStarter(idea: Idea, seed: number, options: BenchOptions): Promise<StarterOutcome> {
  const home = await freshHome(options.home);
  const out = join(home, "result");
  try {
    await mkdir(out);
    const brief = join(home, "brief.txt");
    await writeFile(brief, idea.brief);
    const engine = await startLiveEngine(home);
    try {
      const watch = await watchFirstUse(engine);
      const report = await buildHeadless(home, brief, out, seed);
      const firstUse = await watch.stop();
      const repairs = await repairsOf(engine, report.runId);
      const hidden = await judgeHidden(createBubblewrapDriver({ home: options.home }), idea, report, out);
      return { ...outcomeOf(idea, seed, report, hidden), firstUse, repairs };
    } finally {
      await engine.stop();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function timeByStage(outcomes: readonly Outcome[]): Metric {
  const names = [...new Set(outcomes.flatMap((outcome) => outcome.stages.map((stage) => stage.name)))];
  const total = (outcome: Outcome, name: string) =>
    outcome.stages.filter((stage) => stage.name === name).reduce((sum, stage) => sum + stage.ms, 0);
  return Object.fromEntries(names.map((name) => [name, median(outcomes.map((outcome) => total(outcome, name)))]));
}

const row = (outcome: StarterOutcome): Metric => ({
  green: outcome.green ? 1 : 0,
  musts: `${outcome.musts.proved}/${outcome.musts.total}`,
  hidden: `${outcome.hidden.passed}/${outcome.hidden.total}`,
  wallMs: outcome.wallMs,
  afterBuildMs: outcome.afterBuildMs,
  firstUseMs: outcome.firstUse?.ms ?? null,
  completionTokens: outcome.tokens.completion,
  repairs: outcome.repairs,
  findings: outcome.findings,
});

export const suite = benchSuite("starters", async (options) => {
  const ideas = await readIdeas(options.data ?? STARTERS);
  const resultsFile = join(options.home, "bench", "starters.jsonl");
  await mkdir(join(options.home, "bench"), { recursive: true });
  const known = options.resume ? await earlierOutcomes<StarterOutcome>(resultsFile) : [];
  const turns = Array.from({ length: SEEDS }, (_, n) => options.seed + n).flatMap((seed) =>
    ideas.map((idea) => ({ idea, seed })),
  );
  const outcomes: StarterOutcome[] = [];
  for (const { idea, seed } of turns.slice(0, options.limit ?? turns.length)) {
    const before = known.find((outcome) => outcome.id === `${idea.id}#${seed}`);
    const outcome = before ?? (await runStarter(idea, seed, options));
    outcomes.push(outcome);
    await saveOutcomes(resultsFile, outcomes);
    options.say(`${outcome.id}: ${JSON.stringify(row(outcome))}`);
    for (const failure of outcome.hidden.failures) options.say(`    ${failure}`);
  }
  const agreed = outcomes.filter(({ green, hidden }) => green && hidden.passed === hidden.total);
  return {
    n: outcomes.length,
    metrics: {
      green: outcomes.filter((outcome) => outcome.green).length,
      greenAndHidden: agreed.length,
      falseGreen: outcomes.filter((outcome) => outcome.falseGreen).length,
      fewestMusts: Math.min(...outcomes.map((outcome) => outcome.musts.total)),
      medianAfterBuildMs: median(outcomes.map((outcome) => outcome.afterBuildMs)),
      firstUseMs: outcomes.map((outcome) => outcome.firstUse?.ms ?? null),
      slowestFirstUseMs: Math.max(...outcomes.map((outcome) => outcome.firstUse?.ms ?? 0)),
      completionTokens: median(outcomes.map((outcome) => outcome.tokens.completion)),
      repairs: outcomes.reduce((sum, outcome) => sum + outcome.repairs, 0),
      medianMsByStage: timeByStage(outcomes),
      byRun: Object.fromEntries(outcomes.map((outcome) => [outcome.id, row(outcome)])),
    },
    baseline: {
      toReach: { greenAndHidden: 8, falseGreen: 1, medianAfterBuildMs: 180_000, slowestFirstUseMs: 20_000 },
    },
  };
});
