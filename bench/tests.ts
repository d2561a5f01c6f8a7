/**
 * Tests that are written: mutation score of the filtered regression suite on reference programs, and seeded bugs found by
 * the spec lane, both beside the suite that the same model writes when it is asked once. `--limit N` takes N programs and
 * N twins. GUILDHALL_BENCH_PART=tune measures the rows that thresholds may be tuned by; nothing of them is ever reported.
 * GUILDHALL_BENCH_MODEL=none measures the house alone, as it is without a model.
 */
import { join } from "node:path";
import { createSourceJudge } from "../apps/engine/src/languages/index.ts";
import { createBubblewrapDriver } from "../apps/engine/src/sandbox/index.ts";
import { withDefaultModel } from "./measuring/default-model.ts";
import { keepAnswers } from "./measuring/kept-answers.ts";
import { partWanted } from "./measuring/rows.ts";
import { type BenchOptions, type BenchResult, benchSuite } from "./suite.ts";
import { measureTesteval, type TestevalRecord, type Tools } from "./tests/measure-testeval.ts";
import { measureTwin, type TwinRecord } from "./tests/measure-twin.ts";
import { reportOf } from "./tests/report.ts";
import { readTesteval, readTwins } from "./tests/rows.ts";

/** Rows of each kind without a limit: an evening's work for a small model. */
const ROWS = 60;
const part = partWanted();

const withoutModel = process.env.GUILDHALL_BENCH_MODEL === "none";

export const suite = benchSuite("tests", async (options) => {
  const { home, resume } = options;
  const judge = createSourceJudge({ driver: createBubblewrapDriver({ home }) });
  try {
    if (withoutModel) return await measure({ judge, backend: null, seed: options.seed }, options);
    return await withDefaultModel(options, (model) => {
      const backend = keepAnswers(model, join(home, "bench", "tests-answers.jsonl"), resume);
      return measure({ judge, backend, seed: options.seed }, options);
    });
  } finally {
    await judge.dispose();
  }
});

async function measure(tools: Tools, { data, limit, say }: BenchOptions): Promise<BenchResult> {
  const programs: TestevalRecord[] = [];
  for (const row of readTesteval(data, part).slice(0, limit ?? ROWS)) {
    const record = await measureTesteval(row, tools);
    programs.push(record);
    const { raw, house } = record;
    const model = raw ? `model ${raw.killed} with ${raw.passing} of ${raw.tests} tests, ` : "";
    say(`${row.id}: of ${house.mutants} mutants ${model}house ${house.killed} with ${house.passing} of ${house.tests}`);
  }
  const twins: TwinRecord[] = [];
  for (const row of readTwins(data, part).slice(0, limit ?? ROWS)) {
    const record = await measureTwin(row, tools);
    twins.push(record);
    const { raw, house } = record;
    const model = raw ? `model ${raw.found} and ${raw.falseAlarm}, ` : "";
    say(`${row.id}: bug found and false alarm: ${model}house ${house.found} and ${house.falseAlarm} ${house.alarm}`);
  }
  return reportOf(programs, twins);
}
