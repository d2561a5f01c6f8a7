/**
 * Broken programs with one failing example: the house's repair beside the same model's first answer, which saw the
 * same, in one run, judged by tests that neither has seen.
 */
import { join } from "node:path";
import { createSourceJudge } from "../apps/engine/src/languages/index.ts";
import { createBubblewrapDriver } from "../apps/engine/src/sandbox/index.ts";
import { reportOf } from "./codegen/report.ts";
import { withDefaultModel } from "./measuring/default-model.ts";
import { keepAnswers } from "./measuring/kept-answers.ts";
import { partWanted } from "./measuring/rows.ts";
import { measureRepair, type RepairRecord } from "./repair/measure-repair.ts";
import { readPart } from "./repair/rows.ts";
import { type BenchResult, benchSuite, median, rounded } from "./suite.ts";

export const suite = benchSuite("repair", async (options) => {
  const rows = readPart(options.data, partWanted()).slice(0, options.limit ?? undefined);
  const driver = createBubblewrapDriver({ home: options.home });
  const judge = createSourceJudge({ driver });
  const records: RepairRecord[] = [];
  /** Rows that say nothing here, with why. */
  const unjudged: string[] = [];
  try {
    return await withDefaultModel(options, async (model) => {
      const backend = keepAnswers(model, join(options.home, "bench", "repair-answers.jsonl"), options.resume);
      for (const row of rows) {
        const measured = await measureRepair(row, { judge, driver, backend, seed: options.seed });
        if ("left" in measured) {
          unjudged.push(`${row.id}: ${measured.left}`);
          options.say(`${row.id}: left out, ${measured.left}`);
          continue;
        }
        const { record } = measured;
        records.push(record);
        const side = (right: boolean) => (right ? "right" : "wrong");
        const { id, raw, house, any, samples, edits } = record;
        options.say(
          `${id}: model ${side(raw)}, house ${side(house)}, any ${side(any)} of ${samples} answers and ${edits.passing} of ${edits.tried} edits${record.regressed ? ", REGRESSED" : ""}`,
        );
      }
      return withEdits(records, unjudged);
    });
  } finally {
    await judge.dispose();
  }
});

/** Figures of answers alone: here small edits stand beside them. */
const NOT_OF_REPAIR = new Set(["passAt1ByAnswers", "timeToOneAnswer", "withoutExamples"]);

function withEdits(records: readonly RepairRecord[], unjudged: string[]): BenchResult {
  const { n, metrics, baseline } = reportOf(records);
  const raw = records.filter((record) => record.raw).length;
  const house = records.filter((record) => record.house).length;
  const bySuite = [...Map.groupBy(records, ({ suite: name }) => name)].map(([name, members]) => {
    const { metrics: own } = reportOf(members);
    return [
      name,
      { n: members.length, raw: own.raw ?? null, house: own.passAt1 ?? null, ceiling: own.ceiling ?? null },
    ];
  });
  return {
    n,
    metrics: {
      ...Object.fromEntries(Object.entries(metrics).filter(([name]) => !NOT_OF_REPAIR.has(name))),
      timesRaw: raw > 0 ? rounded(house / raw) : null,
      bySuite: Object.fromEntries(bySuite),
      accepted: records.filter((record) => record.accepted).length,
      acceptedRegressions: records.filter((record) => record.regressed).map((record) => record.id),
      editsAloneReach: records.filter((record) => record.editReaches).length,
      editsTried: median(records.map((record) => record.edits.tried)),
      unjudged,
    },
    baseline,
  };
}
