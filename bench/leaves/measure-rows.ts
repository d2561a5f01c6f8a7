import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { createLeafJudge } from "../../apps/engine/src/languages/index.ts";
import type { ChatBackend } from "../../apps/engine/src/models/index.ts";
import { createBubblewrapDriver } from "../../apps/engine/src/sandbox/index.ts";
import type { BenchOptions, BenchResult } from "../suite.ts";
import { type LeafRecord, measureLeaf } from "./measure.ts";
import { reportOf } from "./report.ts";
import { caseOf, defaultFiles, readRows } from "./rows.ts";

/** Records of an interrupted run, by row; one JSON line each, with what it was measured with. */
function recordsIn(file: string, key: string): Map<string, LeafRecord> {
  const known = new Map<string, LeafRecord>();
  if (!existsSync(file)) return known;
  for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
    const entry = JSON.parse(line) as { key: string; record: LeafRecord };
    if (entry.key === key) known.set(entry.record.id, entry.record);
  }
  return known;
}

/** Measures every row in turn with a real judge; what is done is kept, so that `--resume` goes on. */
export async function measureRows(
  options: BenchOptions,
  backend: ChatBackend | null,
  name: string,
): Promise<BenchResult> {
  const rows = readRows(options.data ? [options.data] : defaultFiles()).slice(0, options.limit ?? undefined);
  const file = join(options.home, "bench", `${name}.jsonl`);
  const key = `${backend?.modelId ?? "none"}/${options.seed}`;
  mkdirSync(dirname(file), { recursive: true });
  if (!options.resume) rmSync(file, { force: true });
  const known = recordsIn(file, key);
  const judge = createLeafJudge({ driver: createBubblewrapDriver({ home: options.home }) });
  const records: LeafRecord[] = [];
  try {
    for (const row of rows) {
      const one = caseOf(row);
      if (!one) throw new Error(`${row.id}: the signature cannot be read`);
      const before = known.get(row.id);
      const record = before ?? (await measureLeaf(one, { judge, backend, seed: options.seed }));
      if (!before) appendFileSync(file, `${JSON.stringify({ key, record })}\n`);
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
