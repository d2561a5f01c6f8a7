/**
 * The references of public problems through the judges: does the source judge find that they match their own examples,
 * and do they pass their own tests, as one program or under pytest, vitest and JUnit? A check of the judges, not of a
 * model. Needs public data, named with `--data`.
 */
import { createSourceJudge, createSuiteRunner, type SourceVerdict } from "../apps/engine/src/languages/index.ts";
import { createBubblewrapDriver } from "../apps/engine/src/sandbox/index.ts";
import { entryOf, type ProblemRow, readProblems, SUITES } from "./codegen/rows.ts";
import { programOf, runSource } from "./codegen/run-row.ts";
import { readExercises } from "./exercism/rows.ts";
import { type BenchOptions, benchSuite, type Metric, median, rounded } from "./suite.ts";

const ROWS = 20;

/** The first call that does not give what its row says, or why none was made. */
function complaint(row: ProblemRow, verdict: SourceVerdict | undefined): string {
  if (!verdict || verdict.rejected) return `${verdict?.rejected?.gate}: ${verdict?.rejected?.message}`;
  const at = verdict.outcomes.findIndex((outcome) => outcome.matches !== true);
  const example = row.examples[at];
  const outcome = verdict.outcomes[at];
  if (!example || !outcome) return "";
  return `${example.call} gave ${outcome.text} ${outcome.message}, wanted ${example.expected}`.slice(0, 300);
}

/** Exercises under the runner of their language, by language. */
async function exercises(
  options: BenchOptions,
  driver: ReturnType<typeof createBubblewrapDriver>,
): Promise<{ n: number; metrics: Record<string, Metric> }> {
  const runner = createSuiteRunner({ driver });
  const metrics: Record<string, Metric> = {};
  let n = 0;
  for (const [language, all] of Map.groupBy(readExercises(options.data), (row) => row.language)) {
    const rows = all.slice(0, options.limit ?? undefined);
    const misses: string[] = [];
    const times: number[] = [];
    let cases = 0;
    for (const row of rows) {
      const started = performance.now();
      const result = await runner.run({ language, files: { ...row.support, ...row.reference, ...row.tests } });
      times.push(Math.round(performance.now() - started));
      cases += result.cases.length;
      const failed = result.cases.find((one) => one.status === "failed");
      const why = failed ? `${failed.name}: ${failed.output}` : (result.broken[0]?.output ?? result.output);
      if (!result.passed) misses.push(`${row.id} ${result.limit ?? ""} ${why.trim()}`.slice(0, 300));
    }
    n += rows.length;
    const passTests = rows.length - misses.length;
    metrics[`exercism ${language}`] = { rows: rows.length, passTests, cases, msARow: median(times), misses };
    options.say(`exercism ${language}: ${passTests} of ${rows.length} pass, ${cases} tests`);
  }
  return { n, metrics };
}

export const suite = benchSuite("references", async (options) => {
  const driver = createBubblewrapDriver({ home: options.home });
  const judge = createSourceJudge({ driver });
  const metrics: Record<string, Metric> = {};
  let n = 0;
  try {
    for (const name of SUITES) {
      const rows = readProblems(options.data, [name])
        .filter((row) => (row.examples ?? []).length > 0)
        .slice(0, options.limit ?? ROWS);
      const figures = { rows: rows.length, matchExamples: 0, passTests: 0, candidatesPerSecond: 0 };
      const misses: string[] = [];
      const times: number[] = [];
      for (const row of rows) {
        const calls = row.examples.map((example, i) => ({ id: `${i}`, ...example }));
        const request = { id: row.id, language: row.language, source: row.reference, entry: entryOf(row), calls };
        const ask = () => judge.judge([row.setup ? { ...request, setup: row.setup } : request]);
        const [verdict] = await ask();
        // Once more: interpreter and expected values are warm now, as they are for a row's further candidates.
        const started = performance.now();
        await ask();
        times.push(performance.now() - started);
        const matches = verdict?.rejected === null && verdict.outcomes.every((outcome) => outcome.matches === true);
        if (matches) figures.matchExamples++;
        else misses.push(`${row.id} examples: ${complaint(row, verdict)}`);
        const run = await runSource(driver, { language: row.language, text: programOf(row, row.reference) });
        if (run.passed) figures.passTests++;
        else misses.push(`${row.id} tests: ${run.output.trim().split("\n").slice(-3).join(" ").slice(0, 300)}`);
      }
      n += rows.length;
      figures.candidatesPerSecond = rounded((1000 * times.length) / times.reduce((sum, ms) => sum + ms, 0)) ?? 0;
      metrics[name] = { ...figures, misses };
      options.say(`${name}: ${figures.matchExamples} match, ${figures.passTests} pass, of ${rows.length}`);
    }
  } finally {
    await judge.dispose();
  }
  const run = await exercises(options, driver);
  return { n: n + run.n, metrics: { ...metrics, ...run.metrics }, baseline: {} };
});
