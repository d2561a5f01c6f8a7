import { createHash } from "node:crypto";
import type { Example, Leaf, RecordedSearch } from "@guildhall/contracts";
import { sameValue } from "../languages/index.ts";
import { outcomesOf, refuses } from "./probe-outcomes.ts";
import { type CandidateRecord, type Selection, select } from "./select.ts";

/** What is kept of one search: more rows nobody reads, more bytes no page should load. */
const MAX_RECORDS = 64;
const MAX_CODE_BYTES = 256 * 1024;
/** A longer text of outcomes is kept as its hash: equal behaviour stays equal, its values are gone. */
const MAX_FINGERPRINT = 8192;
const MAX_MESSAGE = 400;

/** The choice, made again from what was recorded: the same records give the same winner without a model. Pure. */
export function replay(search: RecordedSearch): Selection {
  return select(search.records, search.vouched);
}

/**
 * A search as it is stored, within bounds. What passes everything is kept first, by groups of behaviour and the
 * winner's before all others, because the choice follows from it; then the nearest misses, then the refused. Pure.
 */
export function recordSearch(search: Omit<RecordedSearch, "judged">): RecordedSearch {
  const { winner, clusters } = select(search.records, search.vouched);
  const passing = clusters.flatMap(({ members }) => members);
  const failing = search.records
    .filter((record) => !passing.includes(record))
    .sort((a, b) => Number(a.rejected !== null) - Number(b.rejected !== null) || b.passed.length - a.passed.length);
  const kept = new Set<CandidateRecord>();
  let bytes = 0;
  for (const record of [...(winner ? [winner] : []), ...passing, ...failing]) {
    if (kept.has(record)) continue;
    bytes += Buffer.byteLength(record.code);
    if (kept.size >= MAX_RECORDS || (kept.size > 0 && bytes > MAX_CODE_BYTES)) break;
    kept.add(record);
  }
  const records = search.records.filter((record) => kept.has(record)).map(bounded);
  return { ...search, judged: search.records.length, records };
}

function bounded(record: CandidateRecord): CandidateRecord {
  const { fingerprint, failed } = record;
  const hash = () => `sha256 ${createHash("sha256").update(fingerprint).digest("hex")}`;
  return {
    ...record,
    rejected: record.rejected?.slice(0, MAX_MESSAGE) ?? null,
    failed: failed.map(({ id, got, message }) => ({
      id,
      got: got.slice(0, MAX_MESSAGE),
      message: message.slice(0, MAX_MESSAGE),
    })),
    fingerprint: fingerprint.length > MAX_FINGERPRINT ? hash() : fingerprint,
  };
}

/**
 * The same search with one more confirmed example, judged by the outcomes that were recorded for its inputs. Null when
 * they were not among the probes, or what an error says is asked for, which was not kept. Pure.
 */
export function withExample(search: RecordedSearch, leaf: Leaf, example: Example): RecordedSearch | null {
  const index = search.probes.findIndex((args) => JSON.stringify(args) === JSON.stringify(example.args));
  const { outcome: wanted } = example;
  if (index < 0 || (wanted.kind === "raises" && wanted.messageContains)) return null;
  const records = search.records.map((record): CandidateRecord => {
    if (record.rejected !== null) return record;
    const got = outcomesOf(record)[index];
    if (got === undefined) return { ...record, rejected: "what it gives for the new example was not kept" };
    const value = typeof got === "object" && got.kind === "returned" ? got.value : undefined;
    const passes =
      wanted.kind === "raises"
        ? refuses(got)
        : value !== undefined && sameValue(value, wanted.value, leaf.returns, leaf.records);
    if (passes) return { ...record, passed: [...record.passed, example.id] };
    const shown = (value === undefined ? got : value) ?? null;
    const text = (typeof shown === "string" ? shown : JSON.stringify(shown)).slice(0, MAX_MESSAGE);
    return { ...record, failed: [...record.failed, { id: example.id, got: text, message: `gives ${text}` }] };
  });
  const checks = [...search.checks, { id: example.id, text: exampleText(example) }];
  return { ...search, vouched: search.vouched + 1, checks, records };
}

/** `"10.00", 3 → ["3.34", "3.33", "3.33"]`. */
export function exampleText({ args, outcome }: Pick<Example, "args" | "outcome">): string {
  const given = args.map((arg) => JSON.stringify(arg)).join(", ");
  return `${given} → ${outcome.kind === "returns" ? JSON.stringify(outcome.value) : "refused"}`.slice(0, MAX_MESSAGE);
}
