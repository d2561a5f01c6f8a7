import { mcnemar } from "../measuring/statistics.ts";
import { type BenchResult, type Metric, rounded } from "../suite.ts";
import type { LeafRecord } from "./measure.ts";

const share = (part: number, whole: number): number | null => (whole === 0 ? null : rounded(part / whole));

function figures(records: LeafRecord[]): Record<string, Metric> {
  const accepted = records.filter((record) => record.status !== "none");
  const wrong = accepted.filter((record) => !record.right);
  return {
    n: records.length,
    passAt1: share(records.filter((record) => record.right).length, records.length),
    accepted: accepted.length,
    falseAccept: share(wrong.length, accepted.length),
    falseAcceptProved: share(wrong.filter((record) => record.status === "proved").length, accepted.length),
    tokensPerProblem: share(
      records.reduce((sum, record) => sum + record.tokens, 0),
      records.length,
    ),
  };
}

function by(records: LeafRecord[], key: (record: LeafRecord) => string): { [part: string]: Metric } {
  const groups = Map.groupBy(records, key);
  return Object.fromEntries([...groups].map(([name, members]): [string, Metric] => [name, figures(members)]));
}

/** The suite's figures: whole, by split, by language, by source, and what was got wrong. */
export function reportOf(records: LeafRecord[]): BenchResult {
  const greedy = records.filter((record) => record.greedyRight !== null);
  const onlyHouse = greedy.filter((record) => record.right && !record.greedyRight).length;
  const onlyGreedy = greedy.filter((record) => !record.right && record.greedyRight).length;
  return {
    n: records.length,
    metrics: {
      ...figures(records),
      p: greedy.length === 0 ? null : mcnemar(onlyHouse, onlyGreedy),
      bySplit: by(records, (record) => record.split),
      byLanguage: by(records, (record) => record.language),
      bySource: by(records, (record) => record.source ?? "none"),
      acceptedButWrong: records
        .filter((record) => record.status !== "none" && !record.right)
        .map(({ id, split, status, source, origin, message }) => ({
          id,
          split,
          status,
          source,
          origin,
          message: message.slice(0, 120),
        })),
    },
    baseline: {
      passAt1: share(greedy.filter((record) => record.greedyRight).length, greedy.length),
    },
  };
}
