/**
 * Do questions pay? Leaves whose text was damaged by leaving out clauses, solved as the house does without and with at
 * most two of its own questions, which are answered by what the confirmed leaf does; judged by its hidden tests.
 */
import { join } from "node:path";
import { createLeafJudge } from "../apps/engine/src/languages/index.ts";
import { createBubblewrapDriver } from "../apps/engine/src/sandbox/index.ts";
import { type ClarifyRecord, measureCase } from "./clarify/measure-case.ts";
import { reportOf } from "./clarify/report.ts";
import { readClarifyCases } from "./clarify/rows.ts";
import { withDefaultModel } from "./measuring/default-model.ts";
import { keepAnswers } from "./measuring/kept-answers.ts";
import { benchSuite } from "./suite.ts";

export const suite = benchSuite("clarify", async (options) => {
  const cases = readClarifyCases(options.data).slice(0, options.limit ?? undefined);
  const judge = createLeafJudge({ driver: createBubblewrapDriver({ home: options.home }) });
  const records: ClarifyRecord[] = [];
  try {
    return await withDefaultModel(options, async (model) => {
      const backend = keepAnswers(model, join(options.home, "bench", "clarify-answers.jsonl"), options.resume);
      for (const one of cases) {
        const record = await measureCase(one, { judge, backend, seed: options.seed });
        records.push(record);
        const { id, whole, damaged, clarified, questions } = record;
        const told = (right: boolean) => (right ? "right" : "wrong");
        options.say(
          `${id}: whole ${told(whole)}, damaged ${told(damaged)}, after ${questions} questions ${told(clarified)}`,
        );
      }
      return reportOf(records);
    });
  } finally {
    await judge.dispose();
  }
});
