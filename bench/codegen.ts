/**
 * Public programming problems in four languages: the house's choice among a small model's answers beside the same
 * model's first answer, in one run, judged by tests that neither has seen.
 */
import { join } from "node:path";
import { createSourceJudge } from "../apps/engine/src/languages/index.ts";
import { createBubblewrapDriver } from "../apps/engine/src/sandbox/index.ts";
import { measureRow, type RowRecord } from "./codegen/measure-row.ts";
import { reportOf } from "./codegen/report.ts";
import { readPart } from "./codegen/rows.ts";
import { withDefaultModel } from "./measuring/default-model.ts";
import { keepAnswers } from "./measuring/kept-answers.ts";
import { partWanted } from "./measuring/rows.ts";
import { benchSuite } from "./suite.ts";

export const suite = benchSuite("codegen", async (options) => {
  const rows = readPart(options.data, partWanted()).slice(0, options.limit ?? undefined);
  const driver = createBubblewrapDriver({ home: options.home });
  const judge = createSourceJudge({ driver });
  const records: RowRecord[] = [];
  try {
    return await withDefaultModel(options, async (model) => {
      const backend = keepAnswers(model, join(options.home, "bench", "codegen-answers.jsonl"), options.resume);
      for (const row of rows) {
        const record = await measureRow(row, { judge, driver, backend, seed: options.seed });
        records.push(record);
        const { id, raw, house, any, samples, rawRefusal } = record;
        options.say(
          `${id}: model ${raw ? "right" : "wrong"}, house ${house ? "right" : "wrong"}, any ${any ? "right" : "wrong"} of ${samples} ${rawRefusal}`,
        );
      }
      return reportOf(records);
    });
  } finally {
    await judge.dispose();
  }
});
