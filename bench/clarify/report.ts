import { type BenchResult, type Metric, rounded } from "../suite.ts";
import type { ClarifyRecord } from "./measure-case.ts";

const share = (part: number, whole: number): Metric => (whole === 0 ? null : rounded(part / whole));

/** What leaving out clauses cost, how much of it the questions won back, and how often complete texts are asked about. */
export function reportOf(records: readonly ClarifyRecord[]): BenchResult {
  // Where even the whole text led to wrong code there is nobody to answer by.
  const counted = records.filter((record) => record.whole);
  const lost = counted.filter((record) => !record.damaged);
  const asked = counted.filter((record) => record.questions > 0);
  const count = (holds: (record: ClarifyRecord) => boolean) => counted.filter(holds).length;
  return {
    n: counted.length,
    metrics: {
      rows: records.length,
      passAt1Damaged: share(
        count((record) => record.damaged),
        counted.length,
      ),
      passAt1Clarified: share(
        count((record) => record.clarified),
        counted.length,
      ),
      lost: lost.length,
      recovered: share(lost.filter((record) => record.clarified).length, lost.length),
      brokenByAnswers: counted.filter((record) => record.damaged && !record.clarified).map((record) => record.id),
      asksOnComplete: share(records.filter((record) => record.asksOnWhole).length, records.length),
      asksOnDamaged: share(asked.length, counted.length),
      asksWhereLost: share(lost.filter((record) => record.questions > 0).length, lost.length),
      questions: share(
        asked.reduce((sum, record) => sum + record.questions, 0),
        asked.length,
      ),
      neither: counted.reduce((sum, record) => sum + record.neither, 0),
      answersDiffer: share(asked.filter((record) => record.answersDiffer).length, asked.length),
      notRecovered: lost.filter((record) => !record.clarified).map((record) => record.id),
    },
    baseline: {
      passAt1: share(
        count((record) => record.damaged),
        counted.length,
      ),
    },
  };
}
