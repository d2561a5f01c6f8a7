/**
 * Exercises of four tracks, solved from instructions and stub: the house's file beside the same model's first answer,
 * in one run, judged by the tests of the exercise, which neither has seen.
 */
import { join } from "node:path";
import { createSourceJudge, createSuiteRunner } from "../apps/engine/src/languages/index.ts";
import { createBubblewrapDriver } from "../apps/engine/src/sandbox/index.ts";
import { measureProblem, type RowRecord } from "./codegen/measure-row.ts";
import { reportOf } from "./codegen/report.ts";
import { filesOf, problemOf, readPart } from "./exercism/rows.ts";
import { withDefaultModel } from "./measuring/default-model.ts";
import { keepAnswers } from "./measuring/kept-answers.ts";
import { partWanted } from "./measuring/rows.ts";
import { benchSuite } from "./suite.ts";

export const suite = benchSuite("exercism", async (options) => {
  const rows = readPart(options.data, partWanted()).slice(0, options.limit ?? undefined);
  const driver = createBubblewrapDriver({ home: options.home });
  const judge = createSourceJudge({ driver });
  const runner = createSuiteRunner({ driver });
  const records: RowRecord[] = [];
  /** Rows whose own reference does not pass here: they would say nothing of an answer. */
  const unjudged: string[] = [];
  try {
    const result = await withDefaultModel(options, async (model) => {
      const backend = keepAnswers(model, join(options.home, "bench", "exercism-answers.jsonl"), options.resume);
      for (const row of rows) {
        const problem = problemOf(row);
        const run = (files: Record<string, string>) => runner.run({ language: row.language, files });
        const reference = await run({ ...row.support, ...row.reference, ...row.tests });
        if (!problem || !reference.passed) {
          unjudged.push(row.id);
          options.say(`${row.id}: left out, its reference does not pass here`);
          continue;
        }
        const passes = async (code: string) => (await run(filesOf(row, code))).passed;
        const record = await measureProblem({ id: row.id, problem, passes }, { judge, backend, seed: options.seed });
        records.push(record);
        const { id, raw, house, any, samples, repairs, rawRefusal } = record;
        options.say(
          `${id}: model ${raw ? "right" : "wrong"}, house ${house ? "right" : "wrong"}, any ${any ? "right" : "wrong"} of ${samples}, ${repairs} repairs ${rawRefusal.slice(0, 160)}`,
        );
      }
      return reportOf(records);
    });
    return { ...result, metrics: { ...result.metrics, unjudged } };
  } finally {
    await judge.dispose();
  }
});
