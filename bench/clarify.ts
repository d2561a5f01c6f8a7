/**
 * Do questions pay? Leaves whose text was damaged by leaving out clauses, solved as the house does without and with at
 * most two of its own questions, which are answered by what the confirmed leaf does; judged by its hidden tests.
 * GUILDHALL_BENCH_MODEL=none measures it with the idioms alone.
 */
import { join } from "node:path";
import { createLeafJudge } from "../apps/engine/src/languages/index.ts";
import { createBubblewrapDriver } from "../apps/engine/src/sandbox/index.ts";
import { type ClarifyRecord, measureCase, type Tools } from "./clarify/measure-case.ts";
import { reportOf } from "./clarify/report.ts";
import { readClarifyCases } from "./clarify/rows.ts";
import { withDefaultModel } from "./measuring/default-model.ts";
import { keepAnswers } from "./measuring/kept-answers.ts";
import { type BenchOptions, type BenchResult, benchSuite } from "./suite.ts";

const withoutModel = process.env.GUILDHALL_BENCH_MODEL === "none";

export const suite = benchSuite("clarify", async (options) => {
  const judge = createLeafJudge({ driver: createBubblewrapDriver({ home: options.home }) });
  try {
    if (withoutModel) return await measure(options, { judge, backend: null, seed: options.seed });
    return await withDefaultModel(options, (model) => {
      const backend = keepAnswers(model, join(options.home, "bench", "clarify-answers.jsonl"), options.resume);
      return measure(options, { judge, backend, seed: options.seed });
    });
  } finally {
    await judge.dispose();
  }
});

async function measure({ data, limit, say }: BenchOptions, tools: Tools): Promise<BenchResult> {
  const records: ClarifyRecord[] = [];
  for (const one of readClarifyCases(data).slice(0, limit ?? undefined)) {
    const record = await measureCase(one, tools);
    records.push(record);
    const { id, whole, damaged, clarified, questions } = record;
    const told = (right: boolean) => (right ? "right" : "wrong");
    say(`${id}: whole ${told(whole)}, damaged ${told(damaged)}, after ${questions} questions ${told(clarified)}`);
  }
  return reportOf(records);
}
