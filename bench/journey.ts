/**
 * The whole journey with the real model: each idea built headless in a home of its own, then judged by hidden checks
 * that the house never sees. A false green is a matrix that is green where a hidden check fails.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
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
import { type BenchOptions, benchSuite, median } from "./suite.ts";

const OWN_IDEAS = join(import.meta.dirname, "data/ideas/ideas.json");

async function runIdea(idea: Idea, seed: number, options: BenchOptions): Promise<Outcome> {
  const home = await freshHome(options.home);
  const out = join(home, "result");
  try {
    await mkdir(out);
    const brief = join(home, "brief.txt");
    await writeFile(brief, idea.brief);
    const report = await buildHeadless(home, brief, out, seed);
    const hidden = await judgeHidden(createBubblewrapDriver({ home: options.home }), idea, report, out);
    return outcomeOf(idea, seed, report, hidden);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

export const suite = benchSuite("journey", async (options) => {
  const ideas = await readIdeas(options.data ?? OWN_IDEAS);
  const resultsFile = join(options.home, "bench", `journey-${options.seed}.jsonl`);
  await mkdir(join(options.home, "bench"), { recursive: true });
  const known = options.resume ? await earlierOutcomes<Outcome>(resultsFile) : [];
  const outcomes: Outcome[] = [];
  for (const idea of ideas.slice(0, options.limit ?? ideas.length)) {
    const before = known.find((outcome) => outcome.id === `${idea.id}#${options.seed}`);
    const outcome = before ?? (await runIdea(idea, options.seed, options));
    outcomes.push(outcome);
    await saveOutcomes(resultsFile, outcomes);
    const { green, hidden, wallMs } = outcome;
    options.say(
      `${idea.id}: ${green ? "green" : "not green"}, hidden ${hidden.passed}/${hidden.total}, ${Math.round(wallMs / 1000)} s`,
    );
    for (const failure of hidden.failures) options.say(`    ${failure}`);
  }
  return {
    n: outcomes.length,
    metrics: {
      green: outcomes.filter((outcome) => outcome.green).length,
      hiddenAllPassed: outcomes.filter((outcome) => outcome.hidden.passed === outcome.hidden.total).length,
      falseGreen: outcomes.filter((outcome) => outcome.falseGreen).length,
      medianWallMs: median(outcomes.map((outcome) => outcome.wallMs)),
      medianAfterBuildMs: median(outcomes.map((outcome) => outcome.afterBuildMs)),
      completionTokens: median(outcomes.map((outcome) => outcome.tokens.completion)),
      byIdea: Object.fromEntries(
        outcomes.map((outcome) => [
          outcome.id,
          {
            green: outcome.green ? 1 : 0,
            hidden: `${outcome.hidden.passed}/${outcome.hidden.total}`,
            wallMs: outcome.wallMs,
            afterBuildMs: outcome.afterBuildMs,
            findings: outcome.findings,
          },
        ]),
      ),
    },
    baseline: {},
  };
});
