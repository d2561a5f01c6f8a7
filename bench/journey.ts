/**
 * The whole journey with the real model: each idea built headless in a home of its own, then judged by hidden checks
 * that the house never sees. A false green is a matrix that is green where a hidden check fails.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChatBackend } from "../apps/engine/src/models/index.ts";
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
import { buildRaw } from "./journey/raw-model.ts";
import { withDefaultModel } from "./measuring/default-model.ts";
import { type BenchOptions, benchSuite, median, rounded } from "./suite.ts";

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

/** Hidden checks that the model's own program passes: what the house is measured against. Null for a kind it has no form of. */
async function runRaw(backend: ChatBackend, idea: Idea, options: BenchOptions): Promise<Raw | null> {
  const out = await mkdtemp(join(tmpdir(), "guildhall-raw-"));
  try {
    const started = performance.now();
    const run = await buildRaw(backend, idea, out);
    if (!run) return null;
    const wallMs = performance.now() - started;
    const { passed, total } = await judgeHidden(createBubblewrapDriver({ home: options.home }), idea, { run }, out);
    return { id: idea.id, passed, total, wallMs };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
interface Raw {
  id: string;
  passed: number;
  total: number;
  wallMs: number;
}

function rawBaseline(ideas: readonly Idea[], options: BenchOptions): Promise<Raw[]> {
  return withDefaultModel(options, async (backend) => {
    const found: Raw[] = [];
    for (const idea of ideas) {
      const raw = await runRaw(backend, idea, options);
      if (!raw) continue;
      found.push(raw);
      options.say(`${idea.id}: the model alone, hidden ${raw.passed}/${raw.total}, ${Math.round(raw.wallMs / 1000)} s`);
    }
    return found;
  });
}

const share = (verdicts: readonly { passed: number; total: number }[]): number | null => {
  const total = verdicts.reduce((sum, one) => sum + one.total, 0);
  return total === 0 ? null : rounded(verdicts.reduce((sum, one) => sum + one.passed, 0) / total);
};

export const suite = benchSuite("journey", async (options) => {
  const ideas = await readIdeas(options.data ?? OWN_IDEAS);
  const resultsFile = join(options.home, "bench", `journey-${options.seed}.jsonl`);
  await mkdir(join(options.home, "bench"), { recursive: true });
  const known = options.resume ? await earlierOutcomes<Outcome>(resultsFile) : [];
  const outcomes: Outcome[] = [];
  const chosen = ideas.slice(0, options.limit ?? ideas.length);
  for (const idea of chosen) {
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
  const raw = await rawBaseline(chosen, options);
  return {
    n: outcomes.length,
    metrics: {
      hiddenShare: share(outcomes.map((outcome) => outcome.hidden)),
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
    // The same model asked once for the whole program: a file of code, or one page.
    baseline: {
      ideas: raw.length,
      hiddenShare: share(raw),
      hiddenAllPassed: raw.filter((one) => one.passed === one.total).length,
      medianWallMs: median(raw.map((one) => one.wallMs)),
    },
  };
});
