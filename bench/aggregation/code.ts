import { join } from "node:path";
import type { CapabilityCard } from "@guildhall/contracts";
import { createSourceJudge } from "../../apps/engine/src/languages/index.ts";
import { DEFAULT_MODEL_ID } from "../../apps/engine/src/models/catalogue.ts";
import { createBubblewrapDriver } from "../../apps/engine/src/sandbox/index.ts";
import { measureRow, type RowRecord } from "../codegen/measure-row.ts";
import { readPart } from "../codegen/rows.ts";
import { keptAnswers, NotKept } from "../measuring/kept-answers.ts";
import { partWanted } from "../measuring/rows.ts";
import { mcnemar } from "../measuring/statistics.ts";
import { type BenchOptions, type Metric, rounded } from "../suite.ts";

/** What the default model can do; only whether it fills holes decides what it is asked for. */
const CARD: CapabilityCard = {
  contextTokens: 8192,
  readTokensPerSecond: null,
  writeTokensPerSecond: null,
  writeTokensPerSecondByFour: null,
  formats: { wholeFile: true, json: true },
  grammar: true,
  prefill: true,
  infill: true,
  strong: false,
  maxSamples: 24,
  measuredAt: "1970-01-01T00:00:00.000Z",
};

type Side = "raw" | "majority" | "house";

const right = (records: readonly RowRecord[], side: Side): number => records.filter((record) => record[side]).length;
const share = (records: readonly RowRecord[], side: Side): number | null =>
  records.length === 0 ? null : rounded(right(records, side) / records.length);

/** Points of pass@1 that execution gains over a side, and the chance of such a difference where there is none. */
function gainOver(records: readonly RowRecord[], side: Side): Metric {
  const won = records.filter((record) => record.house && !record[side]).length;
  const lost = records.filter((record) => !record.house && record[side]).length;
  const points = records.length === 0 ? null : rounded(((won - lost) / records.length) * 100);
  return { points, won, lost, p: rounded(mcnemar(won, lost)) };
}

/**
 * Execution beside one greedy answer and beside the majority of the same answers, from what `bench codegen` kept. No
 * model is asked: rows whose answers are not all there are left out and counted.
 */
export async function measureCode(options: BenchOptions): Promise<{ n: number; metrics: Metric; baseline: Metric }> {
  const rows = readPart(options.data, partWanted()).slice(0, options.limit ?? undefined);
  const driver = createBubblewrapDriver({ home: options.home });
  const judge = createSourceJudge({ driver });
  const file = join(options.home, "bench", "codegen-answers.jsonl");
  const backend = keptAnswers(file, DEFAULT_MODEL_ID, CARD);
  const records: RowRecord[] = [];
  let missing = 0;
  try {
    for (const row of rows) {
      try {
        records.push(await measureRow(row, { judge, driver, backend, seed: options.seed }));
        options.say(`code: ${records.length} rows, ${missing} without answers`);
      } catch (error) {
        if (!(error instanceof NotKept)) throw error;
        missing += 1;
      }
    }
  } finally {
    await judge.dispose();
  }
  return {
    n: records.length,
    metrics: {
      rows: records.length,
      rowsWithoutKeptAnswers: missing,
      passAt1: share(records, "house"),
      overOneAnswer: gainOver(records, "raw"),
      overMajority: gainOver(records, "majority"),
    },
    baseline: { passAt1: share(records, "raw"), majorityOfTheSameAnswers: share(records, "majority") },
  };
}
