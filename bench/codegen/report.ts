import { mcnemar } from "../measuring/statistics.ts";
import { type BenchResult, type Metric, median, rounded } from "../suite.ts";
import { CURVE, type RowRecord } from "./measure-row.ts";

const share = (records: readonly RowRecord[], holds: (record: RowRecord) => boolean): number | null =>
  records.length === 0 ? null : rounded(records.filter(holds).length / records.length);

function figures(records: readonly RowRecord[]): Record<string, Metric> {
  const raw = records.filter((record) => record.raw).length;
  const house = records.filter((record) => record.house).length;
  const ceiling = records.filter((record) => record.any).length;
  return {
    n: records.length,
    passAt1: share(records, (record) => record.house),
    raw: share(records, (record) => record.raw),
    majority: share(records, (record) => record.majority),
    ceiling: share(records, (record) => record.any),
    /** Of what a perfect choice among the same answers would have gained, this much was. */
    reachedOfCeiling: ceiling > raw ? rounded((house - raw) / (ceiling - raw)) : null,
  };
}

const total = (records: readonly RowRecord[], key: "ms" | "rawMs"): number =>
  records.reduce((sum, record) => sum + record[key], 0);

/** The suite's figures: pooled, by language, what it cost, and which rows the house got wrong that the model had right. */
export function reportOf(records: readonly RowRecord[]): BenchResult {
  const won = records.filter((record) => record.house && !record.raw);
  const lost = records.filter((record) => !record.house && record.raw);
  const byLanguage = Map.groupBy(records, (record) => record.language);
  const ratios = records.filter((record) => record.rawTokens > 0).map((record) => record.tokens / record.rawTokens);
  return {
    n: records.length,
    metrics: {
      ...figures(records),
      p: mcnemar(won.length, lost.length),
      byLanguage: Object.fromEntries([...byLanguage].map(([language, members]) => [language, figures(members)])),
      withoutExamples: records.filter((record) => record.examples === 0).length,
      passesExamplesButWrong: records.filter((record) => record.passesExamples && !record.house).length,
      samples: median(records.map((record) => record.samples)),
      earlyStop: share(records, (record) => record.samples < Math.max(...records.map((one) => one.samples))),
      tokensToOneAnswer: rounded(median(ratios)),
      /** Of all rows together, what is expected of the next one. */
      timeToOneAnswer: rounded(total(records, "ms") / total(records, "rawMs")),
      /** Right by the number of answers chosen among, before repairs. */
      passAt1ByAnswers: Object.fromEntries(
        CURVE.map((count, index) => [count, share(records, (record) => record.curve[index] === true)]),
      ),
      won: won.map((record) => record.id),
      lost: lost.map((record) => record.id),
    },
    baseline: { passAt1: share(records, (record) => record.raw) },
  };
}
