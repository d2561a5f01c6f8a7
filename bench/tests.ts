/**
 * Tests that are written: mutation score of the filtered regression suite on reference programs, and seeded bugs found by
 * the spec lane, both beside the suite that the same model writes when it is asked once. `--limit N` takes N programs and
 * N twins. GUILDHALL_BENCH_PART=tune measures the rows that thresholds may be tuned by; nothing of them is ever reported.
 */
import { join } from "node:path";
import { createSourceJudge } from "../apps/engine/src/languages/index.ts";
import { createBubblewrapDriver } from "../apps/engine/src/sandbox/index.ts";
import { withDefaultModel } from "./measuring/default-model.ts";
import { keepAnswers } from "./measuring/kept-answers.ts";
import { benchSuite } from "./suite.ts";
import { measureTesteval, type TestevalRecord } from "./tests/measure-testeval.ts";
import { measureTwin, type TwinRecord } from "./tests/measure-twin.ts";
import { reportOf } from "./tests/report.ts";
import { readTesteval, readTwins } from "./tests/rows.ts";

/** Rows of each kind without a limit: an evening's work for a small model. */
const ROWS = 60;
const part = process.env.GUILDHALL_BENCH_PART === "tune" ? "tune" : "report";

export const suite = benchSuite("tests", async (options) => {
  const { data, limit, home, resume, say, seed } = options;
  const programs = readTesteval(data, part).slice(0, limit ?? ROWS);
  const twins = readTwins(data, part).slice(0, limit ?? ROWS);
  const judge = createSourceJudge({ driver: createBubblewrapDriver({ home }) });
  try {
    return await withDefaultModel(options, async (model) => {
      const backend = keepAnswers(model, join(home, "bench", "tests-answers.jsonl"), resume);
      const tools = { judge, backend, seed };
      const twinRecords: TwinRecord[] = [];
      for (const row of twins) {
        const record = await measureTwin(row, tools);
        twinRecords.push(record);
        const { raw, house } = record;
        say(
          `${row.id}: bug found by model ${raw.found}, house ${house.found}; false alarm ${raw.falseAlarm}, ${house.falseAlarm} ${house.alarm}`,
        );
      }
      const programRecords: TestevalRecord[] = [];
      for (const row of programs) {
        const record = await measureTesteval(row, tools);
        programRecords.push(record);
        const { raw, house } = record;
        say(
          `${row.id}: killed by model ${raw.killed}, house ${house.killed} of ${house.mutants}; tests ${raw.passing}/${raw.tests}, ${house.passing}/${house.tests}`,
        );
      }
      return reportOf(programRecords, twinRecords);
    });
  } finally {
    await judge.dispose();
  }
});
