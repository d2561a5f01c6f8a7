import { join } from "node:path";
import { createLeafJudge } from "../../apps/engine/src/languages/index.ts";
import type { ChatBackend } from "../../apps/engine/src/models/index.ts";
import { createBubblewrapDriver } from "../../apps/engine/src/sandbox/index.ts";
import { keepAnswers } from "../measuring/kept-answers.ts";
import type { BenchOptions, BenchResult } from "../suite.ts";
import { type LeafRecord, measureLeaf } from "./measure.ts";
import { reportOf } from "./report.ts";
import { caseOf, OWN_LEAVES, readRows, sampleOf } from "./rows.ts";

/** Measures the rows in turn with a real judge. What the model answered is kept, so that `--resume` asks only the rest. */
export async function measureRows(options: BenchOptions, model: ChatBackend | null): Promise<BenchResult> {
  const rows = sampleOf(readRows(options.data ?? OWN_LEAVES), options);
  const backend = model && keepAnswers(model, join(options.home, "bench", "leaf-answers.jsonl"), options.resume);
  const judge = createLeafJudge({ driver: createBubblewrapDriver({ home: options.home }) });
  const records: LeafRecord[] = [];
  try {
    for (const row of rows) {
      const one = caseOf(row);
      if (!one) throw new Error(`${row.id}: the signature cannot be read`);
      const record = await measureLeaf(one, { judge, backend, seed: options.seed });
      records.push(record);
      options.say(
        `${row.id}: ${record.right ? "right" : "wrong"}, ${record.status}, ${record.source ?? "nothing"} ${record.origin ?? ""}`,
      );
    }
  } finally {
    await judge.dispose();
  }
  return reportOf(records);
}
